"""Plain ways to find a cause, of the same facts: by chance, onset, a walk over the graph, or deviation."""

from random import Random
from typing import Final

import numpy as np

from console.bench.faults.case import FaultCase

_STAYS: Final = 0.15
_ROUNDS: Final = 60


def by_chance(case: FaultCase) -> list[str]:
    """In random order, the same for the same case."""
    ids = list(case.graph.ids)
    Random(f"{case.cause}/{case.onset_ms}").shuffle(ids)
    return ids


def by_onset(case: FaultCase) -> list[str]:
    """The service whose symptom began first, and so on; the others by name."""
    began: dict[str, int] = {}
    for one in case.symptoms:
        if one.onset_ms is not None:
            began[one.service] = min(began.get(one.service, one.onset_ms), one.onset_ms)
    return sorted(case.graph.ids, key=lambda id_: (began.get(id_, 1 << 60), id_))


def by_deviation(case: FaultCase) -> list[str]:
    """The largest distance from the median in interquartile ranges, of any metric; as in robust scoring."""
    return sorted(case.graph.ids, key=lambda id_: (-_deviations(case).get(id_, -1.0), id_))


def by_page_rank(case: FaultCase) -> list[str]:
    """A random walk from each caller to those it needs, drawn to what deviates and starting where symptoms are."""
    graph = case.graph
    deviates = _deviations(case)
    told = {one.service for one in case.symptoms}
    weight = np.array([np.log1p(deviates.get(id_, 0.0)) + (3.0 if id_ in told else 0.0) + 0.01 for id_ in graph.ids])
    step = np.zeros((len(graph.ids), len(graph.ids)))
    step[graph.edge_caller, graph.needs] = weight[graph.needs]
    np.fill_diagonal(step, 0.5 * weight)
    step /= step.sum(axis=1, keepdims=True)
    start = weight / weight.sum()
    at = start
    for _round in range(_ROUNDS):
        at = _STAYS * start + (1.0 - _STAYS) * at @ step
    return sorted(graph.ids, key=lambda id_: (-float(at[graph.index[id_]]), id_))


def _deviations(case: FaultCase) -> dict[str, float]:
    found: dict[str, float] = {}
    onset = case.onset_ms / 1000.0
    for one in case.metrics:
        before, after = one.values[one.times < onset], one.values[one.times >= onset]
        if len(before) < 3 or not len(after):
            continue
        low, middle, high = np.percentile(before, (25, 50, 75))
        far = float(np.max(np.abs(after - middle)) / ((high - low) or 1.0))
        found[one.service] = max(found.get(one.service, 0.0), far)
    return found
