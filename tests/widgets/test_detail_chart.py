from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.health.samples import Unit
from tests.fakes import pointer
from widgets import theme
from widgets.charts.detail_chart import DetailChart
from widgets.charts.detail_frame import gaps
from widgets.charts.detail_readout import readout, sample_at
from widgets.charts.detail_view import DetailChartView, LineView, MarkKind, MarkView
from widgets.charts.series_view import BandView
from widgets.gallery_charts import chart
from widgets.gallery_samples import HOUR, NOON

GAP = NOON - HOUR + 3040


@pytest.fixture
def shown(qtbot: QtBot) -> DetailChart:
    widget = DetailChart(chart())
    qtbot.addWidget(widget)
    widget.resize(712, 328)
    widget.show()
    widget.setFocus()
    return widget


def straight(count: int = 3600, level: float = 10.0) -> LineView:
    times = NOON - count + np.arange(count, dtype=np.float64)
    return LineView(times, np.full(count, level), "flat")


def picture(widget: DetailChart) -> QImage:
    return widget.grab().toImage()


def test_cursor_follows_pointer_and_keys(shown: DetailChart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.cursor_moved, timeout=30_000) as moved:
        pointer.move(shown, QPoint(340, 150))
    assert moved.args is not None
    assert moved.args[0] == pytest.approx(NOON - HOUR / 2, abs=10)
    with qtbot.waitSignal(shown.cursor_moved, timeout=30_000) as stepped:
        QTest.keyClick(shown, Qt.Key.Key_Left)
    assert stepped.args is not None
    assert stepped.args[0] == pytest.approx(moved.args[0] - 60, abs=1)
    QTest.keyClick(shown, Qt.Key.Key_Home)
    assert shown.cursor_at == shown.view.start
    QTest.keyClick(shown, Qt.Key.Key_Left)
    assert shown.cursor_at == shown.view.start


def test_the_read_out_says_no_data_in_a_gap_and_beyond_the_end(shown: DetailChart) -> None:
    assert "paid no data" in shown.readout(GAP)
    assert "retry 9" in shown.readout(GAP)
    line = LineView(np.array([0.0, 10, 20]), np.array([1.0, 2, 3]), "p99")
    assert readout(DetailChartView("Latency", 0, 100, (line,)), 90).rows == (("p99", "no data"),)


def test_the_read_out_tells_envelope_usual_last_week_and_marks() -> None:
    times = np.arange(0.0, 9000, 900)
    mean = np.full(10, 0.02)
    view = DetailChartView(
        "Errors, means",
        0,
        9000,
        (LineView(times, mean, low=mean / 2, high=mean * 3),),
        unit=Unit.RATIO,
        band=BandView(np.array([0.0, 9000]), np.array([0.01, 0.03]), np.array([0.05, 0.07])),
        past=LineView(times, mean * 2, "last week"),
        marks=(MarkView(4400, "orders v88", detail="Priya Nair"), MarkView(100, "far away")),
    )
    said = readout(view, 4500, reach=150)
    assert said.rows == (("errors", "2 %, 1 % to 6 %"), ("last week", "4 %"), ("usual", "2 % to 6 %"))
    assert said.marks == ("Change 01:13:20Z orders v88, Priya Nair",)


def test_many_marks_at_one_place_are_counted() -> None:
    marks = tuple(MarkView(float(at), f"alert {at}", MarkKind.ALERT) for at in range(9))
    said = readout(DetailChartView("x", 0, 100, marks=marks), 4, reach=50)
    assert len(said.marks) == 5 and said.marks[-1].startswith("and 5 more")


@pytest.mark.parametrize(
    ("at", "expected"), [(0.0, 0), (14, 1), (16, 2), (47, None), (70, 3), (101, None), (-30, None)]
)
def test_the_nearest_sample_counts_unless_it_is_far(at: float, expected: int | None) -> None:
    assert sample_at(np.array([0.0, 10, 20, 70, 80]), at) == expected
    assert sample_at(np.empty(0), at) is None


def test_gaps_are_holes_and_unknown_stretches() -> None:
    times = np.concatenate([np.arange(0.0, 100, 10), np.arange(200.0, 300, 10)])
    values = np.ones(len(times))
    values[14:18] = np.nan
    found = gaps(DetailChartView("x", 0, 300, (LineView(times, values),)))
    assert found == [(90.0, 200.0), (230.0, 280.0)]


def test_nothing_is_drawn_in_a_gap(qtbot: QtBot) -> None:
    line = straight()
    hole = (line.times > NOON - 2000) & (line.times < NOON - 1400)
    view = DetailChartView("x", NOON - 3600, NOON, (replace(line, values=np.where(hole, np.nan, line.values)),))
    widget = DetailChart(view)
    qtbot.addWidget(widget)
    widget.resize(712, 328)
    image, y = picture(widget), round(widget.frame.y(10.0))

    def inked(start: float, end: float) -> bool:
        columns = range(round(widget.frame.x(start)), round(widget.frame.x(end)))
        return any(image.pixelColor(x, row).lightness() > 100 for x in columns for row in (y - 1, y, y + 1))

    assert inked(NOON - 3000, NOON - 2100) and inked(NOON - 1300, NOON - 100)
    assert not inked(NOON - 1990, NOON - 1410)


def test_curves_take_another_theme(shown: DetailChart, qapp: QApplication) -> None:
    dark = picture(shown)
    theme.apply(qapp, theme.Theme.load("light"))
    light = picture(shown)
    assert dark != light
    assert light.pixelColor(5, 320) == theme.current().color("panel")
    ink = theme.current().color("text").rgb()
    assert any(light.pixel(x, y) == ink for x in range(60, 600) for y in range(60, 300, 2))


def test_no_sample_is_copied_for_drawing(qtbot: QtBot) -> None:
    line = straight()
    line.values.flags.writeable = False
    widget = DetailChart(DetailChartView("x", NOON - 3600, NOON, (line,), unit=Unit.SECONDS))
    qtbot.addWidget(widget)
    held_times, held_values = widget._lines._curves[0].getOriginalDataset()
    assert np.shares_memory(held_times, line.times)
    assert np.shares_memory(held_values, line.values)


def test_a_peak_of_one_sample_survives_thinning(qtbot: QtBot) -> None:
    line = straight(5760, 1.0)
    line.values[1234] = 9.0
    view = DetailChartView("x", float(line.times[0]), NOON, (line,))
    widget = DetailChart(view)
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    image, x = picture(widget), round(widget.frame.x(float(line.times[1234])))
    panel = theme.current().color("panel").rgb()
    raised = theme.current().color("raised").rgb()
    top = round(widget.frame.y(8.0))
    assert any(image.pixel(column, top) not in (panel, raised) for column in range(x - 3, x + 4))


def test_dragging_selects_and_dragging_back_lets_go(shown: DetailChart) -> None:
    heard: list[tuple[float, float] | None] = []
    shown.brushed.connect(heard.append)
    left, right = QPoint(round(shown.frame.x(NOON - 1800)), 150), QPoint(round(shown.frame.x(NOON - 600)), 150)
    QTest.mousePress(shown, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, right)
    pointer.move(shown, left, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(shown, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, left)
    assert heard[-1] == pytest.approx((NOON - 1800, NOON - 600), abs=4)
    assert shown.stretch == heard[-1]
    before = picture(shown)
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.stretch is None and heard[-1] is None
    assert picture(shown) != before


def test_a_click_selects_nothing(shown: DetailChart) -> None:
    heard: list[object] = []
    shown.brushed.connect(heard.append)
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(300, 150))
    assert heard == []


def test_a_drag_beyond_the_plot_ends_at_its_edge(shown: DetailChart) -> None:
    QTest.mousePress(shown, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(300, 150))
    pointer.move(shown, QPoint(711, 150), Qt.MouseButton.LeftButton)
    assert shown.stretch is not None
    assert shown.stretch[1] == shown.view.end


def test_stale_charts_say_so_and_wear_the_frame(qtbot: QtBot) -> None:
    widget = DetailChart(chart(is_stale=True))
    qtbot.addWidget(widget)
    widget.resize(712, 328)
    assert "stale yes" in widget.accessibleName()
    assert picture(widget).pixel(1, 1) == theme.current().color("unknown").rgb()


def test_a_cut_axis_says_so(qtbot: QtBot) -> None:
    widget = DetailChart(DetailChartView("Temperature", NOON - 3600, NOON, (straight(3600, 61.0),)))
    qtbot.addWidget(widget)
    widget.resize(712, 328)
    plain = picture(widget)
    widget.set_view(replace(widget.view, unit=Unit.COUNT))
    assert widget.frame.axis.low == 0
    assert picture(widget) != plain


def test_a_varying_band_is_drawn_as_it_varies(qtbot: QtBot) -> None:
    times = np.linspace(NOON - 3600, NOON, 61)
    rising = np.linspace(2.0, 8.0, 61)
    view = DetailChartView(
        "x", NOON - 3600, NOON, (straight(3600, 10.0),), band=BandView(times, rising - 1, rising + 1)
    )
    widget = DetailChart(view)
    qtbot.addWidget(widget)
    widget.resize(712, 328)
    image = picture(widget)
    panel = theme.current().color("panel").rgb()

    def banded(at: float, value: float) -> bool:
        return image.pixel(round(widget.frame.x(at)), round(widget.frame.y(value))) != panel

    assert banded(NOON - 3000, 3.2) and not banded(NOON - 3000, 7.3)
    assert banded(NOON - 200, 7.3) and not banded(NOON - 200, 3.2)


def test_long_words_are_told_by_the_tooltip(qtbot: QtBot) -> None:
    widget = DetailChart(replace(chart(), words="a sentence about what is abnormal " * 6))
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.grab()
    assert any("a sentence about what is abnormal" in text for _place, text in widget._back.elided)
