from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from widgets import theme
from widgets.charts.detail_chart import DetailChart
from widgets.charts.sparkline import Sparkline, runs_of
from widgets.charts.time_axis import round_top, time_ticks, value_ticks
from widgets.gallery_samples import HOUR, NOON, chart, spark


def test_runs_break_at_unknown_values_and_at_holes() -> None:
    times = np.array([0.0, 1, 2, 3, 20, 21, 22])
    known = np.array([True, True, False, True, True, True, True])
    assert runs_of(known, times) == [slice(0, 2), slice(3, 4), slice(4, 7)]


def test_nothing_is_drawn_in_a_gap(qtbot: QtBot) -> None:
    view = spark(0.5, 38.0, (0.4, 0.9))
    since = view.times - view.start
    gap = (since > 2000) & (since < 2600)
    view = replace(view, values=np.where(gap, np.nan, view.values), band=None, changes=(), breach_at=None)
    widget = Sparkline(view)
    qtbot.addWidget(widget)
    widget.resize(256, 40)
    image = widget.grab().toImage()
    inside = {image.pixel(x, y) for x in range(150, 178) for y in range(40)}
    beside = {image.pixel(x, y) for x in range(100, 130) for y in range(40)}
    assert len(inside) == 1
    assert len(beside) > 1


def test_a_stale_line_ends_without_a_dot(qtbot: QtBot) -> None:
    live, stale = spark(0.5, 38.0, (0.4, 0.9)), spark(0.5, 38.0, (0.4, 0.9), is_stale=True)
    text = theme.current().color("text").rgb()
    counts = []
    for view in (live, stale):
        widget = Sparkline(replace(view, band=None))
        qtbot.addWidget(widget)
        widget.resize(256, 40)
        image = widget.grab().toImage()
        counts.append(sum(image.pixel(x, y) == text for x in range(248, 256) for y in range(40)))
    assert counts[0] > 4
    assert counts[1] == 0


def test_ticks_are_round_and_the_last_time_says_z() -> None:
    ticks = time_ticks(NOON - HOUR, NOON)
    assert [words for _at, words in ticks] == ["13:36", "13:46", "13:56", "14:06", "14:16", "14:26", "14:36Z"]
    assert [words for _at, words in value_ticks(50, " %")] == ["0 %", "10 %", "20 %", "30 %", "40 %", "50 %"]
    assert [words for _at, words in value_ticks(2.5, " s")] == ["0.0 s", "0.5 s", "1.0 s", "1.5 s", "2.0 s", "2.5 s"]
    assert [words for _at, words in value_ticks(1600)] == ["0", "400", "800", "1200", "1600"]


@pytest.mark.parametrize("high", [0.0, -1.0, float("nan"), 0.003, 1, 7.3, 99, 12345])
def test_the_top_of_the_axis_is_above_the_data(high: float) -> None:
    assert round_top(high) >= (high if high > 0 else 0.5)


def test_cursor_follows_pointer_and_keys_and_says_no_data_in_a_gap(qtbot: QtBot) -> None:
    widget = DetailChart(chart())
    qtbot.addWidget(widget)
    widget.resize(712, 328)
    widget.show()
    with qtbot.waitSignal(widget.cursor_moved, timeout=1000) as moved:
        QTest.mouseMove(widget, QPoint(340, 150))
    assert moved.args is not None
    assert moved.args[0] == pytest.approx(NOON - HOUR / 2, abs=10)
    assert "paid no data" in widget.readout(NOON - HOUR + 3040)
    widget.setFocus()
    with qtbot.waitSignal(widget.cursor_moved, timeout=1000) as stepped:
        QTest.keyClick(widget, Qt.Key.Key_Left)
    assert stepped.args is not None
    assert stepped.args[0] == pytest.approx(moved.args[0] - 60, abs=1)


def test_a_long_series_is_thinned_and_curves_take_another_theme(qtbot: QtBot, qapp: QApplication) -> None:
    widget = DetailChart(chart())
    qtbot.addWidget(widget)
    widget.resize(712, 328)
    widget.show()
    dark = widget.grab().toImage()
    theme.apply(qapp, theme.Theme.load("light"))
    light = widget.grab().toImage()
    assert dark != light
    assert light.pixelColor(5, 320) == theme.current().color("panel")
    ink = theme.current().color("text").rgb()
    assert any(light.pixel(x, y) == ink for x in range(60, 600, 1) for y in range(60, 300, 2))


def test_stale_charts_say_so(qtbot: QtBot) -> None:
    widget = DetailChart(chart(is_stale=True))
    qtbot.addWidget(widget)
    assert "stale yes" in widget.accessibleName()
