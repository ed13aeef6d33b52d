from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from widgets.segment import Option, Segment


def test_a_disabled_choice_says_why_and_can_not_be_reached(qtbot: QtBot) -> None:
    segment = Segment("Behind", [Option("band", "Band"), Option("week", "Last week")], "band")
    qtbot.addWidget(segment)
    segment.show()
    heard: list[str] = []
    segment.chosen.connect(heard.append)
    segment.set_option_disabled("week", "nothing is known of it")
    first, second = segment._parts
    assert "not available: nothing is known of it" in second.accessibleName()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert (heard, segment.chosen_id()) == ([], "band")
    segment.set_option_disabled("week", None)
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert (heard, segment.chosen_id()) == (["week"], "week")
    assert second.toolTip() == ""
