import itertools

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

import resources
from models.kernel.errors import BadInput
from widgets import theme
from widgets.theme_tokens import COLOR_ROLES, parse_tokens

SURFACES = ("canvas", "panel", "raised")
HUES = ("down", "degraded", "atrisk", "unknown", "change", "normal", "drill", "line", "focus")


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(a: QColor, b: QColor) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("name", "surface"), list(itertools.product(theme.THEMES, SURFACES)))
def test_contrast_of_text_and_glyphs(name: str, surface: str) -> None:
    look = theme.Theme.load(name)
    ground = look.color(surface)
    assert contrast(look.color("text"), ground) >= 7
    assert contrast(look.color("text2"), ground) >= 4.5
    for hue in HUES:
        assert contrast(look.color(hue), ground) >= 3, hue
    if name != "light":
        assert contrast(look.color("text"), ground) <= 15


@pytest.mark.parametrize("name", theme.THEMES)
def test_letters_on_filled_hues_are_readable(name: str) -> None:
    look = theme.Theme.load(name)
    for hue in ("down", "degraded", "atrisk", "normal"):
        assert contrast(look.ink_on(hue), look.color(hue)) >= 4.5, hue


def test_a_theme_that_lacks_a_role_is_refused_by_name() -> None:
    text = (
        resources.text("themes/dark.toml")
        .replace('down = "#EE5A64"', 'down = "red"')
        .replace("[type.clock]", "[type.other]")
    )
    with pytest.raises(BadInput) as caught:
        parse_tokens(text, "mine.toml")
    assert [problem.field for problem in caught.value.problems] == ["colors.down", "type.clock"]


def test_every_placeholder_of_the_style_sheets_is_filled() -> None:
    for name in theme.THEMES:
        assert "$" not in theme.Theme.load(name).style_sheet


def test_no_two_hues_of_a_theme_are_the_same() -> None:
    for name in theme.THEMES:
        look = theme.Theme.load(name)
        colors = [look.color(role).name() for role in COLOR_ROLES if role in HUES and role != "focus"]
        assert len(set(colors)) == len(colors)


def test_the_bundled_font_is_the_one_used_and_its_figures_have_one_width(qapp: QApplication) -> None:
    font = theme.current().font("clock")
    assert QFontInfo(font).family() == "Inter"
    metrics = QFontMetricsF(font)
    assert metrics.horizontalAdvance("11:11:11") == pytest.approx(metrics.horizontalAdvance("00:48:20"), abs=0.1)


def test_letters_that_look_alike_differ(qapp: QApplication) -> None:
    font = QFont(theme.current().font("banner"))
    ours = QFontMetricsF(font)
    bars, tail = ours.tightBoundingRect("I").width(), ours.tightBoundingRect("l").width()
    font.unsetFeature(QFont.Tag("ss02"))
    plain = QFontMetricsF(font)
    assert bars > 1.5 * plain.tightBoundingRect("I").width()
    assert tail > plain.tightBoundingRect("l").width()


def test_changing_the_theme_repaints_what_is_open(qtbot: QtBot, qapp: QApplication) -> None:
    from widgets.panel import Panel

    panel = Panel("Impact")
    qtbot.addWidget(panel)
    panel.resize(300, 100)
    dark = panel.grab().toImage().pixelColor(5, 90)
    theme.apply(qapp, theme.Theme.load("light"))
    light = panel.grab().toImage().pixelColor(5, 90)
    assert dark == theme.Theme.load("dark").color("panel")
    assert light == theme.Theme.load("light").color("panel")


def test_a_theme_that_is_in_force_styles_nothing_anew(qtbot: QtBot, qapp: QApplication) -> None:
    styled: list[str] = []

    class Heard(QWidget):
        def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
            super().changeEvent(event)
            if event.type() == QEvent.Type.StyleChange:
                styled.append(theme.current().name)

    heard = Heard()
    qtbot.addWidget(heard)
    heard.show()
    theme.apply(qapp, theme.Theme.load("dark"))
    styled.clear()
    theme.apply(qapp, theme.Theme.load("dark"))
    assert styled == []
    theme.apply(qapp, theme.Theme.load("light"))
    assert set(styled) == {"light"}


def test_set_state_restyles_at_once(qtbot: QtBot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    theme.set_state(label, "role", "banner")
    label.ensurePolished()
    assert label.font().pixelSize() == 28
