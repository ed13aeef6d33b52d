"""One console for all tests of a module that only look at it: to make one costs more than most of them."""

import threading

import pytest

from tests.fakes.console_room import Room


class Sharing:
    """One console of a module for all who only look; it makes way for who wants one alone, and is made again after that."""

    def __init__(self, factory: pytest.TempPathFactory) -> None:
        self._factory = factory
        self._room: Room | None = None
        self.threads: set[threading.Thread] = set()
        """That go on from test to test."""

    def room(self) -> Room:
        if self._room is None:
            before = set(threading.enumerate())
            self._room = Room(self._factory.mktemp("shared") / "desk")
            self.threads = set(threading.enumerate()) - before
        return self._room

    def close(self) -> None:
        room, self._room = self._room, None
        if room is not None:
            room.close()
