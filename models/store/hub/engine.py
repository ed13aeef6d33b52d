"""What the hub's SQL needs of a database engine, and SQLite's (SQLCipher's) way of giving it: the only module that knows which
one it is.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, Table
from sqlalchemy.dialects.sqlite import insert

from models.store.database import Database


class Engine(Protocol):
    """One connection, used from one thread at a time."""

    is_alone: bool
    """Whether nobody else writes to this database: what was read stays true until it is written here."""

    def reading(self) -> AbstractContextManager[Connection]:
        """What is read in the block is of one moment; inside `writing`, of that transaction."""
        ...

    def writing(self) -> AbstractContextManager[Connection]:
        """All or nothing, durable when the outermost block ends; a block inside another can fail alone."""
        ...

    def insert(self, table: Table) -> Any:
        """The engine's INSERT that knows `on_conflict_do_update` and `on_conflict_do_nothing`."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


class SqliteEngine:
    """An encrypted file; every commit is synced to the disk. The data directory's lock keeps others away."""

    is_alone = True

    def __init__(self, path: Path, key: bytes) -> None:
        """Open or create the file under a 32-byte key. Raises DatabaseUnusable."""
        # Made before SQLite does, which would take the process's umask; the write-ahead log takes after the file.
        path.touch(mode=0o600)
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

    def close(self) -> None:
        """See Engine."""
        self._database.close()
