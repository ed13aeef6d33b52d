"""What stands around the graph inside the canvas: the strip of a what-if, notes, column heads; and how much room is left."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize

from resources.tongue import marked, tr
from widgets.board import RIGHT, Board
from widgets.graph.camera import Camera
from widgets.graph.legend import Entry, legend_height, paint_legend
from widgets.graph.places import NODE_WIDTH
from widgets.graph.views import GraphView
from widgets.mirror import runs_left

STRIP: Final = 32
NOTE: Final = 24
HEADS: Final = 40
_INTO_GAP: Final = 48.0
"""How far a head may reach into the gap beside its column."""
_WORDS_FROM: Final = 0.4
_NOT_LIVE = marked("Dotted outlines are not live. Everything else is live.")
_CLEARS = marked("Esc clears the what-if")


@dataclass(frozen=True, slots=True)
class Surround:
    """Where everything stands in a canvas of one size."""

    strip: QRect
    notes: QRect
    heads: QRect
    area: QRect
    """Where the graph is seen."""
    legend: QRect


def surround(board: Board, view: GraphView, items: tuple[Entry, ...], size: QSize) -> Surround:
    """Rooms from the top: strip, notes, heads, graph, legend. The board only measures."""
    width = size.width()
    strip = QRect(0, 0, width, STRIP if view.simulated else 0)
    notes = QRect(0, strip.height(), width, NOTE * len(view.notes))
    heads = QRect(0, strip.height() + notes.height(), width, HEADS if view.nodes else 0)
    low = round(legend_height(board, items, view, width)) if view.nodes else 0
    top = heads.top() + heads.height()
    legend = QRect(0, size.height() - low, width, low)
    return Surround(strip, notes, heads, QRect(0, top, width, max(0, size.height() - top - low)), legend)


def paint_surround(
    board: Board,
    view: GraphView,
    items: tuple[Entry, ...],
    rooms: Surround,
    columns: Sequence[tuple[float, str]],
    camera: Camera,
) -> None:
    """All but the graph. `columns`: centre and word of each, scene coordinates."""
    if view.simulated:
        paint_strip(board, QRectF(rooms.strip), view.simulated)
    with board.mirrored_in(rooms.notes, is_mirrored=runs_left()):
        for number, note in enumerate(view.notes):
            top = rooms.notes.top() + NOTE * number + 4
            board.text(16, top, note, "label", "text2", width=rooms.notes.width() - 32)
    if view.nodes:
        paint_columns(board, QRectF(rooms.heads), columns, camera)
        board.fill(rooms.legend, "panel")
        paint_legend(board, items, view, QRectF(rooms.legend))
    else:
        with board.mirrored_in(rooms.area, is_mirrored=runs_left()):
            board.wrapped(16, rooms.area.top() + 16, rooms.area.width() - 32, tr(view.empty), "body", lines=6)


def paint_strip(board: Board, box: QRectF, said: str, *, has_way_out: bool = True) -> None:
    """What is simulated, that the rest is live, and the way out."""
    board.fill(box, "raised")
    with board.mirrored_in(box, is_mirrored=runs_left()):
        _paint_words(board, box, said, has_way_out=has_way_out)


def _paint_words(board: Board, box: QRectF, said: str, *, has_way_out: bool) -> None:
    right = box.right() - 16
    if has_way_out:
        # Never elided: it is measured first.
        right -= board.text(right, box.top() + 8, tr(_CLEARS), "label", "text2", align=RIGHT) + 16
    words = said if said.endswith(".") else f"{said}."
    used = board.text(16, box.top() + 8, words, "label", weight=600, width=right - 16)
    if 16 + used + 4 + board.width_of(tr(_NOT_LIVE), "label") < right:
        board.text(16 + used + 4, box.top() + 8, tr(_NOT_LIVE), "label", "text2")


def paint_columns(board: Board, box: QRectF, columns: Sequence[tuple[float, str]], camera: Camera) -> None:
    """A word and a hairline over each column. `columns`: centre and word, scene coordinates."""
    painter = board.painter
    painter.save()
    painter.setClipRect(box)
    wide = NODE_WIDTH * camera.scale
    for centre, word in columns:
        x = round(camera.to_screen(centre, 0.0)[0] - wide / 2)
        if x + wide < 0 or x > box.width():
            continue
        board.hline(x, x + round(wide), box.top() + 37)
        room = wide + _INTO_GAP * camera.scale
        if board.width_of(word, "label") > room and word.rpartition(" ")[2].isdigit():
            # Seen from afar the columns are narrow: a number says as much as "Rank 3"; a letter alone would say nothing.
            word = word.rpartition(" ")[2]
        if board.width_of(word, "label") <= room:
            board.text(x, box.top() + 15, word, "label", "text2")
        elif camera.scale >= _WORDS_FROM:
            board.text(x, box.top() + 15, word, "label", "text2", width=room)
    painter.restore()
