"""The least that a hub must do for one event: check its signature, and have it committed to the same kind of database."""

import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from console.bench.scratch_postgres import ScratchPostgres
from models.kernel import signing
from models.kernel.signing import SigningKey
from models.store.database import Database

_EVENTS: Final = 300
_BYTES: Final = 900

_Commit = Callable[[bytes, bytes], None]
"""Writes a row of nothing but bytes, durably."""


def bare_seconds(place: Path, database: ScratchPostgres | None) -> float:
    """Seconds an event, one after the other: the median of all."""
    key, rows = SigningKey(secrets.token_bytes(32)), [secrets.token_bytes(_BYTES) for _ in range(_EVENTS)]
    signatures = [key.sign(signing.EVENT, row) for row in rows]
    taken = []
    with _sqlite(place) if database is None else _postgres(database) as commit:
        for row, signature in zip(rows, signatures, strict=True):
            begun = time.perf_counter()
            assert signing.verify(key.public, signing.EVENT, row, signature)
            commit(row, signature)
            taken.append(time.perf_counter() - begun)
    return sorted(taken)[len(taken) // 2]


@contextmanager
def _sqlite(place: Path) -> Iterator[_Commit]:
    database = Database(place, secrets.token_bytes(32))
    try:
        with database.writing() as cursor:
            cursor.execute("CREATE TABLE bare (row BLOB, signature BLOB)")

        def commit(row: bytes, signature: bytes) -> None:
            with database.writing() as cursor:
                cursor.execute("INSERT INTO bare VALUES (?, ?)", (row, signature))

        yield commit
    finally:
        database.close()


@contextmanager
def _postgres(server: ScratchPostgres) -> Iterator[_Commit]:
    import psycopg

    with psycopg.connect(server.create("bare"), autocommit=True) as connection:
        connection.execute("CREATE TABLE bare (row BYTEA, signature BYTEA)")

        def commit(row: bytes, signature: bytes) -> None:
            with connection.transaction():
                connection.execute("INSERT INTO bare VALUES (%s, %s)", (row, signature))

        yield commit
