"""Root-cause candidates: rank, state, name, a bar for the score, and below it what speaks for and against."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from resources.tongue import tr
from widgets.board import RIGHT, Board, broken
from widgets.glyphs import GlyphKind
from widgets.row_list import RowList
from widgets.theme import current

_HEAD, _LINE, _PAD = 32, 20, 8
_INDENT, _COLUMN = 40, 48
_BAR = QRectF(0, 0, 96, 8)


@dataclass(frozen=True, slots=True)
class CauseView:
    """One candidate. `score` 0 to 1; evidence in full sentences, the strongest first."""

    id: str
    rank: int
    name: str
    glyph: GlyphKind
    word: str
    score: float
    speaks_for: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    verdict: str = ""
    """What a person ruled: "confirmed by Ana", or nothing."""


class CauseList(RowList[CauseView]):
    """Rows as high as their evidence; nothing of it is cut."""

    surface = "panel"

    def row_height(self, row: CauseView) -> int:
        """Head, every line of evidence, padding."""
        lines = sum(len(self._lines(said)) for said in (*row.speaks_for, *row.against))
        return _HEAD + (lines + len(self._verdict_lines(row))) * _LINE + _PAD

    def row_name(self, row: CauseView) -> str:
        """The candidate in sentences."""
        said = [
            tr("{rank}, {row}, {word}, score {score:.2f}", rank=row.rank, row=row.name, word=row.word, score=row.score)
        ]
        said += [tr("for: {value}", value=each) for each in row.speaks_for] + [
            tr("against: {value}", value=each) for each in row.against
        ]
        return ". ".join([*said, row.verdict] if row.verdict else said)

    def paint_row(self, board: Board, row: CauseView, rect: QRectF) -> None:
        """Draw it."""
        top, right = rect.top(), rect.width() - 16
        board.text(16, top + 8, str(row.rank), "body", "text2")
        board.glyph(row.glyph, _INDENT, top + 12, 16)
        board.text(right, top + 8, f"{row.score:.2f}", "name", align=RIGHT)
        bar = _BAR.translated(right - 56 - _BAR.width(), top + 16)
        board.fill(bar, "canvas")
        board.fill(QRectF(bar.x(), bar.y(), bar.width() * max(0.0, min(1.0, row.score)), bar.height()), "text2")
        room = bar.x() - 12 - (_INDENT + 24)
        word = board.width_of(row.word, "label")
        x = _INDENT + 24 + board.text(_INDENT + 24, top + 8, row.name, "name", width=max(40.0, room - word - 8))
        board.text(x + 8, top + 12, row.word, "label", "text2", width=max(0.0, bar.x() - 12 - x - 8))
        y = top + _HEAD
        for label, sentences, ink in ((tr("for"), row.speaks_for, "text"), (tr("against"), row.against, "text2")):
            for sentence in sentences:
                board.text(_INDENT, y, label, "label", "text2", line=_LINE)
                for line in self._lines(sentence):
                    board.text(_INDENT + _COLUMN + 12, y, line, "label", ink, line=_LINE)
                    y += _LINE
        for line in self._verdict_lines(row):
            board.text(_INDENT, y, line, "label", "text", weight=600, line=_LINE)
            y += _LINE

    def _verdict_lines(self, row: CauseView) -> list[str]:
        if not row.verdict:
            return []
        return broken(row.verdict, max(120, self.width() - 16 - _INDENT), QFontMetricsF(current().font("label", 600)))

    def _lines(self, sentence: str) -> list[str]:
        room = max(120, self.width() - 16 - _INDENT - _COLUMN - 12)
        return broken(sentence, room, QFontMetricsF(current().font("label")))
