"""A row of stages from left to right: what is reached, what people work towards, what lies ahead; with times."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.tongue import tr
from widgets.board import Board
from widgets.glyphs import GlyphKind
from widgets.marks import CHECK, PLAY, RING
from widgets.painted import Painted

HEIGHT = 72
_LEAST = 128


@dataclass(frozen=True, slots=True)
class StageView:
    """One stage in words."""

    name: str
    is_reached: bool = False
    is_next: bool = False
    """People work towards it."""
    time: str = ""
    """04:12 of 05:00."""
    is_late: bool = False
    """Beyond its budget."""
    is_slowest: bool = False


class StageTrack(Painted):
    """72 high; wraps into a second row where the width does not hold all stages."""

    surface = "panel"

    def __init__(self, stages: Sequence[StageView] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stages: tuple[StageView, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_stages(stages)

    def set_stages(self, stages: Sequence[StageView]) -> None:
        """Show these."""
        self._stages = tuple(stages)
        self.setAccessibleName("; ".join(map(_said, self._stages)))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Room for all rows of the track."""
        return QSize(640, HEIGHT * self._rows())

    def paint(self, board: Board) -> None:
        """Draw the stages."""
        if not self._stages:
            return
        each_row = -(-len(self._stages) // self._rows())
        width = self.width() / each_row
        for number, stage in enumerate(self._stages):
            row, column = divmod(number, each_row)
            self._draw(board, stage, QRectF(column * width, row * HEIGHT, width, HEIGHT))

    def resizeEvent(self, event: object) -> None:  # noqa: N802  Qt's name
        """One row or two."""
        self.setFixedHeight(self.sizeHint().height())

    def _rows(self) -> int:
        return 2 if self.width() < _LEAST * len(self._stages) else 1

    def _draw(self, board: Board, stage: StageView, place: QRectF) -> None:
        if stage.is_next:
            board.fill(place, "raised")
            board.hline(place.left(), place.right(), place.bottom() - 2, "text", 2)
        mark = CHECK if stage.is_reached else PLAY if stage.is_next else RING
        left, top = place.left() + 16, place.top() + 14
        board.mark(mark, left, top + 3, 14, "text" if stage.is_reached or stage.is_next else "text2")
        room = place.width() - 52
        ink = "text" if stage.is_reached or stage.is_next else "text2"
        name = tr("{stage}, slowest", stage=stage.name) if stage.is_slowest else stage.name
        board.text(left + 24, top, name, "body", ink, width=room, weight=600 if stage.is_next else None)
        x = left + 24
        if stage.is_late:
            board.glyph(GlyphKind.AT_RISK, x, top + 25, 14)
            x += 20
        weight = 600 if stage.is_late or stage.is_slowest else None
        board.text(x, top + 24, stage.time, "label", "text2", width=place.right() - x - 8, weight=weight)


def _said(stage: StageView) -> str:
    standing = tr("reached") if stage.is_reached else tr("next") if stage.is_next else tr("ahead")
    late = tr("beyond its budget") if stage.is_late else ""
    slowest = tr("the slowest") if stage.is_slowest else ""
    return ", ".join(part for part in (stage.name, standing, stage.time, late, slowest) if part)
