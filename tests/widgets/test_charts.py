from dataclasses import replace

import numpy as np
from pytestqt.qtbot import QtBot

from widgets import theme
from widgets.charts.sparkline import Sparkline
from widgets.gallery_samples import spark


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
