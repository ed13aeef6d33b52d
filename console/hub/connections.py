"""How the hub treats a connection: prompt clients only, no answer held back, and one packet where one is enough."""

import asyncio
import socket
from collections.abc import Iterable
from contextlib import suppress
from typing import Any, Final

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

HEADER_BYTES: Final = 32 * 1024
"""Of a request line with its headers."""
_GATHERED_BYTES: Final = 64 * 1024
"""As much is sent at once, whatever else comes."""


class Gathered(asyncio.Transport):
    """A transport that sends what is written in one turn of the loop as one: an answer's head goes with its body."""

    def __init__(self, inner: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._inner = inner
        self._loop = loop
        self._parts: list[Any] = []
        self._size = 0

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """See asyncio."""
        if not data:
            return
        if not self._parts:
            self._loop.call_soon(self._flush)
        self._parts.append(data)
        self._size += len(data)
        if self._size >= _GATHERED_BYTES:
            self._flush()

    def writelines(self, list_of_data: Iterable[bytes | bytearray | memoryview]) -> None:
        """See asyncio."""
        for each in list_of_data:
            self.write(each)

    def close(self) -> None:
        """See asyncio. What was written goes first."""
        self._flush()
        self._inner.close()

    def abort(self) -> None:
        """See asyncio."""
        self._parts, self._size = [], 0
        self._inner.abort()

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        """See asyncio."""
        return self._inner.get_extra_info(name, default)

    def is_closing(self) -> bool:
        """See asyncio."""
        return self._inner.is_closing()

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        """See asyncio."""
        self._inner.set_protocol(protocol)

    def get_protocol(self) -> asyncio.BaseProtocol:
        """See asyncio."""
        return self._inner.get_protocol()

    def pause_reading(self) -> None:
        """See asyncio."""
        self._inner.pause_reading()

    def resume_reading(self) -> None:
        """See asyncio."""
        self._inner.resume_reading()

    def get_write_buffer_size(self) -> int:
        """See asyncio."""
        return self._size + self._inner.get_write_buffer_size()

    def _flush(self) -> None:
        parts, self._parts, self._size = self._parts, [], 0
        if parts and not self._inner.is_closing():
            self._inner.write(parts[0] if len(parts) == 1 else b"".join(parts))


class _Deadline:
    """Lets a connection go whose request line and headers do not come in time."""

    def __init__(self, seconds: float, loop: asyncio.AbstractEventLoop) -> None:
        self._seconds = seconds
        self._loop = loop
        self._transport: asyncio.Transport | None = None
        self._handle: asyncio.TimerHandle | None = None

    def begin(self, transport: asyncio.Transport) -> Gathered:
        """A connection was made: the transport to use."""
        found = transport.get_extra_info("socket")
        if found is not None:
            # Else a short answer waits until the client's system says, 40 ms later, that the one before it has come.
            with suppress(OSError):
                found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._transport = transport
        self.arm()
        return Gathered(transport, self._loop)

    def arm(self) -> None:
        """Headers are being waited for."""
        if self._handle is None:
            self._handle = self._loop.call_later(self._seconds, self._late)

    def disarm(self) -> None:
        """They have come, or nobody waits any more."""
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None

    def _late(self) -> None:
        if self._transport is not None:
            self._transport.abort()


def protocol(header_seconds: float) -> type[asyncio.Protocol]:
    """What uvicorn is to speak on each connection."""

    class Prompt(H11Protocol):
        _deadline: _Deadline

        def connection_made(self, transport: Any) -> None:
            self._deadline = _Deadline(header_seconds, self.loop)
            super().connection_made(self._deadline.begin(transport))

        def data_received(self, data: bytes) -> None:
            super().data_received(data)
            if self.conn.their_state is h11.IDLE:
                self._deadline.arm()
            else:
                self._deadline.disarm()

        def connection_lost(self, exc: Exception | None) -> None:
            self._deadline.disarm()
            super().connection_lost(exc)

    return Prompt
