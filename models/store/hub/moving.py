"""Copies a hub's database into another one that holds no hub: every table, whole or not at all, and compared row by row.

The feed keeps its generation, so members go on where they were.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from sqlalchemy import Connection, Table, func, insert, select, update

from models.kernel.errors import Refused, WatchfloorError
from models.kernel.ids import OrgId, uuid_bytes
from models.store.hub import erasure_tables, sql_cursors, sql_posted, sql_rights, tables, taking_over
from models.store.hub.engine import Engine
from resources.said import say

ALL: Final = (tables, erasure_tables, sql_cursors, sql_posted, sql_rights)
"""Where the hub's tables are described: reading these modules makes them known."""
_ROWS: Final = 500
_PARTS: Final = 8
"""Of attachments, each some megabytes at most, in memory at a time."""
_OF_ONE_PLACE: Final = ("nonce",)
"""Columns of the head that name a database's incarnation, and so are not carried into another."""
LEFT: Final = "moved away"
"""The nonce of a database that was left: whoever serves it all the same gets another generation, and is noticed."""


class NotTheSame(WatchfloorError):
    """What stands in the new database is not what stood in the old one; nothing was kept there."""

    def __init__(self, table: str) -> None:
        super().__init__(f"the copy of {table} differs from what was read; nothing was moved")


@dataclass(frozen=True, slots=True)
class MovedTable:
    """One table, the same at both places."""

    name: str
    rows: int
    digest: str
    """Over all rows in whatever order, hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What was carried over."""

    tables: tuple[MovedTable, ...]
    head: int
    generation: str


def move(source: Engine, target: Engine, org: OrgId, told: Callable[[str, int], None] = lambda *_said: None) -> Moved:
    """Copy one organisation's hub. Refused where the target holds a hub already, NotTheSame where the copy is not the same;
    both leave the target as it was. `told` hears each table with its rows. Nobody else may write to the source meanwhile.
    """
    whose = uuid_bytes(org)
    with source.reading() as here, target.writing() as there:
        target.make_alone(there)
        taking_over.bring_up(there)
        for table in tables.metadata.sorted_tables:
            if there.execute(select(func.count()).select_from(table)).scalar():
                raise Refused(
                    say("the new database holds a hub already"),
                    (say("move into an empty one; nothing there is overwritten"),),
                )
        moved = []
        for table in tables.metadata.sorted_tables:
            found = _copied(here, there, table, whose)
            told(table.name, found.rows)
            moved.append(found)
        head, generation = there.execute(select(tables.heads.c.position, tables.heads.c.generation)).one()
    return Moved(tuple(moved), head, generation)


def leave(source: Engine, org: OrgId) -> None:
    """Mark the database that was left."""
    with source.writing() as connection:
        connection.execute(update(tables.heads).where(tables.heads.c.org == uuid_bytes(org)).values(nonce=LEFT))


def _copied(here: Connection, there: Connection, table: Table, whose: bytes) -> MovedTable:
    most = _PARTS if table.name == tables.blob_parts.name else _ROWS
    read = _Sum()
    rows = _rows(here, table, whose, most)
    while some := list(islice(rows, most)):
        for row in some:
            read.add(row)
        carried = [dict(zip((column.name for column in table.columns), row, strict=True)) for row in some]
        there.execute(insert(table), [each | _fresh(each) for each in carried])
    written = _Sum()
    for row in _rows(there, table, whose, most):
        written.add(row)
    if written != read:
        raise NotTheSame(table.name)
    return MovedTable(table.name, read.rows, read.hex())


def _fresh(row: dict[str, Any]) -> dict[str, Any]:
    return {name: "" for name in _OF_ONE_PLACE if name in row}


def _rows(connection: Connection, table: Table, whose: bytes, most: int) -> Iterator[tuple[Any, ...]]:
    asked = select(table).where(table.c.org == whose).execution_options(yield_per=most)
    is_plain = [column.name not in _OF_ONE_PLACE for column in table.columns]
    for row in connection.execute(asked):
        yield tuple(value if plain else "" for value, plain in zip(row, is_plain, strict=True))


@dataclass
class _Sum:
    """Of rows in any order: engines sort texts each in their own way."""

    rows: int = 0
    total: int = 0

    def add(self, row: tuple[Any, ...]) -> None:
        plain = tuple(bytes(value) if isinstance(value, memoryview | bytearray) else value for value in row)
        self.rows += 1
        self.total += int.from_bytes(hashlib.sha256(repr(plain).encode()).digest())

    def hex(self) -> str:
        return (self.total % 2**256).to_bytes(32).hex()
