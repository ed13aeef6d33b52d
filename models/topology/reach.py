"""For every service at once: whose failure alone brings it how far down. Sets of services are integers, one bit a service.

The rules of the graph are rules on such sets: what passes straight on is united, what must come together is intersected.
Services are taken after all they need; circles are repeated until nothing is added, which ends because sets only grow.
"""

from collections.abc import Iterator, Sequence

from models.topology.circles import circles
from models.topology.column_sums import at_least
from models.topology.graph import Graph
from models.topology.passing import HARD, LIMITED, SOFT, STANDS_IN

Reach = tuple[int, int, int]
"""The services whose failure alone brings this one at least at risk, at least to degraded, and down."""
_NONE: Reach = (0, 0, 0)

Needs = list[tuple[int, int]]
"""(target, code) of plain edges."""
Unit = tuple[int, list[list[tuple[int, int]]]]
"""How many lost slots bring it down, and (target, code) of the edges of each slot."""


class Plan:
    """The order in which services are taken, and what each needs. Made once for any number of walks."""

    def __init__(self, graph: Graph) -> None:
        count = len(graph.ids)
        self.plain, self.units = _plain_needs(graph), _units(graph)
        needs = [[target for target, _ in each] for each in self.plain]
        for caller, units in self.units.items():
            needs[caller] += [target for _, slots in units for slot in slots for target, _ in slot]
        self.callers = [0] * count
        for each in needs:
            for target in each:
                self.callers[target] += 1
        self.needs = needs
        self.is_hard = graph.rules.is_hard_throughout
        self.steps: list[list[list[int]]] = []
        """Groups of services that need one another, each after all it needs; in each the groups that always fail together."""
        for group in circles(dict(enumerate(needs))):
            self.steps.append([group] if len(group) == 1 else self._bound(group))

    def _bound(self, group: list[int]) -> list[list[int]]:
        inside = set(group)
        hard = {
            each: [target for target, code in self.plain[each] if code == HARD and target in inside] for each in group
        }
        return circles(hard)

    def order(self) -> list[int]:
        """Services that others need, each after all it needs as far as there is no circle."""
        return [each for step in self.steps for bound in step for each in bound if self.callers[each]]


def walk(plan: Plan, column: dict[int, int]) -> Iterator[tuple[int, Reach]]:
    """Every service with its sets, in which the failure of service s is bit column[s]; services without a column never fail."""
    reach: list[Reach] = [_NONE] * len(plan.plain)
    left = plan.callers[:]
    for step in plan.steps:
        is_circle = len(step) > 1
        while True:
            is_changed = False
            for bound in step:
                found = _of(plan, bound, reach, column)
                if found != reach[bound[0]]:
                    is_changed = True
                    for each in bound:
                        reach[each] = found
            if not (is_circle and is_changed):
                break
        members = [each for bound in step for each in bound]
        for each in members:
            yield each, reach[each]
        for each in members:
            for target in plan.needs[each]:
                left[target] -= 1
                if not left[target]:
                    # Nobody will ask again.
                    reach[target] = _NONE
            if not left[each]:
                reach[each] = _NONE


def _of(plan: Plan, bound: Sequence[int], reach: Sequence[Reach], column: dict[int, int]) -> Reach:
    """What services that fail together come to, by their own failures and by what they need."""
    risk = harm = down = 0
    for service in bound:
        if service in column:
            down |= 1 << column[service]
        if plan.is_hard:
            for target, _ in plan.plain[service]:
                down |= reach[target][2]
            continue
        for target, code in plan.plain[service]:
            first, second, third = reach[target]
            if code == HARD:
                down |= third
                harm |= second
                risk |= first
            elif code == SOFT:
                harm |= third
                risk |= second
            elif code == LIMITED:
                harm |= second
                risk |= first
        for most, slots in plan.units.get(service, ()):
            first, second, third = _unit(most, slots, reach)
            down |= third
            harm |= second
            risk |= first
    harm |= down
    risk |= harm
    # Equal sets are kept once.
    harm = down if harm == down else harm
    return (harm if risk == harm else risk), harm, down


def _unit(most: int, slots: Sequence[Sequence[tuple[int, int]]], reach: Sequence[Reach]) -> Reach:
    lost: tuple[list[int], list[int], list[int]] = ([], [], [])
    for slot in slots:
        first = second = third = -1
        for target, code in slot:
            passed = _passed(code, reach[target])
            first, second, third = first & passed[0], second & passed[1], third & passed[2]
        for rows, row in zip(lost, (first, second, third), strict=True):
            rows.append(row)
    return at_least(lost[0], most), at_least(lost[1], most), at_least(lost[2], most)


def _passed(code: int, reach: Reach) -> Reach:
    first, second, third = reach
    match code % STANDS_IN:
        case 0:  # hard
            return reach
        case 1:  # soft; what stands in and is not well never counts for better than at risk
            return (first if code >= STANDS_IN else second), third, 0
        case 2:  # limited
            return first, second, 0
        case _:
            return _NONE


def _plain_needs(graph: Graph) -> list[Needs]:
    found: list[Needs] = [[] for _ in graph.ids]
    rules = graph.rules
    targets = graph.needs[rules.plain_edge].tolist()
    for caller, target, code in zip(rules.plain_caller.tolist(), targets, rules.plain_code.tolist(), strict=True):
        found[caller].append((target, code))
    return found


def _units(graph: Graph) -> dict[int, list[Unit]]:
    rules = graph.rules
    found: dict[int, list[Unit]] = {}
    targets, codes = graph.needs[rules.joint_edge].tolist(), rules.joint_code.tolist()
    for unit, slots in enumerate(rules.members):
        read = [[(targets[place], codes[place]) for place in slot] for slot in slots]
        found.setdefault(int(rules.unit_caller[unit]), []).append((int(rules.unit_most[unit]), read))
    return found
