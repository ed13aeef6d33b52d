"""Responders, bridge and links: any order and repetition gives the same state, also from a snapshot."""

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
from models.kernel.event import Event
from models.kernel.ids import StreamId
from tests.fakes.events import STREAM, person
from tests.fakes.histories import in_any_order, posts_apart, together
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
    posts = posts_apart(dice, seconds=0)
    posts[0].do(commands.Declare("Checkout failing", severity=Severity.SEV3))
    return together(posts, command, dice, draw(st.integers(10, 50)))


@SLOW
@given(histories(), st.randoms(use_true_random=False))
def test_any_order_repetition_and_snapshot_gives_the_same(history: list[Event], dice: random.Random) -> None:
    expected = in_any_order(history, dice)
    assert {event.id for event in history} == {entry.id for entry in expected.entries()}, "one line each"
