"""The way of Tab through the window: banner, strip, rows over the panes, pane, log bar, and round again.

Qt chains widgets in the order in which they were made, and much is made late: panes at the first look, rows when something
is to be said. So only the order within an area is taken from the chain; that of the areas is worked out at each press.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

TAKES_TAB: Final = frozenset({Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.WheelFocus})
"""The policies in which Tab is: to look one up takes a tenth of comparing flags, and a full window has a thousand widgets."""


def in_reading_order(widgets: Iterable[QWidget]) -> list[QWidget]:
    """Those that are shown, by column from the left, then from the top."""
    return sorted((each for each in widgets if each.isVisible()), key=lambda each: (each.x(), each.y()))


def move_focus(areas: Sequence[QWidget], is_next: bool, around: QWidget | None = None) -> bool:
    """Let the focus go one stop on or back; False where it is nowhere in this window, or nothing takes it."""
    focus = QApplication.focusWidget()
    if focus is None or focus.window() is not areas[0].window():
        return False
    target = step(areas, focus, 1 if is_next else -1, around)
    if target is not None:
        target.setFocus(Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason)
        _bring_into_view(target)
    return target is not None


def step(areas: Sequence[QWidget], focus: QWidget, by: int, around: QWidget | None = None) -> QWidget | None:
    """Where Tab (`by` 1) or Shift+Tab (-1) leads from the widget that has the focus; None where nothing takes it.

    What lies over the areas, such as the palette, keeps the keys to itself. `around` is a frame about all areas, whose own
    stops come last.
    """
    ways = _stops([*areas, around] if around is not None else areas)
    if not any(area is focus or area.isAncestorOf(focus) for area in (*areas, *([around] if around else ()))):
        ways = _stops([_overlay_of(focus)])
    stops = [stop for way in ways for stop in way]
    if not stops:
        return None
    at = next((number for number, stop in enumerate(stops) if stop is focus), None)
    if at is None:
        # The focus is in what is no stop by itself, by a click of the mouse: on from what lies about it.
        at = next((number for number, stop in enumerate(stops) if stop.isAncestorOf(focus)), -1 if by > 0 else 0)
    return stops[(at + by) % len(stops)]


def _stops(areas: Sequence[QWidget]) -> list[list[QWidget]]:
    """What Tab stops at in each area, in the order of the chain from the area on; each widget in the first area it is in."""
    places: dict[QWidget, int] = {}
    takers: list[tuple[int, QWidget]] = []
    at: QWidget | None = areas[0]
    wanted = set(areas)
    number = 0
    while at is not None and (number == 0 or at is not areas[0]):
        if at in wanted:
            places[at] = number
        if _is_stop(at):
            takers.append((number, at))
        at = at.nextInFocusChain()
        number += 1
    ways: list[list[tuple[int, QWidget]]] = [[] for _area in areas]
    for place, taker in takers:
        home = next((n for n, area in enumerate(areas) if area is taker or area.isAncestorOf(taker)), None)
        if home is not None:
            ways[home].append(((place - places.get(areas[home], 0)) % number, taker))
    return [[taker for _place, taker in sorted(way, key=lambda each: each[0])] for way in ways]


def _bring_into_view(widget: QWidget) -> None:
    page = widget.parentWidget()
    while page is not None and not isinstance(page, QScrollArea):
        page = page.parentWidget()
    if page is not None:
        page.ensureWidgetVisible(widget)


def _overlay_of(widget: QWidget) -> QWidget:
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        widget, parent = parent, parent.parentWidget()
    return widget


def _is_stop(widget: QWidget) -> bool:
    # What is cheap first: most widgets of a full window are hidden.
    return (
        widget.isVisible() and widget.isEnabled() and widget.focusPolicy() in TAKES_TAB and widget.focusProxy() is None
    )
