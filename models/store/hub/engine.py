"""What the hub's SQL needs of a database engine, and SQLite's (SQLCipher's) way of giving it. PostgreSQL's is in postgres.py;
only these two know which one it is.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, Executable, Table, update
from sqlalchemy.dialects.sqlite import insert

from models.store import backup
from models.store.database import Database, StoreError
from models.store.erasure import rewrite
from models.store.hub import tables
from models.store.hub.trouble import Trouble

Question = tuple[Executable, Mapping[str, Any]]
"""A statement that gives rows of plain values, and what is bound in it. It is remembered: one that is the same every time."""


class Engine(Protocol):
    """One connection, used from one thread at a time."""

    is_alone: bool
    """Whether nobody else writes to this database: what was read stays true until it is written here."""
    connected: int
    """How often it was connected to, so far. With every new connection it may be another server."""

    def reading(self) -> AbstractContextManager[Connection]:
        """What one statement reads is of one moment; inside `writing`, of that transaction."""
        ...

    def writing(self) -> AbstractContextManager[Connection]:
        """All or nothing, durable when the outermost block ends; a block inside another can fail alone."""
        ...

    def insert(self, table: Table) -> Any:
        """The engine's INSERT that knows `on_conflict_do_update` and `on_conflict_do_nothing`."""
        ...

    def together(self, connection: Connection) -> AbstractContextManager[None]:
        """Statements that are sent in one message, where the database is elsewhere: each message there and back takes its time,
        and the turn lasts as long. None of them may be one that gives rows; StoreError, perhaps at the end, where one fails.
        """
        ...

    def asked(self, connection: Connection, *questions: Question) -> list[Sequence[Any]]:
        """The rows that each of them gives, as tuples, in their order. Sent in one message, too."""
        ...

    def trouble(self, error: StoreError) -> Trouble:
        """What a failed statement means."""
        ...

    def make_alone(self, connection: Connection) -> None:
        """Have nobody else make tables until the transaction ends."""
        ...

    def place(self) -> str:
        """Which incarnation of the database this is, as far as the engine can tell: another one after it was put back, or
        after a standby took over. Empty where that is not known. As of the newest connection.
        """
        ...

    def scrub(self) -> bool:
        """Leave nothing of deleted content where nobody reads any more; outside `writing`. False where it could not be done
        just now.
        """
        ...

    def poke(self, connection: Connection) -> None:
        """Wake the other replicas once the transaction is committed."""
        ...

    def back_up(self, target: Path) -> None:
        """Write a copy of the whole database to a file that does not exist yet. Refused where that is others' work."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


class SqliteEngine:
    """An encrypted file; every commit is synced to the disk. The data directory's lock keeps others away."""

    is_alone = True
    connected = 1

    def __init__(self, path: Path, key: bytes) -> None:
        """Open or create the file under a 32-byte key. Raises DatabaseUnusable."""
        # Made before SQLite does, which would take the process's umask; the write-ahead log takes after the file.
        path.touch(mode=0o600)
        self._key = key
        self._database = Database(path, key)

    def reading(self) -> AbstractContextManager[Connection]:
        """See Engine."""
        return self._database.reading()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """See Engine."""
        connection = self._database.connection
        if connection.in_transaction():
            with connection.begin_nested():
                yield connection
            return
        with self._database.transaction():
            yield connection

    def insert(self, table: Table) -> Any:
        """See Engine."""
        return insert(table)

    def together(self, connection: Connection) -> AbstractContextManager[None]:
        """See Engine. The file is here."""
        return nullcontext()

    def asked(self, connection: Connection, *questions: Question) -> list[Sequence[Any]]:
        """See Engine."""
        return [connection.execute(statement, values).all() for statement, values in questions]

    def trouble(self, error: StoreError) -> Trouble:
        """See Engine."""
        # On a full disk SQLite has rolled back and says so itself; after any other failed write its word can't be trusted.
        return Trouble.FULL if "full" in str(error.orig) else Trouble.BROKEN

    def make_alone(self, connection: Connection) -> None:
        """Nobody else has the file open."""

    def place(self) -> str:
        """Told by who opens the file: see console.hub.opening."""
        return ""

    def scrub(self) -> bool:
        """See Engine."""
        return rewrite(self._database)

    def poke(self, connection: Connection) -> None:
        """There are no other replicas."""

    def back_up(self, target: Path) -> None:
        """See Engine. Under the same key, and compact. Whoever puts it back is told from the one that went on."""
        backup.create(self._database, target)
        copy = Database(target, self._key)
        try:
            with copy.transaction() as connection:
                connection.execute(update(tables.heads).values(nonce="a copy"))
        finally:
            copy.close()

    def close(self) -> None:
        """See Engine."""
        self._database.close()
