import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.fakes.console_room import Room


def test_panels_say_how_many_of_their_rows_are_shown(standing: Room) -> None:
    room = standing
    room.size(1280, 800)
    war_room = room.window.war_room
    count = len(war_room.decision_list.rows())
    shown = war_room.decision_list.shown_count()
    assert 0 < shown < count
    assert war_room.decisions.head.fitting() == f"{shown} of {count} shown"
    room.size(1920, 1400)
    assert war_room.decisions.head.fitting() == ""


def test_rows_out_of_view_come_by_the_arrow_keys(standing: Room) -> None:
    room = standing
    room.size(1280, 800)
    facts = room.window.war_room.fact_list
    facts.setFocus(Qt.FocusReason.TabFocusReason)
    room.press("End")
    last = facts.rows()[-1]
    assert facts.current_id() == last.id
    assert facts._first + facts.shown_count() == len(facts.rows())
    room.press("Home")
    assert facts._first == 0


@pytest.mark.parametrize(("width", "columns"), [(1920, 3), (1280, 2), (960, 1), (800, 1)])
def test_the_war_room_reflows(standing: Room, width: int, columns: int) -> None:
    room = standing
    room.size(width, 800)
    assert room.window.war_room.columns.column_count() == columns


def test_the_banner_wraps_instead_of_cutting(standing: Room) -> None:
    room = standing
    room.size(800, 600)
    assert room.window.banner.height() == 144
    room.size(1280, 800)
    assert room.window.banner.height() == 72


def test_in_the_timeline_the_list_comes_before_the_side(standing: Room) -> None:
    room = standing
    room.press("F7")
    pane = room.window.timeline
    order = [pane.filter._parts[0], pane.search, pane.view.list, pane.form.what.edit, pane.correct]
    chain: list[QWidget] = []
    at: QWidget | None = pane.filter._parts[0]
    while at is not None and at not in chain[:1]:
        chain.append(at)
        at = at.nextInFocusChain()
    places = [chain.index(one) for one in order]
    assert places == sorted(places)
