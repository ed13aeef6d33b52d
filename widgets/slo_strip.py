"""The SLO of one service in a strip: objective, budget left, three burn rates against their page lines, SLA, synthetic check.

160 high in full width; where that is too narrow the burn rates stand below the rest, 288 high.
"""

import itertools
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.health.condition import Condition
from resources.tongue import marked, tr
from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphKind, glyph_of
from widgets.painted import Painted

HEIGHT, TALL, EMPTY = 160, 288, 56
_NARROW = 1100
_BAR, _THICK, _PITCH = 256.0, 8.0, 32.0
_LINE_AT = 0.6
"""Where on its bar the highest page line lies."""


@dataclass(frozen=True, slots=True)
class BurnView:
    """One pair of windows. `rate` None: too little is known, said in `note`."""

    windows: str
    """1 h + 5 min."""
    rate: float | None
    page_line: float
    is_crossed: bool = False
    """Both windows are at or above the page line; nothing else paints the hue."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class SloStripView:
    """All words ready to be shown; an empty one is left out."""

    objective: str
    """99.9 %."""
    window: str = marked("30 days")
    achieved: str = ""
    """achieved 99.84 %."""
    budget: str = ""
    """61 %; "unknown" where it is."""
    exhaustion: str = ""
    """gone in 21 h at this rate."""
    burns: tuple[BurnView, ...] = ()
    sla: str = ""
    headroom: str = ""
    check: str = ""
    """Name of the synthetic check."""
    check_condition: Condition = Condition.UNKNOWN
    check_words: str = ""
    """FAILING 7 of 12."""
    check_note: str = ""
    is_stale: bool = False
    """Measured too long ago to speak of the present: dashed border, and `age` says since when."""
    age: str = ""


class SloStrip(Painted):
    """Give it `set_view`, or `set_empty` with the reason and the next step."""

    mirrors = True
    surface = "panel"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: SloStripView | None = None
        self._empty = tr("No SLO on record.")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.set_view(None)

    def set_view(self, view: SloStripView | None) -> None:
        """Show this; None shows the empty state."""
        self._view = view
        self._fit()
        self.setAccessibleName(tr("Service level objective"))
        self.setAccessibleDescription(self._empty if view is None else _spoken(view))
        self.update()

    def set_empty(self, sentence: str) -> None:
        """Why there is nothing to show, and what to do: takes the view away."""
        self._empty = sentence
        self.set_view(None)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """160 high."""
        return QSize(1432, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The burn rates go below where they would crowd the rest."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(EMPTY if self._view is None else HEIGHT if self.width() >= _NARROW else TALL)

    def paint(self, board: Board) -> None:
        """Draw the cells from left to right."""
        view = self._view
        if view is None:
            board.wrapped(16, 16, self.width() - 32, self._empty, "body", "text2")
            return
        is_narrow = self.width() < _NARROW
        ends = [168.0, 368.0, 992.0, 1176.0, 1432.0]
        wide = self.width()
        edges = [0.0, *(end * wide / ends[-1] for end in ends)]
        if is_narrow:
            quarter = wide / 4
            places = [0.0, quarter, 0.0, 2 * quarter, 3 * quarter]
            widths = [quarter, quarter, float(wide), quarter, quarter]
        else:
            places, widths = edges[:-1], [end - start for start, end in itertools.pairwise(edges)]
        ink = "text2" if view.is_stale else "text"
        _cell(board, places[0], widths[0], f"SLO, {view.window}", view.objective, view.achieved, ink)
        _cell(board, places[1], widths[1], tr("Budget left"), view.budget or tr("unknown"), view.exhaustion, ink)
        _paint_burns(board, view, places[2], HEIGHT - 16.0 if is_narrow else 0.0, widths[2])
        _cell(board, places[3], widths[3], tr("External SLA"), view.sla or tr("none"), view.headroom, ink)
        self._paint_check(board, view, places[4], widths[4])
        for x in [place for place in (places[1], places[3], places[4]) if place] + ([] if is_narrow else [places[2]]):
            board.vline(round(x), 0, HEIGHT - 16 if is_narrow else HEIGHT)
        if is_narrow:
            board.hline(0, wide, HEIGHT - 16)
        if view.is_stale:
            board.frame(self.rect(), "unknown", 2, (6, 4))
            board.glyph(GlyphKind.UNKNOWN, 16, 124, 16)
            board.text(40, 124, tr("STALE {age}", age=view.age).strip(), "label", weight=600)

    def _paint_check(self, board: Board, view: SloStripView, x: float, wide: float) -> None:
        board.text(
            x + 16,
            16,
            tr("Synthetic “{check}”", check=view.check) if view.check else tr("Synthetic"),
            "label",
            "text2",
            width=wide - 32,
        )
        if not view.check:
            board.text(x + 16, 40, tr("none"), "value", "text2")
            return
        board.glyph(glyph_of(view.check_condition), x + 16, 42, 20)
        words = view.check_words or tr(view.check_condition).upper()
        # A value is never cut: where it would not fit, it is written smaller.
        fits = board.width_of(words, "value") <= wide - 60
        board.text(x + 44, 40, words, "value" if fits else "name", width=wide - 52)
        board.wrapped(x + 16, 70, wide - 24, view.check_note, "label", "text2", lines=2)


def _cell(board: Board, x: float, wide: float, label: str, value: str, note: str, ink: str) -> None:
    board.text(x + 16, 16, label, "label", "text2", width=wide - 32)
    board.text(x + 16, 36, value, "banner", ink, width=wide - 32)
    board.wrapped(x + 16, 72, wide - 24, note, "label", "text2", lines=2)


def _paint_burns(board: Board, view: SloStripView, x: float, top: float, wide: float) -> None:
    board.text(x + 16, top + 12, tr("Burn rate"), "label", "text2")
    if not view.burns:
        board.text(x + 16, top + 36, tr("No burn rate is measured."), "label", "text2")
        return
    most = max(burn.page_line for burn in view.burns) / _LINE_AT
    bar = max(64.0, min(_BAR, wide - 116 - 240))
    for number, burn in enumerate(view.burns[:3]):
        y = top + 36 + number * _PITCH
        board.text(x + 16, y, burn.windows, "label")
        left = x + 116
        board.fill(QRectF(left, y + 4, bar, _THICK), "canvas")
        if burn.rate is not None:
            share = min(1.0, max(0.0, burn.rate / most))
            board.fill(QRectF(left, y + 4, bar * share, _THICK), "degraded" if burn.is_crossed else "text2")
        board.vline(round(left + bar * burn.page_line / most), y, y + 16, "text")
        number_right = left + bar + 68
        words = "–" if burn.rate is None else f"{burn.rate:.2g}×" if burn.rate < 10 else f"{burn.rate:.0f}×"
        board.text(number_right, y - 4, words, "name", align=RIGHT)
        after = number_right + 12
        if burn.is_crossed:
            board.glyph(GlyphKind.DEGRADED, after, y + 1, 14)
            after += 22
        # The room is small: what isn't known is worth more than the line, which the bar shows anyway.
        said = burn.note or tr("page line {page_line:g}×", page_line=burn.page_line)
        board.text(after, y, said, "label", "text2", width=x + wide - 8 - after)


def _spoken(view: SloStripView) -> str:
    burns = [
        (
            tr(
                "burn rate {windows} {rate}, page line {page_line:g} times, crossed",
                windows=burn.windows,
                rate=tr("unknown") if burn.rate is None else tr("{rate:.2g} times", rate=burn.rate),
                page_line=burn.page_line,
            )
            if burn.is_crossed
            else tr(
                "burn rate {windows} {rate}, page line {page_line:g} times",
                windows=burn.windows,
                rate=tr("unknown") if burn.rate is None else tr("{rate:.2g} times", rate=burn.rate),
                page_line=burn.page_line,
            )
        )
        for burn in view.burns
    ]
    parts = [
        tr("objective {objective} over {window}", objective=view.objective, window=view.window),
        view.achieved,
        tr("budget left {budget}", budget=view.budget or tr("unknown")),
        view.exhaustion,
        *burns,
        tr("external SLA {sla}", sla=view.sla or tr("none")),
        view.headroom,
        tr(
            "synthetic {check} {check_words} {check_note}",
            check=view.check,
            check_words=view.check_words,
            check_note=view.check_note,
        ).strip()
        if view.check
        else "",
        tr("stale {age}", age=view.age) if view.is_stale else "",
    ]
    return ". ".join(part for part in parts if part)
