import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.kernel import envelope
from models.sync import reading, wire
from models.sync.blob_refs import blob_refs
from models.sync.parcel import Parcel
from models.sync.reading import Malformed
from models.sync.wire import Limits, MalformedBatch
from tests.fakes.events import BO, STREAM, Device
from tests.fakes.parcels import sent

ANA_AND_BO = (Device(seed=1), Device(BO, seed=2))
BATCH = tuple(sent(device, f'line {number} – ü \u2028 "quoted"') for number in range(3) for device in ANA_AND_BO)
RAW = wire.encode(BATCH)


def test_a_batch_comes_back_as_it_was_with_each_certificate_once() -> None:
    assert wire.decode(RAW) == BATCH
    assert len(json.loads(RAW)["certificates"]) == 2


def test_positions_and_missing_content_and_certificates_travel() -> None:
    erased = Parcel(replace(BATCH[0].event, body=None, salt=None), None, position=7)
    assert wire.decode(wire.encode([erased])) == (erased,)
    assert wire.decode(wire.encode([])) == ()


@settings(max_examples=50)
@given(texts=st.lists(st.text(max_size=300), min_size=1, max_size=5))
def test_any_text_comes_back_to_the_byte(texts: list[str]) -> None:
    device = Device()
    batch = tuple(sent(device, text.encode("utf-8", "ignore").decode()) for text in texts)
    assert wire.decode(wire.encode(batch)) == batch


@settings(max_examples=200)
@given(at=st.integers(0, len(RAW) - 1), flip=st.integers(1, 255))
def test_changed_bytes_give_a_typed_error_or_another_sound_batch(at: int, flip: int) -> None:
    changed = bytearray(RAW)
    changed[at] ^= flip
    try:
        batch = wire.decode(bytes(changed))
    except MalformedBatch as error:
        assert str(error)
    else:
        # Sound in form; what was signed no longer fits, and that is admission's to find.
        assert all(envelope.decode(parcel.event.raw) == parcel.event.envelope for parcel in batch)


@settings(max_examples=100)
@given(st.binary(max_size=200) | st.sampled_from([RAW[:cut] for cut in range(0, len(RAW), 97)]))
def test_anything_else_gives_a_typed_error(raw: bytes) -> None:
    with pytest.raises(MalformedBatch):
        wire.decode(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"[" * 100_000,
        b'{"v":' * 50_000,
        b'{"v":1e999}',
        b'{"v":1.5}',
        b'{"v":NaN}',
        b'{"v":1,"v":1,"certificates":[],"events":[]}',
        b'{"v":' + b"9" * 100_000 + b"}",
        b'{"v":true,"certificates":[],"events":[]}',
        b'{"v":2,"certificates":[],"events":[]}',
        b'{"v":1,"certificates":[],"events":[],"more":1}',
        b'{"v":1,"certificates":[],"events":{}}',
        b'{"v":1,"certificates":[{"raw":"{}","signature":""}],"events":[]}',
        b'{"v":1,"certificates":[],"events":[null]}',
        b"\xff\xfe",
        b"",
    ],
)
def test_odd_json_is_refused(raw: bytes) -> None:
    with pytest.raises(MalformedBatch):
        wire.decode(raw)


def altered(**fields: object) -> bytes:
    plain = json.loads(wire.encode(BATCH[:1]))
    event = plain["events"][0]
    event |= fields
    plain["events"][0] = {name: value for name, value in event.items() if value is not None}
    return json.dumps(plain).encode()


def test_every_field_of_an_event_is_checked_and_named() -> None:
    raw = BATCH[0].event.raw.decode()
    for fields, place in (
        ({"raw": raw.replace("{", "{ ", 1)}, "events[0]"),
        ({"raw": raw[:-1]}, "events[0]"),
        ({"raw": 5}, "events[0].raw"),
        ({"raw": "\ud800"}, "events[0].raw"),
        ({"signature": "AA"}, "events[0].signature"),
        ({"salt": None}, "events[0]"),
        ({"body": None}, "events[0]"),
        ({"body": '{"b":1,"a":2}'}, "events[0]"),
        ({"body": "[]"}, "events[0]"),
        ({"body": "x" * 70_000}, "events[0].body"),
        ({"salt": "AAAA"}, "events[0].salt"),
        ({"position": -1}, "events[0].position"),
        ({"position": 2**53}, "events[0].position"),
        ({"name": "../../etc/passwd"}, "events[0].name"),
    ):
        with pytest.raises(MalformedBatch) as error:
            wire.decode(altered(**fields))
        assert error.value.place == place, fields


def test_a_certificate_that_its_issuer_did_not_sign_is_refused() -> None:
    plain = json.loads(RAW)
    plain["certificates"][0]["signature"] = plain["certificates"][1]["signature"]
    with pytest.raises(MalformedBatch, match=r"certificates\[0\].*issuer"):
        wire.decode(json.dumps(plain).encode())


def test_limits_hold_when_reading() -> None:
    with pytest.raises(MalformedBatch, match="at most 100"):
        wire.decode(RAW, Limits(bytes=100))
    with pytest.raises(MalformedBatch, match="at most 5"):
        wire.decode(RAW, Limits(events=5))


@settings(max_examples=30)
@given(sizes=st.lists(st.integers(0, 40_000), max_size=12), most=st.integers(1, 5), room=st.integers(50_000, 120_000))
def test_pages_keep_within_the_limits_and_lose_nothing(sizes: list[int], most: int, room: int) -> None:
    parcels = [sent(ANA_AND_BO[size % 2], "x" * size) for size in sizes]
    limits = Limits(most, room)
    pages = list(wire.pages(parcels, limits))
    assert [parcel for page in pages for parcel in page] == parcels
    for page in pages:
        assert wire.decode(wire.encode(page), limits) == page


def test_pages_count_their_certificates() -> None:
    parcels = [sent(Device(seed=seed)) for seed in range(30)]
    limits = Limits(bytes=6_000)
    pages = list(wire.pages(parcels, limits))
    assert [parcel for page in pages for parcel in page] == parcels and len(pages) < 15
    assert all(len(wire.encode(page)) <= limits.bytes for page in pages)


def test_blobs_are_named_by_whole_digests_only() -> None:
    one, two = "ab" * 32, "01" * 32
    body = json.dumps({"a": [one, {"b": two}], "c": one, "d": "x" + one, "e": one[:-1], "f": one.upper()}).encode()
    assert blob_refs(body) == (bytes.fromhex(one), bytes.fromhex(two))
    assert blob_refs(None) == ()


def test_a_message_names_the_place_of_what_is_missing() -> None:
    fields = reading.Fields({"a": {"b": 1}})
    with pytest.raises(Malformed, match=r"^a\.c: not text"):
        reading.Fields(fields.raw("a"), "a").text("c", 10)
    with pytest.raises(Malformed, match="not an object"):
        reading.Fields([])
    with pytest.raises(Malformed) as error:
        reading.Fields({"\x1b[2J": 1}, "x").only("a")
    assert str(error.value) == "x.?[2J: no such field", "nothing that moves a terminal's cursor"
    assert reading.Fields({"s": STREAM}).uuid("s") == STREAM
