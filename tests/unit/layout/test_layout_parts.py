import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from models.layout.acyclic import acyclic
from models.layout.block import MOST_WAYPOINTS
from models.layout.crossings import StraightLines, inversions
from models.layout.layered import layered
from models.layout.ranking import ranked


def pairs(edges: list[tuple[int, int]]) -> np.ndarray:
    return np.unique(np.array(edges, dtype=np.int64).reshape(-1, 2), axis=0)


def rising(most: int) -> st.SearchStrategy[list[tuple[int, int]]]:
    edge = st.tuples(st.integers(0, most - 1), st.integers(0, most - 1)).filter(lambda each: each[0] < each[1])
    return st.lists(edge, min_size=1, max_size=2 * most)


@settings(max_examples=60, deadline=None)
@given(rising(6))
def test_ranks_have_the_least_sum_of_lengths_there_is(edges: list[tuple[int, int]]) -> None:
    plain = pairs(edges)
    found = ranked(6, plain)
    length = int((found[plain[:, 1]] - found[plain[:, 0]]).sum())
    assert (found[plain[:, 1]] > found[plain[:, 0]]).all()
    every = np.array(list(itertools.product(range(5), repeat=6)))
    spans = every[:, plain[:, 1]] - every[:, plain[:, 0]]
    # Where five ranks are too few for the longest path, six nodes form one chain, which is as short as it gets.
    possible = spans[(spans > 0).all(axis=1)]
    assert length == (possible.sum(axis=1).min() if len(possible) else length)


@settings(max_examples=100, deadline=None)
@given(rising(12))
def test_ranks_of_a_kept_drawing_move_only_right(edges: list[tuple[int, int]]) -> None:
    plain = pairs(edges)
    former = ranked(12, plain[::2]) if len(plain) > 1 else np.zeros(12, dtype=np.int64)
    found = ranked(12, plain, former)
    assert (found >= former).all()
    assert (found[plain[:, 1]] > found[plain[:, 0]]).all()


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda e: e[0] != e[1]), max_size=40))
def test_turning_some_edges_leaves_no_cycle_and_loses_no_pair(edges: list[tuple[int, int]]) -> None:
    plain = pairs(edges)
    found = acyclic(10, plain)
    assert {frozenset(each) for each in found.tolist()} == {frozenset(each) for each in plain.tolist()}
    ahead = {node: [b for a, b in found.tolist() if a == node] for node in range(10)}
    left = set(range(10))
    while sinks := {node for node in left if not set(ahead[node]) & left}:
        left -= sinks
    assert not left


@given(st.permutations(range(23)))
def test_inversions_are_pairs_in_falling_order(permutation: list[int]) -> None:
    expected = sum(a > b for a, b in itertools.combinations(permutation, 2))
    assert inversions(np.array(permutation)) == expected


def test_lines_that_cross_exactly_on_a_rank_count_once_and_touching_ones_not_at_all() -> None:
    rank = np.array([0, 0, 2, 2, 1, 1])
    edges = np.array([(0, 3), (1, 2)])
    y = np.array([0.0, 100.0, 0.0, 100.0, 50.0, 300.0])
    assert StraightLines(rank, edges).count(y) == 1
    # The third line begins where the first two meet.
    assert StraightLines(rank, np.array([(0, 3), (1, 2), (4, 2)])).count(y) == 1
    assert StraightLines(rank, np.array([(0, 3), (4, 2)])).count(y) == 0


def test_edges_too_long_to_be_led_round_go_straight_across() -> None:
    count = 420
    chain = [(node, node + 1) for node in range(count - 1)]
    long = [(node, node + span) for span in range(100, 400, 2) for node in range(0, count - span, 2)]
    assert sum(b - a - 1 for a, b in long) > MOST_WAYPOINTS
    found = layered(count, chain + long)
    lengths = [len(route) for route in found.routes[len(chain) :]]
    assert min(lengths) == 4
    assert max(lengths) > 4
