"""Streams of the record for a member who has just joined: what is newest first, each with the hub's signed word that it is whole.

On the store's thread.
"""

from typing import Final

from console.hub.core import HubCore
from models.kernel.ids import StreamId
from models.kernel.signing import SigningKey
from models.sync.device import DeviceId
from models.sync.protocol import FeedReply
from models.sync.snapshot import MOST_STREAMS, StreamLine, StreamSnapshot, StreamsReply
from models.sync.wire import MAX_BYTES, MAX_EVENTS

_PAGE_BYTES: Final = MAX_BYTES * 3 // 4


class Snapshots:
    """Gives each member what it may read."""

    def __init__(self, core: HubCore, authority: SigningKey) -> None:
        self._core = core
        self._authority = authority

    def streams(self, device: DeviceId, limit: int) -> StreamsReply:
        """The list, the newest first."""
        core = self._core
        member = core.members.member(device)
        head = core.store.head()
        found = core.store.streams(min(limit, MOST_STREAMS))
        return StreamsReply(
            core.generation,
            head,
            tuple(
                StreamLine(each.stream, each.newest, each.events)
                for each in found
                if core.reading.may_read(member, each.stream)
            ),
        )

    def snapshot(self, device: DeviceId, stream: StreamId) -> StreamSnapshot:
        """What the hub has of a stream now; nothing of one that this member may not read, or that nobody wrote."""
        core = self._core
        rows = core.store.stream_hashes(stream) if core.reading.may_read(core.members.member(device), stream) else ()
        ends = {stream: core.store.stream_ends(stream)} if rows else {}
        newest = rows[-1][0] if rows else 0
        return StreamSnapshot.signed(
            self._authority, core.generation, stream, newest, (digest for _, digest in rows), ends
        )

    def page(self, device: DeviceId, stream: StreamId, after: int) -> FeedReply:
        """Its events beyond a place of the feed, each at its first place."""
        core = self._core
        member = core.members.member(device)
        head = core.store.head()
        rows = core.store.stream_page(stream, after, MAX_EVENTS, _PAGE_BYTES)
        parcels = core.parcels_of(core.reading.readable(core.members.permissions(member), rows))
        return FeedReply(core.generation, parcels, head, parcels[-1].position or head if parcels else head)
