"""The four severities in one box of rows 48: the digit that picks it, glyph, word, what it means, which is suggested."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from resources.tongue import tr
from widgets.accessible import tell_current
from widgets.board import RIGHT, Board
from widgets.declare_data import DEFAULT_RULES, SeverityRule
from widgets.glyphs import glyph_of_severity
from widgets.painted import Painted
from widgets.spoken_part import SpokenPart

_ROW = 48


class SeverityList(Painted):
    """`chosen(severity)` when one is picked by hand: digit, arrow keys or a click."""

    mirrors = True
    accessible_role = QAccessible.Role.List
    chosen = Signal(int)

    def __init__(self, rules: Sequence[SeverityRule] = DEFAULT_RULES, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = tuple(replace(rule, words=tr(rule.words)) for rule in rules)
        self._severity, self._suggested = 3, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", True)
        self.setFixedHeight(self.sizeHint().height())
        self._say()

    def severity(self) -> int:
        """The current one."""
        return self._severity

    def spoken_count(self) -> int:
        """The four."""
        return len(self._rules)

    def spoken_part(self, at: int) -> SpokenPart:
        """One with what it means."""
        rule = self._rules[at]
        place = QRect(1, 1 + at * _ROW, self.width() - 2, _ROW)
        return SpokenPart(f"SEV{rule.severity}, {rule.words}", place, QAccessible.Role.RadioButton)

    def spoken_current(self) -> int:
        """The chosen one."""
        return next((at for at, rule in enumerate(self._rules) if rule.severity == self._severity), -1)

    def set_severity(self, severity: int) -> None:
        """Make one current without a signal."""
        self._severity = severity
        self._say()

    def set_suggested(self, severity: int) -> None:
        """Mark one as suggested; 0 for none."""
        self._suggested = severity
        self._say()

    def _say(self) -> None:
        words = next((rule.words for rule in self._rules if rule.severity == self._severity), "")
        tail = tr(", suggested") if self._severity == self._suggested else ""
        self.setAccessibleName(
            tr("Severity: SEV{severity}, {words}{tail}", severity=self._severity, words=words, tail=tail)
        )
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Rows and border."""
        return QSize(864, len(self._rules) * _ROW + 2)

    def paint(self, board: Board) -> None:
        """Draw the rows."""
        right = self.width() - 17
        for number, rule in enumerate(self._rules):
            top = 1 + number * _ROW
            if rule.severity == self._severity:
                board.fill(self.rect().adjusted(1, top, -1, top + _ROW - self.height()), "raised")
                board.fill(self.rect().adjusted(1, top, 5 - self.width(), top + _ROW - self.height()), "text")
            board.text(18, top + 12, str(rule.severity), "body", "text2")
            board.glyph(glyph_of_severity(rule.severity), 45, top + 14, 20)
            board.text(80, top + 12, f"SEV{rule.severity}", "value", weight=600)
            room = right - 160.0
            if rule.severity == self._suggested:
                room -= board.text(right, top + 12, tr("Suggested"), "name", align=RIGHT) + 16
            ink = "text" if rule.severity == self._severity else "text2"
            board.text(160, top + 12, rule.words, "body", ink, width=room)
            if number:
                board.hline(1, self.width() - 1, top)
        board.frame(self.rect())

    def _pick(self, severity: int) -> None:
        self.set_severity(severity)
        tell_current(self)
        self.chosen.emit(severity)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Up and Down move; 1 to 4 pick."""
        ids = [rule.severity for rule in self._rules]
        at = ids.index(self._severity)
        if event.key() == Qt.Key.Key_Down and at + 1 < len(ids):
            self._pick(ids[at + 1])
        elif event.key() == Qt.Key.Key_Up and at > 0:
            self._pick(ids[at - 1])
        elif event.text().isdigit() and int(event.text()) in ids and not event.modifiers():
            self._pick(int(event.text()))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click picks."""
        at = int((event.position().y() - 1) // _ROW)
        if 0 <= at < len(self._rules):
            self._pick(self._rules[at].severity)
