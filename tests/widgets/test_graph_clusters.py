"""Folding: every node is shown once, what failed stays itself, and nothing is said twice."""

from hypothesis import given, settings
from hypothesis import strategies as st

from models.health.condition import Condition
from widgets.gallery_graph import estate
from widgets.graph.clusters import MOST, cluster_id, cluster_view
from widgets.graph.views import Carries, EdgeView, GraphView, NodeView

CONDITIONS = st.sampled_from(list(Condition))


@st.composite
def views(draw: st.DrawFn) -> GraphView:
    count = draw(st.integers(1, 30))
    nodes = tuple(
        NodeView(
            f"n{number}",
            f"n{number}",
            condition := draw(CONDITIONS),
            condition.upper(),
            is_root=draw(st.booleans()) and number < 3,
            kind=draw(st.sampled_from(["service", "service", "service", "customers"])),
        )
        for number in range(count)
    )
    ends = st.integers(0, count - 1)
    edges = draw(st.lists(st.tuples(ends, ends, st.sampled_from(list(Carries))), max_size=60))
    return GraphView(nodes, tuple(EdgeView(f"n{a}", f"n{b}", carries=carries) for a, b, carries in edges))


def grouped(view: GraphView, size: int) -> dict[str, str]:
    return {node.id: f"G{int(node.id[1:]) % size}" for node in view.nodes if int(node.id[1:]) % 5}


@given(views(), st.integers(1, 6), st.sets(st.integers(0, 5)), st.integers(1, 20))
@settings(deadline=None)
def test_every_node_is_shown_once(view: GraphView, size: int, opened: set[int], most: int) -> None:
    expanded = {cluster_id(f"G{number}") for number in opened}
    folded = cluster_view(view, grouped(view, size), expanded, most=most)
    assert sum(node.count for node in folded.nodes) == len(view.nodes)
    assert len(folded.by_id) == len(folded.nodes)
    for node in folded.nodes:
        if node.is_cluster:
            assert node.count > 1 and node.id not in expanded and len(node.members) == node.count
    if len(view.nodes) <= most:
        assert folded is view


@given(views(), st.integers(1, 6), st.integers(1, 20))
@settings(deadline=None)
def test_roots_and_customers_are_never_folded(view: GraphView, size: int, most: int) -> None:
    folded = cluster_view(view, grouped(view, size), most=most)
    for node in view.nodes:
        if node.is_root or node.is_in_last_column:
            assert folded.by_id[node.id] == node


@given(views(), st.integers(1, 6), st.integers(1, 20))
@settings(deadline=None)
def test_edges_lead_between_what_is_shown_and_each_once(view: GraphView, size: int, most: int) -> None:
    folded = cluster_view(view, grouped(view, size), most=most)
    if folded is view:
        return
    keys = [edge.key for edge in folded.edges]
    assert len(keys) == len(set(keys)) == len(folded.drawn_edges)
    shown = {member.split()[0]: node.id for node in folded.nodes for member in node.members}
    place = {node.id: shown.get(node.id, node.id) for node in view.nodes}
    kept = {(place[caller], place[target]) for caller, target in view.drawn_edges if place[caller] != place[target]}
    assert set(keys) == kept
    total = sum(place[caller] != place[target] for caller, target in view.drawn_edges)
    assert sum(edge.count for edge in folded.edges) == total
    worst = {Carries.FAULT: 0, Carries.IMPACTED: 1, Carries.QUIET: 2}
    for key, edge in view.drawn_edges.items():
        ends = (place[key[0]], place[key[1]])
        if ends[0] != ends[1]:
            assert worst[folded.drawn_edges[ends].carries] <= worst[edge.carries]


@given(views(), st.integers(1, 6), st.integers(1, 20), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_order_of_input_never_matters(view: GraphView, size: int, most: int, _chance: object) -> None:
    turned = GraphView(view.nodes[::-1], view.edges[::-1])
    one = cluster_view(view, grouped(view, size), most=most)
    other = cluster_view(turned, grouped(view, size), most=most)
    assert set(one.by_id) == set(other.by_id) and set(one.drawn_edges) == set(other.drawn_edges)


def test_the_worst_stay_themselves_while_there_is_room() -> None:
    view = estate(300, 700)
    folded = cluster_view(view, {node.id: node.tier for node in view.nodes})
    assert len(folded.nodes) <= MOST
    clusters = [node for node in folded.nodes if node.is_cluster]
    assert len(clusters) == 4
    assert not any(condition.is_abnormal for node in clusters for condition, _count in node.counts)


def test_a_cluster_never_looks_better_than_what_it_holds() -> None:
    nodes = [
        NodeView(f"n{number}", "x", Condition.UNKNOWN if number == 5 else Condition.OK, "") for number in range(80)
    ]
    nodes += [NodeView(f"m{number}", "x", Condition.DOWN, "DOWN") for number in range(80)]
    folded = cluster_view(GraphView(tuple(nodes)), {node.id: node.id[0] for node in nodes}, most=2)
    assert {node.name: node.condition for node in folded.nodes} == {"n": Condition.UNKNOWN, "m": Condition.DOWN}
    assert folded.by_id["cluster:n"].counts == ((Condition.UNKNOWN, 1), (Condition.OK, 79))


def test_members_of_an_opened_cluster_know_it() -> None:
    view = estate(100, 200)
    groups = {node.id: node.tier for node in view.nodes}
    folded = cluster_view(view, groups, {cluster_id("T1")})
    inside = [node for node in folded.nodes if node.tier == "T1"]
    assert len(inside) == 25 and all(node.cluster == "cluster:T1" for node in inside)
    assert cluster_id("T1") not in folded.by_id
