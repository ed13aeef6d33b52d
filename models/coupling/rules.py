"""The figures by which an observed edge counts and a declared one turns stale. Defaults: DEP-3 of the capabilities."""

from dataclasses import dataclass

_DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Rules:
    """How long, how many, how old."""

    window_ms: int = _DAY_MS
    """Calls within so long before the moment of comparison count."""
    least_calls: int = 50
    """Fewer within the window are no coupling: a person with curl, a health check by hand."""
    stale_ms: int = 30 * _DAY_MS
    """A declared edge unseen for so long, while somebody looked, is stale."""


DEFAULT_RULES = Rules()
