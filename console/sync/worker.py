"""Shares the record of an open console with its hub, all the time: one thread that talks, one that listens for news.

The listener says that there is something new, or hands over what it is; losing it loses nothing: without it the talker asks. Both
end when they are told to, whatever they wait for. Times go by `wait`, and so a test decides about them.
"""

import random
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, suppress
from dataclasses import replace
from typing import Final, Protocol

from console.bus import NotSaved, RecordClosed
from console.desk import Desk
from console.sync.brought import BroughtPage, read_mark
from console.sync.exchange import Exchange, Turn
from console.sync.hub_line import NoAnswer
from console.sync.status import SyncStatus
from models.sync.backoff import Backoff
from models.sync.protocol import FeedReply
from models.sync.reading import Malformed
from models.sync.session import Failure

ASK_SECONDS: Final = 30.0
"""Without news the hub is asked all the same: what was lost on the way is found."""
BEGIN_SECONDS: Final = 600.0
"""So often members, names and certificate are looked at."""
COMPARE_SECONDS: Final = 3_600.0
"""So often vectors are compared though nothing seems to be missing."""
CONFIRM_SECONDS: Final = 2.0
"""So soon after something came the hub is asked once more: by what it is asked for it learns that this is kept here."""
HOME_SECONDS: Final = 300.0
"""So often, away from the hub's first address, it is looked whether that one is back: whoever stays away for ever leaves all
the work to one replica.
"""
SHUT_OUT_SECONDS: Final = 120.0
"""Where a person has to do something, it is enough to ask so often whether they did."""

_GREETING_LINES: Final = 2
"""What a stream says before there is any news; one that ends then is not worth having."""
_POLL_SECONDS: Final = 1.0
"""From one piece of news to the next question, without a stream: what the talker can't keep is not asked for all the time."""

Wait = Callable[[threading.Event, float], bool]
"""Waits for an event for so many seconds; whether it came."""


class News(Protocol):
    """A second way to the hub, for the listener alone; see console.sync.hub_line."""

    def news(self, after: int, mark: str = "") -> AbstractContextManager[Iterator[str]]:
        """Lines of the stream; `mark`: of rights, as it was told last. NoAnswer where there is none, or it falls silent."""
        ...

    def wait_for_news(self, after: int) -> FeedReply:
        """A page as soon as there is something, or an empty one after a while."""
        ...

    def cut(self) -> None:
        """Break off what is going on, from any thread."""
        ...

    def stand_by(self) -> None:
        """Use the next of the hub's addresses."""
        ...

    def go_home(self) -> bool:
        """Use the first again, where that is well; whether this changed anything."""
        ...

    def close(self) -> None:
        """Let go of the connection."""
        ...


class SyncWorker:
    """Of one open desk. `start`, then `stop`; `told` hears every new status on a thread of the worker's."""

    def __init__(
        self,
        desk: Desk,
        exchange: Exchange,
        news: News,
        told: Callable[[SyncStatus], None],
        *,
        wait: Wait = threading.Event.wait,
        uniform: Callable[[], float] = random.random,
    ) -> None:
        self._desk = desk
        self._exchange = exchange
        self._news = news
        self._told = told
        self._wait = wait
        self._talks, self._listens = Backoff(uniform), Backoff(uniform)
        self._stopping = threading.Event()
        self._due = threading.Event()
        """Something was written here, or there is news."""
        self._reached = threading.Event()
        """The talker was answered: the listener may try, too."""
        self._threads = [
            threading.Thread(target=self._talk, name="sync", daemon=True),
            threading.Thread(target=self._listen, name="sync news", daemon=True),
        ]
        self._unsubscribe: Callable[[], None] | None = None
        self._last: SyncStatus | None = None
        self._retry_ms: int | None = None
        self._is_hurried = False
        self._mark = ""
        """Of everybody's rights, as the stream told it last."""
        self._standby_after = exchange.settings.standby_after
        self._clock = desk.clock
        self._begun_at = self._compared_at = self._away_at = self._heard_away_at = desk.clock.monotonic()

    def start(self) -> None:
        """Begin to share."""
        self._unsubscribe = self._desk.bus.subscribe(lambda _change: self._due.set())
        for each in self._threads:
            each.start()

    def stop(self, seconds: float = 10.0) -> None:
        """End both threads; what was under way is broken off and done again next time."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        self._stopping.set()
        self._due.set()
        self._reached.set()
        turns = max(1, round(seconds / 0.1))
        while turns and any(each.is_alive() for each in self._threads):
            # Again and again: a request may have begun just after the line was cut.
            self._exchange.cut()
            self._news.cut()
            for each in self._threads:
                if each.ident is not None:
                    each.join(0.05)
            turns -= 1
        self._news.close()

    def hurry(self) -> None:
        """Do not wait any longer: somebody wants it now."""
        self._is_hurried = True
        self._due.set()

    def nudge(self) -> None:
        """Somebody wants to know something that the hub can tell. Harmless; does not hurry a hub that has no time."""
        self._due.set()

    def turn(self) -> float:
        """One turn on the caller's thread; the seconds after which the next is due, unless something happens before."""
        now = self._clock.monotonic()
        is_home = False
        if now - self._away_at >= HOME_SECONDS and not self._talks.failures:
            self._away_at = now
            is_home = self._exchange.go_home()
        if now - self._begun_at >= BEGIN_SECONDS or self._talks.failures or is_home:
            self._exchange.begin()
            self._begun_at = now
        if now - self._compared_at >= COMPARE_SECONDS:
            self._exchange.compare()
            self._compared_at = now
        turn = self._one_turn()
        failure = turn.failure
        pause = self._after(failure)
        if failure is None and (turn.pulled or turn.pushed):
            pause = min(pause, CONFIRM_SECONDS)
        self._retry_ms = None if failure is None else self._clock.now_ms() + round(1_000 * pause)
        self._tell()
        return pause

    def _after(self, failure: Failure | None) -> float:
        """Seconds until the next turn, after one that ended like this."""
        if failure is None:
            self._talks.succeeded()
            self._reached.set()
            due = self._exchange.due_in()
            return ASK_SECONDS if due is None else min(ASK_SECONDS, due)
        self._reached.clear()
        pause = self._talks.failed((failure.retry_after_ms or 0) / 1_000)
        if not failure.is_lasting and self._talks.failures % self._standby_after == 0:
            # A hiccup moves nobody; what does not answer several times in a row may be gone.
            self._exchange.stand_by()
            self._away_at = self._clock.monotonic()
        return SHUT_OUT_SECONDS + pause if failure.is_lasting else pause

    def _one_turn(self) -> Turn:
        try:
            return self._exchange.turn(self._stopping.is_set)
        except (NotSaved, RecordClosed) as error:
            return Turn(failure=self._exchange.trouble_here(str(error)))
        except Exception as error:  # noqa: BLE001  sharing must go on being tried, and whoever looks must see that it fails
            if not self._stopping.is_set():
                traceback.print_exc()
            return Turn(failure=self._exchange.trouble_here(f"internal error: {type(error).__name__}: {error}"))

    def _talk(self) -> None:
        while not self._stopping.is_set():
            self._due.clear()
            self._is_hurried = False
            pause = self.turn()
            if self._stopping.is_set():
                return
            if self._talks.failures:
                # What is written meanwhile must not make everybody ask a hub that has no time.
                self._tell_while_waiting(pause)
            elif not self._wait(self._due, pause):
                self._exchange.wake()

    def _tell_while_waiting(self, pause: float) -> None:
        left = self._clock.monotonic() + pause
        while not self._stopping.is_set() and (now := self._clock.monotonic()) < left:
            if self._wait(self._due, left - now):
                if self._is_hurried:
                    return
                self._due.clear()
                self._tell()

    def _listen(self) -> None:
        while not self._stopping.is_set():
            self._reached.wait()
            if self._stopping.is_set():
                return
            pause = self.listen()
            if pause and not self._stopping.is_set():
                self._wait(self._stopping, pause)

    def listen(self) -> float:
        """Listen once, on the caller's thread, until the stream ends; the seconds to wait before the next time.

        Where a stream brings nothing at all (something on the way holds it back), the next news is asked for by long poll.
        """
        heard = 0
        now = self._clock.monotonic()
        if now - self._heard_away_at >= HOME_SECONDS:
            # Between two streams: a stream ends after ten minutes, wherever it comes from.
            self._heard_away_at = now
            self._news.go_home()
        try:
            with self._news.news(self._exchange.cursor, self._mark) as lines:
                for line in lines:
                    heard += 1
                    if self._stopping.is_set():
                        return 0.0
                    if line.startswith("data:"):
                        self._hear(line[5:])
        except NoAnswer as error:
            if not heard:
                return self._ask_instead(error.failure)
            # Perhaps the hub is gone: the talker finds out, and says so.
            self._due.set()
        if not heard:
            return self._ask_instead(None)
        if heard <= _GREETING_LINES:
            return self._listens.failed()
        self._listens.succeeded()
        return 0.0

    def _ask_instead(self, failure: Failure | None) -> float:
        if failure is not None and failure.is_lasting:
            return SHUT_OUT_SECONDS
        try:
            reply = self._news.wait_for_news(self._exchange.cursor)
        except NoAnswer as error:
            pause = self._listens.failed((error.failure.retry_after_ms or 0) / 1_000)
            if self._listens.failures % self._standby_after == 0:
                self._news.stand_by()
                self._heard_away_at = self._clock.monotonic()
            return pause
        self._listens.succeeded()
        if reply.parcels:
            self._exchange.wake()
            self._due.set()
            return _POLL_SECONDS
        return 0.0

    def _hear(self, data: str) -> None:
        """What the stream said: a page, or that there is something to ask for. Where it makes no sense the hub is asked as well:
        its answer says more clearly what is wrong.
        """
        brought, mark = None, ""
        with suppress(Malformed):
            mark = read_mark(data)
            brought = BroughtPage.read(data)
        if mark:
            # Somebody's rights are other ones: whoever asks now hears of it.
            self._mark = mark
            self._exchange.members_changed()
        elif brought is None:
            self._exchange.wake()
        else:
            self._exchange.brought(brought)
        self._due.set()

    def _tell(self) -> None:
        try:
            status = replace(self._exchange.status(), retry_ms=self._retry_ms)
        except Exception:  # noqa: BLE001  a record that can't be read now says so wherever it is used
            return
        if status != self._last:
            self._last = status
            self._told(status)
