"""The one write path: command → decide → events and effects in one transaction → fold → changes.

Whatever writes (a pane, a verb, later a synced peer) comes through here; nothing else appends to the log.
"""

import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from console.workers import StoreThread
from models.kernel.author import Author, ChainHead, TooLarge
from models.kernel.canonical import NotCanonical
from models.kernel.errors import BadInput, Problem, Refused, WatchfloorError
from models.kernel.event import Draft, Event, SignedEvent
from models.kernel.ids import EventId, PersonId, StreamId
from models.store.database import StoreError
from models.store.event_log import EventLog, event_of

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

    def flush(self) -> None:
        """Put caches into the database; called when the desk is closed."""
        ...


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a command did. Exists only once the events are durable."""

    stream: StreamId
    events: tuple[EventId, ...]
    changes: tuple[Any, ...]


class NotSaved(WatchfloorError):
    """The disk did not take the event. It is not in the record; what was typed stays with the caller."""


class RecordClosed(WatchfloorError):
    """After a failed write the connection can't be trusted: the record is read-only until the console starts again."""


class Bus:
    """Takes commands from any thread."""

    def __init__(self, thread: StoreThread, log: EventLog, author: Callable[[], Author], books: Sequence[Book]) -> None:
        self._thread = thread
        self._log = log
        self._author = author
        self._books = books
        self._listeners: list[Listener] = []
        self._closed_because: str | None = None

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
        book = next((each for each in self._books if isinstance(command, each.commands)), None)
        if book is None:
            raise TypeError(f"no context takes {type(command).__name__}")
        drafts, signed, last = self._record(book, command, author or self._author)
        first = last - len(signed) + 1
        # All is folded before anybody hears of it: what listeners read is never half a command.
        folded = [self._folded(event, at) for at, event in enumerate(signed, start=first)]
        changes = tuple(change for change in folded if change is not None)
        for change in changes:
            self._tell(change)
        return Receipt(drafts[0].stream, tuple(event.envelope.id for event in signed), changes)

    def _folded(self, signed: SignedEvent, position: int) -> Any | None:
        """Each event goes to the book of its own context: a command may write into several."""
        event = event_of(signed)
        book = next(each for each in self._books if event.type.startswith(f"{each.prefix}."))
        return book.apply(event, position)

    def _record(
        self, book: Book, command: object, author_of: Callable[[], Author]
    ) -> tuple[Sequence[Draft], Sequence[SignedEvent], int]:
        # Certificates and blobs are written on the way to the events, so a failing disk may show before the append.
        try:
            author = author_of()
            drafts = book.decide(command, author.certificate.user)
            if not drafts:
                raise ValueError(f"{type(command).__name__} decided nothing; a command is refused or recorded")
            if barred := sorted({draft.type for draft in drafts if not author.certificate.allows(draft.type)}):
                # Here and not only at a verifier: what nobody would believe later is not written in the first place.
                raise Refused("the certificate does not permit this", tuple(f"may not write {each}" for each in barred))
            signed = self._sign(author, drafts)
            return drafts, signed, self._log.append(signed)
        except (TooLarge, NotCanonical) as error:
            raise BadInput(Problem("content", None, "", f"can't be recorded: {error}")) from None
        except StoreError as error:
            raise self._not_saved(error) from error

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
            return NotSaved("not saved: the disk is full. Make room and try again; nothing was changed")
        # A failed write or sync may have left the kernel's page cache and the disk apart ("fsyncgate"): a retry on the
        # same connection could report success for bytes that are not there.
        self._closed_because = f"the record is read-only since a write failed ({error.orig}); start the console again"
        return NotSaved(f"not saved: {error.orig}. {self._closed_because}")
