"""Proves the local record whole, or names the exact place where it is not.

Three layers, from the outside in: every page of the file is authenticated by SQLCipher; every row's columns are those of its
signed envelope; every chain runs gap-free from its first event to the head that was written with its last. Row k of the
report is `position` k of the log.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy.exc import DatabaseError

from models.kernel import chain, envelope
from models.kernel.author import ChainHead
from models.kernel.event import SignedEvent
from models.kernel.ids import OriginId, StreamId
from models.store.database import PAGE_BYTES, Database
from models.store.event_log import EventLog, StoredEvent

_PAGE_NUMBER: Final = re.compile(r"\bpage (\d+)")


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


@dataclass(frozen=True, slots=True)
class _Tip:
    """Where a chain may stand after the rows read so far."""

    heads: frozenset[ChainHead] = frozenset({ChainHead()})
    """One after a sound row. Behind a faulty row whatever its columns or its envelope claim, and what stood before it, so
    that one changed byte is reported where it is and not again for every later row."""
    is_doubtful: bool = False


_Tips = dict[tuple[StreamId, OriginId], _Tip]


def verify(database: Database, trust: chain.Trust, progress: Callable[[int], bool] = lambda _events: True) -> Verdict:
    """Check everything. `progress` hears the number of events checked so far and stops the work by answering False."""
    damaged = list(_pages(database))
    if damaged:
        return Verdict(0, 0, tuple(damaged))
    findings: list[Finding] = []
    tips: _Tips = {}
    count, expected = 0, 1
    try:
        # Of one moment: rows appended while this runs would seem to lie beyond their recorded head.
        with database.reading():
            log = EventLog(database)
            for row in log.rows():
                if row.position != expected:
                    message = f"row {expected}: no row at this position"
                    findings.append(Finding("missing", expected, None, None, None, message))
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


@dataclass(frozen=True, slots=True)
class StreamVerdict:
    """Result of verifying one stream: what a document about it may vouch for."""

    events: int
    heads: tuple[tuple[OriginId, ChainHead], ...]
    """Where each of its chains ends, in the order of origins."""
    findings: tuple[Finding, ...]


def verify_stream(database: Database, stream: StreamId, trust: chain.Trust) -> StreamVerdict:
    """Check every row and every chain of one stream, without the rest of the file: some 10,000 events a second or two."""
    findings: list[Finding] = []
    tips: _Tips = {}
    count = 0
    ends: tuple[tuple[OriginId, ChainHead], ...] = ()
    try:
        with database.reading():
            log = EventLog(database)
            ends = tuple(
                sorted(((origin, head) for of, origin, head in log.heads() if of == stream), key=lambda end: end[0])
            )
            for row in log.rows(stream):
                findings.extend(_row(row, tips, trust))
                count += 1
            findings.extend(_heads(log, tips, stream))
    except DatabaseError as error:
        findings.append(Finding("page", None, None, None, None, f"the file can't be read on: {error.orig}"))
    return StreamVerdict(count, ends, tuple(findings))


def _pages(database: Database) -> Iterator[Finding]:
    texts = _page_faults(database)
    if texts:
        # A page that a writer was just folding in from the write-ahead log may have been seen half new: look twice.
        texts = [text for text in _page_faults(database) if text in texts]
    size = database.path.stat().st_size
    for text in texts:
        named = _PAGE_NUMBER.search(text)
        number = int(named.group(1)) if named else 1
        first = (number - 1) * PAGE_BYTES
        place = f"bytes {first} to {min(first + PAGE_BYTES, size) - 1} of {database.path.name}"
        yield Finding(
            "page", number, None, None, None, f"page {number} ({place}) was changed outside the program: {text}"
        )


def _page_faults(database: Database) -> list[str]:
    try:
        with database.cursor() as cursor:
            return [str(row[0]) for row in cursor.execute("PRAGMA cipher_integrity_check")]
    except DatabaseError as error:
        return [str(error.orig)]


def _row(row: StoredEvent, tips: _Tips, trust: chain.Trust) -> Iterator[Finding]:
    key = row.stream, row.origin
    claims = [(key, ChainHead(row.seq, row.hash))]
    message = None
    try:
        sealed = envelope.decode(row.raw)
    except envelope.MalformedEnvelope as error:
        message = f"{chain.Fault.MALFORMED} ({error})"
    else:
        digest = envelope.hash_of(row.raw)
        if (sealed.stream, sealed.origin, sealed.seq, sealed.id) != (row.stream, row.origin, row.seq, row.id):
            message = "its columns are not those of its envelope"
            claims.append(((sealed.stream, sealed.origin), ChainHead(sealed.seq, digest)))
        elif digest != row.hash:
            message = "its hash is not that of its envelope"
        else:
            event = SignedEvent(sealed, row.raw, row.signature, row.body, row.salt)
            before = tips.get(key, _Tip())
            fault = chain.verify(event, _followed(sealed, before), trust)
            message = None if fault is None else str(fault)
    if row.mistyped:
        # The bytes may be the very ones that were signed: they were written by something else all the same.
        names = row.mistyped.split()
        message = message or f"{', '.join(names)} {'are' if len(names) > 1 else 'is'} not of the type that was written"
    if message is None:
        tips[key] = _Tip(frozenset({claims[0][1]}))
        return
    claimed = frozenset(head for _, head in claims)
    for key, _ in claims:
        tips[key] = _Tip(tips.get(key, _Tip()).heads | claimed, is_doubtful=True)
    yield Finding("row", row.position, row.stream, row.origin, row.seq, f"row {row.position}: {message}")


def _followed(sealed: envelope.Envelope, tip: _Tip) -> ChainHead:
    """The head this event has to follow: behind a faulty row only its sequence is sure, so its own word on the hash counts."""
    sequences = {head.seq for head in tip.heads}
    if tip.is_doubtful and sealed.seq - 1 in sequences:
        return ChainHead(sealed.seq - 1, sealed.prev)
    return max(tip.heads, key=lambda head: head.seq)


def _heads(log: EventLog, tips: _Tips, only: StreamId | None = None) -> Iterator[Finding]:
    for stream, origin, seq, names in log.mistyped_heads():
        if only in (None, stream):
            message = (
                f"stream {stream}: its recorded head's {', '.join(names.split())} not of the type that was written"
            )
            yield Finding("head", None, stream, origin, seq, message)
    heads = {(stream, origin): head for stream, origin, head in log.heads() if only in (None, stream)}
    for key in sorted(heads.keys() | tips.keys()):
        head, tip = heads.get(key, ChainHead()), tips.get(key, _Tip())
        matches = head in tip.heads or (tip.is_doubtful and head.seq in {each.seq for each in tip.heads})
        if not matches:
            last = max(each.seq for each in tip.heads)
            message = f"the chain ends at {last}, its recorded head is {head.seq}"
            yield Finding("head", None, *key, last + 1, f"stream {key[0]}: {message}")
