"""Edges in compressed rows: the entries of row r stand at `at[r]` to `at[r + 1]`. Whole sets of rows are taken at once."""

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Bytes = NDArray[np.uint8]


def row_starts(rows: Ints, count: int) -> Ints:
    """Where each of `count` rows starts, and where the last one stops; `rows` holds the row of each entry, in any order."""
    at = np.zeros(count + 1, np.int32)
    np.cumsum(np.bincount(rows, minlength=count), out=at[1:])
    return at


def entries_of(rows: Ints, at: Ints) -> tuple[Ints, Ints]:
    """The places of all entries of these rows, row after row, and how many each row has."""
    starts = at[rows]
    counts = at[rows + 1] - starts
    ends = np.cumsum(counts, dtype=np.int32)
    total = int(ends[-1]) if len(ends) else 0
    places = np.arange(total, dtype=np.int32)
    places += np.repeat(starts - ends + counts, counts)
    return places, counts
