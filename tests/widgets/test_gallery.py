import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from widgets import theme
from widgets.gallery import GALLERY, render
from widgets.gallery_states import State
from widgets.painted import Painted, PaintedButton


@pytest.mark.parametrize("name", list(GALLERY))
def test_every_widget_paints_in_every_state(name: str, qtbot: QtBot) -> None:
    for state in State:
        image = render(name, "dark", state)
        assert not image.isNull()


@pytest.mark.parametrize("name", ["banner", "tiles", "timeline", "detail-chart", "glyphs"])
def test_the_same_twice_is_the_same_picture(name: str, qtbot: QtBot) -> None:
    assert render(name) == render(name)


@pytest.mark.parametrize("name", ["banner", "tiles", "spark-rows", "detail-chart"])
def test_stale_never_looks_like_live(name: str, qtbot: QtBot) -> None:
    unknown = theme.Theme.load("dark").color("unknown").rgb()

    def hue_count(image: QImage) -> int:
        return sum(image.pixel(x, y) == unknown for x in range(image.width()) for y in range(0, image.height(), 2))

    assert hue_count(render(name, "dark", State.STALE)) > hue_count(render(name, "dark", State.NORMAL))


@pytest.mark.parametrize("name", list(GALLERY))
def test_everything_that_takes_the_focus_has_a_name_and_a_target_of_24(name: str, qtbot: QtBot) -> None:
    widget = GALLERY[name](State.NORMAL)
    qtbot.addWidget(widget)
    widget.show()
    for child in widget.findChildren(QWidget):
        if isinstance(child, (QAbstractButton, QLineEdit)) and child.isVisibleTo(widget):
            assert child.accessibleName(), f"{type(child).__name__} {child.objectName()}"
            assert child.height() >= 24, child.accessibleName()
            assert child.width() >= 24, child.accessibleName()


@pytest.mark.parametrize(
    "name", ["decisions", "facts", "tasks", "people", "brief-timeline", "tiles", "strip", "palette"]
)
def test_text_that_does_not_fit_is_whole_in_the_tooltip(name: str, qtbot: QtBot) -> None:
    widget = GALLERY[name](State.OVERFLOW)
    qtbot.addWidget(widget)
    widget.grab()
    painted = [one for one in [widget, *widget.findChildren(QWidget)] if isinstance(one, (Painted, PaintedButton))]
    texts = [text for one in painted for _place, text in one.elided]
    if name == "strip":
        return
    assert any("former Iberian and Nordic estates" in text for text in texts)


def test_unknown_names_are_refused(qtbot: QtBot) -> None:
    with pytest.raises(KeyError):
        render("no such widget")
