"""The way into the record for events of other replicas: each judged, and all that are believed written in one transaction."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from models.kernel import envelope
from models.kernel.admission import Admission, Outcome, check_ahead, content_fault, judge_opened
from models.kernel.certificate import Certificate
from models.kernel.chain import Fault, Trust
from models.kernel.event import SignedEvent
from models.kernel.hlc import Hlc
from models.kernel.ids import OriginId, StreamId, new_origin, uuid_bytes
from models.store.aside import Aside, look
from models.store.database import Database
from models.store.event_log import EventLog
from models.store.parked import Parked, ParkedEvent, in_chain_order
from models.store.tips import Gathering, Leaf

_CERTIFICATE: Final = "INSERT INTO certificates (hash, raw, signature) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
_FILL: Final = (
    "UPDATE events SET body = ?, salt = ? WHERE stream = ? AND origin = ? AND seq = ? AND hash = ? AND body IS NULL"
)
_SET: Final = "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"


@dataclass(frozen=True, slots=True)
class Taken:
    """An event that is new in the record."""

    event: SignedEvent
    position: int
    arrived_ms: int
    erased: str = ""
    """When and by which order its content was erased; empty where it was not."""


@dataclass(frozen=True, slots=True)
class Received:
    """What a batch came to. Exists only once it is durable."""

    admissions: tuple[Admission, ...]
    """One for each event of the batch, in its order."""
    taken: tuple[Taken, ...] = ()
    """New in the record, in the order of position; what was parked before and is believed now among them."""
    reordered: frozenset[StreamId] = frozenset()
    """Streams that must be folded from their beginning."""
    stamps: tuple[Hlc, ...] = ()
    """Of what is new, for the clock."""
    own_origin: OriginId | None = None
    """What is written here from now on is of this origin: events of the former one came from elsewhere, so there is another
    replica that writes, or wrote, as this one. Noted in the record already.
    """
    forks: tuple[SignedEvent, ...] = ()
    """What stands beside another event at its position: somebody must look into it."""


class Arrivals:
    """Lives in the store thread."""

    def __init__(self, database: Database, log: EventLog, fresh: Callable[[bytes], OriginId] = new_origin) -> None:
        self._database = database
        self._log = log
        self._fresh = fresh
        self.parked = Parked(database)
        with database.cursor() as cursor:
            rows = cursor.execute("SELECT CAST(hash AS BLOB) FROM events WHERE body IS NULL").fetchall()
            counted = cursor.execute("SELECT value FROM meta WHERE key = 'completed-events'").fetchone()
        self._incomplete = {digest for (digest,) in rows}
        self._completed = int(counted[0]) if counted else 0

    @property
    def incomplete(self) -> frozenset[bytes]:
        """Hashes of events whose content is not here and was not erased: to be asked for wherever there may be another copy."""
        erased = self._log.erasures
        return frozenset(digest for digest in self._incomplete if digest not in erased)

    @property
    def aside(self) -> Aside:
        """What is in the record and does not count any more."""
        return self._log.tips.aside

    @property
    def completed(self) -> int:
        """How many events were completed since this record was begun: whoever was given one without its content may lack
        it still.
        """
        return self._completed

    def receive(
        self,
        batch: Sequence[tuple[SignedEvent, Certificate | None]],
        trust: Trust,
        now_ms: int,
        via: str,
        own: OriginId | None = None,
    ) -> Received:
        """Judge and write. Hostile input is answered, not raised; StoreError where the disk failed, and then nothing changed.

        `own`: the origin this replica writes under. `trust` is asked before the transaction for certificates; what vouches
        is asked within it and must answer from memory.
        """
        return self._run(trust, now_ms, via, own, batch)

    def reconsider(self, trust: Trust, now_ms: int, own: OriginId | None = None) -> Received:
        """Judge all that is parked again, and what is in the record of devices from which something was taken away: after a word
        of the authority, or when another authority is believed.
        """
        return self._run(trust, now_ms, "", own, (), reconsider_all=True)

    def _run(
        self,
        trust: Trust,
        now_ms: int,
        via: str,
        own: OriginId | None,
        batch: Sequence[tuple[SignedEvent, Certificate | None]],
        reconsider_all: bool = False,
    ) -> Received:
        papers = {paper.hash: paper for _, paper in batch if paper is not None}
        named = {event.envelope.certificate for event, _ in batch} | self.parked.papers()
        # Before the transaction: certificates are read on another way than the log's, which would wait for it.
        known = {digest: papers.get(digest) or trust.certificate(digest) for digest in named}
        believed = replace(trust, certificate=known.get)
        former = self._log.tips.aside
        aside = look(self._database, self._log.tips.all(), trust, former, now_ms) if reconsider_all else former
        try:
            with self._database.writing() as cursor:
                gathering = Gathering(self._log.tips, cursor)
                gathering.set_aside(aside)
                believed = check_ahead((event for event, _ in batch), gathering, believed)
                intake = _Intake(cursor, gathering, self.parked, self._incomplete, believed, now_ms)
                admissions = tuple(intake.take(event, via) for event, _ in batch)
                intake.reconsider(self.parked.hashes() if reconsider_all else self.parked.under(papers))
                for digest in sorted(intake.papers & papers.keys()):
                    paper = papers[digest]
                    cursor.execute(_CERTIFICATE, (digest, paper.raw, paper.signature))
                origin = self._next_origin(own, intake.taken, believed)
                if origin is not None:
                    # In this very transaction: never may anything be written after events that were not known to be there.
                    cursor.execute(_SET, ("origin", origin))
                completed = self._completed + intake.completed
                if intake.completed:
                    cursor.execute(_SET, ("completed-events", str(completed)))
                gathered = intake.gathering.finish()
        except BaseException:
            # On a file that can't be read any more this fails, too, and says so.
            self.parked.load()
            raise
        intake.gathering.keep()
        self._incomplete, self._completed = intake.incomplete, completed
        return Received(
            admissions,
            tuple(intake.taken),
            gathered.reordered,
            tuple(taken.event.envelope.hlc for taken in intake.taken),
            origin,
            tuple(intake.forks),
        )

    def _next_origin(self, own: OriginId | None, taken: Sequence[Taken], trust: Trust) -> OriginId | None:
        """Under which to write on, where somebody wrote as this replica: its own key did, or it would have been refused."""
        sealed = next((each.event.envelope for each in taken if each.event.envelope.origin == own), None)
        paper = None if sealed is None else trust.certificate(sealed.certificate)
        return None if paper is None else self._fresh(paper.device_key)


class _Intake:
    """One transaction; the `Chains` by which its events are judged."""

    def __init__(
        self,
        cursor: Any,
        gathering: Gathering,
        parked: Parked,
        incomplete: Iterable[bytes],
        trust: Trust,
        now_ms: int,
    ) -> None:
        self.gathering = gathering
        self.incomplete = set(incomplete)
        self.completed = 0
        self.taken: list[Taken] = []
        self.forks: list[SignedEvent] = []
        self.papers: set[bytes] = set()
        """Hashes of the certificates that what was kept was written under."""
        self._cursor = cursor
        self._parked = parked
        self._erasures = gathering.erasures
        self._trust = trust
        self._now_ms = now_ms

    def leaves(self, stream: StreamId, origin: OriginId) -> tuple[Leaf, ...]:
        """See admission.Chains."""
        return self.gathering.leaves(stream, origin)

    def at(self, stream: StreamId, origin: OriginId, seq: int) -> frozenset[bytes]:
        """See admission.Chains."""
        return self.gathering.at(stream, origin, seq)

    def is_parked(self, digest: bytes) -> bool:
        """See admission.Chains."""
        return digest in self._parked

    def take(self, event: SignedEvent, via: str) -> Admission:
        """Judge one event and do what follows."""
        try:
            # The bytes are what is judged and kept; what comes with them is only the sender's word.
            sealed = envelope.decode(event.raw)
        except envelope.MalformedEnvelope:
            return Admission(Outcome.REFUSED, Fault.MALFORMED)
        if sealed is not event.envelope:
            event = replace(event, envelope=sealed)
        admission = self._judged(event, sealed)
        # Judged with what it came with; kept without, where that was erased.
        event = self._erasures.without(event)
        if admission.outcome in (Outcome.REFUSED, Outcome.WAITING):
            return admission
        if admission.outcome is Outcome.DUPLICATE:
            return self._fill(event, admission)
        if admission.outcome is Outcome.PARKED:
            return self._park(event, admission, via)
        self._parked.drop(self._cursor, event.hash)
        self._admit(event, admission, self._now_ms)
        self.reconsider(self._parked.behind(event.hash))
        return admission

    def reconsider(self, digests: Iterable[bytes]) -> None:
        """Judge parked events again, and what follows those that are believed now."""
        waiting = [self._parked.take(self._cursor, digest) for digest in digests if digest in self._parked]
        for parked in in_chain_order(waiting):
            # A chain of them may be long: no recursion.
            line = [parked]
            while line:
                each = line.pop()
                if self._rejudge(each):
                    behind = self._parked.behind(each.event.hash)
                    line += [self._parked.take(self._cursor, digest) for digest in behind]

    def _judged(self, event: SignedEvent, sealed: envelope.Envelope) -> Admission:
        admission = judge_opened(event, sealed, self, self._trust, self._now_ms)
        is_new = admission.outcome in (Outcome.ADMITTED, Outcome.FORKED)
        if is_new and self.gathering.aside.holds(sealed.stream, sealed.prev):
            # What it follows is here and does not count: elsewhere that is parked, and so is this.
            return replace(admission, outcome=Outcome.PARKED, fault=Fault.BEHIND)
        return admission

    def _rejudge(self, parked: ParkedEvent) -> bool:
        """Whether it is in the record now."""
        event = parked.event
        if event.hash not in self._parked:
            return False
        admission = self._judged(event, event.envelope)
        if admission.outcome in (Outcome.ADMITTED, Outcome.FORKED):
            self._parked.drop(self._cursor, event.hash)
            self._admit(event, admission, parked.at_ms)
            return True
        if admission.outcome in (Outcome.REFUSED, Outcome.DUPLICATE):
            # Its certificate has come, and it was not signed under it.
            self._parked.drop(self._cursor, event.hash)
        elif admission.outcome is Outcome.PARKED and admission.fault not in (None, parked.fault):
            self._park(event, admission, parked.via)
        return False

    def _admit(self, event: SignedEvent, admission: Admission, arrived_ms: int) -> None:
        position = self.gathering.insert(event, arrived_ms)
        erased = self._erasures.words(event.hash) if event.body is None else ""
        self.taken.append(Taken(event, position, arrived_ms, erased))
        self.papers.add(event.envelope.certificate)
        if admission.outcome is Outcome.FORKED:
            self.forks.append(event)
        if event.body is None and not erased:
            self.incomplete.add(event.hash)

    def _fill(self, event: SignedEvent, admission: Admission) -> Admission:
        """Content that was missing has come: the event was here, and is whole only now."""
        sealed, digest = event.envelope, event.hash
        if event.body is None or digest not in self.incomplete or content_fault(event, sealed) is not None:
            return admission
        place = (uuid_bytes(sealed.stream), bytes.fromhex(sealed.origin), sealed.seq, digest)
        self._cursor.execute(_FILL, (event.body, event.salt, *place))
        self.incomplete.discard(digest)
        self.completed += 1
        self.gathering.reorder(sealed.stream)
        return replace(admission, outcome=Outcome.ADMITTED)

    def _park(self, event: SignedEvent, admission: Admission, via: str) -> Admission:
        if not self._parked.has_room(event):
            return replace(admission, outcome=Outcome.WAITING)
        self._parked.put(self._cursor, event, admission.fault or Fault.CERTIFICATE, via, self._now_ms)
        self.papers.add(event.envelope.certificate)
        return admission
