"""Hours ahead that nobody covers, and critical services without a primary. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from models.kernel.clock import rfc3339
from models.oncall.duty import covering, roster_for
from models.oncall.plan import Duty, Plan
from models.oncall.shift import holes
from resources.said import say

DAYS: Final = 14
_DAY_MS: Final = 86_400_000
CRITICAL_TIER: Final = 1
"""Tier 0 and 1."""


@dataclass(frozen=True, slots=True)
class CriticalService:
    """What the catalogue says of a service that needs somebody on call."""

    id: str
    tier: int | None
    team: str = ""
    regions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """Hours without anybody, or a service without a primary at all."""

    what: str
    """Roster or service, by id."""
    duty: Duty
    start_ms: int
    end_ms: int
    sentence: str
    services: tuple[str, ...] = ()
    """Critical services it leaves alone."""


def gaps(plan: Plan, from_ms: int, critical: tuple[CriticalService, ...] = (), days: int = DAYS) -> tuple[Gap, ...]:
    """Everything uncovered in the days ahead, the earliest first; services without any primary come first."""
    end_ms = from_ms + days * _DAY_MS
    served: dict[str, list[str]] = {}
    found = []
    for service in critical:
        if service.tier is not None and service.tier > CRITICAL_TIER:
            continue
        for region in service.regions or ("",):
            roster, why = roster_for(plan, service.id, region, service.team)
            place = service.id + (say(" in {region}", region=region) if region else "")
            tier = say("no tier") if service.tier is None else say("tier {tier}", tier=service.tier)
            if roster is None or not roster.primary:
                reason = why if roster is None else say("roster {roster} has no primary schedule", roster=roster.name)
                sentence = say(
                    "{place} ({tier}) has no primary on call: {reason}.", place=place, tier=tier, reason=reason
                )
                found.append(Gap(service.id, Duty.PRIMARY, from_ms, end_ms, sentence, (service.id,)))
            else:
                served.setdefault(roster.id, []).append(service.id)
    for roster in plan.rosters:
        for duty in Duty:
            if not roster.schedules(duty):
                continue
            shifts = [each for each, _schedule in covering(plan, roster, duty, from_ms, end_ms)]
            for low, high in holes(shifts, from_ms, end_ms):
                sentence = say(
                    "{roster} has no {duty} from {rfc3339}Z to {rfc33392}Z.",
                    roster=roster.name,
                    duty=duty,
                    rfc3339=rfc3339(low)[:16],
                    rfc33392=rfc3339(high)[:16],
                )
                services = tuple(dict.fromkeys(served.get(roster.id, ()))) if duty is Duty.PRIMARY else ()
                found.append(Gap(roster.id, duty, low, high, sentence, services))
    return tuple(sorted(found, key=lambda gap: (gap.start_ms, gap.end_ms < end_ms, gap.what, gap.duty)))


def hours_uncovered(found: tuple[Gap, ...]) -> Mapping[str, float]:
    """Hours without a primary, by roster or service."""
    total: dict[str, float] = {}
    for gap in found:
        if gap.duty is Duty.PRIMARY:
            total[gap.what] = total.get(gap.what, 0.0) + (gap.end_ms - gap.start_ms) / 3_600_000
    return total
