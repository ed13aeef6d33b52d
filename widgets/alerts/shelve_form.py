"""Shelving needs a time and a reason: a form in the side column, never a window over the alerts."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from resources.tongue import tr
from widgets.board import Board
from widgets.buttons import Button
from widgets.check import Check
from widgets.field import Field
from widgets.glyphs import GlyphKind, GlyphLook
from widgets.painted import Painted
from widgets.quiet_note import QuietNote
from widgets.segment import Option, Segment

_LABEL = 68


class ShelveHead(Painted):
    """What is to be shelved: hollow glyph 16, name, facts. 48 high."""

    mirrors = True
    surface = "panel"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph, self._name, self._facts = GlyphKind.UNKNOWN, "", ""
        self.setFixedHeight(48)

    def set_what(self, glyph: GlyphKind, name: str, facts: str) -> None:
        """Say this."""
        self._glyph, self._name, self._facts = glyph, name, facts
        self.setAccessibleName(f"{name}, {facts}")
        self.update()

    def paint(self, board: Board) -> None:
        """Draw it; the facts give way."""
        room = self.width() - 56.0
        board.glyph(self._glyph, 16, 16, 16, GlyphLook(shelved=True))
        used = board.text(44, 12, self._name, "name", width=room)
        board.text(44 + used + 12, 16, self._facts, "label", "text2", width=max(0.0, room - used - 12))


class ShelveForm(QWidget):
    """`shelved(id of the choice, reason)` once both are given; `cancelled` at Esc. Ctrl+Enter shelves from anywhere in it."""

    shelved = Signal(str, str)
    cancelled = Signal()

    def __init__(self, options: Sequence[tuple[str, str]], chosen: str, parent: QWidget | None = None) -> None:
        """`options`: id and words of each length of time."""
        super().__init__(parent)
        self._first = chosen
        self.setAccessibleName(tr("Shelve"))
        self.what = ShelveHead()
        self.lengths = Segment(tr("For"), [Option(id_, tr(words)) for id_, words in options], chosen)
        self.reason = Field("", height=32)
        self.reason.edit.setAccessibleName(tr("Reason, required, shown to all"))
        self.silence = Check(tr("Silence it at Alertmanager, too"))
        self._silence_row = QWidget()
        self.confirm = Button(tr("Shelve"), "Ctrl+Enter", is_primary=True)
        self.cancel = Button(tr("Cancel"), "Esc")
        self.confirm.clicked.connect(self._shelve)
        self.cancel.clicked.connect(self.cancelled)
        self.reason.text_edited.connect(lambda _text: self.reason.set_error(""))
        # The field would keep Enter to itself.
        self.reason.edit.installEventFilter(self)
        self._lay_out()

    def offer_silence(self, is_offered: bool) -> None:
        """Whether the source can keep it quiet, too. Asked anew each time: it is never ticked by itself."""
        self.silence.setChecked(False)
        self._silence_row.setVisible(is_offered)

    @property
    def wants_silence(self) -> bool:
        """Whether that was offered and ticked."""
        return self._silence_row.isVisibleTo(self) and self.silence.isChecked()

    def begin(self, glyph: GlyphKind, name: str, facts: str) -> None:
        """Ask about this alert, from the start, with the keyboard in the reason."""
        self.what.set_what(glyph, name, facts)
        self.lengths.set_chosen(self._first)
        self.reason.set_text("")
        self.reason.set_error("")
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Ctrl+Enter and Esc belong to the form while one types."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._is_own(event):
            self.keyPressEvent(event)
            return True
        return False

    def _is_own(self, event: QKeyEvent) -> bool:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return event.key() == Qt.Key.Key_Escape or (
            is_enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Ctrl+Enter shelves, Esc lets go."""
        if not self._is_own(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            self._shelve()

    def _shelve(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.reason.set_error(tr("Say why: everybody sees it, and the next shift needs it."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.shelved.emit(self.lengths.chosen_id(), reason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        column.addWidget(self.what)
        note = QuietNote()
        note.set_text(tr("required, shown to all"))
        beside = QHBoxLayout(self._silence_row)
        beside.setContentsMargins(16 + _LABEL, 0, 16, 8)
        beside.addWidget(self.silence)
        beside.addStretch(1)
        self._silence_row.hide()
        for label, widgets in (
            (tr("For"), (self.lengths,)),
            (tr("Reason"), (self.reason,)),
            ("", (self.confirm, self.cancel, note)),
        ):
            row = QHBoxLayout()
            row.setContentsMargins(16, 4, 16, 8)
            row.setSpacing(8)
            words = QLabel(label)
            words.setProperty("role", "label")
            words.setFixedWidth(_LABEL - 8)
            row.addWidget(words, 0, Qt.AlignmentFlag.AlignTop)
            words.setFixedHeight(32)
            for widget in widgets:
                row.addWidget(widget, 1 if widget in (self.reason, self.lengths, note) else 0)
            column.addLayout(row)
            if self.reason in widgets:
                column.addWidget(self._silence_row)
        column.addStretch(1)
