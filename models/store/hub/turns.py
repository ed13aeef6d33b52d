"""Turns at writing into a database that several replicas of a hub share, and how each learns what the others did.

The row of the head is both: whoever holds it may write, and it counts what was written. A replica whose count is as it left it
was the last to write, and what it remembers is still true.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import Connection, bindparam, select, update

from models.kernel.ids import OrgId, RandomBytes, uuid_bytes
from models.store.hub import tables
from models.store.hub.engine import Engine
from models.store.hub.records import Standing

_TAKEN: Final = (
    update(tables.heads)
    .where(tables.heads.c.org == bindparam("whose"))
    .values(changes=tables.heads.c.changes + 1)
    .returning(*(tables.heads.c[name] for name in ("position", "generation", "members", "nonce", "changes")))
)


class Turns:
    """Of one replica. It also notices that the database is not what it was: put back from a backup, or another server whose
    feed ends before what was seen. Then places of the feed may be given out a second time, so it gets a new generation.
    """

    def __init__(self, engine: Engine, org: OrgId, random_bytes: RandomBytes) -> None:
        self.is_mine = False
        """Whether this replica is at it."""
        self._engine = engine
        self._org = uuid_bytes(org)
        self._where = tables.heads.c.org == self._org
        self._random_bytes = random_bytes
        self._seen: Standing | None = None
        """The furthest that anybody was told of."""
        self._left: int | None = None
        """The count as it was left by the last turn here."""
        self._taken = 0

    def expect(self, seen: Standing | None) -> None:
        """What was seen before the start."""
        self._seen = seen

    @contextmanager
    def mine(self) -> Iterator[None]:
        """The turn, within its transaction."""
        self.is_mine = True
        try:
            yield
        finally:
            self.is_mine = False

    def take(self, connection: Connection) -> tuple[Standing, bool]:
        """Wait for the turn. How far the database has come, and whether nobody else wrote since the last turn here."""
        table = tables.heads
        # Together with the beginning of the transaction.
        (((position, generation, members, nonce, changes),),) = self._engine.asked(
            connection, (_TAKEN, {"whose": self._org})
        )
        found = Standing(position, generation, members)
        place, is_as_left = self._engine.place() or nonce, changes - 1 == self._left
        self._taken = changes
        is_lost = nonce and nonce != place
        if is_lost or self._ends_early(found):
            found = Standing(found.head, self._random_bytes(16).hex(), found.members)
            is_as_left = False
        if nonce != place or found.generation != generation:
            values = {"generation": found.generation, "nonce": place}
            connection.execute(update(table).where(self._where).values(**values))
        return found, is_as_left

    def end(self, standing: Standing) -> None:
        """The turn's transaction is durable, and brought the database so far."""
        self._left = self._taken
        self.saw(standing)

    def forget(self) -> None:
        """It is not, or nobody knows."""
        self._left = None

    def look(self, connection: Connection) -> Standing:
        """How far the database has come, taking no turn."""
        table = tables.heads
        row = connection.execute(select(table.c.position, table.c.generation, table.c.members).where(self._where)).one()
        found = Standing(*row)
        self.saw(found)
        return found

    def saw(self, found: Standing) -> None:
        """It has come so far at least."""
        if self._seen is None or found.generation != self._seen.generation or found.head > self._seen.head:
            self._seen = found

    def _ends_early(self, found: Standing) -> bool:
        seen = self._seen
        return seen is not None and found.generation == seen.generation and found.head < seen.head
