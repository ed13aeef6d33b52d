from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.sources.port import Batch
from console.sources.runner import Delivery, SourceStatus
from models.health.condition import Condition
from tests.fakes.console_room import Room


def shown(room: Room) -> list[str]:
    return [tile.id for tile in room.window.overview.grid.tiles()]


def test_f3_and_arrows_walk_the_worst_first_and_enter_opens_its_charts(room: Room) -> None:
    room.press("F3")
    pane = room.window.overview
    assert pane.selected == "db-3"
    room.press("Right", "Right", "Left")
    assert pane.selected == "checkout"
    assert pane.card.chart.accessibleName().startswith("checkout")
    room.press("Return")
    assert room.window.front == "service"
    assert room.window.service.service == "checkout"


def test_a_click_selects_and_a_double_click_opens(room: Room) -> None:
    room.press("F3")
    grid = room.window.overview.grid
    place = grid.spot_of("payments")
    assert place is not None
    room.click(grid, place.center())
    assert room.window.overview.selected == "payments"
    QTest.mouseDClick(grid, Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(20, 20))
    room.settle()
    assert room.window.front == "service"


def test_the_order_is_chosen_by_key(room: Room) -> None:
    room.press("F3")
    worst = shown(room)
    pane = room.window.overview
    pane.sort.setFocus()
    pane.sort._parts[0].setFocus()
    room.press("Right")
    tiers = [room.live.catalog.by_id[name].tier or 0 for name in shown(room)] if room.live.catalog else []
    assert tiers == sorted(tiers)
    room.press("Right")
    names = [tile.name.casefold() for tile in pane.grid.tiles()]
    assert names == sorted(names)
    assert sorted(worst) == sorted(shown(room))


@pytest.mark.parametrize(("option", "head"), [("team", "Data · 1 down"), ("region", "")])
def test_groups_put_the_worst_ones_team_or_region_first(room: Room, option: str, head: str) -> None:
    room.press("F3")
    pane = room.window.overview
    part = next(part for part in pane.group._parts if part.option.id == option)
    room.click(part)
    heads = [words for _place, words in pane.grid.places().heads]
    assert len(heads) == len(set(heads)) > 0
    assert "1 down" in heads[0]
    if head:
        assert heads[0] == head
    room.click(pane.group._parts[0])
    assert pane.grid.places().heads == ()


def test_only_abnormal_off_shows_every_service_as_a_tile(room: Room) -> None:
    room.press("F3")
    pane = room.window.overview
    assert len(shown(room)) == 12
    pane.only_abnormal.setFocus()
    room.press("Space")
    assert len(shown(room)) == len(room.live.health) == 42
    assert pane.grid.beyond_words() == ""
    room.press("Space")
    assert len(shown(room)) == 12


def test_a_group_stays_selected_while_time_passes_and_opens_by_key(room: Room) -> None:
    room.press("F3", "End")
    grid = room.window.overview.grid
    assert grid.selected_id() == ""
    room.tick()
    assert grid.selected_id() == "", "a tick must not take the selection away"
    before = grid.minimumHeight()
    room.press("Right")
    assert grid.minimumHeight() > before
    room.press("Down")
    assert room.live.by_service[grid.selected_id()].condition is Condition.OK
    room.press("Up", "Left")
    assert grid.minimumHeight() == before


def test_what_the_keys_reach_is_brought_into_view(room: Room) -> None:
    room.size(1280, 800)
    room.press("F3")
    pane = room.window.overview
    room.press("End")
    place = pane.grid.spot_of(pane.grid._selected)
    assert place is not None
    assert pane.grid.visibleRegion().contains(place.center())
    room.press("Home")
    assert pane.grid.visibleRegion().contains(QPoint(10, 10))


def test_focus_reaches_every_choice_and_each_has_a_name(room: Room) -> None:
    room.press("F3")
    names = {room.window.overview.grid.accessibleName()}
    for _step in range(4):
        room.press("Shift+Tab")
        focus = QApplication.focusWidget()
        assert focus is not None
        names.add(focus.accessibleName())
    assert {"Group: None", "Sort: Worst", "Only abnormal", "Services"} <= names


def test_old_figures_say_their_age_and_have_no_dot(room: Room) -> None:
    room.press("F3")
    room.advance(75)
    tile = next(tile for tile in room.window.overview.grid.tiles() if tile.id == "checkout")
    assert tile.metric.endswith("old, errors")
    assert tile.spark is not None
    assert tile.spark.is_stale


def test_all_unknown_is_said_with_the_age_of_the_last_figure(room: Room) -> None:
    room.press("F3")
    pane = room.window.overview
    assert not pane.blind.isVisible()
    room.advance(400)
    assert pane.blind.accessibleName().startswith("NO CURRENT DATA Of 42 services the last figure is from 14:36:10Z")
    room.fail("connection refused")
    assert "Monitoring is blind: simulator can't be reached" in pane.blind.accessibleName()
    pane.blind.grab()
    assert pane.blind.elided == []
    room.poll()
    assert not pane.blind.isVisible()


def test_nothing_is_made_while_the_pane_is_hidden(room: Room) -> None:
    room.press("F3")
    grid = room.window.overview.grid
    room.press("F7")
    before = grid.tiles()
    room.advance(30)
    room.poll()
    assert grid.tiles() is before
    room.press("F3")
    assert grid.tiles() is not before


def test_without_services_it_says_why_and_the_next_key(quiet: Room) -> None:
    quiet.press("F3")
    live, pane = quiet.live, quiet.window.overview
    live.health, live.sources = (), {}
    pane._refresh()
    assert "Nothing heard yet of the catalogue's 42 services" in pane.grid.accessibleDescription()
    assert "Ctrl+comma" in pane.grid.accessibleDescription()
    live.catalog = None
    pane._refresh()
    assert "no catalogue is in force and no source has answered" in pane.grid.accessibleDescription()
    assert "Ctrl+K" in pane.grid.accessibleDescription()
    live.sources = {"prometheus": SourceStatus("prometheus", "prometheus", "failing", last_error="connection refused")}
    pane._refresh()
    assert "MONITORING BLIND" in pane.grid.accessibleDescription()
    assert "connection refused" in pane.grid.accessibleDescription()
    live.sources = {"prometheus": replace(live.sources["prometheus"], state="ok")}
    pane._refresh()
    assert "named no service" in pane.grid.accessibleDescription()


def test_samples_that_wait_are_said_to_be_loading(quiet: Room) -> None:
    quiet.press("F3")
    live = quiet.live
    live.health = ()
    status = SourceStatus("late", "late", "ok", quiet.clock.now_ms())
    live.intake.put(Delivery(status, Batch(blocks=quiet.found.source.poll(quiet.clock.now_ms() + 60_000).blocks)))
    for _delivery in live.intake.open():
        pass
    assert live.is_loading
    quiet.window.overview._refresh()
    assert quiet.window.overview.grid.accessibleDescription().startswith("Loading what the sources bring")
    quiet.tick()
    assert live.intake.waiting == 0
    assert len(live.health) == 42
