"""Groups alerts that most likely come from one trouble. Pure: the same alerts give the same clusters, in whatever order.

Firings of one kind (service and name) that follow one another closely count as one episode. Two episodes belong together
where they lie close in time and near in the graph or alike in words; what belongs together, directly or through others, is
a cluster.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from models.causes.alert_fact import AlertFact
from models.causes.feedback import CauseJudgement, ClusterJudgement
from models.causes.figures import named
from models.causes.likeness import affinity, graph_nearness, moved_by, word_likeness
from models.causes.neighbours import Neighbours, neighbours_of
from models.causes.rank import rank
from models.causes.suspect import Suspect
from models.causes.symptom import Symptom
from models.health.change import Change
from models.topology.graph import Graph
from resources.said import say

EPISODE_MS: Final = 900_000
"""Firings of one kind further apart belong to different troubles."""
FADES_MS: Final = 300_000.0
BELONG: Final = 0.5
MOST_EPISODES: Final = 4_000
_SUSPECTS: Final = 3
_WEIGHTS: Final = {"critical": 1.0, "page": 1.0, "error": 0.9, "warning": 0.7, "info": 0.3}


@dataclass(frozen=True, slots=True)
class Cluster:
    """Alerts of one trouble."""

    head: AlertFact
    """The first out."""
    members: tuple[AlertFact, ...]
    """All of them, the earliest first; the head is one of them."""
    suspects: tuple[Suspect, ...] = ()
    """The three likeliest candidates for what began it."""
    words: str = ""

    @property
    def id(self) -> str:
        """Stays as long as the head does."""
        return self.head.id

    @property
    def kinds(self) -> tuple[str, ...]:
        """What its alerts are about, for a judgement."""
        return tuple(sorted({alert.kind for alert in self.members}))


@dataclass(frozen=True, slots=True)
class _Episode:
    alerts: tuple[AlertFact, ...]

    @property
    def first_ms(self) -> int:
        return self.alerts[0].at_ms

    @property
    def last_ms(self) -> int:
        return self.alerts[-1].at_ms


def cluster(
    alerts: Iterable[AlertFact],
    graph: Graph,
    feedback: Sequence[ClusterJudgement] = (),
    *,
    changes: Sequence[Change] = (),
    causes: Sequence[CauseJudgement] = (),
    with_suspects: bool = True,
) -> tuple[Cluster, ...]:
    """The clusters, the earliest head first. Of very many episodes only the newest are compared; older ones stand alone."""
    episodes = _episodes(alerts)
    alone, compared = episodes[:-MOST_EPISODES], episodes[-MOST_EPISODES:]
    near = neighbours_of(graph)
    groups = [[episode] for episode in alone] + _grouped(compared, near, feedback)
    found = [_cluster(group, near) for group in groups]
    found.sort(key=lambda each: (each.head.at_ms, each.head.id))
    if not with_suspects:
        return tuple(found)
    return tuple(_with_suspects(each, graph, changes, causes) for each in found)


def _episodes(alerts: Iterable[AlertFact]) -> list[_Episode]:
    by_kind: dict[str, list[AlertFact]] = {}
    for alert in sorted(alerts, key=lambda each: (each.at_ms, each.id)):
        by_kind.setdefault(alert.kind, []).append(alert)
    found = []
    for same in by_kind.values():
        begin = 0
        for place in range(1, len(same) + 1):
            if place == len(same) or same[place].at_ms - same[place - 1].at_ms > EPISODE_MS:
                found.append(_Episode(tuple(same[begin:place])))
                begin = place
    return sorted(found, key=lambda each: (each.first_ms, each.alerts[0].id))


def _grouped(
    episodes: Sequence[_Episode], near: Neighbours, feedback: Sequence[ClusterJudgement]
) -> list[list[_Episode]]:
    if not episodes:
        return []
    heads = [episode.alerts[0] for episode in episodes]
    services = [head.service for head in heads]
    base = affinity(
        services,
        graph_nearness(services, near),
        word_likeness([head.words for head in heads]),
        moved_by([head.kind for head in heads], feedback),
    )
    firsts = np.array([episode.first_ms for episode in episodes], dtype=np.float64)
    lasts = np.array([episode.last_ms for episode in episodes], dtype=np.float64)
    # How long one was over before the other began; nothing where they overlap.
    apart = np.maximum(0.0, np.maximum(firsts[:, None], firsts[None, :]) - np.minimum(lasts[:, None], lasts[None, :]))
    linked = base * np.exp(-apart / FADES_MS) >= BELONG
    groups: list[list[_Episode]] = []
    free = np.ones(len(episodes), dtype=np.bool_)
    for start in range(len(episodes)):
        if not free[start]:
            continue
        free[start] = False
        front, members = [start], [start]
        for place in front:
            new = np.flatnonzero(linked[place] & free)
            free[new] = False
            front += new.tolist()
            members += new.tolist()
        groups.append([episodes[place] for place in sorted(members)])
    return groups


def _cluster(group: Sequence[_Episode], near: Neighbours) -> Cluster:
    members = tuple(
        sorted((alert for episode in group for alert in episode.alerts), key=lambda each: (each.at_ms, each.id))
    )
    first = members[0].at_ms
    # Of several at one instant, the one that needs none of the others' services comes first.
    services = {near.index[alert.service] for alert in members if alert.service in near.index}
    head = min(
        (alert for alert in members if alert.at_ms == first),
        key=lambda alert: (_needs_any(alert, services, near), alert.id),
    )
    told = sorted({alert.service or say("no known service") for alert in members})
    count = say("1 alert") if len(members) == 1 else say("{count} alerts", count=len(members))
    return Cluster(
        head,
        members,
        (),
        say(
            "{count} of {told}; first out {service}: {summary}",
            count=count,
            told=named(told),
            service=head.service or head.name,
            summary=head.summary or head.name,
        ),
    )


def _needs_any(alert: AlertFact, services: set[int], near: Neighbours) -> bool:
    number = near.index.get(alert.service) if alert.service is not None else None
    return number is not None and any(need in services for need in near.needs[number])


def _with_suspects(
    found: Cluster, graph: Graph, changes: Sequence[Change], causes: Sequence[CauseJudgement]
) -> Cluster:
    symptoms = [
        Symptom(
            alert.service,
            alert.at_ms,
            words=alert.summary or alert.name,
            weight=_WEIGHTS.get(alert.severity.lower(), 0.8),
        )
        for alert in found.members
        if alert.service is not None
    ]
    if not symptoms:
        return found
    suspects = rank(graph, symptoms, changes, feedback=causes, most_told=_SUSPECTS)[:_SUSPECTS]
    return Cluster(found.head, found.members, suspects, found.words)
