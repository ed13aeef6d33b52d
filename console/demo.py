"""The demo estate: a simulated company on which a believable incident unfolds."""

from dataclasses import dataclass

import resources
from console.desk import Desk
from console.estate_facts import estate_facts
from console.sources.simulator import SimulatorSource
from models.catalog.estate import Catalog
from models.catalog.reading import NamedText, read_catalog
from models.drills.scenario_reader import check_against, read_scenario
from models.incident.commands import AssignRole, CorrectEntry, Declare, LogEntry, MoveState
from models.incident.entry import Kind
from models.incident.lifecycle import State
from models.incident.roles import Role
from models.incident.severity import ImpactInputs, Severity
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import EventId, StreamId

DEFAULT_SCENARIO = "checkout-pool-exhaustion"


@dataclass(frozen=True, slots=True)
class Demo:
    """The estate and what happens to it."""

    catalog: Catalog
    source: SimulatorSource


def demo(scenario_name: str = DEFAULT_SCENARIO, *, begin_seconds: float = 600.0, speed: float = 1.0) -> Demo:
    """Read estate and scenario; BadInput where there is no scenario of that name."""
    catalog = read_catalog([NamedText("demo.yaml", resources.text("estates/demo.yaml"))]).catalog
    path = resources.path(f"scenarios/{scenario_name}.yaml")
    if not path.is_file():
        known = ", ".join(sorted(each.stem for each in resources.path("scenarios").glob("*.yaml")))
        raise BadInput(
            Problem("--scenario", None, "", f"there is no scenario {scenario_name!r}; expected one of {known}")
        )
    scenario = read_scenario(path.name, path.read_text(encoding="utf-8"))
    check_against(scenario, catalog, path.name)
    return Demo(catalog, SimulatorSource(catalog, scenario, begin_seconds=begin_seconds, speed=speed, name="simulator"))


def publish(desk: Desk, catalog: Catalog) -> None:
    """Put the demo estate in force, once."""
    if desk.catalog() != catalog:
        desk.publish_catalog(catalog, "demo estate")


def rehearse(desk: Desk, catalog: Catalog, minutes_ago: int = 42) -> StreamId:
    """An incident that has been commanded for a while: for screenshots, and so that the demo opens on something to read.

    Everything is logged now, with the times at which it is meant to have happened.
    """
    now_ms = desk.clock.now_ms()
    people = {name: desk.people.find_or_add(name) for name in _PEOPLE}
    facts = estate_facts(catalog, ("checkout",))
    declare = Declare(
        "Checkout failing",
        ("checkout", "payments", "orders", "db-3"),
        ImpactInputs(users_bp=3800, core_function_failed=True),
        Severity.SEV1,
        desk.identity.me,
        estate=facts,
    )
    stream = desk.execute(declare).stream
    for role, name in _ROLES:
        desk.execute(AssignRole(stream, role, people[name]))
    desk.execute(MoveState(stream, State.TRIAGE))
    desk.execute(MoveState(stream, State.INVESTIGATING, "roles filled, scope known"))

    def at(minutes: float) -> int:
        return now_ms - round((minutes_ago - minutes) * 60_000)

    regions: EventId | None = None
    for minutes, kind, text, fields, pinned in _STORY:
        named = {key: people.get(str(value), value) for key, value in fields.items()}
        revisit = named.pop("revisit", None)
        if isinstance(revisit, int):
            named["revisit_ms"] = at(revisit)
        entry = desk.execute(LogEntry(stream, text, kind, at(minutes), named, pinned)).events[0]
        regions = entry if text == "All regions affected" else regions
    if regions is not None:
        correction = "Only eu regions affected; us and ap normal"
        desk.execute(CorrectEntry(stream, regions, correction, "us graphs read the eu label", at(39)))
    desk.execute(MoveState(stream, State.IDENTIFIED, "pool exhausted by the retry loop of orders v88"))
    desk.execute(MoveState(stream, State.MITIGATING, "rolling back"))
    return stream


_PEOPLE = ("Raj Mehta", "Bo Lindqvist", "Mei Tanaka", "Tomas Weber", "Ines Duarte", "Priya Nair", "Sam Okafor")
_ROLES = (
    (Role.DEPUTY, "Raj Mehta"),
    (Role.OPERATIONS_LEAD, "Bo Lindqvist"),
    (Role.COMMS_LEAD, "Mei Tanaka"),
    (Role.SCRIBE, "Tomas Weber"),
    (Role.LEGAL_LIAISON, "Ines Duarte"),
)
_STORY: tuple[tuple[float, Kind, str, dict[str, object], bool], ...] = (
    (2, Kind.OBSERVATION, "Checkout errors left their usual range, eu only", {}, False),
    (4, Kind.FACT, "Support queue 4 times its usual, 212 open chats", {}, True),
    (
        9,
        Kind.COMMS,
        "Update 1 to customers: we are investigating failing payments in Europe",
        {"audience": "external"},
        False,
    ),
    (
        14,
        Kind.DECISION,
        "Do not fail db-3 over yet",
        {
            "rationale": "Replica lag 41 s, above RPO of 5 s. Would lose about 900 orders.",
            "objections": "Raj: prefers failover",
            "decider": "Bo Lindqvist",
            "revisit": 44,
        },
        False,
    ),
    (17, Kind.FACT, "Retry loop in v88 opens 6 connections per order", {}, True),
    (19, Kind.COMMS, "Internal: scope is eu checkout and payments, tier 1", {"audience": "internal"}, False),
    (23, Kind.ACTION, "Restarted orders pool in eu-central; no change seen", {}, False),
    (
        28,
        Kind.DECISION,
        "Drain eu-west writes to us-east",
        {
            "rationale": "Keeps payments capturing while db-3 is down. Costs 90 ms latency.",
            "objections": "none heard",
            "revisit": 58,
        },
        False,
    ),
    (30, Kind.FACT, "No card data exposed; captures are idempotent", {}, True),
    (33, Kind.COMMS, "Update 3 to customers: about 4 in 10 payments in Europe fail", {"audience": "external"}, False),
    (34, Kind.TASK, "Ask the fraud vendor for status", {"owner": "Sam Okafor", "minutes": 5}, False),
    (35, Kind.FACT, "All regions affected", {}, True),
    (36, Kind.FACT, "db-3 primary refuses connections; replica healthy, lag 41 s", {}, True),
    (
        37,
        Kind.DECISION,
        "Roll back orders v88 in eu",
        {
            "rationale": "Errors began 6 min after v88; db-3 pool exhausted by the new retry loop.",
            "options": "Roll back · switch the retry flag off · fail db-3 over",
            "objections": "Priya: schema migrated. Checked, v87 reads it.",
            "revisit": 52,
        },
        False,
    ),
    (38, Kind.TASK, "Roll back orders v88 in eu", {"owner": "Priya Nair", "minutes": 12}, False),
    (38.5, Kind.TASK, "Drain eu-west writes to us-east", {"owner": "Bo Lindqvist", "minutes": 8}, False),
    (39.5, Kind.TASK, "Confirm no double charges", {"owner": "Tomas Weber", "minutes": 15}, False),
    (40, Kind.TASK, "Draft the early notice to the regulator", {"owner": "Ines Duarte", "minutes": 45}, False),
    (41, Kind.ACTION, "Drain of eu-west at 62 %, writes now 240 a second", {}, False),
)
