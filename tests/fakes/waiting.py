"""Waiting for work on other threads: bounded, and nothing is measured."""

import threading
from collections.abc import Callable

from tests.fakes.console_room import Room

_ROUNDS = 3_000
_PAUSE_SECONDS = 0.01


def until(room: Room, holds: Callable[[], bool]) -> None:
    """Look again until it holds; whatever arrives meanwhile is shown."""
    pause = threading.Event()
    for _round in range(_ROUNDS):
        room.settle()
        if holds():
            return
        pause.wait(_PAUSE_SECONDS)
    raise AssertionError("it never came")
