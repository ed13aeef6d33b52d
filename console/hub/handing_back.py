"""Answers of the writer's thread on their way back to the event loop: whatever is ready by then goes in one turn of it.

A commit answers many requests at once. To wake the loop for each of them would cost more than to answer it.
"""

import asyncio
import threading
from concurrent.futures import Future
from functools import partial
from typing import Any, TypeVar

T = TypeVar("T")


class HandingBack:
    """`of` on the event loop; the work may end on any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ready: list[tuple[asyncio.Future[Any], Future[Any]]] = []

    async def of(self, work: "Future[T]") -> T:
        """What the work gives or raises. Whoever stops waiting takes back what was not begun."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()
        work.add_done_callback(partial(self._note, loop, answer))
        try:
            return await answer
        except asyncio.CancelledError:
            work.cancel()
            raise

    def _note(self, loop: asyncio.AbstractEventLoop, answer: "asyncio.Future[Any]", work: "Future[Any]") -> None:
        with self._lock:
            self._ready.append((answer, work))
            if len(self._ready) > 1 or loop.is_closed():
                return
        loop.call_soon_threadsafe(self._hand_back)

    def _hand_back(self) -> None:
        with self._lock:
            ready, self._ready = self._ready, []
        for answer, work in ready:
            if answer.done():
                # Nobody waits for it any more.
                continue
            if work.cancelled():
                answer.cancel()
            elif (error := work.exception()) is not None:
                answer.set_exception(error)
            else:
                answer.set_result(work.result())
