"""HTTP/1.1 over TLS for simulated workstations: many on one thread, and as little work as possible beside what is measured.

It reads what this project's hub sends and no more: answers with a length, and streams whose chunks are whole messages.
"""

import asyncio
import re
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

TIMEOUT_SECONDS: Final = 20.0
_FAILURES: Final = (OSError, EOFError, ValueError, ssl.SSLError)
_LENGTH: Final = re.compile(rb"\r\ncontent-length: *([0-9]+)", re.IGNORECASE)
_HEAD_ENDS: Final = b"\r\n\r\n"


class Broken(Exception):
    """No answer: refused, broken off, or not in time."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer."""

    status: int
    content: bytes


class _Line(asyncio.Protocol):
    """One connection: what has come, cut into answers or into the chunks of a stream."""

    def __init__(self) -> None:
        self.transport: asyncio.Transport | None = None
        self._come = bytearray()
        self._needed = 0
        """So much must have come before it is worth looking again."""
        self._answer: asyncio.Future[Answer] | None = None
        self._ended: asyncio.Future[None] | None = None
        self._on_data: Callable[[bytes], None] | None = None
        """Of a stream whose head has come."""
        self._wanted: Callable[[bytes], None] | None = None

    def ask(self) -> "asyncio.Future[Answer]":
        """Whatever comes next, as one answer."""
        self._answer = asyncio.get_running_loop().create_future()
        return self._answer

    def follow(self, on_data: Callable[[bytes], None]) -> "asyncio.Future[None]":
        """What comes next is a stream; done when it ends."""
        self._wanted = on_data
        self._ended = asyncio.get_running_loop().create_future()
        return self._ended

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """See asyncio."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        """See asyncio."""
        self._fail(str(exc or "the connection was closed"))

    def data_received(self, data: bytes) -> None:
        """See asyncio."""
        self._come += data
        try:
            while len(self._come) >= self._needed and self._advance():
                pass
        except ValueError as error:
            self._fail(str(error))

    def _advance(self) -> bool:
        """Take what is whole by now; whether there was anything."""
        if self._on_data is not None:
            return self._chunk(self._on_data)
        end = self._come.find(_HEAD_ENDS)
        if end < 0:
            return False
        head, begins = bytes(self._come[:end]), end + len(_HEAD_ENDS)
        status = int(head[9:12])
        if self._wanted is not None and status == 200:
            del self._come[:begins]
            self._on_data, self._needed = self._wanted, 0
            return True
        found = _LENGTH.search(head)
        needed = begins + (int(found[1]) if found else 0)
        if len(self._come) < needed:
            self._needed = needed
            return False
        content = bytes(self._come[begins:needed])
        del self._come[:needed]
        self._needed = 0
        if self._wanted is not None:
            raise ValueError(f"{status}")
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(Answer(status, content))
        return False

    def _chunk(self, on_data: Callable[[bytes], None]) -> bool:
        end = self._come.find(b"\r\n")
        if end < 0:
            return False
        size = int(self._come[:end], 16)
        needed = end + size + 4
        if len(self._come) < needed:
            self._needed = needed
            return False
        chunk = bytes(self._come[end + 2 : needed - 2])
        del self._come[:needed]
        self._needed = 0
        if not size:
            if self._ended is not None and not self._ended.done():
                self._ended.set_result(None)
            return False
        begins = 0 if chunk.startswith(b"data:") else chunk.find(b"\ndata:") + 1
        if chunk.startswith(b"data:", begins):
            on_data(chunk[begins + 5 : chunk.index(b"\n", begins)])
        return True

    def _fail(self, words: str) -> None:
        for each in (self._answer, self._ended):
            if each is not None and not each.done():
                each.set_exception(EOFError(words))


class Wire:
    """One connection to one hub, kept open; made anew after it broke. One request at a time."""

    def __init__(self, port: int, tls: ssl.SSLContext) -> None:
        self.port = port
        self._tls = tls
        self._line: _Line | None = None

    async def ask(self, method: str, target: str, authorization: str, body: bytes = b"") -> Answer:
        """Broken where there is no answer."""
        try:
            async with asyncio.timeout(TIMEOUT_SECONDS):
                line = await self._open()
                answer = line.ask()
                self._send(line, method, target, authorization, body)
                return await answer
        except (*_FAILURES, TimeoutError) as error:
            self.close()
            raise Broken(str(error)) from None

    async def follow(self, target: str, authorization: str, on_data: Callable[[bytes], None]) -> None:
        """Each datum of a stream of server-sent events, as it comes, until the stream ends. Broken where it does not begin or
        breaks off.
        """
        try:
            async with asyncio.timeout(TIMEOUT_SECONDS):
                line = await self._open()
            ended = line.follow(on_data)
            self._send(line, "GET", target, authorization, b"")
            await ended
        except (*_FAILURES, TimeoutError) as error:
            raise Broken(str(error)) from None
        finally:
            self.close()

    def close(self) -> None:
        """Let go of the connection."""
        if self._line is not None and self._line.transport is not None:
            with suppress(*_FAILURES, RuntimeError):
                # At once: what would be said at the end of TLS is of no use to anybody here.
                self._line.transport.abort()
        self._line = None

    async def _open(self) -> _Line:
        # A hub closes what was not used for a while.
        if self._line is None or self._line.transport is None or self._line.transport.is_closing():
            _, self._line = await asyncio.get_running_loop().create_connection(
                _Line, "127.0.0.1", self.port, ssl=self._tls, server_hostname="127.0.0.1"
            )
        return self._line

    def _send(self, line: _Line, method: str, target: str, authorization: str, body: bytes) -> None:
        assert line.transport is not None
        lines = (
            f"{method} {target} HTTP/1.1",
            f"Host: 127.0.0.1:{self.port}",
            f"Authorization: {authorization}",
            f"Content-Length: {len(body)}",
        )
        line.transport.write("\r\n".join((*lines, "", "")).encode() + body)
