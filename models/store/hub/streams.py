"""A hub's record by streams: for members who read what is newest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from models.kernel.author import ChainHead
from models.kernel.ids import OriginId, StreamId
from models.store.hub.records import FeedRow


@dataclass(frozen=True, slots=True)
class StreamRow:
    """One stream."""

    stream: StreamId
    newest: int
    """The place in the feed of its newest event, the first where it stands at several."""
    events: int


class StreamStore(Protocol):
    """The part of a hub's store that is asked by streams."""

    def streams(self, limit: int) -> Sequence[StreamRow]:
        """The one with the newest event first."""
        ...

    def stream_hashes(self, stream: StreamId) -> Sequence[tuple[int, bytes]]:
        """First place in the feed and hash of every event of a stream, in the order of the feed."""
        ...

    def stream_ends(self, stream: StreamId) -> Mapping[OriginId, tuple[ChainHead, ...]]:
        """The leaves of its chains."""
        ...

    def stream_page(self, stream: StreamId, after: int, limit: int, most_bytes: int) -> Sequence[FeedRow]:
        """As `feed`, of one stream; each event at its first place."""
        ...
