"""A workstation's first catch-up: what is newest is read before the rest, so that people can work with it meanwhile.

Each stream comes with the hub's signed word on all it has of it. What is brought so is judged and kept like anything else, and
comes once more in the feed, where it is a duplicate. Whatever goes wrong here costs nothing but the head start.
"""

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from console.sync.hub_line import NoAnswer
from console.sync.raw_line import RawLine
from models.kernel.ids import StreamId
from models.sync import protocol
from models.sync.parcel import Parcel
from models.sync.protocol import FeedReply
from models.sync.reading import Malformed
from models.sync.snapshot import StreamLine, StreamSnapshot, StreamsReply

WORTH_WHILE: Final = 2_000
"""Events in the feed: a shorter one is read in a moment."""
MOST_STREAMS: Final = 40
MOST_EVENTS: Final = 3_000
"""Of all of them together."""


class Session(Protocol):
    """What takes what was brought; see models.sync.session."""

    def brought(self, parcels: Sequence[Parcel]) -> None:
        """Keep what the hub has, as came by another way than the feed."""
        ...


class LookingAhead:
    """Of one exchange; asks once."""

    def __init__(self, authority: bytes) -> None:
        """`authority`: the hub's."""
        self._authority = authority
        self._is_done = False
        self.whole: tuple[StreamId, ...] = ()
        """Streams that came and are, by the hub's word, whole."""

    def look(self, line: RawLine, session: Session, is_stopped: Callable[[], bool]) -> None:
        """Bring the newest streams. Does not raise for what the hub says or does not; NotSaved and RecordClosed pass on."""
        if self._is_done:
            return
        self._is_done = True
        try:
            known = StreamsReply.from_plain(_got(line, f"/v1/snapshots?limit={MOST_STREAMS}"))
            if known.head >= WORTH_WHILE:
                for each in _worth(known.streams):
                    if is_stopped():
                        break
                    self._bring(line, session, each.stream)
        except (NoAnswer, Malformed):
            # An older hub, or none at all: the feed has everything, and says what is wrong.
            return

    def _bring(self, line: RawLine, session: Session, stream: StreamId) -> None:
        said = StreamSnapshot.from_plain(_got(line, f"/v1/snapshots/{stream}"))
        if said.stream != stream or not said.is_of(self._authority):
            raise Malformed("signature", "not the hub's word about this stream")
        hashes: list[bytes] = []
        after = 0
        while after < said.newest:
            page = FeedReply.from_plain(_got(line, f"/v1/snapshots/{stream}/events?after={after}"), after)
            of_stream = [each for each in page.parcels if each.event.envelope.stream == stream]
            if not of_stream:
                break
            session.brought(of_stream)
            hashes += [each.event.hash for each in of_stream if (each.position or 0) <= said.newest]
            after = page.parcels[-1].position or said.newest
        if said.covers(hashes):
            self.whole = (*self.whole, stream)


def _worth(streams: Sequence[StreamLine]) -> list[StreamLine]:
    """As many of the newest as fit; a very long one is left to the feed."""
    found: list[StreamLine] = []
    room = MOST_EVENTS
    for each in streams:
        if each.events <= room:
            room -= each.events
            found.append(each)
    return found


def _got(line: RawLine, target: str) -> object:
    return protocol.load(line.raw("GET", target).content)
