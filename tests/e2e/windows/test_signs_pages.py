"""Every page of the signs in one console: chosen by its digit, explained, whole at every size."""

import pytest
from PySide6.QtCore import QPoint

from console.panes.signs.pages import PAGES, Page
from tests.fakes.console_room import Room
from tests.fakes.ways import to_signs
from widgets.itemmodels.data_table_delegate import cell_width
from widgets.painted import Painted, PaintedButton

SIZES = [(1920, 1080), (1280, 800), (960, 700), (800, 600)]


@pytest.mark.parametrize("page", PAGES)
def test_digits_choose_the_page_and_every_row_is_explained(standing: Room, page: Page) -> None:
    room = standing
    table = to_signs(room, page)
    signs = room.window.late.signs.pane
    assert signs.page is page and signs.choice.chosen_id() == page.value
    seen = set()
    for _row in range(min(6, table.rows.rowCount())):
        explained = signs.explanation.explained
        assert explained is not None and explained.parts
        seen.add((explained.title, table.current_id()))
        room.press("Down")
    assert len(seen) == min(6, table.rows.rowCount()) > 0


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_cut_that_must_be_read_at_any_size(standing: Room, page: Page, width: int, height: int) -> None:
    room = standing
    room.size(width, height)
    table = to_signs(room, page)
    assert (room.window.width(), room.window.height()) == (width, height)
    room.window.grab()
    for each in room.window.late.signs.pane.shown.tables:
        columns = each.rows.columns
        for place, column in enumerate(columns):
            needed = max((cell_width(row.cells[place], place, len(columns)) for row in each.rows.rows), default=0)
            assert column.weight or each.columnWidth(place) >= needed, column.head
    painted: list[Painted | PaintedButton] = [
        *room.window.late.signs.pane.findChildren(Painted),
        *room.window.late.signs.pane.findChildren(PaintedButton),
    ]
    inside = room.window.docks["signs"]
    for widget in painted:
        if not widget.isVisible() or room.window.late.signs.pane.explanation.isAncestorOf(widget):
            continue
        assert not [text for _place, text in widget.elided if widget is not room.window.late.signs.pane.side.head], (
            widget
        )
        if isinstance(widget, PaintedButton):
            spot = widget.mapTo(inside, QPoint(0, 0))
            assert inside.rect().contains(widget.rect().translated(spot)), widget.accessibleName()
    assert room.window.area.width() <= width - 16
    assert room.window.late.signs.pane.side.isVisible() == (width >= 1516)
    assert room.window.late.signs.pane.strip.isVisible() == (width < 1516)
    assert table.isVisible()
    for part in (room.window.late.signs.pane.strip, room.window.late.signs.pane.choice):
        spot = part.mapTo(room.window.area, QPoint(0, 0))
        assert not part.isVisible() or room.window.area.rect().contains(part.rect().translated(spot))
