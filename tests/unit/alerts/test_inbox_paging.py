"""Levels of alerts that nobody acknowledged, and silences: gates, and a fold that asks for no order."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.alerts.inbox import commands as c
from models.alerts.inbox.board import board
from models.alerts.inbox.log import AlertLog
from models.alerts.inbox.views import Inbox
from models.kernel.errors import BadInput, Refused
from tests.fakes.inbox import Room, alert


def shown(log: AlertLog, room: Room) -> Inbox:
    return board(log, room.now(), {}, lambda _service: ())


def fired() -> tuple[Room, str]:
    room = Room()
    room.do(c.Observe("am", (alert(),)))
    return room, shown(room.log, room).groups[0].alerts[0].key


def test_each_level_once_and_only_of_what_waits() -> None:
    room, key = fired()
    due = shown(room.log, room).groups[0].alerts[0].ack_due_ms
    assert due is not None
    room.do(c.PageLevel((key,), 1, due, "secondary", None, "db is down"))
    with pytest.raises(Refused):
        room.do(c.PageLevel((key,), 1, due))
    for level in (0, 10):
        with pytest.raises(BadInput):
            room.do(c.PageLevel((key,), level, due))
    with pytest.raises(Refused):
        room.do(c.SkipLevel((key,), 2, "  "))
    with pytest.raises(Refused):
        room.do(c.LogPageCall((key,), 2, "reached"))
    room.do(c.LogPageCall((key,), 1, "no_answer"))
    (page,) = shown(room.log, room).groups[0].alerts[0].pages
    assert page.wants_call and page.calls[0].result == "no_answer"
    room.do(c.SkipLevel((key,), 2, "she sits here", is_last=True))
    room.do(c.Acknowledge((key,)))
    with pytest.raises(Refused):
        room.do(c.PageLevel((key,), 3, due))


def test_a_silence_is_noted_once_and_loose_when_the_shelf_is_gone() -> None:
    room, key = fired()
    room.do(c.Shelve((key,), room.now() + 60_000, "noise"))
    room.do(c.NoteSilence(key, "s-1"))
    with pytest.raises(Refused):
        room.do(c.NoteSilence(key, "s-1"))
    inbox = shown(room.log, room)
    assert inbox.shelves[0].silence == "s-1" and inbox.loose == ()
    room.wait(2)
    assert shown(room.log, room).loose == (("am", key, "s-1"),)
    room.do(c.NoteSilenceEnded(key, "s-1"))
    assert shown(room.log, room).loose == ()


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False))
def test_levels_and_silences_fold_in_any_order(chance: random.Random) -> None:
    room, key = fired()
    room.do(c.PageLevel((key,), 1, room.now(), "secondary"))
    room.do(c.LogPageCall((key,), 1, "voicemail"))
    room.do(c.SkipLevel((key,), 2, "in the room"))
    room.do(c.NoteSilence(key, "s-1"))
    room.do(c.NoteSilenceEnded(key, "s-1"))
    room.do(c.NoteSilence(key, "s-2"))
    events = [*room.events, *chance.sample(room.events, 3)]
    chance.shuffle(events)
    other = AlertLog()
    for event in events:
        other.apply(event)
    assert shown(other, room) == shown(room.log, room)
