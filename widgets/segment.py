"""One choice of a few, all visible: 32 high, the current one raised and semibold."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetricsF, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from resources.tongue import tr
from widgets.board import Board
from widgets.painted import PaintedButton
from widgets.theme import current


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: id, words (translated already), and the letter that picks it with Alt; underlined where it stands in them."""

    id: str
    label: str
    letter: str = ""


class _Part(PaintedButton):
    mirrors = True
    accessible_role = QAccessible.Role.RadioButton

    def __init__(self, option: Option, height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.option = option
        self.is_first = False
        self.setCheckable(True)
        self.setText(option.label)
        self.setFixedHeight(height)
        if option.letter:
            # Not the button's own shortcut: that one clicks a tenth of a second late, after a quick Ctrl+Enter.
            QShortcut(QKeySequence(f"Alt+{option.letter}"), self, self.click)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        width = QFontMetricsF(current().font("name")).horizontalAdvance(self.option.label)
        return QSize(round(width) + 24 + (2 if self.is_first else 1), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        # The arrows belong to the whole segment; Qt's own button groups would move without a word.
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paint(self, board: Board) -> None:
        chosen = self.isChecked()
        board.fill(self.rect(), "raised" if chosen else "panel")
        is_hot = self.underMouse() and self.isEnabled()
        dash = () if self.isEnabled() else (3, 3)
        board.frame(self.rect().adjusted(0 if self.is_first else -1, 0, 0, 0), "text" if is_hot else "line", 1, dash)
        role, ink = ("name", "text") if chosen else ("body", "text2")
        top = (self.height() - 24) / 2
        x = 13.0 if self.is_first else 12.0
        board.text(x, top, self.option.label, role, ink)
        at = self.option.label.find(self.option.letter) if self.option.letter else -1
        if at >= 0:
            before = board.width_of(self.option.label[:at], role)
            wide = board.width_of(self.option.letter, role)
            board.hline(round(x + before), round(x + before + wide), top + 20, ink)


class Segment(QWidget):
    """`chosen(id)` when the choice changes by hand. Left and Right move it while it has the focus."""

    accessible_role = QAccessible.Role.Grouping
    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        options: Sequence[Option],
        current_id: str = "",
        *,
        height: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._parts = [_Part(option, height, self) for option in options]
        for number, part in enumerate(self._parts):
            part.is_first = number == 0
            part.setAccessibleName(f"{name}: {part.option.label}")
            part.clicked.connect(lambda _checked=False, one=part: self.chosen.emit(one.option.id))
            self._group.addButton(part)
            row.addWidget(part)
        row.addStretch(1)
        self.set_chosen(current_id)

    def chosen_id(self) -> str:
        """The id of the choice; empty where none is made."""
        return next((part.option.id for part in self._parts if part.isChecked()), "")

    def set_chosen(self, option_id: str) -> None:
        """Choose without a signal; an unknown id, such as the empty one, chooses none."""
        self._group.setExclusive(False)
        for part in self._parts:
            part.setChecked(part.option.id == option_id)
        self._group.setExclusive(True)
        chosen = next((part for part in self._parts if part.isChecked()), self._parts[0])
        for part in self._parts:
            # One stop on the way through the window; the arrows move inside.
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if part is chosen else Qt.FocusPolicy.ClickFocus)
            part.update()

    def focus_stop(self) -> QWidget:
        """Its one stop on the way through the window."""
        return next((part for part in self._parts if part.isChecked()), self._parts[0])

    def set_option_disabled(self, option_id: str, reason: str | None) -> None:
        """Disable one choice with its reason, shown as tooltip and told to screen readers; None enables it."""
        for part in self._parts:
            if part.option.id == option_id and part.toolTip() != (reason or ""):
                part.setEnabled(reason is None)
                part.setToolTip(reason or "")
                said = tr(", not available: {reason}", reason=reason) if reason else ""
                part.setAccessibleName(f"{self.accessibleName()}: {part.option.label}{said}")
                part.update()

    def set_label(self, option_id: str, label: str) -> None:
        """Change the words of one choice, for example a count in them."""
        for part in self._parts:
            if part.option.id == option_id:
                part.option = Option(option_id, label, part.option.letter)
                part.setText(label)
                part.updateGeometry()
                part.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Left and Right move the choice."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        at = next((number for number, part in enumerate(self._parts) if part.hasFocus()), 0)
        target = self._parts[max(0, min(len(self._parts) - 1, at + step))]
        if not target.isEnabled():
            return
        self.set_chosen(target.option.id)
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(target.option.id)
