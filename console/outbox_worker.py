"""Sends what is queued: claims it durably, makes one attempt, records what came of it. One thread; nothing else sends.

Between the claim and the record of the outcome lies the one moment in which a crash leaves a doubt; the next start turns every
claim that it finds into UNKNOWN, whatever sinks are set up now, asks the system where it can be asked, and otherwise a person
(sync.md, I14 and I15). The same becomes of a claim whose outcome could not be recorded.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeVar
from weakref import WeakKeyDictionary

from console.channels.drill import DrillChannel
from console.channels.port import Absent, Accepted, CannotSay, Channel, Declined, Doubtful, Found, LookUp, Parcel
from console.channels.registry import Channels
from models.comms.outbox import commands as c
from models.comms.outbox.fold import Outbox
from models.comms.outbox.item import SEND_WITHIN_MS, Item, State
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Refused, WatchfloorError
from models.kernel.ids import OriginId, StreamId, have_same_key

T = TypeVar("T")

_TURN_SECONDS: Final = 1.0
_SETTLE_AFTER_MS: Final = 60_000
"""A system that does not show something yet may show it a minute later; before that, absence proves nothing."""
_LOOK_UP_EVERY_MS: Final = 30_000
_ENDED: Final = "the console ended while it was being sent"
_NOT_RECORDED: Final = "it was being sent, and what came of it could not be recorded"
_HANDS: "Final[WeakKeyDictionary[object, threading.Lock]]" = WeakKeyDictionary()
_HANDS_LOCK: Final = threading.Lock()


class Desk(Protocol):
    """What the worker needs of an open data directory; see console.desk."""

    def read(self, question: Callable[[], T]) -> T:
        """Ask something of the folded state."""
        ...

    def execute(self, command: object) -> Any:
        """Carry out a command and wait until it is durable or refused."""
        ...


class Rules(Protocol):
    """See console.outbox_rules."""

    def content(self, item: Item) -> bytes | None:
        """The bytes to send."""
        ...


@dataclass(frozen=True, slots=True)
class Turn:
    """What one pass did."""

    sent: int = 0
    other: int = 0
    """Attempts that failed or ended in doubt."""
    settled: int = 0
    waiting: int = 0
    """Left in the queue."""

    @property
    def did_anything(self) -> bool:
        """Whether another pass may find more to do at once."""
        return bool(self.sent or self.other or self.settled)


def _hand_of(desk: object) -> threading.Lock:
    """One at a time in a data directory: what one worker is sending, another one beside it must not take for left over."""
    with _HANDS_LOCK:
        return _HANDS.setdefault(desk, threading.Lock())


class OutboxWorker:
    """`turn` does one pass on the caller's thread; `start` makes a pass whenever something may be due."""

    def __init__(
        self,
        desk: Desk,
        outbox: Callable[[], Outbox],
        rules: Rules,
        channels: Channels,
        origin: OriginId,
        clock: Clock,
        told: Callable[[str], None] = lambda _words: None,
    ) -> None:
        self._desk, self._outbox, self._rules = desk, outbox, rules
        self._channels, self._origin, self._clock = channels, origin, clock
        self._told = told
        self._hand = _hand_of(desk)
        self._seen: dict[tuple[str, int], float] = {}
        """When each approval was first seen waiting, by the monotonic clock: a wall clock may be set."""
        self._looked: dict[str, int] = {}
        self._recovered = False
        self._not_raised: set[str] = set()
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self.is_paused = False
        """Set by whoever knows that there is no network, or wants to think first. What waits too long needs approval anew."""

    def recover(self) -> int:
        """Turn this workstation's claims that nobody is carrying out into doubts; gives how many. Sinks don't matter here, nor
        does it matter under which origin of its it claimed them: one that was put back has taken another since.
        """
        raised = 0
        with self._hand:
            for item in self._items():
                if item.state is State.CLAIMED and item.claimed_by and have_same_key(item.claimed_by, self._origin):
                    raised += self._raise_doubt(item)
            self._recovered = True
        return raised

    def turn(self) -> Turn:
        """One pass over all that is open: expire, settle by look-up, send what is due. Never raises for one item's sake."""
        # Before anything is sent, and at each pass: an outcome may have met a full disk.
        self.recover()
        sent = other = settled = waiting = 0
        for item in self._items():
            if self._stopping.is_set():
                break
            try:
                with self._hand:
                    if item.state is State.UNKNOWN:
                        settled += self._look(item)
                    elif item.state is State.EXPIRED:
                        self._expire(item)
                    elif item.state in (State.QUEUED, State.WAITING):
                        if self._is_stale(item):
                            self._desk.execute(c.Expire(item.incident, item.effect, by_monotonic_clock=True))
                            continue
                        outcome = None if self.is_paused else self._send(item)
                        sent += outcome is True
                        other += outcome is False
                        waiting += outcome is None
            except (Refused, BadInput):
                # Another hand was quicker, or a gate says why not: it stays as the record has it.
                waiting += 1
        return Turn(sent, other, settled, waiting)

    def start(self) -> None:
        """Begin; does nothing where it runs already."""
        if self._thread is None:
            self._stopping.clear()
            self._thread = threading.Thread(target=self._run, name="outbox", daemon=True)
            self._thread.start()

    def poke(self) -> None:
        """Something may be due. From any thread."""
        self._wake.set()

    def stop(self, timeout_seconds: float = 30.0) -> None:
        """End after the attempt that is under way, so that its outcome is recorded. From any thread."""
        self._stopping.set()
        self._wake.set()
        if self._thread is not None:
            self._thread.join(timeout_seconds)
            self._thread = None

    def use(self, channels: Channels) -> None:
        """Another file of sinks is in force from the next item on."""
        self._channels = channels
        self.poke()

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._wake.clear()
            try:
                turn = self.turn()
            except WatchfloorError as error:
                # The record is closed or the disk is full: said, and tried again; nothing was claimed.
                self._told(f"The outbox can't work: {error}")
                turn = Turn()
            if not turn.did_anything:
                self._wake.wait(_TURN_SECONDS)

    def _items(self) -> tuple[Item, ...]:
        return self._desk.read(lambda: self._outbox().items(self._clock.now_ms()))

    def _raise_doubt(self, item: Item) -> bool:
        again_ms = self._clock.now_ms() if item.may_repeat else None
        words = _NOT_RECORDED if self._recovered else _ENDED
        try:
            self._desk.execute(c.RecordUnknown(item.incident, item.effect, item.attempts, words, again_ms))
        except (Refused, BadInput) as error:
            # One that can't be recorded must not keep the others from being raised; it is said, once.
            if item.effect not in self._not_raised:
                self._not_raised.add(item.effect)
                self._told(f"{item.sink}: it may have been sent, and that can't be recorded: {error}")
            return False
        return True

    def _send(self, item: Item) -> bool | None:
        """True: sent. False: tried and not known to be sent. None: not now."""
        channel = self._channels.of(item)
        if channel is None or (item.again_ms is not None and self._clock.now_ms() < item.again_ms):
            return None
        content = self._desk.read(lambda: self._rules.content(item))
        thread = self._desk.read(lambda: self._outbox().thread(item.incident, item.sink))
        self._desk.execute(c.Claim(item.incident, item.effect, isinstance(channel, DrillChannel)))
        attempt = item.attempts + 1
        if content is None:  # the gate of Claim looks, too
            self._desk.execute(c.RecordFailed(item.incident, item.effect, attempt, "the bytes are not stored here"))
            return False
        parcel = Parcel(content, item.effect, item.key, thread, item.incident)
        return self._attempt(item, attempt, channel, parcel)

    def _attempt(self, item: Item, attempt: int, channel: Channel, parcel: Parcel) -> bool:
        try:
            outcome = channel.send(parcel)
        except Exception as error:  # noqa: BLE001  # a fault of ours is a doubt, too: something may have left
            outcome = Doubtful(f"the console failed while sending ({type(error).__name__})")
        now_ms = self._clock.now_ms()
        match outcome:
            case Accepted(remote, words, missed):
                self._desk.execute(c.RecordSent(item.incident, item.effect, attempt, remote, words, missed))
                self._compare(item, attempt, channel, parcel, remote)
                return True
            case Declined(words, again):
                again_ms = None if again is None else now_ms + round(again * 1000)
                self._desk.execute(c.RecordFailed(item.incident, item.effect, attempt, words, again_ms))
            case Doubtful(words, again):
                repeat_ms = now_ms + round((again or 15.0) * 1000) if item.may_repeat else None
                self._desk.execute(c.RecordUnknown(item.incident, item.effect, attempt, words, repeat_ms))
        self._told(f"{item.sink}: {outcome.words}")
        return False

    def _compare(self, item: Item, attempt: int, channel: Channel, parcel: Parcel, remote: str) -> None:
        """Read back what is shown there; that it can't be read is no news."""
        if not remote:
            return
        try:
            found = channel.read_back(parcel, remote)
        except Exception as error:  # noqa: BLE001  # it was sent, and nothing may make that look otherwise
            self._told(f"{item.sink}: reading back failed ({type(error).__name__})")
            return
        if found is not None:
            self._desk.execute(c.RecordCompared(item.incident, item.effect, attempt, found.same, found.words))

    def look(self, item: Item) -> LookUp:
        """Ask the system whether it has this. On the caller's thread."""
        channel = self._channels.of(item)
        if channel is None:
            return CannotSay(f"{item.sink} is not set up here")
        content = self._desk.read(lambda: self._rules.content(item))
        if content is None:
            return CannotSay("the bytes are not stored here")
        thread = self._desk.read(lambda: self._outbox().thread(item.incident, item.sink))
        try:
            return channel.look_up(Parcel(content, item.effect, item.key, thread, item.incident))
        except Exception as error:  # noqa: BLE001  # a doubt stays a doubt
            return CannotSay(f"looking failed ({type(error).__name__})")

    def _look(self, item: Item) -> int:
        """Settle a doubt where the system can say. 1 where it could."""
        now_ms = self._clock.now_ms()
        if self.is_paused or not (item.kind.can_be_asked or item.drill):
            return 0
        if item.effect in self._looked and now_ms - self._looked[item.effect] < _LOOK_UP_EVERY_MS:
            return 0
        self._looked[item.effect] = now_ms
        match self.look(item):
            case Found(remote):
                reason = "the system was searched and has it"
                self._desk.execute(c.Settle(item.incident, item.effect, True, reason, remote, by_look_up=True))
                return 1
            case Absent(words) if now_ms - item.changed_ms >= _SETTLE_AFTER_MS:
                reason = f"the system was searched and does not have it: {words}"
                self._desk.execute(c.Settle(item.incident, item.effect, False, reason, by_look_up=True))
                return 1
        return 0

    def _is_stale(self, item: Item) -> bool:
        """Whether it has waited too long by the monotonic clock, whatever the wall clock says."""
        first = self._seen.setdefault((item.effect, item.round), self._clock.monotonic())
        return (self._clock.monotonic() - first) * 1000 > SEND_WITHIN_MS

    def _expire(self, item: Item) -> None:
        # Noted once: the gate refuses a second note, which `turn` takes for what it is.
        self._desk.execute(c.Expire(item.incident, item.effect))


def open_items(items: "tuple[Item, ...]", incident: StreamId | None = None) -> tuple[Item, ...]:
    """What still waits for the worker or for a person."""
    kept = (each for each in items if each.state is not State.SENT and each.state is not State.WITHDRAWN)
    return tuple(each for each in kept if incident in (None, each.incident))
