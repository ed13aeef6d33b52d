"""The row below the graph: what its lines and outlines mean, only those that occur, and how to walk it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter

from models.catalog.estate import CallMode, Strength
from resources.tongue import marked, tr
from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphKind
from widgets.graph.look import FALLBACK_DASH, SOFT_DASH, WORST_FIRST, Stroke, glyph_of_node
from widgets.graph.node_marks import paint_dotted
from widgets.graph.spoken import hint
from widgets.graph.views import Carries, EdgeView, GraphView
from widgets.mirror import runs_left

ROW: Final = 32
_LINE: Final = 36.0
_GAP: Final = 8.0
_BETWEEN: Final = 32.0
_PAD: Final = 24.0
_Draw = Callable[[Board, float, float], None]


@dataclass(frozen=True, slots=True)
class Entry:
    """A sample and its words. `draw` gets the left end and the middle height."""

    words: str
    width: float
    draw: _Draw


def entries(view: GraphView, *, has_shapes: bool) -> tuple[Entry, ...]:
    """What has to be explained in this view. `has_shapes`: the nodes are too small for words, so their shapes are too."""
    edges = tuple(view.drawn_edges.values())
    found = [_line(tr(words), stroke) for words, stroke, occurs in _LINES if any(occurs(edge) for edge in edges)]
    if any(node.simulated is not None for node in view.nodes):
        found.append(Entry(tr("simulated"), 24.0, _box))
    if any(node.is_cluster for node in view.nodes):
        found.append(Entry(tr("cluster, Space opens"), 24.0, _stack))
    if has_shapes:
        occurring = {glyph_of_node(node) for node in view.nodes}
        found = [_shape(kind) for kind in WORST_FIRST if kind in occurring] + found
    return tuple(found)


def legend_height(board: Board, items: Sequence[Entry], view: GraphView, width: float) -> float:
    """Of the whole row of rows."""
    return 16.0 + ROW * len(_rows(board, items, hint(view), width))


def paint_legend(board: Board, items: Sequence[Entry], view: GraphView, box: QRectF, *, has_hint: bool = True) -> None:
    """Hairline, samples, and the hint right, in as many rows as they need."""
    board.hline(box.left(), box.right(), box.top())
    # Unlike the drawing, whose faults travel to the right in every language, this is a row of words.
    with board.mirrored_in(box, is_mirrored=runs_left()):
        _paint_rows(board, items, view, box, has_hint=has_hint)


def _paint_rows(board: Board, items: Sequence[Entry], view: GraphView, box: QRectF, *, has_hint: bool) -> None:
    said = hint(view)
    rows = _rows(board, items, said, box.width())
    for number, row in enumerate(rows):
        middle = box.top() + 8 + ROW * (number + 0.5)
        x = box.left() + _PAD
        for entry in row:
            entry.draw(board, x, middle)
            x += entry.width + _GAP
            x += board.text(x, middle - 8, entry.words, "label", "text2") + _BETWEEN
        if has_hint and number == len(rows) - 1:
            room = box.right() - 16 - (x if row else box.left() + _PAD)
            board.text(box.right() - 16, middle - 8, said, "label", "text2", align=RIGHT, width=room)


def _rows(board: Board, items: Sequence[Entry], said: str, width: float) -> list[list[Entry]]:
    rows: list[list[Entry]] = [[]]
    x = _PAD
    for entry in items:
        wide = entry.width + _GAP + board.width_of(entry.words, "label")
        if rows[-1] and x + wide + 16 > width:
            rows.append([])
            x = _PAD
        rows[-1].append(entry)
        x += wide + _BETWEEN
    if rows[-1] and x + board.width_of(said, "label") + 16 > width:
        rows.append([])
    return rows


def _line(words: str, stroke: Stroke) -> Entry:
    return Entry(words, _LINE, partial(_stroke, stroke))


def _stroke(stroke: Stroke, board: Board, x: float, middle: float) -> None:
    painter = board.painter
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(board.theme.pen(stroke.ink, stroke.width, stroke.dash))
    painter.setOpacity(stroke.opacity)
    y = round(middle) + (0.5 if round(stroke.width) % 2 else 0.0)
    left = board.placed(QRectF(x, y, _LINE, 0)).left()
    painter.drawLine(QLineF(left, y, left + _LINE, y))
    painter.restore()


def _box(board: Board, x: float, middle: float) -> None:
    paint_dotted(board, QRectF(round(x), round(middle - 8), 24, 16))


def _stack(board: Board, x: float, middle: float) -> None:
    top = round(middle - 8)
    for step in (4, 2, 0):
        place = QRectF(round(x) + step, top + step, 20, 11)
        board.fill(place, "panel")
        board.frame(place, "line")


def _shape(kind: GlyphKind) -> Entry:
    def draw(board: Board, x: float, middle: float) -> None:
        board.glyph(kind, x, middle - 8, 16)

    return Entry(tr(kind.value).upper(), 16.0, draw)


def _is_plain(edge: EdgeView) -> bool:
    return edge.strength is Strength.HARD and edge.mode is CallMode.SYNC and not edge.is_hidden and not edge.is_stale


_LINES: Final[Iterable[tuple[str, Stroke, Callable[[EdgeView], bool]]]] = (
    (marked("carries the fault"), Stroke("text", 2.0), lambda edge: edge.carries is Carries.FAULT),
    (marked("impacted"), Stroke("text2", 1.5), lambda edge: edge.carries is Carries.IMPACTED),
    (marked("hard, quiet"), Stroke("line", 1.0), lambda edge: _is_plain(edge) and edge.carries is Carries.QUIET),
    (
        marked("soft or async"),
        Stroke("text2", 1.5, SOFT_DASH),
        lambda edge: (
            edge.strength is Strength.SOFT or (edge.mode is CallMode.ASYNC and edge.strength is not Strength.FALLBACK)
        ),
    ),
    (marked("fallback"), Stroke("text2", 1.0, FALLBACK_DASH), lambda edge: edge.strength is Strength.FALLBACK),
    (marked("hidden coupling"), Stroke("down", 1.5, SOFT_DASH), lambda edge: edge.is_hidden),
    (marked("stale, no longer seen"), Stroke("line", 1.0, (), opacity=0.6), lambda edge: edge.is_stale),
)
"""In the order of the legend. The mock's "hard, carries the fault" is said shorter: soft edges carry faults too."""
