"""The settings, made from plain rows. Search comes first; a change that is well formed is asked for at once.

A row is as high as its words need: help that is cut off is no help.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from resources.tongue import tr
from widgets.board import Board, broken
from widgets.check import Check
from widgets.combo import Combo
from widgets.glyphs import GlyphKind
from widgets.painted import Painted
from widgets.panel import EmptyNote
from widgets.settings_row import SettingKind, SettingRow, make_control, value_of
from widgets.theme import current, set_state

_HEAD, _ROW = 40, 64
_WORDS = 36
"""Where the help begins in its row."""
_NARROW, _WIDE = 224, 320
"""Controls: a choice or a number, and a text, which is often an address."""


class SettingLine(Painted):
    """One setting, 64 high: words at the left, control at the right, the error in place of the help."""

    surface = "panel"
    changed = Signal(str, object)

    def __init__(self, row: SettingRow, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.heading = heading
        self._error = ""
        self.control = make_control(row, self)
        self.control.setAccessibleDescription(row.help)
        if isinstance(self.control, Check):
            self.control.setAccessibleName(row.label)
            self.control.toggled.connect(self._edited)
        elif isinstance(self.control, Combo):
            self.control.currentIndexChanged.connect(self._edited)
        elif isinstance(self.control, QLineEdit):
            self.control.editingFinished.connect(self._edited)
        self._place()

    def set_value(self, value: object) -> None:
        """Show another value without asking for it: it is in force already."""
        self.control.blockSignals(True)
        if isinstance(self.control, Check):
            self.control.setChecked(bool(value))
        elif isinstance(self.control, Combo):
            self.control.setCurrentIndex(max(0, self.control.findData(str(value))))
        elif isinstance(self.control, QLineEdit):
            self.control.setText(str(value))
        self.control.blockSignals(False)
        self.control.update()
        self.set_error("")

    def set_error(self, sentence: str) -> None:
        """Say what is wrong; empty clears it."""
        self._error = sentence
        set_state(self.control, "status", "error" if sentence else "")
        self.control.setAccessibleDescription(sentence or self.row.help)
        self._place()
        self.update()

    def _edited(self) -> None:
        try:
            value = value_of(self.row, self.control)
        except ValueError as error:
            self.set_error(str(error))
            return
        self.set_error("")
        self.changed.emit(self.row.key, value)

    def set_heading(self, heading: str) -> None:
        """Show or hide the group's name above."""
        self.heading = heading
        self._place()
        self.update()

    def _place(self) -> None:
        top = _HEAD if self.heading else 0
        said = broken(self._error or self.row.help, self._room(), QFontMetricsF(current().font("label")))
        row = _ROW + current().type("label").line * (max(1, len(said)) - 1)
        self.setFixedHeight(top + row)
        tall = self.control.sizeHint().height() if isinstance(self.control, Check) else 32
        wide = self.control.sizeHint().width() if isinstance(self.control, Check) else self._control()
        self.control.setGeometry(
            self.width() - 16 - self._beside() - self._control(), top + (row - tall) // 2, wide, tall
        )

    def _control(self) -> int:
        """Width of the place for the control; in a narrow window a text leaves its words half of it."""
        is_wide = self.row.kind is SettingKind.TEXT
        return min(_WIDE, max(_NARROW, self.width() // 2 - 64)) if is_wide else _NARROW

    def _beside(self) -> int:
        """Width of the place for the unit."""
        return 56 if self.row.unit and self.row.kind is not SettingKind.SWITCH else 0

    def _room(self) -> float:
        """For the words, the glyph of an error included."""
        return self.width() - 16 - self._beside() - self._control() - 32 - (18 if self._error else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Keep the control at the right."""
        super().resizeEvent(event)
        self._place()

    def paint(self, board: Board) -> None:
        """Draw words and unit."""
        row, top = self.row, 0
        if self.heading:
            board.fill(self.rect().adjusted(0, 0, 0, _HEAD - self.height()), "canvas")
            board.text(16, 12, self.heading, "name", width=self.width() - 32)
            top = _HEAD
        room = self._room()
        board.text(16, top + 10, row.label, width=room)
        if self._error:
            board.glyph(GlyphKind.DOWN, 16, top + 38, 12)
            board.wrapped(34, top + _WORDS, room, self._error, "label")
        else:
            board.wrapped(16, top + _WORDS, room, row.help, "label", "text2")
        if row.unit and row.kind is not SettingKind.SWITCH:
            board.text(self.width() - 16 - 48, top + 24, row.unit, "label", "text2", width=48)
        board.hline(0, self.width(), self.height() - 1)


class SettingsForm(QWidget):
    """`value_changed(key, value)` for every well-formed change; the caller applies it and may answer `set_error`."""

    value_changed = Signal(str, object)

    def __init__(self, rows: Sequence[SettingRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit(self)
        self.search.setFixedHeight(40)
        self.search.setPlaceholderText(tr("Find a setting"))
        self.search.setAccessibleName(tr("Find a setting"))
        self.search.setProperty("ring", True)
        self.search.textChanged.connect(self._filter)
        self.setFocusProxy(self.search)
        self.lines = [SettingLine(row) for row in rows]
        inner = QWidget()
        inner.setProperty("surface", "panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for line in self.lines:
            line.changed.connect(self.value_changed)
            column.addWidget(line)
        self._nothing = EmptyNote()
        self._nothing.set_sentence(tr("No setting fits. Fewer letters find more."))
        self._nothing.setFixedHeight(64)
        column.addWidget(self._nothing)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(16, 4, 16, 12)
        top.addWidget(self.search)
        whole.addLayout(top)
        whole.addWidget(area, 1)
        self._filter("")

    def set_value(self, key: str, value: object) -> None:
        """Show another value of a setting; nobody is asked."""
        for line in self.lines:
            if line.row.key == key:
                line.set_value(value)

    def set_error(self, key: str, sentence: str) -> None:
        """Say at a setting why its value was refused; empty clears it."""
        for line in self.lines:
            if line.row.key == key:
                line.set_error(sentence)

    def shown_keys(self) -> tuple[str, ...]:
        """Keys of the settings that fit the search."""
        return tuple(line.row.key for line in self.lines if not line.isHidden())

    def _filter(self, words: str) -> None:
        group = None
        self._nothing.setVisible(not any(line.row.fits(words) for line in self.lines))
        for line in self.lines:
            fits = line.row.fits(words)
            line.setVisible(fits)
            if fits:
                line.set_heading(line.row.group if line.row.group != group else "")
                group = line.row.group

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """720 × 640."""
        return QSize(720, 640)
