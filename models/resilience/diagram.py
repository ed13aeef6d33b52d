"""A small reduced ordered binary decision diagram: the functions of many yes-or-no variables, each held once.

Only AND and OR are needed, for what keeps a service up never harms it. Work is without recursion, so that hundreds of
variables in a row do no harm, and ends at a stated size.
"""

from collections.abc import Sequence
from typing import Final

NO: Final = 0
YES: Final = 1
_BOTTOM: Final = 1 << 60


class TooLarge(Exception):
    """The diagram would need more nodes than allowed."""


class Diagram:
    """Functions by number: NO, YES, and inner nodes, each of which comes after the two it leads to."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.nodes: list[tuple[int, int, int]] = [(_BOTTOM, NO, NO), (_BOTTOM, YES, YES)]
        """(variable, where it is up, where it is down)."""
        self._numbers: dict[tuple[int, int, int], int] = {}
        self._known: tuple[dict[tuple[int, int], int], dict[tuple[int, int], int]] = ({}, {})

    def variable(self, level: int) -> int:
        """The function that is one variable; levels are their order from the top."""
        return self._node(level, YES, NO)

    def both(self, one: int, other: int) -> int:
        """AND. TooLarge beyond the limit."""
        return self._joined(one, other, NO, YES)

    def either(self, one: int, other: int) -> int:
        """OR. TooLarge beyond the limit."""
        return self._joined(one, other, YES, NO)

    def at_least(self, needed: int, functions: Sequence[int]) -> int:
        """Whether at least `needed` of the functions hold. TooLarge beyond the limit."""
        row = [YES, *[NO] * needed]
        for function in functions:
            steps = range(1, needed + 1)
            row = [YES, *(self.either(self.both(function, row[count - 1]), row[count]) for count in steps)]
        return row[needed]

    def _node(self, level: int, high: int, low: int) -> int:
        if high == low:
            return high
        key = (level, high, low)
        number = self._numbers.get(key)
        if number is None:
            number = len(self.nodes)
            if number >= self._most:
                raise TooLarge
            self._numbers[key] = number
            self.nodes.append(key)
        return number

    def _joined(self, one: int, other: int, settles: int, passes: int) -> int:
        # `settles` decides alone (NO for AND), `passes` leaves the other as it is.
        known = self._known[settles]
        if len(known) > 8 * self._most:
            raise TooLarge
        nodes = self.nodes
        wanted = (one, other) if one <= other else (other, one)
        stack = [wanted]
        while stack:
            pair = stack[-1]
            if pair in known:
                stack.pop()
                continue
            small, large = pair
            if small in (large, passes):
                known[pair] = large
            elif settles in pair:
                known[pair] = settles
            else:
                level = min(nodes[small][0], nodes[large][0])
                _, small_high, small_low = nodes[small] if nodes[small][0] == level else (0, small, small)
                _, large_high, large_low = nodes[large] if nodes[large][0] == level else (0, large, large)
                high = (small_high, large_high) if small_high <= large_high else (large_high, small_high)
                low = (small_low, large_low) if small_low <= large_low else (large_low, small_low)
                waiting = [each for each in (high, low) if each not in known]
                if waiting:
                    stack.extend(waiting)
                    continue
                known[pair] = self._node(level, known[high], known[low])
            stack.pop()
        return known[wanted]
