"""Proves the local record whole, or names the exact place where it is not.

Three layers, from the outside in: every page of the file is authenticated by SQLCipher; every row's columns are those of its
signed envelope; every chain runs gap-free from its first event to the head that was written with its last. Row k of the
report is `position` k of the log.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy.exc import DatabaseError

from models.kernel import chain, envelope
from models.kernel.author import ChainHead
from models.kernel.event import SignedEvent
from models.kernel.ids import OriginId, StreamId
from models.store.database import PAGE_BYTES, Database
from models.store.event_log import EventLog, StoredEvent


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where the record is not what was written."""

    what: str
    """page, row, head, or missing."""
    position: int | None
    """Position in the log for rows, page number for pages; None where a whole chain is concerned."""
    stream: StreamId | None
    origin: OriginId | None
    seq: int | None
    message: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Result of a verification."""

    events: int
    chains: int
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


def verify(database: Database, trust: chain.Trust, progress: Callable[[int], bool] = lambda _events: True) -> Verdict:
    """Check everything. `progress` hears the number of events checked so far and stops the work by answering False."""
    damaged = list(_pages(database))
    if damaged:
        return Verdict(0, 0, tuple(damaged))
    findings: list[Finding] = []
    tips: dict[tuple[StreamId, OriginId], ChainHead] = {}
    count, expected = 0, 1
    try:
        log = EventLog(database)
        for row in log.rows():
            if row.position != expected:
                findings.append(Finding("missing", expected, None, None, None, f"no row at position {expected}"))
            expected = row.position + 1
            findings.extend(_row(row, tips, trust))
            count += 1
            if count % 500 == 0 and not progress(count):
                break
        else:
            findings.extend(_heads(log, tips))
    except DatabaseError as error:
        findings.append(Finding("page", None, None, None, None, f"the file can't be read on: {error.orig}"))
    return Verdict(count, len(tips), tuple(findings))


def _pages(database: Database) -> Iterator[Finding]:
    size = database.path.stat().st_size
    try:
        texts = [str(row[0]) for row in database.connection.exec_driver_sql("PRAGMA cipher_integrity_check")]
    except DatabaseError as error:
        texts = [str(error.orig)]
    database.connection.rollback()
    for text in texts:
        number = int("".join(char for char in text.rsplit(" ", 1)[-1] if char.isdigit()) or 0)
        first = (number - 1) * PAGE_BYTES
        place = f"bytes {first} to {min(first + PAGE_BYTES, size) - 1} of {database.path.name}"
        yield Finding(
            "page", number, None, None, None, f"page {number} ({place}) was changed outside the program: {text}"
        )


def _row(row: StoredEvent, tips: dict[tuple[StreamId, OriginId], ChainHead], trust: chain.Trust) -> Iterator[Finding]:
    def finding(message: str) -> Finding:
        return Finding("row", row.position, row.stream, row.origin, row.seq, f"row {row.position}: {message}")

    try:
        sealed = envelope.decode(row.raw)
    except envelope.MalformedEnvelope as error:
        yield finding(f"{chain.Fault.MALFORMED} ({error})")
        # Go on from what the row claims, so that one changed byte is reported once, not for every later row.
        tips[row.stream, row.origin] = ChainHead(row.seq, row.hash)
        return
    if (sealed.stream, sealed.origin, sealed.seq, sealed.id) != (row.stream, row.origin, row.seq, row.id):
        yield finding("its columns are not those of its envelope")
    elif envelope.hash_of(row.raw) != row.hash:
        yield finding("its hash is not that of its envelope")
    else:
        event = SignedEvent(sealed, row.raw, row.signature, row.body, row.salt)
        fault = chain.verify(event, tips.get((row.stream, row.origin), ChainHead()), trust)
        if fault:
            yield finding(str(fault))
    tips[row.stream, row.origin] = ChainHead(row.seq, row.hash)


def _heads(log: EventLog, tips: dict[tuple[StreamId, OriginId], ChainHead]) -> Iterator[Finding]:
    heads = {(stream, origin): head for stream, origin, head in log.heads()}
    for key in sorted(heads.keys() | tips.keys()):
        head, tip = heads.get(key, ChainHead()), tips.get(key, ChainHead())
        if head != tip:
            message = f"the chain ends at {tip.seq}, its recorded head is {head.seq}"
            yield Finding("head", None, *key, tip.seq + 1, f"stream {key[0]}: {message}")
