"""A field of plain text that grows with its content, marks stretches of it, and takes no paste that could not go out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from widgets.board import CENTRE, Board
from widgets.theme import current

_NUMBER = 16


@dataclass(frozen=True, slots=True)
class MarkedStretch:
    """Code points of the text, the hue of the line under them, and the number by which the list names them."""

    start: int
    end: int
    hue: str
    number: int


class TextField(QPlainTextEdit):
    """`edited` at every change by hand, `left` when the focus goes, `refused(sentence)` where a paste was not taken."""

    edited = Signal()
    left = Signal()
    refused = Signal(str)
    grown = Signal()

    def __init__(
        self, name: str, clean: Callable[[str], tuple[str, str]], *, least_lines: int = 1, parent: QWidget | None = None
    ) -> None:
        """`clean` gives what of a pasted text may be put in, and a sentence where that is not the whole."""
        super().__init__(parent)
        self._clean = clean
        self._least_lines = least_lines
        self._marks: tuple[MarkedStretch, ...] = ()
        self._is_setting = False
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setProperty("ring", True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._changed)

    def text(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Put text in without a signal; the cursor stays where it was, as far as there is text."""
        if text == self.toPlainText():
            return
        at = self.textCursor().position()
        self._is_setting = True
        self.setPlainText(text)
        self._is_setting = False
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def set_marks(self, marks: Sequence[MarkedStretch]) -> None:
        """Underline these."""
        if tuple(marks) != self._marks:
            self._marks = tuple(marks)
            self.viewport().update()
            self.update()

    def show_stretch(self, start: int, end: int) -> None:
        """Put the cursor on it and select it."""
        cursor = self.textCursor()
        cursor.setPosition(self._units(start))
        cursor.setPosition(self._units(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def replace(self, start: int, end: int, text: str) -> None:
        """By hand, as far as undo is concerned."""
        cursor = self.textCursor()
        cursor.setPosition(self._units(start))
        cursor.setPosition(self._units(end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802  Qt's name
        """Plain text only, and only what may go out."""
        taken, sentence = self._clean(source.text())
        if sentence:
            self.refused.emit(sentence)
        if taken:
            self.insertPlainText(taken)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The hands leave."""
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Lines break elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The text, and a line under each marked stretch."""
        super().paintEvent(event)
        if not self._marks:
            return
        with QPainter(self.viewport()) as painter:
            board = Board(painter, current())
            for mark in self._marks:
                for rect in self._rects(mark):
                    board.fill(QRectF(rect.left(), rect.bottom() - 1, max(4.0, rect.width()), 2), mark.hue)

    def number_places(self) -> list[tuple[float, int]]:
        """Where the numbers of the marks belong: top within this widget, and the number."""
        found = []
        for mark in self._marks:
            rects = self._rects(mark)
            if rects:
                found.append((rects[0].top() + self.viewport().y(), mark.number))
        return found

    def _units(self, at: int) -> int:
        # Qt counts in UTF-16; a finding counts characters.
        return len(self.toPlainText()[:at].encode("utf-16-le", "surrogatepass")) // 2

    def _rects(self, mark: MarkedStretch) -> list[QRectF]:
        start, end = self._units(mark.start), self._units(mark.end)
        found: list[QRectF] = []
        block: QTextBlock = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            layout, first = block.layout(), block.position()
            origin = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                a = max(start - first, line.textStart())
                b = min(end - first, line.textStart() + line.textLength())
                if a < b:
                    x0, x1 = _x(line.cursorToX(a)), _x(line.cursorToX(b))
                    found.append(QRectF(origin.x() + x0, origin.y() + line.y(), x1 - x0, line.height()))
            block = block.next()
        return found

    def _changed(self) -> None:
        self._fit()
        if not self._is_setting:
            self.edited.emit()

    def _fit(self) -> None:
        lines, block = 0, self.document().firstBlock()
        while block.isValid():
            lines += max(1, block.layout().lineCount())
            block = block.next()
        height = max(self._least_lines, lines) * self.fontMetrics().lineSpacing() + 16
        if height != self.height():
            self.setFixedHeight(height)
            self.grown.emit()


def _x(found: object) -> float:
    """Qt gives a place, or a place with the character it belongs to."""
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]  # the stubs say object


def paint_number(board: Board, x: float, y: float, number: int) -> None:
    """The box with a finding's number, 16 square."""
    board.frame(QRectF(x, y, _NUMBER, _NUMBER), "line")
    board.text(x + _NUMBER / 2, y, str(number), "label", "text2", align=CENTRE, line=_NUMBER)
