"""What the hub keeps of rights beside roles, on a SQL database."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final

from sqlalchemy import BigInteger, Boolean, Column, LargeBinary, String, Table, bindparam, func, select
from sqlalchemy import delete as delete_from

from models.kernel.ids import EventId, StreamId, uuid_bytes
from models.store.hub import rows, tables
from models.store.hub.records import Standing
from models.store.hub.rights import LabelRow
from models.store.hub.sql import SqlRecord

labels = Table(
    "hub_labels",
    tables.metadata,
    Column("org", LargeBinary, primary_key=True),
    Column("event", String, primary_key=True),
    Column("stream", LargeBinary, nullable=False),
    Column("replaces", String, nullable=False),
    Column("is_restricted", Boolean, nullable=False),
    Column("may_lift", Boolean, nullable=False),
)

blob_streams = Table(
    "hub_blob_streams",
    tables.metadata,
    Column("org", LargeBinary, primary_key=True),
    Column("digest", LargeBinary, primary_key=True),
    Column("stream", LargeBinary, primary_key=True),
)

clearances = Table(
    "hub_clearances",
    tables.metadata,
    Column("org", LargeBinary, primary_key=True),
    Column("device", String, primary_key=True),
)

demotions = Table(
    "hub_demotions",
    tables.metadata,
    Column("org", LargeBinary, primary_key=True),
    Column("device", String, primary_key=True),
    Column("at_ms", BigInteger, nullable=False),
)

indexed = Table(
    "hub_indexed",
    tables.metadata,
    Column("org", LargeBinary, primary_key=True),
    Column("what", String, nullable=False),
)
"""A row says that labels and blobs of the whole feed are noted: a database of an older schema has none."""


_LOOK: Final = select(
    *(tables.heads.c[name] for name in ("position", "generation", "members")),
    select(func.count())
    .select_from(labels)
    .where(labels.c.org == bindparam("whose"))
    .scalar_subquery()
    .label("labels"),
).where(tables.heads.c.org == bindparam("whose"))


class SqlRights(SqlRecord):
    """Implements models.store.hub.rights.RightsStore."""

    @contextmanager
    def looking(self) -> Iterator[Standing]:
        """See RightsStore."""
        if self._engine.is_alone or self._turns.is_mine:
            yield Standing(self.head(), self.generation, self._members)
            return
        with self._engine.reading() as connection:
            row = connection.execute(_LOOK, {"whose": self._org}).one()
        standing = Standing(row.position, row.generation, row.members)
        self._note(standing)
        self._turns.saw(standing)
        known = self._memory.get("labels", {}).get(None)
        if known is not None and len(known) != row.labels:
            # Labels are never taken away: as many as before are the same.
            self._forget("labels")
        self._is_looking = True
        try:
            yield standing
        finally:
            self._is_looking = False

    def labels(self) -> Sequence[LabelRow]:
        """See RightsStore."""
        return self._remembered("labels", None, self._labels)

    def _labels(self) -> Sequence[LabelRow]:
        return [
            LabelRow(
                rows.stream_of(row["stream"]),
                EventId(row["event"]),
                tuple(EventId(each) for each in json.loads(row["replaces"])),
                row["is_restricted"],
                row["may_lift"],
            )
            for row in self._rows(self._of(labels))
        ]

    def put_labels(self, given: Sequence[LabelRow]) -> None:
        """See RightsStore."""
        for each in given:
            values = {"stream": uuid_bytes(each.stream), "replaces": json.dumps(each.replaces)}
            flags = {"is_restricted": each.is_restricted, "may_lift": each.may_lift}
            self._put(labels, {"event": each.event, **values, **flags})
        if given:
            self._forget("labels")

    def blob_streams(self, digest: bytes) -> frozenset[StreamId]:
        """See RightsStore."""
        return frozenset(
            rows.stream_of(row["stream"]) for row in self._rows(self._of(blob_streams, {"digest": digest}))
        )

    def put_blob_streams(self, pairs: Collection[tuple[bytes, StreamId]]) -> None:
        """See RightsStore."""
        if pairs:
            values = [{"org": self._org, "digest": digest, "stream": uuid_bytes(stream)} for digest, stream in pairs]
            with self._engine.writing() as connection:
                connection.execute(self._engine.insert(blob_streams).on_conflict_do_nothing(), values)

    def is_indexed(self) -> bool:
        """See RightsStore."""
        return bool(self._rows(self._of(indexed)))

    def note_indexed(self) -> None:
        """See RightsStore."""
        self._put(indexed, {"what": "labels and blobs"})

    def cleared(self) -> frozenset[str]:
        """See RightsStore."""
        return self._remembered("cleared", None, self._cleared)

    def _cleared(self) -> frozenset[str]:
        return frozenset(row["device"] for row in self._rows(self._of(clearances)))

    def put_clearance(self, device: str, is_cleared: bool) -> None:
        """See RightsStore."""
        if is_cleared:
            row = self._engine.insert(clearances).values(org=self._org, device=device)
            self._write(row.on_conflict_do_nothing())
        else:
            table = clearances
            self._write(delete_from(table).where(table.c.org == self._org, table.c.device == device))
        self._forget("cleared")

    def demoted(self) -> Mapping[str, int]:
        """See RightsStore."""
        return self._remembered("demoted", None, self._demoted)

    def _demoted(self) -> Mapping[str, int]:
        return {row["device"]: row["at_ms"] for row in self._rows(self._of(demotions))}

    def put_demotion(self, device: str, at_ms: int | None) -> None:
        """See RightsStore."""
        if at_ms is None:
            self._write(delete_from(demotions).where(demotions.c.org == self._org, demotions.c.device == device))
        else:
            self._put(demotions, {"device": device, "at_ms": at_ms})
        self._forget("demoted")
