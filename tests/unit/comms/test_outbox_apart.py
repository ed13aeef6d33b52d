"""Two workstations that can't hear each other, and one approved update queued at both: it leaves once."""

from dataclasses import replace

import pytest

from models.comms.outbox import commands as c
from models.comms.outbox.item import State
from models.comms.rendering.sink import SinkKind
from models.kernel.errors import Refused
from models.kernel.ids import EventId, OriginId
from tests.fakes.outbox import HERE, INCIDENT, THERE, Box, update_with

SLACK = SinkKind.SLACK
ORIGINS = tuple(OriginId(sign * 32) for sign in "abc")


def heal(*boxes: Box) -> None:
    """Each hears what the others wrote."""
    events = [event for box in boxes for event in box.events]
    for box in boxes:
        for event in events:
            box.outbox.apply(event)


def test_pressed_at_both_ends_of_a_cut_line_it_leaves_where_the_draft_is_held() -> None:
    here, there = Box(HERE), Box(THERE)
    there.sent_from = HERE
    update = update_with()
    (item,) = here.queue(SLACK, update=update)
    (other,) = there.queue(SLACK, update=update)
    assert item.effect == other.effect, "the same update for the same sink is the same effect"
    with pytest.raises(Refused, match="that holds the draft"):
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
    here.sent_from = THERE
    (seconds_here,) = here.queue(SLACK, update=second)
    with pytest.raises(Refused, match="that holds the draft"):
        here.claim(seconds_here)
