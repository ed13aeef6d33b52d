"""Up to where each member's copy of the feed reaches, as it said itself by asking for what comes beyond."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from models.kernel.ids import StreamId


@dataclass(frozen=True, slots=True)
class CursorRow:
    """What one device has said."""

    device: str
    generation: str
    """Of the database whose places are meant."""
    view: str
    """What of the feed it was given to read, as it was told; see models.sync.reading_rights."""
    position: int
    at_ms: int
    """When it said so, by the hub's clock."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an event stands in the feed."""

    position: int
    """The first of its places."""
    stream: StreamId


class CursorStore(Protocol):
    """The part of a hub's store that tells how far events have got."""

    def cursors(self) -> Sequence[CursorRow]:
        """The newest of each device, in the order of their ids."""
        ...

    def put_cursors(self, told: Sequence[CursorRow]) -> None:
        """Enter them in place of what was known of these devices. Inside `writing()`."""
        ...

    def placed(self, digests: Sequence[bytes]) -> Mapping[bytes, Placed]:
        """Those of these events that are in the feed, by their hashes."""
        ...
