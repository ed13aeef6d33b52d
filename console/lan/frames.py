"""Questions and answers on a connection between neighbours: a head of JSON, then so many bytes. Everything is bounded.

A frame is the head's length in four bytes, the head, and the body whose size the head names. Whatever is not as it should be ends
the connection, which is made anew at the next turn.
"""

import json
import socket
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from models.kernel.clock import Clock
from models.kernel.errors import WatchfloorError
from models.sync import reading
from models.sync.reading import Fields

MOST_HEAD: Final = 8 * 1024
MOST_BODY: Final = 4 << 20
_PIECE: Final = 64 * 1024


class Broken(WatchfloorError):
    """The connection is of no more use. `is_late`: something had come, and the rest did not come in time."""

    def __init__(self, message: str, *, is_late: bool = False) -> None:
        self.is_late = is_late
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Frame:
    """One question or answer."""

    head: Fields
    body: bytes


class Frames:
    """One connection. One thread at a time, but for `cut`."""

    def __init__(self, line: socket.socket, clock: Clock) -> None:
        self._line = line
        self._clock = clock

    def send(self, head: Mapping[str, Any], body: bytes, seconds: float) -> None:
        """Give all of it within the time; Broken where the other side does not take it."""
        text = json.dumps({**head, "size": len(body)}, separators=(",", ":")).encode()
        if len(text) > MOST_HEAD:
            raise ValueError(f"a head of {len(text)} bytes")
        end = self._clock.monotonic() + seconds
        data = memoryview(len(text).to_bytes(4, "big") + text + body)
        try:
            for start in range(0, len(data), _PIECE):
                self._line.settimeout(self._left(end))
                self._line.sendall(data[start : start + _PIECE])
        except (OSError, ValueError) as error:
            raise _broken(error) from None

    def receive(self, most: int, first_seconds: float, seconds: float) -> Frame:
        """The next one, with a body of at most `most` bytes. Its first byte within `first_seconds`, all of it within `seconds`
        from then on; Broken where it does not come, is too large, or makes no sense.
        """
        first = self._exactly(1, self._clock.monotonic() + first_seconds, is_begun=False)
        end = self._clock.monotonic() + seconds
        length = int.from_bytes(first + self._exactly(3, end), "big")
        if length > MOST_HEAD:
            raise Broken(f"a head of {length} bytes, at most {MOST_HEAD}")
        try:
            head = Fields(reading.load(self._exactly(length, end), MOST_HEAD), "head")
            size = head.whole("size", 0, most)
        except reading.Malformed as error:
            raise Broken(f"the head makes no sense: {error}") from None
        return Frame(head, self._exactly(size, end))

    def cut(self) -> None:
        """Break off what is going on, from any thread."""
        with suppress(OSError, ValueError):
            self._line.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Let go of it."""
        with suppress(OSError):
            self._line.close()

    def _exactly(self, size: int, end: float, *, is_begun: bool = True) -> bytes:
        found = bytearray()
        while len(found) < size:
            try:
                self._line.settimeout(self._left(end))
                piece = self._line.recv(min(_PIECE, size - len(found)))
            except TimeoutError:
                raise Broken("nothing came in time", is_late=is_begun) from None
            except (OSError, ValueError) as error:
                raise _broken(error) from None
            if not piece:
                raise Broken("the other side ended the connection")
            found += piece
        return bytes(found)

    def _left(self, end: float) -> float:
        left = end - self._clock.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


def _broken(error: Exception) -> Broken:
    if isinstance(error, TimeoutError):
        return Broken("it took nothing in time", is_late=True)
    return Broken(str(error) or type(error).__name__)
