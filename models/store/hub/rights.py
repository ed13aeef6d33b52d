"""What the hub keeps of rights beside roles: who may read restricted incidents (see models.sync.reading_rights), and to whom it
gave a smaller role.
"""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from models.kernel.ids import EventId, StreamId
from models.store.hub.records import Standing


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One setting of an incident's sensitivity."""

    stream: StreamId
    event: EventId
    replaces: tuple[EventId, ...]
    is_restricted: bool
    may_lift: bool


class RightsStore(Protocol):
    """The part of a hub's store that concerns rights. Derived from the feed, but for clearances and demotions."""

    def looking(self) -> AbstractContextManager[Standing]:
        """One look at how far the database has come. Within the block labels, clearances and devices are asked for only where
        they were changed, by whichever replica, since they were last read.
        """
        ...

    def labels(self) -> Sequence[LabelRow]:
        """Every label that was ever set, in any order."""
        ...

    def put_labels(self, rows: Sequence[LabelRow]) -> None:
        """Keep them; keeping one twice changes nothing. Inside `writing()`."""
        ...

    def blob_streams(self, digest: bytes) -> frozenset[StreamId]:
        """Streams whose events name this blob (32 bytes)."""
        ...

    def put_blob_streams(self, pairs: Collection[tuple[bytes, StreamId]]) -> None:
        """Note which stream names which blob. Inside `writing()`."""
        ...

    def is_indexed(self) -> bool:
        """Whether labels and blobs of all that is in the feed are noted."""
        ...

    def note_indexed(self) -> None:
        """They are, from now on. Inside `writing()`."""
        ...

    def cleared(self) -> frozenset[str]:
        """Devices that may read restricted incidents although their role may not."""
        ...

    def put_clearance(self, device: str, is_cleared: bool) -> None:
        """Give it, or take it away. Inside `writing()`."""
        ...

    def demoted(self) -> Mapping[str, int]:
        """Devices that were given a smaller role, with the time; how far they had written then is in their cut-offs."""
        ...

    def put_demotion(self, device: str, at_ms: int | None) -> None:
        """Note it, in place of an earlier one, or take it back. Inside `writing()`."""
        ...
