"""What can be asked of the schedule and of erasure. Facts that lie elsewhere come along as plain values."""

from dataclasses import dataclass, field

from models.access.approval.request import Verdict
from models.kernel.ids import EventId, PersonId, StreamId
from models.retention.events import RuleSet
from models.retention.listing import ErasureList


@dataclass(frozen=True, slots=True)
class SetRules:
    """Put rules in force, or take some away. Approved by legal: whoever gives it belongs to that group."""

    rules: tuple[RuleSet, ...]
    groups: tuple[str, ...] = ()
    """Of whoever gives it; filled in by the book."""


@dataclass(frozen=True, slots=True)
class PlaceHold:
    """Forbid deleting; anybody who may write here may, at once."""

    matter: str
    incidents: tuple[StreamId, ...] = ()
    people: tuple[PersonId, ...] = ()
    everything: bool = False


@dataclass(frozen=True, slots=True)
class ReleaseHold:
    """Let a hold go."""

    hold: EventId
    reason: str
    groups: tuple[str, ...] = ()
    """Of whoever gives it; filled in by the book."""


@dataclass(frozen=True, slots=True)
class AskErasure:
    """Put exactly this list up for approval."""

    listed: ErasureList
    what: str
    reason: str
    unknown: tuple[str, ...] = field(default=())
    """What of the list can't be erased, in words; filled in by the book."""


@dataclass(frozen=True, slots=True)
class VoteErasure:
    """Approve or deny a request."""

    request: EventId
    verdict: Verdict
    reason: str = ""
    groups: tuple[str, ...] = ()
    """Of whoever votes; filled in by the book."""


@dataclass(frozen=True, slots=True)
class WithdrawErasure:
    """Take a request back."""

    request: EventId
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OrderErasure:
    """Carry out a request that was granted."""

    request: EventId


COMMANDS: tuple[type, ...] = (
    SetRules,
    PlaceHold,
    ReleaseHold,
    AskErasure,
    VoteErasure,
    WithdrawErasure,
    OrderErasure,
)
RetentionCommand = SetRules | PlaceHold | ReleaseHold | AskErasure | VoteErasure | WithdrawErasure | OrderErasure
