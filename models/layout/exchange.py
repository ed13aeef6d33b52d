"""One rank between two that stand still: vertices move, each as far as it likes, while crossings become fewer."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.layout.proper import ProperGraph

Ints = NDArray[np.int64]

_ROUNDS: Final = 3


def improve_rank(proper: ProperGraph, place: Ints, rank: int) -> None:
    """Reorder one rank in place. All vertices are weighed against all others of the rank at once."""
    begin, end = int(proper.starts[rank]), int(proper.starts[rank + 1])
    if end - begin < 2:
        return
    costs = np.zeros((end - begin, end - begin), dtype=np.int32)
    if rank + 2 < proper.starts.size:
        piece = slice(proper.piece_starts[rank], proper.piece_starts[rank + 1])
        width = int(proper.starts[rank + 2] - proper.starts[rank + 1])
        _add_costs(costs, proper.low[piece] - begin, place[proper.high[piece]], width)
    if rank > 0:
        below = proper.by_high[proper.piece_starts[rank - 1] : proper.piece_starts[rank]]
        _add_costs(costs, proper.high[below] - begin, place[proper.low[below]], int(begin - proper.starts[rank - 1]))
    costs -= costs.T.copy()
    order = np.empty(end - begin, dtype=np.int64)
    order[place[begin:end]] = np.arange(end - begin)
    if _insert(costs, order):
        place[begin + order] = np.arange(end - begin)


def _add_costs(costs: NDArray[np.int32], mine: Ints, theirs: Ints, width: int) -> None:
    """Add, for each pair (u, v) of the rank, how many pieces cross when u stands before v, and ties. `mine` must be sorted.

    Ties, pieces to the same neighbour, count alike in both directions, so they vanish in the difference.
    """
    if not mine.size:
        return
    upto = np.zeros((width, costs.shape[0]), dtype=np.int32)
    upto[theirs, mine] = 1
    upto.cumsum(axis=0, out=upto)
    firsts = np.flatnonzero(np.concatenate([[True], mine[1:] != mine[:-1]]))
    costs[mine[firsts]] += np.add.reduceat(upto[theirs], firsts, axis=0)


def _insert(costs: NDArray[np.int32], order: Ints) -> bool:
    """Take vertices out and put them where they cross least, best gain first, as long as ways don't overlap; in rounds."""
    size = order.size
    numbers = np.arange(size)
    reach = np.zeros((size, size + 1), dtype=np.int32)
    changed = False
    for _ in range(_ROUNDS):
        # reach[i, s]: what i saves by standing before all from slot s on, but for a constant of its own.
        costs.take(order, axis=0).take(order, axis=1).cumsum(axis=1, out=reach[:, 1:])
        slot = reach.argmax(axis=1)
        gain = reach[numbers, slot] - reach[numbers, numbers + 1]
        movers = np.flatnonzero(gain > 0)
        if not movers.size:
            break
        changed = True
        movers = movers[np.argsort(-gain[movers], kind="stable")]
        taken = bytearray(size)
        for here, there in zip(movers.tolist(), slot[movers].tolist(), strict=True):
            first, last = (there, here + 1) if there <= here else (here, there)
            if 1 in taken[first:last]:
                continue
            taken[first:last] = b"\1" * (last - first)
            moved = order[here]
            if there <= here:
                order[there + 1 : here + 1] = order[there:here].copy()
                order[there] = moved
            else:
                order[here : there - 1] = order[here + 1 : there].copy()
                order[there - 1] = moved
    return changed
