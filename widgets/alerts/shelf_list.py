"""What is shelved, with the time left; and the short list of likely causes that stands beside the inbox."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent

from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphKind, GlyphLook
from widgets.row_list import RowList


@dataclass(frozen=True, slots=True)
class ShelfView:
    """One shelved alert."""

    id: str
    glyph: GlyphKind
    name: str
    reason: str
    by: str
    left: str
    """ "32:10", or "incident end"."""

    @property
    def facts(self) -> str:
        """The second line."""
        return " · ".join(each for each in (tr("SHELVED"), self.reason, self.by) if each)


class ShelfList(RowList[ShelfView]):
    """Rows of 56 with a hollow glyph. U or Enter takes the current one off the shelf."""

    surface = "panel"
    unshelve_requested = Signal(str)

    def row_height(self, row: ShelfView) -> int:
        """56."""
        return 56

    def row_name(self, row: ShelfView) -> str:
        """The alert, why it is shelved, and until when."""
        return tr("{row}, {facts}, {left} left", row=row.name, facts=row.facts, left=row.left)

    def paint_row(self, board: Board, row: ShelfView, rect: QRectF) -> None:
        """Draw it; the reason gives way."""
        top, right = rect.top(), rect.width() - 16
        board.glyph(row.glyph, 16, top + 18, 20, GlyphLook(shelved=True))
        is_clock = row.left[:1].isdigit()
        used = board.text(right, top + 5, row.left, "value" if is_clock else "body", align=RIGHT)
        if is_clock:
            board.text(right, top + 31, tr("left"), "label", "text2", align=RIGHT)
        room = right - used - 16 - 48
        board.text(48, top + 6, row.name, "name", width=room)
        board.text(48, top + 31, row.facts, "label", "text2", width=right - 40 - 48)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """U asks to take it off the shelf."""
        if event.key() in (Qt.Key.Key_U, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            self.unshelve_requested.emit(self.current_id())
        else:
            super().keyPressEvent(event)


@dataclass(frozen=True, slots=True)
class LikelyView:
    """A candidate in one line; the blast radius has the evidence."""

    id: str
    rank: int
    glyph: GlyphKind
    name: str
    word: str
    why: str
    score: str


class LikelyList(RowList[LikelyView]):
    """Rows of 48: rank, glyph, name, word, why, score."""

    surface = "panel"

    def row_height(self, row: LikelyView) -> int:
        """48."""
        return 48

    def row_name(self, row: LikelyView) -> str:
        """The candidate in a sentence."""
        return tr(
            "{rank}, {row}, {word}, {why}, score {score}",
            rank=row.rank,
            row=row.name,
            word=row.word,
            why=row.why,
            score=row.score,
        )

    def paint_row(self, board: Board, row: LikelyView, rect: QRectF) -> None:
        """Draw it; the why gives way, then the name."""
        top, right = rect.top(), rect.width() - 16
        board.text(16, top + 12, str(row.rank), "body", "text2")
        board.glyph(row.glyph, 40, top + 16, 16)
        used = board.text(right, top + 12, row.score, "name", align=RIGHT)
        named = board.text(68, top + 12, row.name, "name", width=136)
        x = max(216.0, 68 + named + 12)
        x += board.text(x, top + 16, row.word, "label", "text2") + 12
        board.text(max(x, 284.0), top + 16, row.why, "label", width=right - used - 16 - max(x, 284.0))
