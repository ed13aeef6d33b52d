"""Erasing content, so that no byte of it is left in the file; and what was erased, which stays so however it comes again.

An event keeps envelope, signature and place: its body and salt go. What was erased, and by which order, is remembered by hash;
a body that is missing without that has not arrived yet.
"""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher

from models.kernel.clock import utc
from models.kernel.event import SignedEvent
from models.kernel.ids import EventId, PersonId, StreamId, uuid_bytes
from models.store.database import Database, DatabaseUnusable, StoreError

_EVENT: Final = "event"
_BLOB: Final = "blob"
_PERSON: Final = "person"

_AT_ONCE: Final = 500
_REMEMBER: Final = "INSERT INTO erased VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
_ORDER: Final = (
    "INSERT INTO erasures (id, at_ms, words, scrubbed) VALUES (?, ?, ?, 0) ON CONFLICT (id) DO UPDATE SET scrubbed = 0"
)


@dataclass(frozen=True, slots=True)
class Erasure:
    """What an order in force names. Carried out as often as anybody likes, with the same result."""

    id: EventId
    """Of the order."""
    at_ms: int
    """When it was given."""
    words: str
    """By whose order and why, for tombstones."""
    events: Mapping[StreamId, tuple[bytes, ...]] = field(default_factory=dict)
    """Hashes by stream."""
    blobs: tuple[bytes, ...] = ()
    people: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True)
class Wiped:
    """What carrying it out changed here, once it is durable."""

    streams: frozenset[StreamId] = frozenset()
    """In which something lost its content."""
    events: int = 0
    blobs: int = 0
    people: tuple[PersonId, ...] = ()


class Erasures:
    """What was erased. Lives in the store thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._orders: dict[bytes, str] = {}
        self._events: dict[bytes, bytes] = {}
        self._others: set[tuple[str, bytes]] = set()
        self.is_scrub_owed = False
        """Whether bytes of erased content may still lie in the file, in parts nobody reads."""
        self.load()

    def load(self) -> None:
        """Read what is on the disk."""
        with self._database.cursor() as cursor:
            orders = cursor.execute("SELECT id, at_ms, words, scrubbed FROM erasures").fetchall()
            erased = cursor.execute("SELECT kind, digest, erasure FROM erased").fetchall()
        self._orders = {bytes(key): words_of(at_ms, words) for key, at_ms, words, _ in orders}
        self.is_scrub_owed = any(not scrubbed for *_, scrubbed in orders)
        self._events = {bytes(digest): bytes(key) for kind, digest, key in erased if kind == _EVENT}
        self._others = {(kind, bytes(digest)) for kind, digest, _ in erased if kind != _EVENT}

    def __contains__(self, digest: bytes) -> bool:
        """Whether the event of this hash was erased."""
        return digest in self._events

    def __len__(self) -> int:
        return len(self._events)

    def words(self, digest: bytes) -> str:
        """When and by which order an event was erased; empty for one that was not."""
        order = self._events.get(digest)
        return "" if order is None else self._orders.get(order, "erased")

    def has_blob(self, digest: bytes) -> bool:
        """Whether the blob of this hash was erased."""
        return (_BLOB, digest) in self._others

    def has_person(self, person: PersonId) -> bool:
        """Whether what was known of a person was erased."""
        return (_PERSON, uuid_bytes(person)) in self._others

    def has_order(self, order: EventId) -> bool:
        """Whether an order was carried out here."""
        return uuid_bytes(order) in self._orders

    def without(self, event: SignedEvent) -> SignedEvent:
        """The event as it may be kept: an erased one without the content it came with."""
        if event.body is None or not self._events or event.hash not in self._events:
            return event
        return replace(event, body=None, salt=None)

    def carry_out(self, erasure: Erasure) -> Wiped:
        """Take the content away, in one transaction. `scrub` must follow. StoreError where the disk failed: nothing changed."""
        with self._database.writing() as cursor:
            wiped = _wipe(cursor, erasure)
        self.load()
        return wiped

    def scrub(self) -> bool:
        """Leave no byte of what was erased in free pages or in the write-ahead log; whether that is done now.

        Rewrites the file. Not inside a transaction; False where somebody else is reading it just now: ask again later.
        """
        if not self.is_scrub_owed:
            return True
        if not rewrite(self._database):
            return False
        with self._database.writing() as cursor:
            cursor.execute("UPDATE erasures SET scrubbed = 1")
        self.is_scrub_owed = False
        return True


def rewrite(database: Database) -> bool:
    """Rewrite the file and empty its write-ahead log, so that neither holds what was deleted; not inside a transaction.

    False where somebody else is reading it just now.
    """
    database.connection.rollback()
    try:
        with database.cursor() as cursor:
            cursor.execute("VACUUM")
            busy, _, _ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except StoreError as error:
        if any(word in str(error.orig) for word in ("locked", "busy", "in progress")):
            return False
        raise
    return not busy


def words_of(at_ms: int, words: str) -> str:
    """The tombstone's text."""
    return f"erased on {utc(at_ms):%Y-%m-%d} {words}".rstrip()


def carry_over(source: Path, target: Path, key: bytes) -> int:
    """Erase in a restored file what had been erased in the one it takes the place of; how many orders.

    Nothing where the source can't be read any more: the orders that the hub holds come from there.
    """
    found: list[Erasure] = []
    with suppress(DatabaseUnusable, StoreError, sqlcipher.Error, ValueError):
        former = Database(source, key, is_copy=True)
        try:
            found = list(_orders_in(former))
        finally:
            former.close()
    if not found:
        return 0
    restored = Database(target, key)
    try:
        here = Erasures(restored)
        for each in found:
            here.carry_out(each)
        here.scrub()
    finally:
        restored.close()
    return len(found)


def _orders_in(database: Database) -> Iterator[Erasure]:
    with database.cursor() as cursor:
        orders = cursor.execute("SELECT id, at_ms, words FROM erasures").fetchall()
        streams = dict(cursor.execute("SELECT hash, stream FROM events WHERE body IS NULL").fetchall())
        for key, at_ms, words in orders:
            named = cursor.execute("SELECT kind, digest FROM erased WHERE erasure = ?", (key,)).fetchall()
            events: dict[StreamId, tuple[bytes, ...]] = {}
            for kind, digest in named:
                if kind == _EVENT:
                    stream = StreamId(str(uuid.UUID(bytes=streams.get(digest, bytes(16)))))
                    events[stream] = (*events.get(stream, ()), digest)
            yield Erasure(
                EventId(str(uuid.UUID(bytes=key))),
                at_ms,
                words,
                events,
                tuple(digest for kind, digest in named if kind == _BLOB),
                tuple(PersonId(str(uuid.UUID(bytes=digest))) for kind, digest in named if kind == _PERSON),
            )


def _wipe(cursor: Any, erasure: Erasure) -> Wiped:
    order = uuid_bytes(erasure.id)
    cursor.execute(_ORDER, (order, erasure.at_ms, erasure.words))
    hashes = [digest for some in erasure.events.values() for digest in some]
    people = [uuid_bytes(person) for person in erasure.people]
    for kind, digests in ((_EVENT, hashes), (_BLOB, erasure.blobs), (_PERSON, people)):
        cursor.executemany(_REMEMBER, [(kind, digest, order) for digest in digests])
    changed: set[StreamId] = set()
    count = 0
    for stream, some in erasure.events.items():
        here = _here(cursor, stream, some)
        if here:
            # Those without content, too: until now it had not arrived, and from now on it is erased.
            changed.add(stream)
        whole = [(position,) for position, has_content in here if has_content]
        count += len(whole)
        cursor.executemany("UPDATE events SET body = NULL, salt = NULL WHERE position = ?", whole)
        # Folds hold what the events said; and so do effects that were to be carried out.
        cursor.execute("DELETE FROM snapshots WHERE stream = ?", (uuid_bytes(stream),))
        cursor.execute("DELETE FROM outbox WHERE stream = ?", (uuid_bytes(stream),))
    for block in _blocks(hashes):
        marks = ", ".join("?" * len(block))
        cursor.execute(f"UPDATE parked SET body = NULL, salt = NULL WHERE hash IN ({marks})", block)
    blobs = 0
    for block in _blocks(erasure.blobs):
        cursor.execute(f"DELETE FROM blobs WHERE sha256 IN ({', '.join('?' * len(block))})", block)
        blobs += cursor.rowcount
    for person in erasure.people:
        # A row that says so, and not none: what names nobody would be taken from whoever still has the name.
        cursor.execute(
            "INSERT INTO people VALUES (?, ?, '{}') ON CONFLICT (id) DO UPDATE SET name = excluded.name, details = '{}'",
            (uuid_bytes(person), name_of_erased(person)),
        )
    return Wiped(frozenset(changed), count, blobs, erasure.people)


def name_of_erased(person: PersonId) -> str:
    """What stands in place of a name that was erased."""
    return f"Erased person {person[-8:]}"


def _here(cursor: Any, stream: StreamId, hashes: Iterable[bytes]) -> list[tuple[int, bool]]:
    """Positions of those of them that are here, and whether they have their content."""
    wanted = set(hashes)
    rows = cursor.execute(
        "SELECT position, CAST(hash AS BLOB), body IS NOT NULL FROM events WHERE stream = ?", (uuid_bytes(stream),)
    ).fetchall()
    return [(position, bool(has_content)) for position, digest, has_content in rows if digest in wanted]


def _blocks(values: Iterable[bytes]) -> Iterator[list[bytes]]:
    found = list(values)
    for start in range(0, len(found), _AT_ONCE):
        yield found[start : start + _AT_ONCE]
