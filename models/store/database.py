"""Opens the encrypted database: SQLCipher under SQLAlchemy, write-ahead log, every commit synced to the disk."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import StaticPool

from models.kernel.errors import WatchfloorError
from resources.said import say

StoreError = DatabaseError
"""What any statement raises on a damaged file, a full disk or a failed write; `orig` is the engine's own word."""

OLDEST_SQLITE: Final = (3, 51, 3)
"""Versions 3.7.0 to 3.51.2 can corrupt a write-ahead log that is reset while a second connection reads it."""

PAGE_BYTES: Final = 4096

_LEAST_ROOM: Final = 64 * 1024
"""Bytes that the index of a write-ahead log takes, and a little."""

PAGE_NUMBER: Final = re.compile(r"\bpage (\d+)")
"""In what the cipher says of a page."""


class DatabaseUnusable(WatchfloorError):
    """The file can't be opened or must not be: says why, and what to do."""


class DatabaseLocked(DatabaseUnusable):
    """Another process writes into the file for longer than is waited for; nothing is wrong with it."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            say("{name} is locked by another process; once that lets go, it can be opened again", name=path.name)
        )


class DatabaseWithoutRoom(DatabaseUnusable):
    """Its disk is full, so that not even what is needed beside the file can be written; nothing is wrong with the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            say("the disk that holds {path} is full; make room, and it can be opened again: nothing is lost", path=path)
        )


class DatabaseUnreadable(DatabaseUnusable):
    """The key does not open the file, or a page that says what is in it is damaged."""

    def __init__(self, path: Path, page: int, why: object) -> None:
        self.page = page
        """From 1: a page that is not what was written. The first is damaged, or the key is another one."""
        words = (
            say("wrong key, or its first page is damaged") if page == 1 else say("page {page} is damaged", page=page)
        )
        super().__init__(say("{name} can't be read: {words} ({why})", name=path.name, words=words, why=why))


class Database:
    """One connection to the one file; used from the thread that writes, and from no other at the same time."""

    def __init__(self, path: Path, key: bytes, *, is_copy: bool = False) -> None:
        """Open or create the file under a 32-byte raw key. Raises DatabaseUnusable or one of its kinds; nothing is created then.

        A copy (a backup) is only looked at: no byte of it changes, and no file is made beside it.
        """
        refuse_old_engine(sqlcipher.sqlite_version_info)
        self.path = path
        self._is_reading = False
        connect = _connect_copy if is_copy else _connect
        self._engine = create_engine(
            "sqlite+pysqlite://", module=sqlcipher, creator=lambda: connect(path, key), poolclass=StaticPool
        )
        event.listen(self._engine, "begin", self._begin)
        try:
            self.connection: Connection = self._engine.connect()
            self.connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
            self.connection.rollback()
        except DatabaseError as error:
            self._engine.dispose()
            if "locked" in str(error.orig):
                raise DatabaseLocked(path) from None
            if _is_full(path):
                raise DatabaseWithoutRoom(path) from None
            raise DatabaseUnreadable(path, _first_damaged(path, key), error.orig) from None

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """All or nothing, durable when the block ends. Raises StoreError."""
        with self.connection.begin():
            yield self.connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """What is read in the block is of one moment, however long it takes; a writer elsewhere goes on meanwhile."""
        if self.connection.in_transaction():
            yield self.connection
            return
        self._is_reading = True
        try:
            with self.connection.begin():
                yield self.connection
        finally:
            self._is_reading = False

    @contextmanager
    def cursor(self) -> Iterator[Any]:
        """The driver's own cursor, a third of SQLAlchemy's cost per statement. Its errors come as StoreError all the same."""
        cursor = self.connection.connection.cursor()
        try:
            yield cursor
        except sqlcipher.DatabaseError as error:
            raise StoreError(None, None, error) from error
        finally:
            # A reading given up half-way may be tidied away only after the file was closed.
            with suppress(sqlcipher.ProgrammingError):
                cursor.close()

    @contextmanager
    def writing(self) -> Iterator[Any]:
        """As `transaction`, with the driver's own cursor: saves a fifth of a commit where a person waits for it."""
        with self.cursor() as cursor:
            cursor.execute("BEGIN IMMEDIATE")
            try:
                yield cursor
                cursor.execute("COMMIT")
            except BaseException:
                # Where the engine has rolled back already (a full disk), or can't, the first error is the one to tell.
                with suppress(sqlcipher.DatabaseError):
                    cursor.execute("ROLLBACK")
                raise

    def scalar(self, statement: str) -> Any:
        """The first value of a pragma or query, outside any transaction of the caller."""
        value = self.connection.exec_driver_sql(statement).scalar()
        self.connection.rollback()
        return value

    def fold_log(self) -> None:
        """Fold the write-ahead log into the file, as far as that is in nobody's way: after a power cut in the middle of folding
        a page of the file may be half old, while the log has all of it. Where it can't be done nothing changes.
        """
        with suppress(StoreError), self.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def close(self) -> None:
        """Fold the write-ahead log into the file and let go of it."""
        self.connection.close()
        self._engine.dispose()

    def _begin(self, connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if self._is_reading else "BEGIN IMMEDIATE")


def _is_full(path: Path) -> bool:
    # The engine says only "disk I/O error", as it does where a disk is broken.
    try:
        return shutil.disk_usage(path.parent).free < _LEAST_ROOM
    except OSError:
        return False


def engine_versions() -> tuple[tuple[int, ...], str]:
    """The engine's SQLite version and its cipher's, asked of a database in memory; no file is touched."""
    connection = sqlcipher.connect(":memory:")
    try:
        row = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    return sqlcipher.sqlite_version_info, str(row[0]) if row else ""


def refuse_old_engine(version: tuple[int, ...]) -> None:
    """Raise DatabaseUnusable for an engine with a known way to corrupt the file."""
    if version < OLDEST_SQLITE:
        have, need = (".".join(map(str, v)) for v in (version, OLDEST_SQLITE))
        raise DatabaseUnusable(
            say(
                "SQLite {have} can corrupt its write-ahead log; {need} or newer is needed (install sqlcipher3)",
                have=have,
                need=need,
            )
        )


def _connect(path: Path, key: bytes) -> Any:
    # The store thread may be another one than that which opened the file; access is serialised by the owner.
    connection = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False, timeout=10)
    try:
        _unlock(connection, key)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA fullfsync = 1")
        connection.execute("PRAGMA checkpoint_fullfsync = 1")
        connection.execute("PRAGMA mmap_size = 0")
        connection.execute("PRAGMA foreign_keys = ON")
        # Without it INSERT OR REPLACE deletes rows behind the back of the trigger that forbids deleting.
        connection.execute("PRAGMA recursive_triggers = ON")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
    except sqlcipher.Error:
        connection.close()
        raise
    return connection


def _connect_copy(path: Path, key: bytes) -> Any:
    # immutable: no locks and no write-ahead log, so that a copy on a read-only medium opens too.
    place = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    connection = sqlcipher.connect(place, uri=True, isolation_level=None, check_same_thread=False)
    try:
        _unlock(connection, key)
    except sqlcipher.Error:
        connection.close()
        raise
    return connection


def _first_damaged(path: Path, key: bytes) -> int:
    """The number of the first page that is not what was written under this key. What the file holds need not be read for it."""
    try:
        connection = _connect_copy(path, key)
        try:
            faults = [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]
        finally:
            connection.close()
    except sqlcipher.Error:
        return 1
    return min((int(found.group(1)) for each in faults if (found := PAGE_NUMBER.search(each))), default=1)


def _unlock(connection: Any, key: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA cipher_memory_security = OFF")
