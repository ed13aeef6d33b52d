"""The canvas under keys and mouse."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.health.condition import Condition
from tests.fakes import pointer
from widgets.gallery_graph import estate, incident
from widgets.graph.camera import fit
from widgets.graph.canvas import GraphCanvas
from widgets.graph.clusters import cluster_view
from widgets.graph.search_field import SearchField
from widgets.graph.views import GraphView

Make = Callable[[GraphView], GraphCanvas]
KEYS = Qt.Key


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def shown(view: GraphView, width: int = 1432, height: int = 848) -> GraphCanvas:
        canvas = GraphCanvas()
        qtbot.addWidget(canvas)
        canvas.resize(width, height)
        canvas.show()
        canvas.set_view(view)
        canvas.setFocus()
        return canvas

    return shown


def heard(spy: QSignalSpy) -> list[tuple[object, ...]]:
    return [tuple(spy.at(number)) for number in range(spy.count())]


def press(qtbot: QtBot, canvas: GraphCanvas, *keys: Qt.Key) -> list[str]:
    went = []
    for key in keys:
        QTest.keyClick(canvas, key)
        went.append(canvas.current_id())
    return went


def at(canvas: GraphCanvas, node: str) -> QPoint:
    rect = canvas.rect_of(node)
    assert rect is not None
    return rect.center().toPoint()


def turn(canvas: GraphCanvas, spot: QPoint, notches: int, held: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        QPointF(spot),
        canvas.mapToGlobal(QPointF(spot)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def test_right_follows_the_fault_and_left_the_needs(make: Make, qtbot: QtBot) -> None:
    canvas = make(incident())
    assert press(qtbot, canvas, KEYS.Key_Home) == ["db-3"]
    way = press(qtbot, canvas, KEYS.Key_Right, KEYS.Key_Right, KEYS.Key_Right)
    known = canvas.view().drawn_edges
    for target, caller in zip(["db-3", *way], way, strict=False):
        assert (caller, target) in known
    back = press(qtbot, canvas, KEYS.Key_Left)
    assert back == [way[-2]], "back to where one came from"


def test_where_no_edge_leads_on_one_stays(make: Make, qtbot: QtBot) -> None:
    canvas = make(incident())
    assert press(qtbot, canvas, KEYS.Key_Home, KEYS.Key_Left) == ["db-3", "db-3"]
    canvas.set_current("shoppers")
    assert press(qtbot, canvas, KEYS.Key_Right) == ["shoppers"]


def test_up_and_down_stay_in_the_column(make: Make, qtbot: QtBot) -> None:
    canvas = make(incident())
    canvas.set_current("orders")
    places = canvas.places()
    column = sorted(
        (node for node in places.ids if places.rank[places.index[node]] == places.rank[places.index["orders"]]),
        key=lambda node: float(places.y[places.index[node]]),
    )
    press(qtbot, canvas, *[KEYS.Key_Up] * len(column))
    assert canvas.current_id() == column[0]
    assert press(qtbot, canvas, *[KEYS.Key_Down] * len(column)) == [*column[1:], column[-1]]


def test_home_is_the_root_and_end_the_last_column(make: Make, qtbot: QtBot) -> None:
    canvas = make(incident())
    assert press(qtbot, canvas, KEYS.Key_End)[0] in {"merchants", "shoppers", "app-users"}
    assert press(qtbot, canvas, KEYS.Key_Home) == ["db-3"]


def test_mirrored_right_goes_to_the_needs(make: Make, qtbot: QtBot) -> None:
    canvas = make(replace(incident(), mirrored=True))
    canvas.set_current("web")
    assert press(qtbot, canvas, KEYS.Key_Right) == ["checkout"]
    root, web = canvas.rect_of("db-3"), canvas.rect_of("web")
    assert root is not None and web is not None and root.left() > web.left()


def test_walking_tells_once_for_each_new_node(make: Make, qtbot: QtBot) -> None:
    canvas = make(incident())
    spy = QSignalSpy(canvas.node_selected)
    press(qtbot, canvas, KEYS.Key_Home, KEYS.Key_Home, KEYS.Key_Left)
    assert heard(spy) == [("db-3",)]
    canvas.set_current("web")
    assert spy.count() == 1, "setting by program tells nobody"


def test_enter_and_double_click_open(make: Make, qtbot: QtBot) -> None:
    canvas = make(incident())
    spy = QSignalSpy(canvas.node_opened)
    canvas.set_current("orders")
    QTest.keyClick(canvas, KEYS.Key_Return)
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=at(canvas, "payments"))
    assert heard(spy) == [("orders",), ("payments",)]


def test_a_click_selects_a_node_or_an_edge(make: Make, qtbot: QtBot) -> None:
    canvas = make(incident())
    edges = QSignalSpy(canvas.edge_selected)
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at(canvas, "web"))
    assert canvas.current_id() == "web"
    rect = canvas.rect_of("shoppers")
    assert rect is not None
    number = canvas.places().edge_index["shoppers", "web"]
    x, y = canvas.camera().to_screen(*canvas.places().routes[number][-1])
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(x) - 5, round(y) + canvas.area().top() + 1))
    assert heard(edges) == [("shoppers", "web")]
    assert "Shoppers, eu needs web" in canvas.accessibleDescription()


def test_nothing_is_hit_where_nothing_is(make: Make) -> None:
    canvas = make(incident())
    assert canvas.node_at(QPointF(-5, 5)) == "" and canvas.node_at(QPointF(700, 10)) == ""
    assert canvas.edge_at(QPointF(canvas.area().right() - 4, canvas.area().bottom() - 4)) is None


def test_every_node_is_hit_where_it_stands_at_every_zoom(make: Make) -> None:
    canvas = make(incident())
    for factor in (1.0, 0.5, 3.0):
        canvas.zoom_by(factor)
        for node in canvas.places().ids:
            spot = QPointF(at(canvas, node))
            if canvas.area().contains(spot.toPoint()):
                assert canvas.node_at(spot) == node


def test_e_goes_through_all_edges_of_the_node(make: Make, qtbot: QtBot) -> None:
    canvas = make(incident())
    canvas.set_current("checkout")
    spy = QSignalSpy(canvas.edge_selected)
    for _press in range(6):
        QTest.keyClick(canvas, KEYS.Key_E)
    told = heard(spy)
    assert set(told) == {key for key in canvas.view().drawn_edges if "checkout" in key} and len(set(told[:5])) == 5
    assert told[5] == told[0]
    QTest.keyClick(canvas, KEYS.Key_Escape)
    assert canvas.current_edge() is None and canvas.current_id() == "checkout"


def test_zoom_and_place_stay_as_set_when_data_change(make: Make, qtbot: QtBot) -> None:
    canvas = make(incident())
    QTest.keyClick(canvas, KEYS.Key_Plus)
    QTest.keyClick(canvas, KEYS.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    before = canvas.camera()
    nodes = tuple(replace(node, measure="other") for node in incident().nodes)
    canvas.set_view(replace(incident(), nodes=nodes))
    assert canvas.camera() == before


def test_the_current_node_stays_on_its_spot_when_others_go(make: Make, qtbot: QtBot) -> None:
    canvas = make(incident())
    canvas.set_current("checkout")
    QTest.keyClick(canvas, KEYS.Key_Plus)
    stood = canvas.rect_of("checkout")
    view = incident()
    canvas.set_view(replace(view, nodes=tuple(node for node in view.nodes if node.id not in ("db-3", "orders"))))
    stands = canvas.rect_of("checkout")
    assert stood is not None and stands is not None
    assert (stands.topLeft() - stood.topLeft()).manhattanLength() < 1


def test_all_is_shown_first_never_larger_than_life(make: Make, qtbot: QtBot) -> None:
    small, large = make(incident()), make(estate(200, 400))
    assert small.camera().scale <= 1.0 and large.camera().scale < 0.5
    for canvas in (small, large):
        for node in canvas.places().ids:
            rect = canvas.rect_of(node)
            assert rect is not None and canvas.area().contains(rect.toRect())
    large.zoom_by(4)
    QTest.keyClick(large, KEYS.Key_0)
    assert large.camera().scale < 0.5


def test_ctrl_and_wheel_zoom_where_the_pointer_is(make: Make) -> None:
    canvas = make(incident())
    spot = at(canvas, "web")
    turn(canvas, spot, 2, Qt.KeyboardModifier.ControlModifier)
    assert canvas.camera().scale > 1.2
    assert (at(canvas, "web") - spot).manhattanLength() <= 2
    before = canvas.camera()
    turn(canvas, spot, -1, Qt.KeyboardModifier.NoModifier)
    assert canvas.camera().y > before.y and canvas.camera().scale == before.scale
    turn(canvas, spot, -1, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.camera().x > before.x


def test_a_drag_moves_the_picture_and_nothing_gets_lost(make: Make, qtbot: QtBot) -> None:
    canvas = make(incident())
    canvas.zoom_by(1.5)
    before = at(canvas, "checkout")
    start = canvas.area().center() + QPoint(0, 200)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    pointer.move(canvas, start + QPoint(-60, -40), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton)
    assert at(canvas, "checkout") - before == QPoint(-60, -40)
    canvas.pan_by(1e6, 1e6)
    left, top, right, bottom = canvas.camera().seen(canvas.area().width(), canvas.area().height())
    assert left < canvas.places().width and top < canvas.places().height and right > 0 and bottom > 0


def test_the_minimap_is_there_when_not_all_is_seen_and_can_be_dragged(make: Make, qtbot: QtBot) -> None:
    canvas = make(incident())
    assert canvas.minimap_rect() is None
    canvas.zoom_by(2)
    corner = canvas.minimap_rect()
    assert corner is not None and canvas.area().contains(corner)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=corner.topLeft() + QPoint(4, 4))
    near_root = canvas.camera()
    pointer.move(canvas, corner.bottomRight() - QPoint(4, 4), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton)
    assert canvas.camera().x > near_root.x and canvas.camera().y > near_root.y


def test_slash_finds_enter_goes_on_and_escape_closes(make: Make, qtbot: QtBot) -> None:
    canvas = make(incident())
    QTest.keyClick(canvas, KEYS.Key_Slash)
    field = canvas.findChild(SearchField)
    assert field is not None and field.isVisible()
    QTest.keyClicks(field.edit, "pay")
    assert canvas.found_ids() == ("payments", "payouts") and canvas.current_id() == "payments"
    assert field.said() == "1 of 2"
    middle = at(canvas, "payments") - canvas.area().center()
    assert abs(middle.x()) < 10
    QTest.keyClick(field.edit, KEYS.Key_Return)
    assert canvas.current_id() == "payouts" and field.said() == "2 of 2"
    QTest.keyClick(field.edit, KEYS.Key_Return)
    assert canvas.current_id() == "payments"
    QTest.keyClick(field.edit, KEYS.Key_Escape)
    assert not field.isVisible() and canvas.current_id() == "payments" and canvas.found_ids() == ()


def test_what_is_not_there_is_said(make: Make, qtbot: QtBot) -> None:
    canvas = make(incident())
    canvas.set_current("web")
    canvas.open_search()
    field = canvas.findChild(SearchField)
    assert field is not None
    QTest.keyClicks(field.edit, "zzz")
    assert field.said() == "no match" and canvas.current_id() == "web"


def test_members_are_found_in_their_cluster_and_space_opens_it(make: Make, qtbot: QtBot) -> None:
    view = estate(100, 200)
    groups = {node.id: node.tier for node in view.nodes}
    canvas = make(cluster_view(view, groups))
    spy, opened = QSignalSpy(canvas.cluster_toggled), QSignalSpy(canvas.node_opened)
    cluster = next(node for node in canvas.view().nodes if node.is_cluster)
    canvas.open_search()
    field = canvas.findChild(SearchField)
    assert field is not None
    QTest.keyClicks(field.edit, cluster.members[0].split()[0])
    assert cluster.id in canvas.found_ids()
    canvas.close_search()
    canvas.set_current(cluster.id)
    QTest.keyClick(canvas, KEYS.Key_Space)
    QTest.keyClick(canvas, KEYS.Key_Return)
    assert heard(spy) == [(cluster.id,), (cluster.id,)] and opened.count() == 0
    canvas.set_view(cluster_view(view, groups, {cluster.id}))
    member = next(node for node in canvas.view().nodes if node.cluster == cluster.id)
    canvas.set_current(member.id)
    QTest.keyClick(canvas, KEYS.Key_Space)
    assert heard(spy)[-1] == (cluster.id,)


def test_the_screen_reader_hears_the_current_node_in_a_sentence(make: Make) -> None:
    view = incident()
    view = replace(
        view,
        nodes=tuple(
            replace(node, why="Impacted in 1 hop through db-3.") if node.id == "orders" else node for node in view.nodes
        ),
    )
    canvas = make(view)
    assert canvas.accessibleName().startswith("Blast radius: 18 nodes, 19 edges. SIMULATED: eu-west drained.")
    canvas.set_current("orders")
    assert canvas.accessibleDescription().startswith(
        "orders, degraded, 552 / min, tier 2, 4 need it, needs 1; change v88; Impacted in 1 hop through db-3."
    )
    canvas.set_current("inventory")
    assert "simulated at risk" in canvas.accessibleDescription()


def test_tooltips_say_all_that_is_elided(make: Make) -> None:
    name = "settlement-and-reconciliation-for-all-marketplaces"
    view = incident()
    canvas = make(replace(view, nodes=tuple(replace(n, name=name) if n.id == "web" else n for n in view.nodes)))
    canvas.grab()
    assert name in [text for _place, text in canvas.elided]
    tip = canvas.tip_at(QPointF(at(canvas, "web")))
    assert f"{name} (web)" in tip and "AT RISK" in tip and "errors 1.4 %" in tip


def test_the_incident_of_the_mock_fits_without_an_elision(make: Make) -> None:
    for theme_width in (1432, 1100, 800):
        canvas = make(incident())
        canvas.resize(theme_width, 848)
        canvas.grab()
        words = {node.word for node in canvas.view().nodes} | {node.measure for node in canvas.view().nodes}
        assert not words & {text for _place, text in canvas.elided}
    canvas.resize(1432, 848)
    canvas.fit()
    canvas.grab()
    assert canvas.elided == []


def test_only_a_very_large_screen_enlarges_what_fits() -> None:
    """(scene, area, zoom): a screen without scaling of 3840 × 2160 has a canvas of about 2880 × 1700."""
    for scene, area, scale in (
        ((1380, 640), (1432, 848), 1.0),
        ((400, 100), (1432, 848), 1.0),
        ((1380, 640), (2880, 1700), 1.5),
        ((2400, 640), (2880, 1700), 2880 / 2448),
        ((1380, 4000), (2880, 1700), 1700 / 4060),
    ):
        camera = fit(*scene, *area)
        assert camera.scale == pytest.approx(scale)
        left, top, right, bottom = camera.seen(*area)
        assert left <= 0 and top <= 0 and right >= scene[0] and bottom >= scene[1]


def test_without_nodes_the_reason_is_told(make: Make) -> None:
    canvas = make(GraphView(empty="No services in the catalogue. Import one: Ctrl+K."))
    assert "No services in the catalogue" in canvas.accessibleName()
    for key in (KEYS.Key_Home, KEYS.Key_Right, KEYS.Key_E, KEYS.Key_Return, KEYS.Key_Plus, KEYS.Key_0, KEYS.Key_Slash):
        QApplication.sendEvent(canvas, _key(key))
    assert canvas.current_id() == "" and not canvas.grab().isNull()


def test_keys_with_ctrl_or_alt_are_left_to_the_window(make: Make) -> None:
    canvas = make(incident())
    canvas.set_current("web")
    for key, held in (
        (KEYS.Key_Right, Qt.KeyboardModifier.AltModifier),
        (KEYS.Key_E, Qt.KeyboardModifier.ControlModifier),
        (KEYS.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (KEYS.Key_M, Qt.KeyboardModifier.NoModifier),
    ):
        event = _key(key, held)
        QApplication.sendEvent(canvas, event)
        assert not event.isAccepted(), key
    assert canvas.current_id() == "web" and canvas.current_edge() is None


def test_a_fresh_canvas_reached_by_tab_begins_at_the_root(make: Make) -> None:
    canvas = make(incident())
    QApplication.sendEvent(canvas, QFocusEvent(QFocusEvent.Type.FocusIn, Qt.FocusReason.MouseFocusReason))
    assert canvas.current_id() == ""
    QApplication.sendEvent(canvas, QFocusEvent(QFocusEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert canvas.current_id() == "db-3"


def test_what_is_gone_is_no_longer_current(make: Make, qtbot: QtBot) -> None:
    canvas = make(incident())
    canvas.set_current("web")
    QTest.keyClick(canvas, KEYS.Key_E)
    view = incident()
    canvas.set_view(replace(view, nodes=tuple(node for node in view.nodes if node.id != "web")))
    assert canvas.current_id() == "" and canvas.current_edge() is None


def test_unknown_never_looks_normal(make: Make) -> None:
    from widgets import theme

    canvas = make(replace(incident(), nodes=(replace(incident().nodes[-1], condition=Condition.UNKNOWN),), edges=()))
    hue = theme.current().color("unknown").rgb()
    image = canvas.grab().toImage()
    assert any(image.pixel(x, y) == hue for x in range(image.width()) for y in range(0, image.height(), 2))


def _key(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, held)
    event.setAccepted(False)
    return event
