"""A field to type into: label above, note at the right of it, error sentence below. Nothing is laid over anything."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphKind
from widgets.painted import Painted
from widgets.theme import set_state

_LABEL = 24
_ERROR = 20
_ANY_HEIGHT = 16_777_215
"""Qt's own bound of a widget."""


class Field(Painted):
    """One line, or several with `is_long`. `text_edited(str)` at every change by hand, `committed` at Enter (one line only)."""

    text_edited = Signal(str)
    committed = Signal()

    def __init__(
        self,
        label: str,
        *,
        note: str = "",
        placeholder: str = "",
        height: int = 40,
        is_long: bool = False,
        is_strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label, self._note, self._error = label, note, ""
        self._edit_height = height
        self._is_strong = is_strong
        self._is_growing = False
        self.edit: QLineEdit | QPlainTextEdit
        if is_long:
            long_edit = QPlainTextEdit(self)
            long_edit.textChanged.connect(lambda: self.text_edited.emit(self.text()))
            long_edit.setTabChangesFocus(True)
            self.edit = long_edit
        else:
            line_edit = QLineEdit(self)
            line_edit.textEdited.connect(self.text_edited)
            line_edit.returnPressed.connect(self.committed)
            self.edit = line_edit
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(label)
        self.edit.setProperty("ring", True)
        self.setFocusProxy(self.edit)
        self.setFixedHeight(self.sizeHint().height())

    def text(self) -> str:
        """What stands in the field."""
        return self.edit.text() if isinstance(self.edit, QLineEdit) else self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Put text into the field."""
        if isinstance(self.edit, QLineEdit):
            self.edit.setText(text)
        else:
            self.edit.setPlainText(text)

    def set_label(self, label: str) -> None:
        """Name the field."""
        self._label = label
        self.edit.setAccessibleName(label)
        self.update()

    def set_note(self, note: str) -> None:
        """Words at the right above the field: required, may follow later, where a value came from."""
        self._note = note
        self.update()

    def set_error(self, sentence: str) -> None:
        """Mark the field as wrong and say what is expected; empty clears it. The place for the sentence appears with it."""
        self._error = sentence
        set_state(self.edit, "status", "error" if sentence else "")
        self.edit.setAccessibleDescription(sentence)
        self._take_height()
        self.updateGeometry()
        self.update()

    def set_read_only(self, is_read_only: bool) -> None:
        """Dashed border, not editable, still selectable."""
        self.edit.setReadOnly(is_read_only)
        set_state(self.edit, "status", "readonly" if is_read_only else "")

    def grow(self) -> None:
        """Take what room the layout gives, from its own height on."""
        self._is_growing = True
        self._take_height()

    def _take_height(self) -> None:
        if self._is_growing:
            self.setMinimumHeight(self.sizeHint().height())
            self.setMaximumHeight(_ANY_HEIGHT)
        else:
            self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Label, field and, where there is one, the error."""
        return QSize(240, (_LABEL if self._label else 0) + self._edit_height + (_ERROR if self._error else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The field takes the whole width."""
        super().resizeEvent(event)
        top = _LABEL if self._label else 0
        high = self.height() - top - (_ERROR if self._error else 0) if self._is_growing else self._edit_height
        self.edit.setGeometry(0, top, self.width(), high)

    def paint(self, board: Board) -> None:
        """Draw label, note and error."""
        if self._label:
            role, ink = ("name", "text") if self._is_strong else ("label", "text")
            used = board.text(0, 0, self._label, role, ink, line=20)
            board.text(self.width(), 2, self._note, "label", "text2", width=self.width() - used - 16, align=RIGHT)
        if self._error:
            top = self.height() - _ERROR + 3
            board.glyph(GlyphKind.DOWN, 0, top + 2, 12)
            board.text(18, top, self._error, "label", width=self.width() - 18)
