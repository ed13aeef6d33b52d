from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from console.windows.bundle_prompts import BundleImport
from console.windows.over_panes import PANE_LEAST, Row
from models.incident.runs.commands import StartRun
from models.runbooks.runbook import Chunk, Runbook, Step
from tests.fakes.console_room import Room
from tests.fakes.spoken import faults, told
from widgets import theme
from widgets.painted import PaintedButton
from widgets.panel_tabs import PanelTabs
from widgets.theme import hue_of_severity


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


@pytest.fixture
def crowded(standing: Room) -> Iterator[Room]:
    """Six rows over the pane at once, as long as they come, and nothing just said."""
    window, rights = standing.window, standing.window.elevations
    standing.press("Ctrl+Home")
    window.say("")
    rows = {
        window.tampered: (
            "TAMPERED",
            "The record does not verify from event 812 on: something was changed from outside.",
        ),
        window.split_brain: (
            "SPLIT-BRAIN",
            "Several nodes of payments say they are primary. Stop writes; fence one; roll back.",
        ),
        rights.glass: (
            "GLASS BROKEN",
            "Bo Lee took rights to act on production, granted by nobody, 42:10 left: nobody answers.",
        ),
        window.blind: ("MONITORING BLIND", "Prometheus gives no answer. Values keep their age; the record works on."),
        rights.asked: ("RIGHTS ASKED", "Raj Mehta asks to act on production for 60 min: restart the broker."),
        rights.mine: ("ELEVATED", "To restart the broker."),
    }
    for row, (lead, sentence) in rows.items():
        row.set_notice(sentence, lead=lead, action="Review…")
        row.show()
    yield standing
    for row in rows:
        row.hide()
    window.say("")
    standing.size(1280, 800)


def standing_whole(room: Room) -> list[Row]:
    """The rows over the pane that are shown; fails where one is squeezed, cut, or laid over another."""
    over, found = room.window.over, [row for row in room.window.over.areas() if row.isVisible()]
    places = [row.rect().translated(row.mapTo(over, QPoint(0, 0))) for row in found]
    for row, place, below in zip(found, places, [*places[1:], room.window.area.geometry()], strict=True):
        assert row.height() == row.height_at(over.width()), "squeezed"
        assert row.visibleRegion().boundingRect() == row.rect(), "cut"
        assert place.bottom() < below.top(), "one over the other"
    return found


@pytest.mark.parametrize(("width", "height"), [(960, 540), (853, 533), (800, 480), (1280, 800)])
def test_rows_without_room_are_named_by_one_more_and_the_pane_keeps_its_height(
    crowded: Room, width: int, height: int
) -> None:
    room, over, more = crowded, crowded.window.over, crowded.window.over.more
    room.size(width, height)
    assert (room.window.width(), room.window.height()) == (width, height)
    assert standing_whole(room)[0] is room.window.tampered, "the gravest first"
    folded = over.folded()
    assert folded and more.isVisible() and more.accessibleName().startswith(f"{len(folded)} more: ")
    for row in folded:
        assert row.accessibleName() in more.accessibleName()
    assert folded[0].lead in more._sentence and more.height() == 48
    least = PANE_LEAST - 24 if len(standing_whole(room)) == 2 else PANE_LEAST
    assert room.window.area.height() >= (least if height > 480 else 96) and room.window.banner.isVisible()
    room.window.say("Layout saved.")
    room.settle()
    assert room.window.notice in standing_whole(room) and room.window.area.height() >= 96


def test_a_key_shows_every_row_and_folds_them_again(crowded: Room) -> None:
    room, over = crowded, crowded.window.over
    room.size(853, 533)
    room.press("F6", "F6", "F6")
    last = over.folded()[-1]
    room.press("Alt+M")
    assert not over.folded() and room.window.area.height() >= 96
    assert any(row.isAncestorOf(the_focus()) for row in over.areas()), "the keyboard goes along"
    for _row in over.areas():
        if last.isAncestorOf(the_focus()):
            break
        room.press("Tab")
    assert not the_focus().visibleRegion().isEmpty() and last.isAncestorOf(the_focus()), (
        "what is far down comes into view"
    )
    room.press("Alt+M")
    assert last in over.folded() and room.window.docks["war_room"].isAncestorOf(the_focus())
    room.size(1920, 1400)
    assert not over.folded() and not over.more.isVisible() and len(standing_whole(room)) == 6
    room.press("Alt+M")
    assert room.said() == "Everything that is to be said stands here already."


def test_a_row_that_is_worked_in_stays(crowded: Room) -> None:
    room, mine = crowded, crowded.window.elevations.mine
    room.size(1920, 1400)
    assert mine._button is not None
    mine._button.setFocus(Qt.FocusReason.TabFocusReason)
    room.size(853, 533)
    assert mine.isVisible() and mine._button.hasFocus() and mine in standing_whole(room)


def test_an_alarm_stands_in_the_red_of_the_theme(standing: Room) -> None:
    room, look = standing, theme.current()
    room.size(1280, 800)
    room.window.say("P1 db-3: pool exhausted.")
    room.settle()
    notice, banner = room.window.notice, room.window.banner
    assert room.said() == "P1 db-3: pool exhausted."
    glyph = notice.grab(QRect(16, 16, 16, 16)).toImage()
    drawn = {glyph.pixel(x, y) for x in range(glyph.width()) for y in range(glyph.height())}
    assert look.color("down").rgb() in drawn, "the glyph of an alarm"
    severity = hue_of_severity(banner.data.severity)
    assert banner.grab().toImage().pixel(4, 36) == look.color(severity).rgb()
    banner.set_data(replace(banner.data, severity=1))
    assert banner.grab().toImage().pixel(4, 36) == look.color("down").rgb(), "the block of a SEV1"
    room.live.told.emit("Saved.")
    calm = notice.grab(QRect(16, 16, 16, 16)).toImage()
    assert look.color("down").rgb() not in {calm.pixel(x, y) for x in range(16) for y in range(16)}
    room.window.say("")
    room.tick()


def test_a_row_that_would_take_the_whole_pane_is_named_first_and_shown_when_asked_for(crowded: Room) -> None:
    room, tampered = crowded, crowded.window.tampered
    tampered.set_notice("Event 812 was changed from outside. " * 12, lead="TAMPERED", action="Review…")
    room.size(853, 533)
    assert standing_whole(room) == [room.window.over.more] and room.window.area.height() >= PANE_LEAST
    assert room.window.over.more._sentence.startswith("TAMPERED · SPLIT-BRAIN")
    room.press("Alt+M")
    assert tampered.isVisible() and tampered.isAncestorOf(the_focus())
    room.press("Alt+M")
    assert not tampered.isVisible()


@pytest.mark.parametrize("keys", ["F1", "Ctrl+,"])
def test_a_dialog_that_scrolls_is_no_larger_than_the_window_that_asked(standing: Room, keys: str) -> None:
    room = standing
    room.size(853, 533)
    room.press(keys)
    dialog = QApplication.activeModalWidget() or QApplication.activeWindow()
    assert isinstance(dialog, QDialog)
    try:
        assert dialog.width() <= 853 and dialog.height() <= 533
        for button in dialog.findChildren(PaintedButton):
            inside = button.parentWidget()
            if button.isVisible() and inside is dialog:
                assert dialog.rect().contains(button.geometry()), button.accessibleName()
    finally:
        dialog.reject()
        room.settle()
        room.size(1280, 800)


def test_a_report_gives_way_to_the_buttons_below_it(standing: Room) -> None:
    dialog = BundleImport(standing.live, standing.window, "/media/usb/inc-1.wrbundle")
    try:
        dialog.holds.setPlainText("line\n" * 60)
        dialog.holds.show()
        dialog.fit()
        assert dialog.holds.height() == 280, "all of it where there is room"
        dialog.resize(720, 440)
        dialog.column.setGeometry(dialog.rect())
        assert dialog.height() == 440 and dialog.holds.height() >= 96
        for button in (dialog.button, dialog.leave):
            assert dialog.rect().contains(button.geometry())
    finally:
        dialog.deleteLater()
