"""Takes what the sources brought into the health board in slices, so that the windows go on answering meanwhile.

A thousand series with an hour of history each are a second's work. Whoever sits before the console must not notice: a slice
ends when its time is up and the next one follows after whatever else waits. States, alerts and changes are few and are known at
once; samples follow in the order in which they came, so nothing is lost and no series is out of order.
"""

import queue
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Final

from console.sources.runner import Delivery
from models.health.board import HealthBoard
from models.health.memory import Recalled
from models.health.samples import SampleBlock, SeriesKey
from models.kernel.clock import Clock

BUDGET_SECONDS: Final = 0.010
"""Of the GUI thread, a turn of the event loop."""
_LARGEST_PIECE: Final = 10_000
"""Samples taken in one go: a few milliseconds."""

IdleWork = Callable[[float], bool]
"""Works until the monotonic time given, and answers whether more is left. Never longer than some milliseconds at a time."""


class Intake:
    """`put` may be called from any thread, all else from the GUI thread."""

    def __init__(self, board: HealthBoard, clock: Clock) -> None:
        self._board = board
        self._clock = clock
        self._monotonic = clock.monotonic
        self._brought: queue.SimpleQueue[Delivery | Recalled] = queue.SimpleQueue()
        self._jobs: deque[Callable[[], object]] = deque()
        self._grown: set[SeriesKey] = set()
        self._unjudged: dict[str, None] = {}
        """Services with new samples, in the order in which they got them."""
        self.idle_work: list[IdleWork] = []
        """What is done with the time that samples leave over, in turn."""

    def put(self, brought: Delivery | Recalled) -> None:
        """Hand over, from a source's thread."""
        self._brought.put(brought)

    def open(self) -> Iterator[Delivery]:
        """Everything handed over since: the services it names are known at once, its samples wait for `work`."""
        while True:
            try:
                brought = self._brought.get_nowait()
            except queue.Empty:
                return
            if isinstance(brought, Recalled):
                self._jobs.extend(self._recalling(brought))
                continue
            if brought.batch is not None:
                self._board.discover(brought.batch.services)
                self._jobs.extend(self._ingesting(brought.batch.blocks))
                self._jobs.extend(self._one_by_one(self._board.fill, brought.batch.earlier))
                self._jobs.extend(self._one_by_one(self._board.backfill, brought.batch.history))
            yield brought

    @property
    def waiting(self) -> int:
        """Pieces that still wait: blocks of one series each."""
        return len(self._jobs)

    def work(self, budget: float = BUDGET_SECONDS) -> bool:
        """For so many seconds take samples, judge what grew, do idle work; at least one piece. Answers whether any is left."""
        deadline = self._monotonic() + budget
        while self._jobs:
            self._jobs.popleft()()
            if self._monotonic() >= deadline:
                return True
        while self._unjudged:
            service = next(iter(self._unjudged))
            del self._unjudged[service]
            self._board.look_ahead(service, self._clock.now_ms())
            if self._monotonic() >= deadline:
                return True
        left = False
        for work in self.idle_work:
            left = work(deadline) or left
            if self._monotonic() >= deadline:
                # Later ones may have more: they get their turn first next time.
                self.idle_work.append(self.idle_work.pop(0))
                return True
        return left

    def take_grown(self) -> frozenset[SeriesKey]:
        """The series that grew since this was last asked."""
        grown = frozenset(self._grown)
        self._grown.clear()
        return grown

    def _ingesting(self, blocks: Iterable[SampleBlock]) -> Iterator[Callable[[], object]]:
        for block in blocks:
            for start in range(0, max(1, block.times.size), _LARGEST_PIECE):
                piece = block
                if block.times.size > _LARGEST_PIECE:
                    end = start + _LARGEST_PIECE
                    piece = replace(block, times=block.times[start:end], values=block.values[start:end])
                yield self._ingest(piece)

    def _ingest(self, block: SampleBlock) -> Callable[[], object]:
        def job() -> None:
            if self._board.ingest((block,)):
                self._grown.add(block.key)
                self._unjudged[block.key.service] = None

        return job

    @staticmethod
    def _one_by_one(
        take: Callable[[Iterable[SampleBlock]], object], blocks: Iterable[SampleBlock]
    ) -> Iterator[Callable[[], object]]:
        for block in blocks:
            yield partial(take, (block,))

    def _recalling(self, recalled: Recalled) -> Iterator[Callable[[], object]]:
        yield from self._one_by_one(self._board.recall_blocks, recalled.blocks)
        for coarse in recalled.coarse:
            yield partial(self._board.recall_blocks, (), (coarse,))
