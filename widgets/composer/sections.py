"""The text of an update: a title and its sections, each a field of its own with its name above."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from widgets.board import Board
from widgets.composer.text_field import MarkedStretch, TextField, paint_number
from widgets.theme import current

_NUMBERS_IN_A_ROW = 3
"""Beside one line of text; further ones are found in the list."""


class _Sheet(QWidget):
    """Paints the findings' numbers beside their fields."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, TextField] = {}
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        with QPainter(self) as painter:
            board = Board(painter, current())
            for field in self.fields.values():
                if not field.isVisible():
                    continue
                beside: dict[float, int] = {}
                for top, number in field.number_places():
                    at = beside[top] = beside.get(top, -1) + 1
                    if at < _NUMBERS_IN_A_ROW:
                        paint_number(board, field.geometry().right() + 6 + 18 * at, field.y() + top + 2, number)


class SectionsEditor(QScrollArea):
    """`edited(place)` at every change by hand, `left(place)` when the hands leave a field, `refused(sentence)` at a bad paste."""

    edited = Signal(str)
    left = Signal(str)
    refused = Signal(str)

    def __init__(
        self, names: Mapping[str, str], clean: Callable[[str, str], tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """`names`: every place that may be written, in order, the title first. `clean(place, pasted)`: see TextField."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheet = _Sheet()
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(16, 8, 64, 12)
        column.setSpacing(4)
        self._labels: dict[str, QLabel] = {}
        self.fields = self._sheet.fields
        for place, name in names.items():
            label = QLabel(name)
            label.setProperty("role", "label")
            field = TextField(name, partial(clean, place))
            if not self.fields:
                field.setProperty("scale", "title")
            field.edited.connect(lambda one=place: self.edited.emit(one))
            field.edited.connect(self._sheet.update)
            field.left.connect(lambda one=place: self.left.emit(one))
            field.refused.connect(self.refused)
            label.setBuddy(field)
            self._labels[place], self.fields[place] = label, field
            column.addWidget(label)
            column.addWidget(field)
        column.addStretch(1)
        self.setWidget(self._sheet)

    def set_shown(self, places: Sequence[str]) -> None:
        """Show these; one that is being written in stays."""
        for place, field in self.fields.items():
            is_shown = place in places or field.hasFocus()
            field.setVisible(is_shown)
            self._labels[place].setVisible(is_shown)

    def set_read_only(self, is_read_only: bool) -> None:
        """Selectable, not editable."""
        for field in self.fields.values():
            field.setReadOnly(is_read_only)

    def set_marks(self, marks: Mapping[str, Sequence[MarkedStretch]]) -> None:
        """By place."""
        for place, field in self.fields.items():
            field.set_marks(marks.get(place, ()))
        self._sheet.update()

    def set_note(self, place: str, note: str) -> None:
        """Words behind a section's name."""
        label = self._labels[place]
        name = self.fields[place].accessibleName()
        label.setText(f"{name} · {note}" if note else name)

    def first(self) -> str:
        """The section in which writing begins: the one after the title; empty where none is shown."""
        shown = self._shown()
        return shown[1] if len(shown) > 1 else shown[0] if shown else ""

    def _shown(self) -> list[str]:
        return [name for name, field in self.fields.items() if field.isVisibleTo(self._sheet)]

    def focus(self, place: str = "") -> None:
        """Begin to write there; anywhere sensible without a place."""
        target = place if place in self._shown() else self.first()
        if target:
            self.fields[target].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(self.fields[target])
