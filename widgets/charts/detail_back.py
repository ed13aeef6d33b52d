"""What lies under the lines of a detailed chart: head, grid, axes, what is usual, envelopes, labels at the lines' ends."""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from models.health.condition import Condition
from models.health.samples import FloatArray
from resources.tongue import tr
from widgets.board import CENTRE, RIGHT, Board
from widgets.charts.detail_frame import BOTTOM, Frame
from widgets.charts.detail_labels import spread
from widgets.charts.detail_view import MOST_LINES, DetailChartView
from widgets.charts.polyline import polygon
from widgets.charts.time_axis import time_ticks
from widgets.glyphs import glyph_of

_BAND, _ENVELOPE = 0.28, 0.18
_SIDE = 16.0
_WORDS = 160.0
_TICK = 72


def paint_back(board: Board, view: DetailChartView, frame: Frame, width: float) -> None:
    """Everything under the lines, on a chart `width` wide."""
    _paint_head(board, view, frame, width)
    area = frame.area
    if not view.lines:
        board.text(area.center().x(), area.center().y() - 12, view.note or tr("No data"), "body", "text2", align=CENTRE)
    else:
        for value, words in frame.axis.ticks:
            y = round(frame.y(value))
            board.hline(area.left(), area.right(), y)
            board.text(area.left() - 8, y - 8, words, "label", "text2", align=RIGHT)
    if view.band is not None and view.band.times.size:
        paint_between(board, frame, view.band.times, view.band.lower, view.band.upper, "line", _BAND)
    for line in view.lines[:MOST_LINES]:
        if line.low is not None and line.high is not None:
            paint_between(board, frame, line.times, line.low, line.high, "text2", _ENVELOPE)
    # A chart that was given nothing yet has no stretch of time either: ticks would be those of 1970.
    has_time = bool(view.lines or view.note)
    most = max(2, min(7, int(area.width()) // _TICK + 1))
    for at, words in time_ticks(view.start, view.end, most) if has_time else ():
        x = round(frame.x(at))
        board.vline(x, area.bottom(), area.bottom() + 4, "line")
        board.text(x, area.bottom() + 6, words, "label", "text2", align=CENTRE)
    board.hline(area.left(), area.right(), round(area.bottom()), "line")
    _paint_ends(board, view, frame, width)
    if view.is_stale:
        board.frame(QRectF(0, 0, width, area.bottom() + BOTTOM), "unknown", 2, (6, 4))


def paint_between(
    board: Board, frame: Frame, times: FloatArray, lower: FloatArray, upper: FloatArray, ink: str, opacity: float
) -> None:
    """Fill between two edges that may vary; broken where either is unknown. Never thinner than 2 px, or it would vanish."""
    painter = board.painter
    painter.save()
    painter.setClipRect(frame.area)
    known = np.isfinite(lower) & np.isfinite(upper)
    edges = np.flatnonzero(np.diff(np.concatenate(([False], known, [False])).astype(np.int8)))
    for first, last in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        run = slice(first, last)
        xs = frame.area.left() + (times[run] - frame.start) / (frame.end - frame.start) * frame.area.width()
        scale = frame.area.height() / (frame.axis.high - frame.axis.low)
        top, bottom = (frame.area.bottom() - (edge[run] - frame.axis.low) * scale for edge in (upper, lower))
        lacking = np.maximum(0.0, 2.0 - (bottom - top)) / 2
        path = QPainterPath()
        path.addPolygon(
            polygon(np.concatenate([xs, xs[::-1]]), np.concatenate([top - lacking, (bottom + lacking)[::-1]]))
        )
        painter.fillPath(path, board.theme.color(ink, opacity))
    painter.restore()


def _paint_head(board: Board, view: DetailChartView, frame: Frame, width: float) -> None:
    right = width - _SIDE
    value = board.on_baseline(right, 29, view.value, "value", "text2" if view.is_stale else "text", align=RIGHT)
    title = board.on_baseline(_SIDE, 29, view.title, "name", width=frame.area.width())
    x = _SIDE + title + 12
    meta = " · ".join(part for part in (view.meta, tr("axis not from 0") if _is_cut(view, frame) else "") if part)
    if meta:
        x += board.text(x, 16, meta, "label", "text2", width=max(0.0, right - value - 16 - x)) + 12
    if view.words:
        condition = Condition.UNKNOWN if view.is_stale else view.condition
        room = right - value - 16 - 24
        # In one column below one another where there is room, else as far left as the words need.
        x = x + 4 if x + 4 > _WORDS or board.width_of(view.words, "label") > room - _WORDS else _WORDS
        board.glyph(glyph_of(condition), x, 16, 16)
        board.text(x + 24, 16, view.words, "label", width=room - x)


def _is_cut(view: DetailChartView, frame: Frame) -> bool:
    return bool(view.lines) and frame.axis.is_cut


def _paint_ends(board: Board, view: DetailChartView, frame: Frame, width: float) -> None:
    ends = []
    named = [*view.lines[:MOST_LINES], *([view.past] if view.past is not None else [])]
    for number, line in enumerate(named):
        known = np.flatnonzero(np.isfinite(line.values) & (line.times <= view.end) & (line.times >= view.start))
        words = f"{line.label} {line.value}".strip()
        if known.size and words:
            ink = "text" if number == 0 and not view.is_stale else "text2"
            ends.append((frame.y(float(line.values[known[-1]])), words, ink))
    x = frame.area.right() + 6
    for y, (_wanted, words, ink) in zip(
        spread([end[0] for end in ends], frame.area.top(), frame.area.bottom()), ends, strict=True
    ):
        board.text(x, y - 8, words, "label", ink, width=width - x - 4)
