"""The degraded-mode journal as a screen or a verb shows it. Frozen; may cross threads. Times in ms since the epoch."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from models.kernel.ids import EventId, StreamId


class Fate(StrEnum):
    """What has become of one mutation. The value is the word shown."""

    WAITING = "waiting"
    """Saved here, not at the hub yet."""
    ACCEPTED = "accepted"
    CONFLICTED = "conflicted"
    """Taken, and somebody else set the same without seeing it: a person has to settle that."""
    REJECTED = "rejected"
    """The hub did not take it; see the reason. Owes its compensation."""
    COMPENSATED = "compensated"
    """Was rejected, and a person said what was done about it."""

    @property
    def is_settled(self) -> bool:
        """Whether nothing is owed any more."""
        return self in (Fate.ACCEPTED, Fate.COMPENSATED)


@dataclass(frozen=True, slots=True)
class JournalItem:
    """One mutation that was written here in a degraded period."""

    event: EventId
    stream: StreamId
    at_ms: int
    clock: str
    """How its author's clock stood: "synced" or "unsynced"."""
    who: str
    what: str
    before: str
    """The value it replaced; empty where it replaced none."""
    after: str
    why: str
    """The reason its author gave; empty where none was asked for."""
    fate: Fate
    reason: str = ""
    """Of REJECTED the hub's, of CONFLICTED which field, of COMPENSATED what was done."""
    compensation: str = ""
    """What would undo it, in a sentence."""
    saga: str = ""
    """The procedure of several steps it belongs to, by the key of a SagaView; empty for none."""
    place: str = ""
    """The incident's number, or what else it was written into."""


@dataclass(frozen=True, slots=True)
class SagaView:
    """A procedure of several steps of which some were written in the period: a runbook's run, a failover."""

    key: str
    name: str
    steps: int
    undone: tuple[str, ...]
    """Steps that do not hold: rejected, or undone since."""


@dataclass(frozen=True, slots=True)
class PeriodView:
    """One stretch of time in which the hub was away or not well."""

    began_ms: int
    ended_ms: int | None
    """When the hub was well again; None while it is not."""
    why: str
    items: tuple[JournalItem, ...] = ()
    """In the order in which they were written."""
    sagas: tuple[SagaView, ...] = ()
    left_out: int = 0
    """Items beyond what is shown."""
    closed_counts: Mapping[str, int] = field(default_factory=dict)
    """Of a closed period, whose items are not read again: how many there were of each fate, by its word."""

    @property
    def open_items(self) -> tuple[JournalItem, ...]:
        """What is owed still."""
        return tuple(each for each in self.items if not each.fate.is_settled)

    @property
    def is_closed(self) -> bool:
        """The hub is back, and all is settled."""
        return self.ended_ms is not None and not self.open_items

    def counts(self) -> dict[Fate, int]:
        """How many of each fate, those left out among the accepted."""
        if self.closed_counts:
            return {fate: self.closed_counts.get(fate.value, 0) for fate in Fate}
        found = Counter(each.fate for each in self.items)
        found[Fate.ACCEPTED] += self.left_out
        return {fate: found[fate] for fate in Fate}


@dataclass(frozen=True, slots=True)
class JournalView:
    """All periods that are kept, the newest first."""

    periods: tuple[PeriodView, ...] = ()
    outside: tuple[JournalItem, ...] = ()
    """What the hub did not take though all was well when it was written."""

    @property
    def open_periods(self) -> tuple[PeriodView, ...]:
        """Those that are not closed."""
        return tuple(each for each in self.periods if not each.is_closed)
