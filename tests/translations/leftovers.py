"""Which English somebody with another language still sees: every screen of `main.py screens` played with a tongue of numbers.

Each sentence that passes through `tr` or is a `Said` becomes ⟦its number⟧ with its places filled, so what is still words
afterwards was either not handed over, or is data: names, what people wrote, units, keys.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from string import Formatter
from typing import Any, Final
from unittest.mock import patch

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from console import screens
from console.app import application
from console.live import Live
from console.stage import Stage, open_stage
from resources import tongue
from widgets.board import Board
from widgets.painted import Painted

WORD: Final = re.compile(r"[A-Za-z][A-Za-z'’-]+")
_DEEP: Final = 6
_HELD: Final = re.compile(r"⟦(\d+)⟧")
_ROLES: Final = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
_ROWS: Final = 60


class Numbers:
    """A tongue in which every sentence is its number, so that only what it was filled with is still words."""

    def __init__(self) -> None:
        self.sentences: list[str] = []
        self._known: dict[str, str] = {}

    def __call__(self, sentence: str) -> str:
        """The sentence's number, with its places."""
        found = self._known.get(sentence)
        if found is None:
            places = "".join(
                "{" + name + (f"!{turn}" if turn else "") + (f":{form}" if form else "") + "}"
                for _plain, name, form, turn in _pieces(sentence)
                if name is not None
            )
            found = self._known[sentence] = f"⟦{len(self.sentences)}⟧{places}"
            self.sentences.append(sentence)
        return found

    def told(self, text: str) -> str:
        """The text with the sentences of its numbers in ⟦⟧, for whoever looks for its place."""
        return _HELD.sub(lambda held: f"⟦{self.sentences[int(held[1])]}⟧", text)


def left(text: str) -> set[str]:
    """Words of two letters and more outside the numbers."""
    return set(WORD.findall(_HELD.sub(" ", text)))


def _pieces(sentence: str) -> list[tuple[str, str | None, str | None, str | None]]:
    try:
        return list(Formatter().parse(sentence))
    except ValueError:
        return []


def theirs(live: Live) -> set[str]:
    """Words of the record and the catalogue: what people wrote and named."""
    found: set[str] = set()

    def take(value: object, depth: int = 0) -> None:
        if isinstance(value, str):
            found.update(WORD.findall(value))
        elif depth < _DEEP and isinstance(value, dict):
            for key, each in value.items():
                take(key, depth + 1)
                take(each, depth + 1)
        elif depth < _DEEP and isinstance(value, (list, tuple, set, frozenset)):
            for each in value:
                take(each, depth + 1)
        elif depth < _DEEP and hasattr(value, "__dataclass_fields__"):
            for name in value.__dataclass_fields__:
                take(getattr(value, name, None), depth + 1)

    for source in (live.catalog, live.entries, live.incident, live.headings, live.firing()):
        take(source)
    take(list(live.desk.people.directory))
    return found


@contextmanager
def listening(numbers: Numbers) -> Iterator[set[str]]:
    """While it lasts the tongue is one of numbers, and what is painted is noted."""
    painted: set[str] = set()
    drawn = Board.on_baseline

    def noting(board: Board, x: float, base: float, text: str, *rest: Any, **more: Any) -> float:
        painted.add(text)
        return drawn(board, x, base, text, *rest, **more)

    broken = Board.broken

    def noting_broken(board: Board, text: str, *rest: Any, **more: Any) -> list[str]:
        painted.add(text)
        return broken(board, text, *rest, **more)

    tongue.speak(numbers)
    try:
        # The two places that all painted words pass.
        with patch.object(Board, "on_baseline", noting), patch.object(Board, "broken", noting_broken):
            yield painted
    finally:
        tongue.speak(None)


def texts(top: QWidget) -> Iterator[str]:
    """What a widget and all within it say, seen or heard."""
    for widget in (top, *top.findChildren(QWidget)):
        if not widget.isVisibleTo(top):
            continue
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        yield from _own(widget)
    for action in top.findChildren(QAction):
        yield from (action.text(), action.toolTip())


def _own(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(at) for at in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells(widget.model())
    if isinstance(widget, Painted):
        yield from (widget.spoken_part(at).name for at in range(min(_ROWS, widget.spoken_count())))


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    none = QModelIndex()
    for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(none)):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(_ROWS, model.rowCount(none))):
            for role in _ROLES:
                said = model.data(model.index(row, column, none), role)
                if isinstance(said, str):
                    yield said


def heard(stage: Stage, painted: set[str]) -> set[str]:
    """Everything said now on window, dialogs and wall."""
    painted.clear()
    stage.picture()
    found = set(painted)
    for top in QApplication.topLevelWidgets():
        if top.isVisible() or top is stage.console.window:
            found.update(texts(top))
    return found


def played(only: Iterable[str] = ()) -> Iterator[tuple[str, list[str]]]:
    """Each scene with its texts that still hold words nobody wrote or named, each with the sentences it was filled into."""
    wanted = tuple(only)
    application()
    numbers = Numbers()
    with listening(numbers) as painted:
        for story in screens.STORIES:
            chosen = [name for name in story.scenes if not wanted or any(each in name for each in wanted)]
            if not chosen:
                continue
            with open_stage("dark", (1920, 1080), story.estate) as stage:
                for name, scene in story.scenes.items():
                    if name in chosen or story.goes_on:
                        stage.show_as("dark", (1920, 1080))
                        scene(stage)
                        stage.settle()
                    if name in chosen:
                        known = theirs(stage.console.live)
                        texts_now = heard(stage, painted)
                        yield name, sorted(numbers.told(text) for text in texts_now if left(text) - known)
                    stage.clear()
