"""An alert and a silence, as an alerting system reports them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from models.kernel.shown import shown

AlertState = Literal["firing", "suppressed", "resolved"]
SilenceState = Literal["pending", "active", "expired"]


@dataclass(frozen=True, slots=True)
class Alert:
    """One alert. `fingerprint` with `starts_at_ms` names one firing; the fingerprint alone names rule and labels."""

    fingerprint: str
    name: str
    service: str | None
    """Id of the service it is about; None where its labels name none that is known."""
    state: AlertState
    """Suppressed means it fires but a silence or an inhibition keeps it from paging anybody."""
    severity: str
    """The alerting system's own word, e.g. critical, warning; empty where it gives none."""
    summary: str
    starts_at_ms: int
    ends_at_ms: int | None
    """When it ended; None while it fires."""
    labels: Mapping[str, str]
    source: str
    """Name of the source that reported it."""

    def __post_init__(self) -> None:
        # Both become part of our own sentences; labels stay as they are, for they are compared.
        object.__setattr__(self, "name", shown(self.name))
        object.__setattr__(self, "summary", shown(self.summary))


@dataclass(frozen=True, slots=True)
class Matcher:
    """One condition of a silence on one label."""

    name: str
    value: str
    is_regex: bool = False
    is_equal: bool = True

    def __str__(self) -> str:
        operator = {(True, False): "=", (False, False): "!=", (True, True): "=~", (False, True): "!~"}
        return f'{self.name}{operator[self.is_equal, self.is_regex]}"{self.value}"'


@dataclass(frozen=True, slots=True)
class Silence:
    """A time in which alerts that meet all its matchers page nobody."""

    id: str
    state: SilenceState
    matchers: tuple[Matcher, ...]
    starts_at_ms: int
    ends_at_ms: int
    author: str
    comment: str


@dataclass(frozen=True, slots=True)
class AlertGroup:
    """Alerts that an alerting system sends on together."""

    labels: Mapping[str, str]
    """What the alerts have in common."""
    receiver: str
    fingerprints: tuple[str, ...]
