"""What people ask for about failovers."""

from dataclasses import dataclass

from models.incident.failover.checklist import Mark
from models.incident.failover.divergence import Settling
from models.incident.failover.flapping import Transition
from models.incident.failover.gauges import Gauge
from models.incident.failover.stages import Stage
from models.kernel.ids import EventId, StreamId


@dataclass(frozen=True, slots=True)
class StatefulService:
    """A service whose data move."""

    key: str
    tier: int
    """0 to 3; 0 is the most critical."""
    rpo_ms: int
    """How much of the newest data may be lost."""


@dataclass(frozen=True, slots=True)
class TriggerFailover:
    """Begin. Nothing outside is touched by it."""

    incident: StreamId
    name: str
    primary: str
    secondary: str
    services: tuple[StatefulService, ...]
    rto_ms: int
    """Within which the secondary must carry the load."""
    reason: str
    automatic: bool = False
    """Begun by automation: refused while the site flaps."""
    recent: tuple[Transition, ...] = ()
    """Transitions of other incidents; filled in where all of them are known."""


@dataclass(frozen=True, slots=True)
class MoveFailover:
    """Go to another stage. All unmet gates are named."""

    incident: StreamId
    failover: EventId
    to: Stage
    reason: str = ""
    """Required for ROLLBACK."""
    recent: tuple[Transition, ...] = ()


@dataclass(frozen=True, slots=True)
class SignItem:
    """Sign a line of the checklist off, or open it again."""

    incident: StreamId
    failover: EventId
    item: str
    mark: Mark
    note: str = ""
    """What was observed; required where the item is signed as not needed."""


@dataclass(frozen=True, slots=True)
class ReadGauge:
    """Enter an observed value."""

    incident: StreamId
    failover: EventId
    gauge: Gauge
    service: str
    value: int
    source: str
    observed_ms: int | None = None
    """None: now."""


@dataclass(frozen=True, slots=True)
class AskOverride:
    """Ask two people to let the failover pass its unmet gates, with the loss of data that must be expected."""

    incident: StreamId
    failover: EventId
    loss: str
    """In words: which data, how much."""


@dataclass(frozen=True, slots=True)
class AskFailback:
    """Ask for the manual approval that every failback needs."""

    incident: StreamId
    failover: EventId
    why: str = ""
    recent: tuple[Transition, ...] = ()


@dataclass(frozen=True, slots=True)
class ListDiverged:
    """Enter a set of writes that only one site has; or, with count 0, that a service has none."""

    incident: StreamId
    failover: EventId
    service: str
    count: int
    what: str
    source: str


@dataclass(frozen=True, slots=True)
class SettleDiverged:
    """Say what became of diverged writes. Accepting them as lost takes a granted approval."""

    incident: StreamId
    failover: EventId
    diverged: EventId
    how: Settling
    note: str


@dataclass(frozen=True, slots=True)
class AskLoss:
    """Ask another person to accept diverged writes as lost."""

    incident: StreamId
    failover: EventId
    diverged: EventId
    why: str
