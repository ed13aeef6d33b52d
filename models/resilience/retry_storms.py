"""Chains of calls whose retries multiply: each hop that tries again repeats everything behind it (capability DEP-5).

The chain with the largest product is found in one walk over the graph, circles taken as one, never by listing paths.
"""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from models.catalog.estate import CallMode, Dependency
from models.topology.circles import circles
from models.topology.graph import Estate
from resources.said import say

MOST_ATTEMPTS: Final = 10.0
"""A chain whose attempts multiply to more is a risk."""
_CEILING: Final = 1e12
"""Beyond this the figure says no more than "very many"."""


@dataclass(frozen=True, slots=True)
class RetryStorm:
    """One chain, from the first service that tries again to the one that gets it all."""

    chain: tuple[str, ...]
    """Ids, caller before target. For a circle the first is the last, too."""
    factors: tuple[float, ...]
    """Attempts at each hop: 1 + retries, or 1 + the retry budget where that is less."""
    attempts: float
    """Their product; infinite for a circle."""
    words: str

    @property
    def is_unbounded(self) -> bool:
        """Whether the retries go round in a circle."""
        return self.attempts == float("inf")


class _Call(NamedTuple):
    caller: int
    target: int
    factor: float


class _Ways:
    """The shortest ways inside groups; looked for once for each start."""

    def __init__(self, calls: Mapping[int, list[_Call]], group_of: Mapping[int, int], ids: Sequence[str]) -> None:
        self._calls, self._group_of, self._ids = calls, group_of, ids
        self._from: dict[int, dict[int, _Call | None]] = {}

    def between(self, start: int, end: int) -> list[_Call]:
        """The calls from one to another of the same group; none where they are one."""
        if start == end:
            return []
        came = self._from.get(start)
        if came is None:
            came = self._from[start] = self._spread(start)
        way: list[_Call] = []
        step = came[end]
        while step is not None:
            way.append(step)
            step = came[step.caller]
        return way[::-1]

    def _spread(self, start: int) -> dict[int, _Call | None]:
        came: dict[int, _Call | None] = {start: None}
        waiting = deque([start])
        while waiting:
            for call in sorted(self._calls[waiting.popleft()], key=lambda call: self._ids[call.target]):
                if self._group_of[call.target] == self._group_of[start] and call.target not in came:
                    came[call.target] = call
                    waiting.append(call.target)
        return came


def attempts_of(edge: Dependency) -> float:
    """How many attempts one call makes at most, on average where a retry budget holds it down."""
    if edge.protection is None or not edge.protection.retries:
        return 1.0
    retries, budget = edge.protection.retries, edge.protection.retry_budget
    return 1.0 + (retries if budget is None else min(float(retries), budget))


def retry_storms(estate: Estate) -> tuple[RetryStorm, ...]:
    """The worst chain into each service at which retries end, where it exceeds MOST_ATTEMPTS; circles first, then by attempts.

    Only calls whose caller waits count: a queue in between paces what is tried again.
    """
    ids = [service.id for service in estate.services]
    number = {id_: index for index, id_ in enumerate(ids)}
    calls: dict[int, list[_Call]] = {index: [] for index in range(len(ids))}
    for service in estate.services:
        for edge in service.depends_on:
            if edge.mode is CallMode.SYNC:
                call = _Call(number[service.id], number[edge.target], attempts_of(edge))
                calls[call.caller].append(call)
    groups = circles({index: [call.target for call in made] for index, made in calls.items()})
    group_of = {index: place for place, group in enumerate(groups) for index in group}
    ways = _Ways(calls, group_of, ids)
    rounds = _rounds(ids, calls, groups, group_of, ways)
    chains = _chains(ids, calls, groups, group_of, ways)
    return (*rounds, *sorted(chains, key=lambda storm: (-storm.attempts, len(storm.chain), storm.chain)))


def _rounds(
    ids: Sequence[str],
    calls: Mapping[int, list[_Call]],
    groups: Sequence[list[int]],
    group_of: Mapping[int, int],
    ways: _Ways,
) -> list[RetryStorm]:
    storms = []
    for place, group in enumerate(groups):
        inner = [call for index in group for call in calls[index] if group_of[call.target] == place]
        again = [call for call in inner if call.factor > 1.0]
        if again:
            worst = min(again, key=lambda call: (-call.factor, ids[call.caller], ids[call.target]))
            path = [worst, *ways.between(worst.target, worst.caller)]
            chain = (ids[worst.caller], *(ids[call.target] for call in path))
            words = say(
                "Retries go round in a circle: {chain}. Each round repeats the calls, "
                "so that their number has no bound while the circle fails.",
                chain=" → ".join(chain),
            )
            storms.append(RetryStorm(chain, tuple(call.factor for call in path), float("inf"), words))
    return sorted(storms, key=lambda storm: storm.chain)


def _chains(
    ids: Sequence[str],
    calls: Mapping[int, list[_Call]],
    groups: Sequence[list[int]],
    group_of: Mapping[int, int],
    ways: _Ways,
) -> list[RetryStorm]:
    # Groups come needed first. `behind` is the largest product from a group on, `before` the largest up to it.
    leaving = [
        [call for index in group for call in calls[index] if group_of[call.target] != place]
        for place, group in enumerate(groups)
    ]
    behind = [1.0] * len(groups)
    for place, outs in enumerate(leaving):
        behind[place] = max((_times(call.factor, behind[group_of[call.target]]) for call in outs), default=1.0)
    before = [1.0] * len(groups)
    came: list[_Call | None] = [None] * len(groups)
    for place in reversed(range(len(groups))):
        for call in leaving[place]:
            target, product = group_of[call.target], _times(before[place], call.factor)
            known = came[target]
            if product > before[target] or (
                product == before[target] and known is not None and _name(call, ids) < _name(known, ids)
            ):
                before[target], came[target] = product, call
    storms = []
    for place in range(len(groups)):
        last = came[place]
        if before[place] > MOST_ATTEMPTS and behind[place] == 1.0 and last is not None and last.factor > 1.0:
            storms.append(_storm(ids, _traced(last, came, group_of, ways), before[place]))
    return storms


def _traced(last: _Call, came: Sequence[_Call | None], group_of: Mapping[int, int], ways: _Ways) -> list[_Call]:
    path = [last]
    earlier = came[group_of[last.caller]]
    while earlier is not None:
        path[:0] = [earlier, *ways.between(earlier.target, path[0].caller)]
        earlier = came[group_of[earlier.caller]]
    first = next(index for index, call in enumerate(path) if call.factor > 1.0)
    return path[first:]


def _storm(ids: Sequence[str], path: Sequence[_Call], attempts: float) -> RetryStorm:
    chain = (ids[path[0].caller], *(ids[call.target] for call in path))
    hops = ", ".join(f"{ids[call.caller]} → {ids[call.target]} ×{call.factor:g}" for call in path if call.factor > 1.0)
    much = f"{attempts:,.4g}" if attempts < _CEILING else say("more than a million million")
    if MOST_ATTEMPTS < attempts < 1e6:
        much = f"{attempts:,.0f}" if float(attempts).is_integer() else f"{attempts:,.1f}"
    words = say(
        "One call at {chain} may become {much} at {chain2} when that fails: {hops} (limit {most_attempts:g}).",
        chain=chain[0],
        much=much,
        chain2=chain[-1],
        hops=hops,
        most_attempts=MOST_ATTEMPTS,
    )
    return RetryStorm(chain, tuple(call.factor for call in path), attempts, words)


def _times(one: float, other: float) -> float:
    return min(one * other, _CEILING)


def _name(call: _Call, ids: Sequence[str]) -> tuple[str, str]:
    return ids[call.caller], ids[call.target]
