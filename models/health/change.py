"""A change made to the estate: a deployment, a switched flag, a new configuration. Most outages begin with one."""

from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    """What was changed."""

    DEPLOYMENT = "deployment"
    CONFIG = "config"
    FLAG = "flag"
    ROLLBACK = "rollback"
    INFRASTRUCTURE = "infrastructure"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Change:
    """One change, as a marker on the charts and as a first suspect."""

    id: str
    """Unique within its source; a source that reports a change again uses the same id."""
    at_ms: int
    """When it took effect, milliseconds since the epoch."""
    service: str | None
    """Id of the service changed, or the name the source has for one the catalog doesn't know; None where it doesn't say."""
    title: str
    author: str
    detail: str = ""
    kind: ChangeKind = ChangeKind.OTHER
    url: str = ""
    """Where a person reads more; empty, or an http or https address."""
    source: str = ""
    """Which system reported it: "github", "argocd", the CloudEvents source, a file's name."""

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from every other change: source and id."""
        return self.source, self.id
