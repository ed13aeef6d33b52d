"""Two workstations that can't hear each other, and one approved update queued at both: it leaves once."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.comms.outbox import commands as c
from models.comms.outbox import events as told
from models.comms.outbox.fold import Outbox
from models.comms.outbox.item import State
from models.comms.rendering.sink import SinkKind
from models.kernel.errors import Refused
from models.kernel.event import Event
from models.kernel.hlc import Hlc
from models.kernel.ids import EventId, OriginId
from tests.fakes.outbox import ANA, HERE, INCIDENT, STREAM, THERE, Box, update_with

SLACK = SinkKind.SLACK
ORIGINS = tuple(OriginId(sign * 32) for sign in "abc")


def heal(*boxes: Box) -> None:
    """Each hears what the others wrote."""
    events = [event for box in boxes for event in box.events]
    for box in boxes:
        for event in events:
            box.outbox.apply(event)


def test_pressed_at_both_ends_of_a_cut_line_it_leaves_where_it_was_put_up_for_approval() -> None:
    here, there = Box(HERE), Box(THERE)
    there.asked_at = HERE
    update = update_with()
    (item,) = here.queue(SLACK, update=update)
    (other,) = there.queue(SLACK, update=update)
    assert item.effect == other.effect, "the same update for the same sink is the same effect"
    with pytest.raises(Refused, match="at which it was put up for approval"):
        there.claim(other)
    here.claim(item)
    here.do(c.RecordSent(INCIDENT, item.effect, 1, "r-1", "taken"))
    there.events = [replace(event, id=EventId(event.id.replace("018f", "018e"))) for event in there.events]
    heal(here, there)
    assert here.item(item.effect).state is there.item(item.effect).state is State.SENT
    with pytest.raises(Refused):
        there.claim(there.item(item.effect))


def test_two_who_each_queued_something_do_not_send_each_others() -> None:
    """The first to queue, by what each has heard, is each of them; and both know both updates."""
    here, there = Box(HERE), Box(THERE)
    first, second = update_with(revision=1), update_with(revision=2)
    here.queue(SLACK, update=first)
    there.queue(SLACK, update=second)
    here.asked_at = THERE
    (seconds_here,) = here.queue(SLACK, update=second)
    assert here.outbox.owner(INCIDENT, seconds_here.sink) == HERE
    with pytest.raises(Refused, match="at which it was put up for approval"):
        here.claim(seconds_here)


@settings(max_examples=50)
@given(
    st.lists(st.tuples(st.sampled_from(range(3)), st.sampled_from(range(3))), max_size=8),
    st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8), st.integers(0, 8)), min_size=3, max_size=3),
    st.sampled_from(range(3)),
)
def test_whatever_was_handed_on_and_heard_one_at_most_sends(
    hands: list[tuple[int, int]], heard: list[tuple[int, int, int]], asked: int
) -> None:
    """Each knows all that it handed on itself, and of each other one a beginning."""
    place = {"incident": INCIDENT, "sink": "slack"}
    events = [
        Event(
            EventId(f"018f0000-0000-7000-8000-{number:012d}"),
            STREAM,
            told.RELEASED,
            1,
            ORIGINS[giver],
            number,
            Hlc.parse(f"{number:012x}0000"),
            number,
            ANA,
            (),
            {**place, "to": ORIGINS[taker], "number": 1 + number},
        )
        for number, (giver, taker) in enumerate(hands)
    ]
    senders = []
    for me, limits in enumerate(heard):
        outbox, seen = Outbox(), [0, 0, 0]
        for event in events:
            giver = ORIGINS.index(event.origin)
            seen[giver] += 1
            if giver == me or seen[giver] <= limits[giver]:
                outbox.apply(event)
        if outbox.sender(INCIDENT, "slack", ORIGINS[asked]) == ORIGINS[me]:
            senders.append(me)
    assert len(senders) <= 1
