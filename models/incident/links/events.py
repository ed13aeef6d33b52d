"""What can have happened between incidents. Frozen; see models.incident.events for the rules of bodies.

Each end of a link has an event in its own stream, so that either incident reads whole without the other.
"""

from dataclasses import dataclass
from typing import Any, Final

from models.kernel import reading
from models.kernel.ids import EventId, StreamId
from models.kernel.reading import Body, compact

PARENT_SET: Final = "incident.parent_set"
CHILD_SET: Final = "incident.child_set"
SPLIT_OFF: Final = "incident.split_off"
SPLIT_FROM: Final = "incident.split_from"
MERGED_IN: Final = "incident.merged_in"

VERSIONS: Final = {PARENT_SET: 1, CHILD_SET: 1, SPLIT_OFF: 1, SPLIT_FROM: 1, MERGED_IN: 1}


@dataclass(frozen=True, slots=True)
class ParentSet:
    """In the child: which incident it belongs to."""

    parent: StreamId | None
    """None: it stands by itself again."""
    number: str = ""
    """Of the parent, or of the former one."""
    reason: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"parent": self.parent, "number": self.number, "reason": self.reason})

    @classmethod
    def from_body(cls, body: Body) -> "ParentSet":
        """Strict; BadBody otherwise."""
        parent = reading.optional_text(body, "parent")
        return cls(
            StreamId(parent) if parent else None,
            reading.optional_text(body, "number") or "",
            reading.optional_text(body, "reason") or "",
        )


@dataclass(frozen=True, slots=True)
class ChildSet:
    """In the parent: another incident is, or is no longer, its child."""

    child: StreamId
    number: str = ""
    is_child: bool = False
    reason: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"child": self.child, "number": self.number, "is_child": self.is_child, "reason": self.reason})

    @classmethod
    def from_body(cls, body: Body) -> "ChildSet":
        """Strict; BadBody otherwise."""
        return cls(
            StreamId(reading.text(body, "child")),
            reading.optional_text(body, "number") or "",
            reading.flag(body, "is_child"),
            reading.optional_text(body, "reason") or "",
        )


@dataclass(frozen=True, slots=True)
class Split:
    """Entries go on in another incident. They stay where they are, and are named in both."""

    other: StreamId
    """SPLIT_OFF: the new incident; SPLIT_FROM: the one it came from."""
    number: str
    entries: tuple[EventId, ...]
    """Entries of the incident that was split, in both events."""
    reason: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {"other": self.other, "number": self.number, "entries": list(self.entries), "reason": self.reason}
        )

    @classmethod
    def from_body(cls, body: Body) -> "Split":
        """Strict; BadBody otherwise."""
        return cls(
            StreamId(reading.text(body, "other")),
            reading.optional_text(body, "number") or "",
            tuple(EventId(entry) for entry in reading.texts(body, "entries")),
            reading.optional_text(body, "reason") or "",
        )


@dataclass(frozen=True, slots=True)
class MergedIn:
    """In the incident that goes on: another was merged into it."""

    source: StreamId
    number: str
    title: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"source": self.source, "number": self.number, "title": self.title})

    @classmethod
    def from_body(cls, body: Body) -> "MergedIn":
        """Strict; BadBody otherwise."""
        return cls(
            StreamId(reading.text(body, "source")),
            reading.optional_text(body, "number") or "",
            reading.optional_text(body, "title") or "",
        )
