"""What a caller wants laid out, checked and as arrays."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

NODE_HEIGHT = 72.0
"""Of a node of which nothing else is said."""


@dataclass(frozen=True, slots=True)
class Request:
    """Nodes and edges, and what is known of them beforehand."""

    edges: Ints
    """As given, shape (edges, 2)."""
    heights: Floats
    ranks: Ints | None
    last: Ints
    former: Floats | None
    """y before, nan for a new node."""
    former_ranks: Ints | None
    """-1 for a new node."""

    @classmethod
    def of(
        cls,
        count: int,
        edges: Sequence[tuple[int, int]],
        heights: Sequence[float] | None,
        ranks: Sequence[int] | None,
        last: Sequence[int],
        previous: Sequence[float | None] | None,
        previous_ranks: Sequence[int | None] | None,
    ) -> "Request":
        """ValueError for what doesn't fit together."""
        for name, listed in (
            ("heights", heights),
            ("ranks", ranks),
            ("previous", previous),
            ("previous_ranks", previous_ranks),
        ):
            if listed is not None and len(listed) != count:
                raise ValueError(f"{name}: expected {count} values, one for each node, found {len(listed)}")
        given = np.array(edges, dtype=np.int64).reshape(-1, 2)
        after = np.array(last, dtype=np.int64)
        for name, nodes in (("edges", given), ("last", after)):
            if nodes.size and (nodes.min() < 0 or nodes.max() >= count):
                raise ValueError(f"{name}: expected node numbers from 0 to {count - 1}")
        if ranks is not None and min(ranks, default=0) < 0:
            raise ValueError("ranks: expected numbers from 0")
        return cls(
            given,
            np.full(count, NODE_HEIGHT) if heights is None else np.asarray(heights, dtype=np.float64),
            None if ranks is None else np.asarray(ranks, dtype=np.int64),
            after,
            None if previous is None else np.array([np.nan if y is None else y for y in previous], dtype=np.float64),
            None
            if previous_ranks is None
            else np.array([-1 if r is None else r for r in previous_ranks], dtype=np.int64),
        )
