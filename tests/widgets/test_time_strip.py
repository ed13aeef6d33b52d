import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes import pointer
from widgets import theme
from widgets.charts.time_strip import TimeStrip, TimeStripView, thinned
from widgets.gallery_charts import strip_of_time
from widgets.gallery_samples import NOON


@pytest.fixture
def strip(qtbot: QtBot) -> TimeStrip:
    widget = TimeStrip(strip_of_time())
    qtbot.addWidget(widget)
    widget.resize(1240, 112)
    widget.show()
    widget.setFocus()
    return widget


def test_a_drag_selects_and_esc_lets_go(strip: TimeStrip, qtbot: QtBot) -> None:
    frame = strip._frame()
    QTest.mousePress(
        strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(round(frame.x(NOON - 1200)), 40)
    )
    with qtbot.waitSignal(strip.brushed, timeout=30_000) as heard:
        pointer.move(strip, QPoint(round(frame.x(NOON - 600)), 40), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton)
    assert heard.args is not None
    assert heard.args[0] == pytest.approx((NOON - 1200, NOON - 600), abs=3)
    QTest.keyClick(strip, Qt.Key.Key_Escape)
    assert strip.stretch is None


def test_keys_do_the_same(strip: TimeStrip) -> None:
    for _step in range(3):
        QTest.keyClick(strip, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    span = strip.view.end - strip.view.start
    assert strip.stretch == pytest.approx((strip.view.end - span / 20, strip.view.end), abs=0.01)


def test_decisions_stand_out_from_other_entries(strip: TimeStrip) -> None:
    image, ink = strip.grab().toImage(), theme.current().color("text").rgb()
    frame = strip._frame()
    decision = next(mark for mark in strip.view.marks if mark.is_decision)
    filled = [image.pixel(round(frame.x(decision.at)) + dx, 70) for dx in (-3, 0, 3)]
    assert filled == [ink] * 3


def test_without_a_line_the_strip_still_shows_entries(qtbot: QtBot) -> None:
    widget = TimeStrip(TimeStripView(NOON - 600, NOON, "No error series"))
    qtbot.addWidget(widget)
    widget.resize(600, 112)
    assert not widget.grab().isNull()
    assert "0 entries" in widget.accessibleName()


@given(st.integers(0, 5000), st.integers(1, 300), st.integers(0, 20))
def test_thinning_keeps_peaks_order_and_gaps(count: int, pixels: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    times = np.arange(float(count))
    values = rng.normal(size=count)
    if count > 100:
        values[count // 2 : count // 2 + 3] = np.nan
    thin_times, thin = thinned(times, values, 0, count, pixels)
    assert len(thin_times) == len(thin) <= max(4 * pixels + 4, 6 * pixels)
    assert np.all(np.diff(thin_times) >= 0)
    if count <= 100:
        assert not count or (np.nanmin(thin), np.nanmax(thin)) == (np.nanmin(values), np.nanmax(values))
    else:
        assert np.isnan(thin).any()
