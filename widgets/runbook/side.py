"""Beside the steps: live values, the output of what ran, and the basis of the step at hand."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphKind
from widgets.painted import Painted
from widgets.row_list import RowList
from widgets.runbook.views import BasisRow, LiveRow
from widgets.theme import current


class LiveList(RowList[LiveRow]):
    """Rows of 64; 84 where source and note don't fit beside each other."""

    def row_height(self, row: LiveRow) -> int:
        """64 or 84."""
        return 64 if self._fits(row) else 84

    def _fits(self, row: LiveRow) -> bool:
        metrics = QFontMetricsF(current().font("label"))
        wide = metrics.horizontalAdvance(row.note) + metrics.horizontalAdvance(row.source)
        return not row.note or not row.source or wide + 12 <= self.width() - 16 - 48

    def row_name(self, row: LiveRow) -> str:
        """All of it."""
        word = tr("unknown") if row.is_unknown else tr("not as it should be") if row.is_bad else ""
        return ", ".join(part for part in (row.label, row.value, row.note, row.source, word) if part)

    def paint_row(self, board: Board, row: LiveRow, rect: QRectF) -> None:
        """Sign, label and where it comes from; the value."""
        top, right = rect.top(), rect.right() - 16
        kind = GlyphKind.UNKNOWN if row.is_unknown else GlyphKind.AT_RISK if row.is_bad else GlyphKind.OK
        board.glyph(kind, 18, top + 24, 16)
        wide = board.text(right, top + 10, row.value, "value", align=RIGHT, width=(right - 48) / 2)
        board.text(48, top + 10, row.label, "name", width=right - 60 - wide)
        if self._fits(row):
            note = board.text(right, top + 38, row.note, "label", "text2", align=RIGHT, width=right - 48)
            board.text(48, top + 38, row.source, "label", "text2", width=right - 60 - note)
        else:
            board.text(48, top + 38, row.source, "label", "text2", width=right - 48)
            board.text(48, top + 58, row.note, "label", "text2", width=right - 48)


class BasisList(RowList[BasisRow]):
    """Label 128 and a sentence of up to three lines."""

    def row_height(self, row: BasisRow) -> int:
        """As many lines as it needs, about."""
        room = max(80, self.width() - 176)
        lines = min(3, 1 + len(row.text) * 7 // room)
        return 32 + lines * 20 - 8

    def row_name(self, row: BasisRow) -> str:
        """All of it."""
        return f"{row.label}: {row.text}"

    def paint_row(self, board: Board, row: BasisRow, rect: QRectF) -> None:
        """Label and sentence."""
        board.text(16, rect.top() + 13, row.label, "label", "text2", width=112)
        lines = board.broken(row.text, rect.width() - 160, "label")[:3]
        for number, line in enumerate(lines):
            board.text(144, rect.top() + 13 + number * 20, line, "label", width=rect.width() - 160)


class OutputView(Painted):
    """The last lines of an output, on canvas; what does not fit above is not drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        self._foot = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_lines(self, lines: Sequence[str], foot: str = "") -> None:
        """Show these; `foot` says how it ended."""
        self._lines, self._foot = tuple(lines), foot
        self.setAccessibleName(tr("Output"))
        self.setAccessibleDescription(" ".join((*lines[-6:], foot)))
        self.update()

    def paint(self, board: Board) -> None:
        """Draw the end of it."""
        bottom = self.height() - (40 if self._foot else 16)
        board.fill(QRectF(16, 12, self.width() - 32, bottom - 12), "canvas")
        count = max(1, int((bottom - 28) // 20))
        for number, line in enumerate(self._lines[-count:]):
            board.text(28, 20 + number * 20, line, "label", width=self.width() - 56)
        if self._foot:
            board.text(16, self.height() - 30, self._foot, "label", "text2", width=self.width() - 32)
