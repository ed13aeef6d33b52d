"""Where something written stands on its way: exactly nine words."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from resources.tongue import tr
from widgets.board import LEFT, RIGHT, Board
from widgets.glyphs import GlyphKind
from widgets.marks import CHECK, PLAY
from widgets.painted import Painted
from widgets.theme import current


class DurabilityKind(StrEnum):
    """The value is the word shown."""

    SAVED = "Saved here"
    QUEUED = "Queued"
    SENDING = "Sending"
    SENT = "Sent"
    FAILED = "Failed"
    NEEDS_REVIEW = "Needs review"
    AT_HUB = "At hub"
    ON_DEVICES = "On"
    """With their number: On 3 devices."""
    NOT_TAKEN = "Not taken"


@dataclass(frozen=True, slots=True)
class Durability:
    """A word, and what follows it: a count, a percentage, "1 of 3" before it."""

    kind: DurabilityKind
    detail: str = ""

    @property
    def words(self) -> str:
        """Queued 3 · Sending 40 % · 1 of 3 Failed · Failed, Retry (R)."""
        if not self.detail:
            return tr(self.kind.value)
        if self.kind is DurabilityKind.FAILED and self.detail[:1].isdigit():
            return f"{self.detail} {tr(self.kind.value)}"
        return f"{tr(self.kind.value)}{', ' if self.kind is DurabilityKind.FAILED else ' '}{self.detail}"


_MARK = 14
_WELL = (DurabilityKind.SAVED, DurabilityKind.SENT, DurabilityKind.AT_HUB, DurabilityKind.ON_DEVICES)
_FAR = (DurabilityKind.SENT, DurabilityKind.AT_HUB, DurabilityKind.ON_DEVICES)


def paint_durability(
    board: Board,
    x: float,
    top: float,
    durability: Durability,
    role: str = "body",
    align: int = LEFT,
    is_quiet: bool = False,
) -> None:
    """Draw mark and words in a line 24 high; `is_quiet` leaves the mark away where all is well."""
    line = board.theme.type(role).line
    text_top = top + (24 - line) / 2
    kind, words = durability.kind, durability.words
    marks = 0 if is_quiet and kind in _WELL else 2 if kind in _FAR else 1
    lead = marks * 22
    if align == RIGHT:
        x -= board.width_of(words, role) + lead
    y = top + 5
    for number in range(marks):
        if kind in _WELL:
            board.mark(CHECK, x + 22 * number, y, _MARK, "text2")
        elif kind is DurabilityKind.FAILED:
            board.glyph(GlyphKind.DOWN, x, y, _MARK)
        elif kind in (DurabilityKind.NEEDS_REVIEW, DurabilityKind.NOT_TAKEN):
            board.glyph(GlyphKind.AT_RISK, x, y, _MARK)
        else:
            board.mark(PLAY, x + 2, y + 2, 10, "text" if kind is DurabilityKind.SENDING else "text2")
    board.text(x + lead, text_top, words, role, "text2" if is_quiet else "text")


class DurabilityBadge(Painted):
    """Saved here · Queued n · Sending n % · Sent · Failed · Needs review."""

    def __init__(self, durability: Durability, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._durability = durability
        self.setFixedHeight(24)
        self.set_durability(durability)

    def set_durability(self, durability: Durability) -> None:
        """Show this."""
        self._durability = durability
        self.setAccessibleName(durability.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As wide as the words."""
        words = QFontMetricsF(current().font("body")).horizontalAdvance(self._durability.words)
        return QSize(round(words) + 46, 24)

    def paint(self, board: Board) -> None:
        """Draw the badge."""
        paint_durability(board, 0, 0, self._durability)
