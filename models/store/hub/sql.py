"""A hub's store on a SQL database: the log and what was not admitted. Devices, blobs and the rest are in sql_store.

Where several replicas share the database, each transaction that writes is a turn: it begins by taking the row of the head, so
only one replica is at it, and what it reads then stays true until it ends.
"""

import secrets
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, ClassVar, Final, TypeVar, cast

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, Table, bindparam, func, literal, select, update
from sqlalchemy import delete as delete_from

from models.kernel.author import ChainHead
from models.kernel.event import SignedEvent
from models.kernel.ids import OrgId, OriginId, RandomBytes, StreamId, uuid_bytes
from models.store.database import StoreError
from models.store.hub import rows, tables, taking_over
from models.store.hub.chains import leaves_with
from models.store.hub.engine import Engine
from models.store.hub.erasure_tables import erased
from models.store.hub.records import FeedRow, ParkedRow, Standing
from models.store.hub.trouble import Trouble
from models.store.hub.turns import Turns

_MOST_GROWN: Final = 2_000
"""Events of others: beyond that it is cheaper to read the ends of chains anew."""
_AT_ONCE: Final = 500
"""Of values in one statement: engines have a limit."""
_MOST_REMEMBERED: Final = 50_000
_FOR_EVER: Final = ("certificates",)
"""What never changes once it is there, whoever wrote it."""
_COUNTED: Final = ("devices", "authorities", "cleared", "demoted", "parked")
"""What changes seldom, and is counted with the members when it does."""


def _page() -> "Select[Any]":
    place, events = tables.feed.c, tables.events
    size = func.length(events.c.raw) + func.coalesce(func.length(events.c.body), 0)
    where = (place.org == bindparam("whose"), place.position > bindparam("after"))
    joined = tables.feed.join(events, (events.c.org == place.org) & (events.c.number == place.number))
    running = func.sum(size).over(order_by=place.position).label("running")
    content = (events.c.raw, events.c.signature, events.c.body, events.c.salt)
    rows = select(place.position, *content, running).select_from(joined)
    page = rows.where(*where, place.position <= bindparam("through")).subquery()
    fits = (page.c.running <= bindparam("most")) | (page.c.position == bindparam("after") + 1)
    return select(page).where(fits).order_by(page.c.position)


_PAGE: Final = _page()
_HEAD_MOVED: Final = (
    update(tables.heads)
    .where(tables.heads.c.org == bindparam("whose"))
    .values(position=tables.heads.c.position + bindparam("more"))
)
_PLACES_TAKEN: Final = _HEAD_MOVED.returning(tables.heads.c.position)
_GROWN: Final = (
    select(tables.events.c.stream, tables.events.c.origin)
    .where(tables.events.c.org == bindparam("whose"), tables.events.c.number > bindparam("after"))
    .limit(bindparam("most"))
)
_LEAF_MOVED: Final = (
    update(tables.leaves)
    .where(*(tables.leaves.c[name] == bindparam(f"at_{name}") for name in ("org", "stream", "origin", "seq", "hash")))
    .values(seq=bindparam("new_seq"), hash=bindparam("new_hash"))
)
"""Made once: with every event they are needed, and to make them costs more than to carry them out."""

T = TypeVar("T")


class SqlRecord:
    """The part of models.store.hub.port.HubStore that concerns events."""

    _counts: ClassVar["Select[Any]"] = select(literal(0))
    """How much there is of what is only ever added to."""

    def __init__(self, engine: Engine, org: OrgId, random_bytes: RandomBytes = secrets.token_bytes) -> None:
        """Make the tables where there are none; DatabaseUnusable for tables of a newer program."""
        self.org = org
        self._engine = engine
        self._org = uuid_bytes(org)
        self._memory: dict[str, dict[Any, Any]] = {}
        self._turns = Turns(engine, org, random_bytes)
        self._members = 0
        self._ends_known = (0, 0)
        """As of which connection, and of which place of the feed, the ends of chains are remembered."""
        self._is_poked = False
        """Whether the other replicas are told of this turn already, once it is committed."""
        self._depth = 0
        """How many `writing` blocks are open."""
        self._is_looking = False
        """Whether it was looked at just now what others changed; see SqlRights.looking."""
        with engine.writing() as connection:
            engine.make_alone(connection)
            taking_over.bring_up(connection)
            fresh = {"position": 0, "generation": random_bytes(16).hex(), "nonce": "", "schema": tables.SCHEMA}
            connection.execute(engine.insert(tables.heads).values(org=self._org, **fresh).on_conflict_do_nothing())
            kept = connection.execute(self._of(tables.heads)).mappings().one()
        self.generation: str = kept["generation"]
        self._noted = Standing(kept["position"], kept["generation"], kept["members"])

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

    def go_on(self, seen: Standing | None) -> bool:
        """Go on with a database that others may be using, of which this replica last saw so much. Whether it is still that one:
        one that was put back, or taken over by a standby that lacked something, gets a new generation, once for all replicas.
        """
        self._turns.expect(seen)
        before = self.generation
        with self.writing():
            pass
        return self.generation == before

    @property
    def noted(self) -> Standing:
        """See HubStore."""
        return Standing(self.head(), self.generation, self._members) if self._engine.is_alone else self._noted

    def look(self) -> Standing:
        """See HubStore."""
        if self._engine.is_alone:
            return self.noted
        with self._engine.reading() as connection:
            self._note(self._turns.look(connection))
        return self._noted

    def saw(self, standing: Standing) -> None:
        """See HubStore."""
        if standing.generation == self.generation:
            self._turns.saw(standing)

    def trouble(self, error: StoreError) -> Trouble:
        """See HubStore."""
        return self._engine.trouble(error)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """See HubStore."""
        is_turn = not (self._engine.is_alone or self._turns.is_mine)
        before = self._noted
        self._depth += 1
        try:
            with self._turn() if is_turn else self._engine.writing():
                yield
        except BaseException:
            # What was read in the block may have been taken back with it, and what others were to be told.
            self._memory.clear()
            self._is_poked = False
            if is_turn:
                self._turns.forget()
                self._note(before)
            raise
        finally:
            self._depth -= 1

    @contextmanager
    def _turn(self) -> Iterator[None]:
        with self._engine.writing() as connection, self._turns.mine():
            standing, is_as_left = self._turns.take(connection)
            self._note(standing)
            if not is_as_left:
                self._forget_changed(connection)
            self._remember("head", None, standing.head)
            self._is_poked = False
            yield
            self._note(Standing(self.head(), self.generation, self._members))
            if not self._is_poked:
                self._engine.poke(connection)
        self._turns.end(self._noted)
        self._ends_known = (self._engine.connected, self._noted.head)

    def _unchanged(self, counts: Sequence[int]) -> Collection[str]:
        """Kinds of what is remembered that are still as they were though others wrote: those of which nothing is ever taken
        away, and of which there are as many as before, as `_counts` found.
        """
        return ()

    def _forget_changed(self, connection: Connection) -> None:
        """Others wrote since the last turn here: the ends of those chains are other ones now, and much else may be."""
        connected, head = self._ends_known
        kept: Collection[str] = ()
        if connected == self._engine.connected:
            bounds = {"whose": self._org, "after": head, "most": _MOST_GROWN}
            (counts,), grown = self._engine.asked(connection, (self._counts, {"whose": self._org}), (_GROWN, bounds))
            kept = self._unchanged(counts)
            if len(grown) < _MOST_GROWN:
                kept = (*kept, "leaves")
                known = self._memory.get("leaves", {})
                for stream, origin in grown:
                    known.pop((rows.stream_of(stream), rows.origin_of(origin)), None)
        self._forget(*(self._memory.keys() - {*_FOR_EVER, *_COUNTED, *kept}))

    def back_up(self, target: Path) -> None:
        """See HubStore."""
        self._engine.back_up(target)

    def close(self) -> None:
        """See HubStore."""
        self._engine.close()

    def head(self) -> int:
        """See HubStore."""
        return self._remembered("head", None, self._head)

    def _head(self) -> int:
        return int(self._value(select(tables.heads.c.position).where(tables.heads.c.org == self._org)) or 0)

    def append(self, events: Sequence[SignedEvent]) -> int:
        """See HubStore."""
        if not events:
            return self.head()
        first = self.head() + 1
        numbered = [{"org": self._org, "number": first + at, **rows.event_row(each)} for at, each in enumerate(events)]
        places = [{"org": self._org, "position": row["number"], "number": row["number"]} for row in numbered]
        begun: dict[tuple[StreamId, OriginId], tuple[ChainHead, ...]] = {}
        ends: dict[tuple[StreamId, OriginId], tuple[ChainHead, ...]] = {}
        for event in events:
            chain = (event.envelope.stream, event.envelope.origin)
            if chain not in begun:
                ends[chain] = begun[chain] = self.leaves(*chain)
            ends[chain] = leaves_with(ends[chain], event)
        # The head's row is ours until the transaction ends, or nobody else writes: so its place is known without asking.
        with self._transaction() as connection, self._engine.together(connection):
            connection.execute(_HEAD_MOVED, {"whose": self._org, "more": len(events)})
            connection.execute(tables.events.insert(), numbered)
            connection.execute(tables.feed.insert(), places)
            self._move_leaves(connection, begun, ends)
            if self._turns.is_mine and not self._is_poked:
                self._engine.poke(connection)
                self._is_poked = True
        newest = first + len(events) - 1
        self._remember("head", None, newest)
        return newest

    def _move_leaves(
        self,
        connection: Connection,
        begun: Mapping[tuple[StreamId, OriginId], tuple[ChainHead, ...]],
        ends: Mapping[tuple[StreamId, OriginId], tuple[ChainHead, ...]],
    ) -> None:
        moves: list[dict[str, Any]] = []
        fresh: list[dict[str, Any]] = []
        for chain, leaves in ends.items():
            before, key = begun[chain], {"org": self._org, **rows.chain_key(*chain)}
            if len(before) == len(leaves) == 1:
                at = {"seq": before[0].seq, "hash": before[0].hash, **key}
                moved = {"new_seq": leaves[0].seq, "new_hash": leaves[0].hash}
                moves.append({f"at_{name}": value for name, value in at.items()} | moved)
            else:
                if before:
                    connection.execute(delete_from(tables.leaves).where(*_equal(tables.leaves, key)))
                fresh += [{**key, "seq": leaf.seq, "hash": leaf.hash} for leaf in leaves]
            self._remember("leaves", chain, leaves)
        if moves:
            connection.execute(_LEAF_MOVED, moves)
        if fresh:
            connection.execute(tables.leaves.insert(), fresh)

    def complete(self, event: SignedEvent) -> int:
        """See HubStore."""
        position = self._take_places(1)
        where = _equal(tables.events, {"org": self._org, "hash": event.hash})
        with self._transaction() as connection:
            connection.execute(update(tables.events).where(*where).values(**rows.content_row(event)))
            number = select(tables.events.c.number).where(*where).scalar_subquery()
            connection.execute(tables.feed.insert().values(org=self._org, position=position, number=number))
        return position

    def feed(self, after: int, limit: int, most_bytes: int) -> Sequence[FeedRow]:
        """See HubStore."""
        bounds = {"whose": self._org, "after": after, "through": after + limit, "most": most_bytes}
        with self._engine.reading() as connection:
            found = connection.execute(_PAGE, bounds).mappings().all()
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

    def bare(self, streams: Sequence[StreamId], limit: int) -> Sequence[tuple[StreamId, OriginId, int]]:
        """See HubStore."""
        place = tables.events.c
        asked = (
            select(place.stream, place.origin, place.seq).distinct().where(place.org == self._org, place.body.is_(None))
        )
        gone = select(erased.c.digest).where(erased.c.org == self._org, erased.c.kind == "event")
        asked = asked.where(place.stream.in_([uuid_bytes(stream) for stream in streams]), place.hash.not_in(gone))
        found = self._rows(asked.order_by(place.stream, place.origin, place.seq).limit(limit))
        return [(rows.stream_of(row["stream"]), rows.origin_of(row["origin"]), row["seq"]) for row in found]

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
        with self._transaction() as connection:
            connection.execute(self._engine.insert(tables.parked).on_conflict_do_nothing(), values)
        self._count_members()

    def unpark(self, digests: Sequence[bytes]) -> None:
        """See HubStore."""
        if digests:
            self._forget("parked")
            self._count_members()
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
        return self._remembered("parked", device, lambda: self._parked_count(device))

    def _parked_count(self, device: str | None) -> int:
        where = _equal(tables.parked, {"org": self._org} | ({} if device is None else {"device": device}))
        return int(self._value(select(func.count()).select_from(tables.parked).where(*where)))

    def _take_places(self, count: int) -> int:
        """The first of so many new places of the feed. The head's row stays ours until the transaction ends."""
        with self._transaction() as connection:
            newest = int(connection.execute(_PLACES_TAKEN, {"whose": self._org, "more": count}).scalar_one())
        self._remember("head", None, newest)
        return newest - count + 1

    def _of(self, table: Table, values: Mapping[str, Any] | None = None) -> "Select[Any]":
        """This organisation's rows with these values."""
        return select(table).where(*_equal(table, {"org": self._org, **(values or {})}))

    def _remembered(self, kind: str, key: Any, read: Callable[[], T]) -> T:
        """What was read before, where nobody else can have changed it; `read` otherwise. That there is nothing is not kept."""
        kept = self._memory.get(kind, {})
        if key in kept and self._is_true(kind):
            return cast("T", kept[key])
        found = read()
        if found is not None:
            self._remember(kind, key, found)
        return found

    def _remember(self, kind: str, key: Any, value: Any) -> None:
        if self._is_true(kind):
            kept = self._memory.setdefault(kind, {})
            if len(kept) >= _MOST_REMEMBERED:
                kept.clear()
            kept[key] = value

    def _is_true(self, kind: str) -> bool:
        """Whether what is remembered is what the database holds."""
        if self._engine.is_alone or self._turns.is_mine or kind in _FOR_EVER:
            return True
        return self._is_looking and kind in (*_COUNTED, "labels")

    def _note(self, standing: Standing) -> None:
        if standing.generation != self._noted.generation:
            # Another database, or what is left of it: nothing that was read of it before need be there.
            self._memory.clear()
        elif standing.members != self._noted.members:
            self._forget(*_COUNTED)
        self._noted = standing
        self.generation, self._members = standing.generation, standing.members

    def _count_members(self) -> None:
        """A device was changed, or something else of _COUNTED: every replica must hear of it. Inside `writing()`."""
        self._members += 1
        if not self._engine.is_alone:
            table = tables.heads
            self._write(update(table).where(table.c.org == self._org).values(members=self._members))

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
        with self._transaction() as connection:
            connection.execute(statement)

    def _transaction(self) -> AbstractContextManager[Connection]:
        """The one that `writing` has begun, or one of its own. What fails in it fails as a whole: it needs no part of its own."""
        return self._engine.reading() if self._depth else self._engine.writing()

    def _put_all(self, table: Table, values: Sequence[Mapping[str, Any]]) -> None:
        """As `_put`, of many rows with the same columns."""
        if not values:
            return
        keys = [column.name for column in table.primary_key.columns]
        upsert = self._engine.insert(table)
        rest = {name: upsert.excluded[name] for name in values[0] if name not in keys}
        with self._transaction() as connection:
            connection.execute(
                upsert.on_conflict_do_update(index_elements=keys, set_=rest),
                [{"org": self._org, **each} for each in values],
            )

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
