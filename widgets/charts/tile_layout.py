"""Where everything in the grid of tiles stands: heads, tiles, the counts beyond, groups and their services."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion

from widgets.charts.tile import HEIGHT, WIDTH, TileView, spark_place, value_place

GUTTER: Final = 8
ROW: Final = 40
_NARROWEST: Final = WIDTH - 16
"""A scroll bar must not cost a column."""
_NOWHERE: Final = QRect()


@dataclass(frozen=True, slots=True)
class GroupView:
    """Normal services under one head: `services` are (id, name)."""

    name: str
    services: tuple[tuple[str, str], ...]
    note: str = ""
    """all inside band."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Something that can be selected."""

    rect: QRect
    kind: str
    """tile, group or service."""
    id: str
    value: QRect = _NOWHERE
    """Of a tile: where its value lies."""
    spark: QRect = _NOWHERE
    """Of a tile: where its chart lies."""


@dataclass(frozen=True, slots=True, eq=False)
class TileLayout:
    """Places, logical pixels."""

    columns: int
    spots: tuple[Spot, ...]
    """Tiles first, then groups with the services of those that are open."""
    tiles: int
    """How many of the spots are tiles."""
    heads: tuple[tuple[QRect, str], ...]
    """Heads over tiles, with their words."""
    beyond: QRect | None
    """Where the counts of what is left out stand."""
    foot: int
    """Top of the head row of the groups."""
    height: int
    lively: QRegion
    """All places of values and charts."""


def lay_out(
    width: int,
    tiles: Sequence[TileView],
    has_beyond: bool,
    groups: Sequence[GroupView],
    opened: AbstractSet[str],
    *,
    is_mirrored: bool = False,
) -> TileLayout:
    """Place all of it in so many pixels: as many columns as fit, which share the width. Mirrored, rows begin at the right."""
    columns = max(1, (width + GUTTER) // (_NARROWEST + GUTTER))
    wide = (width + GUTTER) // columns - GUTTER if width >= WIDTH else WIDTH
    spots: list[Spot] = []
    heads: list[tuple[QRect, str]] = []
    top, column, group = 0, 0, ""
    for tile in tiles:
        if tile.group != group:
            top += (HEIGHT + GUTTER) * (column > 0)
            heads.append((QRect(0, top, width, ROW), tile.group))
            top, column, group = top + ROW, 0, tile.group
        place = QRect(column * (wide + GUTTER), top, wide, HEIGHT)
        parts = [place, value_place(place), spark_place(place)]
        if is_mirrored:
            parts = [
                QRect(width - part.left() - part.width(), part.top(), part.width(), part.height()) for part in parts
            ]
        spots.append(Spot(parts[0], "tile", tile.id, parts[1], parts[2]))
        column += 1
        if column == columns:
            top, column = top + HEIGHT + GUTTER, 0
    top += (HEIGHT + GUTTER) * (column > 0)
    count, lively = len(spots), QRegion()
    for spot in spots:
        lively += spot.value
        lively += spot.spark
    beyond = QRect(0, top, width, ROW) if has_beyond else None
    top += (ROW + GUTTER) * has_beyond
    foot = top
    if groups:
        top += ROW
        for each in groups:
            spots.append(Spot(QRect(0, top, width, ROW), "group", f"group:{each.name}"))
            top += ROW
            if each.name in opened:
                for service_id, _name in each.services:
                    spots.append(Spot(QRect(0, top, width, ROW), "service", service_id))
                    top += ROW
    return TileLayout(columns, tuple(spots), count, tuple(heads), beyond, foot, top, lively)
