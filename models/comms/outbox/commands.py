"""What people and the worker do to the outbox. Each names the incident, so that its stream is found."""

from dataclasses import dataclass

from models.comms.rendering.sink import Sink
from models.comms.update import Update
from models.kernel.ids import StreamId


@dataclass(frozen=True, slots=True)
class QueueUpdate:
    """Send: one effect for each sink, all in one transaction. Refused where any of them can't go."""

    incident: StreamId
    update: Update
    sinks: tuple[Sink, ...]
    """All that were approved together, those that are only shown (SMS) included."""
    update_sha256: str
    """What the approval binds to; see models.comms.update.update_sha256."""
    approval: str = ""
    """Its id, for the record."""


@dataclass(frozen=True, slots=True)
class Claim:
    """The worker is about to send this: recorded, and on disk, before anything leaves."""

    incident: StreamId
    effect: str
    by_drill_channel: bool
    """Whether the channel that will send it is the one for drills."""


@dataclass(frozen=True, slots=True)
class RecordSent:
    """The system took it."""

    incident: StreamId
    effect: str
    attempt: int
    remote: str = ""
    words: str = ""
    missed: tuple[str, ...] = ()
    """Recipients that were refused, where some were not."""


@dataclass(frozen=True, slots=True)
class RecordFailed:
    """The system provably did not take it."""

    incident: StreamId
    effect: str
    attempt: int
    words: str
    again_ms: int | None = None
    """When it may be tried again by itself; None: not without a person."""


@dataclass(frozen=True, slots=True)
class RecordUnknown:
    """Nobody knows whether the system took it."""

    incident: StreamId
    effect: str
    attempt: int
    words: str
    again_ms: int | None = None
    """When it may be repeated, where the system drops repetitions."""


@dataclass(frozen=True, slots=True)
class RecordCompared:
    """What the system shows was read back."""

    incident: StreamId
    effect: str
    attempt: int
    same: bool
    words: str = ""


@dataclass(frozen=True, slots=True)
class Settle:
    """Say whether an attempt of unknown end was accepted: a look-up found its marker, or a person looked."""

    incident: StreamId
    effect: str
    accepted: bool
    reason: str
    remote: str = ""
    by_look_up: bool = False


@dataclass(frozen=True, slots=True)
class Retry:
    """Queue again what failed, under the same approval while that is fresh."""

    incident: StreamId
    effect: str
    reason: str


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take back what has not been sent."""

    incident: StreamId
    effect: str
    reason: str


@dataclass(frozen=True, slots=True)
class Expire:
    """Note that it waited for too long."""

    incident: StreamId
    effect: str
    by_monotonic_clock: bool = False
    """The worker saw ten minutes pass, whatever the wall clock says."""


OutboxCommand = (
    QueueUpdate
    | Claim
    | RecordSent
    | RecordFailed
    | RecordUnknown
    | RecordCompared
    | Settle
    | Retry
    | Withdraw
    | Expire
)
COMMANDS: tuple[type, ...] = (
    QueueUpdate,
    Claim,
    RecordSent,
    RecordFailed,
    RecordUnknown,
    RecordCompared,
    Settle,
    Retry,
    Withdraw,
    Expire,
)
