"""Compares declared dependencies with observed calls: hidden coupling, stale and reversed edges, and what nobody can tell.

Unseen is not unused: a declared edge is stale only where it would have been seen. Its caller must have been observed for as
long, and the kind of its target must be one that telemetry tells of.
"""

from collections.abc import Generator, Iterable, Mapping
from typing import cast

from models.catalog.estate import Catalog, Dependency, Service, ServiceKind, Strength
from models.coupling.finding import Comparison, EdgeFinding, Outside, Unobserved
from models.coupling.judgement import FindingKey, Judgement
from models.coupling.kind import FindingKind
from models.coupling.naming import Naming
from models.coupling.observed import ObservedEdge, Sighting, earliest
from models.coupling.proposal import proposed
from models.coupling.rules import DEFAULT_RULES, Rules
from models.coupling.tally import PIECE, Pair, Seen, Tally, tallying
from models.coupling.words import (
    hidden_words,
    moment,
    outside_words,
    reversed_words,
    span_words,
    stale_words,
)
from models.health.service_names import ServiceNames
from resources.said import say


def compare(
    catalog: Catalog,
    observed: Iterable[ObservedEdge],
    now_ms: int,
    rules: Rules = DEFAULT_RULES,
    judgements: Mapping[FindingKey, Judgement] | None = None,
    sightings: Iterable[Sighting] = (),
    since_ms: int | None = None,
    until_ms: int | None = None,
) -> Comparison:
    """Everything that is not as declared at `now_ms`, at once: some seconds for 60,000 services.

    `since_ms` is from when on services without times of their own were observed; `until_ms` up to when (None: up to now).
    """
    steps = comparing(catalog, observed, now_ms, rules, judgements, sightings, since_ms, until_ms)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return cast(Comparison, done.value)


def comparing(
    catalog: Catalog,
    observed: Iterable[ObservedEdge],
    now_ms: int,
    rules: Rules = DEFAULT_RULES,
    judgements: Mapping[FindingKey, Judgement] | None = None,
    sightings: Iterable[Sighting] = (),
    since_ms: int | None = None,
    until_ms: int | None = None,
) -> Generator[None, None, Comparison]:
    """The same in steps of about a millisecond, for a thread that must not be held up."""
    now_ms = max(0, now_ms)
    seen = yield from tallying(observed, sightings, Naming(ServiceNames(catalog)), now_ms - rules.window_ms)
    until = now_ms if until_ms is None else min(until_ms, now_ms)
    return (yield from _Comparing(catalog, seen, now_ms, until, since_ms, rules, judgements or {}).steps())


class _Comparing:
    """One comparison under way."""

    def __init__(
        self,
        catalog: Catalog,
        seen: Tally,
        now_ms: int,
        until_ms: int,
        since_ms: int | None,
        rules: Rules,
        judgements: Mapping[FindingKey, Judgement],
    ) -> None:
        self._catalog, self._seen, self._rules = catalog, seen, rules
        self._now, self._until, self._since = now_ms, until_ms, since_ms
        self._judgements = judgements
        self._declared = {
            (service.id, dependency.target) for service in catalog.services for dependency in service.depends_on
        }

    def steps(self) -> Generator[None, None, Comparison]:
        undeclared, reversals, too_few = yield from self._observed_ones()
        turned = {(each.target, each.caller) for each in reversals}
        stale: list[EdgeFinding] = []
        unobserved: list[Unobserved] = []
        confirmed = 0
        looked_at = 0
        for service in self._catalog.services:
            looked_at += 1 + len(service.depends_on)
            if looked_at > PIECE:
                looked_at = 0
                yield
            for dependency in _one_each(service):
                if (service.id, dependency.target) in turned:
                    continue
                told = self._declared_one(service, dependency)
                if isinstance(told, EdgeFinding):
                    stale.append(told)
                elif told is not None:
                    unobserved.append(told)
                else:
                    confirmed += (service.id, dependency.target) in self._seen.pairs
        yield
        return Comparison(
            self._now,
            tuple(sorted(undeclared, key=_busiest)),
            tuple(sorted(stale, key=lambda each: (each.last_ms or 0, each.caller, each.target))),
            tuple(sorted(reversals, key=_busiest)),
            tuple(sorted(unobserved, key=lambda each: (each.caller, each.target))),
            self._outside(),
            self._seen.unknown,
            confirmed,
            too_few,
        )

    def _observed_ones(self) -> Generator[None, None, tuple[list[EdgeFinding], list[EdgeFinding], int]]:
        undeclared: list[EdgeFinding] = []
        reversals: list[EdgeFinding] = []
        too_few = 0
        for place, ((caller, target), seen) in enumerate(self._seen.pairs.items()):
            if place % PIECE == PIECE - 1:
                yield
            calls = seen.best[0]
            if (caller, target) in self._declared or calls == 0:
                continue
            if calls < self._rules.least_calls:
                too_few += 1
                continue
            # Both ways seen and one declared: the other is hidden coupling, and the declaration holds.
            is_turned = (target, caller) in self._declared and not self._is_recent((target, caller))
            kind = FindingKind.REVERSED if is_turned else FindingKind.UNDECLARED
            (reversals if is_turned else undeclared).append(self._finding(kind, caller, target, seen))
        return undeclared, reversals, too_few

    def _is_recent(self, pair: Pair) -> bool:
        """Whether this edge was seen at all within the time after which it would be stale."""
        seen = self._seen.pairs.get(pair)
        if seen is None:
            return False
        return seen.has_undated or (seen.last_ms is not None and self._until - seen.last_ms < self._rules.stale_ms)

    def _finding(self, kind: FindingKind, caller: str, target: str, seen: Seen) -> EdgeFinding:
        calls, errors = seen.best
        edge = proposed(target, seen.protocol)
        window = self._rules.window_ms
        words = (
            reversed_words(caller, target, seen, self._now, window)
            if kind is FindingKind.REVERSED
            else hidden_words(caller, target, seen, self._now, window, edge)
        )
        judgement = self._judgements.get((kind, caller, target))
        return EdgeFinding(
            kind, caller, target, calls, errors, seen.last_ms, words, judgement, edge.strength, edge.mode, seen.sources
        )

    def _declared_one(self, service: Service, declared: Dependency) -> EdgeFinding | Unobserved | None:
        """Stale, unknown, or None where it was seen or need not be."""
        pair = (service.id, declared.target)
        last = self._seen.pairs[pair].last_ms if pair in self._seen.pairs else None
        if self._now - self._until >= self._rules.stale_ms:
            return Unobserved(*pair, say("not observed: all telemetry ends {moment}", moment=moment(self._until)), last)
        if self._is_recent(pair):
            return None
        if declared.strength is Strength.FALLBACK:
            # Nobody calls what stands in for another while that one is well.
            return None
        heard = self._seen.heard.get(service.id)
        if last is not None:
            is_silent = heard is None or heard.last_ms is None or heard.last_ms <= last
            return self._stale(service.id, declared, last, self._until - last, is_silent)
        if heard is None:
            return Unobserved(*pair, say("not observed: no telemetry from {service}", service=service.id))
        first = earliest(heard.first_ms, self._since)
        long = span_words(self._rules.stale_ms)
        if first is None:
            return Unobserved(
                *pair,
                say(
                    "not observed: nobody says for how long {service} was observed; {long} are needed",
                    service=service.id,
                    long=long,
                ),
            )
        observed_ms = min(self._until, heard.last_ms if heard.last_ms is not None else self._until) - first
        if observed_ms < self._rules.stale_ms:
            short = span_words(max(0, observed_ms))
            return Unobserved(
                *pair,
                say(
                    "not observed: {service} was observed for {short} only; {long} are needed",
                    service=service.id,
                    short=short,
                    long=long,
                ),
            )
        if heard.last_ms is not None and self._until - heard.last_ms >= self._rules.stale_ms:
            return Unobserved(
                *pair,
                say(
                    "not observed: no telemetry from {service} since {moment}",
                    service=service.id,
                    moment=moment(heard.last_ms),
                ),
            )
        target = self._catalog.by_id[declared.target]
        if target.kind is not ServiceKind.APPLICATION and target.id not in self._seen.heard:
            what = target.kind.value.replace("_", " ")
            return Unobserved(
                *pair,
                say(
                    "not observed: no telemetry names {target} ({what}); an alias may be missing in the catalogue",
                    target=target.id,
                    what=what,
                ),
            )
        return self._stale(service.id, declared, None, observed_ms, is_silent=False)

    def _stale(
        self, caller: str, declared: Dependency, last_ms: int | None, unseen_ms: int, is_silent: bool
    ) -> EdgeFinding:
        return EdgeFinding(
            FindingKind.STALE,
            caller,
            declared.target,
            0,
            None,
            last_ms,
            stale_words(caller, declared, last_ms, unseen_ms, is_silent),
            self._judgements.get((FindingKind.STALE, caller, declared.target)),
            declared.strength,
            declared.mode,
        )

    def _outside(self) -> tuple[Outside, ...]:
        found = []
        for (caller, target), seen in self._seen.outside.items():
            calls = seen.best[0]
            if calls:
                strangers = [each for each in (caller, target) if each not in self._catalog.by_id]
                words = outside_words(caller, target, seen, self._now, self._rules.window_ms, strangers)
                found.append(Outside(caller, target, calls, words))
        return tuple(sorted(found, key=lambda each: (-each.calls, each.caller, each.target)))


def _one_each(service: Service) -> Iterable[Dependency]:
    """One edge a target: the strongest where it is declared as more than one thing."""
    best: dict[str, Dependency] = {}
    order = (Strength.HARD, Strength.SOFT, Strength.FALLBACK)
    for dependency in service.depends_on:
        known = best.get(dependency.target)
        if known is None or order.index(dependency.strength) < order.index(known.strength):
            best[dependency.target] = dependency
    return best.values()


def _busiest(finding: EdgeFinding) -> tuple[int, str, str]:
    return (-finding.calls, finding.caller, finding.target)
