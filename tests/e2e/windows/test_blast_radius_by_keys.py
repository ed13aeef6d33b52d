"""The blast radius driven by keys and mouse in the real window."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from console.panes.blast_radius.asked import Asked
from console.panes.blast_radius.pages import Page
from console.panes.blast_radius.pane import BlastRadiusPane
from console.windows.attached_dialog import AttachedDialog
from console.windows.palette_items import palette_items
from models.health.condition import Condition
from models.incident.attachment import attached_to
from tests.fakes.console_room import START, Room
from tests.fakes.sharing import Sharing
from tests.fakes.twelve_tasks import Measure
from tests.fakes.ways import looked_once


@pytest.fixture
def room(request: pytest.FixtureRequest) -> Room:
    """One window for all who only look, each of whom finds the graph as it is first drawn; one of their own for the others."""
    if request.node.get_closest_marker("alone"):
        own: Room = request.getfixturevalue("rooms")()
        return own
    sharing: Sharing = request.getfixturevalue("sharing")
    if is_at_start(sharing.room()):
        looked_once(sharing.room())
    shared: Room = request.getfixturevalue("looking")
    shared.window.blast.show_page(Page.GRAPH)
    shared.window.blast.ask(Asked())
    return shared


def is_at_start(room: Room) -> bool:
    return room.manual.now_ms() == round(START.timestamp() * 1000)


def to_blast(room: Room) -> BlastRadiusPane:
    """F5, after the watchers looked once."""
    if is_at_start(room):
        looked_once(room)
    room.press("F5")
    blast = room.window.blast
    assert room.window.front == "blast_radius" and QApplication.focusWidget() is blast.canvas
    return blast


def figure(blast: BlastRadiusPane, label: str) -> str:
    return next(each.value for each in blast.side.figures.figures if each.label == label)


def column(blast: BlastRadiusPane, id_: str) -> float:
    """How far right a node stands."""
    places = blast.canvas.places()
    return float(places.x[places.index[id_]])


def chosen(room: Room, blast: BlastRadiusPane, id_: str) -> None:
    """Find a service by name, as a person would."""
    room.press("/")
    room.write(id_)
    room.press("Escape")
    assert blast.canvas.current_id() == id_


@pytest.mark.alone
def test_task_3_one_key_states_the_blast_radius_and_its_top_cause(room: Room, measured: Measure) -> None:
    with measured(3, room):
        blast = to_blast(room)
    assert figure(blast, "Tier 0–1 hit") == "2 of 7"
    assert blast.side.causes.rows()[0].name == "db-3" and blast.side.causes.rows()[0].speaks_for
    assert "Tier 0–1 hit: 2 of 7" in blast.side.figures.accessibleName()
    # Of a graph too old to count on no figure is told, only when it was true.
    blast.side.show_figures(blast.side.figures.figures, "42 services", "NO CURRENT DATA (last 14:05Z)")
    assert not blast.side.figures.figures


@pytest.mark.alone
def test_task_2_one_key_names_the_metric_and_the_deployment_behind_the_worst_service(
    room: Room, measured: Measure
) -> None:
    room.press("F3")
    with measured(2, room):
        blast = to_blast(room)
    top = blast.side.causes.rows()[0]
    assert room.window.overview.grid.tiles()[0].id == top.id.partition("|")[0] == "db-3"
    assert any("connections used" in said for said in top.speaks_for)
    assert any(row.word == "CHANGE" and row.name == "orders v88" for row in blast.side.causes.rows())


@pytest.mark.alone
def test_it_is_made_when_first_looked_at(room: Room) -> None:
    assert not room.window.late.blast.is_made
    assert "do:pane.blast_radius" in [item.id for item in palette_items(room.window)]
    to_blast(room)
    assert room.window.late.blast.is_made


def test_where_it_began_stands_left_and_arrows_walk_the_way_of_the_fault(room: Room) -> None:
    blast = to_blast(room)
    room.press("Home")
    assert blast.canvas.current_id() == "db-3"
    x = {id_: column(blast, id_) for id_ in ("db-3", "orders", "checkout")}
    assert x["db-3"] < x["orders"] < x["checkout"]
    room.press("Right")
    assert "db-3" in {edge.target for edge in room.live.catalog.by_id[blast.canvas.current_id()].depends_on}  # type: ignore[union-attr]  # there is one
    room.press("Left")
    assert blast.canvas.current_id() == "db-3"
    room.press("Return")
    assert room.window.front == "service" and room.window.service.service == "db-3"


def test_a_selected_service_shows_its_way_and_fades_the_rest(room: Room) -> None:
    blast = to_blast(room)
    chosen(room, blast, "checkout")
    assert blast.drawn is not None
    on_path = {edge.key for edge in blast.drawn.view.edges if edge.is_on_path}
    assert ("orders", "db-3") in on_path and ("checkout", "orders") in on_path
    assert blast.drawn.view.by_id["web"].is_faded and not blast.drawn.view.by_id["orders"].is_faded


def test_what_if_by_key_and_escape_takes_it_back(room: Room) -> None:
    blast = to_blast(room)
    before = figure(blast, "Tier 0–1 hit")
    chosen(room, blast, "mobile-api")
    room.press("W")
    assert blast.drawn is not None and blast.drawn.view.simulated == "SIMULATED: mobile-api down"
    assert blast.drawn.view.by_id["mobile-api"].simulated is Condition.DOWN
    assert figure(blast, "Tier 0–1 hit") == before, "the figures stay live"
    room.press("Escape")
    assert blast.drawn.view.simulated == "" and room.window.front == "blast_radius"


def test_a_region_is_drained_by_a_click_and_its_outcome_stands_beside_it(room: Room) -> None:
    blast = to_blast(room)
    rows = {row.text: row for row in blast.side.what_if.rows()}
    assert rows["eu-central drained"].outcome and not rows["eu-central drained"].is_on
    blast.side.what_if.setFocus()
    room.press("Home")
    for _step in range(list(rows).index("eu-central drained")):
        room.press("Down")
    room.press("Space")
    assert next(row for row in blast.side.what_if.rows() if row.text == "eu-central drained").is_on
    assert blast.drawn is not None and "eu-central drained" in blast.drawn.view.simulated
    assert blast.side.what_if_panel.head.meta == "SIMULATED"


@pytest.mark.alone
def test_alt_p_pins_data_and_picture_to_the_incident(room: Room) -> None:
    blast = to_blast(room)
    room.press("Alt+P")
    room.settle()
    entry = room.live.timeline()[0]
    assert entry.pinned and entry.text.startswith("Scope: 11 of 42 services hit, tier 0–1 2 of 7: ")
    assert "Began at db-3." in entry.text and "Top cause: db-3" in entry.text
    data, picture = attached_to(entry)
    content = room.desk.read(lambda: room.desk.incidents.attachment(data.sha256))
    assert content is not None
    document = json.loads(content)
    assert document["roots"] == ["db-3"] and document["conditions"]["db-3"] == "down"
    shot = room.desk.read(lambda: room.desk.incidents.attachment(picture.sha256))
    assert shot is not None and shot.startswith(b"\x89PNG")
    assert blast.isVisible()


def test_it_is_exported_in_every_form_whole_and_marked(room: Room) -> None:
    blast = to_blast(room)
    forms = {ending: make() for ending, make in blast.forms().items()}
    assert set(forms) == {"svg", "png", "json", "dot", "mmd"}
    assert b"<svg" in forms["svg"] and b"checkout" in forms["svg"] and forms["png"].startswith(b"\x89PNG")
    exported = json.loads(forms["json"])
    assert {node["id"] for node in exported["nodes"]} == set(room.live.by_service)
    assert forms["dot"].startswith(b"digraph") and b'"db-3"' in forms["dot"]
    assert forms["mmd"].split()[0] in (b"flowchart", b"graph") and b"db-3" in forms["mmd"]


@pytest.mark.alone
def test_what_was_pinned_is_looked_at_from_the_timeline(room: Room, tmp_path: Path) -> None:
    to_blast(room)
    room.press("Alt+P")
    room.settle()
    room.press("F7")
    timeline = room.window.timeline
    timeline.view.list.set_current(room.live.timeline()[0].id)
    timeline._show_selected(timeline.view.list.current_id())
    assert timeline.attached.isVisible()
    room.click(timeline.attached, timeline.attached.rect().center())
    room.settle()
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, AttachedDialog))
    assert not dialog.picture.pixmap().isNull()
    dialog.write(str(tmp_path))
    assert sorted(path.name for path in tmp_path.glob("blast*")) == [
        "blast-radius.json",
        "blast-radius.png",
    ]


def test_alt_t_is_the_table_twin_and_back(room: Room) -> None:
    blast = to_blast(room)
    room.press("Alt+T")
    table = blast.pages[Page.TABLE].tables[0]
    assert blast.page.value == "table" and QApplication.focusWidget() is table
    assert {row.id for row in table.rows.rows} == set(blast.drawn.ids if blast.drawn else ())
    room.press("Alt+T")
    assert blast.page.value == "graph" and QApplication.focusWidget() is blast.canvas


def test_restoring_begins_with_what_the_others_need(room: Room) -> None:
    blast = to_blast(room)
    blast.show_page(Page.RESTORE)
    order = [row.id for row in blast.pages[Page.RESTORE].tables[0].rows.rows]
    assert order.index("db-3") < order.index("orders") < order.index("checkout")


def test_filters_focus_and_mirror(room: Room) -> None:
    blast = to_blast(room)
    everything = set(blast.drawn.ids) if blast.drawn else set()
    QTest.mouseClick(blast.toolbar.whole, Qt.MouseButton.LeftButton)
    assert blast.drawn is not None and len(blast.drawn.ids) == 42
    QTest.mouseClick(blast.toolbar.whole, Qt.MouseButton.LeftButton)
    assert set(blast.drawn.ids) == everything
    blast.canvas.setFocus()
    room.press("M")
    assert column(blast, "db-3") > column(blast, "checkout")
    room.press("M")
    chosen(room, blast, "orders")
    room.press("F")
    assert set(blast.drawn.ids) < set(room.live.by_service) and "orders" in blast.drawn.ids
    room.press("Escape")
    assert set(blast.drawn.ids) == everything


@pytest.mark.alone
def test_a_cause_is_confirmed_with_a_reason_and_stays_in_the_record(room: Room) -> None:
    blast = to_blast(room)
    blast.side.causes.setFocus()
    room.press("Home", "C")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog) and "db-3" in dialog.windowTitle()
    room.write("pool exhausted, seen in its log")
    room.press("Ctrl+Return")
    room.settle()
    assert QApplication.activeModalWidget() is None
    for _second in range(7):
        room.manual.advance(1)
        room.poll()
    top = blast.side.causes.rows()[0]
    assert top.name == "db-3" and "Confirmed" in top.verdict and "pool exhausted" in top.verdict


@pytest.mark.alone
def test_a_hidden_call_is_accepted_counts_from_then_on_and_is_opened_again(room: Room) -> None:
    blast = to_blast(room)
    assert blast.drawn is not None and "promotions" not in blast.drawn.ids
    blast.show_page(Page.COUPLING)
    table = blast.pages[Page.COUPLING].tables[0]
    assert [row.id for row in table.rows.rows] == [
        "undeclared|promotions|db-3",
        "undeclared|returns|payments",
        "stale|accounts|cache",
    ]
    table.setFocus()
    room.press("Ctrl+Return")
    room.write("read its code")
    room.press("Ctrl+Return")
    room.settle()
    for _second in range(3):
        room.manual.advance(1)
        room.poll()
    row = table.rows.rows[0]
    assert row.condition is Condition.OK and "read its code" in row.cells[6].text
    blast.show_page(Page.GRAPH)
    assert "promotions" in blast.drawn.ids
    assert any(edge.key == ("promotions", "db-3") and edge.is_hidden for edge in blast.drawn.view.edges)
    blast.show_page(Page.COUPLING)
    table.setFocus()
    room.press("Ctrl+Del")
    room.write("only in a test")
    room.press("Ctrl+Return")
    room.settle()
    for _second in range(3):
        room.manual.advance(1)
        room.poll()
    assert table.rows.rows[0].condition is Condition.DEGRADED


def test_the_check_counts_hidden_calls_nobody_ruled_on_yet(room: Room) -> None:
    blast = to_blast(room)
    QTest.mouseClick(blast.toolbar.hidden, Qt.MouseButton.LeftButton)
    assert blast.drawn is not None and "promotions" in blast.drawn.ids
    QTest.mouseClick(blast.toolbar.hidden, Qt.MouseButton.LeftButton)
    assert "promotions" not in blast.drawn.ids


def test_before_anything_fails_the_whole_estate_stands_there_quietly(quiet: Room) -> None:
    quiet.press("F5")
    blast = quiet.window.blast
    assert blast.drawn is not None and len(blast.drawn.ids) == 42
    assert figure(blast, "Tier 0–1 hit") == "0 of 7"
    assert blast.side.causes.rows() == () and "no cause to look for" in blast.side.cause_panel._empty.accessibleName()
    quiet.press("Alt+P")
    assert "needs an open incident" in quiet.window.notice.accessibleName()


@pytest.mark.alone
def test_while_monitoring_is_silent_nothing_looks_well(room: Room) -> None:
    blast = to_blast(room)
    assert "graph as of 14:36Z" in blast.toolbar.note.text()
    room.manual.advance(400)
    room.fail("connection refused")
    assert "graph as of 14:36Z" in blast.toolbar.note.text() and "no current data" in blast.toolbar.note.text()
    assert blast.drawn is not None and blast.drawn.situation is not None
    assert {node.condition for node in blast.drawn.view.nodes} == {Condition.UNKNOWN}
    assert figure(blast, "Tier 0–1 hit") == "–"
