"""Sums rows of bits column by column: how many rows, each counted as often as its weight, have the bit of each column set.

Rows are Python integers of any length. Three rows of equal worth become one and a carry (a full adder on whole rows), so that a
row costs a few operations however many columns it has.
"""

import numpy as np
from numpy.typing import NDArray


class ColumnSums:
    """One sum for each column. Starts at nought."""

    def __init__(self) -> None:
        self._planes: list[list[int]] = []
        """Rows worth 2 ** place each; at most two wait in a place."""

    def add(self, row: int, weight: int = 1) -> None:
        """Count a row; a weight is a whole number from 0."""
        place = 0
        while weight and row:
            if weight & 1:
                self._push(place, row)
            weight >>= 1
            place += 1

    def sums(self, columns: int) -> NDArray[np.int64]:
        """The sum of each of the first so many columns, below 2 ** 63."""
        found = np.zeros(columns, np.int64)
        for place, rows in enumerate(self._planes):
            for row in rows:
                data = np.frombuffer(row.to_bytes(-(-columns // 8), "little"), np.uint8)
                found += np.unpackbits(data, count=columns, bitorder="little").astype(np.int64) << place
        return found

    def _push(self, place: int, row: int) -> None:
        planes = self._planes
        while row:
            while place >= len(planes):
                planes.append([])
            waiting = planes[place]
            if len(waiting) < 2:
                waiting.append(row)
                return
            one, other = waiting
            either = one ^ other
            planes[place] = [either ^ row]
            row = (one & other) | (either & row)
            place += 1


def at_least(rows: list[int], count: int) -> int:
    """The bits that at least so many of the rows have set."""
    if count > len(rows):
        return 0
    if count <= 1 or count == len(rows):
        found = rows[0]
        for row in rows[1:]:
            found = found | row if count <= 1 else found & row
        return found
    # reached[n] holds the bits seen in more than n rows so far; only as many are kept as are asked for.
    few = min(count, len(rows) - count + 1)
    if few * len(rows) > 20_000:
        return _counted(rows, count)
    reached = [0] * count
    for row in rows:
        for seen in range(count - 1, 0, -1):
            reached[seen] |= reached[seen - 1] & row
        reached[0] |= row
    return reached[-1]


def _counted(rows: list[int], count: int) -> int:
    """The same through the sums, for groups of thousands."""
    columns = max(row.bit_length() for row in rows)
    sums = ColumnSums()
    for row in rows:
        sums.add(row)
    bits = np.packbits(sums.sums(columns) >= count, bitorder="little")
    return int.from_bytes(bits.tobytes(), "little")
