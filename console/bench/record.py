"""A record of its own for a benchmark: the real store, keys and folds, without a data directory's lock and secrets."""

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from console.bus import Bus
from console.identity import PERMISSIONS
from console.incident_book import IncidentBook
from console.workers import StoreThread
from models.kernel.author import Author
from models.kernel.certificate import issue
from models.kernel.clock import Clock
from models.kernel.event import SignedEvent
from models.kernel.hlc import HybridClock
from models.kernel.ids import OrgId, PersonId, new_origin, uuid7
from models.kernel.signing import SigningKey
from models.store import schema
from models.store.database import Database
from models.store.event_log import EventLog, OutboxRow
from models.store.records import Blobs, Snapshots

KEY: Final = bytes(range(32))
"""Encrypts like any other; what it protects is made up and removed at once."""


class TimedLog(EventLog):
    """Notes the moment at which the last append was durable: the folds and the listeners only come after it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        super().__init__(database)
        self._clock = clock
        self.durable_at = 0.0
        """By the clock's monotonic time, seconds."""

    def append(self, events: Sequence[SignedEvent], outbox: Sequence[OutboxRow] = ()) -> int:
        """As EventLog.append."""
        position = super().append(events, outbox)
        self.durable_at = self._clock.monotonic()
        return position


@dataclass(frozen=True, slots=True)
class Record:
    """An open record with one author. Used from one thread."""

    database: Database
    log: TimedLog
    author: Author
    book: IncidentBook
    bus: Bus


@contextmanager
def open_record(path: Path, clock: Clock) -> Iterator[Record]:
    """Open or create the database file and fold what it holds."""
    database = Database(path, KEY)
    thread = StoreThread()
    try:
        schema.bring_up(database)
        log = TimedLog(database, clock)
        author = new_author(clock)
        book = IncidentBook(log, Snapshots(database), Blobs(database), clock)
        yield Record(database, log, author, book, Bus(thread, log, lambda: author, (book,)))
    finally:
        thread.stop()
        database.close()


def new_author(clock: Clock) -> Author:
    """Somebody with fresh keys, certified by themselves, as on a single workstation."""
    now_ms = clock.now_ms()
    authority, device = SigningKey(secrets.token_bytes(32)), SigningKey(secrets.token_bytes(32))
    org, person = OrgId(uuid7(now_ms)), PersonId(uuid7(now_ms))
    paper = issue(authority, org, device.public, person, PERMISSIONS, now_ms)
    return Author(org, new_origin(device.public), device, paper, clock, HybridClock(clock))
