"""The whole graph as a picture to keep: SVG with real text, or PNG. Title, column heads and legend included. GUI thread."""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from resources.tongue import tr
from widgets.board import Board
from widgets.graph.camera import Box, Camera, bounds_of
from widgets.graph.legend import entries, legend_height, paint_legend
from widgets.graph.places import Places, place
from widgets.graph.scene import Scene
from widgets.graph.spoken import canvas_name
from widgets.graph.surround import HEADS, NOTE, STRIP, paint_columns, paint_strip
from widgets.graph.views import GraphView
from widgets.theme import Theme, current

_TITLE: Final = 48.0
_LEAST_WIDTH: Final = 900.0
MOST_PIXELS: Final = 120_000_000
"""A PNG larger than this is made smaller: it takes 4 bytes a pixel while it is drawn."""


class Sheet:
    """A view laid out on one sheet. `places` where it stands on screen already, so that the sheet shows the same."""

    def __init__(self, view: GraphView, places: Places | None = None, stamp: str = "") -> None:
        self._scene = Scene(view, place(view, places))
        self._stamp = stamp
        self._items = entries(view, has_shapes=False)
        left, top, right, bottom = self._bounds = bounds_of(self._scene.places.width, self._scene.places.height)
        self.width = max(_LEAST_WIDTH, right - left)
        self._graph_top = _TITLE + (STRIP if view.simulated else 0) + NOTE * len(view.notes) + HEADS
        self._legend_top = self._graph_top + bottom - top
        # A painter that paints nothing: the board only measures.
        self.height = self._legend_top + legend_height(Board(QPainter(), current()), self._items, view, self.width)

    def paint(self, board: Board) -> None:
        """Everything, nothing left out."""
        view, width = self._scene.view, self.width
        board.fill(QRectF(0, 0, width, self.height), "panel")
        used = board.text(24, 12, tr(view.title), "value")
        board.text(24 + used + 16, 12, self._stamp, "label", "text2", line=24)
        top = _TITLE
        if view.simulated:
            paint_strip(board, QRectF(0, top, width, STRIP), view.simulated, has_way_out=False)
            top += STRIP
        for number, note in enumerate(view.notes):
            board.text(24, top + NOTE * number + 4, note, "label", "text2", width=width - 48)
        if not view.nodes:
            board.text(24, self._graph_top, tr(view.empty))
            return
        heads = QRectF(0, self._graph_top - HEADS, width, HEADS)
        paint_columns(board, heads, self._scene.columns, Camera(self._bounds[0], 0.0, 1.0))
        painter = board.painter
        painter.save()
        painter.translate(-self._bounds[0], self._graph_top - self._bounds[1])
        area: Box = self._bounds
        self._scene.draw(board, area, 1.0)
        painter.restore()
        paint_legend(
            board, self._items, view, QRectF(0, self._legend_top, width, self.height - self._legend_top), has_hint=False
        )


def svg(view: GraphView, places: Places | None = None, *, stamp: str = "", theme: Theme | None = None) -> bytes:
    """The picture as SVG, with text as text. `stamp` says as of when."""
    # Imported here: an application that exports nothing does not load it.
    from PySide6.QtSvg import QSvgGenerator

    sheet = Sheet(view, places, stamp)
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    # Units are pixels: at Qt's own 72 dots to the inch fonts would shrink against lines.
    generator.setResolution(96)
    size = QSize(round(sheet.width), round(sheet.height))
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(tr(view.title))
    generator.setDescription(canvas_name(view))
    with QPainter(generator) as painter:
        sheet.paint(Board(painter, theme or current()))
    buffer.close()
    return bytes(kept.data())


def png(
    view: GraphView, places: Places | None = None, *, scale: float = 1.0, stamp: str = "", theme: Theme | None = None
) -> QImage:
    """The picture in pixels, `scale` for one logical pixel; less where it would be larger than MOST_PIXELS."""
    sheet = Sheet(view, places, stamp)
    room = (MOST_PIXELS / (sheet.width * sheet.height)) ** 0.5
    ratio = min(scale, room)
    image = QImage(round(sheet.width * ratio), round(sheet.height * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    with QPainter(image) as painter:
        sheet.paint(Board(painter, theme or current()))
    return image
