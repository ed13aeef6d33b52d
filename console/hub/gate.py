"""What a request must pass before the hub looks at it: its size, its pace, and the signature of a member's device."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from console.hub.refusals import HubRefused
from console.hub.service import Service
from console.hub.writer import NotKept
from models.kernel.errors import WatchfloorError
from models.sync import signed_request
from models.sync.device import DeviceId
from models.sync.protocol import Refusal
from models.sync.reading import Malformed
from models.sync.signed_request import Unsigned

STATUSES: Final[Mapping[str, int]] = {
    "malformed": 400,
    "wrong-hash": 400,
    "unsigned": 401,
    "unknown-device": 401,
    "clock": 401,
    "signature": 401,
    "replay": 401,
    "revoked": 403,
    "read-only": 403,
    "unknown-code": 403,
    "code-spent": 403,
    "wrong-code": 403,
    "loopback-only": 403,
    "not-proven": 403,
    "no-role": 403,
    "not-entitled": 403,
    "not-found": 404,
    "no-such-method": 405,
    "slow": 408,
    "former-authority": 409,
    "out-of-place": 409,
    "changed": 409,
    "erased": 410,
    "too-large": 413,
    "out-of-range": 416,
    "out-of-bounds": 422,
    "too-fast": 429,
    "internal": 500,
    "busy": 503,
    "not-kept": 503,
}
"""Every word with which the hub says no, and its status."""

_BUSY_SECONDS: Final = 2
_NOT_KEPT_SECONDS: Final = 30


@dataclass(frozen=True, slots=True)
class Asked:
    """A request of a member."""

    device: DeviceId
    body: bytes


def refusal(code: str, message: str, headers: Mapping[str, str] | None = None) -> Response:
    """The answer that says no."""
    status = STATUSES[code]
    more = dict(headers or {})
    if status in (429, 503):
        more.setdefault("Retry-After", str(_NOT_KEPT_SECONDS if code == "not-kept" else _BUSY_SECONDS))
    if status == 401:
        more["WWW-Authenticate"] = signed_request.SCHEME
    return JSONResponse(Refusal(code, message[:2000]).to_plain(), status, more)


def refusal_of(error: WatchfloorError) -> Response:
    """What a WatchfloorError is answered with."""
    if isinstance(error, TooFast):
        return refusal(error.code, error.message, {"Retry-After": str(error.seconds)})
    if isinstance(error, HubRefused):
        return refusal(error.code, error.message)
    if isinstance(error, Unsigned):
        return refusal(error.code, str(error))
    if isinstance(error, Malformed):
        return refusal("malformed", str(error))
    if isinstance(error, NotKept):
        return refusal("not-kept", str(error))
    return refusal("malformed", str(error))


class TooFast(HubRefused):
    """Come again in so many whole seconds."""

    def __init__(self, seconds: float, message: str) -> None:
        self.seconds = max(1, min(300, int(seconds) + 1))
        super().__init__("too-fast", message)


async def body_of(request: Request, service: Service, most: int) -> bytes:
    """The whole body, of at most so many bytes and within the time; HubRefused `too-large` or `slow`."""
    announced = request.headers.get("content-length", "")
    if announced.isdigit() and int(announced[:18]) > most:
        raise HubRefused("too-large", f"{announced} bytes, at most {most}")
    parts: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(service.limits.body_seconds):
            async for part in request.stream():
                size += len(part)
                if size > most:
                    raise HubRefused("too-large", f"more than {most} bytes")
                parts.append(part)
    except TimeoutError:
        raise HubRefused("slow", f"the body did not come within {service.limits.body_seconds:g} s") from None
    return b"".join(parts)


def signed(most: Callable[[Service], int] = lambda _service: 0) -> Callable[[Request], Awaitable[Asked]]:
    """A dependency: the device that signed the request, which is a member, and the body it signed."""

    async def check(request: Request) -> Asked:
        service = service_of(request)
        return await asked_by(request, service, most(service))

    return check


async def asked_by(request: Request, service: Service, most: int) -> Asked:
    """What a member's device asks, with a body of at most so many bytes; WatchfloorError where nobody who may signed it."""
    body = await body_of(request, service, most)
    device = signed_request.verify(
        request.headers.get("authorization"),
        request.method,
        target_of(request.scope),
        body,
        service.clock.now_ms(),
        service.key_of,
        service.nonces,
    )
    request.scope["watchfloor.device"] = device
    service.member(device)
    return Asked(device, body)


def service_of(request: Request) -> Service:
    """The hub this request came to."""
    found: Service = request.app.state.service
    return found


def target_of(scope: Mapping[str, Any]) -> str:
    """Path and query as they stood in the request line."""
    path: bytes = scope.get("raw_path") or scope["path"].encode()
    query: bytes = scope.get("query_string") or b""
    return (path + (b"?" + query if query else b"")).decode("latin-1")
