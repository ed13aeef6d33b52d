"""Strongly connected groups: things that need one another in a circle, and single ones. By Tarjan, without recursion."""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def circles(needs: Mapping[Node, Iterable[Node]]) -> list[list[Node]]:
    """All groups of the keys, each after every group it needs. Needs that are no keys are left out."""
    seen: dict[Node, int] = {}
    low: dict[Node, int] = {}
    held: list[Node] = []
    is_held: set[Node] = set()
    groups: list[list[Node]] = []
    for start in needs:
        if start in seen:
            continue
        seen[start] = low[start] = len(seen)
        held.append(start)
        is_held.add(start)
        work = [(start, iter(needs[start]))]
        while work:
            node, rest = work[-1]
            for need in rest:
                if need not in needs:
                    continue
                if need not in seen:
                    seen[need] = low[need] = len(seen)
                    held.append(need)
                    is_held.add(need)
                    work.append((need, iter(needs[need])))
                    break
                if need in is_held:
                    low[node] = min(low[node], seen[need])
            else:
                work.pop()
                if work:
                    caller = work[-1][0]
                    low[caller] = min(low[caller], low[node])
                if low[node] == seen[node]:
                    group: list[Node] = []
                    while not group or group[-1] != node:
                        group.append(held.pop())
                    is_held.difference_update(group)
                    groups.append(group)
    return groups
