"""Edges whose protections are missing, untried or at odds with one another (capability DEP-5). Rules: docs/availability.md.

Pure; the day is given. Chains whose retries multiply are in `retry_storms`, beside this.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from models.catalog.estate import CallMode, Dependency, FallbackKind, Service, Strength
from models.resilience.retry_storms import RetryStorm, retry_storms
from models.topology.graph import Estate
from resources.said import say

CRITICAL_TIERS: Final = (0, 1)
MOST_DAYS: Final = 180
"""A fallback that was last tested longer ago is not known to work."""

_KINDS: Final = {
    FallbackKind.CACHED: say("the stored answer"),
    FallbackKind.ALTERNATE: say("the other provider"),
    FallbackKind.MANUAL: say("the manual workaround"),
}


@dataclass(frozen=True, slots=True)
class UnprotectedEdge:
    """A hard dependency with neither breaker nor fallback nor spare, at a service of tier 0 or 1."""

    caller: str
    target: str
    caller_tier: int | None
    target_tier: int | None
    is_into_critical: bool
    """Whether the service needed is of tier 0 or 1; else only its caller is."""
    words: str


@dataclass(frozen=True, slots=True)
class StaleFallback:
    """A fallback nobody has seen to work for too long."""

    caller: str
    target: str
    kind: FallbackKind
    tested: str | None
    days: int | None
    """Since the test; None where there never was one, below zero where it lies in the future."""
    words: str


@dataclass(frozen=True, slots=True)
class InvertedTimeout:
    """A caller that gives up while the service it called still waits for a third."""

    caller: str
    via: str
    target: str
    caller_seconds: float
    """How long the caller waits for one attempt."""
    via_seconds: float
    """How long the service in between may wait, all its attempts together."""
    words: str


@dataclass(frozen=True, slots=True)
class ProtectionFindings:
    """All of them."""

    unprotected: tuple[UnprotectedEdge, ...]
    storms: tuple[RetryStorm, ...]
    fallbacks: tuple[StaleFallback, ...]
    timeouts: tuple[InvertedTimeout, ...]


def protection_findings(estate: Estate, today: str) -> ProtectionFindings:
    """Everything there is to mend about protections. `today` is a day such as 2026-05-01."""
    return ProtectionFindings(
        unprotected(estate), retry_storms(estate), stale_fallbacks(estate, today), inverted_timeouts(estate)
    )


def unprotected(estate: Estate) -> tuple[UnprotectedEdge, ...]:
    """Hard edges into services of tier 0 or 1, then those out of them; most critical first."""
    by_id = {service.id: service for service in estate.services}
    rows = [
        _unprotected(caller, by_id[edge.target])
        for caller in estate.services
        for edge in caller.depends_on
        if _is_bare(caller, edge) and (_is_critical(caller) or _is_critical(by_id[edge.target]))
    ]
    return tuple(sorted(rows, key=_urgency))


def stale_fallbacks(estate: Estate, today: str) -> tuple[StaleFallback, ...]:
    """Fallbacks of edges never tested, then those tested more than MOST_DAYS ago, the oldest first."""
    now = date.fromisoformat(today)
    rows = []
    for caller in estate.services:
        for edge in caller.depends_on:
            if edge.protection is None or edge.protection.fallback is FallbackKind.NONE:
                continue
            tested = edge.protection.fallback_tested
            days = None if tested is None else (now - date.fromisoformat(tested)).days
            if days is None or not 0 <= days <= MOST_DAYS:
                kind = edge.protection.fallback
                words = say(
                    "{caller} relies on {kinds} without {target}, {since}.",
                    caller=caller.id,
                    kinds=_KINDS[kind],
                    target=edge.target,
                    since=_since(tested, days),
                )
                rows.append(StaleFallback(caller.id, edge.target, kind, tested, days, words))
    return tuple(sorted(rows, key=lambda row: (row.days is not None, -(row.days or 0), row.caller, row.target)))


def inverted_timeouts(estate: Estate) -> tuple[InvertedTimeout, ...]:
    """Pairs of calls, one made inside the other, of which the outer ends first; the most at odds first."""
    by_id = {service.id: service for service in estate.services}
    rows = []
    for caller in estate.services:
        for outer, waits in _timed(caller):
            for inner, timeout in _timed(by_id[outer.target]):
                attempts = 1 + ((inner.protection.retries if inner.protection else None) or 0)
                whole = timeout * attempts
                if waits < whole - 1e-9:  # sums of decimals end in crumbs
                    words = say(
                        "{caller} gives {via} {waits:g} s, but {via} may wait {whole:g} s for {target}{attempts}: "
                        "its work goes on after nobody waits for it any more.",
                        caller=caller.id,
                        via=outer.target,
                        waits=waits,
                        whole=whole,
                        target=inner.target,
                        attempts=say(" ({count} attempts of {each:g} s)", count=attempts, each=timeout)
                        if attempts > 1
                        else "",
                    )
                    rows.append(InvertedTimeout(caller.id, outer.target, inner.target, waits, whole, words))
    return tuple(sorted(rows, key=lambda row: (row.caller_seconds / row.via_seconds, row.caller, row.via, row.target)))


def _is_bare(caller: Service, edge: Dependency) -> bool:
    if edge.strength is not Strength.HARD:
        return False
    if edge.protection is not None and (edge.protection.breaker or edge.protection.fallback is not FallbackKind.NONE):
        return False
    if any(other.fallback_for == edge.target for other in caller.depends_on):
        return False
    size = sum(other.group == edge.group for other in caller.depends_on)
    return edge.group is None or edge.needed >= size


def _is_critical(service: Service) -> bool:
    return service.tier in CRITICAL_TIERS


def _unprotected(caller: Service, target: Service) -> UnprotectedEdge:
    into = _is_critical(target)
    critical = target if into else caller
    why = (
        say(
            "when {target} (tier {tier}) fails, {caller} goes down with it",
            target=target.id,
            tier=target.tier,
            caller=caller.id,
        )
        if into
        else say(
            "{caller} (tier {tier}) goes down with {target}", caller=caller.id, tier=critical.tier, target=target.id
        )
    )
    words = say(
        "{caller} → {target} has neither breaker nor fallback: {why}.", caller=caller.id, target=target.id, why=why
    )
    return UnprotectedEdge(caller.id, target.id, caller.tier, target.tier, into, words)


def _urgency(row: UnprotectedEdge) -> tuple[bool, int, int, str, str]:
    target, caller = (9 if tier is None else tier for tier in (row.target_tier, row.caller_tier))
    tiers = (target, caller) if row.is_into_critical else (caller, target)
    return (not row.is_into_critical, *tiers, row.caller, row.target)


def _since(tested: str | None, days: int | None) -> str:
    if days is None:
        return say("which was never tested")
    if days < 0:
        return say("tested on {tested}, which is still to come", tested=tested)
    return say(
        "last tested on {tested}, {days} days ago (limit {most_days})", tested=tested, days=days, most_days=MOST_DAYS
    )


def _timed(caller: Service) -> Iterator[tuple[Dependency, float]]:
    for edge in caller.depends_on:
        timeout = edge.protection.timeout_seconds if edge.protection else None
        if timeout is not None and edge.mode is CallMode.SYNC:
            yield edge, timeout


__all__ = [
    "CRITICAL_TIERS", "MOST_DAYS", "InvertedTimeout", "ProtectionFindings", "RetryStorm", "StaleFallback",
    "UnprotectedEdge", "inverted_timeouts", "protection_findings", "retry_storms", "stale_fallbacks", "unprotected",
]  # fmt: skip
