"""The demo estate: a simulated company on which a believable incident unfolds."""

from dataclasses import dataclass

import resources
from console.channels.port import Channel
from console.channels.registry import Channels
from console.channels.simulated import MARK, SimulatedChannel
from console.desk import Desk
from console.estate_facts import estate_facts
from console.sources.simulator import SimulatorSource
from models.catalog.estate import Catalog
from models.catalog.reading import NamedText, read_catalog
from models.comms.audience import CommsAudience
from models.comms.rendering.sink import Sink, SinkKind
from models.drills.scenario_reader import check_against, read_scenario
from models.incident.commands import AssignRole, CorrectEntry, Declare, LogEntry, MoveState
from models.incident.entry import Kind
from models.incident.lifecycle import State
from models.incident.roles import Role
from models.incident.severity import ImpactInputs, Severity
from models.incident.triage.commands import TickStep
from models.incident.triage.steps import Step
from models.kernel.clock import ShiftedClock
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import EventId, StreamId

COMMANDER = "Ana Ruiz"
DEFAULT_SCENARIO = "checkout-pool-exhaustion"
SINKS = (
    Sink(
        f"{MARK} status page",
        SinkKind.STATIC,
        (CommsAudience.CUSTOMERS,),
        {"title": f"Northcart status ({MARK})", "url": "https://status.northcart.example", "language": "en"},
    ),
    Sink(f"{MARK} incidents room", SinkKind.SLACK, (CommsAudience.INTERNAL,), {"channel": "simulated"}),
    Sink(f"{MARK} support room", SinkKind.SLACK, (CommsAudience.SUPPORT,), {"channel": "simulated"}),
    *(
        Sink(
            f"{MARK} e-mail to {audience.value}",
            SinkKind.EMAIL,
            (audience,),
            {"sender": "status@northcart.example", "recipients": (f"{audience.value}@northcart.example",)},
        )
        for audience in (CommsAudience.EXECUTIVES, CommsAudience.REGULATOR)
    ),
)
WELL_UNDER_WAY = 3120.0
"""Seconds into the default scenario at which the rehearsed incident stands."""


@dataclass(frozen=True, slots=True)
class Demo:
    """The estate and what happens to it."""

    catalog: Catalog
    source: SimulatorSource


def demo(scenario_name: str = DEFAULT_SCENARIO, *, begin_seconds: float = WELL_UNDER_WAY, speed: float = 1.0) -> Demo:
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
    return Demo(
        catalog, SimulatorSource(catalog, scenario, begin_seconds=begin_seconds, speed=speed, step_seconds=10.0)
    )


def publish(desk: Desk, catalog: Catalog) -> None:
    """Put the demo estate in force, once."""
    if desk.catalog() != catalog:
        desk.publish_catalog(catalog, "demo estate")


def open_channels(desk: Desk) -> Channels:
    """A channel for every audience that records and leads nowhere, in place of whatever file of sinks there is."""
    real: dict[str, Channel] = {sink.name: SimulatedChannel(sink) for sink in SINKS}
    desk.comms.sinks, desk.sinks_problem = SINKS, None
    return Channels(SINKS, real)


def rehearse(desk: Desk, clock: ShiftedClock, catalog: Catalog) -> StreamId:
    """An incident that has been commanded for 42 minutes: so that the demo opens on something to read and to take over.

    The desk must read the shifted clock: each step is recorded at the time at which it is meant to have happened.
    """
    desk.people.put(desk.identity.me, COMMANDER)
    now_ms = desk.clock.now_ms()

    def at(minutes: float) -> int:
        return now_ms - round((_LENGTH_MINUTES - minutes) * 60_000)

    def go_to(minutes: float) -> None:
        clock.shift_ms = round((minutes - _LENGTH_MINUTES) * 60_000)

    go_to(0)
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
    for minute, (role, name) in enumerate(_ROLES):
        go_to(0.5 + minute / 2)
        desk.execute(AssignRole(stream, role, people[name]))
    desk.execute(MoveState(stream, State.TRIAGE))
    for minutes, step, finding in _TRIAGE:
        go_to(minutes)
        desk.execute(TickStep(stream, step, finding))
    go_to(6)
    desk.execute(MoveState(stream, State.INVESTIGATING, "roles filled, scope known"))

    regions: EventId | None = None
    for minutes, kind, text, fields, pinned in _STORY:
        go_to(minutes)
        named = {key: people.get(str(value), value) for key, value in fields.items()}
        revisit = named.pop("revisit", None)
        if isinstance(revisit, int):
            named["revisit_ms"] = at(revisit)
        entry = desk.execute(LogEntry(stream, text, kind, fields=named, pinned=pinned)).events[0]
        regions = entry if text == "All regions affected" else regions
    if regions is not None:
        correction = "Only eu regions affected; us and ap normal"
        desk.execute(CorrectEntry(stream, regions, correction, "us graphs read the eu label"))
    desk.execute(MoveState(stream, State.IDENTIFIED, "pool exhausted by the retry loop of orders v88"))
    desk.execute(MoveState(stream, State.MITIGATING, "rolling back"))
    clock.shift_ms = 0
    return stream


_LENGTH_MINUTES = 42
_PEOPLE = ("Raj Mehta", "Bo Lindqvist", "Mei Tanaka", "Tomas Weber", "Ines Duarte", "Priya Nair", "Sam Okafor")
_ROLES = (
    (Role.DEPUTY, "Raj Mehta"),
    (Role.OPERATIONS_LEAD, "Bo Lindqvist"),
    (Role.COMMS_LEAD, "Mei Tanaka"),
    (Role.SCRIBE, "Tomas Weber"),
    (Role.LEGAL_LIAISON, "Ines Duarte"),
)
_TRIAGE = (
    (3.5, Step.SCOPE, "checkout and payments fail in eu; us and ap normal"),
    (4.2, Step.MONITORING, "errors on checkout above their usual range, db-3 pool at its limit"),
    (4.8, Step.VENDORS, "no vendor reports trouble"),
    (5.3, Step.CHANGES, "orders v88 rolled out shortly before the errors began"),
    (5.8, Step.RUNBOOK, "none fits: investigate the pool"),
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
    (12, Kind.COMMS, "Internal: scope is eu checkout and payments, tier 1", {"audience": "internal"}, False),
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
    (
        33.5,
        Kind.COMMS,
        "Internal: rolling back v88 or draining eu-west, decision in minutes",
        {"audience": "internal"},
        False,
    ),
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
