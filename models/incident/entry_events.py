"""The content of events about the timeline: entries, corrections, pins, tasks. Same rules as in models.incident.events."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from models.incident.entry import Kind, TaskState
from models.kernel import reading
from models.kernel.ids import EventId
from models.kernel.reading import Body, compact


@dataclass(frozen=True, slots=True)
class EntryLogged:
    """A line of the timeline."""

    kind: Kind
    text: str
    occurred_ms: int | None = None
    """When it happened; None for "when it was logged"."""
    fields: Mapping[str, Any] = field(default_factory=dict)
    pinned: bool = False

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "kind": str(self.kind),
                "text": self.text,
                "occurred_ms": self.occurred_ms,
                "fields": dict(self.fields),
                "pinned": self.pinned,
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "EntryLogged":
        """Strict; BadBody otherwise."""
        return cls(
            _typed_kind(body),
            reading.text(body, "text"),
            reading.optional_moment(body, "occurred_ms"),
            reading.mapping(body, "fields"),
            reading.flag(body, "pinned"),
        )


@dataclass(frozen=True, slots=True)
class EntryCorrected:
    """A new entry that supersedes an older one, of the same kind; the older stays, struck through."""

    entry: EventId
    kind: Kind
    text: str
    reason: str
    occurred_ms: int | None = None
    fields: Mapping[str, Any] = field(default_factory=dict)
    pinned: bool = False
    """Whether the corrected entry was pinned: the pin passes on."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "entry": self.entry,
                "kind": str(self.kind),
                "text": self.text,
                "reason": self.reason,
                "occurred_ms": self.occurred_ms,
                "fields": dict(self.fields),
                "pinned": self.pinned,
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "EntryCorrected":
        """Strict; BadBody otherwise."""
        return cls(
            EventId(reading.text(body, "entry")),
            _typed_kind(body),
            reading.text(body, "text"),
            reading.optional_text(body, "reason") or "",
            reading.optional_moment(body, "occurred_ms"),
            reading.mapping(body, "fields"),
            reading.flag(body, "pinned"),
        )


@dataclass(frozen=True, slots=True)
class EntryPinned:
    """An entry was pinned or unpinned."""

    entry: EventId
    pinned: bool

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {"entry": self.entry, "pinned": self.pinned}

    @classmethod
    def from_body(cls, body: Body) -> "EntryPinned":
        """Strict; BadBody otherwise."""
        return cls(EventId(reading.text(body, "entry")), reading.flag(body, "pinned"))


@dataclass(frozen=True, slots=True)
class TaskChanged:
    """A task was acknowledged, done or dropped."""

    entry: EventId
    state: TaskState
    note: str = ""
    """Result, or why it was dropped."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"entry": self.entry, "state": str(self.state), "note": self.note})

    @classmethod
    def from_body(cls, body: Body) -> "TaskChanged":
        """Strict; BadBody otherwise."""
        return cls(
            EventId(reading.text(body, "entry")),
            TaskState(reading.text(body, "state")),
            reading.optional_text(body, "note") or "",
        )


def _typed_kind(body: Body) -> Kind:
    """What people or the console log. The derived kinds would let an entry pose as a change that never happened."""
    kind = Kind(reading.text(body, "kind"))
    if kind.is_derived:
        raise reading.BadBody(f"kind: {kind} can't be logged")
    return kind
