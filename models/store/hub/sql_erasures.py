"""What of a hub's record was erased, on a SQL database."""

from collections.abc import Collection, Sequence

from sqlalchemy import delete as delete_from
from sqlalchemy import func, select, update

from models.kernel.event import SignedEvent
from models.kernel.ids import EventId, PersonId, StreamId, uuid_bytes
from models.store.erasure import Erasure, name_of_erased
from models.store.hub import rows, tables
from models.store.hub.erasure_tables import erased, erasures
from models.store.hub.sql import SqlRecord

_AT_ONCE = 500
_EVENT, _BLOB, _PERSON = "event", "blob", "person"


class SqlErasures(SqlRecord):
    """Implements models.store.hub.erasures.ErasureStore."""

    def erase(self, erasure: Erasure, now_ms: int) -> None:
        """See ErasureStore."""
        order = uuid_bytes(erasure.id)
        told = {"id": order, "at_ms": erasure.at_ms, "words": erasure.words, "is_scrubbed": False}
        hashes = [digest for some in erasure.events.values() for digest in some]
        people = [uuid_bytes(person) for person in erasure.people]
        with self._engine.writing() as connection:
            self._put(erasures, told)
            for kind, digests in ((_EVENT, hashes), (_BLOB, erasure.blobs), (_PERSON, people)):
                named = [{"org": self._org, "kind": kind, "digest": each, "erasure": order} for each in digests]
                if named:
                    connection.execute(self._engine.insert(erased).on_conflict_do_nothing(), named)
            for start in range(0, len(hashes), _AT_ONCE):
                some = hashes[start : start + _AT_ONCE]
                for table in (tables.events, tables.parked):
                    where = (table.c.org == self._org, table.c.hash.in_(some))
                    connection.execute(update(table).where(*where).values(body=None, salt=None))
            for blob in erasure.blobs:
                for table in (tables.blob_parts, tables.blobs):
                    connection.execute(delete_from(table).where(table.c.org == self._org, table.c.sha256 == blob.hex()))
            for person in erasure.people:
                row = {"id": person, "name": name_of_erased(person), "details": "{}", "changed_ms": now_ms}
                self._put(tables.people, row)
        self._forget("erasures", "unscrubbed")

    def has_erasure(self, order: EventId) -> bool:
        """See ErasureStore."""
        return bool(self._rows(self._of(erasures, {"id": uuid_bytes(order)})))

    def erased(self, digests: Collection[bytes]) -> frozenset[bytes]:
        """See ErasureStore."""
        if not digests or not self._erasure_count():
            return frozenset()
        wanted, found = list(digests), set[bytes]()
        for start in range(0, len(wanted), _AT_ONCE):
            some = erased.c.digest.in_(wanted[start : start + _AT_ONCE])
            asked = select(erased.c.digest).where(erased.c.org == self._org, erased.c.kind == _EVENT, some)
            found.update(row["digest"] for row in self._rows(asked))
        return frozenset(found)

    def is_erased_blob(self, digest: str) -> bool:
        """See ErasureStore."""
        return self._is_erased(_BLOB, bytes.fromhex(digest))

    def is_erased_person(self, person: PersonId) -> bool:
        """See ErasureStore."""
        return self._is_erased(_PERSON, uuid_bytes(person))

    def of_stream(self, stream: StreamId) -> Sequence[SignedEvent]:
        """See ErasureStore."""
        # Put in order here: asked for it in order, an engine reads the whole feed instead of the stream's index.
        found = self._rows(self._of(tables.events, {"stream": uuid_bytes(stream)}))
        return [rows.event_of(row) for row in sorted(found, key=lambda row: int(row["number"]))]

    def scrub(self) -> bool:
        """See ErasureStore."""
        owed = self._value(
            select(func.count())
            .select_from(erasures)
            .where(erasures.c.org == self._org, erasures.c.is_scrubbed.is_(False))
        )
        if not owed:
            return True
        if not self._engine.scrub():
            return False
        with self._engine.writing() as connection:
            connection.execute(update(erasures).where(erasures.c.org == self._org).values(is_scrubbed=True))
        return True

    def _erasure_count(self) -> int:
        def read() -> int:
            asked = select(func.count()).select_from(erasures).where(erasures.c.org == self._org)
            return int(self._value(asked) or 0)

        return self._remembered("erasures", None, read)

    def _is_erased(self, kind: str, digest: bytes) -> bool:
        return self._erasure_count() > 0 and bool(self._rows(self._of(erased, {"kind": kind, "digest": digest})))
