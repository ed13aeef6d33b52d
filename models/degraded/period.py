"""Stretches of time in which the hub was away or not well, and what people settled since: the little that is kept of them.

Everything else about a period follows from the record: what was written in it are the events of this workstation between two
positions of its log.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Final

from models.kernel.ids import EventId, PersonId
from models.sync.reading import Fields, Malformed

MOST_PERIODS: Final = 50
"""Kept; closed ones go first, the oldest first."""
MOST_SETTLED: Final = 2_000


class Way(StrEnum):
    """How a person settled what the hub did not take."""

    COMPENSATED = "compensated"
    """What undoes it was done."""
    TASK = "task"
    """A task was made of it, which has to be done."""
    KEPT = "let stand"
    """It is right as it is, here alone; somebody answers for that."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """What a person said was done about one event."""

    way: Way
    by: PersonId
    at_ms: int
    note: str
    task: EventId | None = None
    """The entry of the task, in the incident."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"way": self.way.value, "by": self.by, "at_ms": self.at_ms, "note": self.note, "task": self.task}

    @classmethod
    def from_plain(cls, plain: object, place: str) -> "Settlement":
        """The inverse of to_plain."""
        fields = Fields(plain, place)
        try:
            way = Way(fields.text("way", 32))
        except ValueError:
            raise Malformed(fields.at("way"), "no way to settle") from None
        task = EventId(fields.uuid("task")) if fields.has("task") else None
        return cls(way, PersonId(fields.uuid("by")), fields.whole("at_ms"), fields.text("note", 2000), task)


@dataclass(frozen=True, slots=True)
class Period:
    """One stretch. Times in ms since the epoch, by the clock here."""

    began_ms: int
    why: str
    after: int
    """The position of this record up to which everything was at the hub when it began."""
    ended_ms: int | None = None
    through: int | None = None
    """The newest position when it ended."""
    closed: Mapping[str, int] | None = None
    """How many of each fate, once all was settled."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        closed = None if self.closed is None else dict(self.closed)
        whole = {"began_ms": self.began_ms, "why": self.why, "after": self.after}
        return {**whole, "ended_ms": self.ended_ms, "through": self.through, "closed": closed}

    @classmethod
    def from_plain(cls, plain: object, place: str) -> "Period":
        """The inverse of to_plain."""
        fields = Fields(plain, place)
        closed: dict[str, int] | None = None
        if fields.has("closed"):
            closed = {}
            for name, count, where in fields.members("closed", 20):
                if type(count) is not int or count < 0:
                    raise Malformed(where, "not a count")
                closed[name] = count
        return cls(
            fields.whole("began_ms"),
            fields.text("why", 500),
            fields.whole("after"),
            fields.whole("ended_ms") if fields.has("ended_ms") else None,
            fields.whole("through") if fields.has("through") else None,
            closed,
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """All that is kept. Immutable: every step gives another."""

    periods: tuple[Period, ...] = ()
    """The oldest first; only the last may go on."""
    settled: Mapping[EventId, Settlement] = field(default_factory=dict)

    @property
    def current(self) -> Period | None:
        """The one that goes on."""
        return self.periods[-1] if self.periods and self.periods[-1].ended_ms is None else None

    def noted(self, why: str, now_ms: int, pushed: int, newest: int) -> "Kept":
        """How it is now: `why` says what is wrong, empty where nothing is. `pushed`: the position up to which everything is at
        the hub; `newest`: that of the newest event. The same word twice changes nothing.
        """
        current = self.current
        if bool(why) == (current is not None):
            return self
        if current is None:
            # From what the hub has on: what was written while nobody had noticed yet is part of it.
            after = max([pushed, *(each.through or 0 for each in self.periods[-1:])])
            return replace(self, periods=_trimmed((*self.periods, Period(now_ms, why[:500], min(after, newest)))))
        ended = replace(current, ended_ms=max(now_ms, current.began_ms), through=max(newest, current.after))
        return replace(self, periods=(*self.periods[:-1], ended))

    def with_settlement(self, event: EventId, settlement: Settlement) -> "Kept":
        """A person settled one event."""
        settled = {each: kept for each, kept in self.settled.items() if each != event}
        for old in list(settled)[: max(0, len(settled) + 1 - MOST_SETTLED)]:
            del settled[old]
        return replace(self, settled={**settled, event: settlement})

    def closed(self, counts: Mapping[int, Mapping[str, int]]) -> "Kept":
        """Periods of which all is settled, by when they began: their counts are kept in place of their items."""
        periods = (
            replace(each, closed=dict(counts[each.began_ms])) if each.began_ms in counts and not each.closed else each
            for each in self.periods
        )
        return replace(self, periods=tuple(periods))

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "periods": [each.to_plain() for each in self.periods],
            "settled": {event: each.to_plain() for event, each in self.settled.items()},
        }

    @classmethod
    def from_plain(cls, plain: object) -> "Kept":
        """The inverse of to_plain; Malformed where it is none."""
        fields = Fields(plain, "degraded")
        settled = {
            EventId(event): Settlement.from_plain(item, place)
            for event, item, place in fields.members("settled", MOST_SETTLED)
        }
        return cls(fields.each("periods", MOST_PERIODS, Period.from_plain), settled)


def _trimmed(periods: tuple[Period, ...]) -> tuple[Period, ...]:
    while len(periods) > MOST_PERIODS:
        gone = next((at for at, each in enumerate(periods) if each.closed is not None), 0)
        periods = (*periods[:gone], *periods[gone + 1 :])
    return periods
