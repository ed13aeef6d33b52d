from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.windows.focus_order import in_reading_order, step


class Seat:
    """Three areas under one content; what is made late is made after all of them."""

    def __init__(self) -> None:
        self.window = QWidget()
        self.content = QWidget(self.window)
        column = QVBoxLayout(self.content)
        self.areas = [QFrame(self.content) for _number in range(3)]
        for number, area in enumerate(self.areas):
            column.addWidget(area)
            self.add(number)

    def add(self, area: int) -> QLineEdit:
        made = QLineEdit(self.areas[area])
        made.show()
        return made

    def way(self, start: QWidget, by: int = 1, around: QWidget | None = None) -> list[QWidget]:
        found = [start]
        while (following := step(self.areas, found[-1], by, around)) is not start:
            assert following is not None and following not in found
            found.append(following)
        return found


@pytest.fixture
def seat(qtbot: QtBot) -> Iterator[Seat]:
    made = Seat()
    qtbot.addWidget(made.window)
    made.window.show()
    yield made


def test_what_is_made_late_comes_where_it_stands(seat: Seat) -> None:
    first, second, third = (area.findChildren(QLineEdit)[0] for area in seat.areas)
    late = seat.add(1)
    assert seat.way(first) == [first, second, late, third]
    assert seat.way(first, -1) == [first, third, late, second]
    late.setEnabled(False)
    second.hide()
    assert seat.way(first) == [first, third]


def test_a_frame_about_all_comes_last_and_what_lies_over_keeps_the_keys(seat: Seat) -> None:
    first, second, third = (area.findChildren(QLineEdit)[0] for area in seat.areas)
    frame = seat.window
    end = QPushButton(frame)
    end.show()
    assert seat.way(first, around=frame) == [first, second, third, end]
    assert seat.way(end, around=frame) == [end, first, second, third]
    over = QFrame(seat.window)
    inside = QLineEdit(over)
    over.show()
    assert step(seat.areas, inside, 1) is inside


def test_after_a_click_on_what_is_no_stop_it_goes_on_from_there(seat: Seat) -> None:
    first, _second, _third = (area.findChildren(QLineEdit)[0] for area in seat.areas)
    first.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert step(seat.areas, first, 1) is seat.areas[1].findChildren(QLineEdit)[0]
    assert in_reading_order(reversed(seat.areas)) == seat.areas
