"""Which spot of the grid a key leads to."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt

from widgets.charts.tile_layout import Spot

_ASIDE: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ROWS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


def step_from(spots: Sequence[Spot], at: int, key: int, page: int) -> int | None:
    """Place of the spot that `key` leads to from the one at `at` (-1: none yet); None where the key doesn't move.

    Left and Right follow the order, Up and Down the row next to this, PageUp and PageDown go `page` pixels.
    """
    key = Qt.Key(key)
    if key is Qt.Key.Key_Home:
        return 0
    if key is Qt.Key.Key_End:
        return len(spots) - 1
    if key not in _ASIDE and key not in _ROWS and key not in _PAGES:
        return None
    if at < 0:
        return 0
    if key in _ASIDE:
        return max(0, min(len(spots) - 1, at + _ASIDE[key]))
    if key in _ROWS:
        return _next_row(spots, at, _ROWS[key])
    by = _PAGES[key]
    target = at
    while abs(spots[target].rect.top() - spots[at].rect.top()) < page:
        further = _next_row(spots, target, by)
        if further == target:
            break
        target = further
    return target


def _next_row(spots: Sequence[Spot], at: int, by: int) -> int:
    """The spot of the next row up or down that lies most nearly above or below."""
    here = spots[at].rect
    tops = {spot.rect.top() for spot in spots if (spot.rect.top() - here.top()) * by > 0}
    if not tops:
        return at
    top = min(tops) if by > 0 else max(tops)
    row = [number for number, spot in enumerate(spots) if spot.rect.top() == top]
    return min(row, key=lambda number: abs(spots[number].rect.left() - here.left()))
