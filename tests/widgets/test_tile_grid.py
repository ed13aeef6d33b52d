from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from models.health.condition import Condition
from models.health.ring import RingBuffer
from widgets import theme
from widgets.charts.series_view import SparkView
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
    with qtbot.waitSignal(grid.service_selected, timeout=30_000) as chosen:
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(370, 20))
    assert chosen.args == ["checkout"]
    with qtbot.waitSignal(grid.service_opened, timeout=30_000) as opened:
        QTest.mouseDClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(370, 20))
    assert opened.args == ["checkout"]


def test_arrows_walk_tiles_and_groups_and_enter_opens(grid: TileGrid, qtbot: QtBot) -> None:
    walked: list[str] = []
    grid.service_selected.connect(walked.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(grid, key)
    assert walked == ["db-3", "checkout", "payments", "checkout"]
    with qtbot.waitSignal(grid.service_opened, timeout=30_000) as opened:
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


class Spy(TileGrid):
    """Notes what each painting was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[QRegion] = []

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        self.asked.append(QRegion(event.region()))
        super().paintEvent(event)


START = 1_800_000_000.0


class Estate:
    """So many services, one sample a second each."""

    def __init__(self, count: int) -> None:
        self.rings = [RingBuffer(4_000) for _ in range(count)]
        self.now = START
        for number, ring in enumerate(self.rings):
            times = np.arange(START - 3_600, START + 1)
            ring.append_block(times, 5 + np.sin(times / (90 + number)))

    def go_on(self, *numbers: int) -> None:
        self.now += 1
        for number in numbers:
            self.rings[number].append_block(np.array([self.now]), np.array([5 + np.sin(self.now / (90 + number))]))

    def tiles(self, reason: str = "") -> list[TileView]:
        return [
            TileView(
                f"s{number}",
                f"service {number}",
                Condition.DEGRADED,
                value=f"{ring.last_value or 0:.2f}",
                spark=SparkView(
                    ring.last_time - 3_600 if ring.last_time else 0,
                    ring.last_time or 0,
                    ring.times,
                    ring.values,
                    source=ring,
                    written=ring.written,
                ),
                reason=reason,
            )
            for number, ring in enumerate(self.rings)
        ]


@pytest.fixture
def spy(qtbot: QtBot) -> Iterator[Spy]:
    widget = Spy()
    qtbot.addWidget(widget)
    widget.resize(1432, 800)
    widget.show()
    yield widget


def shown(grid: TileGrid) -> QImage:
    """What stands in the window, without painting anything anew."""
    screen = grid.screen()
    return screen.grabWindow(grid.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_a_tick_repaints_value_and_chart_of_what_changed_and_nothing_else(spy: Spy) -> None:
    estate = Estate(8)
    spy.set_tiles(estate.tiles())
    QApplication.processEvents()
    spy.asked.clear()
    estate.go_on(2)
    spy.set_tiles(estate.tiles())
    QApplication.processEvents()
    (asked,) = spy.asked
    place = spy.spot_of("s2")
    assert place is not None
    assert asked.subtracted(QRegion(place)).isEmpty()
    assert asked.boundingRect().height() <= 44
    assert asked.boundingRect().top() == spy.places().spots[2].spark.top()


def test_what_was_painted_piece_by_piece_is_what_would_be_painted_at_once(spy: Spy) -> None:
    estate = Estate(9)
    spy.set_tiles(estate.tiles(), GROUPS, "5 normal")
    QApplication.processEvents()
    for second in range(45):
        estate.go_on(*[number for number in range(9) if number % (second % 3 + 1) == 0])
        spy.set_tiles(estate.tiles("via orders" if second == 20 else ""), GROUPS, "5 normal")
        if second == 30:
            spy.set_selected("s4")
        QApplication.processEvents()
    assert max(each.boundingRect().height() for each in spy.asked[5:15]) < 3 * 152, "these must be pieces"
    pieces = shown(spy)
    assert pieces == spy.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_the_same_again_repaints_nothing(spy: Spy) -> None:
    estate = Estate(4)
    spy.set_tiles(estate.tiles())
    QApplication.processEvents()
    spy.asked.clear()
    spy.set_tiles(estate.tiles())
    QApplication.processEvents()
    assert spy.asked == []


def test_many_settings_in_one_turn_are_one_painting(spy: Spy) -> None:
    estate = Estate(4)
    spy.set_tiles(estate.tiles())
    QApplication.processEvents()
    spy.asked.clear()
    for _ in range(10):
        estate.go_on(0, 1, 2, 3)
        spy.set_tiles(estate.tiles())
    QApplication.processEvents()
    assert len(spy.asked) == 1


def test_what_is_out_of_sight_is_not_drawn(qtbot: QtBot) -> None:
    estate, grid, scroll = Estate(200), TileGrid(), QScrollArea()
    qtbot.addWidget(scroll)
    scroll.setWidgetResizable(True)
    scroll.setWidget(grid)
    scroll.resize(1440, 600)
    scroll.show()
    for _second in range(3):
        estate.go_on(*range(200))
        grid.set_tiles(estate.tiles(), most=None)
        QApplication.processEvents()
    drawn = [name for name, raster in grid._rasters.items() if raster.drawn_columns]
    assert len(grid.tiles()) == 200
    assert len(drawn) <= 20
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    QApplication.processEvents()
    assert grid._rasters["s199"].drawn_columns > 0


def test_more_than_24_tiles_where_asked_for(grid: TileGrid) -> None:
    many = [TileView(str(n), str(n), Condition.OK if n > 3 else Condition.DOWN) for n in range(230)]
    grid.set_tiles(many, most=None)
    assert len(grid.tiles()) == 230
    assert grid.beyond_words() == ""
    assert "206 more ok" in grid.accessibleDescription()


def test_services_of_which_no_tile_was_made_are_counted_too(grid: TileGrid) -> None:
    grid.set_tiles(tiles(), beyond={Condition.AT_RISK: 7})
    assert grid.beyond_words() == "and 7 at risk"


@pytest.mark.parametrize(("width", "columns"), [(1432, 4), (1424, 4), (1264, 3), (600, 1), (352, 1), (200, 1)])
def test_tiles_share_the_width_and_a_scroll_bar_costs_no_column(grid: TileGrid, width: int, columns: int) -> None:
    grid.resize(width, 600)
    places = grid.places()
    assert places.columns == columns
    rights = [spot.rect.left() + spot.rect.width() for spot in places.spots[: places.tiles]]
    assert max(rights) <= max(width, 352)
    assert max(rights) > width - columns - 1


def test_groups_stand_under_their_heads(grid: TileGrid) -> None:
    made = [replace(tile, group="Data" if number < 2 else "Shop") for number, tile in enumerate(tiles())]
    grid.set_tiles(made)
    assert [words for _place, words in grid.places().heads] == ["Data", "Shop"]
    third = grid.spot_of(made[2].id)
    assert third is not None
    assert (third.left(), third.top()) == (0, 40 + 152 + 40)
    grid.set_selected(made[1].id)
    QTest.keyClick(grid, Qt.Key.Key_Down)
    assert grid.selected_id() == made[3].id


def test_space_opens_and_closes_a_group_and_pages_leap(grid: TileGrid) -> None:
    grid.set_selected("group:Payments")
    before = grid.minimumHeight()
    QTest.keyClick(grid, Qt.Key.Key_Space)
    assert grid.minimumHeight() == before + 120
    QTest.keyClick(grid, Qt.Key.Key_Space)
    assert grid.minimumHeight() == before
    reached: list[QRect] = []
    grid.reached.connect(reached.append)
    QTest.keyClick(grid, Qt.Key.Key_Home)
    assert grid.selected_id() == "db-3"
    QTest.keyClick(grid, Qt.Key.Key_PageDown)
    assert reached[-1].top() > reached[0].top() + 152


def test_a_value_is_made_smaller_rather_than_cut_off(grid: TileGrid) -> None:
    words = "0.0000986 %"
    pictures = []
    for value in (words, words + " "):
        grid.set_tiles([TileView("a", "a", Condition.DOWN, value=value)])
        pictures.append(grid.grab().toImage())
    assert pictures[0] == pictures[1], "an ellipsis would differ"
    grid.set_tiles([TileView("a", "a", Condition.DOWN, value="0.0000987 %")])
    assert grid.grab().toImage() != pictures[0], "the last figure must be seen"


def test_the_theme_changes_charts_and_words(grid: TileGrid, qapp: QApplication) -> None:
    dark = grid.grab().toImage()
    theme.apply(qapp, theme.Theme.load("light"))
    light = grid.grab().toImage()
    assert light != dark
    panel = theme.current().color("panel").rgb()
    box = grid.places().spots[1].spark
    assert panel in {light.pixel(x, box.top() + 20) for x in range(box.left(), box.left() + 30)}


def test_flashing_touches_the_flashing_tile_alone(spy: Spy) -> None:
    spy.set_tiles(Estate(6).tiles())
    QApplication.processEvents()
    spy.asked.clear()
    spy.set_flash_off(frozenset({"s1"}))
    QApplication.processEvents()
    assert [each.boundingRect() for each in spy.asked] == [spy.spot_of("s1")]


def test_the_description_follows_at_once_where_a_condition_changes_and_later_where_a_value_does(grid: TileGrid) -> None:
    def show(condition: Condition, value: str) -> str:
        grid.set_tiles([TileView("a", "a", condition, value=value)])
        return grid.accessibleDescription()

    assert "down" in show(Condition.DOWN, "1 %")
    assert "degraded" in show(Condition.DEGRADED, "1 %")
    said = [show(Condition.DEGRADED, f"{number} %") for number in range(2, 12)]
    assert 2 <= len(set(said)) <= 3


def test_where_the_language_runs_to_the_left_the_first_tile_is_the_rightmost_and_left_leads_on(grid: TileGrid) -> None:
    plain, faces = grid.places(), grid.grab().toImage()
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    grid.refit()
    turned, width = grid.places(), grid.width()
    for one, other in zip(plain.spots[: plain.tiles], turned.spots[: turned.tiles], strict=True):
        for was, now in ((one.rect, other.rect), (one.value, other.value), (one.spark, other.spark)):
            assert (now.left(), now.top()) == (width - was.left() - was.width(), was.top()) and now.size() == was.size()
    # The glyph of the first one stands at its outer edge, whole and unturned.
    first = plain.spots[0].rect
    box = QRect(first.left() + 16, 14, 24, 24)
    assert grid.grab().toImage().copy(QRect(width - box.right() - 1, 14, 24, 24)) == faces.copy(box)
    grid.set_selected("db-3")
    QTest.keyClick(grid, Qt.Key.Key_Left)
    assert grid.selected_id() == "checkout"
    grid.set_selected("group:Payments")
    before = grid.minimumHeight()
    QTest.keyClick(grid, Qt.Key.Key_Left)
    assert grid.minimumHeight() == before + 120


def test_a_long_change_has_the_width_of_its_tile(grid: TileGrid) -> None:
    words = "12 min before: flag pay-retry-v2 to 100 %"
    tile = TileView(
        "a", "payments", Condition.DEGRADED, metric="p99 latency", usual="usual 0.42 to 0.55 s", reason=words
    )
    grid.resize(352, 400)
    grid.set_tiles([replace(tile, has_change=True)])
    grid.grab()
    assert grid.elided == []
