"""The knots that share parts, as a decision diagram: exact as long as that stays within a stated size."""

from collections.abc import Mapping, Sequence
from typing import Final

from models.resilience.circuit import ONE, ZERO, Circuit
from models.resilience.diagram import NO, YES, Diagram, TooLarge
from models.resilience.needs import Gate
from models.resilience.series import ROOT, Knot, following
from models.topology.circles import circles

MOST_NODES: Final = 60_000
"""Nodes of the diagram, the stated size beyond which the figure is sampled. Some hundred shared parts usually stay far below."""


def exact(knots: Mapping[int, Knot], circuit: Circuit, most: int = MOST_NODES) -> int | None:
    """The entry of the circuit that is the probability that ROOT works; None where the diagram would be too large."""
    if knots[ROOT].is_leaf:
        return knots[ROOT].own
    for order in (_as_met(knots), _shared_first(knots)):
        try:
            return _entry(knots, circuit, order, most)
        except TooLarge:
            continue
    return None


def _entry(knots: Mapping[int, Knot], circuit: Circuit, order: Sequence[int], most: int) -> int:
    diagram = Diagram(most)
    level = {number: place for place, number in enumerate(order)}
    own = {number: diagram.variable(level[number]) for number in order}
    works: dict[int, int] = {}
    for circle in circles({number: following(knot) for number, knot in knots.items()}):
        # A circle takes none of its members down: all are taken for working, until something outside says otherwise.
        works.update(dict.fromkeys(circle, YES))
        while True:
            found = {number: _works(knots[number], own[number], works, level, diagram) for number in circle}
            if all(found[number] == works[number] for number in circle):
                break
            works.update(found)
            if len(circle) == 1:
                break
    entries = [ZERO, ONE]
    used = _used(diagram, works[ROOT])
    for number, (variable, high, low) in enumerate(diagram.nodes[2:], 2):
        is_used = number in used
        entries.append(circuit.mix(knots[order[variable]].own, entries[high], entries[low]) if is_used else ZERO)
    return entries[works[ROOT]]


def _works(knot: Knot, own: int, works: Mapping[int, int], level: Mapping[int, int], diagram: Diagram) -> int:
    # The deepest parts first keeps what is built on the way small.
    whole = YES
    for gate in sorted(knot.gates, key=lambda gate: -_top(gate, level)):
        members = [_alternatives(member, works, level, diagram) for member in gate.members]
        whole = diagram.both(whole, diagram.at_least(gate.needed, members))
    for other in sorted(knot.every, key=lambda other: -level[other]):
        whole = diagram.both(whole, works[other])
    return diagram.both(own, whole)


def _alternatives(member: frozenset[int], works: Mapping[int, int], level: Mapping[int, int], diagram: Diagram) -> int:
    whole = NO
    for other in sorted(member, key=lambda other: -level[other]):
        whole = diagram.either(whole, works[other])
    return whole


def _top(gate: Gate, level: Mapping[int, int]) -> int:
    return min(level[other] for member in gate.members for other in member)


def _used(diagram: Diagram, top: int) -> set[int]:
    used: set[int] = set()
    waiting = [top]
    while waiting:
        number = waiting.pop()
        if number > YES and number not in used:
            used.add(number)
            waiting += diagram.nodes[number][1:]
    return used


def _as_met(knots: Mapping[int, Knot]) -> list[int]:
    # Each before what it needs, what belongs together close together.
    order: dict[int, None] = {}
    waiting = [ROOT]
    while waiting:
        number = waiting.pop()
        if number not in order:
            order[number] = None
            waiting += reversed(following(knots[number]))
    return list(order)


def _shared_first(knots: Mapping[int, Knot]) -> list[int]:
    uses = dict.fromkeys(knots, 0)
    for knot in knots.values():
        for other in following(knot):
            uses[other] += 1
    return sorted(_as_met(knots), key=lambda number: (number != ROOT, -uses[number]))
