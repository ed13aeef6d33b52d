"""What the library lacks, team by team: services and failure modes without a runbook, runbooks nobody tried or read lately."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from models.runbooks.library import is_built_in
from models.runbooks.runbook import Runbook
from resources.said import say

UNTESTED_DAYS: Final = 180
"""A runbook not tried out for longer is taken for untested."""
CRITICAL_TIER: Final = 1
"""Services of this tier and below it (0 is the most critical) need a runbook."""
NO_TEAM: Final = "no team"


class GapKind(StrEnum):
    """What is lacking."""

    MISSING = "missing"
    NO_FALLBACK = "no_fallback"
    """A service of a critical tier, or a vendor it is bought from, that nothing stands in for."""
    UNTESTED = "untested"
    OVERDUE = "review_overdue"


@dataclass(frozen=True, slots=True)
class ServiceNeed:
    """A service as far as runbooks go."""

    id: str
    name: str
    tier: int | None
    team: str
    runbooks: tuple[str, ...] = ()
    """Named for it in the catalogue: keys or addresses."""


@dataclass(frozen=True, slots=True)
class ModeNeed:
    """A failure mode of the response policy."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class VendorNeed:
    """A vendor from which a service of a critical tier is bought."""

    id: str
    name: str
    services: tuple[str, ...]
    """Names of those services."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is lacking."""

    team: str
    kind: GapKind
    subject: str
    """Id of the service or failure mode, or key of the runbook."""
    sentence: str
    days: int | None = None
    """For so long untested or overdue; None where nothing is known."""


def gaps(
    runbooks: Sequence[Runbook],
    services: Sequence[ServiceNeed],
    modes: Iterable[ModeNeed],
    today: date,
    vendors: Iterable[VendorNeed] = (),
) -> tuple[Gap, ...]:
    """All gaps, by team; the runbooks that came with the program answer failure modes but are nobody's to test."""
    found = [*_missing(runbooks, services, modes), *_without_fallback(runbooks, services, vendors)]
    for runbook in runbooks:
        if not is_built_in(runbook):
            found += _neglected(runbook, today)
    order = list(GapKind)
    return tuple(
        sorted(found, key=lambda each: (each.team == NO_TEAM, each.team.lower(), order.index(each.kind), each.subject))
    )


def _missing(runbooks: Sequence[Runbook], services: Iterable[ServiceNeed], modes: Iterable[ModeNeed]) -> Iterable[Gap]:
    served = {service for runbook in runbooks for service in runbook.services}
    keys = {runbook.key for runbook in runbooks}
    for service in services:
        if service.tier is None or service.tier > CRITICAL_TIER or service.id in served:
            continue
        if keys.isdisjoint(service.runbooks):
            named = (
                say("; the catalogue names {runbooks}, not in the library", runbooks=", ".join(service.runbooks[:3]))
                if service.runbooks
                else ""
            )
            yield Gap(
                service.team or NO_TEAM,
                GapKind.MISSING,
                service.id,
                say(
                    "No runbook for {service}, tier {tier}{named}.",
                    service=service.name,
                    tier=service.tier,
                    named=named,
                ),
            )
    answered = {mode for runbook in runbooks for mode in runbook.failure_modes}
    for mode in modes:
        if mode.id not in answered:
            yield Gap(NO_TEAM, GapKind.MISSING, mode.id, say("No runbook for the failure mode {mode}.", mode=mode.name))


def _without_fallback(
    runbooks: Sequence[Runbook], services: Iterable[ServiceNeed], vendors: Iterable[VendorNeed]
) -> Iterable[Gap]:
    """Built-in ones fit any service in words, but nobody has said that they fit this one."""
    fallbacks = [runbook for runbook in runbooks if runbook.fallback is not None]
    keys = {runbook.key for runbook in fallbacks}
    served = {service for runbook in fallbacks for service in runbook.services}
    for service in services:
        is_critical = service.tier is not None and service.tier <= CRITICAL_TIER
        if is_critical and service.id not in served and keys.isdisjoint(service.runbooks):
            sentence = say("No fallback for {service}, tier {tier}.", service=service.name, tier=service.tier)
            yield Gap(service.team or NO_TEAM, GapKind.NO_FALLBACK, service.id, sentence)
    stood_in = {vendor for runbook in fallbacks if runbook.fallback for vendor in runbook.fallback.vendors}
    for vendor in vendors:
        if vendor.id not in stood_in:
            sentence = say(
                "No fallback for the vendor {vendor}, on which {services} rely.",
                vendor=vendor.name,
                services=", ".join(vendor.services[:3]),
            )
            yield Gap(NO_TEAM, GapKind.NO_FALLBACK, vendor.id, sentence)


def _neglected(runbook: Runbook, today: date) -> Iterable[Gap]:
    team = runbook.owner_team or NO_TEAM
    if runbook.last_tested is None:
        yield Gap(team, GapKind.UNTESTED, runbook.key, say("{title} was never tested.", title=runbook.title))
    elif (days := (today - runbook.last_tested).days) > UNTESTED_DAYS:
        yield Gap(
            team,
            GapKind.UNTESTED,
            runbook.key,
            say("{title} was last tested {days} days ago.", title=runbook.title, days=days),
            days,
        )
    if runbook.review_due is not None and runbook.review_due < today:
        days = (today - runbook.review_due).days
        yield Gap(
            team,
            GapKind.OVERDUE,
            runbook.key,
            say("The review of {title} is {days} days overdue.", title=runbook.title, days=days),
            days,
        )
