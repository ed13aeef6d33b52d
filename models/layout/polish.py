"""The last touch for small drawings: neighbours in a rank change places where straight lines then cross less."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.layout.crossings import StraightLines

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

MOST_NODES: Final = 120
"""Beyond, the time is better spent on more starts."""
_MOST_TRIALS: Final = 240
"""Every trial counts all crossings anew; some 25 ms in all."""
_FURTHEST: Final = 3
"""So many places apart two nodes may be."""


def polished(rank: Ints, lines: StraightLines, y: Floats) -> Floats:
    """Heights of the nodes after changes of place within ranks, each of which left fewer crossings than before."""
    best = y.copy()
    fewest = lines.count_roughly(best)
    columns = [np.flatnonzero(rank == column) for column in range(int(rank.max()) + 1)]
    orders = [column[np.argsort(best[column], kind="stable")].tolist() for column in columns]
    trials = 0
    improved = True
    while improved and fewest:
        improved = False
        for order in orders:
            for apart in range(1, min(_FURTHEST, len(order) - 1) + 1):
                for place in range(len(order) - apart):
                    one, other = order[place], order[place + apart]
                    trial = best.copy()
                    trial[one], trial[other] = best[other], best[one]
                    found = lines.count_roughly(trial)
                    if found < fewest:
                        best, fewest, improved = trial, found, True
                        order[place], order[place + apart] = other, one
                    trials += 1
                    if trials >= _MOST_TRIALS:
                        return best
    return best
