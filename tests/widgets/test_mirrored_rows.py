"""Where the language runs from right to left: painted rows begin at their right end, time goes on from left to right."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from widgets.board import RIGHT, Board
from widgets.declare_data import DeclareFormData, DeclareInputs
from widgets.declare_form import DeclareForm
from widgets.mirror import mirrored, put, spot
from widgets.palette import WIDTH, Palette
from widgets.theme import Theme


def test_a_rectangle_is_as_far_from_the_right_as_it_was_from_the_left() -> None:
    row, rect = QRectF(20, 0, 400, 40), QRectF(36, 8, 100, 24)
    assert mirrored(rect, row) == QRectF(304, 8, 100, 24) and mirrored(mirrored(rect, row), row) == rect


def _painted(*, is_mirrored: bool) -> tuple[QImage, float]:
    picture = QImage(400, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor(0, 0, 0))
    with QPainter(picture) as painter:
        board = Board(painter, Theme.load("dark"))
        if is_mirrored:
            board.mirror(picture.rect())
        board.fill(QRectF(0, 0, 4, 40), "text")
        used = board.text(48, 8, "checkout", width=200)
        board.text(384, 8, "checkout", align=RIGHT)
        with board.unmirrored(QRectF(200, 0, 100, 40)) as place:
            board.fill(QRectF(place.left(), 36, 10, 4), "down")
    return picture, used


def test_a_board_turns_places_and_never_letters() -> None:
    (plain, used), (turned, _used) = _painted(is_mirrored=False), _painted(is_mirrored=True)
    text, down = (Theme.load("dark").color(role).rgb() for role in ("text", "down"))
    assert plain.pixel(1, 1) == text == turned.pixel(398, 1) and turned.pixel(1, 1) != text
    # What ended 16 before the right end begins 16 behind the left one, in the same letters.
    assert plain.copy(48, 0, int(used) + 1, 32) == turned.copy(16, 0, int(used) + 1, 32)
    assert plain.pixel(205, 38) == down == turned.pixel(105, 38) and turned.pixel(195, 38) != down


def test_children_placed_by_hand_turn_with_their_parent(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(400, 40)
    child = QWidget(parent)
    for direction, left in ((Qt.LayoutDirection.LeftToRight, 16), (Qt.LayoutDirection.RightToLeft, 284)):
        parent.setLayoutDirection(direction)
        put(child, 16, 4, 100, 32)
        assert child.geometry().getRect() == (left, 4, 100, 32) and spot(child).getRect() == (16, 4, 100, 32)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_questions_of_declaring_never_lie_over_one_another(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    form = DeclareForm(DeclareFormData(DeclareInputs("Checkout failing")))
    qtbot.addWidget(form)
    form.setLayoutDirection(direction)
    heights: list[int] = []
    for words in (
        "Some, 5 to 25 %",
        "Some, five to twenty-five %",
        "Some of them, between five and twenty-five percent",
    ):
        form.users.set_label("some", words)
        form.resize(912, 1000 + len(heights))
        form.show()
        questions = [form.users, form.core, form.exposed]
        assert all(form.rect().contains(each.geometry()) for each in questions)
        assert not any(one.geometry().intersects(other.geometry()) for one, other in combinations(questions, 2))
        assert all(each.geometry().bottom() < form.severity.y() for each in questions)
        heights.append(form.sizeHint().height())
    assert heights[:2] == [712, 712] and heights[2] > 712


def test_the_palette_stays_inside_its_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    palette = Palette(parent=window)
    window.resize(1920, 1080)
    window.show()
    palette.open_with()
    assert palette.geometry() == QRect((1920 - WIDTH) // 2, 120, WIDTH, palette.height())
    for size in ((1280, 800), (960, 540), (640, 540)):
        window.resize(*size)
        assert window.rect().contains(palette.geometry())
        assert abs(palette.geometry().center().x() - window.rect().center().x()) <= 1
