import csv
import io
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from console.panes.charts.service_words import caption
from models.health.samples import SampleBlock, SeriesKey, Signal, Unit
from tests.fakes import pointer
from tests.fakes.console_room import Room
from widgets import theme
from widgets.charts.detail_chart import DetailChart

ERRORS = SeriesKey("checkout", Signal.ERRORS, "")
HOUR = 3600.0


@pytest.fixture
def room(request: pytest.FixtureRequest) -> Room:
    """One window for all who only look at charts, each of whom finds an hour up to now; one of their own for the others."""
    if request.node.get_closest_marker("alone"):
        own: Room = request.getfixturevalue("rooms")()
        return own
    shared: Room = request.getfixturevalue("looking")
    service = shared.window.service
    if service.is_table:
        service.toggle_table()
    service.show_range("1h")
    service.compare(False)
    service._link_cursor(None)
    shared.window.show_pane("war_room")
    shared.settle()
    return shared


def to_charts(room: Room) -> DetailChart:
    """The charts of checkout, the first of them with the focus."""
    room.window.service.show_service("checkout")
    room.press("F4")
    chart = room.window.service.charts[0]
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    room.settle()
    return chart


def shown(room: Room) -> tuple[float, float]:
    view = room.window.service.charts[0].view
    return view.start, view.end


def now(room: Room) -> float:
    return room.clock.now_ms() / 1000


def drag(room: Room, chart: DetailChart, start: float, end: float) -> None:
    """With the left button from one moment to another."""
    frame = chart.frame
    places = [QPoint(round(frame.x(at)), round(frame.area.center().y())) for at in (start, (start + end) / 2, end)]
    QTest.mousePress(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, places[0])
    for place in places[1:]:
        pointer.move(chart, place, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
    QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, places[-1])
    room.settle()


@pytest.mark.parametrize(("key", "hours"), [("1", 0.25), ("2", 1.0), ("3", 6.0), ("4", 24.0), ("5", 168.0)])
def test_digits_choose_the_range(room: Room, key: str, hours: float) -> None:
    to_charts(room)
    room.press(key)
    start, end = shown(room)
    assert (start, end) == pytest.approx((now(room) - hours * HOUR, now(room)), abs=0.01)
    assert room.window.service.controls.range.chosen_id() == room.window.service.span.range_id != ""


def test_brackets_step_and_plus_zooms_around_the_cursor(room: Room) -> None:
    to_charts(room)
    room.press("]")
    assert shown(room)[1] - shown(room)[0] == 6 * HOUR
    room.press("[", "[")
    assert shown(room)[1] - shown(room)[0] == HOUR / 4
    room.press("2", "Home", "Right", "Right")
    cursor = room.window.service.charts[0].cursor_at
    assert cursor == pytest.approx(now(room) - HOUR + 120, abs=0.01)
    room.press("+")
    start, end = shown(room)
    assert end - start == HOUR / 2
    assert cursor is not None
    # The moment under the cursor stays under it.
    assert (cursor - start) / (end - start) == pytest.approx(120 / HOUR, abs=0.001)
    assert room.window.service.controls.range.chosen_id() == ""
    assert "0 goes back" in room.window.service.head.accessibleName()
    room.press("0")
    assert shown(room)[1] == pytest.approx(now(room), abs=0.01)


def test_the_cursor_is_one_for_all_charts_and_tells_every_value(room: Room) -> None:
    chart = to_charts(room)
    room.press("Left", "Left", "Left")
    at = chart.cursor_at
    assert at is not None
    assert [each.cursor_at for each in room.window.service.charts] == [at] * 4
    said = room.window.service.charts[1].readout(at)
    assert said.startswith("14:34:10Z")
    assert all(f"p{share} " in said for share in (50, 95, 99))
    assert "usual" in said


@pytest.mark.alone
def test_a_second_zone_stands_beside_utc(room: Room) -> None:
    room.settings.put({"look.time_zone": "Asia/Kolkata"})
    room.console.wiring._applied("look.time_zone")
    chart = to_charts(room)
    room.press("End")
    assert chart.readout(now(room)).startswith("14:36:10Z (20:06 Kolkata)")


def test_ctrl_goes_from_mark_to_mark_and_tells_them(room: Room) -> None:
    chart = to_charts(room)
    room.press("Home", "Ctrl+Right")
    at = chart.cursor_at
    assert at is not None
    assert at == min(mark.at for mark in chart.view.marks)
    assert chart.view.marks[0].label in chart.readout(at)


@pytest.mark.alone
def test_pause_freezes_what_is_shown_while_data_go_on(room: Room) -> None:
    chart = to_charts(room)
    room.press("P")
    before, ring = shown(room), room.live.board.series(ERRORS)
    assert ring is not None
    newest, picture = ring.last_time, chart.grab().toImage()
    assert not any(np.shares_memory(line.values, ring.values) for line in chart.view.lines)
    assert "PAUSED since 14:36:10Z" in room.window.service.head.accessibleName()
    room.manual.advance(60)
    room.poll()
    assert ring.last_time is not None and newest is not None and ring.last_time > newest
    assert shown(room) == before
    assert chart.grab().toImage() == picture
    # Another range while paused ends at the same moment.
    room.press("3")
    assert shown(room)[1] == before[1]
    room.press("P")
    assert shown(room)[1] == pytest.approx(now(room), abs=0.01)
    assert "PAUSED" not in room.window.service.head.accessibleName()


@pytest.mark.alone
def test_hidden_charts_are_not_drawn(room: Room) -> None:
    chart = to_charts(room)
    view = chart.view
    room.press("F7")
    room.advance(30)
    room.poll()
    assert chart.view is view
    room.press("F4")
    assert chart.view.end == pytest.approx(now(room), abs=0.01)


@pytest.mark.alone
def test_a_drag_selects_on_charts_and_timeline_alike(room: Room) -> None:
    chart = to_charts(room)
    end = now(room) - 300
    drag(room, chart, end - 900, end)
    brush = room.live.brush
    assert brush is not None
    assert brush == pytest.approx((end - 900, end), abs=8)
    assert [each.stretch for each in room.window.service.charts] == [brush] * 4
    inside = [each for each in room.entries() if brush[0] * 1000 <= each.occurred_ms <= brush[1] * 1000]
    assert 0 < len(inside) < len(room.entries())
    assert f"{len(inside)} of {len(room.entries())} entries" in room.window.service.head.accessibleName()
    room.press("F7")
    timeline = room.window.timeline
    assert timeline.strip.stretch == brush
    assert len(timeline.model.inside()) == len(inside)
    assert f"{len(inside)} of {len(room.entries())} entries" in timeline.panel.head.meta
    assert timeline.model.rowCount() == len(room.entries())
    top = timeline.model.entry(timeline.view.list.indexAt(QPoint(4, 4)))
    assert top is not None and top.id == timeline.model.inside()[0].id
    room.click(timeline.selected_only)
    assert timeline.model.rowCount() == len(inside)
    timeline.view.list.setFocus()
    room.press("Esc")
    assert room.live.brush is None
    assert timeline.model.rowCount() == len(room.entries())
    assert not timeline.selected_only.isVisible()


def test_shift_and_arrows_select_without_a_mouse_and_z_zooms(room: Room) -> None:
    to_charts(room)
    room.press("Home", "Right", "Right", "Shift+Right", "Shift+Right", "Shift+Right")
    start = now(room) - HOUR + 120
    assert room.live.brush == pytest.approx((start, start + 180), abs=0.01)
    room.press("Shift+Left")
    assert room.live.brush == pytest.approx((start, start + 120), abs=0.01)
    room.press("Z")
    assert shown(room) == pytest.approx((start, start + 120), abs=0.01)
    room.press("Esc")
    assert room.live.brush is None


@pytest.mark.alone
def test_a_stretch_selected_on_the_strip_of_the_timeline_shows_on_the_charts(room: Room) -> None:
    to_charts(room)
    room.press("F7")
    strip = room.window.timeline.strip
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    room.press("End", "Shift+Left", "Shift+Left", "Shift+Left")
    brush = room.live.brush
    assert brush is not None
    assert brush[1] == pytest.approx(now(room), abs=0.01)
    room.press("F4")
    assert room.window.service.charts[0].stretch == brush


def test_the_table_shows_what_the_charts_show_and_copies(room: Room) -> None:
    to_charts(room)
    room.press("Alt+T")
    table = room.window.service.table
    assert table is not None and table.isVisible() and not room.window.service.charts[0].isVisible()
    assert QApplication.focusWidget() is table
    heads = table.rows.table.heads
    assert heads[0] == "Time, UTC" and heads[-1] == "What happened"
    assert {"Latency p99", "Latency usual", "Errors usual"} <= set(heads)
    times = [row.at for row in table.rows.table.rows]
    assert times == sorted(times, reverse=True)
    assert any("change: orders v88" in row.cells[-1] for row in table.rows.table.rows)
    room.press("Down", "Shift+Down", "Ctrl+C")
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t") == list(heads)
    assert [line.split("\t")[0] for line in lines[1:]] == [row.cells[0] for row in table.rows.table.rows[1:3]]
    assert "2 rows copied" in room.said()
    room.press("5")
    assert table.rows.table.step > 600
    room.press("Esc", "Esc")
    assert room.window.service.charts[0].isVisible()


@pytest.mark.alone
def test_the_table_keeps_its_place_when_rows_come(room: Room) -> None:
    to_charts(room)
    room.press("Alt+T", "Down", "Down")
    table = room.window.service.table
    assert table is not None
    held = table.rows.table.rows[table.currentIndex().row()].at
    room.manual.advance(120)
    room.poll()
    assert table.rows.table.rows[table.currentIndex().row()].at == held
    assert table.currentIndex().row() > 2


def is_without_past(room: Room) -> bool:
    return all(chart.view.past is None for chart in room.window.service.charts)


@pytest.mark.alone
def test_last_week_says_why_it_is_not_there_and_is_drawn_where_it_is(room: Room) -> None:
    chart = to_charts(room)
    room.press("W")
    assert "a week ago" in room.said()
    assert is_without_past(room)
    room.press("Esc")
    week = SeriesKey("fresh", Signal.ERRORS)
    end = now(room)
    times = np.arange(end - 8 * 86_400, end, 300.0)
    values = np.where(times < end - 3 * 86_400, 0.02, 0.01)
    room.live.board.ingest([SampleBlock(week, Unit.RATIO, times, values, "errors")])
    room.tick()
    room.window.service.show_service("fresh")
    room.settle()
    room.press("W")
    past = chart.view.past
    assert past is not None
    assert past.times[-1] == pytest.approx(end, abs=901)
    assert np.nanmax(past.values) == pytest.approx(0.02)
    assert "last week 2 %" in chart.readout(end - 400)
    room.press("B")
    assert is_without_past(room)


def export(room: Room, target: Path, name_filter: str) -> None:
    room.window.do("charts.export")
    dialog = room.dialog(QFileDialog)
    dialog.selectNameFilter(name_filter)
    dialog.selectFile(str(target))
    dialog.accept()
    room.settle()


def test_csv_holds_every_sample_of_the_range(room: Room, tmp_path: Path) -> None:
    to_charts(room)
    target = tmp_path / "out.csv"
    export(room, target, "Every sample, CSV (*.csv)")
    assert str(target) in room.said()
    text = target.read_bytes().decode("utf-8")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    start, end = shown(room)
    ring = room.live.board.series(ERRORS)
    assert ring is not None
    wanted = ring.values[(ring.times >= start) & (ring.times <= end)]
    place = rows[0].index("checkout errors (ratio)")
    written = [float(row[place]) for row in rows[1:] if row[place]]
    assert written == pytest.approx(wanted[np.isfinite(wanted)].tolist(), rel=1e-9)
    assert rows[1][0].endswith("Z") and rows[0][0] == "time (UTC)"
    assert text.endswith("\r\n")


def test_a_picture_is_twice_the_size(room: Room, tmp_path: Path) -> None:
    to_charts(room)
    target = tmp_path / "out.png"
    export(room, target, "Picture at double size, PNG (*.png)")
    image = QImage(str(target))
    assert image.width() == 2 * room.window.service.head.width()
    assert image.height() > 1400
    ground = theme.current().color("canvas").rgb()
    # The caption: a picture travels without the window that says what it is of.
    below = [image.pixel(x, y) for x in range(32, 600) for y in range(image.height() - 40, image.height() - 8)]
    assert any(pixel != ground for pixel in below)


@pytest.mark.alone
def test_the_caption_says_what_when_and_that_it_is_simulated(room: Room) -> None:
    to_charts(room)
    wanted = room.window.service.wanted()
    assert caption(room.live, "checkout", wanted.start_ms, wanted.end_ms) == (
        "SIMULATED · checkout, 2026-11-21 13:36:10Z to 2026-11-21 14:36:10Z, taken 2026-11-21 14:36:10Z"
    )


def test_a_path_that_can_not_be_written_is_said_and_nothing_is_left(room: Room, tmp_path: Path) -> None:
    to_charts(room)
    room.window.service.grab()
    blocked = tmp_path / "out.csv"
    blocked.mkdir()
    (blocked / "kept").write_text("kept", encoding="utf-8")
    room.window.do("charts.export")
    dialog = room.dialog(QFileDialog)
    dialog.fileSelected.emit(str(blocked))
    room.settle()
    assert "can't be written" in room.said()
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith("out")] == ["out.csv"]
    dialog.reject()


def test_the_sheet_of_keys_names_those_of_the_charts(room: Room) -> None:
    room.press("F1")
    from widgets.shortcut_sheet import ShortcutSheet

    sheet = room.dialog(ShortcutSheet)
    assert "Z: Zoom to what is selected" in sheet.accessibleDescription()


def test_the_objective_below_the_charts_is_of_the_service_shown(room: Room) -> None:
    to_charts(room)
    room.settle()
    strip = room.window.service.slo
    assert "objective 99.9 %" in strip.accessibleDescription()
    assert "external SLA 99.5 %" in strip.accessibleDescription()
    assert room.live.catalog is not None
    without = next(each.id for each in room.live.catalog.services if each.slo_target is None)
    room.window.service.show_service(without)
    assert f"No SLO on record for {without}" in strip.accessibleDescription()
