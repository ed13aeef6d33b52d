"""What lies over the lines of a detailed chart: gaps, brush, marks, first breach with its ribbon, cursor with its read-out."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from models.health.condition import Condition
from resources.tongue import tr
from widgets.board import CENTRE, LEFT, RIGHT, Board
from widgets.charts.detail_frame import Frame, gaps
from widgets.charts.detail_labels import clusters, flag_labels
from widgets.charts.detail_readout import readout
from widgets.charts.detail_view import DetailChartView, MarkKind, MarkView
from widgets.glyphs import glyph_of
from widgets.marks import GEAR
from widgets.theme import hue_of

_REACH = 6.0
"""Pixels from the cursor within which a mark is told."""
_ENTRY, _ALERT = 15.0, 18.0
_ROW = 18.0
_WORDS_FROM = 20.0
"""Narrower gaps have no room for words; the read-out says it of them, too."""
_MARKS_WIDE = 300.0


def paint_front(
    board: Board, view: DetailChartView, frame: Frame, cursor: float | None, brush: tuple[float, float] | None
) -> None:
    """Everything over the lines."""
    area = frame.area
    for start, end in gaps(view):
        left, right = max(frame.x(start), area.left()), min(frame.x(end), area.right())
        if right > left:
            board.fill(QRectF(left, area.top(), right - left, area.height()), "canvas", 0.55)
            if right - left >= _WORDS_FROM:
                board.text((left + right) / 2, area.center().y() - 8, tr("no data"), "label", "text2", align=CENTRE)
    if brush is not None:
        paint_brush(board, area, frame.x(brush[0]), frame.x(brush[1]))
    shown = [mark for mark in view.marks if frame.holds(mark.at)]
    _paint_changes(board, frame, [mark for mark in shown if mark.kind is MarkKind.CHANGE])
    _paint_alerts(board, frame, [mark for mark in shown if mark.kind is MarkKind.ALERT])
    _paint_entries(board, frame, [mark for mark in shown if mark.kind is MarkKind.ENTRY])
    if view.breach_at is not None and frame.holds(view.breach_at):
        _paint_breach(board, view, frame, view.breach_at)
    if cursor is not None and frame.holds(cursor):
        _paint_cursor(board, view, frame, cursor)


def paint_brush(board: Board, area: QRectF, x0: float, x1: float) -> None:
    """A selected stretch: 6 % text with a text2 border, cut at the edges of `area`."""
    left, right = max(area.left(), min(x0, x1)), min(area.right(), max(x0, x1))
    if right <= left:
        return
    box = QRectF(round(left), area.top(), max(1, round(right) - round(left)), area.height())
    board.fill(box, "text", 0.06)
    board.frame(box, "text2")


def pennant(x: float, top: float) -> QPainterPath:
    """The flag of a change, 10 × 8, at the left of its pole."""
    path = QPainterPath()
    points = ((x, top), (x - 10, top), (x - 8, top + 4), (x - 10, top + 8), (x, top + 8))
    path.addPolygon(QPolygonF([QPointF(*point) for point in points]))
    return path


def _paint_changes(board: Board, frame: Frame, changes: list[MarkView]) -> None:
    area = frame.area
    for x in sorted({round(frame.x(mark.at)) for mark in changes}):
        board.vline(x, area.top(), area.bottom(), "change")
        board.painter.fillPath(pennant(x, area.top() + 4), board.theme.color("change"))
    placed = flag_labels(
        changes, frame.x, lambda words: board.width_of(words, "label"), area.left() + 4, area.right() - 4
    )
    for label in placed:
        if label.words:
            board.text(label.left, area.top(), label.words, "label", width=label.width)


def _paint_alerts(board: Board, frame: Frame, alerts: list[MarkView]) -> None:
    """On the axis: the glyph where firing began, with the count where several began together."""
    for group in clusters(alerts, frame.x, _ALERT):
        worst: Condition = min((mark.condition for mark in group), key=lambda condition: condition.rank)
        x, y = frame.x(group[0].at), frame.area.bottom() - 16
        board.glyph(glyph_of(worst), x - 6, y, 12)
        if len(group) > 1:
            words = str(sum(mark.count for mark in group))
            # Beyond the plot stand the lines' own labels.
            is_inside = x + 9 + board.width_of(words, "label") <= frame.area.right()
            board.text(
                x + 9 if is_inside else x - 9, y - 2, words, "label", "text2", align=LEFT if is_inside else RIGHT
            )


def _paint_entries(board: Board, frame: Frame, entries: list[MarkView]) -> None:
    """Above the plot: ticks with the letters of their kinds; where they crowd, how many there are."""
    top = frame.area.top()
    for x in {round(frame.x(mark.at)) for mark in entries}:
        board.fill(QRectF(x - 1, top, 2, 6), "text2")
    for group in clusters(entries, frame.x, _ENTRY):
        x = round((frame.x(group[0].at) + frame.x(group[-1].at)) / 2)
        is_decision = any(mark.is_decision for mark in group)
        count = sum(mark.count for mark in group)
        words = group[0].letter if count == 1 else str(count)
        wide = 14.0 if len(words) < 2 else board.width_of(words, "label", 600) + 6
        if is_decision:
            board.fill(QRectF(x - wide / 2, top - 20, wide, 13), "text")
        if words:
            board.text(x, top - 21.5, words, "label", "panel" if is_decision else "text2", align=CENTRE, weight=600)
        else:
            board.mark(GEAR, x - 6, top - 19, 12, "text2")


def _paint_breach(board: Board, view: DetailChartView, frame: Frame, at: float) -> None:
    area, hue = frame.area, hue_of(view.condition)
    x = round(frame.x(at)) + 0.5
    board.painter.setPen(board.theme.pen(hue, 1, (2, 4)))
    board.painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
    end = max((float(line.times[-1]) for line in view.lines if line.times.size), default=view.end)
    board.fill(QRectF(x, area.top() - 6, max(0.0, frame.x(min(end, view.end)) - x), 4), hue)


def _paint_cursor(board: Board, view: DetailChartView, frame: Frame, cursor: float) -> None:
    area = frame.area
    x = round(frame.x(cursor))
    board.vline(x, area.top(), area.bottom(), "text2")
    reach = _REACH / area.width() * (frame.end - frame.start)
    said = readout(view, cursor, reach)
    names = max((board.width_of(name, "label") for name, _value in said.rows), default=0.0)
    wide = max(
        board.width_of(said.head, "label", 600),
        *(names + 12 + board.width_of(value, "label") for _name, value in said.rows),
        *(min(_MARKS_WIDE, board.width_of(words, "label")) for words in said.marks),
        0.0,
    )
    told = [run for words in said.marks for run in board.broken(words, wide + 1, "label")]
    tall = 8 + _ROW * (1 + len(said.rows) + len(told))
    left = x + 8 if x + 8 + wide + 16 <= area.right() + 72 else x - 8 - wide - 16
    top = min(area.top() + 20, area.bottom() - tall)
    box = QRectF(left, top, wide + 16, tall)
    board.fill(box, "raised")
    board.frame(box)
    y = top + 5
    board.text(left + 8, y, said.head, "label", weight=600)
    for name, value in said.rows:
        y += _ROW
        board.text(left + 8, y, name, "label", "text2")
        board.text(left + 8 + wide, y, value, "label", align=RIGHT)
    for run in told:
        y += _ROW
        board.text(left + 8, y, run, "label", width=wide + 2)
