"""The overview: abnormal services as tiles, worst first, the normal ones as collapsed groups below.

At most 24 tiles unless more are asked for; what is beyond is said as counts. The caller orders: down, degraded, unknown, at
risk, then tier, then duration. Arrow keys move, Enter opens, Right opens a group and Left closes it.

Hundreds of tiles can live at once: a new view of a tile repaints its value and the new columns of its chart, nothing else,
and nothing at all while it is out of sight.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from models.health.condition import Condition
from resources.tongue import tr
from widgets.board import Board
from widgets.charts.raster import SparkRaster
from widgets.charts.tile import TileView, paint_face, paint_spark, paint_value, surface_of
from widgets.charts.tile_choice import TileChoice
from widgets.charts.tile_faces import TileFaces
from widgets.charts.tile_foot import Foot, paint_foot, paint_heads
from widgets.charts.tile_layout import GroupView, Spot, TileLayout, lay_out
from widgets.mirror import is_mirrored
from widgets.theme import current

__all__ = ["MOST_TILES", "GroupView", "TileGrid"]

MOST_TILES: Final = 24
_DESCRIBED_EVERY: Final = 5
"""Settings of tiles from one description to the next while only values change: a screen reader must keep up."""


class TileGrid(TileChoice):
    """Put it into a QScrollArea with `setWidgetResizable(True)`. A click selects, a double click opens."""

    surface = "canvas"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles: tuple[TileView, ...] = ()
        self._faces: dict[str, tuple[object, ...]] = {}
        self._rasters: dict[str, SparkRaster] = {}
        self._beyond: Counter[Condition] = Counter()
        self._groups: tuple[GroupView, ...] = ()
        self._head = ""
        self._note = ""
        self._flash_off: frozenset[str] = frozenset()
        self._layout: TileLayout | None = None
        self._elided: dict[str, list[tuple[QRect, str]]] = {}
        self._pictures = TileFaces()
        self._set_count = 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Services"))

    def set_tiles(
        self,
        tiles: Sequence[TileView],
        groups: Sequence[GroupView] = (),
        head: str = "",
        note: str = "",
        *,
        most: int | None = MOST_TILES,
        beyond: Mapping[Condition, int] | None = None,
    ) -> None:
        """Show these. `head` and `note` stand over the groups: "30 normal, collapsed" and "41 of 42 sources reporting".

        `most` tiles at most, all where it is None; `beyond` counts services of which no tile was made to begin with. Views
        are read now; their samples need not stay true afterwards.
        """
        shown = tuple(tiles if most is None else tiles[:most])
        left_out = Counter(beyond or {}) + Counter(tile.shown_condition for tile in tiles[len(shown) :])
        faces = {tile.id: tile.face for tile in shown}
        stands = list(faces) == list(self._faces) and left_out == self._beyond and len(faces) == len(shown)
        stands = stands and tuple(groups) == self._groups and (head, note) == (self._head, self._note)
        stands = stands and all(new.group == old.group for new, old in zip(shown, self._tiles, strict=True))
        before, old_faces = self._tiles, self._faces
        self._tiles, self._faces, self._beyond = shown, faces, left_out
        self._groups, self._head, self._note = tuple(groups), head, note
        if not stands:
            self._rasters = {name: raster for name, raster in self._rasters.items() if name in faces}
            self._elided = {}
            self.refit()
        changed = self._take(before if stands else (), old_faces)
        if stands and not changed.isEmpty():
            self.update(changed)
        self._describe(is_news=not stands or faces != old_faces)

    def _take(self, before: Sequence[TileView], old_faces: Mapping[str, tuple[object, ...]]) -> QRegion:
        """Let every chart move on; answers what must be painted again, where the tiles are those before."""
        changed, ratio = QRegion(), self.devicePixelRatioF()
        spots = self.places().spots
        for number, tile in enumerate(self._tiles):
            spot = spots[number]
            box, left = spot.spark, 0
            if tile.spark is not None:
                raster = self._rasters.get(tile.id)
                if raster is None:
                    raster = self._rasters[tile.id] = SparkRaster()
                left = raster.take(tile.spark, box.width(), box.height(), ratio)
            else:
                self._rasters.pop(tile.id, None)
            if not before:
                continue
            if self._faces[tile.id] != old_faces[tile.id]:
                changed += spot.rect
                continue
            if tile.shown_value != before[number].shown_value:
                changed += spot.value
            if left < box.width():
                changed += box.adjusted(left, 0, 0, 0)
        return changed

    def set_flash_off(self, ids: frozenset[str]) -> None:
        """The tiles whose glyph is in the dark half of its flash."""
        changed = ids ^ self._flash_off
        self._flash_off = ids
        self._repaint(set(changed))

    def tiles(self) -> tuple[TileView, ...]:
        """The tiles shown."""
        return self._tiles

    def spot_words(self, at: int, spot: Spot) -> str:
        """A tile's sentence, a group with its count and whether it is open, a service's name."""
        if spot.kind == "tile":
            return self._tiles[at].spoken_name
        if spot.kind == "group":
            name = spot.id.removeprefix("group:")
            count = next((len(each.services) for each in self._groups if each.name == name), 0)
            if name in self._open:
                return tr("{name}, {count} services, open", name=name, count=count)
            return tr("{name}, {count} services, closed", name=name, count=count)
        names = {each: name for group in self._groups for each, name in group.services}
        return names.get(spot.id, spot.id)

    def beyond_words(self) -> str:
        """What the tiles leave out: "and 3 degraded, 12 at risk"; empty where nothing is left out."""
        parts = [
            f"{self._beyond[condition]} {tr(condition.value)}" for condition in Condition if self._beyond[condition]
        ]
        return tr("and {parts}", parts=", ".join(parts)) if parts else ""

    def _describe(self, *, is_news: bool) -> None:
        self._set_count += 1
        if not is_news and self._set_count % _DESCRIBED_EVERY:
            return
        names = [tile.spoken_name for tile in self._tiles[:MOST_TILES]]
        more = Counter(tile.shown_condition for tile in self._tiles[MOST_TILES:])
        names += [
            tr("{count} more {condition}", count=count, condition=tr(condition.value))
            for condition, count in more.items()
        ]
        names += [self.beyond_words()] if self._beyond else []
        if not names:
            names = [self._head]
        said = ". ".join(names)
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)

    def places(self) -> TileLayout:
        """Where everything stands, at this width."""
        if self._layout is None:
            self._layout = lay_out(
                self.width(),
                self._tiles,
                bool(self._beyond),
                self._groups,
                self._open,
                is_mirrored=is_mirrored(self),
            )
        return self._layout

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Room for all."""
        return QSize(4 * 352 + 3 * 8, self.places().height)

    def refit(self) -> None:
        """Place everything anew and paint it."""
        self._layout = None
        height = self.places().height
        if height != self.minimumHeight():
            self.setMinimumHeight(height)
            self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Other columns may fit."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.refit()
            self._elided = {}
            self._take((), {})

    def event(self, event: QEvent) -> bool:
        """Charts are made for the pixels of the screen they are on."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._take((), {})
            self.update()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self.refit()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Paint what is asked for: of most tiles, at most ticks, value and chart alone."""
        region, places = event.region(), self.places()
        rest = region.subtracted(places.lively)
        with QPainter(self) as painter:
            board = Board(painter, current())
            if not rest.isEmpty():
                board.fill(region.boundingRect(), "canvas")
            is_lively = rest.isEmpty()
            for tile, spot in zip(self._tiles, places.spots, strict=False):
                if is_lively or not rest.intersects(spot.rect):
                    self._paint_lively(board, tile, spot, region)
                else:
                    self._paint_whole(board, tile, spot)
            if not rest.isEmpty():
                if is_mirrored(self):
                    board.mirror(self.rect())
                paint_heads(board, places)
                words = (self._head, self._note, self.beyond_words(), self._open, self._selected)
                paint_foot(board, places, Foot(self._groups, *words, self.hasFocus()), self.width(), self.height())
        self.elided = [each for elided in self._elided.values() for each in elided]

    def _paint_whole(self, board: Board, tile: TileView, spot: Spot) -> None:
        is_selected, surface = tile.id == self._selected, surface_of(tile.id == self._selected)
        turned, face = is_mirrored(self), self._faces[tile.id]
        board.elided = []
        if tile.id in self._flash_off:
            with board.mirrored_in(spot.rect, is_mirrored=turned):
                paint_face(board, spot.rect, tile, is_selected=is_selected, flash_off=True)
        else:
            self._pictures.paint(board, spot.rect, tile, face, is_selected, is_mirrored=turned)
        self._elided[tile.id] = board.elided
        paint_value(board, spot.value, tile, surface, is_mirrored=turned)
        paint_spark(board, spot.spark, self._rasters.get(tile.id), surface)

    def _paint_lively(self, board: Board, tile: TileView, spot: Spot, region: QRegion) -> None:
        surface = surface_of(tile.id == self._selected)
        if region.intersects(spot.value):
            paint_value(board, spot.value, tile, surface, is_mirrored=is_mirrored(self))
        if region.intersects(spot.spark):
            paint_spark(board, spot.spark, self._rasters.get(tile.id), surface)
