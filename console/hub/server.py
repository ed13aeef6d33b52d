"""Runs the application under uvicorn: TLS, prompt clients only, and an end that lets everybody finish. See connections."""

import asyncio
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import uvicorn

from console.hub.app import create_app
from console.hub.connections import HEADER_BYTES, protocol
from console.hub.service import Service
from console.hub.tls import Tls

if sys.platform == "win32":
    from asyncio import ProactorEventLoop as _SystemLoop
else:
    from asyncio import SelectorEventLoop as _SystemLoop

_HANDSHAKE_SECONDS: Final = 10.0
_GRACE_SECONDS: Final = 10
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
        tls = self._tls
        config = uvicorn.Config(
            create_app(self.service),
            http=protocol(self.service.limits.header_seconds),
            ws="none",
            lifespan="on",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            limit_concurrency=_MOST_CONNECTIONS,
            timeout_graceful_shutdown=_GRACE_SECONDS,
            h11_max_incomplete_event_size=HEADER_BYTES,
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
