"""The content of events about failovers. Same rules as in models.incident.events."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.incident.failover.checklist import ITEMS, Item, Mark, items_from_plain, items_to_plain
from models.incident.failover.commands import StatefulService
from models.incident.failover.divergence import Settling
from models.incident.failover.gauges import Gauge
from models.incident.failover.stages import Stage
from models.kernel import reading
from models.kernel.ids import EventId
from models.kernel.reading import BadBody, Body, compact

FAILOVER_TRIGGERED: Final = "incident.failover_triggered"
FAILOVER_MOVED: Final = "incident.failover_moved"
FAILOVER_SIGNED: Final = "incident.failover_signed"
FAILOVER_READ: Final = "incident.failover_read"
FAILOVER_OVERRIDE_ASKED: Final = "incident.failover_override_asked"
FAILOVER_DIVERGED: Final = "incident.failover_diverged"
FAILOVER_SETTLED: Final = "incident.failover_settled"

VERSIONS: Final[Mapping[str, int]] = {
    FAILOVER_TRIGGERED: 1,
    FAILOVER_MOVED: 1,
    FAILOVER_SIGNED: 1,
    FAILOVER_READ: 1,
    FAILOVER_OVERRIDE_ASKED: 1,
    FAILOVER_DIVERGED: 1,
    FAILOVER_SETTLED: 1,
}


@dataclass(frozen=True, slots=True)
class FailoverTriggered:
    """A failover begins. Its key is the event's id; the checklist is frozen here."""

    name: str
    primary: str
    secondary: str
    services: tuple[StatefulService, ...]
    rto_ms: int
    reason: str
    automatic: bool = False
    items: tuple[Item, ...] = ITEMS

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "name": self.name,
                "primary": self.primary,
                "secondary": self.secondary,
                "services": [[each.key, each.tier, each.rpo_ms] for each in self.services],
                "rto_ms": self.rto_ms,
                "reason": self.reason,
                "automatic": self.automatic,
                "items": items_to_plain(self.items),
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "FailoverTriggered":
        """Strict; a ValueError otherwise."""
        return cls(
            reading.text(body, "name"),
            reading.text(body, "primary"),
            reading.text(body, "secondary"),
            _services(body.get("services", ())),
            reading.whole(body, "rto_ms"),
            reading.text(body, "reason"),
            reading.flag(body, "automatic"),
            items_from_plain(body.get("items", ())),
        )


@dataclass(frozen=True, slots=True)
class FailoverMoved:
    """Another stage is reached."""

    failover: EventId
    to: Stage
    reason: str = ""
    approval: str = ""
    """The request for approval that let it pass."""
    passed: tuple[str, ...] = ()
    """Gates that were unmet and overridden."""
    loss: str = ""
    """The loss of data that was expected with it."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "failover": self.failover,
                "to": str(self.to),
                "reason": self.reason,
                "approval": self.approval,
                "passed": list(self.passed),
                "loss": self.loss,
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "FailoverMoved":
        """Strict; a ValueError otherwise."""
        return cls(
            EventId(reading.text(body, "failover")),
            Stage(reading.text(body, "to")),
            reading.optional_text(body, "reason") or "",
            reading.optional_text(body, "approval") or "",
            reading.texts(body, "passed"),
            reading.optional_text(body, "loss") or "",
        )


@dataclass(frozen=True, slots=True)
class FailoverSigned:
    """A line of the checklist was signed, or opened again."""

    failover: EventId
    item: str
    mark: Mark
    note: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"failover": self.failover, "item": self.item, "mark": str(self.mark), "note": self.note})

    @classmethod
    def from_body(cls, body: Body) -> "FailoverSigned":
        """Strict; a ValueError otherwise."""
        return cls(
            EventId(reading.text(body, "failover")),
            reading.text(body, "item"),
            Mark(reading.text(body, "mark")),
            reading.optional_text(body, "note") or "",
        )


@dataclass(frozen=True, slots=True)
class FailoverRead:
    """A value was observed."""

    failover: EventId
    gauge: Gauge
    service: str
    value: int
    source: str
    observed_ms: int

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        found = {
            "failover": self.failover,
            "gauge": str(self.gauge),
            "service": self.service,
            "source": self.source,
            "observed_ms": self.observed_ms,
        }
        # Zero says something here: no node is primary, nothing is behind.
        return {**compact(found), "value": self.value}

    @classmethod
    def from_body(cls, body: Body) -> "FailoverRead":
        """Strict; a ValueError otherwise."""
        observed_ms = reading.optional_moment(body, "observed_ms")
        if observed_ms is None:
            raise BadBody("observed_ms: not there")
        return cls(
            EventId(reading.text(body, "failover")),
            Gauge(reading.text(body, "gauge")),
            reading.optional_text(body, "service") or "",
            reading.whole(body, "value"),
            reading.text(body, "source"),
            observed_ms,
        )


@dataclass(frozen=True, slots=True)
class FailoverOverrideAsked:
    """The loss of data that two people are asked to take, together with the gates as they stood."""

    failover: EventId
    loss: str
    sha256: str
    """Of what they approve."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {"failover": self.failover, "loss": self.loss, "sha256": self.sha256}

    @classmethod
    def from_body(cls, body: Body) -> "FailoverOverrideAsked":
        """Strict; a ValueError otherwise."""
        return cls(EventId(reading.text(body, "failover")), reading.text(body, "loss"), reading.text(body, "sha256"))


@dataclass(frozen=True, slots=True)
class FailoverDiverged:
    """A set of writes that one site alone has; with count 0 the statement that a service has none."""

    failover: EventId
    service: str
    count: int
    what: str
    source: str

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {
            "failover": self.failover,
            "service": self.service,
            "count": self.count,
            "what": self.what,
            "source": self.source,
        }

    @classmethod
    def from_body(cls, body: Body) -> "FailoverDiverged":
        """Strict; a ValueError otherwise."""
        return cls(
            EventId(reading.text(body, "failover")),
            reading.text(body, "service"),
            reading.whole(body, "count"),
            reading.text(body, "what"),
            reading.text(body, "source"),
        )


@dataclass(frozen=True, slots=True)
class FailoverSettled:
    """What became of diverged writes."""

    failover: EventId
    diverged: EventId
    how: Settling
    note: str
    approval: str = ""
    """The granted request, where they were accepted as lost."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "failover": self.failover,
                "diverged": self.diverged,
                "how": str(self.how),
                "note": self.note,
                "approval": self.approval,
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "FailoverSettled":
        """Strict; a ValueError otherwise."""
        return cls(
            EventId(reading.text(body, "failover")),
            EventId(reading.text(body, "diverged")),
            Settling(reading.text(body, "how")),
            reading.text(body, "note"),
            reading.optional_text(body, "approval") or "",
        )


def _services(plain: Any) -> tuple[StatefulService, ...]:
    if not isinstance(plain, list | tuple):
        raise BadBody("services: not a list")
    found = []
    for each in plain:
        if not isinstance(each, list | tuple) or [type(part) for part in each] != [str, int, int]:
            raise BadBody("services: not name, tier and RPO")
        found.append(StatefulService(each[0], each[1], each[2]))
    return tuple(found)
