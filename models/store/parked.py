"""Events that came and can't be believed yet: kept apart from the log, shown, and judged again when there is a reason to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from models.kernel import envelope
from models.kernel.chain import Fault
from models.kernel.event import SignedEvent
from models.kernel.ids import EventId, OriginId, PersonId, StreamId
from models.store.database import Database

MOST: Final = 20_000
MOST_OF_AN_ORIGIN: Final = 2_000
"""Beyond these, what would be parked is left with its sender: nobody can fill the disk with what nobody believes."""

_PUT: Final = (
    "INSERT INTO parked VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO UPDATE SET fault = excluded.fault,"
    " signature = excluded.signature, body = COALESCE(body, excluded.body), salt = COALESCE(salt, excluded.salt)"
)
_COLUMNS: Final = "raw, signature, body, salt, fault, via, at_ms"


class _Known(NamedTuple):
    origin: OriginId
    prev: bytes
    certificate: bytes


@dataclass(frozen=True, slots=True)
class ParkedEvent:
    """One of them."""

    event: SignedEvent
    fault: Fault
    """Why it is not in the record."""
    via: str
    """How it came: the name of a hub, a peer or a bundle."""
    at_ms: int
    """When it came, by the clock here."""

    @property
    def id(self) -> EventId:
        """By its author's word."""
        return self.event.envelope.id

    @property
    def stream(self) -> StreamId:
        """Where it belongs."""
        return self.event.envelope.stream

    @property
    def actor(self) -> PersonId:
        """Who wrote it, by its author's word."""
        return self.event.envelope.actor


class Parked:
    """All of them. Lives in the store thread; changes belong to the transaction whose cursor is given."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[bytes, _Known] = {}
        self._counts: dict[OriginId, int] = {}
        self._followers: dict[bytes, set[bytes]] = {}
        self.load()

    def __len__(self) -> int:
        return len(self._known)

    def __contains__(self, digest: bytes) -> bool:
        return digest in self._known

    def load(self) -> None:
        """Read what is on the disk; after a transaction that failed, too."""
        self._known, self._counts, self._followers = {}, {}, {}
        with self._database.cursor() as cursor:
            for digest, origin, prev, paper in cursor.execute(
                "SELECT hash, origin, prev, certificate FROM parked"
            ).fetchall():
                self._note(digest, _Known(OriginId(origin.hex()), prev, paper))

    def all(self) -> list[ParkedEvent]:
        """Everything that is parked, the latest arrival last."""
        with self._database.cursor() as cursor:
            rows = cursor.execute(f"SELECT {_COLUMNS} FROM parked ORDER BY at_ms, rowid").fetchall()
        return [_parked(row) for row in rows]

    def papers(self) -> frozenset[bytes]:
        """Hashes of the certificates that parked events were written under."""
        return frozenset(known.certificate for known in self._known.values())

    def under(self, papers: Iterable[bytes]) -> list[bytes]:
        """Hashes of what was written under certificates with these hashes."""
        wanted = frozenset(papers)
        return [digest for digest, known in self._known.items() if known.certificate in wanted]

    def behind(self, digest: bytes) -> list[bytes]:
        """Hashes of what follows an event in its chain."""
        return sorted(self._followers.get(digest, ()))

    def hashes(self) -> list[bytes]:
        """Of all."""
        return list(self._known)

    def has_room(self, event: SignedEvent) -> bool:
        """Whether one more may be kept."""
        origin = event.envelope.origin
        return event.hash in self._known or (
            len(self._known) < MOST and self._counts.get(origin, 0) < MOST_OF_AN_ORIGIN
        )

    def put(self, cursor: Any, event: SignedEvent, fault: Fault, via: str, at_ms: int) -> None:
        """Keep one, or note another reason for one that is kept."""
        sealed, digest = event.envelope, event.hash
        known = _Known(sealed.origin, sealed.prev, sealed.certificate)
        row = (digest, bytes.fromhex(sealed.origin), sealed.prev, event.raw, event.signature, event.body, event.salt)
        cursor.execute(_PUT, (*row, sealed.certificate, fault.name, via[:200], at_ms))
        if digest not in self._known:
            self._note(digest, known)

    def take(self, cursor: Any, digest: bytes) -> ParkedEvent:
        """Read one."""
        return _parked(cursor.execute(f"SELECT {_COLUMNS} FROM parked WHERE hash = ?", (digest,)).fetchone())

    def drop(self, cursor: Any, digest: bytes) -> None:
        """It is in the record now, or never will be."""
        known = self._known.pop(digest, None)
        if known is not None:
            self._counts[known.origin] -= 1
            self._followers[known.prev].discard(digest)
            cursor.execute("DELETE FROM parked WHERE hash = ?", (digest,))

    def _note(self, digest: bytes, known: _Known) -> None:
        self._known[digest] = known
        self._counts[known.origin] = self._counts.get(known.origin, 0) + 1
        self._followers.setdefault(known.prev, set()).add(digest)


def _parked(row: Any) -> ParkedEvent:
    raw, signature, body, salt, fault, via, at_ms = row
    return ParkedEvent(SignedEvent(envelope.decode(raw), raw, signature, body, salt), Fault[fault], via, at_ms)


def in_chain_order(parked: Iterable[ParkedEvent]) -> Iterator[ParkedEvent]:
    """So that each comes after the one it follows."""
    return iter(sorted(parked, key=lambda each: (each.event.envelope.origin, each.stream, each.event.envelope.seq)))
