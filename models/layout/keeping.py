"""The order within each rank when most nodes have stood somewhere before."""

import numpy as np
from numpy.typing import NDArray

from models.layout.ordering import place_by
from models.layout.proper import ProperGraph

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_ROUNDS = 12


def kept_order(proper: ProperGraph, former: Floats) -> Ints:
    """Place of each vertex within its rank. `former`: y of each node before, nan for a new one.

    Old nodes keep their order among each other. New nodes and waypoints go where their neighbours draw them, and to the
    end where they have none that stood before.
    """
    total = int(proper.starts[-1])
    value, fixed = np.zeros(total), np.zeros(total, dtype=bool)
    known = ~np.isnan(former)
    value[proper.vertex[known]] = former[known]
    fixed[proper.vertex[known]] = True
    drawn = fixed.copy()
    for _ in range(_ROUNDS):
        shown = np.where(drawn, value, 0.0)
        count = np.bincount(proper.low, drawn[proper.high], total) + np.bincount(proper.high, drawn[proper.low], total)
        pull = np.bincount(proper.low, shown[proper.high], total) + np.bincount(proper.high, shown[proper.low], total)
        moves = ~fixed & (count > 0)
        value[moves] = pull[moves] / count[moves]
        drawn |= moves
    value[~drawn] = value[drawn].max(initial=0.0) + 1.0
    return place_by(proper, value)
