"""Root-cause candidates: rank, state, name, a bar for the score, and below it what speaks for and against."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.tongue import tr
from widgets.board import RIGHT, Board, broken
from widgets.glyphs import GlyphKind
from widgets.row_list import RowList
from widgets.theme import current

_HEAD, _LINE, _PAD = 32, 20, 8
_FOLDED = 40
"""Rank, name, word and score alone."""
_INDENT, _COLUMN = 40, 48
_BAR, _SHORT_BAR = 96, 48
_NARROW = 420
"""Below it names need the room more than the bar does."""


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
    """Rows as high as their evidence; nothing of it is cut.

    Where all of it doesn't fit, the ranking comes first: only the current row tells its evidence, or while there is none
    the likeliest, if that leaves room for the next. As high as its rows, it wants to stand in a page that scrolls.
    """

    surface = "panel"

    def __init__(self, rows: Sequence[CauseView] = (), parent: QWidget | None = None) -> None:
        self._room: int | None = None
        self._broken: dict[tuple[str, str, int, int], list[str]] = {}
        """Lines of these rows, by sentence, theme, weight and width: every height asks for those of all rows."""
        super().__init__(rows, parent)
        self.row_selected.connect(self._refit)

    def set_room(self, height: int) -> None:
        """How much of it is seen at once, logical pixels."""
        self._room = height
        self._refit()

    def set_rows(self, rows: Sequence[CauseView]) -> None:
        """Show these; the current one stays current if it is still there."""
        self._broken.clear()
        super().set_rows(rows)
        self._refit()

    def set_current(self, row_id: str) -> None:
        """Make a row current without a signal."""
        super().set_current(row_id)
        self._refit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Sentences break elsewhere."""
        super().resizeEvent(event)
        self._broken.clear()
        self._refit()

    def _refit(self) -> None:
        self.setMinimumHeight(self.sizeHint().height())
        self.update()

    def row_height(self, row: CauseView) -> int:
        """Head, every line of evidence, padding; of a folded row the head."""
        return self._whole(row) if self._is_open(row) else _FOLDED

    def _is_open(self, row: CauseView) -> bool:
        if self._room is None or sum(map(self._whole, self._rows)) <= self._room:
            return True
        if current := self.current_id():
            return row.id == current
        return row is self._rows[0] and (len(self._rows) == 1 or self._whole(row) + _FOLDED <= self._room)

    def _whole(self, row: CauseView) -> int:
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
        wide = _SHORT_BAR if rect.width() < _NARROW else _BAR
        bar = QRectF(right - 56 - wide, top + 16, wide, 8)
        board.fill(bar, "canvas")
        board.fill(QRectF(bar.x(), bar.y(), bar.width() * max(0.0, min(1.0, row.score)), bar.height()), "text2")
        room = bar.x() - 12 - (_INDENT + 24)
        word = board.width_of(row.word, "label")
        x = _INDENT + 24 + board.text(_INDENT + 24, top + 8, row.name, "name", width=max(40.0, room - word - 8))
        board.text(x + 8, top + 12, row.word, "label", "text2", width=max(0.0, bar.x() - 12 - x - 8))
        if not self._is_open(row):
            return
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
        return self._in_lines(row.verdict, max(120, self.width() - 16 - _INDENT), 600)

    def _lines(self, sentence: str) -> list[str]:
        return self._in_lines(sentence, max(120, self.width() - 16 - _INDENT - _COLUMN - 12), 0)

    def _in_lines(self, text: str, room: int, weight: int) -> list[str]:
        look = current()
        key = (text, look.name, weight, room)
        if key not in self._broken:
            self._broken[key] = broken(text, room, QFontMetricsF(look.font("label", weight or None)))
        return self._broken[key]
