"""What must hold between the protections of one edge."""

from collections.abc import Iterator
from datetime import date

from models.catalog.estate import Dependency, FallbackKind, Strength
from resources.said import say


def protection_faults(edge: Dependency) -> Iterator[tuple[str, str]]:
    """Each fault as the field of the dependency it stands in and what was expected there."""
    protection = edge.protection
    if protection is None:
        return
    if protection.retry_budget is not None and not protection.retries:
        told = say("none") if protection.retries is None else "0"
        yield "retry_budget", say("expected retries of at least 1 beside it, found {told}", told=told)
    kind = protection.fallback
    if kind is not FallbackKind.NONE and edge.strength is Strength.FALLBACK:
        yield "fallback", say("expected none on a dependency that is itself a fallback, found {kind}", kind=str(kind))
    if protection.fallback_max_age_seconds is not None and kind is not FallbackKind.CACHED:
        yield "fallback", say("expected max_age with kind cached only, found it with {kind}", kind=str(kind))
    if protection.fallback_tested is not None:
        if kind is FallbackKind.NONE:
            yield "fallback", say("expected a fallback that can be tested, found none")
        elif not _is_day(protection.fallback_tested):
            yield (
                "fallback",
                say(
                    "expected a day of the calendar, found {fallback_tested!r}",
                    fallback_tested=protection.fallback_tested,
                ),
            )


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
