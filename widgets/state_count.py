"""How many are down, degraded, at risk, unknown and OK. All five always, zero included."""

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from models.health.condition import Condition
from resources.tongue import tr
from widgets.board import Board
from widgets.glyphs import glyph_of
from widgets.painted import Painted

_ORDER = (Condition.DOWN, Condition.DEGRADED, Condition.AT_RISK, Condition.UNKNOWN, Condition.OK)


class StateCountRow(Painted):
    """40 high, raised. When stale all count as unknown and the last known counts stand beside, smaller."""

    mirrors = True
    surface: str | None = "raised"

    def __init__(self, counts: Mapping[Condition, int] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[Condition, int] = {}
        self._is_stale = False
        self.setFixedHeight(40)
        self.set_counts(counts or {})

    def set_counts(self, counts: Mapping[Condition, int], is_stale: bool = False) -> None:
        """Show these; a missing condition counts zero. `is_stale`: they are the last known ones and no longer hold."""
        self._counts = {condition: counts.get(condition, 0) for condition in _ORDER}
        self._is_stale = is_stale
        said = ", ".join(f"{count} {tr(condition.value)}" for condition, count in self._counts.items())
        total = sum(self._counts.values())
        self.setAccessibleName(tr("{total} unknown, last known {said}", total=total, said=said) if is_stale else said)
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Wide enough for three digits each."""
        return QSize(624, 40)

    def paint(self, board: Board) -> None:
        """Draw the counts."""
        counts = self._counts
        if not self._is_stale:
            gap, has_words = self._fitting(board)
            x = 16.0
            for condition in _ORDER:
                x = paint_count(board, x, 8, condition, counts[condition], has_word=has_words) + gap
            return
        x = paint_count(board, 16, 8, Condition.UNKNOWN, sum(counts.values())) + 16
        x += board.text(x, 12, tr("last known"), "label", "text2") + 12
        were = [condition for condition in _ORDER if condition is not Condition.UNKNOWN]
        bare = sum(32 + board.width_of(str(counts[condition])) for condition in were)
        words = sum(4 + board.width_of(tr(condition).upper(), "label") for condition in were)
        has_words = x + bare + words <= self.width()
        for condition in were:
            board.glyph(glyph_of(condition), x, 13, 14)
            x += 20 + board.text(x + 20, 8, str(counts[condition]), "body")
            x += 12 + (4 + board.text(x + 4, 12, tr(condition).upper(), "label", "text2") if has_words else 0)

    def _fitting(self, board: Board) -> tuple[float, bool]:
        """Gap and whether the words fit; numbers and shapes are never given up."""
        bare = 16.0 + sum(28 + board.width_of(str(count), "value") for count in self._counts.values())
        words = sum(8 + board.width_of(tr(condition).upper(), "label") for condition in _ORDER)
        for gap in (20.0, 16.0, 12.0, 8.0):
            if bare + words + 4 * gap + (16 if gap > 8 else 8) <= self.width():
                return gap, True
        return 20.0, False


def paint_count(
    board: Board, x: float, top: float, condition: Condition, count: int, glyph_size: int = 20, has_word: bool = True
) -> float:
    """Glyph, number and word from `x` on a line 24 high; the answer is where they end."""
    board.glyph(glyph_of(condition), x, top + (24 - glyph_size) / 2, glyph_size)
    x += glyph_size + 8
    x += board.text(x, top, str(count), "value")
    if not has_word:
        return x
    x += 8
    return x + board.text(x, top + 4, tr(condition).upper(), "label", "text2")
