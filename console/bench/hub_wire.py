"""HTTP/1.1 over TLS for simulated workstations: many on one thread, and as little work as possible beside what is measured."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

TIMEOUT_SECONDS: Final = 20.0
_FAILURES: Final = (OSError, EOFError, ValueError, asyncio.IncompleteReadError, ssl.SSLError)


class Broken(Exception):
    """No answer: refused, broken off, or not in time."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer."""

    status: int
    headers: Mapping[str, str]
    content: bytes


class Wire:
    """One connection to one hub, kept open; made anew after it broke. One request at a time."""

    def __init__(self, port: int, tls: ssl.SSLContext) -> None:
        self.port = port
        self._tls = tls
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def ask(self, method: str, target: str, authorization: str, body: bytes = b"") -> Answer:
        """Broken where there is no answer."""
        try:
            async with asyncio.timeout(TIMEOUT_SECONDS):
                reader = await self._begin(method, target, authorization, body)
                status, headers = await _head(reader)
                content = await reader.readexactly(int(headers.get("content-length", "0")))
        except (*_FAILURES, TimeoutError) as error:
            self.close()
            raise Broken(str(error)) from None
        return Answer(status, headers, content)

    async def events(self, target: str, authorization: str) -> AsyncIterator[bytes]:
        """The data of a stream of server-sent events, until it ends. Broken where it does not begin or breaks off."""
        try:
            reader = await self._begin("GET", target, authorization, b"")
            status, _ = await _head(reader)
            if status != 200:
                raise ValueError(f"{status}")
            while size := int(await reader.readline(), 16):
                chunk = await reader.readexactly(size + 2)
                for line in chunk.splitlines():
                    if line.startswith(b"data:"):
                        yield line[5:]
        except _FAILURES as error:
            raise Broken(str(error)) from None
        finally:
            self.close()

    def close(self) -> None:
        """Let go of the connection."""
        if self._writer is not None:
            with suppress(*_FAILURES, RuntimeError):
                # At once: what would be said at the end of TLS is of no use to anybody here.
                self._writer.transport.abort()
        self._reader = self._writer = None

    async def _begin(self, method: str, target: str, authorization: str, body: bytes) -> asyncio.StreamReader:
        if self._reader is None or self._writer is None:
            self._reader, self._writer = await asyncio.open_connection(
                "127.0.0.1", self.port, ssl=self._tls, server_hostname="127.0.0.1", limit=1 << 22
            )
        lines = (
            f"{method} {target} HTTP/1.1",
            f"Host: 127.0.0.1:{self.port}",
            f"Authorization: {authorization}",
            f"Content-Length: {len(body)}",
        )
        self._writer.write("\r\n".join((*lines, "", "")).encode() + body)
        await self._writer.drain()
        return self._reader


async def _head(reader: asyncio.StreamReader) -> tuple[int, dict[str, str]]:
    first = await reader.readline()
    status = int(first.split(b" ", 2)[1]) if first else -1
    headers: dict[str, str] = {}
    while (line := await reader.readline()).strip():
        name, _, value = line.decode("latin-1").partition(":")
        headers[name.strip().lower()] = value.strip()
    if status < 0:
        raise EOFError("the connection was closed")
    return status, headers
