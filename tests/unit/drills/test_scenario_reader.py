import pytest

from models.catalog.estate import Catalog, Service
from models.drills.scenario import FaultKind
from models.drills.scenario_reader import check_against, read_scenario
from models.kernel.errors import BadInput

HEAD = "watchfloor: scenario/1\nid: s\ntitle: T\n"


def told(text: str) -> list[tuple[int | None, str, str]]:
    with pytest.raises(BadInput) as caught:
        read_scenario("s.yaml", text)
    return [(p.line, p.field, p.message) for p in caught.value.problems]


def test_a_scenario_reads() -> None:
    scenario = read_scenario(
        "s.yaml",
        HEAD
        + """\
duration: 2h
measures: [{service: a, p99: 0.2, traffic_unit: per_minute}]
changes: [{before: 5m, service: a, title: v1, author: A}, {at: 10, service: a, title: v2, author: B}]
faults:
  - {kind: crash, service: a, at: 6m4s, until: 1h, felt: [{service: b, delay: 30s, ramp: 1m, errors: 0.5}]}
  - {kind: vendor_outage, vendor: v, at: 0}
""",
    )
    assert scenario.duration_seconds == 7200
    assert scenario.measures[0].p99_seconds == 0.2
    assert [change.at_seconds for change in scenario.changes] == [-300, 10]
    crash = scenario.faults[0]
    assert (crash.kind, crash.at_seconds, crash.until_seconds, crash.ramp_seconds) == (FaultKind.CRASH, 364, 3600, 60)
    assert (crash.felt[0].delay_seconds, crash.felt[0].ramp_seconds, crash.felt[0].errors) == (30, 60, 0.5)


def test_everything_wrong_is_told_at_once() -> None:
    found = told(
        HEAD
        + """\
faults:
  - {kind: fire, service: a, at: 1m}
  - {kind: crash, at: 1m}
  - {kind: vendor_outage, service: a, at: 1m}
  - {kind: slow, service: a, at: 2m, until: 1m}
  - {kind: slow, service: a, at: 2m, felt: [{service: b, errors: 2}]}
"""
    )
    assert [(line, field) for line, field, _ in found] == [
        (5, "faults[0].kind"),
        (9, "faults[4].felt[0].errors"),
        (6, "faults[1]"),
        (7, "faults[2]"),
        (8, "faults[3].until"),
    ]


@pytest.mark.parametrize("text", ["", HEAD + "---\n" + HEAD, "id: s\ntitle: T\n", HEAD + "extra: 1\n"])
def test_what_is_no_scenario_is_refused(text: str) -> None:
    assert told(text)


def test_a_scenario_must_fit_its_estate() -> None:
    scenario = read_scenario(
        "s.yaml",
        HEAD + "faults: [{kind: crash, service: b, at: 0}, {kind: vendor_outage, vendor: v, at: 0}]\n",
    )
    with pytest.raises(BadInput) as caught:
        check_against(scenario, Catalog("c", (Service("a", "a"),)), "s.yaml")
    assert [p.message for p in caught.value.problems] == [
        "expected a vendor of c, found 'v'",
        "expected a service of c, found 'b'",
    ]
