"""Runs the application under uvicorn: TLS, prompt clients only, and an end that lets everybody finish."""

import asyncio
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from console.hub.app import create_app
from console.hub.service import Service
from console.hub.tls import Tls

if sys.platform == "win32":
    from asyncio import ProactorEventLoop as _SystemLoop
else:
    from asyncio import SelectorEventLoop as _SystemLoop

_HANDSHAKE_SECONDS: Final = 10.0
_GRACE_SECONDS: Final = 10
_HEADER_BYTES: Final = 32 * 1024
_MOST_CONNECTIONS: Final = 4_000


class _Loop(_SystemLoop):
    """An event loop that lets nobody dawdle in a TLS handshake."""

    async def create_server(self, *arguments: Any, **options: Any) -> Any:
        if options.get("ssl") is not None:
            options.setdefault("ssl_handshake_timeout", _HANDSHAKE_SECONDS)
        return await super().create_server(*arguments, **options)


class _Server(uvicorn.Server):
    """Whose signals are its owner's business, and which says when it is ready."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._on_ready()


class HubServer:
    """`run` serves on the calling thread until `stop`, which may come from any."""

    def __init__(self, service: Service, listening: socket.socket, tls: Tls | None) -> None:
        """Takes the socket over. Without `tls` plain HTTP is spoken: for tests only."""
        self.service = service
        self.port: int = listening.getsockname()[1]
        self._listening = listening
        self._tls = tls
        self._server: _Server | None = None
        self._is_stopped = False

    def run(self, on_ready: Callable[[], None] = lambda: None) -> None:
        """Serve. `on_ready` is called once requests are answered."""
        seconds = self.service.limits.header_seconds

        class Prompt(H11Protocol):
            """Lets a connection go whose request line and headers do not come in time."""

            _deadline: asyncio.TimerHandle | None = None

            def connection_made(self, transport: Any) -> None:
                super().connection_made(transport)
                self._arm()

            def data_received(self, data: bytes) -> None:
                super().data_received(data)
                if self.conn.their_state is h11.IDLE:
                    self._arm()
                else:
                    self._disarm()

            def connection_lost(self, exc: Exception | None) -> None:
                self._disarm()
                super().connection_lost(exc)

            def _arm(self) -> None:
                if self._deadline is None:
                    self._deadline = self.loop.call_later(seconds, self._late)

            def _disarm(self) -> None:
                if self._deadline is not None:
                    self._deadline.cancel()
                    self._deadline = None

            def _late(self) -> None:
                self.transport.abort()

        tls = self._tls
        config = uvicorn.Config(
            create_app(self.service),
            http=Prompt,
            ws="none",
            lifespan="on",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            limit_concurrency=_MOST_CONNECTIONS,
            timeout_graceful_shutdown=_GRACE_SECONDS,
            h11_max_incomplete_event_size=_HEADER_BYTES,
            ssl_context_factory=None if tls is None else (lambda _config, _default: tls.context()),
        )
        self._server = _Server(config, on_ready)
        self._server.should_exit = self._is_stopped
        with self.service.journal.hearing_libraries(), asyncio.Runner(loop_factory=_Loop) as runner:
            try:
                runner.run(self._serve(self._server))
            finally:
                self.service.end()

    def stop(self) -> None:
        """Let everybody finish, then end. Safe in a signal handler, and before `run`."""
        self._is_stopped = True
        if self._server is not None:
            self._server.should_exit = True

    async def _serve(self, server: _Server) -> None:
        watching = asyncio.ensure_future(self._drain_at_end(server))
        try:
            await server.serve([self._listening])
        finally:
            watching.cancel()

    async def _drain_at_end(self, server: _Server) -> None:
        # Streams and held questions would keep the server waiting for the whole of its grace.
        while not server.should_exit:
            await asyncio.sleep(0.1)
        self.service.drain()
