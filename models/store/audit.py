"""Proves the local record whole, or names the exact place where it is not.

Three layers, from the outside in: every page of the file is authenticated by SQLCipher; every row's columns are those of its
signed envelope; every chain, and every branch of a forked one, runs gap-free from its first event to the head that was
written with its last. Then every event must stand in its stream where its stamp and what it depends on put it. Row k of the
report is `position` k of the log.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy.exc import DatabaseError

from models.kernel import chain, envelope
from models.kernel.author import ChainHead
from models.kernel.event import SignedEvent
from models.kernel.ids import OriginId, StreamId
from models.kernel.rank import rank_all
from models.store.database import PAGE_BYTES, PAGE_NUMBER, Database
from models.store.event_log import EventLog, StoredEvent
from resources.said import say


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
class Fork:
    """An origin wrote several events at one position. No damage, both are kept and counted; but somebody must look into it."""

    stream: StreamId
    origin: OriginId
    seq: int
    hashes: tuple[bytes, ...]
    """Of the events there."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Result of a verification."""

    events: int
    chains: int
    findings: tuple[Finding, ...]
    forks: tuple[Fork, ...] = ()
    """Where origins wrote something twice."""
    erased: int = 0
    """Events whose content was erased by an order."""
    incomplete: int = 0
    """Events whose content is not here, and was not erased."""

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


_Key = tuple[StreamId, OriginId]


@dataclass(frozen=True, slots=True)
class _Tip:
    """Where a chain may stand after the rows read so far."""

    heads: frozenset[ChainHead] = frozenset()
    """The ends of its branches. Behind a faulty row, too, whatever its columns or its envelope claim, and what stood before
    it, so that one changed byte is reported where it is and not again for every later row."""
    is_doubtful: bool = False


_Tips = dict[_Key, _Tip]


def verify(database: Database, trust: chain.Trust, progress: Callable[[int], bool] = lambda _events: True) -> Verdict:
    """Check everything. `progress` hears the number of events checked so far and stops the work by answering False."""
    damaged = page_findings(database)
    if damaged:
        return Verdict(0, 0, damaged)
    findings: list[Finding] = []
    check = _Check(trust)
    count, expected = 0, 1
    try:
        # Of one moment: rows appended while this runs would seem to lie beyond their recorded head.
        with database.reading():
            log = EventLog(database)
            check.log = log
            for row in log.rows():
                if row.position != expected:
                    message = say("row {expected}: no row at this position", expected=expected)
                    findings.append(Finding("missing", expected, None, None, None, message))
                expected = row.position + 1
                findings.extend(check.row(row))
                count += 1
                if count % 500 == 0 and not progress(count):
                    break
            else:
                findings.extend(check.heads())
                findings.extend(check.ranks(log.tips.streams()))
    except DatabaseError as error:
        findings.append(
            Finding("page", None, None, None, None, say("the file can't be read on: {orig}", orig=error.orig))
        )
    return Verdict(
        count, len(check.tips), tuple(findings), tuple(check.forks), erased=check.erased, incomplete=check.incomplete
    )


@dataclass(frozen=True, slots=True)
class StreamVerdict:
    """Result of verifying one stream: what a document about it may vouch for."""

    events: int
    heads: tuple[tuple[OriginId, ChainHead], ...]
    """Where each of its chains ends, in the order of origins."""
    findings: tuple[Finding, ...]
    forks: tuple[Fork, ...] = ()
    """Where origins wrote something twice."""


def verify_stream(database: Database, stream: StreamId, trust: chain.Trust) -> StreamVerdict:
    """Check every row and every chain of one stream, without the rest of the file: some 10,000 events a second or two."""
    findings: list[Finding] = []
    check = _Check(trust)
    count = 0
    ends: tuple[tuple[OriginId, ChainHead], ...] = ()
    try:
        with database.reading():
            log = EventLog(database)
            check.log = log
            ends = tuple(
                sorted(
                    ((origin, head) for of, origin, head in log.heads() if of == stream),
                    key=lambda end: (end[0], end[1].seq, end[1].hash),
                )
            )
            for row in log.rows(stream):
                findings.extend(check.row(row))
                count += 1
            findings.extend(check.heads(stream))
            findings.extend(check.ranks((stream,)))
    except DatabaseError as error:
        findings.append(
            Finding("page", None, None, None, None, say("the file can't be read on: {orig}", orig=error.orig))
        )
    return StreamVerdict(count, ends, tuple(findings), tuple(check.forks))


def page_findings(database: Database) -> tuple[Finding, ...]:
    """Pages of the file that were changed by anything but the program."""
    texts = _page_faults(database)
    if texts:
        # A page that a writer was just folding in from the write-ahead log may have been seen half new, and one on which the
        # power failed meanwhile is whole in the log alone: look twice.
        database.fold_log()
        texts = [text for text in _page_faults(database) if text in texts]
    size = database.path.stat().st_size
    found = []
    for text in texts:
        named = PAGE_NUMBER.search(text)
        number = int(named.group(1)) if named else 1
        first = (number - 1) * PAGE_BYTES
        place = say(
            "bytes {first} to {last} of {name}",
            first=first,
            last=min(first + PAGE_BYTES, size) - 1,
            name=database.path.name,
        )
        message = say(
            "page {number} ({place}) was changed outside the program: {text}", number=number, place=place, text=text
        )
        found.append(Finding("page", number, None, None, None, message))
    return tuple(found)


def _page_faults(database: Database) -> list[str]:
    try:
        with database.cursor() as cursor:
            return [str(row[0]) for row in cursor.execute("PRAGMA cipher_integrity_check")]
    except DatabaseError as error:
        return [str(error.orig)]


class _Check:
    """One verification on its way through the rows."""

    log: EventLog

    def __init__(self, trust: chain.Trust) -> None:
        self.tips: _Tips = {}
        self.forks: list[Fork] = []
        self.erased = self.incomplete = 0
        self._trust = trust
        self._damaged: set[StreamId] = set()

    def row(self, row: StoredEvent) -> Iterator[Finding]:
        """Check the next one."""
        yield from self._content(row)
        key = row.stream, row.origin
        claims = [(key, ChainHead(row.seq, row.hash))]
        message = None
        before: ChainHead | None = None
        try:
            sealed = envelope.decode(row.raw)
        except envelope.MalformedEnvelope as error:
            message = f"{chain.Fault.MALFORMED} ({error})"
        else:
            digest = envelope.hash_of(row.raw)
            if (sealed.stream, sealed.origin, sealed.seq, sealed.id) != (row.stream, row.origin, row.seq, row.id):
                message = say("its columns are not those of its envelope")
                claims.append(((sealed.stream, sealed.origin), ChainHead(sealed.seq, digest)))
            elif digest != row.hash:
                message = say("its hash is not that of its envelope")
            else:
                event = SignedEvent(sealed, row.raw, row.signature, row.body, row.salt)
                before = self._followed(row, sealed)
                fault = chain.verify(event, before, self._trust)
                message = None if fault is None else str(fault)
        if row.mistyped:
            # The bytes may be the very ones that were signed: they were written by something else all the same.
            names = row.mistyped.split()
            message = message or (
                say("{name} is not of the type that was written", name=names[0])
                if len(names) == 1
                else say("{names} are not of the type that was written", names=", ".join(names))
            )
        if message is None and before is not None:
            tip = self.tips.get(key, _Tip())
            heads = frozenset({claims[0][1]}) if tip.is_doubtful else (tip.heads - {before}) | {claims[0][1]}
            self.tips[key] = _Tip(heads)
            return
        claimed = frozenset(head for _, head in claims)
        for key, _ in claims:
            self._damaged.add(key[0])
            known = self.tips.get(key, _Tip())
            self.tips[key] = _Tip((known.heads or frozenset({ChainHead()})) | claimed, is_doubtful=True)
        yield Finding(
            "row",
            row.position,
            row.stream,
            row.origin,
            row.seq,
            say("row {position}: {message}", position=row.position, message=message),
        )

    def _content(self, row: StoredEvent) -> Iterator[Finding]:
        """Whether content that was erased is gone."""
        is_erased = row.hash in self.log.erasures
        if row.body is None:
            self.erased += is_erased
            self.incomplete += not is_erased
        elif is_erased:
            message = say(
                "row {position}: its content was {words}, and is there",
                position=row.position,
                words=self.log.erasures.words(row.hash),
            )
            yield Finding("row", row.position, row.stream, row.origin, row.seq, message)

    def heads(self, only: StreamId | None = None) -> Iterator[Finding]:
        """Whether the chains end where their recorded heads say."""
        for stream, origin, seq, names in self.log.tips.mistyped():
            if only in (None, stream):
                message = say(
                    "stream {stream}: its recorded head's {names} not of the type that was written",
                    stream=stream,
                    names=", ".join(names.split()),
                )
                yield Finding("head", None, stream, origin, seq, message)
        recorded: dict[_Key, set[ChainHead]] = {}
        for stream, origin, head in self.log.heads():
            if only in (None, stream):
                recorded.setdefault((stream, origin), set()).add(head)
        for key in sorted(recorded.keys() | self.tips.keys()):
            ends, tip = recorded.get(key, {ChainHead()}), self.tips.get(key, _Tip(frozenset({ChainHead()})))
            sequences = {each.seq for each in tip.heads}
            sure = ends == tip.heads
            matches = all(head in tip.heads or head.seq in sequences for head in ends) if tip.is_doubtful else sure
            if not matches:
                self._damaged.add(key[0])
                last, seq = max(sequences), max(head.seq for head in ends)
                message = say("the chain ends at {last}, its recorded head is {seq}", last=last, seq=seq)
                if last == seq:
                    message = say(
                        "the chain has {ends} ends, {recorded} are recorded, or others",
                        ends=len(tip.heads),
                        recorded=len(ends),
                    )
                yield Finding("head", None, *key, last + 1, say("stream {key}: {message}", key=key[0], message=message))

    def ranks(self, streams: Iterable[StreamId]) -> Iterator[Finding]:
        """Whether every event stands where it belongs. Where a row is damaged nothing can be said about that."""
        for stream in streams:
            if stream in self._damaged:
                continue
            rows = [(position, rank, node) for position, rank, node in self.log.nodes(stream) if node is not None]
            expected = rank_all(node for _, _, node in rows)
            for position, rank, node in rows:
                if expected[node.hash] != rank:
                    message = say(
                        "row {position}: its rank does not follow from its stamp and what it depends on",
                        position=position,
                    )
                    yield Finding("row", position, stream, node.origin, node.seq, message)
            for origin, leaves in self.log.tips.stream(stream).items():
                for leaf in leaves:
                    if expected.get(leaf.hash) != leaf.rank and not self.log.tips.aside.holds(stream, leaf.hash):
                        message = say("stream {stream}: its recorded head's rank is not the event's", stream=stream)
                        yield Finding("head", None, stream, origin, leaf.seq, message)

    def _followed(self, row: StoredEvent, sealed: envelope.Envelope) -> ChainHead:
        """The head this event has to follow: behind a faulty row only its sequence is sure, so its own word on the hash
        counts. What follows no end of the chain may begin a branch of it.
        """
        tip = self.tips.get((row.stream, row.origin), _Tip(frozenset({ChainHead()})))
        named = ChainHead(sealed.seq - 1, sealed.prev)
        if named in tip.heads:
            return named
        if tip.is_doubtful and sealed.seq - 1 in {head.seq for head in tip.heads}:
            return named
        if not tip.is_doubtful and self._is_branch(row, sealed):
            return named
        return max(tip.heads, key=lambda head: head.seq)

    def _is_branch(self, row: StoredEvent, sealed: envelope.Envelope) -> bool:
        """Whether an earlier row is what this one follows, and another follows that one, too."""
        beside = [each for each in self.log.at(row.stream, row.origin, sealed.seq) if each[0] < row.position]
        if not beside:
            return False
        if sealed.seq > 1:
            before = self.log.at(row.stream, row.origin, sealed.seq - 1)
            if not any(position < row.position and digest == sealed.prev for position, digest in before):
                return False
        elif sealed.prev != envelope.GENESIS:
            return False
        hashes = tuple(sorted({*(digest for _, digest in beside), row.hash}))
        self.forks.append(Fork(row.stream, row.origin, sealed.seq, hashes))
        return True
