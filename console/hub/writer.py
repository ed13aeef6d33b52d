"""One thread owns the hub's core and its store. What is written while a commit is under way goes into the next one together.

So an idle hub writes at once, and a busy one spends one sync of the disk on many requests. Whatever is asked sees only what is
committed, and nobody is answered before that.
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
from models.kernel.errors import WatchfloorError
from models.store.database import StoreError
from models.store.hub.port import HubStore
from models.store.hub.trouble import Trouble

P = TypeVar("P")
T = TypeVar("T")

MOST_WAITING: Final = 400
"""Pieces of work; what comes beyond is told to come again later."""
_MOST_TOGETHER: Final = 64
"""Pieces of work in one commit: it keeps a commit well below 50 ms."""


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

    def run(self) -> Any:
        """Alone."""
        (answer,) = self.join((self.part,))
        return _Failed(answer) if isinstance(answer, Exception) else answer


class Writer:
    """`start` begins the thread; tests drive `turn` by hand instead."""

    def __init__(self, store: HubStore, after_commit: Callable[[], None] = lambda: None) -> None:
        """`after_commit` is called on the thread when something was committed; it must not block."""
        self._store = store
        self._after_commit = after_commit
        self._waiting: deque[_Work] = deque()
        self._changed = threading.Condition()
        self._ending = False
        self._thread = threading.Thread(target=self._run, name="hub-writer", daemon=True)
        self.closed_because: str | None = None
        """After a failed write the connection can't be trusted: nothing is written until the hub is started again."""
        self.lost_because: str | None = None
        """While the database can't be reached; whoever asks is told to come again."""
        self.commits = 0

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def submit(self, work: Callable[[], T], *, writes: bool = True) -> "Future[T]":
        """Queue work from any thread. The future raises what the work raises, or NotKept; HubRefused `busy` comes at once."""
        return cast("Future[T]", self._queue(_each, work, writes))

    def submit_joint(self, join: Callable[[Sequence[P]], Sequence[T | Exception]], part: P) -> "Future[T]":
        """As `submit`, for writing that is cheaper where much of it is done together: what waits is given to `join` at once.
        Where that fails as a whole, each is done alone.
        """
        return cast("Future[T]", self._queue(join, part, True))

    def _queue(self, join: Join, part: Any, writes: bool) -> "Future[Any]":
        done: Future[Any] = Future()
        with self._changed:
            if self._ending or len(self._waiting) >= MOST_WAITING:
                raise HubRefused("busy", "the hub is stopping" if self._ending else "too much is waiting to be written")
            self._waiting.append(_Work(join, part, writes, done))
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

    def turn(self) -> bool:
        """Do what is waiting, as much as goes together; whether there was anything."""
        with self._changed:
            if not self._waiting:
                return False
            # In the order in which they came: writes up to the first question, or questions up to the first write.
            writes = self._waiting[0].writes
            together: list[_Work] = []
            while self._waiting and self._waiting[0].writes is writes and len(together) < _MOST_TOGETHER:
                together.append(self._waiting.popleft())
        together = [each for each in together if each.done.set_running_or_notify_cancel()]
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
            self.turn()

    def _write(self, together: list[_Work]) -> None:
        if self.closed_because is not None:
            for each in together:
                each.done.set_exception(NotKept(self.closed_because))
            return
        answers: list[Any] = []
        try:
            with self._store.writing():
                for _, some in groupby(together, key=lambda each: each.join):
                    answers += _answers_of(list(some))
        except StoreError as error:
            self._failed(together, error)
            return
        self.commits += 1
        self.lost_because = None
        # What was committed stays so, even where the database is gone before its devices could be looked at again.
        with suppress(StoreError):
            self._after_commit()
        for each, answer in zip(together, answers, strict=True):
            _answer(each, answer)

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
        return [_Failed(each) if isinstance(each, Exception) else each for each in some[0].join([w.part for w in some])]
    except StoreError:
        raise
    except Exception as error:  # noqa: BLE001  something is wrong with one of them: the others must not suffer for it
        return [_Failed(error)] if len(some) == 1 else [_tried_unless_lost(each.run) for each in some]


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
