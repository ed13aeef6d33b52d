"""How much two kinds of alert belong together: by time, by the graph, by their words, and by what people said before."""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final

import numpy as np

from models.causes.feedback import ClusterJudgement
from models.causes.neighbours import Neighbours
from models.causes.series import FloatArray

_BY_HOPS: Final = (1.0, 1.0, 0.8, 0.55, 0.35)
"""Of the same service, of one that needs the other directly, and so on."""
_WORDS: Final = 0.5
_WORDS_ALONE: Final = 0.8
"""Where one of them names no service, words must do what the graph can't."""
_NEXT_TO: Final = 0.6
"""How much said-before moves a pair, once."""
_MOST_MOVED: Final = 1.2


def graph_nearness(services: Sequence[str | None], near: Neighbours) -> FloatArray:
    """Square: 1 for the same service and for direct needs, less along longer ways, 0 beyond four edges or across branches."""
    numbers = [near.index.get(service) if service is not None else None for service in services]
    places: dict[int, list[int]] = {}
    for place, number in enumerate(numbers):
        if number is not None:
            places.setdefault(number, []).append(place)
    found = np.zeros((len(services), len(services)))
    for number, mine in places.items():
        for other, hops in _within(number, near).items():
            if other in places:
                value = _BY_HOPS[hops]
                block = np.ix_(mine, places[other])
                found[block] = np.maximum(found[block], value)
    named = np.array([service or "" for service in services])
    same = (named[:, None] == named[None, :]) & (named[:, None] != "")
    return np.asarray(np.maximum(np.maximum(found, found.T), same), dtype=np.float64)


def _within(start: int, near: Neighbours) -> dict[int, int]:
    far, front = {start: 0}, [start]
    for hops in range(1, len(_BY_HOPS)):
        following = []
        for number in front:
            for target in near.needs[number]:
                if target not in far:
                    far[target] = hops
                    following.append(target)
        front = following
    return far


def word_likeness(words: Sequence[frozenset[str]]) -> FloatArray:
    """Square: cosine of the words two have in common, rare words weighing more; 0 to 1."""
    vocabulary = {word: place for place, word in enumerate(sorted(frozenset().union(*words)))}
    if not vocabulary:
        return np.zeros((len(words), len(words)))
    table = np.zeros((len(words), len(vocabulary)), dtype=np.float32)
    for row, own in enumerate(words):
        table[row, [vocabulary[word] for word in own]] = 1.0
    table *= np.log1p(len(words) / np.maximum(1.0, table.sum(axis=0)))
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    table /= np.where(lengths > 0, lengths, 1.0)
    return np.asarray(np.clip(table @ table.T, 0.0, 1.0), dtype=np.float64)


def affinity(
    services: Sequence[str | None], near_in_graph: FloatArray, alike_in_words: FloatArray, moved: FloatArray
) -> FloatArray:
    """Before time is counted in."""
    placed = np.array([service is not None for service in services])
    weight = np.where(placed[:, None] & placed[None, :], _WORDS, _WORDS_ALONE)
    return np.asarray(near_in_graph + weight * alike_in_words + moved, dtype=np.float64)


def moved_by(kinds: Sequence[str], judgements: Iterable[ClusterJudgement]) -> FloatArray:
    """What people said before of pairs of kinds."""
    places: dict[str, list[int]] = {}
    for number, kind in enumerate(kinds):
        places.setdefault(kind, []).append(number)
    moved = np.zeros((len(kinds), len(kinds)))
    for each in judgements:
        present = [kind for kind in each.kinds if kind in places]
        for one, other in combinations(present, 2):
            for row in places[one]:
                for column in places[other]:
                    moved[row, column] += _NEXT_TO if each.belong_together else -_NEXT_TO
    moved = moved + moved.T
    return np.asarray(np.clip(moved, -_MOST_MOVED, _MOST_MOVED), dtype=np.float64)
