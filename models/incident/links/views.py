"""Frozen pictures of an incident's links."""

from dataclasses import dataclass

from models.kernel.ids import EventId, StreamId


@dataclass(frozen=True, slots=True)
class Link:
    """Another incident, with the number it had when it was linked."""

    id: StreamId
    number: str


@dataclass(frozen=True, slots=True)
class SplitLink:
    """Another incident and the entries that go on there."""

    id: StreamId
    number: str
    entries: tuple[EventId, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """All links of one incident. How the others stand now is asked of themselves."""

    parent: Link | None = None
    children: tuple[Link, ...] = ()
    split_into: tuple[SplitLink, ...] = ()
    split_from: SplitLink | None = None
    merged_in: tuple[Link, ...] = ()
