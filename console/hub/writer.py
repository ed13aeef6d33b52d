"""One thread owns the hub's core and its store. What is written while a commit is under way goes into the next one together.

So an idle hub writes at once, and a busy one spends one sync of the disk on many requests; where commits follow each other
without end it also rests between them, so that more goes into each. Whatever is asked sees only what is committed, and nobody
is answered before that.
"""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final, TypeVar, cast

from console.hub.refusals import HubRefused
from models.kernel.clock import SystemClock
from models.kernel.errors import WatchfloorError
from models.store.database import StoreError
from models.store.hub.port import HubStore
from models.store.hub.trouble import Trouble

P = TypeVar("P")
T = TypeVar("T")

_CLOCK: Final = SystemClock()

MOST_WAITING: Final = 400
"""Pieces of work; what comes beyond is told to come again later."""
STALE_SECONDS: Final = 15.0
"""What was brought and has waited for so long is not begun: who brought it has given up, or soon will, and sends it again.
Without this a hub that has too much to do would do nothing but what nobody waits for any more.
"""
_MOST_TOGETHER: Final = 64
"""Pieces of work in one commit: it keeps a commit well below 50 ms."""
MOST_WEIGHT: Final = 500
"""Of what is in one commit, unless one piece alone weighs more: a transaction that takes too long is in every replica's way, and
ends by the database's own limits.
"""


class NotKept(WatchfloorError):
    """The disk did not take it: nothing of the request was done."""


Join = Callable[[Sequence[Any]], Sequence[Any]]
"""Does many pieces of work of one kind in one go: one answer for each, an exception where that one piece failed."""


@dataclass(frozen=True, slots=True)
class _Work:
    join: Join
    part: Any
    writes: bool
    done: "Future[Any]"
    since: float
    """Monotonic seconds."""
    weight: int

    def run(self) -> Any:
        """Alone."""
        (answer,) = self.join((self.part,))
        return _Failed(answer) if isinstance(answer, Exception) else answer


class Writer:
    """`start` begins the thread; tests drive `turn` by hand instead."""

    def __init__(
        self,
        store: HubStore,
        after_commit: Callable[[], None] = lambda: None,
        rest_seconds: Callable[[], float] = lambda: 0.0,
        monotonic: Callable[[], float] = _CLOCK.monotonic,
    ) -> None:
        """`after_commit` is called on the thread when something was committed; it must not block. `rest_seconds` is asked
        before each commit: 0, and it may begin, or how long it is to wait; what comes meanwhile goes with it.
        """
        self._store = store
        self._after_commit = after_commit
        self._rest_seconds = rest_seconds
        self._monotonic = monotonic
        self._is_resting = False
        self._waiting: deque[_Work] = deque()
        self._changed = threading.Condition()
        self._ending = False
        self._thread = threading.Thread(target=self._run, name="hub-writer", daemon=True)
        self.closed_because: str | None = None
        """After a failed write the connection can't be trusted: nothing is written until the hub is started again."""
        self.lost_because: str | None = None
        """While the database can't be reached; whoever asks is told to come again."""
        self.commits = 0
        self.wrote_seconds = 0.0
        """How long the newest write took, with all that it waited for."""

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def submit(self, work: Callable[[], T], *, writes: bool = True) -> "Future[T]":
        """Queue work from any thread. The future raises what the work raises, or NotKept; HubRefused `busy` comes at once."""
        return cast("Future[T]", self._queue(_each, work, writes, 1))

    def submit_joint(
        self, join: Callable[[Sequence[P]], Sequence[T | Exception]], part: P, weight: int = 1
    ) -> "Future[T]":
        """As `submit`, for writing that is cheaper where much of it is done together: what waits is given to `join` at once,
        which writes in one transaction. Where that fails as a whole, each is done alone. `weight`: how much it is to do.
        """
        return cast("Future[T]", self._queue(join, part, True, weight))

    def _queue(self, join: Join, part: Any, writes: bool, weight: int) -> "Future[Any]":
        done: Future[Any] = Future()
        with self._changed:
            if self._ending or len(self._waiting) >= MOST_WAITING:
                raise HubRefused("busy", "the hub is stopping" if self._ending else "too much is waiting to be written")
            self._waiting.append(_Work(join, part, writes, done, self._monotonic(), weight))
            if not (writes and self._is_resting):
                self._changed.notify()
        return done

    def call(self, work: Callable[[], T], *, writes: bool = True, seconds: float = 60) -> T:
        """Queue work and wait for it; not from the thread itself."""
        return self.submit(work, writes=writes).result(seconds)

    @property
    def waiting(self) -> int:
        """Pieces of work that have not begun."""
        return len(self._waiting)

    def stop(self) -> None:
        """Finish what is queued, then end. Safe to call twice."""
        with self._changed:
            self._ending = True
            self._changed.notify()
        if self._thread.is_alive():
            self._thread.join()
        while self.turn():
            pass

    def turn(self, *, is_resting: bool = False) -> bool:
        """Do what is waiting, as much as goes together; whether there was anything. While resting, questions alone: nobody
        was told yet that what waits before them is written.
        """
        with self._changed:
            if is_resting:
                questions = [each for each in self._waiting if not each.writes]
                self._waiting = deque([*questions, *(each for each in self._waiting if each.writes)])
            if not self._waiting or (is_resting and self._waiting[0].writes):
                return False
            # In the order in which they came: writes up to the first question, or questions up to the first write.
            writes = self._waiting[0].writes
            together: list[_Work] = []
            left = MOST_WEIGHT
            while self._waiting and self._waiting[0].writes is writes and len(together) < _MOST_TOGETHER:
                left -= self._waiting[0].weight
                if left < 0 and together:
                    break
                together.append(self._waiting.popleft())
        together = [each for each in together if each.done.set_running_or_notify_cancel()]
        if writes:
            together = self._without_stale(together)
        if not together:
            return True
        if writes:
            self._write(together)
        else:
            for each in together:
                self._answer_question(each)
        return True

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._ending)
                if self._ending and not self._waiting:
                    return
                rest = 0.0 if self._ending or not self._waiting[0].writes else self._rest_seconds()
                if rest and all(each.writes for each in self._waiting):
                    self._is_resting = True
                    self._changed.wait(rest)
                    self._is_resting = False
                    continue
            self.turn(is_resting=rest > 0)

    def _write(self, together: list[_Work]) -> None:
        if self.closed_because is not None:
            for each in together:
                each.done.set_exception(NotKept(self.closed_because))
            return
        begun = self._monotonic()
        try:
            answers = self._carried_out(together)
        except StoreError as error:
            self._failed(together, error)
            return
        self.wrote_seconds = self._monotonic() - begun
        self.commits += 1
        self.lost_because = None
        # What was committed stays so, even where the database is gone before its devices could be looked at again.
        with suppress(StoreError):
            self._after_commit()
        for each, answer in zip(together, answers, strict=True):
            _answer(each, answer)

    def _without_stale(self, together: list[_Work]) -> list[_Work]:
        oldest = self._monotonic() - STALE_SECONDS
        fresh = [each for each in together if each.join is _each or each.since >= oldest]
        for each in together:
            if each.join is not _each and each.since < oldest:
                each.done.set_exception(HubRefused("busy", "there is too much to do; send it again"))
        return fresh

    def _carried_out(self, together: list[_Work]) -> Sequence[Any]:
        """All of it, durably; StoreError where nothing of it was kept."""
        join = together[0].join
        if join is not _each and all(each.join is join for each in together):
            # It brings a transaction of its own: one around it would be two questions more to the database.
            try:
                return _told_by(join, together)
            except StoreError:
                raise
            except Exception:  # noqa: BLE001  something is wrong with one of them: they are done once more, apart
                pass
        answers: list[Any] = []
        with self._store.writing():
            for _, some in groupby(together, key=lambda each: each.join):
                answers += _answers_of(list(some))
        return answers

    def _failed(self, together: list[_Work], error: StoreError) -> None:
        """Nothing was kept; or, where the database was lost in the middle of the commit, nobody knows."""
        trouble = self._store.trouble(error)
        if trouble in (Trouble.AGAIN, Trouble.ODD) and len(together) > 1:
            # One of them is in somebody's way, or holds what the database does not take: the others must not suffer for it.
            for each in together:
                self._write([each])
            return
        told = self._words(trouble, error)
        for each in together:
            each.done.set_exception(told)

    def _words(self, trouble: Trouble, error: StoreError) -> WatchfloorError:
        match trouble:
            case Trouble.FULL:
                return NotKept("not kept: the hub's disk is full")
            case Trouble.LOST:
                self.lost_because = "the hub's database can't be reached"
                return HubRefused("busy", f"{self.lost_because}; send it again: what was kept already is a duplicate")
            case Trouble.AGAIN:
                return HubRefused("busy", "another replica of the hub was in the way; send it again")
            case Trouble.ODD:
                return HubRefused("malformed", "the hub's database can't hold this; a text with a NUL, for example")
            case Trouble.BROKEN:
                self.closed_because = f"the hub takes nothing more since a write failed ({error.orig}); start it again"
                return NotKept(f"not kept: {error.orig}. {self.closed_because}")

    def _answer_question(self, work: _Work) -> None:
        answer = _tried(work.run)
        if isinstance(answer, _Failed) and isinstance(answer.error, StoreError):
            trouble = self._store.trouble(answer.error)
            if trouble not in (Trouble.BROKEN, Trouble.FULL):
                # Asking changes nothing, and a write that fails says what is wrong with the disk.
                answer = _Failed(self._words(trouble, answer.error))
        _answer(work, answer)


@dataclass(frozen=True, slots=True)
class _Failed:
    error: Exception


def _each(works: Sequence[Callable[[], Any]]) -> Sequence[Any]:
    """One after the other: whatever can't be done together."""
    return [_tried_unless_lost(work) for work in works]


def _answers_of(some: Sequence[_Work]) -> Sequence[Any]:
    """Of work of one kind, inside the transaction; StoreError where the database failed."""
    try:
        return _told_by(some[0].join, some)
    except StoreError:
        raise
    except Exception as error:  # noqa: BLE001  something is wrong with one of them: the others must not suffer for it
        return [_Failed(error)] if len(some) == 1 else [_tried_unless_lost(each.run) for each in some]


def _told_by(join: Join, some: Sequence[_Work]) -> Sequence[Any]:
    return [_Failed(each) if isinstance(each, Exception) else each for each in join([w.part for w in some])]


def _tried_unless_lost(run: Callable[[], Any]) -> Any:
    answer = _tried(run)
    if isinstance(answer, _Failed) and isinstance(answer.error, StoreError):
        raise answer.error
    return answer


def _tried(run: Callable[[], Any]) -> Any:
    try:
        return run()
    except Exception as error:  # noqa: BLE001  whoever asked hears of it; the others in this turn must not
        return _Failed(error)


def _answer(work: _Work, answer: Any) -> None:
    if isinstance(answer, _Failed):
        work.done.set_exception(answer.error)
    else:
        work.done.set_result(answer)
