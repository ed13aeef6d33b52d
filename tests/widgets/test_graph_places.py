"""Where nodes stand: by structure alone, the same for the same graph, and nothing on top of anything."""

from dataclasses import replace
from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from models.health.condition import Condition
from widgets.gallery_graph import estate, incident
from widgets.graph.places import NODE_HEIGHT, NODE_WIDTH, place
from widgets.graph.views import EdgeView, GraphView, NodeView

EDGES = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=30)


def view_of(edges: list[tuple[int, int]], count: int = 12) -> GraphView:
    nodes = tuple(NodeView(f"n{number:02}", f"n{number:02}", Condition.OK, "OK") for number in range(count))
    return GraphView(nodes, tuple(EdgeView(f"n{caller:02}", f"n{target:02}") for caller, target in edges))


def test_the_failed_root_stands_left_and_customers_right() -> None:
    places = place(incident())
    rank = {node: int(places.rank[number]) for node, number in places.index.items()}
    assert rank["db-3"] == 0
    assert {node for node, each in rank.items() if each == max(rank.values())} == {"merchants", "shoppers", "app-users"}
    for caller, target in places.edges:
        assert rank[target] < rank[caller]


def test_positions_stay_when_data_change() -> None:
    before = place(incident())
    nodes = tuple(replace(node, condition=Condition.DOWN, word="DOWN", is_faded=True) for node in incident().nodes)
    edges = tuple(replace(edge, label="changed", is_stale=True) for edge in incident().edges)
    assert place(replace(incident(), nodes=nodes[::-1], edges=edges[::-1], notes=("news",)), before) is before


def test_what_stays_keeps_its_place_when_a_node_comes() -> None:
    view = incident()
    before = place(view)
    more = replace(
        view,
        nodes=(*view.nodes, NodeView("wallet", "wallet", Condition.OK, "OK")),
        edges=(*view.edges, EdgeView("wallet", "payments")),
    )
    after = place(more, before)
    moved = {
        node
        for node, number in before.index.items()
        if abs(after.y[after.index[node]] - before.y[number]) > 1
        or after.rank[after.index[node]] != before.rank[number]
    }
    assert len(moved) <= 2, moved


def test_another_graph_is_laid_out_afresh() -> None:
    large, small = place(estate(80, 160)), estate(8, 10)
    assert np.array_equal(place(small, large).y, place(small).y)


@given(EDGES, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_order_of_input_never_matters(edges: list[tuple[int, int]], chance: object) -> None:
    view = view_of(edges)
    turned = replace(view, nodes=view.nodes[::-1], edges=view.edges[::-1])
    one, other = place(view), place(turned)
    assert np.array_equal(one.x, other.x) and np.array_equal(one.y, other.y)


@given(EDGES)
@settings(max_examples=40, deadline=None)
def test_no_node_lies_on_another(edges: list[tuple[int, int]]) -> None:
    places = place(view_of(edges))
    for one, other in combinations(range(len(places.ids)), 2):
        apart_x = abs(places.x[one] - places.x[other]) >= NODE_WIDTH
        apart_y = abs(places.y[one] - places.y[other]) >= NODE_HEIGHT + 23
        assert apart_x or apart_y, (places.ids[one], places.ids[other])


@given(EDGES, st.tuples(st.floats(-100, 1500), st.floats(-100, 900)), st.floats(1, 400), st.floats(1, 400))
@settings(max_examples=60, deadline=None)
def test_culling_leaves_out_nothing_that_is_seen(
    edges: list[tuple[int, int]], corner: tuple[float, float], width: float, height: float
) -> None:
    places = place(view_of(edges))
    left, top = corner
    area = (left, top, left + width, top + height)
    from widgets.graph.curves import sampled

    seen = {
        number
        for number, route in enumerate(places.routes)
        for x, y in sampled(route)
        if area[0] <= x <= area[2] and area[1] <= y <= area[3]
    }
    assert seen <= set(places.edges_in(*area).tolist())
    inside = {
        number
        for number, (x, y) in enumerate(zip(places.x, places.y, strict=True))
        if area[0] <= x <= area[2] and area[1] <= y <= area[3]
    }
    assert inside <= set(places.nodes_in(*area).tolist())


def test_mirrored_is_the_same_seen_in_a_mirror() -> None:
    view = incident()
    plain, mirrored = place(view), place(replace(view, mirrored=True))
    assert np.allclose(mirrored.x, plain.width - plain.x) and np.allclose(mirrored.y, plain.y)
    assert np.allclose(mirrored.routes[0][:, 0], plain.width - plain.routes[0][:, 0])
    assert mirrored.columns == tuple(plain.width - x for x in plain.columns)


def test_edges_to_nowhere_and_to_oneself_are_left_out() -> None:
    view = view_of([(0, 1)], 2)
    view = replace(view, edges=(*view.edges, EdgeView("n00", "n00"), EdgeView("n00", "gone"), EdgeView("gone", "n01")))
    assert place(view).edges == (("n00", "n01"),)


def test_an_empty_graph_and_a_single_node_have_places() -> None:
    assert place(GraphView()).ids == ()
    assert place(view_of([], 1)).columns == (NODE_WIDTH / 2,)
