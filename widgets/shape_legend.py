"""The shapes that say a state, each with its word and what it means: nobody has to tell hues apart."""

from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.tongue import marked, tr
from widgets.board import Board, broken
from widgets.glyphs import GlyphKind
from widgets.painted import Painted
from widgets.theme import current

_TOP, _WORD = 8, 24


@dataclass(frozen=True, slots=True)
class Shape:
    """One of them."""

    glyph: GlyphKind
    word: str
    meaning: str


SHAPES = (
    Shape(GlyphKind.DOWN, marked("DOWN · SEV1"), marked("square with a cross: does not work")),
    Shape(GlyphKind.DEGRADED, marked("DEGRADED · SEV2"), marked("triangle: works badly")),
    Shape(GlyphKind.AT_RISK, marked("AT RISK · SEV3"), marked("diamond: works, without its reserve")),
    Shape(GlyphKind.UNKNOWN, marked("UNKNOWN · STALE"), marked("dashed ring: nobody knows, or no longer")),
    Shape(GlyphKind.OK, marked("OK · SEV4"), marked("ring: nothing to do")),
    Shape(GlyphKind.PROTECTED, marked("PROTECTED"), marked("two rings: would be hit, is shielded")),
    Shape(GlyphKind.CHANGE, marked("CHANGE"), marked("flag: somebody changed something")),
    Shape(GlyphKind.DRILL, marked("DRILL"), marked("strokes: an exercise, not real")),
)


class ShapeLegend(Painted):
    """Two columns; words that don't fit go on below."""

    surface = "panel"

    def __init__(self, parent: QWidget | None = None, *, inset: int = 16) -> None:
        """`inset`: padding at the sides; 0 where a page around it has margins of its own."""
        super().__init__(parent)
        self._inset = inset
        said = [f"{tr(each.word)}, {tr(each.meaning)}" for each in SHAPES]
        self.setAccessibleName(tr("Shapes"))
        self.setAccessibleDescription(". ".join(said))
        self._place()

    def _room(self) -> float:
        return self.width() / 2 - self._inset - 40

    def _height(self, shape: Shape) -> int:
        lines = len(broken(tr(shape.meaning), self._room(), QFontMetricsF(current().font("label"))))
        return _TOP + _WORD + current().type("label").line * lines

    def _rows(self) -> list[int]:
        half = len(SHAPES) // 2
        return [max(self._height(SHAPES[at]), self._height(SHAPES[at + half])) for at in range(half)]

    def _place(self) -> None:
        self.setFixedHeight(sum(self._rows()) + _TOP)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Another width breaks the words elsewhere."""
        super().resizeEvent(event)
        self._place()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As high as its rows."""
        return QSize(640, self.height())

    def paint(self, board: Board) -> None:
        """Draw the shapes with their words."""
        rows, half = self._rows(), len(SHAPES) // 2
        for column in (0, 1):
            x, top = self._inset + column * self.width() / 2, float(_TOP)
            for at in range(half):
                shape = SHAPES[column * half + at]
                board.glyph(shape.glyph, x, top + 4, 20)
                board.text(x + 36, top, tr(shape.word), "name", width=self._room())
                board.wrapped(x + 36, top + _WORD, self._room(), tr(shape.meaning), "label", "text2")
                top += rows[at]
