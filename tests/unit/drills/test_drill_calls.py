"""What the simulated tracing sees agrees with the catalogue but for what the scenario plans."""

from importlib.resources import files

from models.catalog.reading import NamedText, read_catalog
from models.coupling.comparison import compare
from models.coupling.observed import sightings_of
from models.coupling.rules import DEFAULT_RULES
from models.drills.calls import earlier_calls, observed_calls
from models.drills.scenario_reader import check_against, read_scenario
from models.drills.simulation import Simulation

NOW_MS = 1_768_401_370_000


def test_two_hidden_calls_and_one_unused_are_found_and_nothing_else() -> None:
    estate = files("resources").joinpath("estates/demo.yaml").read_text()
    drill = files("resources").joinpath("scenarios/checkout-pool-exhaustion.yaml").read_text()
    catalog, scenario = read_catalog([NamedText("demo", estate)]).catalog, read_scenario("drill", drill)
    check_against(scenario, catalog, "drill")
    simulation = Simulation(catalog, scenario, 1, NOW_MS)
    calls = observed_calls(simulation, NOW_MS)
    assert calls == observed_calls(Simulation(catalog, scenario, 1, NOW_MS), NOW_MS)
    sightings = sightings_of((*earlier_calls(simulation, NOW_MS), *calls))
    found = compare(catalog, calls, NOW_MS, DEFAULT_RULES, {}, sightings)
    assert {(each.caller, each.target) for each in found.undeclared} == {
        ("promotions", "db-3"),
        ("returns", "payments"),
    }
    assert [(each.caller, each.target) for each in found.stale] == [("accounts", "cache")]
    assert found.reversed == () and found.unobserved == () and found.unknown_services == ()
