"""The one write path: command → decide → events and effects in one transaction → fold → changes.

Whatever writes (a pane, a verb) comes through here, and so does what other replicas wrote (`receive`); nothing else appends
to the log.
"""

import traceback
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol, TypeVar

from console.workers import StoreThread
from models.access.roles import lacking
from models.kernel.admission import Admission
from models.kernel.author import Author, ChainHead, TooLarge
from models.kernel.canonical import NotCanonical
from models.kernel.chain import Trust
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Problem, Refused, WatchfloorError
from models.kernel.event import Draft, Event, SignedEvent
from models.kernel.hlc import HybridClock
from models.kernel.ids import EventId, OriginId, PersonId, StreamId
from models.store.arrivals import Arrivals, Received
from models.store.database import StoreError
from models.store.event_log import EventLog, event_of
from models.sync.parcel import Parcel
from resources.said import say

T = TypeVar("T")

Listener = Callable[[Any], None]
"""Hears every change, on the store thread; must not block."""


class Book(Protocol):
    """The folded state of one context: decides on its commands and folds its events. Used on the store thread only."""

    prefix: str
    """First part of its event types."""
    commands: tuple[type, ...]

    def decide(self, command: Any, actor: PersonId) -> tuple[Draft, ...]:
        """The facts that follow from a command; raises Refused or BadInput."""
        ...

    def apply(self, event: Event, position: int) -> Any | None:
        """Fold a recorded event; the change for the listeners."""
        ...

    def refold(self, stream: StreamId) -> Any | None:
        """Fold a stream again from the record, whose order is another than it was; the change, which tells the whole of the
        new state. None for a stream that is not this book's, or where nobody has asked for its state yet.
        """
        ...

    def flush(self) -> None:
        """Put caches into the database; called when the desk is closed."""
        ...


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a command did. Exists only once the events are durable."""

    stream: StreamId
    events: tuple[EventId, ...]
    changes: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Reception:
    """What became of events of other replicas. Exists only once those that were admitted are durable."""

    admissions: tuple[Admission, ...]
    """One for each parcel, in the same order."""
    changes: tuple[Any, ...]
    """As the listeners heard them."""
    forks: tuple[EventId, ...] = ()
    """Events that stand beside another one at their position: somebody must look into it."""


@dataclass(frozen=True, slots=True)
class Forked:
    """Told to the listeners: an origin has written two events at one position. Both are kept and folded."""

    stream: StreamId
    origin: OriginId
    seq: int
    event: EventId


@dataclass(frozen=True, slots=True)
class Gate:
    """What receiving needs beside the record itself."""

    arrivals: Arrivals
    trust: Callable[[], Trust]
    """Whom this replica believes now. What vouches must answer from memory."""
    hybrid: HybridClock
    clock: Clock
    origin: Callable[[], OriginId]
    """Under which this replica writes."""
    moved: Callable[[OriginId], None]
    """Told the origin under which to write from now on; it is in the record already."""


class NotSaved(WatchfloorError):
    """The disk did not take the event. It is not in the record; what was typed stays with the caller."""


class RecordClosed(WatchfloorError):
    """After a failed write the connection can't be trusted: the record is read-only until the console starts again."""


def _guarded(fold: Callable[[], Any | None], is_foreign: bool) -> Any | None:
    """A fold of what others wrote must not stop what they wrote beside it from being folded: it is durable already."""
    try:
        return fold()
    except Exception:
        # What was written here was decided here: if that can't be folded it is a fault of this program, and must be seen.
        if not is_foreign:
            raise
        traceback.print_exc()
        return None


class Bus:
    """Takes commands from any thread."""

    def __init__(
        self,
        thread: StoreThread,
        log: EventLog,
        author: Callable[[], Author],
        books: Sequence[Book],
        gate: Gate | None = None,
    ) -> None:
        """Without a gate nothing can be received."""
        self._thread = thread
        self._gate = gate
        self._log = log
        self._author = author
        self._books = books
        self._listeners: list[Listener] = []
        self._closed_because: str | None = None
        self._takes_none: str | None = None
        self.recording: Callable[[Sequence[Draft]], None] = lambda _drafts: None
        """Told what nothing refuses any more, just before it is recorded: what must be on the disk no later than that."""
        self.deciding: Callable[[], AbstractContextManager[None]] = nullcontext
        """Around the deciding and recording of a command: what is put for its events goes again where it is refused."""

    def only_read(self, why: str) -> None:
        """Refuse every command from now on with this sentence; what others wrote still arrives."""
        self._takes_none = why

    def submit(self, command: object) -> Future[Receipt]:
        """Hand over a command. The future raises Refused, BadInput, NotSaved or RecordClosed where nothing was recorded."""
        return self._thread.submit(lambda: self.execute(command))

    def ask(self, question: Callable[[], T]) -> Future[T]:
        """Ask something of the folded state, without waiting."""
        return self._thread.submit(question)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear all changes from now on; gives the function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def execute(self, command: object, author: Callable[[], Author] | None = None) -> Receipt:
        """The write path itself. On the store thread only. `author`: another person than the workstation's own."""
        if self._closed_because:
            raise RecordClosed(self._closed_because)
        if self._takes_none is not None:
            raise Refused(self._takes_none)
        book = next((each for each in self._books if isinstance(command, each.commands)), None)
        if book is None:
            raise TypeError(f"no context takes {type(command).__name__}")
        drafts, signed, last = self._record(book, command, author or self._author)
        first = last - len(signed) + 1
        changes = self._fold(
            [(event_of(event), at) for at, event in enumerate(signed, start=first)], self._log.reordered
        )
        return Receipt(drafts[0].stream, tuple(event.envelope.id for event in signed), changes)

    def receive(self, parcels: Sequence[Parcel], via: str) -> Reception:
        """Take events of other replicas: each is judged, all that are believed are recorded in one transaction and folded.

        On the store thread only. `via`: the hub, peer or bundle they came by, in words. What is wrong with an event is in
        its admission; NotSaved or RecordClosed where the disk failed, and then nothing was taken.
        """
        batch = [(parcel.event, parcel.certificate) for parcel in parcels]
        return self._receive(
            lambda gate, now_ms: gate.arrivals.receive(batch, gate.trust(), now_ms, via, gate.origin())
        )

    def reconsider(self) -> Reception:
        """Judge again what is parked, after whom to believe has changed. On the store thread only; raises as `receive`."""
        return self._receive(lambda gate, now_ms: gate.arrivals.reconsider(gate.trust(), now_ms, gate.origin()))

    def refold(self, streams: Iterable[StreamId]) -> tuple[Any, ...]:
        """Fold streams again and tell the listeners: after a blob has come that their events name. On the store thread only."""
        return self._fold((), frozenset(streams))

    def announce(self, change: object) -> None:
        """Tell the listeners of something that is no event of the record. On the store thread only."""
        self._tell(change)

    @property
    def closed_because(self) -> str | None:
        """Why nothing can be written any more; None while all is well."""
        return self._closed_because

    def broke(self, error: StoreError) -> str:
        """A write beside the bus failed on its connection: what follows from that, in words. On the store thread only."""
        return str(self._not_saved(error))

    @property
    def arrivals(self) -> Arrivals:
        """What is parked, and what is incomplete."""
        return self._opened().arrivals

    def _receive(self, work: Callable[[Gate, int], Received]) -> Reception:
        if self._closed_because:
            raise RecordClosed(self._closed_because)
        gate = self._opened()
        try:
            received = work(gate, gate.clock.now_ms())
        except StoreError as error:
            raise self._not_saved(error) from error
        if received.own_origin is not None:
            gate.moved(received.own_origin)
        for stamp in received.stamps:
            gate.hybrid.observe(stamp)
        events = [(event_of(taken.event, taken.arrived_ms, taken.erased), taken.position) for taken in received.taken]
        changes = self._fold(events, received.reordered)
        for fork in received.forks:
            sealed = fork.envelope
            self._tell(Forked(sealed.stream, sealed.origin, sealed.seq, sealed.id))
        return Reception(received.admissions, changes, tuple(fork.envelope.id for fork in received.forks))

    def _opened(self) -> Gate:
        if self._gate is None:
            raise TypeError("this record receives nothing")
        return self._gate

    def _fold(self, events: Sequence[tuple[Event, int]], reordered: frozenset[StreamId]) -> tuple[Any, ...]:
        """Fold what was recorded and tell the listeners. What they read is never half of it: all is folded first."""
        # Each event goes to the book of its own context: a command may write into several. What no book knows was written
        # by a newer program: kept, sent on, and folded by nobody.
        folded = [
            _guarded(partial(book.apply, event, position), event.arrived_ms is not None)
            for event, position in events
            if event.stream not in reordered
            for book in self._books
            if event.type.startswith(f"{book.prefix}.")
        ]
        folded += [
            _guarded(partial(book.refold, stream), is_foreign=True)
            for stream in sorted(reordered)
            for book in self._books
        ]
        changes = tuple(change for change in folded if change is not None)
        for change in changes:
            self._tell(change)
        return changes

    def _record(
        self, book: Book, command: object, author_of: Callable[[], Author]
    ) -> tuple[Sequence[Draft], Sequence[SignedEvent], int]:
        # Certificates and blobs are written on the way to the events, so a failing disk may show before the append.
        try:
            with self.deciding():
                return self._decided(book, command, author_of())
        except (TooLarge, NotCanonical) as error:
            raise BadInput(Problem("content", None, "", say("can't be recorded: {error}", error=error))) from None
        except StoreError as error:
            raise self._not_saved(error) from error

    def _decided(
        self, book: Book, command: object, author: Author
    ) -> tuple[Sequence[Draft], Sequence[SignedEvent], int]:
        drafts = book.decide(command, author.certificate.user)
        if not drafts:
            raise ValueError(f"{type(command).__name__} decided nothing; a command is refused or recorded")
        self._check_bounds(author, drafts)
        if barred := sorted({draft.type for draft in drafts if not author.certificate.allows(draft.type)}):
            # Here and not only at a verifier: what nobody would believe later is not written in the first place.
            granted = author.certificate.permissions
            raise Refused(say("the certificate does not permit this"), tuple(lacking(granted, each) for each in barred))
        self.recording(drafts)
        signed = self._sign(author, drafts)
        return drafts, signed, self._log.append(signed)

    def _check_bounds(self, author: Author, drafts: Sequence[Draft]) -> None:
        """Refuse what the hub does not let the author write any more, whatever the certificate at hand says still."""
        if self._gate is None:
            return
        bounds = self._gate.trust().bounds
        words: set[str] = set()
        for draft in drafts:
            seq = self._log.head(draft.stream, author.origin).seq + 1
            bound = bounds(author.certificate, author.origin, draft.stream, seq)
            if bound is not None and (fault := bound.fault(draft.type)) is not None:
                words.add(fault.value if bound.is_out else lacking(bound.left, draft.type))
        if words:
            raise Refused(say("the hub has taken this right away"), tuple(sorted(words)))

    def _tell(self, change: object) -> None:
        for listener in tuple(self._listeners):
            try:
                listener(change)
            except Exception:  # noqa: BLE001  # the event is durable: whoever gave the command must not be told otherwise
                traceback.print_exc()

    def _sign(self, author: Author, drafts: Sequence[Draft]) -> list[SignedEvent]:
        heads = {draft.stream: self._log.head(draft.stream, author.origin) for draft in drafts}
        signed: list[SignedEvent] = []
        for draft in drafts:
            deps = self._log.others(draft.stream, author.origin)
            event = author.write(draft, heads[draft.stream], deps)
            heads[draft.stream] = ChainHead(event.envelope.seq, event.hash)
            signed.append(event)
        return signed

    def _not_saved(self, error: StoreError) -> NotSaved:
        if "full" in str(error.orig):
            # SQLite rolled back and says so itself; the connection is sound and later writes may succeed.
            return NotSaved(say("not saved: the disk is full. Make room and try again; nothing was changed"))
        # A failed write or sync may have left the kernel's page cache and the disk apart ("fsyncgate"): a retry on the
        # same connection could report success for bytes that are not there.
        self._closed_because = f"the record is read-only since a write failed ({error.orig}); start the console again"
        return NotSaved(
            say("not saved: {orig}. {closed_because}", orig=error.orig, closed_because=self._closed_because)
        )
