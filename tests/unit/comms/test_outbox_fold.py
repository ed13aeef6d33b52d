"""The outbox's fold: the set of events alone counts; and no history of commands sends anything twice."""

from contextlib import suppress
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.comms.outbox import commands as c
from models.comms.outbox import events as told
from models.comms.outbox.fold import Outbox
from models.comms.outbox.item import State
from models.comms.rendering.sink import SinkKind
from models.kernel.errors import BadInput, Refused
from models.kernel.event import Event
from models.kernel.ids import OriginId
from tests.fakes.outbox import HERE, INCIDENT, THERE, Box, folded, update_with

KINDS = (SinkKind.SLACK, SinkKind.MATRIX)
STEPS = st.sampled_from(
    (
        "queue",
        "queue",
        "claim",
        "claim",
        "sent",
        "failed",
        "later",
        "unknown",
        "again",
        "yes",
        "no",
        "retry",
        "take",
        "wait",
    )
)


class History(Box):
    """Any commands, by any of two workstations; what the gates refuse is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.revision = 0
        self.begun: dict[str, int] = {}

    def step(self, name: str, pick: int) -> None:
        items = self.outbox.items(self.now_ms)
        if name == "queue":
            self.revision += 1
            self.granted_ms = self.now_ms
            self.queue(KINDS[pick % 2], update=update_with(revision=self.revision, body=f"Words {self.revision}."))
        elif name == "wait":
            self.pass_seconds((5, 70, 650)[pick % 3])
        elif items:
            item = items[pick % len(items)]
            at, effect = item.attempts, item.effect
            match name:
                case "claim":
                    self.do(c.Claim(INCIDENT, effect, False))
                    self.begun[effect] = self.begun.get(effect, 0) + 1
                case "sent":
                    self.do(c.RecordSent(INCIDENT, effect, at, f"r{at}"))
                case "failed":
                    self.do(c.RecordFailed(INCIDENT, effect, at, "no"))
                case "later":
                    self.do(c.RecordFailed(INCIDENT, effect, at, "429", self.now_ms + 4_000))
                case "unknown":
                    self.do(c.RecordUnknown(INCIDENT, effect, at, "?"))
                case "again":
                    self.do(c.RecordUnknown(INCIDENT, effect, at, "?", self.now_ms + 4_000))
                case "yes" | "no":
                    self.do(c.Settle(INCIDENT, effect, name == "yes", "looked"))
                case "retry":
                    self.do(c.Retry(INCIDENT, effect, "again"))
                case "take":
                    self.do(c.Withdraw(INCIDENT, effect, "no need"))


@st.composite
def histories(draw: st.DrawFn) -> History:
    box = History()
    for name, pick in draw(st.lists(st.tuples(STEPS, st.integers(0, 5)), max_size=25)):
        with suppress(Refused, BadInput):
            box.step(name, pick)
    return box


@settings(max_examples=50, deadline=None)
@given(histories(), st.randoms(use_true_random=False))
def test_order_and_repetition_change_nothing(box: History, random: Random) -> None:
    shuffled = [*box.events, *box.events]
    random.shuffle(shuffled)
    again = folded(shuffled)
    assert again.items(box.now_ms) == box.outbox.items(box.now_ms)
    for item in box.outbox.items(box.now_ms):
        assert again.thread(INCIDENT, item.sink) == box.outbox.thread(INCIDENT, item.sink)


@settings(max_examples=50, deadline=None)
@given(histories())
def test_every_attempt_but_the_first_follows_proof_or_a_harmless_key(box: History) -> None:
    """I14: on a system that does not drop repetitions, no attempt begins while an earlier one may have been taken."""
    for item in box.outbox.items(box.now_ms):
        doubt = False
        for fact in box.outbox.facts(item.effect):
            if fact.type == told.CLAIMED:
                assert not doubt or item.kind.takes_twice
                doubt = True
            elif fact.type == told.FAILED or (fact.type == told.SETTLED and not fact.body["accepted"]):
                doubt = False


@settings(max_examples=50, deadline=None)
@given(histories())
def test_everything_ends_or_is_raised(box: History) -> None:
    """I15: left alone, whatever was queued is over, in doubt, or held for a person once ten minutes have passed."""
    box.pass_seconds(1_300)
    for item in box.outbox.items(box.now_ms):
        assert item.state.is_over or item.state in (State.UNKNOWN, State.CLAIMED)


def test_what_is_no_body_is_left_alone() -> None:
    box = Box()
    (item,) = box.queue(SinkKind.SLACK)
    queued = box.events[0]
    outbox = Outbox()
    assert queued.body is not None
    for name, value in (("kind", "pigeon"), ("effect", ""), ("round", -1), ("rendered", "x"), ("audience", 7)):
        odd = Event(
            queued.id,
            queued.stream,
            queued.type,
            1,
            queued.origin,
            queued.seq,
            queued.hlc,
            queued.at_ms,
            queued.actor,
            (),
            {**queued.body, name: value},
        )
        assert not outbox.apply(odd)
    assert outbox.items(box.now_ms) == ()
    assert item.state is State.QUEUED


def test_what_earlier_consoles_wrote_of_handing_over_is_read_and_decides_nothing() -> None:
    box = Box()
    (item,) = box.queue(SinkKind.SLACK)
    box.forge(told.RELEASED, {"incident": INCIDENT, "sink": item.sink, "to": THERE, "number": 1})
    assert box.item(item.effect) == item


def test_two_claims_at_once_are_two_attempts_and_a_doubt() -> None:
    """A second workstation that slipped past the gates can't hide what it did."""
    box = Box()
    (item,) = box.queue(SinkKind.SLACK)
    box.claim(item)
    box.do(c.RecordFailed(INCIDENT, item.effect, 1, "no"))
    box.origin = THERE
    box.forge(told.CLAIMED, {"incident": INCIDENT, "effect": item.effect, "round": 1, "attempt": 1})
    assert box.item(item.effect).state is State.CLAIMED
    box.forge(told.UNKNOWN, {"incident": INCIDENT, "effect": item.effect, "attempt": 1})
    assert box.item(item.effect).state is State.UNKNOWN


@pytest.mark.parametrize(
    ("fact", "state"), [(told.UNKNOWN, State.UNKNOWN), (told.SENT, State.SENT), (told.FAILED, State.FAILED)]
)
def test_a_device_that_took_another_origin_tells_what_became_of_its_claim(fact: str, state: State) -> None:
    box = Box()
    (item,) = box.queue(SinkKind.SLACK)
    box.claim(item)
    result = {"incident": INCIDENT, "effect": item.effect, "attempt": 1, "remote": "", "words": "no"}
    box.origin = THERE
    box.forge(fact, result)
    assert box.item(item.effect).state is State.CLAIMED
    box.origin = OriginId(HERE[:12] + "c" * 20)
    box.forge(fact, result)
    assert box.item(item.effect).state is state


def test_of_two_claims_of_a_device_a_third_origin_of_it_says_only_that_it_does_not_know() -> None:
    box = Box()
    (item,) = box.queue(SinkKind.SLACK)
    box.claim(item)
    first, second, third = HERE, OriginId(HERE[:12] + "c" * 20), OriginId(HERE[:12] + "d" * 20)
    box.origin = second
    box.forge(told.CLAIMED, {"incident": INCIDENT, "effect": item.effect, "round": 1, "attempt": 1})
    result = {"incident": INCIDENT, "effect": item.effect, "attempt": 1, "remote": "", "words": "no"}
    box.origin = third
    box.forge(told.SENT, result)
    assert box.item(item.effect).state is State.CLAIMED
    box.forge(told.UNKNOWN, result)
    assert box.item(item.effect).state is State.UNKNOWN
    box.origin = first
    box.forge(told.SENT, result)
    assert box.item(item.effect).state is not State.CLAIMED
