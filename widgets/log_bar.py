"""The bar at the foot of every window: type a fact, Enter commits. A first letter says another kind."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from models.incident.entry import Kind
from models.incident.quick_entry import parse_quick_entry
from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.mirror import put, spot
from widgets.painted import Painted

HEIGHT = 48
_BOLD = 1.06
"""How much wider letters of 600 are than those of 400."""
_NARROW_BELOW = 1600
_LEAST_FIELD = 116
"""Where the field begins at the earliest."""


class LogBar(Painted):
    """`line_committed(str)`, as typed, at Enter or Ctrl+Enter. What it means is for models.incident.quick_entry to say.

    The text stays until the caller says `clear()`: nothing typed is lost.
    """

    mirrors = True
    surface = "raised"
    line_committed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        self.edit.setProperty("ring", True)
        self.edit.setAccessibleName(tr("Log"))
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._typed)
        self.setFocusProxy(self.edit)
        self._who = ""
        self._kind = Kind.FACT
        self._is_drill = False
        self.setFixedHeight(HEIGHT)

    def set_who(self, who: str) -> None:
        """The words at the right: "as Ana Ruiz · Saved here 14:35:52Z"."""
        self._who = who
        self._place()
        self.update()

    def set_drill(self, is_drill: bool) -> None:
        """In a drill the hint says that it is one."""
        self._is_drill = is_drill
        self._hint()

    def text(self) -> str:
        """What is typed and not yet taken."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Put a draft in."""
        self.edit.setText(text)

    def clear(self) -> None:
        """Empty the field once the line is durable."""
        self.edit.clear()

    def _typed(self, text: str) -> None:
        kind = parse_quick_entry(text).kind
        self.edit.setAccessibleDescription(tr(kind.value).capitalize())
        if kind is not self._kind:
            self._kind = kind
            self.update()

    def _hint(self) -> None:
        if self._is_drill:
            hint = tr("DRILL — type a fact. It is kept with the drill and leaves this workstation by no channel.")
        elif self.width() < _NARROW_BELOW:
            hint = tr("Type a fact. d decision, a action, t task, @ person.")
        else:
            hint = tr("Type a fact. Start with d for decision, a for action, t for task, @ for a person.")
        self.edit.setPlaceholderText(hint)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Enter and Ctrl+Enter commit; Esc leaves and keeps the draft."""
        if watched is self.edit and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.edit.text().strip():
                    self.line_committed.emit(self.edit.text())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return False

    def _right(self) -> tuple[str, str]:
        wide = self.width() >= _NARROW_BELOW
        return (tr("Ctrl+Enter commits") if wide else "", self._who)

    def _place(self) -> None:
        board_font = self.fontMetrics()
        hint, who = self._right()
        # The words at the right are 13 px, the widget's own metrics 15: their ratio is exact enough to keep room.
        room = sum(round(board_font.horizontalAdvance(words) * 13 / 15) + 12 for words in (hint, who) if words)
        room += 20 if hint and who else 0
        log = round(board_font.horizontalAdvance(tr("Log")) * _BOLD + board_font.horizontalAdvance("Ctrl+L") * 13 / 15)
        field = max(_LEAST_FIELD, 16 + log + 12 + 16)
        put(self.edit, field, 8, max(120, self.width() - field - room - 16), 32)
        self._hint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The field stretches."""
        super().resizeEvent(event)
        self._place()

    def paint(self, board: Board) -> None:
        """Draw the words round the field."""
        if self._kind is Kind.FACT:
            used = board.text(16, 12, tr("Log"), "name")
            board.text(16 + used + 12, 16, "Ctrl+L", "label", "text2")
        else:
            board.text(16, 12, tr(self._kind.value).capitalize(), "name", width=96)
        hint, who = self._right()
        left = spot(self.edit).right() + 13.0
        if hint:
            board.text(left, 16, hint, "label", "text2")
        board.text(self.width() - 16, 16, who, "label", "text2", width=self.width() - 16 - left, align=RIGHT)
