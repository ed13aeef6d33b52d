"""Graphs to lay out: layered ones of chance, power-law ones, layers of services, and the demo's estate."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

import resources
from console.bench import graph_samples
from models.catalog.reading import NamedText, read_catalog

Pairs = list[tuple[int, int]]

_FURTHER: Final = 0.4
"""Chance that an edge goes one rank further, and again: 60 % go to the next rank, 24 % two ranks, 16 % further."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One graph. Edges run from left to right; numbers say nothing about where a node belongs."""

    kind: str
    count: int
    edges: Pairs


def layered_of_chance(count: int, edges: int, ranks: int, seed: int) -> Sample:
    """Nodes spread over ranks by chance; most edges go to the next rank, some further. Without cycles."""
    dice = Random(seed)
    rank = sorted(dice.randrange(ranks) for _ in range(count))
    by_rank: list[list[int]] = [[] for _ in range(ranks)]
    for node, where in enumerate(rank):
        by_rank[where].append(node)
    found: set[tuple[int, int]] = set()
    while len(found) < edges:
        source, climb = dice.randrange(count), 1
        while dice.random() < _FURTHER:
            climb += 1
        above = rank[source] + climb
        if above < ranks and by_rank[above]:
            found.add((source, dice.choice(by_rank[above])))
    return _shuffled(f"layered {count}", count, sorted(found), dice)


def services(count: int, edges: int, seed: int) -> Sample:
    """As package archives and grown estates are: few that nearly all need. With a few cycles."""
    found = [(target, caller) for caller, target in graph_samples.power_law(count, edges, seed)]
    return _shuffled(f"power law {count}", count, found, Random(seed))


def layers(count: int, edges: int, seed: int) -> Sample:
    """Layers of services, each needing some one or two layers below."""
    found = [(target, caller) for caller, target in graph_samples.layered(count, edges, seed)]
    return _shuffled(f"layers {count}", count, found, Random(seed))


def demo_estate() -> Sample:
    """The estate of the demonstration, from those needed to those who need them."""
    catalog = read_catalog([NamedText("demo.yaml", resources.text("estates/demo.yaml"))]).catalog
    ids = sorted(service.id for service in catalog.services)
    number = {id_: place for place, id_ in enumerate(ids)}
    edges = {(number[each.target], number[one.id]) for one in catalog.services for each in one.depends_on}
    return Sample("demo estate", len(ids), sorted(edges))


FIRST_SEED: Final = 7_000
"""Seeds the layout was never tuned on."""
KINDS: Final[dict[str, Callable[[int], Sample]]] = {
    "layered 300": lambda seed: layered_of_chance(300, 410, 12, seed),
    "layered 2000": lambda seed: layered_of_chance(2000, 3041, 20, seed),
    "power law 300": lambda seed: services(300, 410, seed),
    "power law 2000": lambda seed: services(2000, 3041, seed),
    "layers 60": lambda seed: layers(60, 100, seed),
    "layers 300": lambda seed: layers(300, 600, seed),
}


def samples(kind: str, count: int) -> Iterator[Sample]:
    """So many graphs of one kind."""
    for number in range(count):
        yield KINDS[kind](FIRST_SEED + number)


def _shuffled(kind: str, count: int, edges: Pairs, dice: Random) -> Sample:
    names = list(range(count))
    dice.shuffle(names)
    return Sample(kind, count, [(names[a], names[b]) for a, b in edges])
