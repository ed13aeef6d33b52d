"""Alerts a minute as bars, with the line from which a flood begins. The figures stand in the description, too."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.tongue import marked, tr
from widgets.board import CENTRE, LEFT, RIGHT, Board
from widgets.painted import Painted

_BAR, _PITCH = 15, 19
_LEFT, _RIGHT, _TOP, _FOOT = 40, 16, 12, 28
_BUSY = 5
"""A minute with more stands out."""


@dataclass(frozen=True, slots=True)
class RateView:
    """`bars`: label of the minute ("13:31") and count, the oldest first. `flood_line` in alerts a minute."""

    bars: tuple[tuple[str, int], ...] = ()
    flood_line: float = 1.0
    line_words: str = marked("flood line, 10 in 10 min")
    flood_from: str = ""
    """Label of the minute in which the flood began; empty for none."""
    flood_words: str = ""


class RateBars(Painted):
    """As many of the newest minutes as fit."""

    surface = "panel"

    def __init__(self, view: RateView | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = RateView()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_view(view or RateView())

    def set_view(self, view: RateView) -> None:
        """Show this."""
        self._view = view
        counts = ", ".join(f"{label} {count}" for label, count in view.bars)
        self.setAccessibleName(tr("Alerts a minute"))
        self.setAccessibleDescription("; ".join(each for each in (counts, view.flood_words) if each))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """30 minutes wide."""
        return QSize(_LEFT + 30 * _PITCH + _RIGHT, 160)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Some minutes."""
        return QSize(160, 128)

    def paint(self, board: Board) -> None:
        """Draw axis, bars, lines."""
        view, base = self._view, float(self.height() - _FOOT)
        tall, right = base - _TOP, self.width() - float(_RIGHT)
        shown = self._shown()
        most = _ceiling(max((count for _label, count in shown), default=0))
        for tick in (0, most // 2, most):
            board.text(_LEFT - 12, base - tall * tick / most - 8, str(tick), "label", "text2", align=RIGHT)
        board.hline(_LEFT - 4, right, base, "line")
        left = right - len(shown) * _PITCH
        for number, (label, count) in enumerate(shown):
            height = round(tall * count / most)
            x = left + number * _PITCH
            board.fill(QRectF(x, base - height, _BAR, height), "text" if count > _BUSY else "text2")
            if label == view.flood_from:
                board.painter.setPen(board.theme.pen("text2", 1, (2, 4)))
                board.painter.drawLine(round(x) - 3, _TOP, round(x) - 3, round(base))
                width = board.width_of(view.flood_words, "label")
                is_left = x - 12 - width > _LEFT
                board.text(x - 12 if is_left else x + 4, 4, view.flood_words, "label", align=RIGHT if is_left else LEFT)
        self._label(board, shown, left, base)
        y = round(base - tall * view.flood_line / most)
        if view.flood_line <= most:
            board.painter.setPen(board.theme.pen("text2", 1, (4, 3)))
            board.painter.drawLine(_LEFT - 4, y, round(right), y)
            self._name_line(board, [count for _label, count in shown], left, y)

    def _name_line(self, board: Board, counts: Sequence[int], left: float, y: int) -> None:
        """The words of the flood line where the bars leave room for them: as far left as they stand on no bar."""
        words, right = tr(self._view.line_words), self.width() - float(_RIGHT)
        wide = board.width_of(words, "label")
        tall = [left + at * _PITCH for at, count in enumerate(counts) if count > self._view.flood_line]
        places = [_LEFT + 4.0, *(x + _PITCH for x in tall if x + _PITCH > _LEFT + 4)]
        free = [at for at in places if at + wide <= right and not any(at - _BAR < x < at + wide for x in tall)]
        if free:
            board.text(free[0], y - 20, words, "label", "text2")

    def _shown(self) -> Sequence[tuple[str, int]]:
        fits = max(1, int((self.width() - _LEFT - _RIGHT) // _PITCH))
        return self._view.bars[-fits:]

    def _label(self, board: Board, shown: Sequence[tuple[str, int]], left: float, base: float) -> None:
        """Every tenth minute, the last one at the right end; none over another."""
        end = self.width() - float(_RIGHT)
        taken = end
        if shown:
            taken = end - board.text(end, base + 8, f"{shown[-1][0]}Z", "label", "text2", align=RIGHT) - 12
        half = board.width_of("00:00", "label") / 2
        for number, (label, _count) in enumerate(shown):
            middle = left + number * _PITCH + _BAR / 2
            if label.endswith("0") and middle + half <= taken and middle - half >= 0:
                board.text(middle, base + 8, label, "label", "text2", align=CENTRE)


def _ceiling(most: int) -> int:
    """The top of the axis: an even step above the highest bar, 4 at least."""
    for step in (4, 10, 20, 40, 60, 100, 200, 400, 1000, 2000, 5000, 10_000):
        if most <= step:
            return step
    return -(-most // 10_000) * 10_000
