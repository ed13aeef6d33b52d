"""Estates of any size from a seed, for benchmarks: power-law ones like package archives, layered ones like companies'."""

import json
from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import Final

from models.catalog.estate import Catalog, Dependency, Service, Strength

Edges = list[tuple[int, int]]
"""(caller, target) by number."""

_BACK: Final = 0.002
"""The share of edges against the grain, which make cycles."""
_TIERS: Final = (0, 1, 1, 2, 2, 2, 3, 3, 3, 3)


def power_law(nodes: int, edges: int, seed: int) -> Edges:
    """A few services that nearly all others need, most needed by none or few: who is needed much comes to be needed more."""
    dice = Random(seed)
    found: set[tuple[int, int]] = set()
    weighted = [0]
    for caller in range(1, nodes):
        # The share of edges still to come; some services need many others, most a few.
        mean = (edges - len(found)) / (nodes - caller)
        wanted = min(caller, max(1, round(dice.expovariate(1 / mean)))) if mean > 0 else 0
        for _ in range(wanted):
            target = weighted[dice.randrange(len(weighted))] if dice.random() < 0.8 else dice.randrange(caller)
            if (caller, target) in found:
                continue
            found.add((caller, target))
            weighted.append(target)
        weighted.append(caller)
    ordered = sorted(found)
    turned = {(target, caller) if dice.random() < _BACK else (caller, target) for caller, target in ordered}
    return _exactly(turned, nodes, edges, dice)


def layered(nodes: int, edges: int, seed: int, layers: int = 6) -> Edges:
    """Services in layers from customers down to machines; each needs others one or two layers below."""
    dice = Random(seed)
    layer = sorted(range(nodes), key=lambda node: node * layers // nodes)
    bounds = [len(layer) * each // layers for each in range(layers + 1)]
    found: set[tuple[int, int]] = set()
    most = sum((bounds[i + 1] - bounds[i]) * (bounds[min(i + 3, layers)] - bounds[i + 1]) for i in range(layers - 1))
    while len(found) < min(edges, most):
        at = dice.randrange(layers - 1)
        caller = dice.randrange(bounds[at], bounds[at + 1])
        below = min(at + (1 if dice.random() < 0.8 else 2), layers - 1)
        found.add((caller, dice.randrange(bounds[below], bounds[below + 1])))
    return sorted(found)


def edge_list(nodes: int, edges: Edges) -> str:
    """As the JSON of a plain catalogue."""
    names = [name(node) for node in range(nodes)]
    return json.dumps({"nodes": names, "edges": [[names[caller], names[target]] for caller, target in edges]})


def estate(nodes: int, edges: Edges, seed: int, hard: float = 0.6) -> Catalog:
    """A catalogue with tiers, users and revenue; that share of the edges hard, the rest soft, in groups and fallbacks."""
    dice = Random(seed)
    needs: list[list[int]] = [[] for _ in range(nodes)]
    for caller, target in edges:
        needs[caller].append(target)
    return Catalog("sample", tuple(_service(node, needs[node], dice, hard) for node in range(nodes)))


def name(node: int) -> str:
    """The id of a service by its number."""
    return f"svc-{node:06d}"


def _service(node: int, targets: Sequence[int], dice: Random, hard: float) -> Service:
    edges: list[Dependency] = []
    grouped: list[int] = []
    for target in targets:
        lot = dice.random()
        if lot < hard or not edges:
            edges.append(Dependency(name(target)))
        elif lot < hard + (1 - hard) * 0.6:
            edges.append(Dependency(name(target), Strength.SOFT))
        elif lot < hard + (1 - hard) * 0.85:
            grouped.append(len(edges))
            edges.append(Dependency(name(target), group="replicas"))
        else:
            edges.append(Dependency(name(target), Strength.FALLBACK, fallback_for=edges[0].target))
    if len(grouped) > 2:
        for place in grouped:
            edges[place] = replace(edges[place], needed=len(grouped) - 1)
    return Service(
        name(node),
        name(node),
        tier=dice.choice(_TIERS),
        users=dice.randrange(50_000) if dice.random() < 0.3 else None,
        revenue_per_minute=(revenue := dice.randrange(500_000) / 100 if dice.random() < 0.3 else None),
        currency=None if revenue is None else "EUR",
        depends_on=tuple(edges),
    )


def _exactly(found: set[tuple[int, int]], nodes: int, edges: int, dice: Random) -> Edges:
    """Bring a set of edges to the number asked for."""
    ordered = sorted(found)
    if len(ordered) > edges:
        return sorted(dice.sample(ordered, edges))
    while len(found) < edges:
        caller = dice.randrange(1, nodes)
        found.add((caller, dice.randrange(caller)))
    return sorted(found)
