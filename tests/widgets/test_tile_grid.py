from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.health.condition import Condition
from widgets import theme
from widgets.charts.tile import TileView
from widgets.charts.tile_grid import TileGrid
from widgets.gallery_samples import GROUPS, spark, tiles


@pytest.fixture
def grid(qtbot: QtBot) -> Iterator[TileGrid]:
    widget = TileGrid()
    qtbot.addWidget(widget)
    widget.resize(1432, 800)
    widget.set_tiles(tiles(), GROUPS, "5 normal, collapsed")
    widget.show()
    widget.setFocus()
    yield widget


def test_a_click_selects_and_a_double_click_opens(grid: TileGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.service_selected, timeout=1000) as chosen:
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(370, 20))
    assert chosen.args == ["checkout"]
    with qtbot.waitSignal(grid.service_opened, timeout=1000) as opened:
        QTest.mouseDClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(370, 20))
    assert opened.args == ["checkout"]


def test_arrows_walk_tiles_and_groups_and_enter_opens(grid: TileGrid, qtbot: QtBot) -> None:
    walked: list[str] = []
    grid.service_selected.connect(walked.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(grid, key)
    assert walked == ["db-3", "checkout", "payments", "checkout"]
    with qtbot.waitSignal(grid.service_opened, timeout=1000) as opened:
        QTest.keyClick(grid, Qt.Key.Key_Return)
    assert opened.args == ["checkout"]


def test_right_opens_a_group_and_its_services_can_be_reached(grid: TileGrid, qtbot: QtBot) -> None:
    grid.set_selected("web")
    QTest.keyClick(grid, Qt.Key.Key_Down)
    assert grid.selected_id() == ""
    before = grid.minimumHeight()
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert grid.minimumHeight() == before + 80
    QTest.keyClick(grid, Qt.Key.Key_Down)
    assert grid.selected_id() == "cdn-assets"


def test_beyond_24_tiles_come_counts(grid: TileGrid) -> None:
    many = [TileView(str(n), str(n), Condition.DEGRADED if n < 26 else Condition.AT_RISK) for n in range(30)]
    grid.set_tiles(many)
    assert grid.beyond_words() == "and 2 degraded, 4 at risk"
    assert "and 2 degraded, 4 at risk" in grid.accessibleDescription()


def test_a_stale_tile_is_unknown_and_shows_no_value(grid: TileGrid) -> None:
    live = TileView("a", "a", Condition.DOWN, value="100 %", spark=spark(0.5, 38, (0.4, 0.9), "down"))
    stale = replace(live, is_stale=True)
    assert stale.shown_condition is Condition.UNKNOWN
    assert "unknown" in stale.spoken_name
    assert "stale yes" in stale.spoken_name
    other = replace(stale, value="3 %")
    pictures = []
    for tile in (stale, other, live):
        grid.set_tiles([tile])
        pictures.append(grid.grab().toImage())
    assert pictures[0] == pictures[1], "a stale value must not be painted"
    assert pictures[0] != pictures[2]
    assert pictures[0].pixel(3, 0) == theme.current().color("unknown").rgb()


def test_the_selection_stays_when_the_tiles_are_ordered_anew(grid: TileGrid) -> None:
    grid.set_selected("web")
    grid.set_tiles(list(reversed(tiles())))
    assert grid.selected_id() == "web"
