import itertools
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.layout.crossings import StraightLines
from models.layout.layered import NODE_WIDTH, Layout, layered

GAP, PITCH = 24.0, 240.0


@st.composite
def graphs(draw: st.DrawFn, most: int = 14) -> tuple[int, list[tuple[int, int]]]:
    count = draw(st.integers(1, most))
    node = st.integers(0, count - 1)
    return count, draw(st.lists(st.tuples(node, node), max_size=3 * count))


def curve(route: np.ndarray) -> np.ndarray:
    """Points along all Bézier pieces of a route."""
    t = np.linspace(0, 1, 15)[:, None]
    pieces = [
        (1 - t) ** 3 * p[0] + 3 * (1 - t) ** 2 * t * p[1] + 3 * (1 - t) * t**2 * p[2] + t**3 * p[3]
        for p in (route[at : at + 4] for at in range(0, len(route) - 1, 3))
    ]
    return np.concatenate(pieces)


def boxes_apart(found: Layout, heights: list[float]) -> bool:
    half = np.array(heights) / 2
    for rank in range(found.ranks):
        here = np.flatnonzero(found.rank == rank)
        here = here[np.argsort(found.order[here])]
        if sorted(found.order[here].tolist()) != list(range(here.size)):
            return False
        top, bottom = (found.y - half)[here], (found.y + half)[here]
        if (top[1:] - bottom[:-1] < GAP - 1e-6).any():
            return False
    return True


@settings(max_examples=150, deadline=None)
@given(graphs(), st.data())
def test_no_two_nodes_overlap_and_all_stand_inside_the_frame(
    graph: tuple[int, list[tuple[int, int]]], data: st.DataObject
) -> None:
    count, edges = graph
    heights = data.draw(st.lists(st.floats(20, 200), min_size=count, max_size=count))
    found = layered(count, edges, heights=heights)
    assert boxes_apart(found, heights)
    half = np.array(heights) / 2
    assert (found.y - half).min() >= -1e-6
    assert (found.y + half).max() <= found.height + 1e-6
    assert found.x.tolist() == [rank * PITCH + NODE_WIDTH / 2 for rank in found.rank.tolist()]
    assert found.width == found.x.max() + NODE_WIDTH / 2


@settings(max_examples=150, deadline=None)
@given(graphs())
def test_every_edge_climbs_but_self_edges_and_those_turned_to_break_a_cycle(
    graph: tuple[int, list[tuple[int, int]]],
) -> None:
    count, edges = graph
    found = layered(count, edges)
    for number, (source, target) in enumerate(edges):
        rise = int(found.rank[target] - found.rank[source])
        assert (rise < 0) is (number in found.turned) if source != target else rise == 0
        assert source == target or rise != 0
    acyclic = [(a, b) for a, b in edges if a < b]
    assert layered(count, acyclic).turned == frozenset()


@settings(max_examples=150, deadline=None)
@given(graphs())
def test_routes_go_from_border_to_border_and_round_all_other_nodes(graph: tuple[int, list[tuple[int, int]]]) -> None:
    count, edges = graph
    found = layered(count, edges)
    assert len(found.routes) == len(edges)
    for (source, target), route in zip(edges, found.routes, strict=True):
        assert len(route) % 3 == 1
        for node, (x, y) in ((source, route[0]), (target, route[-1])):
            assert abs(abs(x - found.x[node]) - NODE_WIDTH / 2) < 1e-6
            assert abs(y - found.y[node]) <= 36
        points = curve(route)
        for node in set(range(count)) - {source, target}:
            inside = (abs(points[:, 0] - found.x[node]) < NODE_WIDTH / 2 - 1e-6) & (
                abs(points[:, 1] - found.y[node]) < 36 - 1e-6
            )
            assert not inside.any()


@settings(max_examples=100, deadline=None)
@given(graphs(), st.randoms(use_true_random=False))
def test_the_order_in_which_edges_are_listed_changes_nothing(
    graph: tuple[int, list[tuple[int, int]]], random: object
) -> None:
    count, edges = graph
    shuffled = sorted(range(len(edges)), key=lambda _: random.random())  # type: ignore[attr-defined]  # a Random
    one, other = layered(count, edges), layered(count, [edges[number] for number in shuffled])
    assert one.rank.tolist() == other.rank.tolist()
    assert one.y.tolist() == other.y.tolist()
    assert one.crossings == other.crossings
    for place, number in enumerate(shuffled):
        assert np.array_equal(one.routes[number], other.routes[place])


def crossings_by_hand(found: Layout, edges: set[tuple[int, int]]) -> int:
    """With whole numbers, so that a touch is a touch."""
    x, y = found.rank.tolist(), [round(each * 1_000_000) for each in found.y.tolist()]

    def side(p: int, q: int, r: int) -> int:
        turn = (x[q] - x[p]) * (y[r] - y[p]) - (y[q] - y[p]) * (x[r] - x[p])
        return 0 if abs(turn) < 1_000 else (turn > 0) - (turn < 0)

    return sum(
        side(*one, other[0]) * side(*one, other[1]) < 0 and side(*other, one[0]) * side(*other, one[1]) < 0
        for one, other in itertools.combinations(sorted(edges), 2)
    )


@settings(max_examples=200, deadline=None)
@given(graphs())
def test_crossings_are_what_every_pair_of_lines_says(graph: tuple[int, list[tuple[int, int]]]) -> None:
    count, edges = graph
    found = layered(count, edges)
    assert found.crossings == crossings_by_hand(found, {(min(e), max(e)) for e in edges if e[0] != e[1]})


@pytest.mark.parametrize(
    ("count", "edges", "crossings"),
    [
        (4, [(0, 2), (1, 3)], 0),
        (4, [(0, 2), (0, 3), (1, 2), (1, 3)], 1),
        (6, [(a, b) for a in range(3) for b in range(3, 6)], 9),
        (9, [(0, 3), (1, 4), (2, 5), (3, 8), (4, 7), (5, 6), (0, 6)], 0),
    ],
)
def test_small_graphs_come_out_with_the_fewest_crossings_possible(
    count: int, edges: list[tuple[int, int]], crossings: int
) -> None:
    assert layered(count, edges).crossings == crossings


@settings(max_examples=60, deadline=None)
@given(graphs(10), st.data())
def test_a_drawing_stands_still_when_nothing_changes_and_nearly_so_when_a_node_comes(
    graph: tuple[int, list[tuple[int, int]]], data: st.DataObject
) -> None:
    count, edges = graph
    before = layered(count, edges)
    again = layered(count, edges, previous=before.y.tolist(), previous_ranks=before.rank.tolist())
    assert again.rank.tolist() == before.rank.tolist()
    assert again.y == pytest.approx(before.y, abs=0.5)
    # A new node that others need, or that needs others, but never both: no rank has to change.
    to = data.draw(st.lists(st.integers(0, count - 1), min_size=1, max_size=3, unique=True))
    after = layered(
        count + 1,
        [*edges, *((node, count) for node in to)],
        previous=[*before.y.tolist(), None],
        previous_ranks=[*before.rank.tolist(), None],
    )
    assert after.rank[:count].tolist() == before.rank.tolist()
    assert boxes_apart(after, [72.0] * (count + 1))
    for rank in range(before.ranks):
        old = [node for node in range(count) if before.rank[node] == rank]
        assert sorted(old, key=lambda node: before.order[node]) == sorted(old, key=lambda node: after.order[node])


@pytest.mark.parametrize("seed", range(8))
def test_routes_never_push_away_what_stood_there_before(seed: int) -> None:
    # A waypoint put into a gap without room for it once moved its neighbours by up to 31.
    dice = Random(seed)
    for _ in range(40):
        count = dice.randint(3, 30)
        edges = [(dice.randrange(count), dice.randrange(count)) for _ in range(dice.randint(1, 2 * count))]
        before = layered(count, edges)
        again = layered(count, edges, previous=before.y.tolist(), previous_ranks=before.rank.tolist())
        assert again.y == pytest.approx(before.y, abs=0.01)


def test_a_node_that_goes_moves_no_other() -> None:
    edges = [(0, 1), (0, 2), (0, 3), (1, 4), (2, 4), (3, 5)]
    before = layered(6, edges)
    stays = [0, 1, 3, 4, 5]
    number = {node: place for place, node in enumerate(stays)}
    after = layered(
        5,
        [(number[a], number[b]) for a, b in edges if a in number and b in number],
        previous=before.y[stays].tolist(),
        previous_ranks=before.rank[stays].tolist(),
    )
    assert after.y == pytest.approx(before.y[stays], abs=0.5)


def test_parts_and_lone_nodes_are_packed_without_touching() -> None:
    pairs = [(2 * number, 2 * number + 1) for number in range(50)]
    found = layered(160, pairs)
    assert boxes_apart(found, [72.0] * 160)
    assert found.ranks > 2
    assert found.height < 30 * (72 + GAP)
    assert found.crossings == 0


def test_given_ranks_and_a_last_column_are_kept() -> None:
    found = layered(5, [(0, 1), (1, 2), (3, 4), (0, 4), (2, 1)], ranks=[0, 1, 1, 2, 0])
    assert found.rank.tolist() == [0, 1, 1, 2, 0]
    assert found.turned == frozenset({2})
    last = layered(5, [(0, 1), (1, 2), (2, 3), (0, 4)], last=[4])
    assert last.rank[4] == 4
    assert (last.rank[:4] < 4).all()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"edges": [(0, 3)]}, "edges: expected node numbers from 0 to 2"),
        ({"edges": [(-1, 0)]}, "edges: expected node numbers from 0 to 2"),
        ({"heights": [1.0]}, "heights: expected 3 values, one for each node, found 1"),
        ({"ranks": [0, 1]}, "ranks: expected 3 values"),
        ({"ranks": [0, 1, -1]}, "ranks: expected numbers from 0"),
        ({"last": [7]}, "last: expected node numbers"),
        ({"previous": []}, "previous: expected 3 values"),
    ],
)
def test_what_does_not_fit_together_is_refused(wrong: dict[str, object], told: str) -> None:
    arguments = {"edges": []} | wrong
    with pytest.raises(ValueError, match=told):
        layered(3, **arguments)  # type: ignore[arg-type]  # of several types, on purpose


def test_nothing_is_a_drawing_too() -> None:
    assert (layered(0, []).width, layered(0, []).height, layered(0, []).crossings) == (0, 0, 0)
    assert layered(0, [], previous=[]).height == 0
    one = layered(1, [(0, 0)])
    assert (one.width, one.height, one.y.tolist(), len(one.routes)) == (NODE_WIDTH, 72, [36], 1)


@pytest.mark.parametrize(
    ("count", "edges"),
    [
        (10_000, [(node, node + 1) for node in range(9_999)]),
        (1_001, [(0, node) for node in range(1, 1_001)]),
        (1_001, [(node, 0) for node in range(1, 1_001)]),
        (2_000, [(node, (node + 1) % 2_000) for node in range(2_000)]),
        (1_000, [(node, (node * 7 + 13 * turn) % 1_000) for node in range(1_000) for turn in range(5)]),
    ],
    ids=["chain", "star", "inward star", "ring", "many cycles"],
)
@pytest.mark.timeout(200)
def test_large_and_odd_graphs_are_drawn(count: int, edges: list[tuple[int, int]]) -> None:
    found = layered(count, edges)
    assert boxes_apart(found, [72.0] * count)
    assert len(found.routes) == len(edges)


def test_where_everything_needs_everything_the_work_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[int] = []
    roughly = StraightLines.count_roughly

    def count_roughly(lines: StraightLines, y: np.ndarray) -> int:
        counted.append(lines.pieces)
        return roughly(lines, y)

    monkeypatch.setattr(StraightLines, "count_roughly", count_roughly)
    edges = [(one, other) for one in range(62) for other in range(one + 1, 62)]
    found = layered(62, edges)
    assert found.ranks == 62 and boxes_apart(found, [72.0] * 62)
    assert sum(counted) <= 600_000, "passes of the columns are not counted again and again"
    bends = sum((len(route) - 1) // 3 for route in found.routes)
    assert bends <= 3 * (60 * 62 + len(edges)), "of 37,820 ways past a node at most 60 a node go round it"
