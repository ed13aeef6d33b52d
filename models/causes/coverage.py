"""Which suffering services a candidate would account for: those that need it, directly or not."""

from collections.abc import Mapping, Sequence

import numpy as np

from models.causes.explaining import LATER_SECONDS
from models.causes.neighbours import Neighbours

MOST_HOPS = 8


def covered(suffering: Sequence[float], near: Neighbours, began: Mapping[int, float]) -> list[float]:
    """For each service, the share of all suffering that lies with the services that need it, itself left out; 0 to 1.

    `began` says since when, seconds since the epoch, where that is known: what began clearly before the service did is
    not laid to it.
    """
    struck = [number for number, weight in enumerate(suffering) if weight > 0]
    total = float(sum(suffering[number] for number in struck))
    if not struck or not near.has_edges:
        return [0.0] * len(near.ids)
    # One bit for each that suffers, handed down along the needs: a service has the bits of all that reach it.
    masks = [0] * len(near.ids)
    for bit, number in enumerate(struck):
        masks[number] = 1 << bit
    changed = set(struck)
    for _hop in range(MOST_HOPS):
        following: set[int] = set()
        gained: dict[int, int] = {}
        for number in changed:
            for target in near.needs[number]:
                gained[target] = gained.get(target, 0) | masks[number]
        for target, bits in gained.items():
            if bits & ~masks[target]:
                masks[target] |= bits
                following.add(target)
        changed = following
        if not changed:
            break
    weights = np.array([suffering[number] for number in struck])
    width = (len(struck) + 7) // 8
    since = np.array([began.get(number, np.inf) for number in struck])
    sums: dict[tuple[int, float | None], float] = {}
    found = []
    for number, mask in enumerate(masks):
        own = began.get(number)
        if (mask, own) not in sums:
            borne = np.unpackbits(np.frombuffer(mask.to_bytes(width, "little"), np.uint8), bitorder="little")
            counted = borne[: len(struck)].astype(bool)
            if own is not None:
                counted &= since >= own - LATER_SECONDS
            sums[mask, own] = float(weights[counted].sum())
        found.append(min(1.0, max(0.0, sums[mask, own] - suffering[number]) / total))
    return found
