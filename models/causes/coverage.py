"""Which suffering services a candidate would account for: those that need it, directly or not."""

from collections.abc import Sequence

import numpy as np

from models.causes.neighbours import Neighbours

MOST_HOPS = 8


def covered(suffering: Sequence[float], near: Neighbours) -> list[float]:
    """For each service, the share of all suffering that lies with the services that need it, itself left out; 0 to 1."""
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
    sums: dict[int, float] = {}
    found = []
    for number, mask in enumerate(masks):
        if mask not in sums:
            borne = np.unpackbits(np.frombuffer(mask.to_bytes(width, "little"), np.uint8), bitorder="little")
            sums[mask] = float(weights[borne[: len(struck)].astype(bool)].sum())
        found.append(min(1.0, max(0.0, sums[mask] - suffering[number]) / total))
    return found
