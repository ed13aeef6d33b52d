from dataclasses import replace

from pytestqt.qtbot import QtBot

from widgets import theme
from widgets.gallery_charts import slo
from widgets.slo_strip import EMPTY, HEIGHT, TALL, SloStrip


def shown(qtbot: QtBot, width: int = 1432) -> SloStrip:
    strip = SloStrip()
    qtbot.addWidget(strip)
    strip.resize(width, HEIGHT)
    strip.set_view(slo())
    strip.show()
    return strip


def test_everything_is_told_to_a_screen_reader(qtbot: QtBot) -> None:
    said = shown(qtbot).accessibleDescription()
    for words in ("objective 99.9 %", "budget left 61 %", "gone in 21 h", "page line 14.4 times, crossed", "99.5 %"):
        assert words in said
    assert "Pay by card FAILING 7 of 12" in said


def test_only_a_crossed_pair_wears_the_hue(qtbot: QtBot) -> None:
    strip = shown(qtbot)
    hue = theme.current().color("degraded").rgb()

    def bars() -> int:
        image = strip.grab().toImage()
        return sum(image.pixel(490, y) == hue for y in range(HEIGHT))

    assert bars() == 8
    strip.set_view(replace(slo(), burns=tuple(replace(each, is_crossed=False) for each in slo().burns)))
    assert bars() == 0


def test_what_is_not_known_is_not_drawn_as_good(qtbot: QtBot) -> None:
    strip = shown(qtbot)
    strip.set_view(replace(slo(), budget="", burns=(replace(slo().burns[0], rate=None, note="too few events"),)))
    assert "budget left unknown" in strip.accessibleDescription()
    assert "burn rate 1 h + 5 min unknown" in strip.accessibleDescription()
    strip.set_view(replace(slo(), is_stale=True, age="4 min"))
    assert "stale 4 min" in strip.accessibleDescription()
    assert strip.grab().toImage().pixel(1, 1) == theme.current().color("unknown").rgb()


def test_without_an_objective_it_says_what_to_do(qtbot: QtBot) -> None:
    strip = shown(qtbot)
    strip.set_empty("No SLO on record for checkout. Import OpenSLO or Sloth: see docs/slo.md")
    assert "docs/slo.md" in strip.accessibleDescription()
    assert strip.height() == EMPTY


def test_narrow_strips_are_taller_and_cut_nothing(qtbot: QtBot) -> None:
    strip = shown(qtbot, 940)
    assert strip.height() == TALL
    strip.grab()
    assert strip.elided == []
    wide = shown(qtbot)
    wide.grab()
    assert (wide.height(), wide.elided) == (HEIGHT, [])
