"""Polls, hypotheses, workstreams and triage in one history: any order, any repetition, any snapshot gives the same state."""

import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.incident.commands import Declare
from models.incident.decide import IncidentCommand
from models.incident.hypotheses import commands as hypotheses
from models.incident.hypotheses import events as hypothesis_events
from models.incident.hypotheses import part as hypotheses_part
from models.incident.polls import commands as polls
from models.incident.polls import events as poll_events
from models.incident.polls import part as polls_part
from models.incident.polls.voice import PollKind, Voice
from models.incident.severity import Severity
from models.incident.triage import commands as triage
from models.incident.triage import events as triage_events
from models.incident.triage import part as triage_part
from models.incident.triage.steps import Step
from models.incident.workstreams import commands as workstreams
from models.incident.workstreams import events as workstream_events
from models.incident.workstreams import part as workstreams_part
from models.kernel.event import Event
from models.kernel.ids import EventId
from tests.fakes.events import STREAM, person
from tests.fakes.histories import fold, forged, in_any_order, plain, posts_apart, together
from tests.fakes.incidents import Post

SLOW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
PARTS: list[Any] = [polls_part.PART, hypotheses_part.PART, workstreams_part.PART, triage_part.PART]
TYPES = {name for part in PARTS for name in part.versions}


def command(post: Post, dice: random.Random) -> IncidentCommand:
    def some(part: Any) -> EventId:
        keys: list[EventId] = [each.id for each in post.state.part(part).all]
        return dice.choice(keys or [EventId("none")])

    poll, guess, stream = some(polls_part.PART), some(hypotheses_part.PART), some(workstreams_part.PART)
    somebody = person(dice.randint(1, 4))
    later = post.device.clock.now_ms() + dice.randint(1, 9) * 60_000
    line = dice.choice([*post.state.entries()[:3]]).id
    choices: list[IncidentCommand] = [
        polls.OpenPoll(STREAM, dice.choice(list(PollKind)), "now?", (somebody,)),
        polls.GiveVoice(STREAM, poll, dice.choice(list(Voice)), somebody, dice.choice(["", "because"])),
        polls.GiveVoice(STREAM, poll, dice.choice(list(Voice))),
        polls.ClosePoll(STREAM, poll, dice.choice(["", "Do it"])),
        hypotheses.AddHypothesis(STREAM, f"cause {dice.random()}", "a look", somebody),
        hypotheses.OwnHypothesis(STREAM, guess, somebody),
        hypotheses.JudgeHypothesis(STREAM, guess, dice.choice(list(hypothesis_events.Status)), "so"),
        hypotheses.AddEvidence(STREAM, guess, dice.random() < 0.5, "seen", dice.choice([None, line])),
        workstreams.OpenWorkstream(STREAM, f"w {dice.random()}", somebody, "g", next_ms=dice.choice([None, later])),
        workstreams.OwnWorkstream(STREAM, stream, somebody),
        workstreams.MoveWorkstream(STREAM, stream, dice.choice(list(workstream_events.Status)), "so"),
        workstreams.CheckIn(STREAM, stream, "goes on", dice.choice([None, later])),
        triage.TickStep(STREAM, dice.choice(list(Step)), dice.choice(["nothing", "something"])),
        triage.ReopenStep(STREAM, dice.choice(list(Step))),
    ]
    return dice.choice(choices)


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    dice = random.Random(draw(st.integers(0, 2**32)))
    posts = posts_apart(dice)
    posts[0].do(Declare("Checkout failing", severity=Severity.SEV3))
    return together(posts, command, dice, draw(st.integers(10, 70)))


@SLOW
@given(histories(), st.randoms(use_true_random=False))
def test_any_order_repetition_and_snapshot_gives_the_same_boards(history: list[Event], dice: random.Random) -> None:
    in_any_order(history, dice)


@SLOW
@given(histories())
def test_every_event_is_one_line_and_no_voice_or_evidence_is_lost(history: list[Event]) -> None:
    state = fold(history)
    assert {entry.id for entry in state.entries()} == {event.id for event in history}
    voices = {voice.id for poll in state.part(polls_part.PART).all for voice in poll.voices}
    assert voices == {event.id for event in history if event.type == poll_events.POLL_VOICED}
    for poll in state.part(polls_part.PART).all:
        counted = [voice.person for voice in poll.voices if voice.counts]
        assert len(counted) == len(set(counted))
        assert not any(voice.counts and voice.is_late for voice in poll.voices)
    evidence = {each.id for guess in state.part(hypotheses_part.PART).all for each in guess.evidence}
    assert evidence == {event.id for event in history if event.type == hypothesis_events.EVIDENCE_ADDED}


@pytest.mark.parametrize("type_name", sorted(TYPES))
@pytest.mark.parametrize(
    "body",
    [
        {},
        {"kind": "gossip", "question": "x"},
        {"poll": "x", "person": 7, "voice": "go"},
        {"poll": "x", "person": "y", "voice": "perhaps"},
        {"poll": "x", "outcome": "go", "sentence": "y", "heard": [1]},
        {"hypothesis": "x", "statement": "y", "status": "likely", "for": "yes", "text": "z"},
        {"workstream": "x", "name": "y", "status": "lost", "words": "z", "next_ms": 2**53},
        {"step": "guess", "finding": "x"},
    ],
)
def test_what_is_not_what_it_says_changes_nothing(type_name: str, body: Any) -> None:
    post = Post(1)
    (template,) = post.do(Declare("Checkout failing"))
    before = plain(post.state)
    assert post.state.apply(forged(template, type_name, body)) is None
    assert plain(post.state) == before


def test_the_types_are_told_apart() -> None:
    declared_types = [
        *poll_events.VERSIONS,
        *hypothesis_events.VERSIONS,
        *workstream_events.VERSIONS,
        *triage_events.VERSIONS,
    ]
    assert len(declared_types) == len(TYPES) == 13
