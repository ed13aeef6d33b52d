"""Hears, on a thread of its own, what other replicas of the hub wrote into the database that they share.

It also keeps in a file how far the database had come, so that one that was put back while nobody was there is noticed.
"""

import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final, Protocol

from console.data_dir import write_private
from models.kernel.clock import Clock
from models.store.hub.records import Standing
from models.store.hub.trouble import NobodyThere

_PAUSE_SECONDS: Final = 1.0
"""From one vain attempt to reach the database to the next."""
KEPT_EVERY_SECONDS: Final = 10.0


class News(Protocol):
    """See models.store.hub.pokes."""

    def wait(self, is_ending: Callable[[], bool]) -> Standing:
        """How far the database has come, as soon as somebody wrote, or after a second. NobodyThere where it can't be asked."""
        ...

    def close(self) -> None:
        """Let go of the connection."""
        ...


class SeenFile:
    """How far the shared database had come when this replica last looked."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Standing | None:
        """None where nothing is known, or what is there can't be read."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
            return Standing(int(found["head"]), str(found["generation"]), 0)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def write(self, standing: Standing) -> None:
        """Replace what is known; given up where the disk does not take it: it is a precaution."""
        try:
            write_private(self._path, json.dumps({"head": standing.head, "generation": standing.generation}))
        except OSError:
            return


class Watch:
    """`start`, then `stop`; tests call `turn` by hand instead."""

    def __init__(self, news: News, seen: SeenFile, clock: Clock) -> None:
        self.lost: str | None = None
        """Why the database can't be reached just now."""
        self._news = news
        self._seen = seen
        self._clock = clock
        self._told: Callable[[Standing], None] = lambda _standing: None
        self._last: Standing | None = None
        self._kept: Standing | None = None
        self._kept_at = clock.monotonic()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="hub-watch", daemon=True)

    def start(self, told: Callable[[Standing], None]) -> None:
        """Begin; `told` is called on the thread with every look, so at least once a second. It must not raise."""
        self._told = told
        self._thread.start()

    def stop(self) -> None:
        """End, at the latest after one look. Safe to call twice."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join()
        self._news.close()
        self._keep()

    def turn(self) -> bool:
        """Wait for news once, and pass it on; whether the database was there."""
        try:
            standing = self._news.wait(self._stopping.is_set)
        except NobodyThere as error:
            self.lost = str(error)
            return False
        self.lost, self._last = None, standing
        # Also where nothing is new: whoever had no time to hear it before hears it now.
        self._told(standing)
        if self._clock.monotonic() - self._kept_at >= KEPT_EVERY_SECONDS:
            self._keep()
        return True

    def _run(self) -> None:
        while not self._stopping.is_set():
            if not self.turn():
                self._stopping.wait(_PAUSE_SECONDS)

    def _keep(self) -> None:
        self._kept_at = self._clock.monotonic()
        if self._last is not None and self._last != self._kept:
            self._kept = self._last
            self._seen.write(self._last)
