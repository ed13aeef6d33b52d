"""Responders, bridge and links: any order and repetition gives the same state, also from a snapshot."""

import json
import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.incident import commands
from models.incident.bridge.commands import NoteRound, SetBridge
from models.incident.decide import IncidentCommand
from models.incident.lifecycle import State
from models.incident.links.commands import LinkChild, MergeAll, Relative, UnlinkChild
from models.incident.links.part import PART as LINKS
from models.incident.responders.commands import AskAgain, AskResponder, LogCall, MoveResponder
from models.incident.responders.part import PART as RESPONDERS
from models.incident.responders.standing import Standing, Way
from models.incident.severity import Severity
from models.incident.state import IncidentState
from models.kernel.errors import WatchfloorError
from models.kernel.event import Event
from models.kernel.ids import StreamId
from tests.fakes.events import STREAM, person
from tests.fakes.incidents import Post

SLOW = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def relative(post: Post, dice: random.Random) -> Relative:
    child = StreamId(f"0197f000-0000-7000-8000-0000000000b{dice.randint(1, 3)}")
    is_child = any(link.id == child for link in post.state.part(LINKS).children)
    parent = STREAM if is_child else None
    return Relative(child, f"INC-{child[-1]}", "x", Severity.SEV3, State.TRIAGE, False, parent=parent)


def command(post: Post, dice: random.Random) -> IncidentCommand:
    rows = post.state.part(RESPONDERS).rows
    item = dice.choice(rows).item if rows else "none"
    other = relative(post, dice)
    choices: list[IncidentCommand] = [
        AskResponder(STREAM, person(dice.randint(1, 5)), dice.choice(list(Way))),
        AskAgain(STREAM, item, dice.choice(list(Way)), can_page=dice.random() < 0.5),
        LogCall(STREAM, item, dice.choice(["voicemail", "on the way"])),
        MoveResponder(STREAM, item, dice.choice(list(Standing)), "tried"),
        MoveResponder(STREAM, item, dice.choice(list(Standing)), "tried"),
        SetBridge(STREAM, dial_in=str(dice.randint(1, 3)), pin=dice.choice([None, "1", "2"])),
        SetBridge(STREAM, every_minutes=dice.randint(1, 3), protocol=dice.choice([None, ("Muted.",)])),
        NoteRound(STREAM, "calm"),
        LinkChild(STREAM, other.id, relative=other),
        UnlinkChild(STREAM, other.id, relative=other),
        MergeAll(STREAM, (other.id,), relatives=(other,)),
    ]
    return dice.choice(choices)


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    dice = random.Random(draw(st.integers(0, 2**32)))
    posts = [Post(number) for number in (1, 2, 3)]
    posts[0].do(commands.Declare("Checkout failing", severity=Severity.SEV3))
    for post in posts[1:]:
        post.hear(posts[0])
    for _ in range(draw(st.integers(10, 50))):
        post = dice.choice(posts)
        if dice.random() < 0.15:
            post.hear(dice.choice(posts))
            continue
        try:
            post.do(command(post, dice))
        except WatchfloorError:
            continue
    for post in posts[1:]:
        posts[0].hear(post)
    return list(posts[0].known.values())


def fold(history: list[Event], state: IncidentState | None = None) -> IncidentState:
    state = state or IncidentState(STREAM)
    for event in history:
        state.apply(event)
    return state


@SLOW
@given(histories(), st.randoms(use_true_random=False))
def test_any_order_repetition_and_snapshot_gives_the_same(history: list[Event], dice: random.Random) -> None:
    expected = fold(history)
    assert {event.id for event in history} == {entry.id for entry in expected.entries()}, "one line each"
    shuffled = history + dice.choices(history, k=len(history) // 2)
    dice.shuffle(shuffled)
    cut = dice.randint(0, len(shuffled))
    stored = json.loads(json.dumps(fold(shuffled[:cut]).to_plain()))
    for again in (fold(shuffled), fold(shuffled[cut:], IncidentState.from_plain(stored))):
        assert json.dumps(again.to_plain(), sort_keys=True) == json.dumps(expected.to_plain(), sort_keys=True)
        assert again.parts() == expected.parts()
        assert again.summary() == expected.summary()
        assert again.entries() == expected.entries()
