"""A change made to the estate: a deployment, a switched flag, a new configuration. Most outages begin with one."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MOST_KEPT: Final = 5_000
"""Changes in memory, for charts of a week. A wall runs for months."""


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


def newest_kept(changes: Mapping[tuple[str, str], Change], most: int = MOST_KEPT) -> dict[tuple[str, str], Change]:
    """All, by key; where there are more than `most`, the newest nine tenths of it, so that they are not dropped one by one."""
    if len(changes) <= most:
        return dict(changes)
    newest = sorted(changes.values(), key=lambda change: (change.at_ms, change.key), reverse=True)
    return {change.key: change for change in newest[: most * 9 // 10]}
