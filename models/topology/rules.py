"""The edges of a graph as rules: which failures pass straight on, and which must come together before a caller is hit.

A plain edge acts alone. Edges of a k-of-n group, and an edge with its fallbacks, act together: each member of a group with its
own fallbacks is a slot, lost when all its edges are lost; a unit is hit when too few of its slots are left.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np

from models.catalog.estate import Dependency, Strength
from models.topology.passing import HARD, NOTHING, SOFT, STANDS_IN, code_of
from models.topology.sparse import Bytes, Ints, row_starts


class Edges(Protocol):
    """What rules are read from: the edges of models.topology.graph.Graph, whose attributes these are."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Of the services, sorted."""
        ...

    @property
    def dependencies(self) -> tuple[Dependency, ...]:
        """Of each edge."""
        ...

    @property
    def edge_caller(self) -> Ints:
        """The caller's number, of each edge."""
        ...

    @property
    def needs(self) -> Ints:
        """The target's number, of each edge."""
        ...

    @property
    def needs_at(self) -> Ints:
        """Where the edges of each caller begin."""
        ...

    @property
    def callers_edge(self) -> Ints:
        """All edges by target, then by caller."""
        ...


@dataclass(frozen=True, eq=False)
class Rules:
    """For a graph of n services: p plain edges by target then caller, q edges in slots by target then caller."""

    plain_at: Ints
    """The plain edges towards target t are plain_at[t] to plain_at[t + 1]."""
    plain_caller: Ints
    plain_code: Bytes
    plain_edge: Ints
    """The caller, the code (models.topology.passing) and the number in the graph of each plain edge."""
    joint_at: Ints
    """The edges in slots towards target t are joint_at[t] to joint_at[t + 1]."""
    joint_slot: Ints
    joint_code: Bytes
    joint_edge: Ints
    slot_size: Ints
    """How many edges must be lost for the slot to be lost."""
    slot_unit: Ints
    unit_caller: Ints
    unit_most: Ints
    """So many lost slots bring the unit down: n - k + 1 of a k-of-n group."""
    code: Bytes
    """The code of each edge of the graph."""
    strength: Bytes
    """HARD or SOFT: how each edge of the graph would pass on without protections; a fallback as what it stands in for."""
    absorbed: Ints
    """Edges of the graph, not in slots, over which nothing passes: the caller has a stored answer or another provider."""

    @cached_property
    def is_hard_throughout(self) -> bool:
        """Whether every edge is plain and hard, so that whatever is hit is hit as badly as what failed."""
        return not len(self.joint_edge) and not len(self.absorbed) and not self.has_other_codes

    @cached_property
    def has_other_codes(self) -> bool:
        """Whether any plain edge is other than hard."""
        return bool(self.plain_code.any())

    @cached_property
    def plain_lists(self) -> tuple[list[int], list[int], list[int], list[int]]:
        """at, caller, code and edge of the plain edges as lists."""
        arrays = (self.plain_at, self.plain_caller, self.plain_code, self.plain_edge)
        first, second, third, fourth = (array.tolist() for array in arrays)
        return first, second, third, fourth

    @cached_property
    def joint_lists(self) -> tuple[list[int], list[int], list[int], list[int]]:
        """at, slot, code and edge of the edges in slots as lists."""
        arrays = (self.joint_at, self.joint_slot, self.joint_code, self.joint_edge)
        first, second, third, fourth = (array.tolist() for array in arrays)
        return first, second, third, fourth

    @cached_property
    def unit_lists(self) -> tuple[list[int], list[int], list[int], list[int]]:
        """slot_size, slot_unit, unit_caller and unit_most as lists."""
        arrays = (self.slot_size, self.slot_unit, self.unit_caller, self.unit_most)
        first, second, third, fourth = (array.tolist() for array in arrays)
        return first, second, third, fourth

    @cached_property
    def joint_by_edge(self) -> dict[int, int]:
        """The place among the edges in slots, of each edge of the graph that is in one."""
        return {edge: place for place, edge in enumerate(self.joint_edge.tolist())}

    @cached_property
    def members(self) -> tuple[tuple[tuple[int, ...], ...], ...]:
        """Of each unit its slots, of each slot its places among the edges in slots."""
        slots: list[list[int]] = [[] for _ in range(len(self.slot_size))]
        for place, slot in enumerate(self.joint_slot.tolist()):
            slots[slot].append(place)
        units: list[list[tuple[int, ...]]] = [[] for _ in range(len(self.unit_caller))]
        for slot, unit in enumerate(self.slot_unit.tolist()):
            units[unit].append(tuple(slots[slot]))
        return tuple(tuple(unit) for unit in units)


def compile_rules(graph: Edges) -> Rules:
    """The rules of a graph. Takes a moment longer for each caller that has more than hard edges."""
    draft = _Draft(graph)
    special = {
        int(graph.edge_caller[number])
        for number, edge in enumerate(graph.dependencies)
        if edge.strength is not Strength.HARD or edge.group is not None or edge.protection is not None
    }
    for caller in sorted(special):
        draft.add(caller, graph.dependencies)
    return draft.done()


class _Draft:
    def __init__(self, graph: Edges) -> None:
        self.graph = graph
        self.code = np.full(len(graph.needs), HARD, np.uint8)
        self.strength = np.full(len(graph.needs), HARD, np.uint8)
        self.slot = np.full(len(graph.needs), -1, np.int32)
        self.unused = np.zeros(len(graph.needs), np.bool_)
        """Fallbacks that stand in for nothing."""
        self.slot_size: list[int] = []
        self.slot_unit: list[int] = []
        self.unit_caller: list[int] = []
        self.unit_most: list[int] = []

    def add(self, caller: int, dependencies: Sequence[Dependency]) -> None:
        """Read the rules of one caller that has other than plain hard edges."""
        edges = range(int(self.graph.needs_at[caller]), int(self.graph.needs_at[caller + 1]))
        own = {dependencies[edge].target: edge for edge in edges}
        fallbacks: dict[int, list[int]] = {}
        for edge in edges:
            if dependencies[edge].strength is Strength.FALLBACK:
                main = _stands_in_for(edge, own, dependencies)
                if main is None:
                    self.unused[edge] = True
                else:
                    fallbacks.setdefault(main, []).append(edge)
        units: dict[str | int, list[int]] = {}
        for edge in edges:
            dependency = dependencies[edge]
            if dependency.strength is Strength.FALLBACK:
                continue
            self.code[edge] = code_of(dependency, dependency.strength)
            self.strength[edge] = SOFT if dependency.strength is Strength.SOFT else HARD
            if dependency.group is not None:
                units.setdefault(dependency.group, []).append(edge)
            elif edge in fallbacks:
                units[edge] = [edge]
        for members in units.values():
            needed = min(dependencies[members[0]].needed, len(members))
            if len(members) == 1 and members[0] not in fallbacks:
                continue
            self.unit_caller.append(caller)
            self.unit_most.append(len(members) - needed + 1)
            for member in members:
                self._add_slot(member, fallbacks.get(member, []), dependencies)

    def _add_slot(self, member: int, fallbacks: list[int], dependencies: Sequence[Dependency]) -> None:
        number = len(self.slot_size)
        self.slot[member] = number
        for edge in fallbacks:
            self.slot[edge] = number
            self.strength[edge] = self.strength[member]
            self.code[edge] = STANDS_IN + code_of(dependencies[edge], dependencies[member].strength)
        self.slot_size.append(1 + len(fallbacks))
        self.slot_unit.append(len(self.unit_caller) - 1)

    def done(self) -> Rules:
        """Sort the edges into plain ones and those in slots."""
        graph, count = self.graph, len(self.graph.ids)
        order = graph.callers_edge
        in_slot = self.slot[order] >= 0
        is_still = (self.code[order] == NOTHING) & ~in_slot
        joint = order[in_slot]
        plain = order[~in_slot & ~is_still & ~self.unused[order]]
        return Rules(
            plain_at=row_starts(graph.needs[plain], count),
            plain_caller=graph.edge_caller[plain],
            plain_code=self.code[plain],
            plain_edge=plain,
            joint_at=row_starts(graph.needs[joint], count),
            joint_slot=self.slot[joint],
            joint_code=self.code[joint],
            joint_edge=joint,
            slot_size=np.array(self.slot_size, np.int32),
            slot_unit=np.array(self.slot_unit, np.int32),
            unit_caller=np.array(self.unit_caller, np.int32),
            unit_most=np.array(self.unit_most, np.int32),
            code=self.code,
            strength=self.strength,
            absorbed=np.flatnonzero((self.code == NOTHING) & (self.slot < 0)).astype(np.int32),
        )


def _stands_in_for(edge: int, own: dict[str, int], dependencies: Sequence[Dependency]) -> int | None:
    # Follows fallbacks of fallbacks to what they stand in for in the end; None where that is nothing, or a circle.
    seen = set()
    while dependencies[edge].strength is Strength.FALLBACK:
        if edge in seen:
            return None
        seen.add(edge)
        named = dependencies[edge].fallback_for
        following = None if named is None else own.get(named)
        if following is None:
            return None
        edge = following
    return edge
