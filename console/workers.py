"""The store thread: one thread owns the database and everything folded from it; others hand it work and wait or go on.

A plain thread, not a QThread: headless verbs and the hub use it without Qt, and results reach widgets through signals,
which queue by themselves when emitted from a foreign thread.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class StoreThread:
    """Runs one piece of work at a time, in the order given."""

    def __init__(self) -> None:
        self._ident: int | None = None
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store", initializer=self._note_ident)

    def submit(self, work: Callable[[], T]) -> Future[T]:
        """Queue work; the future carries its result or exception. RuntimeError after `stop`."""
        return self._executor.submit(work)

    def call(self, work: Callable[[], T], timeout: float = 60) -> T:
        """Queue work and wait for it. Runs it at once when called from the store thread itself."""
        if threading.get_ident() == self._ident:
            return work()
        return self.submit(work).result(timeout)

    def stop(self) -> None:
        """Finish what is queued, then end the thread. Safe to call twice."""
        self._executor.shutdown(wait=True)

    def _note_ident(self) -> None:
        self._ident = threading.get_ident()
