"""An empty record in place of one that is not to be kept: who this workstation is stays, and what was erased stays erased."""

from collections.abc import Collection
from pathlib import Path
from typing import Final

from models.kernel.ids import PersonId, uuid_bytes
from models.store import schema
from models.store.database import Database

_TABLES: Final = ("certificates", "erasures", "erased")
"""Whose rows go along as they are."""


def start_over(path: Path, key: bytes, person: PersonId, forgotten: Collection[str]) -> None:
    """Replace the file at `path`, which nobody has open. Of its meta table all goes along but the `forgotten` names, and of the
    directory this person alone. A crash leaves the one or the other, whole.
    """
    fresh = path.with_name("fresh.db")
    for beside in (fresh, *_logs(fresh)):
        beside.unlink(missing_ok=True)
    former = Database(path, key)
    try:
        with former.cursor() as cursor:
            meta = [row for row in cursor.execute("SELECT key, value FROM meta").fetchall() if row[0] not in forgotten]
            people = cursor.execute("SELECT * FROM people WHERE id = ?", (uuid_bytes(person),)).fetchall()
            rows = {table: cursor.execute(f"SELECT * FROM {table}").fetchall() for table in _TABLES}
    finally:
        former.close()
    fresh.touch(mode=0o600)
    database = Database(fresh, key)
    try:
        schema.bring_up(database)
        with database.writing() as cursor:
            for table, some in {"meta": meta, "people": people, **rows}.items():
                if some:
                    cursor.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(some[0]))})", some)
    finally:
        database.close()
    for log in _logs(path):
        log.unlink(missing_ok=True)
    fresh.replace(path)


def _logs(path: Path) -> tuple[Path, Path]:
    return path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")
