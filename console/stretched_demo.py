"""The demo estate at its limits, for pictures: names of a length nobody planned for, and more of everything than fits."""

from dataclasses import replace
from typing import Final

import resources
from console.demo import DEFAULT_SCENARIO, WELL_UNDER_WAY, Demo
from console.desk import Desk
from console.sources.simulator import SimulatorSource
from models.catalog.estate import Catalog
from models.drills.scenario import Fault, FaultKind, Felt, Scenario
from models.drills.scenario_reader import read_scenario
from models.incident.commands import LogEntry, Retitle
from models.incident.entry import Kind
from models.incident.hypotheses.commands import AddHypothesis
from models.incident.polls.commands import OpenPoll
from models.incident.polls.voice import PollKind
from models.incident.workstreams.commands import OpenWorkstream
from models.kernel.ids import StreamId

_BEHIND: Final = "of the former Iberian and Nordic estates"
_TITLE: Final = (
    "Checkout, payments and order capture of the former Iberian and Nordic estates fail for most customers in Europe"
)
_WORDS: Final = (
    "The primary of db-3 refuses connections since the pool was exhausted; the replica in eu-central is healthy but 41 seconds"
    " behind, and https://dashboards.northcart.example/d/000000042/orders-overview?from=1768398970000&to=1768401370000 shows it"
)
_FULL_NAMES: Final = {
    "Ana Ruiz": "Anastasia-Valentina Ruiz-Etxeberria y Goikoetxea",
    "Bo Lindqvist": "Bo Maximilian Lindqvist-Featherstonehaugh",
    "Sam Okafor": "Oluwaseun Chukwuemeka Okafor-Oyelaran",
}
_TEAMS: Final = ("Drain", "Restore", "Check", "Compare", "Warn", "Count")
_MANY: Final = 24


def with_long_names(found: Demo) -> Demo:
    """The estate with services and teams named at length."""
    services = tuple(
        replace(each, name=f"{each.name} {_BEHIND}", team=each.team and f"{each.team} {_BEHIND}")
        for each in found.catalog.services
    )
    return _told(replace(found.catalog, services=services), _scenario())


def with_everything_failing(found: Demo) -> Demo:
    """The estate in an outage that nothing escapes: two in three services fail, and most instances raise alerts."""
    scenario = _scenario()
    faults = [
        Fault(
            (FaultKind.CRASH, FaultKind.SLOW, FaultKind.SILENCE)[at % 3],
            600 + 40 * at,
            service=service.id,
            felt=(Felt(service.id, errors=0.02 + 0.02 * at, latency=2 + at % 5, instance_alerts=at % 7),),
        )
        for at, service in enumerate(found.catalog.services)
        if at % 3 != 1 and service.id not in {each.service for each in scenario.faults}
    ]
    return _told(found.catalog, replace(scenario, faults=(*scenario.faults, *faults)))


def say_at_length(desk: Desk, incident: StreamId) -> None:
    """Title, people, tasks, decisions and facts in more words than there is room for."""
    for name, full in _FULL_NAMES.items():
        desk.people.put(desk.people.find_or_add(name), full)
    desk.execute(Retitle(incident, _TITLE))
    sam = desk.people.find_or_add(_FULL_NAMES["Sam Okafor"])
    desk.execute(LogEntry(incident, _WORDS, Kind.FACT, pinned=True))
    desk.execute(LogEntry(incident, _WORDS, Kind.TASK, fields={"owner": sam, "minutes": 300}))
    fields = {"rationale": _WORDS, "objections": _WORDS, "options": _WORDS}
    desk.execute(LogEntry(incident, _WORDS, Kind.DECISION, fields=fields))
    desk.execute(AddHypothesis(incident, _WORDS, _WORDS, sam))
    desk.execute(OpenPoll(incident, PollKind.OBJECTIONS, _WORDS))
    desk.execute(OpenWorkstream(incident, _WORDS[:80], sam, _WORDS))


def crowd(desk: Desk, incident: StreamId) -> None:
    """More tasks, decisions, facts, suspicions and workstreams than fit."""
    for number in range(_MANY):
        owner = desk.people.find_or_add(f"Responder {number + 1}")
        team = _TEAMS[number % len(_TEAMS)]
        task = {"owner": owner, "minutes": 5 + 7 * number}
        desk.execute(LogEntry(incident, f"{team} shard {number + 1} of orders", Kind.TASK, fields=task))
        reason = {
            "rationale": f"Shard {number + 1} answers again since its pool is larger.",
            "objections": "none heard",
        }
        desk.execute(LogEntry(incident, f"Let traffic back to shard {number + 1}", Kind.DECISION, fields=reason))
        desk.execute(LogEntry(incident, f"Shard {number + 1} holds {number * 97 + 12} open orders", Kind.FACT))
        desk.execute(AddHypothesis(incident, f"Shard {number + 1} lost its index", "a full scan in its log", owner))
        desk.execute(OpenWorkstream(incident, f"{team} shard {number + 1}", owner, "orders are taken again"))


def _scenario() -> Scenario:
    path = resources.path(f"scenarios/{DEFAULT_SCENARIO}.yaml")
    return read_scenario(path.name, path.read_text(encoding="utf-8"))


def _told(catalog: Catalog, scenario: Scenario) -> Demo:
    return Demo(catalog, SimulatorSource(catalog, scenario, begin_seconds=WELL_UNDER_WAY, step_seconds=10.0))
