"""Conflicts of every kind: named, the safer value marked, and settled so that one value stands and nothing is lost."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.incident import commands as c
from models.incident.bridge.commands import SetBridge
from models.incident.cadence import Audience
from models.incident.conflicts import words
from models.incident.conflicts.commanders import WAITS, is_disputed
from models.incident.conflicts.commands import SettleConflict
from models.incident.conflicts.events import CONFLICT_SETTLED, ConflictSettled
from models.incident.decide import COMMANDS, IncidentCommand
from models.incident.entry import Kind, TaskState, worded
from models.incident.hypotheses.commands import AddHypothesis, JudgeHypothesis
from models.incident.hypotheses.events import Status as Judgement
from models.incident.lifecycle import State
from models.incident.roles import Role
from models.incident.severity import Severity
from models.incident.state import IncidentState
from models.incident.triage.commands import TickStep
from models.incident.triage.steps import Step
from models.incident.views import Conflict
from models.incident.workstreams.commands import CheckIn, MoveWorkstream, OpenWorkstream
from models.incident.workstreams.events import Status as Going
from models.kernel.errors import Refused
from models.kernel.ids import EventId
from models.kernel.reading import BadBody
from tests.fakes.events import BO, MEI, START_MS, STREAM
from tests.fakes.incidents import Post, declared

HOUR = 3_600_000
Pair = tuple[IncidentCommand, IncidentCommand]


def apart() -> tuple[Post, Post, dict[str, Pair]]:
    """Ana and Raj know the incident and its things; by field what Ana says, and what Raj says without hearing her."""
    ana, raj = declared(services=("checkout",)), Post(3)
    (fact,) = ana.do(c.LogEntry(STREAM, "Only eu", Kind.FACT, pinned=True))
    (task,) = ana.do(c.LogEntry(STREAM, "Drain eu", Kind.TASK, fields={"owner": BO, "minutes": 10}))
    (guess,) = ana.do(AddHypothesis(STREAM, "v88 broke it", "a rollback mends it", BO))
    (work,) = ana.do(OpenWorkstream(STREAM, "Drain", BO, "no traffic in eu", None, START_MS + HOUR))
    raj.hear(ana)
    due = (START_MS + HOUR, START_MS + 2 * HOUR)
    return (
        ana,
        raj,
        {
            "severity": (c.RateSeverity(STREAM, Severity.SEV2, "few"), c.RateSeverity(STREAM, Severity.SEV3, "fewer")),
            "state": (c.MoveState(STREAM, State.TRIAGE), c.MoveState(STREAM, State.DISMISSED, "a test")),
            "title": (c.Retitle(STREAM, "Checkout down"), c.Retitle(STREAM, "Payments down")),
            "services": (c.ChangeServices(STREAM, ("cart", "checkout")), c.ChangeServices(STREAM, ("payments",))),
            "role:scribe": (c.AssignRole(STREAM, Role.SCRIBE, BO), c.AssignRole(STREAM, Role.SCRIBE, MEI)),
            "due:external": (
                c.SetNextUpdate(STREAM, due[0], Audience.EXTERNAL),
                c.SetNextUpdate(STREAM, due[1], Audience.EXTERNAL),
            ),
            "handover": (c.OfferHandover(STREAM, BO, "all of it"), c.OfferHandover(STREAM, MEI, "all of it")),
            f"task:{task.id}": (
                c.ChangeTask(STREAM, task.id, TaskState.ACKNOWLEDGED),
                c.ChangeTask(STREAM, task.id, TaskState.DROPPED, "not needed"),
            ),
            f"pin:{fact.id}": (c.PinEntry(STREAM, fact.id, False), c.RateSeverity(STREAM, Severity.SEV4, "over")),
            f"hypotheses:{guess.id}:status": (
                JudgeHypothesis(STREAM, guess.id, Judgement.PARKED),
                JudgeHypothesis(STREAM, guess.id, Judgement.RULED_OUT, "no deploy"),
            ),
            f"workstreams:{work.id}:status": (
                MoveWorkstream(STREAM, work.id, Going.BLOCKED, "no access"),
                MoveWorkstream(STREAM, work.id, Going.DONE, "drained"),
            ),
            f"workstreams:{work.id}:next": (
                CheckIn(STREAM, work.id, "half", due[0]),
                CheckIn(STREAM, work.id, "most", due[1]),
            ),
            "triage:scope:finding": (TickStep(STREAM, Step.SCOPE, "all"), TickStep(STREAM, Step.SCOPE, "eu alone")),
            "bridge:bridge:pin": (SetBridge(STREAM, pin="1234"), SetBridge(STREAM, pin="9876")),
        },
    )


FIELDS = [name for name in apart()[2] if not name.startswith("pin:")]


def differ(field: str) -> tuple[Post, Post, Conflict]:
    ana, raj, said = apart()
    ana.do(said[field][0])
    raj.do(said[field][1], actor=ana.actor if field == "handover" else None)
    ana.hear(raj)
    raj.hear(ana)
    return ana, raj, next(each for each in ana.state.summary().conflicts if each.field == field)


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("which", [0, 1])
def test_settling_supersedes_every_head_and_the_kept_value_stands(field: str, which: int) -> None:
    ana, raj, conflict = differ(field)
    kept = conflict.claims[which]
    before = len(ana.state.entries())
    (event,) = ana.do(SettleConflict(STREAM, field, kept.event))
    assert set(event.supersedes) == {claim.event for claim in conflict.claims}
    raj.hear(ana)
    for post in (ana, raj):
        assert post.state.summary().conflicts == ()
        assert len(post.state.entries()) == before + 1, "what the others said stays in the timeline"
    line = ana.state.entry(event.id)
    assert line is not None and line.text.startswith("Conflict settled: ")
    assert "1234" not in str(line) and "9876" not in str(line), "the PIN of the bridge is told nowhere"
    assert ana.state.to_plain() == raj.state.to_plain()
    # Somebody else's later write settles nothing any more and makes no new conflict.
    with pytest.raises(Refused, match="no conflict"):
        raj.do(SettleConflict(STREAM, field, kept.event))


def test_what_stands_afterwards_is_what_was_kept() -> None:
    for field, told in (
        ("severity", lambda post: str(post.state.summary().severity)),
        ("state", lambda post: str(post.state.summary().state)),
        ("title", lambda post: post.state.summary().title),
        ("role:scribe", lambda post: post.state.summary().roles[Role.SCRIBE]),
    ):
        for which in (0, 1):
            ana, _raj, conflict = differ(field)
            ana.do(SettleConflict(STREAM, field, conflict.claims[which].event))
            assert told(ana) == conflict.claims[which].value


def test_settling_a_severity_keeps_why_it_was_rated_so() -> None:
    ana, _raj, conflict = differ("severity")
    lower = next(claim for claim in conflict.claims if claim.value == "SEV3")
    ana.do(SettleConflict(STREAM, "severity", lower.event))
    assert ana.state.summary().rule == "fewer"


@settings(max_examples=20)
@given(
    st.sets(st.sampled_from(FIELDS), min_size=1, max_size=4), st.integers(0, 2**16), st.lists(st.booleans(), min_size=4)
)
def test_settled_conflicts_fold_to_one_state_in_any_order_and_repetition(
    fields: set[str], seed: int, choices: list[bool]
) -> None:
    ana, raj, said = apart()
    # The state last: once dismissed on one desk, nothing else is said there.
    for field in sorted(fields, key=lambda each: (each == "state", each)):
        ana.do(said[field][0])
        raj.do(said[field][1], actor=ana.actor if field == "handover" else None)
    ana.hear(raj)
    raj.hear(ana)
    # Both settle without hearing each other: that may be a new conflict, of two values at most, and nothing is lost.
    for post, turn in ((ana, 0), (raj, 1)):
        for at, conflict in enumerate(post.state.summary().conflicts):
            keep = conflict.claims[int(choices[(at + turn) % len(choices)])]
            post.do(SettleConflict(STREAM, conflict.field, keep.event))
    ana.hear(raj)
    raj.hear(ana)
    assert all(len(conflict.claims) == 2 for conflict in ana.state.summary().conflicts)
    events = list(ana.known.values())
    events += random.Random(seed).sample(events, len(events) // 2)
    random.Random(seed + 1).shuffle(events)
    state = IncidentState(STREAM)
    for event in events:
        state.absorb(event)
    assert state.to_plain() == ana.state.to_plain() == raj.state.to_plain()
    assert state.summary() == ana.state.summary()
    assert IncidentState.from_plain(state.to_plain()).summary().conflicts == state.summary().conflicts
    for conflict in ana.state.summary().conflicts:
        ana.do(SettleConflict(STREAM, conflict.field, conflict.claims[0].event))
    assert ana.state.summary().conflicts == ()


def test_services_can_all_be_kept_and_nothing_else_can() -> None:
    ana, _raj, conflict = differ("services")
    assert words.can_keep_all(conflict)
    ana.do(SettleConflict(STREAM, "services", None))
    assert ana.state.summary().services == ("cart", "checkout", "payments")
    ana, _raj, conflict = differ("title")
    with pytest.raises(Refused, match="only services"):
        ana.do(SettleConflict(STREAM, "title", None))
    with pytest.raises(Refused, match="look again"):
        ana.do(SettleConflict(STREAM, "title", EventId("0197f000-0000-7000-8000-00000000ffff")))


def test_settling_does_not_let_one_person_command_and_speak() -> None:
    ana, raj, _said = apart()
    ana.do(c.AssignRole(STREAM, Role.COMMS_LEAD, BO))
    raj.do(c.AssignRole(STREAM, Role.COMMS_LEAD, MEI))
    ana.hear(raj)
    ana.do(c.OfferHandover(STREAM, MEI, "all"))
    raj.hear(ana)
    (conflict,) = raj.state.summary().conflicts
    mei = next(claim for claim in conflict.claims if claim.value == MEI)
    offer = raj.state.summary().handover_offer
    assert offer is not None
    bo = next(claim for claim in conflict.claims if claim.value == BO)
    raj.do(SettleConflict(STREAM, conflict.field, bo.event))
    with pytest.raises(Refused):
        raj.do(SettleConflict(STREAM, conflict.field, mei.event))


def test_the_safer_value_is_told_where_a_rule_says_so() -> None:
    expected = {"severity": "SEV2", "state": "triage", "due:external": str(START_MS + HOUR)}
    for field in FIELDS:
        _ana, _raj, conflict = differ(field)
        safer = words.safer(conflict)
        if field in expected:
            assert safer is not None and safer.value == expected[field]
        elif field.startswith("task:"):
            assert safer is not None and safer.value.startswith("acknowledged")
        else:
            assert safer is None


def test_conflicts_and_their_values_are_named_in_words() -> None:
    names = {BO: "Bo Lind", MEI: "Mei Tan"}
    said = {}
    for field in FIELDS:
        ana, _raj, conflict = differ(field)
        entries = {each.id: each for each in ana.state.entries()}
        about = words.what(field, entries)
        said[about] = {
            words.value(field, claim.value, entries, lambda one: names.get(one, "?")) for claim in conflict.claims
        }
        assert BO not in about and all(person not in word for word in said[about] for person in (BO, MEI))
    assert said["Scribe"] == {"Bo Lind", "Mei Tan"}
    assert said["State"] == {"TRIAGE", "DISMISSED"}
    assert all(word.endswith("Z") for word in said["Next update to customers"])
    assert said["Offer of command"] == {"to Bo Lind", "to Mei Tan"}
    assert any(about.startswith("Hypothesis status of “") for about in said)


def test_the_line_of_a_settled_role_names_the_person() -> None:
    ana, _raj, conflict = differ("role:scribe")
    (event,) = ana.do(SettleConflict(STREAM, "role:scribe", conflict.claims[0].event))
    line = ana.state.entry(event.id)
    assert line is not None
    assert worded(line, lambda _person: "Mei Tan") == "Conflict settled: Scribe: Mei Tan"
    assert line.reason == "2 values stood side by side"


@pytest.mark.parametrize(
    "body",
    [
        {"field": "severity", "value": "SEV9"},
        {"field": "severity"},
        {"field": "role:king", "value": None},
        {"field": "due:external", "value": -1},
        {"field": "task:x", "value": ["open"]},
        {"field": "polls:x:closed", "value": "yes", "part": "polls", "key": "x", "name": "closed"},
        {"field": "polls:x:closed", "value": None, "part": "nothing", "key": "x", "name": "closed"},
        {"field": "links:x:child", "value": [1], "part": "links", "key": "x", "name": "child"},
        {"field": "bridge:b:pin", "value": 7, "part": "bridge", "key": "b", "name": "pin"},
        {"field": "severity", "value": "SEV1", "part": "polls", "key": "x", "name": "closed"},
        {
            "field": "determination:f:verdict",
            "value": {"at_ms": 1},
            "part": "determination",
            "key": "f",
            "name": "verdict",
        },
    ],
)
def test_a_forged_settlement_changes_nothing(body: dict[str, object]) -> None:
    with pytest.raises(BadBody):
        ConflictSettled.from_body(body)
    post = declared()
    before = post.state.to_plain()
    assert post.take(post.device.write(CONFLICT_SETTLED, body)) is None
    assert post.state.to_plain() == before


def test_what_only_one_commander_decides_waits_while_two_do() -> None:
    ana, bo, mei = declared(), Post(3), Post(4)
    bo.hear(ana)
    mei.hear(ana)
    bo.do(c.TakeCommand(STREAM, "she does not answer"))
    mei.do(c.TakeCommand(STREAM, "nobody leads"))
    assert not is_disputed(bo.state.summary())
    bo.hear(mei)
    assert is_disputed(bo.state.summary())
    assert set(COMMANDS) > WAITS
    for command in (
        c.MoveState(STREAM, State.TRIAGE),
        c.OfferHandover(STREAM, BO, "all of it"),
        c.RateSeverity(STREAM, Severity.SEV3, "few users"),
    ):
        with pytest.raises(Refused, match="has two Incident Commanders"):
            bo.do(command)
    # What is found out, and what makes it graver, never waits.
    bo.do(c.LogEntry(STREAM, "Only eu", Kind.FACT))
    bo.do(c.Retitle(STREAM, "Payments down"))
    (conflict,) = bo.state.summary().conflicts
    bo.do(SettleConflict(STREAM, conflict.field, conflict.claims[0].event))
    bo.do(c.MoveState(STREAM, State.TRIAGE))
