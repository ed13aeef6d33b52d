"""Counts what is lost of groups and fallbacks while a failure spreads, and says which callers that brings down, and how far."""

from array import array
from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np

from models.topology.passing import AT_RISK, PASSES
from models.topology.rules import Rules
from models.topology.sparse import Bytes, Ints

NOT_WELL = 1
"""Bit 0 counts an edge that hurts its caller or whose target nobody knows; bits 1 to 3 one that brings it to that level."""
CHANNELS = 4
NOBODY = 2**31 - 1


def _signs(code: int, level: int) -> int:
    got = PASSES[code][level]
    return NOT_WELL * (got >= AT_RISK) + sum(1 << each for each in range(1, got + 1))


SIGNS = tuple(tuple(_signs(code, level) for level in range(4)) for code in range(len(PASSES)))
"""Which of the counts an edge has reached, as bits, by its code and the level of its target."""

Event = tuple[int, int, int]
"""Place among the edges in slots, newly reached signs, and the edge that explains them."""
Fired = dict[int, tuple[int, int]]
"""Level and explaining edge of each caller that was hit."""


class Joint:
    """The counters of one run. Levels only rise, so each edge is counted once in each channel."""

    def __init__(self, rules: Rules, codes: Sequence[int], array_of_codes: Bytes | None = None) -> None:
        """`codes` of the edges in slots, which may differ from those of the rules for one run; the array, if there is one."""
        self._rules = rules
        self.codes = codes
        self._array = array_of_codes
        self._slots = array("i", bytes(4 * CHANNELS * len(rules.slot_size)))
        self._units = array("i", bytes(4 * CHANNELS * len(rules.unit_caller)))
        self.slots_array: Ints = np.frombuffer(self._slots, np.int32).reshape(-1, CHANNELS)
        self.units_array: Ints = np.frombuffer(self._units, np.int32).reshape(-1, CHANNELS)
        """The same counters for numpy: [slot or unit, channel]."""
        self.told: dict[int, int] = {}
        """Signs counted from the start, by place among the edges in slots; they are not counted again."""

    @cached_property
    def codes_array(self) -> Bytes:
        """`codes` for numpy."""
        return np.array(self.codes, np.uint8) if self._array is None else self._array

    def begin(self, place: int, signs: int) -> None:
        """Take these signs for given, whatever the target does."""
        self.told[place] = self.told.get(place, 0) | signs

    def first(self, real: Iterable[int]) -> list[Event]:
        """The events of the start. Places in `real` may explain a hit; the rest only counts (nobody knows how they are)."""
        explains = set(real)
        edges = self._rules.joint_lists[3]
        return [(place, signs, edges[place] if place in explains else NOBODY) for place, signs in self.told.items()]

    def events(self, risen: Iterable[int], before: bytearray, level: bytearray) -> list[Event]:
        """(place, new signs, edge) for every edge towards a service that has just risen."""
        at, _, _, edges = self._rules.joint_lists
        codes = self.codes
        found = []
        for target in risen:
            old, new = before[target], level[target]
            for place in range(at[target], at[target + 1]):
                signs = SIGNS[codes[place]][new] & ~SIGNS[codes[place]][old] & ~self.told.get(place, 0)
                if signs:
                    found.append((place, signs, edges[place]))
        return found

    def count(self, events: Iterable[Event]) -> Fired:
        """Count the events of one round; the callers they hit. What explains a hit does not depend on their order."""
        slot_of = self._rules.joint_lists[1]
        sizes, unit_of, callers, most = self._rules.unit_lists
        slots, units = self._slots, self._units
        touched: dict[int, int] = {}
        for place, signs, edge in events:
            for channel in range(CHANNELS):
                if signs >> channel & 1:
                    key = slot_of[place] * CHANNELS + channel
                    slots[key] += 1
                    touched[key] = min(edge, touched.get(key, NOBODY))
        lost: dict[int, int] = {}
        for key, edge in touched.items():
            slot, channel = divmod(key, CHANNELS)
            if slots[key] == sizes[slot]:
                other = unit_of[slot] * CHANNELS + channel
                units[other] += 1
                lost[other] = min(edge, lost.get(other, NOBODY))
        fired: Fired = {}
        for unit in {key // CHANNELS for key in lost}:
            base = unit * CHANNELS
            for got in (3, 2, 1):
                if not self._holds(base, got, most[unit]):
                    continue
                ways = (base + got, base) if got == AT_RISK else (base + got,)
                over = next((lost[way] for way in ways if lost.get(way, NOBODY) != NOBODY), None)
                if over is not None:
                    best = fired.get(callers[unit], (0, 0))
                    # The worst counts; among equals the first edge.
                    fired[callers[unit]] = min(best, (got, over), key=lambda each: (-each[0], each[1]))
                break
        return fired

    def _holds(self, base: int, level: int, most: int) -> bool:
        if level == AT_RISK:
            return self._units[base + AT_RISK] >= 1 and self._units[base] >= most
        return self._units[base + level] >= most
