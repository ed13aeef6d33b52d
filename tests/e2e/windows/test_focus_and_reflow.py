from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from models.incident.runs.commands import StartRun
from models.runbooks.runbook import Chunk, Runbook, Step
from tests.fakes.console_room import Room
from tests.fakes.spoken import faults, told
from widgets.painted import PaintedButton
from widgets.panel_tabs import PanelTabs


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
    rows = room.window.war_room.decision_list
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    room.press("End")
    assert rows.current_id() == rows.rows()[-1].id
    assert 0 < rows._first == len(rows.rows()) - rows.shown_count()
    room.press("Home")
    assert rows._first == 0


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


@pytest.fixture
def small(standing: Room) -> Iterator[Room]:
    """Two columns, with nothing chosen yet."""
    standing.press("Ctrl+Home")
    standing.size(1280, 800)
    standing.window.war_room.tabs.choose("")
    yield standing
    standing.size(1280, 800)


def shown(tabs: PanelTabs) -> list[str]:
    """Names of the tabs, as a screen reader has them."""
    return [
        each.accessibleName()
        for each in tabs.findChildren(PaintedButton)
        if told(each).role() is QAccessible.Role.PageTab and each.isVisible()
    ]


def the_focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def to_tabs(room: Room) -> None:
    tab = next(each for each in room.window.war_room.tabs.findChildren(PaintedButton) if told(each).state().selected)
    tab.setFocus(Qt.FocusReason.TabFocusReason)
    assert tab.hasFocus()


def test_no_page_scrolls_and_each_tab_says_how_much_it_holds(small: Room) -> None:
    war_room = small.window.war_room
    bar = war_room.columns.verticalScrollBar()
    assert bar.maximum() == 0, "everything has its place"
    entries, alerts = len(small.live.timeline()), len(war_room.alert_list.rows())
    facts = len(war_room.fact_list.rows())
    assert shown(war_room.tabs) == [
        f"Pinned facts, {facts}",
        f"Timeline, {entries}",
        f"Alerts, {alerts}",
        "People, 6",
    ]
    assert war_room.facts.isVisible() and not war_room.timeline.isVisible()
    assert not war_room.facts.head.isVisible(), "its tab is its head"
    assert faults(war_room.tabs) == []


def test_the_arrows_choose_and_what_was_chosen_stays_in_every_size(small: Room) -> None:
    war_room, tabs = small.window.war_room, small.window.war_room.tabs
    to_tabs(small)
    small.press("Right")
    assert tabs.current() == "timeline" and war_room.timeline.isVisible() and told(the_focus()).state().selected
    small.press("End")
    assert tabs.current() == "people"
    small.press("Right")
    assert tabs.current() == "people", "the last is the last"
    small.press("Left")
    assert tabs.current() == tabs.choice() == "alerts"
    for width, height, columns in ((1920, 1080, 3), (900, 700, 1), (1280, 800, 2)):
        small.size(width, height)
        assert war_room.columns.column_count() == columns
        small.settle()
        panels = (war_room.facts, war_room.timeline, war_room.alerts, war_room.people)
        if columns == 2:
            assert [each.isVisible() for each in panels] == [False, False, True, False]
        else:
            assert all(each.isVisible() and each.head.isVisible() for each in panels)


def test_the_tab_is_kept_with_the_layout_of_a_role(small: Room) -> None:
    window, tabs = small.window, small.window.war_room.tabs
    tabs.choose("people")
    window.save_layout()
    tabs.choose("timeline")
    window.use_layout("operator")
    assert tabs.choice() == "", "another role chose nothing yet"
    window.use_layout("ic")
    assert tabs.current() == "people"
    window.say("")


def test_a_run_that_begins_comes_to_the_front_and_says_when_it_is_held(small: Room) -> None:
    war_room, tabs, live = small.window.war_room, small.window.war_room.tabs, small.live
    assert live.incident is not None
    tabs.choose("alerts")
    small.press("Ctrl+L")
    steps = (Step("look", "Look"), Step("mend", "Mend"))
    live.submit(StartRun(live.incident.id, Runbook("it", "It", chunks=(Chunk("One", steps),))))
    small.settle()
    assert tabs.current() == "runbook" and tabs.choice() == "alerts", "what was chosen comes back when it is over"
    assert war_room.runbook.isVisible() and shown(tabs)[0].startswith("Runbook, 0/")
    tabs.choose("facts")
    war_room.runbook.brief.hold_requested.emit()
    small.settle()
    assert tabs.current() == "facts" and shown(tabs)[0].endswith(", the run is held")
