"""The overview: abnormal services as tiles, worst first, the normal ones as collapsed groups below.

At most 24 tiles; what is beyond is said as counts. The caller orders: down, degraded, unknown, at risk, then tier, then
duration. Arrow keys move, Enter opens, Right opens a group and Left closes it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from models.health.condition import Condition
from widgets.board import RIGHT, Board
from widgets.charts.tile import HEIGHT, WIDTH, TileView, paint_tile
from widgets.glyphs import glyph_of
from widgets.marks import OPEN, PLAY
from widgets.painted import Painted

MOST_TILES = 24
_GUTTER = 8
_ROW = 40


@dataclass(frozen=True, slots=True)
class GroupView:
    """Normal services under one head: `services` are (id, name)."""

    name: str
    services: tuple[tuple[str, str], ...]
    note: str = ""
    """all inside band."""


@dataclass(frozen=True, slots=True)
class _Spot:
    rect: QRect
    kind: str
    """tile, group or service."""
    id: str


class TileGrid(Painted):
    """Put it into a QScrollArea with `setWidgetResizable(True)`. A click selects, a double click opens."""

    surface = "canvas"
    service_selected = Signal(str)
    service_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles: tuple[TileView, ...] = ()
        self._beyond: Counter[Condition] = Counter()
        self._groups: tuple[GroupView, ...] = ()
        self._head = ""
        self._note = ""
        self._open: set[str] = set()
        self._selected = ""
        self._flash_off: frozenset[str] = frozenset()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Services")

    def set_tiles(
        self, tiles: Sequence[TileView], groups: Sequence[GroupView] = (), head: str = "", note: str = ""
    ) -> None:
        """Show these. `head` and `note` stand over the groups: "30 normal, collapsed" and "41 of 42 sources reporting"."""
        self._tiles = tuple(tiles[:MOST_TILES])
        self._beyond = Counter(tile.shown_condition for tile in tiles[MOST_TILES:])
        self._groups, self._head, self._note = tuple(groups), head, note
        names = [tile.spoken_name for tile in self._tiles]
        if self._beyond:
            names.append(self.beyond_words())
        self.setAccessibleDescription(". ".join(names))
        self._fit()

    def set_flash_off(self, ids: frozenset[str]) -> None:
        """The tiles whose glyph is in the dark half of its flash."""
        if ids != self._flash_off:
            self._flash_off = ids
            self.update()

    def selected_id(self) -> str:
        """Id of the selected service; empty for none."""
        return "" if self._selected.startswith("group:") else self._selected

    def set_selected(self, service_id: str) -> None:
        """Select without a signal."""
        self._selected = service_id
        self.update()

    def beyond_words(self) -> str:
        """What the 24 tiles leave out: "and 3 degraded, 12 at risk"; empty where nothing is left out."""
        parts = [f"{self._beyond[condition]} {condition.value}" for condition in Condition if self._beyond[condition]]
        return f"and {', '.join(parts)}" if parts else ""

    def _columns(self) -> int:
        return max(1, (self.width() + _GUTTER) // (WIDTH + _GUTTER))

    def _spots(self) -> tuple[list[_Spot], int, int]:
        """Places of everything that can be selected, top of the head row of the groups, and the whole height."""
        columns = self._columns()
        spots = []
        for number, tile in enumerate(self._tiles):
            row, column = divmod(number, columns)
            corner = QPoint(column * (WIDTH + _GUTTER), row * (HEIGHT + _GUTTER))
            spots.append(_Spot(QRect(corner, QSize(WIDTH, HEIGHT)), "tile", tile.id))
        rows = -(-len(self._tiles) // columns)
        top = rows * (HEIGHT + _GUTTER)
        if self._beyond:
            top += _ROW + _GUTTER
        head = top
        if self._groups:
            top += _ROW
            for group in self._groups:
                spots.append(_Spot(QRect(0, top, self.width(), _ROW), "group", f"group:{group.name}"))
                top += _ROW
                if group.name in self._open:
                    for service_id, _name in group.services:
                        spots.append(_Spot(QRect(0, top, self.width(), _ROW), "service", service_id))
                        top += _ROW
        return spots, head, top

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Room for all."""
        return QSize(4 * WIDTH + 3 * _GUTTER, self._spots()[2])

    def _fit(self) -> None:
        self.setMinimumHeight(self._spots()[2])
        self.updateGeometry()
        self.update()

    def paint(self, board: Board) -> None:
        """Draw tiles, the counts beyond them, and the groups."""
        spots, head, _height = self._spots()
        tiles = {tile.id: tile for tile in self._tiles}
        for spot in spots:
            if spot.kind == "tile":
                tile = tiles[spot.id]
                off = spot.id in self._flash_off
                paint_tile(board, QRectF(spot.rect), tile, is_selected=spot.id == self._selected, flash_off=off)
        if self._beyond:
            board.fill(QRectF(0, head - _ROW - _GUTTER, self.width(), _ROW), "panel")
            board.text(16, head - _ROW, self.beyond_words(), "name", width=self.width() - 32)
        if not self._groups:
            if not self._tiles:
                board.text(16, head + 8, self._head or "No services. Ctrl+K imports a catalog.", "body", "text2")
            return
        board.fill(QRectF(0, head, self.width(), self.height() - head), "panel")
        board.glyph(glyph_of(Condition.OK), 16, head + 12, 16)
        board.text(44, head + 8, self._head, "name")
        end = self.width() - 16.0
        end -= board.key_hint(end, head + 10, "Right expands", RIGHT) + 12
        board.text(end, head + 12, self._note, "label", "text2", align=RIGHT, width=end - 44 - 300)
        board.hline(0, self.width(), head + _ROW - 1)
        groups = {f"group:{group.name}": group for group in self._groups}
        names = {service_id: name for group in self._groups for service_id, name in group.services}
        for spot in spots:
            if spot.kind == "tile":
                continue
            rect, top = QRectF(spot.rect), spot.rect.top()
            if spot.id == self._selected:
                board.fill(rect, "raised")
                if self.hasFocus():
                    board.fill(QRectF(0, top, 4, _ROW), "text")
            if spot.kind == "group":
                self._paint_group(board, groups[spot.id], top)
            else:
                board.glyph(glyph_of(Condition.OK), 68, top + 13, 14)
                board.text(92, top + 8, names[spot.id], width=self.width() - 108)
            board.hline(0, self.width(), top + _ROW - 1)

    def _paint_group(self, board: Board, group: GroupView, top: int) -> None:
        board.mark(OPEN if group.name in self._open else PLAY, 19, top + 15, 10, "text2")
        board.glyph(glyph_of(Condition.OK), 38, top + 12, 16)
        board.text(66, top + 8, group.name, "name", width=176)
        board.text(254, top + 8, f"{len(group.services)} OK")
        note = board.text(self.width() - 16, top + 12, group.note, "label", "text2", align=RIGHT)
        names = ", ".join(name for _id, name in group.services)
        board.text(330, top + 8, names, "body", "text2", width=self.width() - 346 - note - 16)

    def _choose(self, spot: _Spot) -> None:
        if spot.id == self._selected:
            return
        self._selected = spot.id
        self.update()
        if spot.kind != "group":
            self.service_selected.emit(spot.id)

    def _toggle(self, name: str, is_open: bool | None = None) -> None:
        group = name.removeprefix("group:")
        if is_open is None:
            is_open = group not in self._open
        (self._open.add if is_open else self._open.discard)(group)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Arrows, Home and End move; Enter opens; Right and Left open and close a group."""
        spots = self._spots()[0]
        if not spots:
            super().keyPressEvent(event)
            return
        at = next((number for number, spot in enumerate(spots) if spot.id == self._selected), -1)
        key = event.key()
        here = spots[at] if at >= 0 else None
        if here is not None and here.kind == "group" and key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._toggle(here.id, key == Qt.Key.Key_Right)
            return
        target = self._target(spots, at, key)
        if target is not None:
            self._choose(spots[max(0, min(len(spots) - 1, target))])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here is not None:
            if here.kind == "group":
                self._toggle(here.id)
            else:
                self.service_opened.emit(here.id)
        else:
            super().keyPressEvent(event)

    def _target(self, spots: list[_Spot], at: int, key: int) -> int | None:
        columns, tiles = self._columns(), len(self._tiles)
        if at < 0 and key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up):
            return 0
        if key == Qt.Key.Key_Home:
            return 0
        if key == Qt.Key.Key_End:
            return len(spots) - 1
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            return at + (1 if key == Qt.Key.Key_Right else -1)
        if key == Qt.Key.Key_Down:
            if at >= tiles:
                return at + 1
            return at + columns if at + columns < tiles else max(tiles, at) if len(spots) > tiles else at
        if key == Qt.Key.Key_Up:
            return at - 1 if at >= tiles else at - columns if at >= columns else at
        return None

    def _spot_at(self, point: QPoint) -> _Spot | None:
        return next((spot for spot in self._spots()[0] if spot.rect.contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click selects; on a group it opens or closes it."""
        spot = self._spot_at(event.position().toPoint())
        if spot is not None:
            self._choose(spot)
            if spot.kind == "group":
                self._toggle(spot.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A double click opens a service."""
        spot = self._spot_at(event.position().toPoint())
        if spot is not None and spot.kind != "group":
            self.service_opened.emit(spot.id)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Show the bar."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Hide the bar."""
        super().focusOutEvent(event)
        self.update()
