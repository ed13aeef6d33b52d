"""Which member may read what at this hub: the rules are in models.sync.reading_rights; here is what the hub knows for them.

Labels are noted with the events that set them, in the same transaction. On the thread that owns the store.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from console.hub.members import Members
from models.kernel.event import SignedEvent
from models.kernel.ids import StreamId
from models.store.hub.port import HubStore
from models.store.hub.records import Device, FeedRow
from models.store.hub.rights import LabelRow
from models.sync.blob_refs import blob_refs
from models.sync.reading_rights import Label, Labels, label_of, may_read, readable, view_of

_AT_ONCE: Final = 500
_PAGE_BYTES: Final = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Known:
    """What follows from the labels."""

    rows: Sequence[LabelRow]
    restricted: frozenset[StreamId]
    lifted: int


class Reading:
    """Owned by HubCore."""

    def __init__(self, store: HubStore, members: Members) -> None:
        self._store = store
        self._members = members
        self._known = _Known((), frozenset(), 0)

    def restricted(self) -> frozenset[StreamId]:
        """Streams that only some may read."""
        return self._now().restricted

    def view(self, device: Device) -> str:
        """See models.sync.reading_rights.view_of."""
        return self.view_with(self._members.permissions(device))

    def view_with(self, permissions: Collection[str]) -> str:
        """As `view`, of whoever has these permissions."""
        return view_of(permissions, self._now().lifted)

    def may_read(self, device: Device, stream: StreamId) -> bool:
        """Whether this member is given anything of a stream."""
        return may_read(self._members.permissions(device), stream in self.restricted())

    def readable_by(self, device: Device) -> Callable[[StreamId], bool]:
        """As `may_read`, for many streams of one moment."""
        return readable(self._members.permissions(device), self.restricted())

    def readable(self, permissions: Collection[str], rows: Iterable[FeedRow]) -> list[FeedRow]:
        """The rows of the feed that a member with these permissions is given."""
        restricted = self.restricted()
        return [row for row in rows if may_read(permissions, row.event.envelope.stream in restricted)]

    def may_have_blob(self, device: Device, digest: bytes) -> bool:
        """Whether this member is given a blob: not where restricted streams alone name it. One that nothing names yet was put
        here just now by somebody who has it.
        """
        permissions, restricted = self._members.permissions(device), self.restricted()
        if may_read(permissions, True) or not restricted:
            return True
        naming = self._store.blob_streams(digest)
        return not naming or any(stream not in restricted for stream in naming)

    def note(self, events: Iterable[SignedEvent]) -> None:
        """Take note of what was admitted or completed. Inside `writing()`, once its certificate is kept."""
        labels: list[LabelRow] = []
        blobs: dict[tuple[bytes, StreamId], None] = {}
        for event in events:
            label = self._label(event)
            if label is not None:
                labels.append(LabelRow(label.stream, label.event, label.replaces, label.is_restricted, label.may_lift))
            blobs |= {(digest, event.envelope.stream): None for digest in blob_refs(event.body)}
        self._store.put_labels(labels)
        self._store.put_blob_streams(list(blobs))

    def catch_up(self) -> None:
        """Note what is in a database of an older program, once."""
        if self._store.is_indexed():
            return
        after = 0
        with self._store.writing():
            while rows := self._store.feed(after, _AT_ONCE, _PAGE_BYTES):
                self.note(row.event for row in rows)
                after = rows[-1].position
            self._store.note_indexed()

    def _label(self, event: SignedEvent) -> Label | None:
        label = label_of(event, ())
        if label is None:
            return None
        # The certificate is looked up for labels alone: there are few of them.
        paper = self._store.certificate(event.envelope.certificate)
        return label if paper is None else label_of(event, paper.permissions)

    def _now(self) -> "_Known":
        rows = self._store.labels()
        # Mostly the very same rows: whatever is asked for every event of a page must not fold them again.
        if rows is not self._known.rows and rows != self._known.rows:
            found = Labels(Label(row.stream, row.event, row.replaces, row.is_restricted, row.may_lift) for row in rows)
            self._known = _Known(rows, found.restricted, found.lifted)
        return self._known
