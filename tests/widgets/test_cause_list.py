"""The ranking first: where not all evidence fits, one candidate at a time tells its own."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from widgets.cause_list import CauseList, CauseView
from widgets.glyphs import GlyphKind

ROWS = [
    CauseView(
        f"c{rank}", rank, f"db-{rank}", GlyphKind.DOWN, "DOWN", 1 - rank / 10, ("first out", "pool full"), ("healthy",)
    )
    for rank in range(1, 6)
]


def heights(causes: CauseList) -> list[int]:
    return [causes.row_height(row) for row in causes.rows()]


def listed(qtbot: QtBot, room: int) -> CauseList:
    causes = CauseList(ROWS)
    qtbot.addWidget(causes)
    causes.resize(400, room)
    causes.set_room(room)
    causes.show()
    return causes


def test_all_tell_their_evidence_where_it_fits(qtbot: QtBot) -> None:
    assert heights(listed(qtbot, 500)) == [100] * 5


def test_the_likeliest_tells_its_own_until_one_is_chosen(qtbot: QtBot) -> None:
    causes = listed(qtbot, 280)
    assert heights(causes) == [100, 40, 40, 40, 40]
    assert causes.minimumHeight() == 260
    QTest.mouseClick(causes, Qt.MouseButton.LeftButton, pos=QPoint(200, 100 + 40 + 20))
    assert causes.current_id() == "c3"
    assert heights(causes) == [40, 40, 100, 40, 40]
    QTest.keyClick(causes, Qt.Key.Key_Down)
    assert heights(causes) == [40, 40, 40, 100, 40]


def test_in_a_low_window_the_ranking_comes_before_any_evidence(qtbot: QtBot) -> None:
    causes = listed(qtbot, 120)
    assert heights(causes) == [40] * 5
    QTest.keyClick(causes, Qt.Key.Key_Down)
    assert heights(causes) == [100, 40, 40, 40, 40]
    causes.set_room(600)
    assert heights(causes) == [100] * 5


def test_what_is_spoken_is_whole_whether_it_is_folded_or_not(qtbot: QtBot) -> None:
    causes = listed(qtbot, 120)
    assert causes.row_name(ROWS[4]).endswith("for: pool full. against: healthy")
