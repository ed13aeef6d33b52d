"""The fold's promises: same events, same state (I3, I4); rebuilt or incremental (I5); nobody's write is lost (I9)."""

import random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.incident import commands, events
from models.incident.cadence import Audience
from models.incident.decide import IncidentCommand
from models.incident.entry import Kind, TaskState
from models.incident.lifecycle import TRANSITIONS, State
from models.incident.roles import Role
from models.incident.severity import Severity
from models.incident.state import IncidentState
from models.kernel.event import Event
from models.kernel.ids import EventId
from tests.fakes.events import STREAM, person
from tests.fakes.histories import fold, forged, in_any_order, plain, posts_apart, together
from tests.fakes.incidents import Post

SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def command(post: Post, dice: random.Random) -> IncidentCommand:
    entries = post.state.entries()
    entry = dice.choice(entries).id if entries else EventId("none")
    tasks = [entry.id for entry in entries if entry.kind is Kind.TASK] or [EventId("none")]
    summary = post.state.summary()
    offer = summary.handover_offer
    if offer is not None and offer.to == post.actor and dice.random() < 0.4:
        return commands.AcceptHandover(STREAM, offer.id, "all calm, I have it")
    somebody = person(dice.randint(1, 4))
    choices: list[IncidentCommand] = [
            commands.RateSeverity(STREAM, dice.choice(list(Severity)), dice.choice(["", "fewer users"])),
            commands.MoveState(STREAM, dice.choice(TRANSITIONS[summary.state]), "so said", ()),
            commands.AssignRole(STREAM, dice.choice(list(Role)), dice.choice([somebody, None]), "needed"),
            commands.LogEntry(STREAM, f"note {dice.random()}", dice.choice(list(Kind)[:4]), pinned=dice.random() < 0.3),
            commands.LogEntry(STREAM, "update sent", Kind.COMMS, fields={"audience": "external"}),
            commands.LogEntry(STREAM, "drain", Kind.TASK, fields={"owner": somebody, "minutes": 10}),
            commands.LogEntry(STREAM, "earlier", occurred_ms=post.device.clock.now_ms() - dice.randint(0, 90_000)),
            commands.CorrectEntry(STREAM, entry, f"rather {dice.random()}", "misread"),
            commands.PinEntry(STREAM, entry, dice.random() < 0.6),
            commands.ChangeTask(STREAM, dice.choice(tasks), dice.choice(list(TaskState)), "so"),
            commands.OfferHandover(STREAM, somebody, "all calm"),
            commands.WithdrawHandover(STREAM, "not yet"),
            commands.TakeCommand(STREAM, "nobody answers"),
                commands.Retitle(STREAM, f"Checkout {dice.random()}"),
            commands.ChangeServices(STREAM, tuple(dice.sample(["a", "b", "c"], dice.randint(0, 3)))),
            commands.SetNextUpdate(STREAM, dice.choice([None, post.device.clock.now_ms() + 60_000]), dice.choice(list(Audience))),
    ]  # fmt: skip
    return dice.choice(choices)


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    """What three desks wrote, hearing from each other now and then, with clocks apart by up to two minutes."""
    dice = random.Random(draw(st.integers(0, 2**32)))
    posts = posts_apart(dice)
    posts[0].do(commands.Declare("Checkout failing", ("a",), severity=Severity.SEV3))
    return together(posts, command, dice, draw(st.integers(10, 80)))


@SLOW
@given(histories(), st.randoms(use_true_random=False))
def test_any_order_repetition_and_snapshot_gives_the_same_state(history: list[Event], dice: random.Random) -> None:
    in_any_order(history, dice)


@SLOW
@given(histories())
def test_everything_that_changed_is_told(history: list[Event]) -> None:
    """A screen that only ever sees the changes ends with the same entries and summary."""
    state = IncidentState(STREAM)
    seen: dict[EventId, Any] = {}
    summary = None
    for event in history:
        change = state.apply(event)
        if change is not None:
            seen |= {entry.id: entry for entry in change.entries}
            summary = change.summary
    assert seen == {entry.id: entry for entry in state.entries()}
    assert summary == state.summary()


@SLOW
@given(histories())
def test_no_register_write_is_lost_until_somebody_supersedes_it(history: list[Event]) -> None:
    """The heads are exactly the writes that no later write names: worked out here from the events alone."""
    state = fold(history)

    def standing(*types: str) -> set[EventId]:
        gone = {event for other in history if other.type in types for event in other.supersedes}
        return {event.id for event in history if event.type in types and event.id not in gone}

    assert set(state.headline.severity.ids) == standing(events.DECLARED, events.SEVERITY_CHANGED)
    assert set(state.headline.state.ids) == standing(events.DECLARED, events.STATE_CHANGED)
    assert set(state.headline.title.ids) == standing(events.DECLARED, events.TITLE_CHANGED)
    severities = {
        Severity(event.body["severity"])
        for event in history
        if event.id in state.headline.severity.ids and event.body is not None
    }
    assert state.summary().severity is min(severities, key=lambda severity: severity.rank)
    assert any(conflict.field == "severity" for conflict in state.summary().conflicts) == (len(severities) > 1)


@SLOW
@given(histories())
def test_the_timeline_is_in_order_and_complete(history: list[Event]) -> None:
    state = fold(history)
    entries = state.entries()
    assert [entry.order for entry in entries] == sorted((entry.order for entry in entries), reverse=True)
    quiet = {events.ENTRY_PINNED, events.TASK_CHANGED}
    assert {entry.id for entry in entries} == {event.id for event in history if event.type not in quiet}
    assert state.summary().entry_count == len(entries)
    assert state.summary().pinned_count == sum(entry.pinned for entry in entries)


def two_desks() -> tuple[Post, Post]:
    ana, raj = Post(1), Post(3)
    ana.do(commands.Declare("Checkout failing", severity=Severity.SEV3))
    raj.hear(ana)
    return ana, raj


def test_differing_severities_stand_side_by_side_with_the_higher_shown_until_settled() -> None:
    ana, raj = two_desks()
    ana.do(commands.RateSeverity(STREAM, Severity.SEV1))
    raj.device.clock.advance(60)
    raj.do(commands.RateSeverity(STREAM, Severity.SEV2))
    ana.hear(raj)
    raj.hear(ana)
    for post in (ana, raj):
        (conflict,) = post.state.summary().conflicts
        assert (conflict.field, conflict.shown) == ("severity", "SEV1")
        assert [(claim.value, claim.actor) for claim in conflict.claims] == [("SEV2", person(3)), ("SEV1", person(1))]
        assert post.state.summary().severity is Severity.SEV1
    ana.do(commands.RateSeverity(STREAM, Severity.SEV2))
    raj.hear(ana)
    assert raj.state.summary().conflicts == ()
    assert raj.state.summary().severity is Severity.SEV2
    settled = next(entry for entry in raj.state.entries() if entry.kind is Kind.SEVERITY and entry.reason)
    assert settled.reason == "Conflict settled"


def test_of_differing_states_the_less_advanced_is_shown() -> None:
    ana, raj = two_desks()
    ana.do(commands.MoveState(STREAM, State.DISMISSED, "noise"))
    raj.do(commands.MoveState(STREAM, State.TRIAGE))
    ana.hear(raj)
    assert ana.state.summary().state is State.TRIAGE
    assert [conflict.field for conflict in ana.state.summary().conflicts] == ["state"]


def test_of_differing_services_all_are_shown() -> None:
    ana, raj = two_desks()
    ana.do(commands.ChangeServices(STREAM, ("checkout",)))
    raj.do(commands.ChangeServices(STREAM, ("payments", "auth")))
    ana.hear(raj)
    assert ana.state.summary().services == ("auth", "checkout", "payments")


def test_the_same_value_written_twice_is_no_conflict() -> None:
    ana, raj = two_desks()
    ana.do(commands.RateSeverity(STREAM, Severity.SEV1))
    raj.do(commands.RateSeverity(STREAM, Severity.SEV1))
    ana.hear(raj)
    assert ana.state.summary().conflicts == ()


def test_events_before_the_declaration_are_shown_as_of_an_unknown_incident() -> None:
    ana, _ = two_desks()
    (note,) = ana.do(commands.LogEntry(STREAM, "eu only"))
    late = IncidentState(STREAM)
    change = late.apply(note)
    assert change is not None
    assert (change.summary.known, change.summary.severity, change.summary.number) == (False, Severity.SEV1, "")
    assert change.summary.declared_ms == note.at_ms
    for event in ana.known.values():
        late.apply(event)
    assert plain(late) == plain(ana.state)


def test_corrections_that_did_not_see_each_other_both_stay() -> None:
    ana, raj = two_desks()
    (wrong,) = ana.do(commands.LogEntry(STREAM, "all regions", pinned=True))
    raj.hear(ana)
    ana.do(commands.CorrectEntry(STREAM, wrong.id, "eu only", "label"))
    raj.do(commands.CorrectEntry(STREAM, wrong.id, "eu and us", "label"))
    ana.hear(raj)
    old = ana.state.entry(wrong.id)
    assert old is not None and old.superseded and not old.pinned and old.text == "all regions"
    fixes = [ana.state.entry(fix) for fix in old.corrected_by]
    assert {fix.text for fix in fixes if fix} == {"eu only", "eu and us"}
    assert all(fix and fix.corrects_text == "all regions" and fix.pinned for fix in fixes)


def test_what_is_not_what_it_says_changes_nothing() -> None:
    ana, _ = two_desks()
    before = plain(ana.state)
    bodies: list[Any] = [
        {},
        None,
        [],
        {"kind": "fact"},
        {"kind": "gossip", "text": "x"},
        {"kind": "severity", "text": "Raised from SEV3 to SEV1"},
        {"kind": "fact", "text": 7},
        {"kind": "fact", "text": "x", "occurred_ms": 2**53 - 1},
        {"kind": "fact", "text": "x", "occurred_ms": True},
        {"kind": "fact", "text": "x", "fields": [1]},
        {"severity": "SEV0", "was": "SEV1"},
        {"role": "king", "person": None},
        {"entry": 5, "pinned": "yes"},
    ]
    template = next(iter(ana.known.values()))
    for number, body in enumerate(bodies):
        for type_name in (*events.VERSIONS, "incident.unheard_of", "runbook.entry_logged"):
            made = forged(template, type_name, body, number)
            if type_name == events.SERVICES_CHANGED and body is not None and body != []:
                continue  # every object is a list of no services
            assert ana.state.apply(made) is None, (type_name, body)
    assert plain(ana.state) == before


def test_of_two_declarations_in_one_stream_the_first_gives_the_number_in_any_order() -> None:
    first, second = Post(1), Post(2)
    (a,) = first.do(commands.Declare("Checkout failing"))
    second.device.clock.advance(5)
    (b,) = second.do(commands.Declare("Checkout slow", drill=True))
    for history in ([a, b], [b, a]):
        summary = fold(history).summary()
        assert (summary.number, summary.drill, summary.declared_by) == ("INC-204", False, person(1))
        assert "title" in [conflict.field for conflict in summary.conflicts]
