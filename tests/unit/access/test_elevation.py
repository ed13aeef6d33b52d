"""Rights for an hour: what is granted by whom, until when, and the fold of it in any order."""

import json
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.access.approval.request import Verdict
from models.access.elevation import commands as c
from models.access.elevation.decide import Facts, decide, ends_with, scope_of
from models.access.elevation.events import (
    ASKED,
    ENDED,
    GLASS_BROKEN,
    REVIEWED,
    VOTED,
    Asked,
    ReviewVerdict,
    Scope,
    Voted,
)
from models.access.elevation.state import ElevationState
from models.access.elevation.views import Elevation, Elevations, Word
from models.kernel.errors import BadInput, Refused
from models.kernel.event import Event
from models.kernel.ids import EventId, StreamId
from tests.fakes.events import ANA, BO, START_MS, Device

INCIDENT = StreamId("0197f000-0000-7000-8000-0000000000aa")
SCOPE = Scope(INCIDENT)
MINUTE = 60_000


def folded(*events: Event) -> Elevations:
    state = ElevationState()
    for event in events:
        state.apply(event)
    return state.view


class Room:
    """Two people who write what the gates let them, one second apart."""

    def __init__(self) -> None:
        self.devices = {ANA: Device(ANA, 1), BO: Device(BO, 2)}
        self.events: list[Event] = []

    @property
    def known(self) -> Elevations:
        return folded(*self.events)

    def now(self) -> int:
        return max(device.clock.now_ms() for device in self.devices.values())

    def does(self, actor: str, command: c.ElevationCommand, over: str = "") -> EventId:
        event_type, body = decide(command, Facts(ANA if actor == ANA else BO, self.now(), self.known, over))
        device = self.devices[ANA if actor == ANA else BO]
        self.events.append(device.write(event_type, body))
        return self.events[-1].id

    def later(self, minutes: float) -> None:
        for device in self.devices.values():
            device.clock.advance(minutes * 60)

    def one(self) -> Elevation:
        return self.known.all[0]

    def word(self) -> Word:
        return self.one().word(self.now())


def test_asked_granted_and_over_after_its_time() -> None:
    room = Room()
    key = room.does(ANA, c.AskElevation(SCOPE, "restart the broker"))
    assert room.word() is Word.PENDING and not room.known.is_elevated(ANA, INCIDENT, room.now())
    assert [each.id for each in room.known.pending(room.now())] == [key]
    room.later(5)
    room.does(BO, c.VoteElevation(key, Verdict.APPROVE))
    assert room.known.is_elevated(ANA, INCIDENT, room.now())
    others = (room.known.is_elevated(BO, INCIDENT, room.now()), room.known.is_elevated(ANA, None, room.now()))
    assert others == (False, False)
    room.later(59)
    assert room.word() is Word.ACTIVE and 0 < room.one().left_ms(room.now()) <= MINUTE
    room.later(1)
    assert room.word() is Word.OVER and room.known.active(room.now()) == ()


def test_nobody_grants_in_time_and_a_denial_counts_whenever_it_is_heard() -> None:
    room = Room()
    key = room.does(ANA, c.AskElevation(SCOPE, "restart the broker"))
    before = len(room.events)
    room.later(31)
    assert room.word() is Word.EXPIRED
    with pytest.raises(Refused, match="expired"):
        room.does(BO, c.VoteElevation(key, Verdict.APPROVE))
    again = Room()
    key = again.does(ANA, c.AskElevation(SCOPE, "restart the broker"))
    third = Device(BO, 3)
    digest = again.one().sha256
    no = third.write(VOTED, Voted(key, digest, Verdict.DENY, "not in the freeze").to_body())
    again.does(BO, c.VoteElevation(key, Verdict.APPROVE))
    assert again.word() is Word.ACTIVE
    again.events.append(no)
    assert again.word() is Word.DENIED and before == 1


def test_a_broken_glass_holds_at_once_is_loud_and_owes_a_review() -> None:
    room = Room()
    key = room.does(ANA, c.BreakGlass(SCOPE, "nobody answers", 30))
    assert room.known.is_elevated(ANA, INCIDENT, room.now())
    assert [each.id for each in room.known.loud(room.now())] == [key]
    room.later(31)
    assert room.word() is Word.OVER and [each.id for each in room.known.loud(room.now())] == [key]
    room.does(BO, c.SettleReview(key, ReviewVerdict.JUSTIFIED, "the broker was down"))
    assert room.known.loud(room.now()) == () and room.one().reviews[0].by == BO


def _asked(room: Room) -> EventId:
    return room.does(ANA, c.AskElevation(SCOPE, "restart the broker"))


def _glass(room: Room) -> EventId:
    return room.does(ANA, c.BreakGlass(SCOPE, "nobody answers"))


REFUSED: list[tuple[Callable[[Room], EventId], str, Callable[[EventId], c.ElevationCommand], str]] = [
    (_asked, ANA, lambda key: c.VoteElevation(key, Verdict.APPROVE), "nobody grants rights to themselves"),
    (_asked, ANA, lambda _key: c.AskElevation(SCOPE, "again"), "asked for already"),
    (_glass, BO, lambda key: c.VoteElevation(key, Verdict.APPROVE), "a review is owed"),
    (_glass, ANA, lambda key: c.SettleReview(key, ReviewVerdict.JUSTIFIED, "fine"), "did themselves"),
    (_glass, ANA, lambda _key: c.BreakGlass(SCOPE, "again"), "hold already"),
    (_asked, BO, lambda key: c.SettleReview(key, ReviewVerdict.JUSTIFIED, "fine"), "no review is owed"),
    (_asked, BO, lambda _key: c.EndElevation(EventId("unheard of"), "why"), "no such"),
]


@pytest.mark.parametrize(("first", "who", "then", "why"), REFUSED)
def test_what_is_refused(
    first: Callable[[Room], EventId], who: str, then: Callable[[EventId], c.ElevationCommand], why: str
) -> None:
    room = Room()
    key = first(room)
    with pytest.raises(Refused, match=why):
        room.does(who, then(key))


@pytest.mark.parametrize(
    "command",
    [
        c.AskElevation(SCOPE, "  "),
        c.AskElevation(SCOPE, "x", 4),
        c.BreakGlass(SCOPE, "x", 481),
        c.AskElevation(SCOPE, "x" * 501),
        c.AskElevation(SCOPE, "a\x00b"),
    ],
)
def test_what_can_not_be_taken(command: c.ElevationCommand) -> None:
    with pytest.raises(BadInput):
        Room().does(ANA, command)


def test_twice_a_word_a_denial_without_reason_and_an_incident_that_is_over() -> None:
    room = Room()
    key = _asked(room)
    with pytest.raises(BadInput, match="reason"):
        room.does(BO, c.VoteElevation(key, Verdict.DENY))
    room.does(BO, c.VoteElevation(key, Verdict.APPROVE))
    with pytest.raises(Refused, match="granted already"):
        room.does(BO, c.VoteElevation(key, Verdict.APPROVE))
    with pytest.raises(Refused, match="CLOSED"):
        room.does(BO, c.BreakGlass(SCOPE, "late"), over="INC-1 is CLOSED")
    for bad in ((None, ""), (INCIDENT, "CHG-1"), (None, "a change")):
        with pytest.raises(BadInput):
            scope_of(*bad)


def test_rights_end_when_they_are_given_back_revoked_or_the_incident_is_closed() -> None:
    room = Room()
    key = _asked(room)
    room.does(BO, c.VoteElevation(key, Verdict.APPROVE))
    room.does(BO, c.EndElevation(key, "the broker is up"))
    room.later(1)
    assert room.word() is Word.OVER and not room.known.is_elevated(ANA, INCIDENT, room.now())
    other = room.does(ANA, c.AskElevation(SCOPE, "once more"))
    ends = list(ends_with(INCIDENT, room.known, room.now()))
    assert [(kind, body["elevation"]) for kind, body in ends] == [(ENDED, other)]
    assert list(ends_with(StreamId("another"), room.known, room.now())) == []


def test_a_word_on_other_content_and_a_review_by_oneself_count_for_nothing() -> None:
    ana, bo = Device(ANA, 1), Device(BO, 2)
    asked = ana.write(ASKED, Asked(SCOPE, "restart the broker").to_body())
    wrong = bo.write(VOTED, Voted(asked.id, "0" * 64, Verdict.APPROVE).to_body())
    assert folded(asked, wrong).all[0].word(START_MS) is Word.PENDING
    glass = ana.write(GLASS_BROKEN, Asked(SCOPE, "x").to_body())
    own = ana.write(REVIEWED, {"glass": glass.id, "verdict": "justified", "words": "fine"})
    assert folded(glass, own).all[0].owes_review
    broken = [
        ana.write(ASKED, {"reason": "x", "minutes": 60}),
        ana.write(ASKED, {**Asked(SCOPE, "x").to_body(), "minutes": 10**6}),
        ana.write(VOTED, {"request": asked.id, "sha256": "0", "verdict": "approve"}),
        ana.write(REVIEWED, {"glass": glass.id, "verdict": "splendid", "words": "x"}),
        ana.write("access.elevation.something", {}),
    ]
    assert not any(ElevationState().apply(event) for event in broken)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32))
def test_any_order_and_repetition_gives_the_same_elevations(seed: int) -> None:
    random, room = Random(seed), Room()
    for _ in range(12):
        actor, key = random.choice([ANA, BO]), random.choice([each.id for each in room.known.all] or [EventId("-")])
        possible: list[c.ElevationCommand] = [
            c.AskElevation(random.choice([SCOPE, Scope(change="CHG-7")]), "x"),
            c.BreakGlass(SCOPE, "y", 5),
            c.VoteElevation(key, random.choice(list(Verdict)), "z"),
            c.EndElevation(key, "done"),
            c.SettleReview(key, ReviewVerdict.NOT_JUSTIFIED, "why"),
        ]
        try:
            room.does(actor, random.choice(possible))
        except Refused:
            room.later(random.randrange(20))
    state = ElevationState()
    shuffled = [*room.events, *random.sample(room.events, len(room.events) // 2)]
    random.shuffle(shuffled)
    for event in shuffled:
        state.apply(event)
    once = ElevationState()
    for event in room.events:
        once.apply(event)
    assert json.dumps(state.to_plain()) == json.dumps(once.to_plain()) and state.view == once.view
