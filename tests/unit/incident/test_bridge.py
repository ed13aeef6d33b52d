"""The bridge card: fields by themselves, status rounds, and a PIN that stays on the card."""

import json

import pytest

from models.incident import commands as c
from models.incident.bridge.commands import NoteRound, SetBridge
from models.incident.bridge.part import PART
from models.incident.bridge.views import MASK, Bridge, printable
from models.incident.lifecycle import State
from models.kernel.errors import BadInput, Refused
from tests.fakes.events import STREAM
from tests.fakes.incidents import Post, declared


def card(post: Post) -> Bridge:
    return post.state.part(PART)


def test_fields_are_set_one_by_one_and_two_people_may_fill_the_card_together() -> None:
    ana = declared()
    bo = Post(2)
    bo.hear(ana)
    ana.do(SetBridge(STREAM, dial_in="+1 555 0100", pin="4711"))
    bo.do(SetBridge(STREAM, url="https://meet.example/x", every_minutes=10))
    ana.hear(bo)
    assert (card(ana).dial_in, card(ana).url, card(ana).pin) == ("+1 555 0100", "https://meet.example/x", "4711")
    assert ana.state.summary().conflicts == ()
    assert card(ana).rules[-1] == "Status round every 10 min."
    ana.do(SetBridge(STREAM, dial_in=""))
    assert card(ana).dial_in == "" and card(ana).is_set


def test_the_pin_is_neither_in_the_timeline_nor_in_a_conflict_nor_in_what_is_masked() -> None:
    ana = declared()
    bo = Post(2)
    bo.hear(ana)
    ana.do(SetBridge(STREAM, dial_in="+1 555 0100", pin="471147"))
    bo.do(SetBridge(STREAM, pin="815815"))
    ana.hear(bo)
    said = repr(ana.state.entries()) + repr(ana.state.summary())
    assert "471147" not in said and "815815" not in said
    assert [conflict.shown for conflict in ana.state.summary().conflicts] == [MASK]
    assert card(ana).masked.pin == MASK


def test_the_next_status_round_counts_from_the_last() -> None:
    post = declared()
    assert card(post).next_round_ms is None
    (first,) = post.do(SetBridge(STREAM, url="https://meet.example/x"))
    assert card(post).next_round_ms == first.at_ms + 15 * 60_000
    post.device.clock.advance(900)
    (held,) = post.do(NoteRound(STREAM, "all on the drain"))
    assert card(post).next_round_ms == held.at_ms + 15 * 60_000
    assert post.state.entries()[0].text == "Status round: all on the drain"


def test_gates() -> None:
    post = declared()
    with pytest.raises(Refused, match="name what is new"):
        post.do(SetBridge(STREAM))
    for command in (
        SetBridge(STREAM, url="javascript:alert(1)"),
        SetBridge(STREAM, url="https://["),
        SetBridge(STREAM, every_minutes=0),
        SetBridge(STREAM, protocol=("  ",)),
        SetBridge(STREAM, protocol=("x",) * 13),
        SetBridge(STREAM, dial_in="1" * 501),
    ):
        with pytest.raises(BadInput):
            post.do(command)
    post.do(c.MoveState(STREAM, State.DISMISSED, "noise"))
    with pytest.raises(Refused):
        post.do(NoteRound(STREAM))


def test_the_printed_card_says_everything_needed_to_dial_in() -> None:
    post = declared()
    post.do(SetBridge(STREAM, dial_in="+1 555 0100", pin="4711", protocol=("Cameras off.",)))
    text = printable(card(post), "INC-204", "Checkout failing", ("Incident Commander  Ana",), drill=True)
    for word in ("DRILL", "INC-204", "+1 555 0100", "4711", "Cameras off.", "Status round every 15 min.", "Ana"):
        assert word in text
    assert "not set" in text, "a missing link is said to be missing"
    assert json.dumps(post.state.to_plain())
