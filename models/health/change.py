"""A change made to the estate: a deployment, a switched flag, a new configuration. Most outages begin with one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """One change, as a marker on the charts and as a first suspect."""

    id: str
    """Unique within its source; a source that reports a change again uses the same id."""
    at_ms: int
    """When it took effect, milliseconds since the epoch."""
    service: str | None
    """Id of the service changed; None where the source doesn't say."""
    title: str
    author: str
    detail: str = ""
