"""Keeps what monitoring said from run to run, so that a console started with the network down shows the last day, as past.

A thread of its own owns the file: neither the record's writes nor the windows ever wait for it. Samples are handed over by
`take` as they come from the sources and written once a minute and at the end; at the start what is kept is handed back in small
pieces, the newest hours first.
"""

import json
import os
import queue
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from console.sample_pieces import Coverage, fresh, name_of, named, pieces, summed_up
from models.health.memory import CoarseBlock, Recalled
from models.health.samples import SampleBlock, SeriesKey
from models.kernel.clock import Clock
from models.kernel.errors import WatchfloorError
from models.store.database import StoreError
from models.store.sample_cache import SampleFile, open_sample_file
from models.store.sample_minute import Stretch
from models.store.sample_schema import is_damage, put_aside

FILE: Final = "samples.db"
NOTE: Final = "samples.json"
"""What the file holds, for `doctor`, which has no key: sizes and times, no names."""
EVERY_SECONDS: Final = 60.0
_MIB: Final = 1024 * 1024
_RECENT_HOURS: Final = 2
_PAUSE_SECONDS: Final = 0.02
"""Between two pieces that are handed back."""
_MOST_WAITING: Final = 500_000
"""Samples that may wait to be written; with more, the thread does not wait out its minute."""
_MOST_KEPT_BACK: Final = 60
"""Deliveries that are tried again after a failed write."""
_AHEAD_SECONDS: Final = 2.0
"""A sample further ahead of this clock has a time that can't be believed, and is not kept."""
_STOP_SECONDS: Final = 15.0


Recall = Callable[[Recalled], None]


@dataclass(frozen=True, slots=True)
class _Arrival:
    blocks: Sequence[SampleBlock]
    earlier: Sequence[SampleBlock]
    history: Sequence[SampleBlock]


class SampleCache:
    """One for a data directory. `start`, `stop` and `flush` belong to the thread that made it; `take` may be called from any."""

    def __init__(
        self,
        directory: Path,
        key: bytes,
        clock: Clock,
        most_mib: Callable[[], int],
        wait: Callable[[float], object] | None = None,
    ) -> None:
        """`most_mib` is asked before each tidying."""
        self._path = directory / FILE
        self._note = directory / NOTE
        self._key = key
        self._clock = clock
        self._most_mib = most_mib
        self._tell: Callable[[str], None] = lambda _words: None
        self._arrived: queue.SimpleQueue[_Arrival] = queue.SimpleQueue()
        self._waiting = 0
        self._kept_back: list[_Arrival] = []
        self._wake = threading.Event()
        self._wait = wait or self._wake.wait
        self._is_stopping = False
        self._said = ""
        self._coverage = Coverage()
        self._last: dict[SeriesKey, float] = {}
        self._thread: threading.Thread | None = None

    def start(self, recall: Recall, tell: Callable[[str], None]) -> None:
        """Hand back what is kept, then keep what is taken. Both are called in the cache's thread; `tell` hears of trouble."""
        self._tell = tell
        self._thread = threading.Thread(target=self._run, args=(recall,), name="samples", daemon=True)
        self._thread.start()

    def take(
        self,
        blocks: Sequence[SampleBlock],
        earlier: Sequence[SampleBlock] = (),
        history: Sequence[SampleBlock] = (),
    ) -> None:
        """Keep these: new samples, samples from before them, and one value a quarter of an hour from long before."""
        if not (blocks or earlier or history):
            return
        self._arrived.put(_Arrival(blocks, earlier, history))
        # Not exact among threads, and need not be.
        self._waiting += sum(len(block.times) for part in (blocks, earlier, history) for block in part)
        if self._waiting > _MOST_WAITING:
            self._wake.set()

    def covers(self, key: SeriesKey, start: float, end: float) -> bool:
        """Whether nine of ten quarters of an hour in this stretch were handed back at the start."""
        return self._coverage.covers(key, start, end)

    def stop(self) -> None:
        """Write what waits, close the file, end the thread. Doing it twice is harmless."""
        self._is_stopping = True
        self._wake.set()
        if self._thread is not None:
            self._thread.join(_STOP_SECONDS)
            self._thread = None

    def _run(self, recall: Recall) -> None:
        file = self._opened()
        if file is not None:
            file = self._guarded(file, lambda one: self._recall(one, recall))
        while file is not None and not self._is_stopping:
            self._wait(EVERY_SECONDS)
            self._wake.clear()
            file = self._guarded(file, self._flush)
        if file is not None:
            file = self._guarded(file, self._flush)
        if file is not None:
            file.close()

    def _opened(self) -> SampleFile | None:
        """The file; None where there can be none, which is said."""
        try:
            file, trouble = open_sample_file(self._path, self._key, summed_up)
        except (WatchfloorError, StoreError, OSError) as error:
            self._say(f"samples are not kept for the next start: {error}")
            return None
        if trouble is not None:
            self._say(f"{trouble}. What monitoring said before is gone; the record is not touched")
        return file

    def _guarded(self, file: SampleFile, work: Callable[[SampleFile], None]) -> SampleFile | None:
        """Do it. A damaged file is put aside and begun anew; a full disk is said and tried again later. None: no file."""
        try:
            work(file)
        except StoreError as error:
            if not is_damage(error):
                self._say(f"samples are not written for the next start: {error.orig}")
                return file
            file.close()
            self._say(f"the sample cache was damaged and is begun anew; the record is not touched: {error.orig}")
            try:
                put_aside(self._path)
            except OSError as second:
                self._say(f"samples are not kept for the next start: {second}")
                return None
            return self._opened()
        except Exception as fault:  # noqa: BLE001  a fault in here must be seen, and must not end the console
            self._say(f"samples are no longer kept for the next start: {type(fault).__name__}: {fault}")
            file.close()
            return None
        return file

    def _recall(self, file: SampleFile, recall: Recall) -> None:
        """The newest hours of every series first, then all else series by series."""
        latest = self._clock.now_ms() / 1000 + _AHEAD_SECONDS
        found = {known.id: named(name, known) for name, known in file.series().items()}
        by_id = {number: one for number, one in found.items() if one is not None}
        coverage = Coverage()
        for stretches in pieces([stretch for stretch in file.recent(_RECENT_HOURS) if stretch.series in by_id]):
            blocks = [by_id[stretch.series].block(stretch, latest) for stretch in stretches]
            self._hand_back(recall, coverage, blocks, [])
        for series in pieces(sorted(by_id)):
            if self._is_stopping:
                return
            parts = [(by_id[number], *file.earlier(number, _RECENT_HOURS)) for number in series]
            blocks = [one.block(stretch, latest) for one, stretch, _ in parts]
            coarse = [one.coarse(quarters) for one, _, quarters in parts if len(quarters)]
            self._hand_back(recall, coverage, blocks, coarse)
            # The windows open meanwhile; reading must not take their time.
            self._wake.wait(_PAUSE_SECONDS)
        self._coverage = coverage
        if file.lost_pieces:
            self._say(f"{file.lost_pieces} pieces of the sample cache were damaged and left out")

    def _hand_back(
        self, recall: Recall, coverage: Coverage, blocks: Iterable[SampleBlock], coarse: Iterable[CoarseBlock]
    ) -> None:
        blocks = tuple(block for block in blocks if len(block.times))
        for block in blocks:
            coverage.add_samples(block)
        # Quarters alone make no series: what was last seen days ago is not listed for ever.
        coarse = tuple(one for one in coarse if one.key in coverage)
        for one in coarse:
            coverage.add_coarse(one)
        if blocks or coarse:
            recall(Recalled(blocks, coarse))

    def _flush(self, file: SampleFile) -> None:
        """Write what has come since."""
        arrivals = self._kept_back
        self._waiting = 0
        while not self._arrived.empty():
            arrivals.append(self._arrived.get())
        if not arrivals:
            return
        # Should the disk be full: not more than what a few minutes bring waits for better times.
        self._kept_back = arrivals[-_MOST_KEPT_BACK:]
        latest = self._clock.now_ms() / 1000 + _AHEAD_SECONDS
        parts = [(arrival.blocks, arrival.earlier) for arrival in arrivals]
        blocks, newest = fresh(parts, self._last, latest)
        history = [block for arrival in arrivals for block in arrival.history]
        ids = self._ids(file, [*blocks, *history])
        file.write([Stretch(ids[block.key], block.times, block.values) for block in blocks])
        if history:
            file.write_coarse((ids[block.key], summed_up(block.times, block.values)) for block in history)
        self._last |= newest
        self._kept_back = []
        file.tidy(self._most_mib() * _MIB)
        self._write_note(file, len(ids))
        self._said = ""

    def _ids(self, file: SampleFile, blocks: Iterable[SampleBlock]) -> dict[SeriesKey, int]:
        """The file's numbers of all series it knows, these among them."""
        known = file.series()
        wanted = {name_of(block.key): (block.unit.value, block.metric) for block in blocks}
        news = [
            (name, unit, metric)
            for name, (unit, metric) in wanted.items()
            if name not in known or (known[name].unit, known[name].metric) != (unit, metric)
        ]
        if news:
            file.name(news)
            known = file.series()
        return {one.key: each.id for name, each in known.items() if (one := named(name, each)) is not None}

    def _write_note(self, file: SampleFile, series: int) -> None:
        raw_since, coarse_since = file.oldest_seconds()
        note = {
            "written_ms": self._clock.now_ms(),
            "bytes": file.size(),
            "series": series,
            "raw_since": raw_since,
            "coarse_since": coarse_since,
            "lost_pieces": file.lost_pieces,
        }
        # Not synced: it may be missing or old after a power cut, and nothing depends on it.
        beside = self._note.with_name(f"{NOTE}.new")
        try:
            descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as handle:
                handle.write(json.dumps(note) + "\n")
            beside.replace(self._note)
        except OSError as error:
            self._say(f"{NOTE} can't be written: {error.strerror}")

    def _say(self, words: str) -> None:
        """Once, until a write succeeds again."""
        if words != self._said:
            self._said = words
            self._tell(words)
