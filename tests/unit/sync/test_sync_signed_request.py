import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.kernel.signing import SigningKey
from models.sync.backoff import Backoff
from models.sync.device import DeviceId
from models.sync.signed_request import WINDOW_MS, Nonces, Unsigned, sign, verify

KEY = SigningKey(bytes([5]) * 32)
DEVICE = DeviceId("0197f000-0000-7000-a000-000000000001")
NOW = 1_795_000_000_000
NONCE = bytes(range(16))
KEYS = {DEVICE: KEY.public}
HEADER = sign(KEY, DEVICE, "POST", "/v1/events?x=1", b"body", NOW, NONCE)


def refused(
    header: str | None,
    now: int = NOW,
    *,
    method: str = "POST",
    target: str = "/v1/events?x=1",
    body: bytes = b"body",
) -> str:
    with pytest.raises(Unsigned) as error:
        verify(header, method, target, body, now, KEYS.get)
    return error.value.code


def test_a_signed_request_names_its_device() -> None:
    assert verify(HEADER, "post", "/v1/events?x=1", b"body", NOW, KEYS.get) == DEVICE
    for now in (NOW - WINDOW_MS, NOW + WINDOW_MS):
        assert verify(HEADER, "POST", "/v1/events?x=1", b"body", now, KEYS.get) == DEVICE


def test_it_is_good_for_this_request_only() -> None:
    assert refused(HEADER, method="PUT") == "signature"
    assert refused(HEADER, target="/v1/events?x=2") == "signature"
    assert refused(HEADER, body=b"other") == "signature"
    assert refused(HEADER, NOW + WINDOW_MS + 1) == refused(HEADER, NOW - WINDOW_MS - 1) == "clock"
    other = sign(SigningKey(bytes(32)), DEVICE, "POST", "/v1/events?x=1", b"body", NOW, NONCE)
    assert refused(other) == "signature"
    stranger = DeviceId("0197f000-0000-7000-a000-000000000002")
    assert refused(sign(KEY, stranger, "POST", "/v1/events?x=1", b"body", NOW, NONCE)) == "unknown-device"


@settings(max_examples=200)
@given(at=st.integers(0, len(HEADER) - 1), sign_=st.characters(codec="utf-8"))
def test_a_changed_header_is_refused(at: int, sign_: str) -> None:
    changed = HEADER[:at] + sign_ + HEADER[at + 1 :]
    if changed != HEADER:
        assert refused(changed) in ("unsigned", "unknown-device", "clock", "signature")


@pytest.mark.parametrize(
    "header",
    [None, "", "Bearer x", "Watchfloor ", HEADER[:-1], HEADER + ",more=1", HEADER + "=", "Watchfloor " + "x" * 10_000],
)
def test_what_is_no_header_is_refused(header: str | None) -> None:
    assert refused(header) == "unsigned"


def test_a_recorded_request_is_good_once() -> None:
    seen = Nonces()
    assert verify(HEADER, "POST", "/v1/events?x=1", b"body", NOW, KEYS.get, seen) == DEVICE
    with pytest.raises(Unsigned, match="before"):
        verify(HEADER, "POST", "/v1/events?x=1", b"body", NOW + 1, KEYS.get, seen)


def test_nonces_are_forgotten_when_they_are_no_use_or_too_many() -> None:
    seen = Nonces(most=3)
    assert all(seen.first_time(DEVICE, bytes([number]), NOW) for number in range(3))
    assert not seen.first_time(DEVICE, bytes([0]), NOW)
    assert seen.first_time(DEVICE, bytes([9]), NOW), "the oldest makes room"
    assert seen.first_time(DEVICE, bytes([0]), NOW)
    assert not seen.first_time(DEVICE, bytes([9]), NOW)
    later = NOW + 2 * WINDOW_MS + 1
    assert seen.first_time(DEVICE, bytes([8]), later) and seen.first_time(DEVICE, bytes([9]), later)


def test_waiting_doubles_up_to_half_a_minute_and_is_drawn_anew_each_time() -> None:
    longest = Backoff(lambda: 1.0)
    assert [longest.failed() for _ in range(9)] == [0.5, 1, 2, 4, 8, 16, 30, 30, 30]
    assert longest.failures == 9
    longest.succeeded()
    assert longest.failed() == 0.5 and longest.failed(at_least=60) == 61.0 and longest.failed(at_least=10**9) == 302.0
    assert Backoff(lambda: 0.0).failed() == 0.0
    many = Backoff(lambda: 1.0)
    assert max(many.failed() for _ in range(5_000)) == 30.0
