"""What stands around the tiles: heads over them, counts beyond them, groups of normal services below."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from models.health.condition import Condition
from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.charts.tile_layout import ROW, GroupView, TileLayout
from widgets.glyphs import glyph_of
from widgets.marks import OPEN, PLAY


@dataclass(frozen=True, slots=True)
class Foot:
    """All that is said there."""

    groups: Sequence[GroupView]
    head: str
    note: str
    beyond: str
    opened: AbstractSet[str]
    selected: str
    """Id of the selected spot."""
    has_focus: bool


def paint_heads(board: Board, places: TileLayout) -> None:
    """The words over each group of tiles."""
    for place, words in places.heads:
        board.text(16, place.top() + 8, words, "name", width=place.width() - 32)


def paint_foot(board: Board, places: TileLayout, foot: Foot, width: int, height: int) -> None:
    """The counts beyond the tiles and the groups, or why there is nothing at all."""
    if places.beyond is not None:
        board.fill(places.beyond, "panel")
        board.text(16, places.beyond.top() + 8, foot.beyond, "name", width=width - 32)
    if not foot.groups:
        if not places.tiles:
            board.fill(QRectF(0, places.foot, width, height - places.foot), "panel")
            words = foot.head or tr("No services. Ctrl+K imports a catalogue.")
            board.wrapped(16, places.foot + 12, width - 32, words, "body", "text2")
        return
    top = places.foot
    board.fill(QRectF(0, top, width, height - top), "panel")
    board.glyph(glyph_of(Condition.OK), 16, top + 12, 16)
    board.text(44, top + 8, foot.head, "name")
    end = width - 16.0
    end -= board.key_hint(end, top + 10, tr("Left expands") if board.is_mirrored else tr("Right expands"), RIGHT) + 12
    board.text(end, top + 12, foot.note, "label", "text2", align=RIGHT, width=end - 44 - 300)
    board.hline(0, width, top + ROW - 1)
    groups = {f"group:{group.name}": group for group in foot.groups}
    names = {service_id: name for group in foot.groups for service_id, name in group.services}
    for spot in places.spots[places.tiles :]:
        rect, top = QRectF(spot.rect), spot.rect.top()
        if spot.id == foot.selected:
            board.fill(rect, "raised")
            if foot.has_focus:
                board.fill(QRectF(0, top, 4, ROW), "text")
        if spot.kind == "group":
            _paint_group(board, groups[spot.id], top, width, is_open=groups[spot.id].name in foot.opened)
        else:
            board.glyph(glyph_of(Condition.OK), 68, top + 13, 14)
            board.text(92, top + 8, names[spot.id], width=width - 108)
        board.hline(0, width, top + ROW - 1)


def _paint_group(board: Board, group: GroupView, top: int, width: int, *, is_open: bool) -> None:
    board.mark(OPEN if is_open else PLAY, 19, top + 15, 10, "text2")
    board.glyph(glyph_of(Condition.OK), 38, top + 12, 16)
    board.text(66, top + 8, group.name, "name", width=176)
    board.text(254, top + 8, tr("{services} OK", services=len(group.services)))
    note = board.text(width - 16, top + 12, group.note, "label", "text2", align=RIGHT)
    names = ", ".join(name for _id, name in group.services)
    board.text(330, top + 8, names, "body", "text2", width=width - 346 - note - 16)
