"""What a hub has of one stream, and its signed word on that: a new member reads the newest first, and sees that it is whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from models.kernel import canonical, signing
from models.kernel.envelope import b64
from models.kernel.ids import StreamId
from models.sync import tree, vector
from models.sync.belonging import generation_of
from models.sync.reading import Fields
from models.sync.vector import Vector

SNAPSHOT: Final = b"wr-sn1"
MOST_STREAMS: Final = 500


@dataclass(frozen=True, slots=True)
class StreamLine:
    """A stream in the list of all."""

    stream: StreamId
    newest: int
    """Place in the feed of its newest event."""
    events: int

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"stream": self.stream, "newest": self.newest, "events": self.events}

    @classmethod
    def from_plain(cls, plain: object, place: str) -> "StreamLine":
        """The inverse of to_plain."""
        fields = Fields(plain, place)
        return cls(StreamId(fields.uuid("stream")), fields.whole("newest"), fields.whole("events"))


@dataclass(frozen=True, slots=True)
class StreamsReply:
    """Streams that the asker may read, the one with the newest event first."""

    generation: str
    head: int
    streams: tuple[StreamLine, ...]

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"generation": self.generation, "head": self.head, "streams": [each.to_plain() for each in self.streams]}

    @classmethod
    def from_plain(cls, plain: object) -> "StreamsReply":
        """The inverse of to_plain; Malformed where it is none."""
        fields = Fields(plain)
        streams = fields.each("streams", MOST_STREAMS, StreamLine.from_plain)
        return cls(generation_of(fields), fields.whole("head"), streams)


@dataclass(frozen=True, slots=True)
class StreamSnapshot:
    """The hub's word: up to a place of its feed these are all events of a stream that it has."""

    generation: str
    stream: StreamId
    newest: int
    """Place in the feed of the newest of them; 0 for none."""
    events: int
    root: bytes
    """RFC 6962, over their hashes in the order of the feed."""
    ends: Vector
    """The leaves of the stream's chains."""
    signature: bytes

    @classmethod
    def signed(
        cls,
        authority: signing.SigningKey,
        generation: str,
        stream: StreamId,
        newest: int,
        hashes: Iterable[bytes],
        ends: Vector,
    ) -> "StreamSnapshot":
        """Of the hashes in the order of the feed."""
        events, root = summed(hashes)
        bare = cls(generation, stream, newest, events, root, ends, bytes(64))
        return cls(generation, stream, newest, events, root, ends, authority.sign(SNAPSHOT, bare._said()))

    def is_of(self, authority: bytes) -> bool:
        """Whether the authority of that public key says so."""
        return signing.verify(authority, SNAPSHOT, self._said(), self.signature)

    def covers(self, hashes: Iterable[bytes]) -> bool:
        """Whether these are just its events, in their order."""
        return (self.events, self.root) == summed(hashes)

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "generation": self.generation,
            "stream": self.stream,
            "newest": self.newest,
            "events": self.events,
            "root": b64(self.root),
            "vector": vector.to_plain(self.ends),
            "signature": b64(self.signature),
        }

    @classmethod
    def from_plain(cls, plain: object) -> "StreamSnapshot":
        """The inverse of to_plain; Malformed where it is none."""
        fields = Fields(plain)
        return cls(
            generation_of(fields),
            StreamId(fields.uuid("stream")),
            fields.whole("newest"),
            fields.whole("events"),
            fields.binary("root", 32),
            vector.from_plain(fields.raw("vector")),
            fields.binary("signature", 64),
        )

    def _said(self) -> bytes:
        plain = {name: value for name, value in self.to_plain().items() if name != "signature"}
        return canonical.encode({"v": 1, **plain})


def summed(hashes: Iterable[bytes]) -> tuple[int, bytes]:
    """How many, and the root of the tree over them."""
    found = tree.Tree()
    for digest in hashes:
        found.append(tree.leaf_hash(digest))
    return found.size, found.root()
