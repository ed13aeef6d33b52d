"""The exact list of what is to be erased, and its hash: what two people approve, and what every replica carries out."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from models.kernel import canonical
from models.kernel.envelope import b64
from models.kernel.ids import PersonId, StreamId
from models.retention.events import MOST_PARTS, Listed

_PART_BYTES: Final = 40_000
_DIGEST_BYTES: Final = 46
"""A digest's base64url with what stands around it."""
_STREAM_BYTES: Final = 41


@dataclass(frozen=True, slots=True)
class ErasureList:
    """Sorted, each thing once: equal lists have equal digests."""

    events: Mapping[StreamId, tuple[bytes, ...]] = field(default_factory=dict)
    """Hashes of envelopes by stream."""
    blobs: tuple[bytes, ...] = ()
    people: tuple[PersonId, ...] = ()

    @classmethod
    def of(
        cls,
        events: Mapping[StreamId, Iterable[bytes]],
        blobs: Iterable[bytes] = (),
        people: Iterable[PersonId] = (),
    ) -> "ErasureList":
        """Of things in any order, some of them several times."""
        found = {stream: tuple(sorted(set(events[stream]))) for stream in sorted(events)}
        return cls(
            {stream: hashes for stream, hashes in found.items() if hashes},
            tuple(sorted(set(blobs))),
            tuple(sorted(set(people))),
        )

    def __len__(self) -> int:
        return self.event_count + len(self.blobs) + len(self.people)

    @property
    def event_count(self) -> int:
        """How many events lose their content."""
        return sum(map(len, self.events.values()))

    @property
    def hashes(self) -> frozenset[bytes]:
        """Of all events."""
        return frozenset(digest for hashes in self.events.values() for digest in hashes)

    @property
    def digest(self) -> bytes:
        """SHA-256 of its canonical bytes."""
        plain = {
            "v": 1,
            "events": {stream: [b64(each) for each in hashes] for stream, hashes in self.events.items()},
            "blobs": [b64(each) for each in self.blobs],
            "people": list(self.people),
        }
        return hashlib.sha256(canonical.encode(plain)).digest()


def parts_of(listed: ErasureList) -> tuple[Listed, ...]:
    """The list in pieces that fit into events; ValueError where it is too long for one request."""
    pieces: list[tuple[dict[StreamId, list[bytes]], list[bytes], list[PersonId]]] = [({}, [], [])]
    size = 0

    def room(needed: int) -> None:
        nonlocal size
        if size + needed > _PART_BYTES:
            pieces.append(({}, [], []))
            size = 0
        size += needed

    for stream, hashes in listed.events.items():
        for digest in hashes:
            is_begun = stream in pieces[-1][0]
            room(_DIGEST_BYTES + (0 if is_begun else _STREAM_BYTES))
            pieces[-1][0].setdefault(stream, []).append(digest)
    for blob in listed.blobs:
        room(_DIGEST_BYTES)
        pieces[-1][1].append(blob)
    for person in listed.people:
        room(_STREAM_BYTES)
        pieces[-1][2].append(person)
    if len(pieces) > MOST_PARTS:
        raise ValueError(f"{len(listed)} things are too many for one request")
    digest = listed.digest
    return tuple(
        Listed(
            digest, at, len(pieces), {each: tuple(some) for each, some in events.items()}, tuple(blobs), tuple(people)
        )
        for at, (events, blobs, people) in enumerate(pieces)
    )


def joined(parts: Sequence[Listed]) -> ErasureList | None:
    """The list that these parts make; None where parts are missing, or what they hold is not what was hashed."""
    if not parts:
        return None
    by_place = {part.at: part for part in parts if part.of == parts[0].of}
    if len(by_place) != parts[0].of:
        return None
    events: dict[StreamId, list[bytes]] = {}
    for part in by_place.values():
        for stream, hashes in part.events.items():
            events.setdefault(stream, []).extend(hashes)
    found = ErasureList.of(
        events,
        (blob for part in by_place.values() for blob in part.blobs),
        (person for part in by_place.values() for person in part.people),
    )
    return found if found.digest == parts[0].digest else None
