"""How bad every service is while a failure spreads, and over which edge and in how many hops each level came."""

from array import array
from collections.abc import Iterable, Mapping
from typing import Final

import numpy as np

from models.topology.passing import AT_RISK, DEGRADED, DOWN, WELL
from models.topology.sparse import Bytes, Ints

UNSEEN: Final = -1
LEVELS: Final = (AT_RISK, DEGRADED, DOWN)

Rises = dict[int, tuple[int, int]]
"""The new level of services, by number, and the edge over which it came."""


class State:
    """Of n services. Python reads and writes single entries; numpy sees the same memory as arrays."""

    def __init__(self, count: int, pinned: frozenset[int], is_single: bool) -> None:
        """`is_single`: services are well or down and nothing between, so one record serves all levels."""
        self.pinned = pinned
        """Services whose level never rises."""
        self.level = bytearray(count)
        """See models.topology.passing."""
        self.levels: Bytes = np.frombuffer(self.level, np.uint8)
        self.before = bytearray(count)
        """Of the services that rose last, the level they rose from."""
        self.befores: Bytes = np.frombuffer(self.before, np.uint8)
        kept = 1 if is_single else 3
        blank = array("i", [UNSEEN]) * count
        hop, via = [blank[:] for _ in range(kept)], [blank[:] for _ in range(kept)]
        self.hop = tuple(hop[level % kept] for level in range(3))
        """[level - 1][service]: the hops after which it came to the level; UNSEEN where it never did."""
        self.via = tuple(via[level % kept] for level in range(3))
        """[level - 1][service]: the edge over which it came; UNSEEN where the service failed by itself."""
        self.kept: tuple[tuple[int, Ints, Ints], ...] = tuple(
            (DOWN if is_single else level + 1, np.frombuffer(hop[level], np.int32), np.frombuffer(via[level], np.int32))
            for level in range(kept)
        )
        """(level, its hops, its edges) of each record that is kept apart, as arrays."""

    def raise_to(self, rises: Mapping[int, tuple[int, int]], hops: int) -> list[int]:
        """Take over the rises of one round that are rises; the services that rose, in order."""
        level, before, pinned = self.level, self.before, self.pinned
        risen = []
        for service, (got, edge) in rises.items():
            old = level[service]
            if got <= old or service in pinned:
                continue
            before[service], level[service] = old, got
            for each in range(old, got):
                self.hop[each][service] = hops
                self.via[each][service] = edge
            risen.append(service)
        risen.sort()
        return risen

    def start(self, sources: Mapping[int, int]) -> list[int]:
        """The services that failed by themselves, with their levels; pinned or not."""
        for service, got in sources.items():
            self.level[service] = got
            for each in range(got):
                self.hop[each][service] = 0
        return sorted(sources)

    def level_by(self, service: int, hops: int) -> int:
        """The level of a service after so many hops."""
        return next((level for level in reversed(LEVELS) if 0 <= self.hop[level - 1][service] <= hops), WELL)

    def hops_to(self) -> Ints:
        """Of each service the hops after which it came to its level; UNSEEN where it is well."""
        found = self.kept[0][1].copy()
        for level, hops, _ in self.kept[1:]:
            reached = self.levels >= level
            found[reached] = hops[reached]
        return found


def merge(rises: Rises, more: Iterable[tuple[int, tuple[int, int]]]) -> None:
    """Add rises; the worse counts, and of equals the one over the first edge."""
    for service, (got, edge) in more:
        found = rises.get(service)
        if found is None or got > found[0] or (got == found[0] and edge < found[1]):
            rises[service] = (got, edge)
