"""Ranks what most likely began the trouble. Pure; the same for the same facts, in whatever order they come.

A service stands high where it is in trouble of its own that nothing below explains, where many that suffer need it, where
it was first, and where a change came shortly before. See docs/causes.md.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from typing import Final

from models.causes.change_candidates import ChangeCandidate, change_candidates
from models.causes.change_words import change_suspect_words
from models.causes.coverage import covered
from models.causes.feedback import CauseJudgement, leaning
from models.causes.figures import seconds_words
from models.causes.neighbours import Neighbours, neighbours_of
from models.causes.series import MetricSeries
from models.causes.sign import Sign, metric_signs, symptom_signs
from models.causes.standing import standings
from models.causes.suspect import Suspect
from models.causes.symptom import Symptom
from models.causes.words import speaks_against, speaks_for
from models.health.change import Change
from models.topology.graph import Graph
from resources.said import say

_COVERAGE: Final = 0.2
"""What it adds at most that those who suffer need it."""
_NOT_NEEDED: Final = 0.7
"""What is left for a service the alerted one does not need, as far as the graph knows: edges are missing now and then."""
_FIRST: Final = 0.12
_FIRST_FADES_SECONDS: Final = 120.0
_AFTER_CALLERS: Final = 0.85
"""What is left for a service whose symptoms came long after those of a service that needs it."""
_LONG_AFTER_SECONDS: Final = 300.0
_CHANGED: Final = 0.25
_SCALE: Final = 2.2
_HAIR: Final = 1e-3


@dataclass(frozen=True, slots=True)
class Alerted:
    """Which service raised the alarm, and in what, where that is known."""

    service: str
    signal: str = ""
    """A signal's name or its beginning."""


def rank(
    graph: Graph,
    symptoms: Iterable[Symptom] = (),
    changes: Iterable[Change] = (),
    metrics: Iterable[MetricSeries] = (),
    *,
    onset_ms: int | None = None,
    alerted: Alerted | None = None,
    feedback: Sequence[CauseJudgement] = (),
    well: Collection[str] = (),
    with_all: bool = False,
    most_told: int = 30,
) -> tuple[Suspect, ...]:
    """The candidates, likeliest first, each with a score below the one before.

    `onset_ms`, milliseconds since the epoch, is when the trouble was noticed; without it the earliest symptom's onset counts,
    and metrics can't be judged where there is none. `well` are services known to be well though nothing else tells of them:
    others without any sign may be the unseen cause. Services of metrics and symptoms need not be in the graph. `with_all`
    lists every service, else only those that stand out in some way; the first `most_told` come with evidence.
    """
    symptoms, series = list(symptoms), list(metrics)
    onset = _onset(onset_ms, symptoms)
    signs = symptom_signs(symptoms)
    if onset is not None:
        signs += metric_signs(series, onset, alerted.signal if alerted else "")
    named = {one.service for one in symptoms} | {one.service for one in series}
    near = neighbours_of(graph, named)
    by_service: list[list[Sign]] = [[] for _ in near.ids]
    for sign in sorted(signs, key=_in_order):
        by_service[near.index[sign.service]].append(sign)
    known_well = [near.index[id_] for id_ in well if id_ in near.index]
    return _Ranking(near, by_service, onset, alerted, feedback, known_well).suspects(changes, with_all, most_told)


class _Ranking:
    """The facts of one question, by number of service."""

    def __init__(
        self,
        near: Neighbours,
        signs: list[list[Sign]],
        onset: float | None,
        alerted: Alerted | None,
        feedback: Sequence[CauseJudgement],
        well: Iterable[int],
    ) -> None:
        self._near, self._signs, self._onset, self._alerted = near, signs, onset, alerted
        self._standings = standings(signs, near, well)
        suffering = [standing.suffering for standing in self._standings]
        self._first = _first_out(signs)
        self._began = {number: began for began, number in self._first}
        self._covered = covered(suffering, near, self._began)
        self._reach = self._reachable()
        struck = frozenset(near.ids[number] for number, weight in enumerate(suffering) if weight > 0)
        judged = {each.service for each in feedback}
        self._leaning = {id_: leaning(id_, struck, feedback) for id_ in judged}

    def suspects(self, changes: Iterable[Change], with_all: bool, most_told: int) -> tuple[Suspect, ...]:
        """Services and changes, in order."""
        values = [self._value(number) for number in range(len(self._near.ids))]
        made: list[ChangeCandidate] = []
        listed = list(changes)
        if self._onset is not None and listed:
            began = min((first for first, _number in self._first), default=self._onset)
            out = {number: _shown(value) for number, value in enumerate(values) if value > 0.7}
            made = change_candidates(listed, min(began, self._onset), out, self._near)
        newest: dict[int, ChangeCandidate] = {}
        for one in made:
            newest.setdefault(one.service, one)
        rows: list[tuple[float, str, str, int, ChangeCandidate | None]] = []
        for number, value in enumerate(values):
            mine = newest.get(number)
            if mine is not None:
                value *= 1.0 + _CHANGED * mine.weight
            if value > 0 or with_all:
                rows.append((value, self._near.ids[number], "", number, None))
        rows += [
            (
                _unshown(min(0.97, one.weight)),
                self._near.ids[one.service],
                one.change.title,
                one.service,
                one,
            )
            for one in made
        ]
        rows.sort(key=lambda row: (-row[0], row[1], row[2], row[4].change.key if row[4] is not None else ("", "")))
        return self._told(rows, newest, most_told)

    def _told(
        self,
        rows: Sequence[tuple[float, str, str, int, ChangeCandidate | None]],
        newest: dict[int, ChangeCandidate],
        most_told: int,
    ) -> tuple[Suspect, ...]:
        found: list[Suspect] = []
        for place, (value, id_, _title, number, change) in enumerate(rows):
            # Equal candidates keep the order of their ids; their scores differ by a hair.
            score = (1.0 - _HAIR) * _shown(value) + _HAIR / (place + 1)
            if place >= most_told:
                told: tuple[list[str], list[str]] = ([], [])
            elif change is not None:
                told = change_suspect_words(change, self._near)
            else:
                told = self._words(number, newest.get(number))
            key = "/".join(change.change.key) if change is not None else None
            title = change.change.title if change is not None else None
            found.append(Suspect(id_, score, tuple(told[0]), tuple(told[1]), title, key))
        return tuple(found)

    def _value(self, number: int) -> float:
        value = self._standings[number].own
        value *= 1.0 + _COVERAGE * self._covered[number]
        began = self._began.get(number)
        if began is not None:
            # Whom nobody needs may well have been first: that says nothing of the others.
            early = exp(-max(0.0, began - self._first[0][0]) / _FIRST_FADES_SECONDS)
            value *= 1.0 + _FIRST * early * min(1.0, 2.0 * self._covered[number])
            if self._earlier_caller(number) is not None:
                value *= _AFTER_CALLERS
        if self._reach is not None and number not in self._reach:
            value *= _NOT_NEEDED
        return value * self._leaning.get(self._near.ids[number], (1.0, 0, 0))[0]

    def _earlier_caller(self, number: int) -> int | None:
        """The service that needs it and began longest before it, where that was long before."""
        own = self._began.get(number)
        callers = [caller for caller in self._near.callers[number] if caller in self._began]
        if own is None or not callers:
            return None
        first = min(callers, key=lambda caller: (self._began[caller], caller))
        return first if self._began[first] < own - _LONG_AFTER_SECONDS else None

    def _words(self, number: int, change: ChangeCandidate | None) -> tuple[list[str], list[str]]:
        standing, signs = self._standings[number], self._signs[number]
        is_first = bool(self._first) and len({began for began, _ in self._first}) > 1 and self._first[0][1] == number
        speaks = speaks_for(
            number, standing, signs, self._standings, self._near,
            onset=self._onset, covered=self._covered[number], is_first_out=is_first,
        )  # fmt: skip
        against = speaks_against(
            number, standing, signs, self._near,
            onset=self._onset,
            is_reachable=self._reach is None or number in self._reach,
            alerted=self._alerted.service if self._alerted is not None else None,
        )  # fmt: skip
        if change is not None and change.seconds_before >= 0:
            speaks.insert(
                0 if not speaks else 1,
                say("{title} {span} before", title=change.change.title, span=seconds_words(change.seconds_before)),
            )
        earlier = self._earlier_caller(number)
        if earlier is not None:
            ahead = seconds_words(self._began[number] - self._began[earlier])
            against.append(
                say("{ids}, which needs it, began {ahead} earlier", ids=self._near.ids[earlier], ahead=ahead)
            )
        _lean, confirmed, ruled_out = self._leaning.get(self._near.ids[number], (1.0, 0, 0))
        if confirmed:
            speaks.append(say("confirmed as the cause {times} before", times=_times(confirmed)))
        if ruled_out:
            against.append(say("ruled out {times} before", times=_times(ruled_out)))
        return speaks, against

    def _reachable(self) -> dict[int, int] | None:
        """What the alerted service needs; None where nobody told, or where the graph doesn't know it."""
        if self._alerted is None or not self._near.has_edges:
            return None
        number = self._near.index.get(self._alerted.service)
        if number is None or not (self._near.needs[number] or self._near.callers[number]):
            return None
        return self._near.downward(number)


def _in_order(sign: Sign) -> tuple[str, str, float, float, str]:
    told = sign.symptom.words if sign.symptom is not None else ""
    return sign.service, sign.signal, sign.began or 0.0, sign.strength, told


def _onset(onset_ms: int | None, symptoms: Sequence[Symptom]) -> float | None:
    if onset_ms is not None:
        return onset_ms / 1000.0
    known = [one.onset_ms for one in symptoms if one.onset_ms is not None]
    return min(known) / 1000.0 if known else None


def _first_out(signs: Sequence[Sequence[Sign]]) -> list[tuple[float, int]]:
    """When each service's first symptom began, the earliest first. Metrics are left out: their samples are too coarse for it."""
    began = []
    for number, own in enumerate(signs):
        known = [sign.began for sign in own if sign.symptom is not None and sign.began is not None]
        if known:
            began.append((min(known), number))
    return sorted(began)


def _shown(value: float) -> float:
    """From a sum of logarithms to 0 … 1."""
    return 1.0 - exp(-((value / _SCALE) ** 2))


def _unshown(score: float) -> float:
    return _SCALE * sqrt(-log(1.0 - score))


def _times(count: int) -> str:
    return say("once") if count == 1 else say("{count} times", count=count)
