"""The sample cache's own tables, and what happens to a file that is not of this program's making."""

from contextlib import suppress
from pathlib import Path
from typing import Final

import sqlcipher3.dbapi2 as sqlcipher

from models.store.database import Database, StoreError
from resources.said import say

SCHEMA: Final = 1
"""Another number in the file means another version of the program wrote it; the cache is then begun anew."""
_STATEMENTS: Final = (
    "CREATE TABLE series (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, unit TEXT NOT NULL, metric TEXT NOT NULL)",
    "CREATE TABLE minutes (id INTEGER PRIMARY KEY, hour INTEGER NOT NULL, body BLOB NOT NULL)",
    "CREATE TABLE chunks (hour INTEGER NOT NULL, series INTEGER NOT NULL, body BLOB NOT NULL, UNIQUE (series, hour))",
    "CREATE INDEX chunks_by_hour ON chunks (hour)",
    "CREATE TABLE coarse (day INTEGER NOT NULL, series INTEGER NOT NULL, body BLOB NOT NULL, UNIQUE (series, day))",
    "CREATE INDEX coarse_by_day ON coarse (day)",
)


DAMAGED: Final = ".damaged"
"""Put behind the name of a file that could not be read."""


class OtherSchema(Exception):
    """Another version of the program wrote the file."""


def prepare(database: Database) -> None:
    """Set how the file is written, and make its tables where it is new. Raises OtherSchema, StoreError."""
    with database.cursor() as cursor:
        # Unlike the record's: in a power cut a cache may lose its last moments, and no erased page of it tells a secret.
        for pragma in ("synchronous = NORMAL", "fullfsync = 0", "checkpoint_fullfsync = 0", "secure_delete = OFF"):
            cursor.execute(f"PRAGMA {pragma}")
        found = int(cursor.execute("PRAGMA user_version").fetchone()[0])
        is_new = found == 0 and cursor.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        if is_new:
            # Takes effect by rewriting the file, which is empty yet. Without it a file never becomes smaller.
            cursor.execute("PRAGMA auto_vacuum = INCREMENTAL")
            cursor.execute("VACUUM")
    if not is_new:
        if found != SCHEMA:
            raise OtherSchema(
                say("{name} has schema {found}, expected {schema}", name=database.path.name, found=found, schema=SCHEMA)
            )
        return
    with database.writing() as cursor:
        for statement in _STATEMENTS:
            cursor.execute(statement)
        cursor.execute(f"PRAGMA user_version = {SCHEMA}")


def is_damage(error: StoreError) -> bool:
    """Whether the file's own bytes are at fault, and not a full disk or a lock, which pass."""
    return not isinstance(error.orig, sqlcipher.OperationalError)


def put_aside(path: Path) -> Path:
    """Move a closed file out of the way, where the one before it goes; gives where it is now."""
    aside = path.with_name(path.name + DAMAGED)
    path.replace(aside)
    remove(path)
    return aside


def remove(path: Path) -> None:
    """Delete a closed file with all that lies beside it."""
    for each in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        with suppress(FileNotFoundError):
            each.unlink()
