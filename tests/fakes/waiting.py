"""Waiting for work on other threads: bounded, and nothing is measured."""

import threading
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from tests.fakes.console_room import Room

_ROUNDS = 3_000
_PAUSE_SECONDS = 0.01


def until_told(holds: Callable[[], bool]) -> None:
    """Look again until it holds, where there is no room; what another thread does arrives through the event loop."""
    pause = threading.Event()
    for _round in range(_ROUNDS):
        QApplication.processEvents()
        if holds():
            return
        pause.wait(_PAUSE_SECONDS)
    raise AssertionError("it never came")


def until(room: Room, holds: Callable[[], bool]) -> None:
    """Look again until it holds; whatever arrives meanwhile is shown."""
    pause = threading.Event()
    for _round in range(_ROUNDS):
        room.settle()
        if holds():
            return
        pause.wait(_PAUSE_SECONDS)
    raise AssertionError("it never came")
