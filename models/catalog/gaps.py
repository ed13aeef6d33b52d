"""What the catalog does not say about a service and people will look for in an outage (capability CAT-1)."""

from dataclasses import dataclass

from models.catalog.estate import Catalog, Service
from resources.said import say

_CRITICAL_TIERS = (0, 1)


@dataclass(frozen=True, slots=True)
class Gap:
    """A service and the names of the fields nobody has filled."""

    service: str
    missing: tuple[str, ...]
    blocks_production: bool
    """A service of tier 0 or 1 with any gap is not production-ready."""


def missing_fields(service: Service) -> tuple[str, ...]:
    """Which of owner, on-call, runbook, escalation, RTO and RPO are missing, in that order."""
    given = {
        say("owner"): bool(service.owner),
        say("on-call"): bool(service.on_call),
        say("runbook"): bool(service.runbooks),
        say("escalation"): bool(service.escalation),
        "RTO": service.rto_seconds is not None,
        "RPO": service.rpo_seconds is not None,
    }
    return tuple(name for name, is_given in given.items() if not is_given)


def gaps(catalog: Catalog) -> tuple[Gap, ...]:
    """Every service with a gap: those that block production first, then by tier (unknown tier last), then in file order."""
    found = []
    for service in catalog.services:
        missing = missing_fields(service)
        if missing:
            found.append(
                (99 if service.tier is None else service.tier, Gap(service.id, missing, not production_ready(service)))
            )
    return tuple(gap for _, gap in sorted(found, key=lambda pair: (not pair[1].blocks_production, pair[0])))


def production_ready(service: Service) -> bool:
    """Whether it may be saved as production-ready: tiers 0 and 1 need every field of `missing_fields`."""
    return service.tier not in _CRITICAL_TIERS or not missing_fields(service)
