"""The content of events about workstreams. Same rules as in models.incident.events."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from models.kernel import reading
from models.kernel.ids import EventId, PersonId
from models.kernel.reading import Body, compact

WORKSTREAM_OPENED: Final = "incident.workstream_opened"
WORKSTREAM_OWNED: Final = "incident.workstream_owned"
WORKSTREAM_MOVED: Final = "incident.workstream_moved"
WORKSTREAM_CHECKED_IN: Final = "incident.workstream_checked_in"

VERSIONS: Final[Mapping[str, int]] = {
    WORKSTREAM_OPENED: 1,
    WORKSTREAM_OWNED: 1,
    WORKSTREAM_MOVED: 1,
    WORKSTREAM_CHECKED_IN: 1,
}


class Status(StrEnum):
    """How a workstream stands. The value is stored."""

    ACTIVE = "active"
    BLOCKED = "blocked"
    DONE = "done"
    HANDED_OVER = "handed_over"

    @property
    def label(self) -> str:
        """As shown: handed over."""
        return self.value.replace("_", " ")

    @property
    def is_over(self) -> bool:
        """Whether nobody of this room works on it any more."""
        return self in (Status.DONE, Status.HANDED_OVER)


@dataclass(frozen=True, slots=True)
class WorkstreamOpened:
    """People begin to work on one thing. Its key is the event's id."""

    name: str
    owner: PersonId
    goal: str = ""
    hypothesis: EventId | None = None
    """The hypothesis it follows."""
    next_ms: int | None = None
    """When they check in first."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "name": self.name,
                "owner": self.owner,
                "goal": self.goal,
                "hypothesis": self.hypothesis,
                "next_ms": self.next_ms,
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "WorkstreamOpened":
        """Strict; a ValueError otherwise."""
        hypothesis = reading.optional_text(body, "hypothesis")
        return cls(
            reading.text(body, "name"),
            PersonId(reading.text(body, "owner")),
            reading.optional_text(body, "goal") or "",
            None if hypothesis is None else EventId(hypothesis),
            reading.optional_moment(body, "next_ms"),
        )


@dataclass(frozen=True, slots=True)
class WorkstreamOwned:
    """Another person leads it."""

    workstream: EventId
    name: str
    owner: PersonId

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {"workstream": self.workstream, "name": self.name, "owner": self.owner}

    @classmethod
    def from_body(cls, body: Body) -> "WorkstreamOwned":
        """Strict; a ValueError otherwise."""
        return cls(
            EventId(reading.text(body, "workstream")),
            reading.text(body, "name"),
            PersonId(reading.text(body, "owner")),
        )


@dataclass(frozen=True, slots=True)
class WorkstreamMoved:
    """It is active, blocked, done or handed over."""

    workstream: EventId
    name: str
    status: Status
    note: str = ""
    """What blocks it, what came of it, who took it."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {"workstream": self.workstream, "name": self.name, "status": str(self.status), "note": self.note}
        )

    @classmethod
    def from_body(cls, body: Body) -> "WorkstreamMoved":
        """Strict; a ValueError otherwise."""
        return cls(
            EventId(reading.text(body, "workstream")),
            reading.text(body, "name"),
            Status(reading.text(body, "status")),
            reading.optional_text(body, "note") or "",
        )


@dataclass(frozen=True, slots=True)
class WorkstreamCheckedIn:
    """They said how it goes, and when they speak next."""

    workstream: EventId
    name: str
    words: str
    next_ms: int | None = None
    """None: no time was agreed."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"workstream": self.workstream, "name": self.name, "words": self.words, "next_ms": self.next_ms})

    @classmethod
    def from_body(cls, body: Body) -> "WorkstreamCheckedIn":
        """Strict; a ValueError otherwise."""
        return cls(
            EventId(reading.text(body, "workstream")),
            reading.text(body, "name"),
            reading.text(body, "words"),
            reading.optional_moment(body, "next_ms"),
        )
