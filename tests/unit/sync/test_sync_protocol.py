from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.kernel.admission import Outcome
from models.kernel.author import ChainHead
from models.kernel.ids import EventId, OriginId
from models.kernel.signing import SigningKey
from models.sync import protocol as p
from models.sync.device import DeviceId
from models.sync.parcel import Parcel
from models.sync.reading import Malformed
from models.sync.vector import Span
from tests.fakes.events import ANA, ORG, STREAM, Device
from tests.fakes.parcels import sent

KEY = SigningKey(bytes([7]) * 32)
ORIGIN = OriginId("11" * 16)
DEVICE = DeviceId("0197f000-0000-7000-a000-000000000001")
WRITER = Device()
PERSON = p.Person(ANA, "Ana Ünsal", {"team": "ops"}, 5)
FORMER = p.Authority(KEY.public, ORG)


def parcel(position: int | None) -> Parcel:
    one = sent(WRITER)
    return Parcel(one.event, one.certificate, position)


REQUEST = p.EnrolRequest("0a1b2c3d", KEY.public, bytes(32), bytes(32), "Bo's laptop", FORMER)
MESSAGES: list[Any] = [
    p.PushReply(
        "g1",
        tuple(p.PushOutcome(EventId(STREAM), outcome, "why", 3) for outcome in Outcome),
        p.Receipt.signed(KEY, "g1", 9, 1_000, [bytes(32)]),
    ),
    p.PushReply("g1", (), None),
    p.FeedReply("g1", (parcel(4), parcel(7)), 9),
    p.FeedReply("g1", (), 0),
    p.DiffRequest({STREAM: {ORIGIN: (ChainHead(3, bytes(32)),)}}),
    p.DiffReply("g1", (Span(STREAM, ORIGIN, 3),)),
    REQUEST,
    p.EnrolRequest("0a1b2c3d", KEY.public, bytes(32), bytes(32), "", None),
    p.EnrolReply(
        ORG, KEY.public, "PEM", DEVICE, ANA, "responder", WRITER.certificate, False, "g1", (PERSON,), bytes(32)
    ),
    p.RenewReply(WRITER.certificate),
    p.MembersReply(
        (
            p.Member(DEVICE, KEY.public, ANA, "laptop", "observer", 1, None),
            p.Member(DEVICE, KEY.public, ANA, "", "", 1, 2),
        ),
        (FORMER,),
        (p.Vouched(ORIGIN, STREAM, 1, 9),),
    ),
    p.PeopleReply((PERSON,)),
    p.StatusReply(ORG, "g1", 9, 3, 1_000, "1.0"),
    p.Refusal("busy", "come again later"),
]


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
def test_every_message_comes_back_as_it_was(message: Any) -> None:
    assert type(message).from_plain(p.load(p.dump(message.to_plain()))) == message


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
def test_a_newer_side_may_say_more(message: Any) -> None:
    assert type(message).from_plain(message.to_plain() | {"news": [1]}) == message


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def places(plain: Any) -> list[tuple[Any, ...]]:
    """The way to every member of a message."""
    steps = plain if isinstance(plain, dict) else range(len(plain)) if isinstance(plain, list) else ()
    return [(), *((step, *rest) for step in steps for rest in places(plain[step]))]


def put(plain: Any, way: tuple[Any, ...], new: Any) -> Any:
    """The message with something else at that place."""
    if not way:
        return new
    changed = plain.copy()
    changed[way[0]] = put(plain[way[0]], way[1:], new)
    return changed


@settings(max_examples=200)
@given(data=st.data(), message=st.sampled_from(MESSAGES))
def test_junk_in_any_place_gives_a_typed_error_or_a_sound_message(data: st.DataObject, message: Any) -> None:
    plain = message.to_plain()
    changed = put(plain, data.draw(st.sampled_from(places(plain))), data.draw(JUNK))
    try:
        read = type(message).from_plain(changed)
    except Malformed as error:
        assert error.message
    else:
        assert type(message).from_plain(read.to_plain()) == read


def test_a_receipt_covers_what_it_was_given_for_and_nothing_else() -> None:
    hashes = [bytes([1]) * 32, bytes([2]) * 32]
    receipt = p.Receipt.signed(KEY, "g1", 9, 1_000, hashes)
    assert receipt.covers(KEY.public, "g1", hashes)
    for key, generation, some in (
        (KEY.public, "g1", hashes[:1]),
        (KEY.public, "g1", hashes[::-1]),
        (KEY.public, "g2", hashes),
        (SigningKey(bytes(32)).public, "g1", hashes),
    ):
        assert not receipt.covers(key, generation, some)
    assert not p.Receipt(8, 1_000, receipt.signature).covers(KEY.public, "g1", hashes)


def test_a_feed_goes_on_and_never_back() -> None:
    reply = p.FeedReply("g1", (parcel(4), parcel(7)), 9)
    assert p.FeedReply.from_plain(reply.to_plain(), after=3) == reply
    for wrong, after in (
        (reply, 4),
        (p.FeedReply("g1", (parcel(4), parcel(4)), 9), 0),
        (p.FeedReply("g1", (parcel(7), parcel(4)), 9), 0),
        (p.FeedReply("g1", (parcel(10),), 9), 0),
        (p.FeedReply("g1", (parcel(None),), 9), 0),
    ):
        with pytest.raises(Malformed, match="position"):
            p.FeedReply.from_plain(wrong.to_plain(), after)


def test_what_a_message_holds_is_bounded() -> None:
    with pytest.raises(Malformed, match="at most"):
        p.load(b" " * (4 << 20) + b"{}")
    with pytest.raises(Malformed, match="not JSON"):
        p.load(b'{"a":' * 100_000)
    with pytest.raises(Malformed):
        p.PeopleReply.from_plain({"people": [PERSON.to_plain()] * 10_001})
