import hashlib
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.clock import ManualClock, SystemClock, parse_rfc3339, rfc3339
from models.kernel.ids import OriginId, bears, is_uuid, new_origin, uuid7

MS = st.integers(0, 253_402_300_799_999)


@given(st.integers(0, 2**48 - 1), st.binary(min_size=10, max_size=10))
def test_uuid7_has_its_version_variant_and_time(now_ms: int, noise: bytes) -> None:
    text = uuid7(now_ms, lambda size: noise[:size])
    value = uuid.UUID(text)
    assert (value.version, value.variant) == (7, uuid.RFC_4122)
    assert value.int >> 80 == now_ms
    assert is_uuid(text)


@pytest.mark.parametrize(
    "text", ["", "x", None, 7, "0197F000-0000-7000-8000-000000000001", "0197f00000007000800000000000000100" + "00"]
)
def test_other_things_are_no_uuid(text: object) -> None:
    assert not is_uuid(text)


def test_origins_are_32_hexadecimal_digits_and_bear_the_mark_of_their_key() -> None:
    key, other = bytes(32), bytes([1]) * 32
    origin = new_origin(key, lambda size: bytes(range(size)))
    assert origin == hashlib.sha256(b"wr-origin" + key).hexdigest()[:12] + "00010203040506070809"
    assert bears(origin, key) and not bears(origin, other) and not bears(OriginId(""), key)
    assert new_origin(key) != new_origin(key)


@given(MS)
def test_instants_survive(at_ms: int) -> None:
    assert parse_rfc3339(rfc3339(at_ms)) == at_ms


@pytest.mark.parametrize(
    ("text", "at_ms"),
    [
        ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01T01:00:00.250+01:00", 250),
        ("2026-11-21T14:31:40.250Z", 1_795_271_500_250),
    ],
)
def test_known_instants(text: str, at_ms: int) -> None:
    assert parse_rfc3339(text) == at_ms


@pytest.mark.parametrize(
    "text", ["", "now", "2026-11-21", "2026-11-21T14:31:40", "2026-02-30T00:00:00Z", "0001-01-01T00:00:00+23:59"]
)
def test_texts_without_zone_or_sense_are_refused(text: str) -> None:
    with pytest.raises(ValueError):  # the words are the standard library's
        parse_rfc3339(text)


def test_the_manual_clock_moves_when_told() -> None:
    clock = ManualClock(1_000)
    clock.advance(1.5)
    assert (clock.now_ms(), clock.monotonic()) == (2_500, 1.5)
    clock.set_wall(0)
    assert (clock.now_ms(), clock.monotonic()) == (0, 1.5)


def test_the_system_clock_is_the_systems() -> None:
    clock = SystemClock()
    before = clock.monotonic()
    assert 1_600_000_000_000 < clock.now_ms() < 5_000_000_000_000
    assert clock.monotonic() >= before
