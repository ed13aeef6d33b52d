"""A hub's store on a SQL database: the log and what was not admitted. See sql_members for devices and sql_blobs for blobs."""

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final, TypeVar, cast

from sqlalchemy import ColumnElement, RowMapping, Select, Table, func, select, update
from sqlalchemy import delete as delete_from

from models.kernel.author import ChainHead
from models.kernel.event import SignedEvent
from models.kernel.ids import OrgId, OriginId, RandomBytes, StreamId, uuid_bytes
from models.store.database import DatabaseUnusable
from models.store.hub import rows, tables
from models.store.hub.chains import leaves_with
from models.store.hub.engine import Engine
from models.store.hub.port import FeedRow, ParkedRow

_AT_ONCE: Final = 500
"""Of values in one statement: engines have a limit."""
_MOST_REMEMBERED: Final = 50_000

T = TypeVar("T")


class SqlRecord:
    """The part of models.store.hub.port.HubStore that concerns events."""

    def __init__(self, engine: Engine, org: OrgId, random_bytes: RandomBytes = secrets.token_bytes) -> None:
        """Make the tables where there are none; DatabaseUnusable for tables of a newer program."""
        self.org = org
        self._engine = engine
        self._org = uuid_bytes(org)
        self._memory: dict[str, dict[Any, Any]] = {}
        with engine.writing() as connection:
            tables.metadata.create_all(connection)
            fresh = {"position": 0, "generation": random_bytes(16).hex(), "nonce": "", "schema": tables.SCHEMA}
            connection.execute(engine.insert(tables.heads).values(org=self._org, **fresh).on_conflict_do_nothing())
            kept = connection.execute(self._of(tables.heads)).mappings().one()
        if kept["schema"] > tables.SCHEMA:
            raise DatabaseUnusable(
                f"the hub's database has schema {kept['schema']}, this program knows up to {tables.SCHEMA}:"
                " it was written by a newer Watchfloor"
            )
        self.generation: str = kept["generation"]

    def resume(self, expected: str, next_nonce: str, random_bytes: RandomBytes = secrets.token_bytes) -> bool:
        """Go on with this database, if it is the one that was last open here: it then holds the expected nonce. Else it is a
        copy or a backup, whose places of the feed may be given out differently elsewhere: it gets a new generation, and every
        member compares what it has. Whether it went on.
        """
        table = tables.heads
        with self._engine.writing() as connection:
            kept = connection.execute(self._of(table)).mappings().one()
            goes_on = kept["nonce"] == expected or (not kept["nonce"] and not kept["position"])
            self.generation = kept["generation"] if goes_on else random_bytes(16).hex()
            values = {"generation": self.generation, "nonce": next_nonce}
            connection.execute(update(table).where(table.c.org == self._org).values(**values))
        return goes_on

    @contextmanager
    def writing(self) -> Iterator[None]:
        """See HubStore."""
        try:
            with self._engine.writing():
                yield
        except BaseException:
            # What was read in the block may have been taken back with it.
            self._memory.clear()
            raise

    def close(self) -> None:
        """See HubStore."""
        self._engine.close()

    def head(self) -> int:
        """See HubStore."""
        asked = select(tables.heads.c.position).where(tables.heads.c.org == self._org)
        return self._remembered("head", None, lambda: int(self._value(asked) or 0))

    def append(self, events: Sequence[SignedEvent]) -> int:
        """See HubStore."""
        if not events:
            return self.head()
        first = self._take_places(len(events))
        numbered = [{"org": self._org, "number": first + at, **rows.event_row(each)} for at, each in enumerate(events)]
        places = [{"org": self._org, "position": row["number"], "number": row["number"]} for row in numbered]
        ends: dict[tuple[StreamId, OriginId], tuple[ChainHead, ...]] = {}
        for event in events:
            chain = (event.envelope.stream, event.envelope.origin)
            ends[chain] = leaves_with(ends.get(chain) or self.leaves(*chain), event)
        with self._engine.writing() as connection:
            connection.execute(tables.events.insert(), numbered)
            connection.execute(tables.feed.insert(), places)
            for chain, leaves in ends.items():
                key = {"org": self._org, **rows.chain_key(*chain)}
                connection.execute(delete_from(tables.leaves).where(*_equal(tables.leaves, key)))
                values = [{**key, "seq": leaf.seq, "hash": leaf.hash} for leaf in leaves]
                connection.execute(tables.leaves.insert(), values)
                self._remember("leaves", chain, leaves)
        return first + len(events) - 1

    def complete(self, event: SignedEvent) -> int:
        """See HubStore."""
        position = self._take_places(1)
        where = _equal(tables.events, {"org": self._org, "hash": event.hash})
        with self._engine.writing() as connection:
            connection.execute(update(tables.events).where(*where).values(**rows.content_row(event)))
            number = select(tables.events.c.number).where(*where).scalar_subquery()
            connection.execute(tables.feed.insert().values(org=self._org, position=position, number=number))
        return position

    def feed(self, after: int, limit: int, most_bytes: int) -> Sequence[FeedRow]:
        """See HubStore."""
        place = tables.feed.c
        size = func.length(tables.events.c.raw) + func.coalesce(func.length(tables.events.c.body), 0)
        where = (place.org == self._org, place.position > after, place.position <= after + limit)
        joined = tables.feed.join(
            tables.events, (tables.events.c.org == place.org) & (tables.events.c.number == place.number)
        )
        running = func.sum(size).over(order_by=place.position).label("running")
        page = select(place.position, *_content(tables.events), running).select_from(joined).where(*where).subquery()
        fits = (page.c.running <= most_bytes) | (page.c.position == after + 1)
        found = self._rows(select(page).where(fits).order_by(page.c.position))
        return [FeedRow(row["position"], rows.event_of(row)) for row in found]

    def leaves(self, stream: StreamId, origin: OriginId) -> tuple[ChainHead, ...]:
        """See HubStore."""
        return self._remembered("leaves", (stream, origin), lambda: self._leaves(stream, origin))

    def _leaves(self, stream: StreamId, origin: OriginId) -> tuple[ChainHead, ...]:
        chain = rows.chain_key(stream, origin)
        found = self._rows(self._of(tables.leaves, chain).order_by(tables.leaves.c.seq, tables.leaves.c.hash))
        return tuple(ChainHead(row["seq"], row["hash"]) for row in found)

    def at(self, stream: StreamId, origin: OriginId, seq: int) -> frozenset[bytes]:
        """See HubStore."""
        place = {"org": self._org, **rows.chain_key(stream, origin), "seq": seq}
        found = self._rows(select(tables.events.c.hash).where(*_equal(tables.events, place)))
        return frozenset(row["hash"] for row in found)

    def lacks_content(self, digest: bytes) -> bool:
        """See HubStore."""
        where = (*_equal(tables.events, {"org": self._org, "hash": digest}), tables.events.c.body.is_(None))
        return bool(self._rows(select(tables.events.c.number).where(*where)))

    def vector(self) -> Mapping[StreamId, Mapping[OriginId, tuple[ChainHead, ...]]]:
        """See HubStore."""
        found: dict[StreamId, dict[OriginId, tuple[ChainHead, ...]]] = {}
        order = (tables.leaves.c.stream, tables.leaves.c.origin, tables.leaves.c.seq, tables.leaves.c.hash)
        for row in self._rows(self._of(tables.leaves).order_by(*order)):
            chains = found.setdefault(rows.stream_of(row["stream"]), {})
            origin = rows.origin_of(row["origin"])
            chains[origin] = (*chains.get(origin, ()), ChainHead(row["seq"], row["hash"]))
        return found

    def chain(self, stream: StreamId, origin: OriginId, after_seq: int, limit: int) -> Sequence[SignedEvent]:
        """See HubStore."""
        table = tables.events
        where = (*_equal(table, {"org": self._org, **rows.chain_key(stream, origin)}), table.c.seq > after_seq)
        asked = select(*_content(table)).where(*where).order_by(table.c.seq, table.c.hash).limit(limit)
        return [rows.event_of(row) for row in self._rows(asked)]

    def hashes(self, after: int, limit: int) -> Sequence[bytes]:
        """See HubStore."""
        place = tables.feed.c
        joined = tables.feed.join(
            tables.events, (tables.events.c.org == place.org) & (tables.events.c.number == place.number)
        )
        asked = select(tables.events.c.hash).select_from(joined).where(place.org == self._org, place.position > after)
        return [row["hash"] for row in self._rows(asked.order_by(place.position).limit(limit))]

    def park(self, parked: Sequence[ParkedRow]) -> None:
        """See HubStore."""
        if not parked:
            return
        self._forget("parked")
        newest = func.max(tables.parked.c.number)
        first = int(self._value(select(newest).where(tables.parked.c.org == self._org)) or 0) + 1
        values = [{"org": self._org, "number": first + at, **rows.parked_row(each)} for at, each in enumerate(parked)]
        with self._engine.writing() as connection:
            connection.execute(self._engine.insert(tables.parked).on_conflict_do_nothing(), values)

    def unpark(self, digests: Sequence[bytes]) -> None:
        """See HubStore."""
        self._forget("parked")
        for start in range(0, len(digests), _AT_ONCE):
            some = tables.parked.c.hash.in_(digests[start : start + _AT_ONCE])
            self._write(delete_from(tables.parked).where(tables.parked.c.org == self._org, some))

    def parked(self, limit: int) -> Sequence[ParkedRow]:
        """See HubStore."""
        asked = self._of(tables.parked).order_by(tables.parked.c.number.desc()).limit(limit)
        return [rows.parked_of(row) for row in self._rows(asked)]

    def is_parked(self, digest: bytes) -> bool:
        """See HubStore."""
        if not self.parked_count():
            return False
        where = _equal(tables.parked, {"org": self._org, "hash": digest})
        return bool(self._rows(select(tables.parked.c.number).where(*where)))

    def parked_count(self, device: str | None = None) -> int:
        """See HubStore."""
        where = _equal(tables.parked, {"org": self._org} | ({} if device is None else {"device": device}))
        asked = select(func.count()).select_from(tables.parked).where(*where)
        return self._remembered("parked", device, lambda: int(self._value(asked)))

    def _take_places(self, count: int) -> int:
        """The first of so many new places of the feed. The head's row stays ours until the transaction ends."""
        table = tables.heads
        taken = update(table).where(table.c.org == self._org).values(position=table.c.position + count)
        with self._engine.writing() as connection:
            newest = int(connection.execute(taken.returning(table.c.position)).scalar_one())
        self._remember("head", None, newest)
        return newest - count + 1

    def _of(self, table: Table, values: Mapping[str, Any] | None = None) -> "Select[Any]":
        """This organisation's rows with these values."""
        return select(table).where(*_equal(table, {"org": self._org, **(values or {})}))

    def _remembered(self, kind: str, key: Any, read: Callable[[], T]) -> T:
        """What was read before, where nobody else can have changed it; `read` otherwise. That there is nothing is not kept."""
        kept = self._memory.get(kind, {})
        if key in kept:
            return cast("T", kept[key])
        found = read()
        if found is not None:
            self._remember(kind, key, found)
        return found

    def _remember(self, kind: str, key: Any, value: Any) -> None:
        if self._engine.is_alone:
            kept = self._memory.setdefault(kind, {})
            if len(kept) >= _MOST_REMEMBERED:
                kept.clear()
            kept[key] = value

    def _forget(self, *kinds: str) -> None:
        for kind in kinds:
            self._memory.pop(kind, None)

    def _rows(self, statement: "Select[Any]") -> Sequence[RowMapping]:
        with self._engine.reading() as connection:
            return connection.execute(statement).mappings().all()

    def _value(self, statement: "Select[Any]") -> Any:
        with self._engine.reading() as connection:
            return connection.execute(statement).scalar()

    def _write(self, statement: Any) -> None:
        with self._engine.writing() as connection:
            connection.execute(statement)

    def _put(self, table: Table, values: Mapping[str, Any]) -> None:
        """Enter the row, or replace what it holds beside its key."""
        row = {"org": self._org, **values}
        keys = [column.name for column in table.primary_key.columns]
        rest = {name: value for name, value in row.items() if name not in keys}
        self._write(self._engine.insert(table).values(**row).on_conflict_do_update(index_elements=keys, set_=rest))


def _content(table: Table) -> tuple["ColumnElement[Any]", ...]:
    return (table.c.raw, table.c.signature, table.c.body, table.c.salt)


def _equal(table: Table, values: Mapping[str, Any]) -> tuple["ColumnElement[bool]", ...]:
    return tuple(table.c[name] == value for name, value in values.items())
