"""One workstation's exchange with its hub: drives a session over a line until all is said. Who calls decides when.

One turn at a time for a desk, from whichever thread: the worker of an open console and a verb that runs in it take turns.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from typing import Final, Protocol, TypeVar
from weakref import WeakKeyDictionary

from console.desk import Desk
from console.exchanged import exchanged_ms, members_ms, note_exchanged, note_members
from console.membership import Membership
from console.sync import absence
from console.sync.blobs import BlobExchange
from console.sync.brought import Brought, BroughtPage
from console.sync.hub_line import HubLine, NoAnswer
from console.sync.looking_ahead import LookingAhead
from console.sync.names import share_names
from console.sync.noting import NotingReplica
from console.sync.raw_line import RawLine
from console.sync.replica import DeskStanding, contact_of, state_of
from console.sync.sharing_settings import sharing_settings
from console.sync.status import ParkedHere, Pending, State, SyncStatus, degraded_because, judged
from console.sync.whereabouts import WhereaboutsExchange
from console.sync.who_sits_here import renew_second_persons, shut_out
from console.sync.witness import FeedWitness
from console.sync.word import HubWord
from console.sync_note import SyncNote, write_note
from models.kernel.clock import parse_rfc3339
from models.kernel.errors import WatchfloorError
from models.kernel.ids import EventId
from models.store.rows import StoredEvent
from models.sync.protocol import FeedReply, PeopleReply, RenewReply
from models.sync.reading import Malformed
from models.sync.session import AskMembers, Failure, HubSession, Pull, Push, Renew, Reply, Request, Trouble
from resources.said import say

T = TypeVar("T")

_PENDING_SHOWN: Final = 1_000
_PARKED_SHOWN: Final = 200
_ROWS: Final = 500
_PATIENCE_SECONDS: Final = 3.0
_NOTED_EVERY_MS: Final = 300_000
_EXCHANGED_EVERY_MS: Final = 30_000


class NotJoined(WatchfloorError):
    """This workstation belongs to no hub."""

    def __init__(self) -> None:
        super().__init__("this workstation belongs to no hub; join one with: sync join URL CODE")


class Line(RawLine, Protocol):
    """The way to the hub; see console.sync.hub_line. Every method raises NoAnswer where there is no answer to use."""

    offset_ms: int
    last_answer_ms: int | None

    @property
    def url(self) -> str:
        """The address in use."""
        ...

    def exchange(self, request: Request) -> Reply:
        """Put a session's request to the hub."""
        ...

    def people(self) -> PeopleReply:
        """The hub's directory."""
        ...

    def put_people(self, people: PeopleReply) -> PeopleReply:
        """Offer names."""
        ...

    def renew_as(self, authorization: str) -> RenewReply:
        """A fresh certificate for another key, by a request that was signed with it."""
        ...

    def hub_ms(self) -> int:
        """The hub's time."""
        ...

    def stand_by(self) -> None:
        """Use the next of the hub's addresses."""
        ...

    def go_home(self) -> bool:
        """Use the first again, where that is well; whether this changed anything."""
        ...

    def cut(self) -> None:
        """Break off what is going on, from any thread."""
        ...

    def close(self) -> None:
        """Let go of the connection."""
        ...


@dataclass(frozen=True, slots=True)
class Turn:
    """What one turn did."""

    pushed: int = 0
    pulled: int = 0
    forked: int = 0
    parked: int = 0
    turned_away: int = 0
    names: int = 0
    blobs_in: int = 0
    blobs_out: int = 0
    failure: Failure | None = None
    """Why it ended early; None where all was said."""

    def and_then(self, later: "Turn") -> "Turn":
        """Both together, as they stand after the later one."""
        names = [each.name for each in fields(self) if each.name != "failure"]
        return replace(later, **{name: getattr(self, name) + getattr(later, name) for name in names})


class Exchange:
    """Of one open desk that belongs to a hub. Usable from any thread."""

    def __init__(self, desk: Desk, membership: Membership, line: Line) -> None:
        self._desk = desk
        self._line = line
        self._lock = threading.Lock()
        self._woken, self._members_changed = threading.Event(), threading.Event()
        self._asks_names = True
        self._standing = DeskStanding(desk, membership)
        self._blobs = BlobExchange(desk)
        self._brought = Brought(desk.clock)
        self._witness = FeedWitness(desk)
        self._ahead = LookingAhead(membership.authority)
        self.whereabouts = WhereaboutsExchange(desk)
        self.settings = sharing_settings(desk.directory.path)
        self._word = HubWord(desk)
        state = desk.read(lambda: state_of(desk.meta))
        self._session = HubSession(NotingReplica(desk, self._blobs), state, self._standing, f"hub {membership.urls[0]}")
        self._contact_ms = desk.read(lambda: contact_of(desk.meta))
        self._pending = Pending()
        self._was_degraded: bool | None = None
        """As the journal has it; None before the first turn."""
        self._exchanged_ms: int | None = None
        """When it was last noted that everything is here."""
        self._noted: tuple[int, str] | None = None
        """When the note for `doctor` was last written, and what it said was wrong."""
        self._counted_for: tuple[int, int, int] | None = None

    def close(self) -> None:
        """Let go of the connection."""
        self._line.close()

    @property
    def cursor(self) -> int:
        """The hub's position up to which its feed was received."""
        return self._session.state.cursor

    def begin(self) -> None:
        """Ask for everything again at the next turn."""
        with self._lock:
            self._session.begin()
            self._blobs.begin()
            self._asks_names = True

    def compare(self) -> None:
        """Have vectors compared at the next turn."""
        with self._lock:
            self._session.compare()

    def wake(self) -> None:
        """The hub has something new, as it said. Heard by the turn that is under way, too."""
        self._woken.set()

    def members_changed(self) -> None:
        """Somebody's rights are other ones, as the hub said. Heard by the turn that is under way, too."""
        self._members_changed.set()

    def put(self, question: Callable[[RawLine], T]) -> T:
        """Put a question of its own to the hub, between two turns, which changes somebody's rights. NoAnswer passes on."""
        with self._lock:
            answer = question(self._line)
        self.members_changed()
        return answer

    def brought(self, page: BroughtPage) -> None:
        """The hub's stream brought a page of the feed; the next turn takes it, or the one that is under way."""
        self._brought.offer(page)

    def due_in(self) -> float | None:
        """Seconds until a turn is worth while though nothing happens; None where it is not."""
        return min(
            (each for each in (self._blobs.due_in(), self.whereabouts.due_in()) if each is not None), default=None
        )

    def stand_by(self) -> None:
        """Use the next of the hub's addresses from the next turn on."""
        with self._lock:
            self._line.stand_by()

    def go_home(self) -> bool:
        """Use the first of the hub's addresses again, where another one is in use and the first is well; whether it is now."""
        with self._lock:
            return self._line.go_home()

    def cut(self) -> None:
        """Break off what the turn under way waits for."""
        self._line.cut()

    def trouble_here(self, words: str) -> Failure:
        """Nothing can be kept here: say so as if the hub could not be used, which is as well so."""
        self._session.failure = Failure(Trouble.BUSY, words)
        return self._session.failure

    def turn(self, is_stopped: Callable[[], bool] = lambda: False, *, with_extras: bool = True) -> Turn:
        """Talk until all is said, the hub fails, or `is_stopped`; `with_extras`: names and blobs, too, once the events are done.

        NotSaved and RecordClosed pass on: then the disk here is the trouble.
        """
        with self._lock:
            before = replace(self._session.tally)
            failure = self._say_all(is_stopped)
            taken = came = went = 0
            if failure is None and with_extras and not is_stopped():
                failure, taken, came, went = self._extras()
            if failure is not None or not is_stopped():
                self._note_degraded(failure)
                self._write_note(failure)
            now = self._session.tally
            return Turn(
                pushed=now.pushed - before.pushed,
                pulled=now.pulled - before.pulled,
                forked=now.forked - before.forked,
                parked=now.parked - before.parked,
                turned_away=now.turned_away - before.turned_away,
                names=taken,
                blobs_in=came,
                blobs_out=went,
                failure=failure,
            )

    def renew_second_persons(self) -> None:
        """Ask for the certificates that wait, where nobody else is about to. What the hub does not give is asked for again."""
        if self._lock.acquire(timeout=_PATIENCE_SECONDS):
            try:
                renew_second_persons(self._desk, self._line)
            except NoAnswer:
                return
            finally:
                self._lock.release()

    def look(self) -> None:
        """Ask the hub one small thing, to see whether it is there."""
        with self._lock:
            request = AskMembers()
            try:
                self._session.answered(request, self._line.exchange(request))
            except NoAnswer as error:
                self._session.failed(request, error.failure)
            except Malformed as error:
                self._session.failed(
                    request, Failure(Trouble.MALFORMED, say("the hub's answer makes no sense: {error}", error=error))
                )
            else:
                self._standing.hub_offset_ms = self._line.offset_ms
                self._standing.heard(self._desk.clock.now_ms())

    def status(self) -> SyncStatus:
        """How things stand now, asking nobody. Waits for no turn."""
        desk, session, standing = self._desk, self._session, self._standing
        has_answered = self._line.last_answer_ms is not None
        left_ms = standing.certificate_left_ms()
        state, why = judged(session.failure, has_answered, session.state.refused, left_ms, self._line.offset_ms)
        pending, parked = desk.read(lambda: (self._count_pending(), self._parked_here()))
        if state is State.ONLINE and (doubt := self._witness.words() or desk.read(lambda: absence.words(desk.meta))):
            state, why = State.DEGRADED, doubt
        return SyncStatus(
            state=state,
            why=why,
            membership=standing.membership,
            sync=session.state,
            pending=pending,
            parked=parked[-_PARKED_SHOWN:],
            parked_count=len(parked),
            last_contact_ms=self._line.last_answer_ms or self._contact_ms,
            clock_off_ms=self._line.offset_ms if has_answered else None,
            url=self._line.url,
            reach=self.whereabouts.reach,
            quorum=self.settings.quorum,
            trouble=session.failure.trouble if session.failure is not None else None,
        )

    def _say_all(self, is_stopped: Callable[[], bool]) -> Failure | None:
        session, line = self._session, self._line
        while not is_stopped():
            if self._woken.is_set() or self._brought.waits:
                self._woken.clear()
                session.wake()
            if self._members_changed.is_set():
                self._members_changed.clear()
                session.ask_members()
                self._word.be_due()
            request = session.next() or self._word_owed()
            if request is None:
                break
            if isinstance(request, Pull) and not request.after:
                self._ahead.look(line, session, is_stopped)
            try:
                reply = self._brought_for(request) or line.exchange(request)
                self._standing.hub_offset_ms = line.offset_ms
                if isinstance(request, Pull) and isinstance(reply, FeedReply) and not request.limit:
                    self._take_word(request, reply)
                else:
                    session.answered(request, reply)
            except NoAnswer as error:
                session.failed(request, error.failure)
            except Malformed as error:
                session.failed(
                    request, Failure(Trouble.MALFORMED, say("the hub's answer makes no sense: {error}", error=error))
                )
            else:
                self._standing.heard(self._desk.clock.now_ms())
                if isinstance(request, Push):
                    self._note_sent(request)
                continue
            self._note_shut_out(session.failure)
            if session.failure is not None and not _goes_on(request, session.failure):
                return session.failure
        return session.failure

    def _brought_for(self, request: Request) -> Reply | None:
        if not isinstance(request, Pull) or not request.limit:
            return None
        return self._brought.answer_to(request, self._session.state.head)

    def _word_owed(self) -> Request | None:
        """A question for nothing: by it the hub learns how far this copy reaches. Only where a stream brings what is new."""
        state = self._session.state
        is_owed = self._session.failure is None and state.generation and self._brought.owes_word()
        return Pull(state.cursor, 0, state.generation, state.view) if is_owed else None

    def _take_word(self, said: Pull, reply: FeedReply) -> None:
        keeps_up = self._brought.told(said.after, reply.head)
        if not keeps_up or reply.generation != said.generation or reply.view not in ("", said.view):
            # What a full answer says about it counts.
            self._session.wake()

    def _note_shut_out(self, failure: Failure | None) -> None:
        if failure is not None and failure.code == "revoked":
            self._desk.read(lambda: shut_out(self._desk, failure.words))

    def _note_exchanged(self) -> None:
        """Everything the hub had is here now: from this moment on it grows old."""
        now_ms = self._desk.clock.now_ms()
        if self._exchanged_ms is not None and abs(now_ms - self._exchanged_ms) < _EXCHANGED_EVERY_MS:
            return

        def note() -> None:
            note_exchanged(self._desk.meta, now_ms)
            note_members(self._desk.meta, now_ms)

        self._desk.read(note)
        self._exchanged_ms = now_ms

    def _note_degraded(self, failure: Failure | None) -> None:
        """Begin or end a period of the degraded-mode journal."""
        why = degraded_because(failure, self._standing.certificate_left_ms(), self._line.offset_ms)
        if bool(why) == self._was_degraded:
            return
        desk, pushed, now_ms = self._desk, self._session.state.pushed, self._desk.clock.now_ms()
        desk.read(lambda: desk.degraded.note(why, now_ms, pushed, desk.log.newest()))
        self._was_degraded = bool(why)

    def _write_note(self, failure: Failure | None) -> None:
        """For `doctor`: where something else is to be said than before, and every few minutes."""
        now_ms, why = self._desk.clock.now_ms(), "" if failure is None else failure.words
        if self._noted is not None and self._noted[1] == why and abs(now_ms - self._noted[0]) < _NOTED_EVERY_MS:
            return
        self._noted = (now_ms, why)
        meta = self._desk.meta
        exchanged, members = self._desk.read(lambda: (exchanged_ms(meta), members_ms(meta)))
        write_note(self._desk.directory.path, SyncNote(self._line.url, now_ms, exchanged, members, why))

    def _note_sent(self, request: Push) -> None:
        self._desk.read(lambda: self._blobs.went(request.parcels))
        self.whereabouts.hurry()

    def _extras(self) -> tuple[Failure | None, int, int, int]:
        may_write = self._standing.may_write
        try:
            renew_second_persons(self._desk, self._line)
            taken = share_names(self._desk, self._line, may_write=may_write) if self._asks_names else 0
            self._asks_names = False
            # Before the blobs, which may take long: who was shut out must be heard of.
            self._word.look_if_due(self._line)
            came, went = self._blobs.exchange(self._line, may_write=may_write)
            hub = self._standing.membership
            self._witness.look_if_due(self._line, hub.authority, hub.org)
            self.whereabouts.exchange(self._line, self._session.is_at_hub, self._session.state.generation)
            self._note_exchanged()
        except NoAnswer as error:
            self._session.failure = error.failure
            return error.failure, 0, 0, 0
        return None, taken, came, went

    def _count_pending(self) -> Pending:
        """On the store thread. What was counted before is not read again."""
        desk, state, orgs = self._desk, self._session.state, self._standing.orgs
        newest = desk.log.newest()
        key = (state.pushed, newest, len(orgs))
        if key == self._counted_for:
            return self._pending
        events: list[EventId] = []
        oldest: int | None = None
        brought: list[EventId] = []
        count, apart, at = 0, 0, state.pushed
        while rows := desk.log.after(at, _ROWS):
            at = rows[-1].position
            for row in rows:
                if row.arrived_ms is not None:
                    if len(brought) < _PENDING_SHOWN and not self._session.is_at_hub(row.position, row.hash):
                        brought.append(row.id)
                    continue
                sealed = row.signed().envelope
                if sealed.org not in orgs:
                    apart += 1
                    continue
                count += 1
                oldest = _at_ms(row) if oldest is None else oldest
                if len(events) < _PENDING_SHOWN:
                    events.append(sealed.id)
        self._pending, self._counted_for = Pending(tuple(events), count, oldest, frozenset(brought), apart), key
        return self._pending

    def _parked_here(self) -> tuple[ParkedHere, ...]:
        return tuple(
            ParkedHere(each.id, each.fault.value, each.via, each.at_ms) for each in self._desk.bus.arrivals.parked.all()
        ) + tuple(
            # Taken in before it was heard that it does not count; as little of the record now as what is parked.
            ParkedHere(each.id, each.fault.value, "", each.at_ms)
            for each in self._desk.bus.arrivals.aside.events
        )


_OPEN: "WeakKeyDictionary[Desk, Exchange]" = WeakKeyDictionary()
_LOCK = threading.Lock()


def exchange_of(desk: Desk, line: Callable[[Desk, Membership], Line] | None = None) -> Exchange | None:
    """The exchange of an open desk, the same for whoever asks; None where it belongs to no hub. From any thread."""
    membership = desk.identity.hub
    if membership is None:
        return None
    with _LOCK:
        if desk not in _OPEN:
            made = line(desk, membership) if line else HubLine(membership, desk.identity.device, desk.clock)
            _OPEN[desk] = Exchange(desk, membership, made)
        return _OPEN[desk]


@contextmanager
def borrowed(desk: Desk) -> Iterator[Exchange | None]:
    """The exchange for a verb: the one that an open console works with, or one for this moment. None without a hub."""
    with _LOCK:
        is_kept = desk in _OPEN
    try:
        yield exchange_of(desk)
    finally:
        if not is_kept:
            close_exchange(desk)


def close_exchange(desk: Desk) -> None:
    """Let go of it, before the desk is closed. Harmless where there is none."""
    with _LOCK:
        found = _OPEN.pop(desk, None)
    if found is not None:
        found.close()


def status_of(desk: Desk) -> SyncStatus:
    """How sharing stands for an open desk. From any thread."""
    found = exchange_of(desk)
    return SyncStatus(State.NOT_JOINED) if found is None else found.status()


def _goes_on(request: Request, failure: Failure) -> bool:
    """Whether another question may be answered: a smaller batch, or the feed without a new certificate."""
    return failure.trouble is Trouble.DECLINED and isinstance(request, Push | Renew)


def _at_ms(row: StoredEvent) -> int:
    return parse_rfc3339(row.signed().envelope.wall)
