"""Every pane at every size: nothing that must be read is cut, nothing lies outside what holds it."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

from tests.fakes.console_room import Room
from widgets.painted import Painted, PaintedButton

PANES = {"war_room": "Ctrl+Home", "overview": "F3", "service": "F4", "timeline": "F7"}
SIZES = [(1920, 1080), (1280, 800), (960, 700), (800, 600)]


def painted(room: Room) -> list[Painted | PaintedButton]:
    found: list[Painted | PaintedButton] = [
        *room.window.findChildren(Painted),
        *room.window.findChildren(PaintedButton),
    ]
    return [each for each in found if each.isVisible()]


def must_stand_whole(room: Room) -> set[str]:
    """Values, times, states and people's names now shown."""
    data = room.window.banner.data
    names = {person.name for person in room.desk.people.directory}
    states = {health.condition.upper() for health in room.live.health}
    clocks = {f"T+{data.elapsed}", data.next_update, data.freshness.age, f"SEV{data.severity}"}
    return names | states | clocks


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("pane", PANES)
def test_nothing_is_cut_that_must_be_read(standing: Room, pane: str, width: int, height: int) -> None:
    room = standing
    room.size(width, height)
    room.press(PANES[pane])
    assert (room.window.width(), room.window.height()) == (width, height)
    room.window.grab()
    whole = must_stand_whole(room)
    cut = [text for widget in painted(room) for _place, text in widget.elided]
    assert [text for text in cut if text in whole] == []
    for widget in painted(room):
        for place, text in widget.elided:
            assert text.strip(), widget
            assert place.width() >= 0


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("pane", PANES)
def test_every_control_lies_inside_what_holds_it(standing: Room, pane: str, width: int, height: int) -> None:
    room = standing
    room.size(width, height)
    room.press(PANES[pane])
    for button in room.window.findChildren(PaintedButton):
        if not button.isVisible():
            continue
        inside: QWidget | None = button.parentWidget()
        while inside is not None and not isinstance(inside.parentWidget(), QScrollArea) and inside is not room.window:
            if isinstance(inside, QWidget) and inside.parentWidget() is not None:
                spot = button.mapTo(inside, QPoint(0, 0))
                assert inside.rect().contains(button.rect().translated(spot)), (button.accessibleName(), inside)
            parent = inside.parentWidget()
            if parent is not None and isinstance(parent.parentWidget(), QScrollArea):
                break
            inside = parent


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("pane", PANES)
def test_no_pane_is_wider_than_its_window(standing: Room, pane: str, width: int, height: int) -> None:
    room = standing
    room.size(width, height)
    room.press(PANES[pane])
    room.tick()
    area = room.window.area
    assert area.width() <= width - 16
    assert area.rect().contains(room.window.docks[pane].geometry())
    for part in (room.window.banner, room.window.strip, room.window.log_bar):
        assert room.window.rect().contains(part.rect().translated(part.mapTo(room.window, QPoint(0, 0))))
