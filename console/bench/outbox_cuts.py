"""Cuts a process short at its n-th touch of the world: before a commit, after it, before each byte sent or received.

Only the thread that asks for it is cut. From the cut on it touches nothing more, as if it had been killed: whatever still runs
in it on the way out (closing, cleaning up) meets the same end.
"""

import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any


class Cut(BaseException):
    """The process ended here. Not an Exception: nothing may catch it."""


class Boundary:
    """Counts touches, and ends the thread at the given one; None: only counts."""

    def __init__(self, at: int | None = None) -> None:
        self.count = 0
        self.sockets: list[socket.socket] = []
        self._at = at
        self._thread = threading.get_ident()

    @property
    def is_mine(self) -> bool:
        """Whether this is the thread that may be cut."""
        return threading.get_ident() == self._thread

    def touch(self) -> None:
        """One touch of the world is about to happen."""
        if not self.is_mine:
            return
        if self._at is not None and self.count >= self._at:
            raise Cut
        self.count += 1


@contextmanager
def watched(boundary: Boundary) -> Iterator[None]:
    """All sockets and files of this thread touch the boundary before they do anything."""
    places: list[tuple[Any, str]] = [
        (socket.socket, "connect"),
        (socket.socket, "send"),
        (socket.socket, "sendall"),
        (socket.socket, "recv"),
        (socket.socket, "recv_into"),
        (os, "fsync"),
        (os, "replace"),
    ]
    before = [(owner, name, owner.__dict__.get(name), getattr(owner, name)) for owner, name in places]
    for owner, name, _, original in before:
        setattr(owner, name, _touching(original, boundary))
    try:
        yield
    finally:
        for owner, name, own, _ in before:
            if own is None:
                delattr(owner, name)
            else:
                setattr(owner, name, own)
        # As the system does for a process that ended.
        for each in boundary.sockets:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()


def _touching(original: Callable[..., Any], boundary: Boundary) -> Callable[..., Any]:
    def touch(*arguments: Any, **named: Any) -> Any:
        if boundary.is_mine and isinstance(arguments[0], socket.socket):
            boundary.sockets.append(arguments[0])
        boundary.touch()
        return original(*arguments, **named)

    return touch
