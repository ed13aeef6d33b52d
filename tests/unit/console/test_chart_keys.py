import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from console.panes.charts.keys import CHART_KEYS, Asked, Request, asked

PAGE = Path(__file__).parents[3] / "docs" / "charts.md"


def press(
    text: str, key: Qt.Key = Qt.Key.Key_unknown, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1", Request(Asked.RANGE, "15m")),
        ("5", Request(Asked.RANGE, "7d")),
        ("6", None),
        ("[", Request(Asked.STEP, step=-1)),
        ("+", Request(Asked.ZOOM, step=1)),
        ("=", Request(Asked.ZOOM, step=1)),
        ("-", Request(Asked.ZOOM, step=-1)),
        ("P", Request(Asked.PAUSE)),
        ("z", Request(Asked.ZOOM_TO_BRUSH)),
        ("x", None),
        ("", None),
    ],
)
def test_letters_ask_what_the_table_says(text: str, expected: Request | None) -> None:
    assert asked(press(text)) == expected


def test_chords_are_somebody_elses() -> None:
    assert asked(press("p", Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)) is None
    assert asked(press("1", Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)) is None
    assert asked(press("1", Qt.Key.Key_1, Qt.KeyboardModifier.KeypadModifier)) == Request(Asked.RANGE, "15m")


def test_the_page_lists_the_keys_as_they_are() -> None:
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [row for row in rows if row not in {("Key", "Does"), ("Alt+T", rows[-1][1])}] == list(CHART_KEYS)
