"""Paints the timeline's rows: time 88, kind mark 24, kind word 80, text, author 104, durability 112."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.durability_badge import paint_durability
from widgets.itemmodels.timeline_model import OUTSIDE_ROLE, ROW_ROLE, TimelineModel
from widgets.itemmodels.timeline_row import TimelineRow
from widgets.marks import GEAR, PIN
from widgets.mirror import is_mirrored
from widgets.theme import current

TIME, MARK, KIND, TEXT = 16, 116, 152, 244
_AUTHOR, _DURABILITY = 244, 128
_DETAIL, _MOST_DETAIL = 80, 160
_LEAST, _LINE = 45, 20


class TimelineDelegate(QStyledItemDelegate):
    """Height follows the number of detail lines, never the width: 10,000 rows lay out at once."""

    def __init__(self, parent: QObject | None = None, rows: TimelineModel | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._sizes: dict[int, QSize] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802  Qt's name
        """45 with its hairline, and 20 for each line below; the caption "logged" needs one line, too."""
        # Asked of every row after every keystroke in the field for finding: not by way of Qt's variants.
        model = self._rows
        row = model.entry(index) if model is not None else index.data(ROW_ROLE)
        height = height_of(row) if isinstance(row, TimelineRow) else _LEAST
        size = self._sizes.get(height)
        if size is None:
            size = self._sizes[height] = QSize(600, height)
        return size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, TimelineRow):
            return
        rect = QRectF(option.rect)
        state = option.state
        view = option.widget
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = isinstance(view, QWidget) and view.hasFocus()
        painter.save()
        painter.translate(rect.topLeft())
        size = QSize(int(rect.width()), int(rect.height()))
        board = Board(painter, current())
        if isinstance(view, QWidget) and is_mirrored(view):
            board.mirror(QRectF(0, 0, rect.width(), rect.height()))
        paint_row(board, row, size, selected, focused, is_quiet=bool(index.data(OUTSIDE_ROLE)))
        painter.restore()


def height_of(row: TimelineRow) -> int:
    """Height of a row, logical pixels."""
    below = len(row.details) + (row.superseded_by is not None) + (row.corrects is not None)
    if row.logged is not None:
        below = max(below, 1)
    return _LEAST + below * _LINE


def paint_row(
    board: Board,
    row: TimelineRow,
    size: QSize,
    is_selected: bool = False,
    has_focus: bool = False,
    *,
    is_quiet: bool = False,
) -> None:
    """Draw a row at the origin; quiet ones lie outside the selected stretch of time."""
    wide, tall = size.width(), size.height()
    gone = row.superseded_by is not None
    if is_selected:
        board.fill(QRectF(0, 0, wide, tall), "raised")
    ink = "text2" if is_quiet else "text"
    board.text(TIME, 10, row.occurred, ink=ink)
    if row.logged is not None:
        board.text(TIME, 34, tr("logged {logged}", logged=row.logged), "label", "text2")
    _paint_kind(board, row)
    author_x, end = wide - _AUTHOR, wide - 16
    pin = 26 if row.is_pinned else 0
    role = "name" if row.is_decision and not gone else "body"
    room = author_x - 16 - TEXT - pin
    used = board.text(TEXT, 10, row.text, role, "text2" if gone else ink, width=room, strike=gone)
    if row.is_pinned:
        board.mark(PIN, TEXT + used + 9, 15, 14)
    board.text(author_x, 14, row.author, "label", "text2", width=_AUTHOR - _DURABILITY - 4)
    paint_durability(board, end, 10, row.durability, "label", RIGHT, is_quiet=True)
    y = 34.0
    if row.corrects is not None:
        time, was, reason = row.corrects
        x = TEXT + board.text(TEXT, y, tr("Corrects {time} ", time=time), "label", "text2")
        x += board.text(x, y, was, "label", "text2", width=max(0.0, author_x - 40 - x), strike=True)
        board.text(x, y, tr(" · reason: {reason}", reason=reason), "label", "text2", width=max(0.0, author_x - 16 - x))
        y += _LINE
    longest = max((board.width_of(label, "label") for label, _words in row.lines), default=0.0)
    column = min(_MOST_DETAIL, max(_DETAIL, longest + 12))
    for label, words in row.lines:
        board.text(TEXT, y, label, "label", "text2", width=column - 8)
        x = TEXT + (column if label else 0)
        board.text(x, y, words, "label", ink if label else "text2", width=author_x - 16 - x)
        y += _LINE
    board.hline(0, wide, tall - 1)
    if is_selected and has_focus:
        board.fill(QRectF(0, 0, 4, tall - 1), "text")


def _paint_kind(board: Board, row: TimelineRow) -> None:
    box = QRectF(MARK, 10, 24, 24)
    if row.is_decision:
        board.fill(box, "text")
        board.text(box.center().x(), 14, row.letter, "label", "panel", align=0, weight=600)
    else:
        board.frame(box)
        if row.letter:
            board.text(box.center().x(), 14, row.letter, "label", align=0, weight=600)
        else:
            board.mark(GEAR, MARK + 5, 15, 14, "text2")
    board.text(KIND, 14, tr(row.kind), "label", "text2", width=TEXT - KIND - 8)
