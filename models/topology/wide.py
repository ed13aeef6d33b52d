"""One round of a failure that spreads from many services at once, over whole arrays."""

import numpy as np

from models.topology.passing import AT_RISK, DOWN, PASSES
from models.topology.rules import Rules
from models.topology.sparse import Bytes, Ints, entries_of
from models.topology.state import Rises, State

_PASSES = np.array(PASSES, np.uint8).ravel()

More = tuple[Ints, Bytes, Ints]
"""Callers, their levels and the edges over which they come to them; of one caller the one that counts stands last."""


def more_of(rises: Rises) -> More:
    """Rises found one by one, as arrays."""
    pairs = np.array(list(rises.values()), np.int32).reshape(-1, 2)
    return np.fromiter(rises, np.int32), pairs[:, 0].astype(np.uint8), pairs[:, 1]


def wide_round(state: State, rules: Rules, codes: Bytes | None, risen: Ints, more: More | None, hops: int) -> Ints:
    """Pass on what has just risen, with `more` that is found otherwise; the services that rise now, in order.

    `codes` of the plain edges; None where all of them are hard.
    """
    places, counts = entries_of(risen, rules.plain_at)
    callers = rules.plain_caller[places]
    if len(state.kept) == 1 and more is None and not state.pinned:
        return _single_round(state, rules, places, callers, hops)
    passed = np.repeat(state.levels[risen], counts)
    if codes is not None:
        passed = _PASSES[codes[places] * np.uint8(4) + passed]
    new = passed > state.levels[callers]
    callers, passed, places = callers[new], passed[new], places[new]
    rise = state.levels.copy()
    over = np.empty(len(rise), np.int32)
    # Worse levels are written later, and of equals the first edge last, so that it stays.
    for level in range(AT_RISK, DOWN + 1):
        of_level = np.flatnonzero(passed == level)[::-1]
        rise[callers[of_level]] = level
        over[callers[of_level]] = rules.plain_edge[places[of_level]]
    if more is not None:
        _take(state, rise, over, more)
    if state.pinned:
        fixed = np.fromiter(state.pinned, np.int32)
        rise[fixed] = state.levels[fixed]
    now = np.flatnonzero(rise != state.levels).astype(np.int32)
    old, got = state.levels[now], rise[now]
    for level, hop, via in state.kept:
        passing = now[(old < level) & (got >= level)]
        hop[passing] = hops
        via[passing] = over[passing]
    state.befores[now] = old
    state.levels[now] = got
    return now


def _single_round(state: State, rules: Rules, places: Ints, callers: Ints, hops: int) -> Ints:
    """The same where services are well or down and nothing between."""
    new = np.flatnonzero(state.levels[callers] == 0)[::-1]
    callers = callers[new]
    ((_, hop, via),) = state.kept
    via[callers] = rules.plain_edge[places[new]]
    hop[callers] = hops
    state.levels[callers] = DOWN
    return np.flatnonzero(hop == hops).astype(np.int32)


def _take(state: State, rise: Bytes, over: Ints, more: More) -> None:
    callers, levels, edges = more
    before = rise[callers]
    is_worse = levels > before
    is_first = (levels == before) & (levels > state.levels[callers])
    is_first[is_first] = edges[is_first] < over[callers[is_first]]
    counts = is_worse | is_first
    rise[callers[counts]] = levels[counts]
    over[callers[counts]] = edges[counts]
