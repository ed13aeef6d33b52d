"""Around every request: a limit of how many at once, the hub's time in every answer, a line in the journal, no stack traces."""

import traceback
from typing import Any

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from console.hub.gate import refusal, refusal_of
from console.hub.service import Service
from models.kernel.errors import WatchfloorError
from models.sync.signed_request import TIME_HEADER

_TIME = TIME_HEADER.lower().encode()


class Layer:
    """An ASGI application around another."""

    def __init__(self, app: ASGIApp, service: Service) -> None:
        self._app = app
        self._service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        service = self._service
        begun = service.clock.monotonic()
        status, sent = 0, 0

        async def told(message: Message) -> None:
            nonlocal status, sent
            if message["type"] == "http.response.start":
                status = int(message["status"])
                message = {**message, "headers": [*message["headers"], *self._headers()]}
            elif message["type"] == "http.response.body":
                sent += len(message.get("body", b""))
            await send(message)

        service.in_flight += 1
        try:
            if service.draining:
                await refusal("busy", "the hub is stopping")(scope, receive, told)
            elif service.in_flight > service.limits.requests_at_once:
                await refusal("busy", "too many requests at once")(scope, receive, told)
            else:
                await self._served(scope, receive, told, lambda: status)
        finally:
            service.in_flight -= 1
            self._note(scope, status, sent, service.clock.monotonic() - begun)

    async def _served(self, scope: Scope, receive: Receive, send: Send, status: Any) -> None:
        try:
            await self._app(scope, receive, send)
        except ClientDisconnect:
            return
        except WatchfloorError as error:
            if not status():
                await refusal_of(error)(scope, receive, send)
        except Exception as error:  # noqa: BLE001  whatever is wrong with one request, the hub goes on and says so
            words = "".join(traceback.format_exception(error)[-3:])
            self._service.journal.note("internal error", level="error", error=type(error).__name__, trace=words)
            if not status():
                await refusal("internal", "something is wrong with the hub; its journal says what")(
                    scope, receive, send
                )

    def _headers(self) -> list[tuple[bytes, bytes]]:
        return [
            (_TIME, str(self._service.clock.now_ms()).encode()),
            (b"cache-control", b"no-store"),
            (b"x-content-type-options", b"nosniff"),
        ]

    def _note(self, scope: Scope, status: int, sent: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", "(none)")
        self._service.times.note(scope["method"][:10], route, status, seconds)
        self._service.journal.note(
            "request",
            level="info" if status < 500 else "warning",
            method=scope["method"][:10],
            route=route,
            status=status,
            ms=round(seconds * 1000, 1),
            sent=sent,
            device=scope.get("watchfloor.device"),
            client=(scope.get("client") or ("", 0))[0],
        )
