"""A member signs each request with its device key: nothing that could be stolen from a header is good for another request.

The header is `Watchfloor device=…,time=…,nonce=…,signature=…`. Signed are method, target, hash of the body, device, time, nonce.
The time is the hub's: a member learns it from the reply header, so a member with a wrong clock is still let in.
"""

import hashlib
from collections.abc import Callable
from typing import Final

from models.kernel import canonical, signing
from models.kernel.envelope import b64, unb64
from models.kernel.errors import WatchfloorError
from models.kernel.ids import is_uuid
from models.sync.device import DeviceId

SCHEME: Final = "Watchfloor"
TIME_HEADER: Final = "X-Watchfloor-Time"
"""Of every reply: the hub's clock, milliseconds since the epoch."""
WINDOW_MS: Final = 5 * 60_000
REQUEST: Final = b"wr-rq1"
"""Purpose of the signature; see models.kernel.signing."""
NONCE_BYTES: Final = 16

_PARTS: Final = ("device", "time", "nonce", "signature")
_MAX_HEADER: Final = 400
_MOST_REMEMBERED: Final = 100_000


class Unsigned(WatchfloorError):
    """The request is not to be answered. `code` is a word for programs: unsigned, unknown-device, clock, signature, replay."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


def sign(
    key: signing.SigningKey, device: DeviceId, method: str, target: str, body: bytes, hub_ms: int, nonce: bytes
) -> str:
    """The Authorization header. `target` is path and query as they stand in the request line; `nonce` 16 random bytes."""
    signature = key.sign(REQUEST, _signed(device, method, target, body, hub_ms, nonce))
    return f"{SCHEME} device={device},time={hub_ms},nonce={b64(nonce)},signature={b64(signature)}"


def verify(
    header: str | None,
    method: str,
    target: str,
    body: bytes,
    hub_ms: int,
    key_of: Callable[[DeviceId], bytes | None],
    seen: "Nonces | None" = None,
) -> DeviceId:
    """Which device signed this request, by hub time `hub_ms`; Unsigned where none did. Never raises anything else.

    `key_of` gives the public key of a device that is a member, None for any other.
    """
    device, at_ms, nonce, signature = _read(header)
    public = key_of(device)
    if public is None:
        raise Unsigned("unknown-device", "the device is not a member")
    if abs(at_ms - hub_ms) > WINDOW_MS:
        raise Unsigned("clock", f"signed at another time than the hub's; the reply's {TIME_HEADER} tells it")
    if not signing.verify(public, REQUEST, _signed(device, method, target, body, at_ms, nonce), signature):
        raise Unsigned("signature", "the signature is not this device's over this request")
    if seen is not None and not seen.first_time(device, nonce, hub_ms):
        raise Unsigned("replay", "this very request was made before")
    return device


class Nonces:
    """What was signed within the window, so that a recorded request is good once. One owner; bounded.

    When it is full the oldest are forgotten first: requests that change something are harmless when repeated, so forgetting
    is safer than refusing everybody.
    """

    def __init__(self, most: int = _MOST_REMEMBERED) -> None:
        self._seen: dict[tuple[DeviceId, bytes], int] = {}
        self._most = most

    def first_time(self, device: DeviceId, nonce: bytes, hub_ms: int) -> bool:
        """Note a nonce; whether it is new."""
        if (device, nonce) in self._seen:
            return False
        while self._seen:
            oldest = next(iter(self._seen))
            if len(self._seen) < self._most and hub_ms - self._seen[oldest] <= 2 * WINDOW_MS:
                break
            del self._seen[oldest]
        self._seen[device, nonce] = hub_ms
        return True


def _read(header: str | None) -> tuple[DeviceId, int, bytes, bytes]:
    if not header or len(header) > _MAX_HEADER or not header.startswith(SCHEME + " "):
        raise Unsigned("unsigned", f"expected an Authorization header of the scheme {SCHEME}")
    pairs = [part.partition("=")[::2] for part in header[len(SCHEME) + 1 :].split(",")]
    if tuple(name for name, _ in pairs) != _PARTS:
        raise Unsigned("unsigned", f"expected {', '.join(_PARTS)} in the Authorization header")
    device, at, nonce, signature = (value for _, value in pairs)
    if not is_uuid(device) or not at.isascii() or not at.isdigit() or len(at) > 15:
        raise Unsigned("unsigned", "device or time of the Authorization header can't be read")
    try:
        return DeviceId(device), int(at), unb64(nonce, NONCE_BYTES, "nonce"), unb64(signature, 64, "signature")
    except ValueError as error:
        raise Unsigned("unsigned", f"Authorization header: {error}") from None


def _signed(device: DeviceId, method: str, target: str, body: bytes, at_ms: int, nonce: bytes) -> bytes:
    return canonical.encode(
        {
            "d": device,
            "m": method.upper(),
            "t": target,
            "b": hashlib.sha256(body).hexdigest(),
            "at": at_ms,
            "n": b64(nonce),
        }
    )
