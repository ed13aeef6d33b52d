"""The keys of the charts, valid while they have the focus; key sheet, tooltips and pane derive from these tables."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from console.panes.charts.span import RANGES
from resources.tongue import marked

CHART_KEYS: Final = (
    ("1 to 5", marked("Range 15 min, 1 h, 6 h, 24 h, 7 d")),
    ("[ and ]", marked("Next shorter, next longer range")),
    ("+ and −", marked("Zoom in and out around the cursor")),
    ("0", marked("Back to the present")),
    ("P", marked("Pause what is shown; data go on")),
    ("B and W", marked("Usual or last week behind lines")),
    ("Left, Right", marked("Cursor; Home, End to the ends")),
    ("Ctrl+Left, Right", marked("Cursor from mark to mark")),
    ("Shift+Left, Right", marked("Select a stretch of time")),
    ("Z", marked("Zoom to what is selected")),
    ("Esc", marked("Let go of what is selected")),
)

RANGE_HELP: Final = marked("Keys 1 to 5, [ shorter, ] longer, + and − zoom, 0 back to the present")
BEHIND_HELP: Final = marked("Keys B and W")
_RANGE_OF: Final = {str(place): name for place, name in enumerate(RANGES, start=1)}


class Asked(StrEnum):
    """What a key asks of the charts."""

    RANGE = "range"
    STEP = "step"
    ZOOM = "zoom"
    PRESENT = "present"
    PAUSE = "pause"
    BAND = "band"
    WEEK = "week"
    ZOOM_TO_BRUSH = "zoom to brush"
    LET_GO = "let go"


@dataclass(frozen=True, slots=True)
class Request:
    """With the range or the direction that belongs to it."""

    what: Asked
    range_id: str = ""
    step: int = 0


_BY_LETTER: Final = {
    "[": Request(Asked.STEP, step=-1),
    "]": Request(Asked.STEP, step=1),
    "+": Request(Asked.ZOOM, step=1),
    "=": Request(Asked.ZOOM, step=1),
    "-": Request(Asked.ZOOM, step=-1),
    "0": Request(Asked.PRESENT),
    "p": Request(Asked.PAUSE),
    "b": Request(Asked.BAND),
    "w": Request(Asked.WEEK),
    "z": Request(Asked.ZOOM_TO_BRUSH),
}


def asked(event: QKeyEvent) -> Request | None:
    """What a key asks; None where it is none of the charts'."""
    if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
        return None
    if event.key() == Qt.Key.Key_Escape:
        return Request(Asked.LET_GO)
    letter = event.text().lower()
    if letter in _RANGE_OF:
        return Request(Asked.RANGE, _RANGE_OF[letter])
    return _BY_LETTER.get(letter)
