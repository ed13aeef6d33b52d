"""What a service can't work without, taken from its dependencies: all of some, and so many of others (capability DEP-4).

Rules, said to people in docs/availability.md: a hard dependency must work, or one of the fallbacks that stand in for it;
of a group as many as are needed; soft dependencies and edges whose caller has a stored answer or another provider don't count.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from models.catalog.estate import Dependency, Service, Strength

Member = frozenset[int]
"""Alternatives: at least one of them must work."""


@dataclass(frozen=True, slots=True)
class Gate:
    """At least `needed` of the members must hold."""

    needed: int
    members: tuple[Member, ...]


@dataclass(slots=True)
class Needs:
    """The services reached from one, by number in the order they were reached, and what each of them needs."""

    services: list[Service] = field(default_factory=list)
    every: list[set[int]] = field(default_factory=list)
    """By service: numbers of those it needs in any case."""
    gates: list[list[Gate]] = field(default_factory=list)
    absorbed: list[tuple[str, str]] = field(default_factory=list)
    """(caller, target) left out because the caller goes on without it."""


def needs_of(
    by_id: Mapping[str, Service], id_: str, edges_of: Callable[[str], Sequence[Dependency]], absorbing: bool = True
) -> Needs:
    """Everything `id_` needs, directly or not; it has number 0.

    Without `absorbing` a stored answer or another provider never helps.
    """
    needs = Needs()
    numbers: dict[str, int] = {}

    def number(target: str) -> int:
        found = numbers.get(target)
        if found is None:
            found = numbers[target] = len(needs.services)
            needs.services.append(by_id[target])
        return found

    number(id_)
    for service in needs.services:  # grows while it is walked
        every: set[int] = set()
        gates: list[Gate] = []
        for needed, members in _wanted(service.id, edges_of(service.id), absorbing, needs.absorbed):
            gate = Gate(needed, tuple(frozenset(number(target) for target in member) for member in members))
            kept, sure = settle(gate, frozenset())
            every |= sure
            gates += kept
        own = numbers[service.id]
        every.discard(own)
        needs.every.append(every)
        needs.gates.append(gates)
    return needs


def settle(gate: Gate, sure: frozenset[int] | set[int]) -> tuple[list[Gate], set[int]]:
    """The gate where `sure` work in any case: what is left of it as gates, and those that now are needed in any case."""
    members = [member for member in gate.members if not member & sure]
    needed = gate.needed - (len(gate.members) - len(members))
    if needed <= 0:
        return [], set()
    if needed >= len(members):
        single = {next(iter(member)) for member in members if len(member) == 1}
        return [Gate(1, (member,)) for member in members if len(member) > 1], single
    if needed == 1:
        return [Gate(1, (frozenset().union(*members),))], set()
    return [Gate(needed, tuple(members))], set()


def _wanted(
    id_: str, edges: Sequence[Dependency], absorbing: bool, absorbed: list[tuple[str, str]]
) -> list[tuple[int, list[list[str]]]]:
    """(how many, of which alternatives) for each thing the service needs."""
    stands_in: dict[str, list[str]] = {}
    groups: dict[str, list[Dependency]] = {}
    alone: list[Dependency] = []
    for edge in edges:
        if edge.strength is Strength.FALLBACK:
            if edge.fallback_for is not None:
                stands_in.setdefault(edge.fallback_for, []).append(edge.target)
        elif edge.group is not None:
            groups.setdefault(edge.group, []).append(edge)
        elif edge.strength is Strength.HARD:
            alone.append(edge)
    wanted: list[tuple[int, list[list[str]]]] = []
    for edge in alone:
        if _absorbs(edge, absorbing):
            absorbed.append((id_, edge.target))
        else:
            wanted.append((1, [_alternatives(edge.target, stands_in)]))
    for group in groups.values():
        if all(edge.strength is not Strength.HARD for edge in group):
            continue
        safe = [edge for edge in group if _absorbs(edge, absorbing)]
        absorbed += [(id_, edge.target) for edge in safe]
        members = [_alternatives(edge.target, stands_in) for edge in group if edge not in safe]
        wanted.append((min(max(edge.needed for edge in group) - len(safe), len(members)), members))
    return wanted


def _absorbs(edge: Dependency, absorbing: bool) -> bool:
    return absorbing and edge.protection is not None and edge.protection.absorbs


def _alternatives(target: str, stands_in: Mapping[str, list[str]]) -> list[str]:
    # The target, what stands in for it, and what stands in for that.
    found = {target: None}
    waiting = [target]
    while waiting:
        for other in stands_in.get(waiting.pop(), ()):
            if other not in found:
                found[other] = None
                waiting.append(other)
    return list(found)
