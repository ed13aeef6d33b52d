"""The small tables beside the log: identity, certificates, blobs, people, snapshots."""

import hashlib
import json
import uuid
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from models.kernel import certificate
from models.kernel.author import TooLarge
from models.kernel.canonical import NotCanonical
from models.kernel.errors import BadInput, Refused
from models.kernel.ids import PersonId, StreamId
from models.store import tables
from models.store.database import Database


class Meta:
    """Identity of this database, as text by key."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str) -> str | None:
        """The value, None where it was never set."""
        with self._database.reading() as connection:
            return connection.execute(select(tables.meta.c.value).where(tables.meta.c.key == key)).scalar()

    def put(self, values: Mapping[str, str]) -> None:
        """Set all of them at once."""
        with self._database.transaction() as connection:
            for key, value in values.items():
                row = insert(tables.meta).values(key=key, value=value)
                connection.execute(row.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


class Certificates:
    """Certificates by hash, decoded and checked once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[bytes, certificate.Certificate] = {}

    def put(self, item: certificate.Certificate) -> None:
        """Keep it; putting the same again changes nothing."""
        with self._database.transaction() as connection:
            row = insert(tables.certificates).values(hash=item.hash, raw=item.raw, signature=item.signature)
            connection.execute(row.on_conflict_do_nothing())

    def get(self, digest: bytes) -> certificate.Certificate | None:
        """The certificate with that hash; None where it is missing, was changed, or its issuer did not sign it."""
        if digest not in self._known:
            with self._database.reading() as connection:
                columns = (tables.certificates.c.raw, tables.certificates.c.signature)
                row = connection.execute(select(*columns).where(tables.certificates.c.hash == digest)).first()
            if row is None or hashlib.sha256(row.raw).digest() != digest:
                return None
            try:
                self._known[digest] = certificate.decode(row.raw, row.signature)
            except certificate.BadCertificate:
                return None
        return self._known[digest]


class Blobs:
    """Content too large for an event, by its SHA-256."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._fresh: list[bytes] | None = None
        """What was put that was not there before; None while no command is being decided."""

    @contextmanager
    def deciding(self) -> Iterator[None]:
        """A command is being decided, which puts what its events will name. Where there will be none, because it is refused, that
        is taken back: nobody would ever name it, nor erase it.
        """
        self._fresh = fresh = list[bytes]()
        try:
            yield
        except (Refused, BadInput, TooLarge, NotCanonical):
            # Nothing else: after a failed write a file is not written once more.
            if fresh:
                with self._database.transaction() as connection:
                    connection.execute(delete(tables.blobs).where(tables.blobs.c.sha256.in_(fresh)))
            raise
        finally:
            self._fresh = None

    def put(self, data: bytes) -> bytes:
        """Keep the bytes, unless they were erased; gives their hash."""
        digest = hashlib.sha256(data).digest()
        if self.is_erased(digest):
            return digest
        with self._database.transaction() as connection:
            row = insert(tables.blobs).values(sha256=digest, data=zlib.compress(data))
            is_new = connection.execute(row.on_conflict_do_nothing()).rowcount > 0
        if is_new and self._fresh is not None:
            self._fresh.append(digest)
        return digest

    def has(self, digest: bytes) -> bool:
        """Whether there are any under that hash, without reading them."""
        with self._database.reading() as connection:
            return connection.execute(select(1).where(tables.blobs.c.sha256 == digest)).first() is not None

    def is_erased(self, digest: bytes) -> bool:
        """Whether what has this hash was erased: it is not kept again."""
        where = (tables.erased.c.kind == "blob", tables.erased.c.digest == digest)
        with self._database.reading() as connection:
            return connection.execute(select(1).where(*where)).first() is not None

    def get(self, digest: bytes) -> bytes | None:
        """The bytes; None where there are none, or they are not those of the hash."""
        with self._database.reading() as connection:
            packed = connection.execute(select(tables.blobs.c.data).where(tables.blobs.c.sha256 == digest)).scalar()
        try:
            data = None if packed is None else zlib.decompress(packed)
        except zlib.error:
            return None
        return data if data is not None and hashlib.sha256(data).digest() == digest else None


class People:
    """The directory of names behind opaque ids."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, person: PersonId, name: str, details: Mapping[str, str]) -> None:
        """Add or rename a person."""
        values = {"name": name, "details": json.dumps(dict(details), sort_keys=True)}
        with self._database.transaction() as connection:
            row = insert(tables.people).values(id=uuid.UUID(person).bytes, **values)
            connection.execute(row.on_conflict_do_update(index_elements=["id"], set_=values))

    def is_erased(self, person: PersonId) -> bool:
        """Whether what was known of a person was erased."""
        where = (tables.erased.c.kind == "person", tables.erased.c.digest == uuid.UUID(person).bytes)
        with self._database.reading() as connection:
            return connection.execute(select(1).where(*where)).first() is not None

    def all(self) -> list[tuple[PersonId, str, dict[str, str]]]:
        """Everybody: id, name, details."""
        with self._database.reading() as connection:
            rows = connection.execute(select(tables.people)).all()
        return [(PersonId(str(uuid.UUID(bytes=row.id))), row.name, json.loads(row.details)) for row in rows]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Folded state of a stream up to and including `position`."""

    stream: StreamId
    position: int
    summary: Any
    state: Any


class Snapshots:
    """A cache of folds. Anything odd about one counts as absent: the log is the truth."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, snapshot: Snapshot, fold_version: int) -> None:
        """Replace the stream's snapshot."""
        values = {
            "fold_version": fold_version,
            "position": snapshot.position,
            "summary": _pack(snapshot.summary),
            "state": _pack(snapshot.state),
        }
        with self._database.transaction() as connection:
            row = insert(tables.snapshots).values(stream=uuid.UUID(snapshot.stream).bytes, **values)
            connection.execute(row.on_conflict_do_update(index_elements=["stream"], set_=values))

    def get(self, stream: StreamId, fold_version: int) -> Snapshot | None:
        """The stream's snapshot, if it was made by this version of the fold."""
        table = tables.snapshots
        where = (table.c.stream == uuid.UUID(stream).bytes, table.c.fold_version == fold_version)
        with self._database.reading() as connection:
            row = connection.execute(select(table).where(*where)).first()
        try:
            return None if row is None else Snapshot(stream, row.position, _unpack(row.summary), _unpack(row.state))
        except (ValueError, zlib.error):
            return None

    def heading(self, stream: StreamId, fold_version: int) -> tuple[int, Any] | None:
        """Position and summary of the stream's snapshot, without the cost of unpacking its state."""
        table = tables.snapshots
        where = (table.c.stream == uuid.UUID(stream).bytes, table.c.fold_version == fold_version)
        with self._database.reading() as connection:
            row = connection.execute(select(table.c.position, table.c.summary).where(*where)).first()
        try:
            return None if row is None else (row.position, _unpack(row.summary))
        except (ValueError, zlib.error):
            return None

    def clear(self) -> None:
        """Forget all folds; the next start makes them again from the log."""
        with self._database.transaction() as connection:
            connection.execute(tables.snapshots.delete())


def _pack(value: Any) -> bytes:
    return zlib.compress(json.dumps(value, separators=(",", ":")).encode(), 1)


def _unpack(data: bytes) -> Any:
    return json.loads(zlib.decompress(data))
