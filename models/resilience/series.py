"""Takes apart what is simple: things needed in any case, and alternatives that share nothing, become plain products.

What is left are the shared parts behind alternatives. Only there does the whole state matter, and only there is it asked for.
"""

from collections import Counter
from dataclasses import dataclass

from models.resilience.circuit import Circuit
from models.resilience.needs import Gate, Needs, settle

ROOT = 0
"""The number of the service that is asked about."""


@dataclass(slots=True)
class Knot:
    """A service with what was merged into it: it works where `own` (an entry of the circuit) and all it needs do."""

    own: int
    every: set[int]
    gates: list[Gate]

    @property
    def is_leaf(self) -> bool:
        """Whether it needs nothing more."""
        return not self.every and not self.gates


def reduced(needs: Needs, circuit: Circuit) -> dict[int, Knot]:
    """The knots that are left, by number; ROOT is one of them and is alone where everything could be taken apart."""
    knots = _without_what_is_sure(needs, circuit)
    while _simplify(knots, circuit):
        pass
    return knots


def _without_what_is_sure(needs: Needs, circuit: Circuit) -> dict[int, Knot]:
    # Whatever the service needs in any case is one product. Behind alternatives it may be taken for working: where it
    # doesn't, the service is down anyway.
    sure = {ROOT}
    waiting = [ROOT]
    gates: list[Gate] = []
    while waiting:
        while waiting:
            number = waiting.pop()
            gates += needs.gates[number]
            waiting += needs.every[number] - sure
            sure |= needs.every[number]
        gates, found = _settled(gates, sure)
        waiting += found - sure
        sure |= found
    root = Knot(circuit.both(circuit.leaf(number) for number in sorted(sure)), set(), gates)
    knots = {ROOT: root}
    waiting = [number for gate in gates for member in gate.members for number in member]
    while waiting:
        number = waiting.pop()
        if number in knots:
            continue
        left, found = _settled(needs.gates[number], sure)
        knots[number] = knot = Knot(circuit.leaf(number), (needs.every[number] | found) - sure - {number}, left)
        _settle_again(knot, number)
        waiting += knot.every
        waiting += [other for gate in left for member in gate.members for other in member]
    return knots


def _settled(gates: list[Gate], sure: set[int]) -> tuple[list[Gate], set[int]]:
    kept: list[Gate] = []
    found: set[int] = set()
    for gate in gates:
        left, sole = settle(gate, sure)
        kept += left
        found |= sole
    return list(dict.fromkeys(kept)), found


def _simplify(knots: dict[int, Knot], circuit: Circuit) -> bool:
    """One pass, needed ones before those that need them; whether anything became simpler."""
    order = _needed_first(knots)
    for number in knots.keys() - set(order):
        del knots[number]
    uses: Counter[int] = Counter()
    for knot in knots.values():
        uses.update(knot.every)
        for gate in knot.gates:
            for member in gate.members:
                uses.update(member)
    changed = False
    for number in order:
        if number not in knots:
            continue
        knot = knots[number]
        for other in sorted(knot.every):
            if uses[other] == 1 and other != number:
                _merge(knots, number, other, circuit)
                changed = True
        if _settle_again(knot, number):
            changed = True
        kept: list[Gate] = []
        for gate in knot.gates:
            if all(uses[other] == 1 and knots[other].is_leaf for member in gate.members for other in member):
                chances = [circuit.either(knots.pop(other).own for other in sorted(member)) for member in gate.members]
                knot.own = circuit.both((knot.own, circuit.at_least(gate.needed, chances)))
                changed = True
            else:
                kept.append(gate)
                changed |= _join_private(gate, knots, uses, circuit)
        knot.gates = [_as_left(gate, knots) for gate in kept]
    return changed


def _merge(knots: dict[int, Knot], number: int, other: int, circuit: Circuit) -> None:
    knot, merged = knots[number], knots.pop(other)
    knot.own = circuit.both((knot.own, merged.own))
    knot.every = (knot.every | merged.every) - {number, other}
    knot.gates = knot.gates + merged.gates


def _settle_again(knot: Knot, number: int) -> bool:
    before = knot.gates
    gates, found = _settled(before, knot.every | {number})
    knot.gates = gates
    knot.every |= found
    return gates != before


def _join_private(gate: Gate, knots: dict[int, Knot], uses: Counter[int], circuit: Circuit) -> bool:
    # Alternatives that nothing else needs and that need nothing are one alternative.
    joined = False
    for member in gate.members:
        private = sorted(other for other in member if uses[other] == 1 and knots[other].is_leaf)
        if len(private) > 1:
            knots[private[0]].own = circuit.either(knots[other].own for other in private)
            for other in private[1:]:
                del knots[other]
            joined = True
    return joined


def _as_left(gate: Gate, knots: dict[int, Knot]) -> Gate:
    return Gate(gate.needed, tuple(frozenset(other for other in member if other in knots) for member in gate.members))


def _needed_first(knots: dict[int, Knot]) -> list[int]:
    order: list[int] = []
    seen = {ROOT}
    work = [(ROOT, iter(following(knots[ROOT])))]
    while work:
        number, rest = work[-1]
        for other in rest:
            if other not in seen:
                seen.add(other)
                work.append((other, iter(following(knots[other]))))
                break
        else:
            work.pop()
            order.append(number)
    return order


def following(knot: Knot) -> list[int]:
    """Numbers of all the knots it may need, in a fixed order."""
    found = set(knot.every)
    for gate in knot.gates:
        found.update(*gate.members)
    return sorted(found)
