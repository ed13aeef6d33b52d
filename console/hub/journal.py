"""What the hub tells its operator: one JSON object a line, on standard error. No content, no names of people, no secret.

A thread of its own writes: whoever reads slowly, or not at all, holds nobody up. What finds no room meanwhile is counted, and
the next line that gets through says how much it was.
"""

import json
import logging
import os
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, TextIO

from models.kernel.clock import Clock, rfc3339

MOST_WAITING: Final = 2_000
"""Lines, of a few hundred bytes each."""
_REST_SECONDS: Final = 0.1
"""From one writing to the next, as long as nothing is amiss: many lines go in one."""
_END_SECONDS: Final = 2.0
_LONGEST: Final = 500
_LIBRARIES: Final = ("uvicorn", "uvicorn.error", "asyncio")
"""Loggers of what the hub stands on: their warnings belong into the journal, too."""


class Journal:
    """Usable from any thread; never waits. A line that can't be written (a full disk, a closed pipe) is given up."""

    def __init__(self, clock: Clock, out: TextIO | None, most_waiting: int = MOST_WAITING) -> None:
        """The thread begins with the first line."""
        self.dropped = 0
        """Lines that nobody will ever read, since the start."""
        self._clock = clock
        self._out = out
        self._most = most_waiting
        self._changed = threading.Condition()
        self._waiting: deque[str] = deque()
        self._is_writing = False
        self._is_urgent = False
        self._ending = False
        self._told = 0
        """How many of the dropped ones were told of."""
        self._thread: threading.Thread | None = None

    def note(self, event: str, *, level: str = "info", **fields: Any) -> None:
        """One line: what happened, and its particulars."""
        if self._out is None:
            return
        line = self._line(event, level, fields)
        with self._changed:
            if self._ending or len(self._waiting) >= self._most:
                self.dropped += 1
                return
            self._waiting.append(line)
            self._is_urgent = self._is_urgent or level != "info"
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="hub-journal", daemon=True)
                self._thread.start()
            if len(self._waiting) == 1 or level != "info":
                self._changed.notify_all()

    def settle(self, seconds: float = _END_SECONDS) -> bool:
        """Wait until all that was noted is written; whether it is."""
        with self._changed:
            self._is_urgent = True
            self._changed.notify_all()
            return self._changed.wait_for(lambda: not self._waiting and not self._is_writing, seconds)

    def end(self, seconds: float = _END_SECONDS) -> bool:
        """Write what is waiting, for at most so long, then take nothing more; whether all of it was written. Safe to call twice.

        A thread that is stuck in a pipe nobody reads is left there: it ends with the process.
        """
        with self._changed:
            self._ending = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(seconds)
        return self._thread is None or not self._thread.is_alive()

    @contextmanager
    def hearing_libraries(self) -> Iterator[None]:
        """Meanwhile, what the server's libraries have to say goes into this journal and nowhere else."""
        handler = _Handler(self)
        found = [logging.getLogger(name) for name in _LIBRARIES]
        before = [(each, each.propagate) for each in found]
        for each in found:
            each.addHandler(handler)
            each.propagate = False
        try:
            yield
        finally:
            for each, propagates in before:
                each.removeHandler(handler)
                each.propagate = propagates

    def _line(self, event: str, level: str, fields: dict[str, Any]) -> str:
        short = {name: value[:_LONGEST] if isinstance(value, str) else value for name, value in fields.items()}
        return json.dumps({"at": rfc3339(self._clock.now_ms()), "level": level, "event": event, **short}) + "\n"

    def _run(self) -> None:
        while lines := self._next():
            untold = self.dropped - self._told
            if untold:
                self._told += untold
                lines.insert(0, self._line("lines dropped", "warning", {"count": untold}))
            is_written = self._write("".join(lines))
            with self._changed:
                self._is_writing = False
                if not is_written:
                    self.dropped += len(lines) - bool(untold)
                    self._told -= untold
                self._changed.notify_all()

    def _next(self) -> list[str]:
        """What is to be written, once there is something; nothing at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._ending)
            self._changed.wait_for(lambda: self._is_urgent or self._ending, _REST_SECONDS)
            lines, self._is_urgent = list(self._waiting), False
            self._waiting.clear()
            self._is_writing = bool(lines)
            return lines

    def _write(self, text: str) -> bool:
        assert self._out is not None
        try:
            number = self._out.fileno()
        except (OSError, ValueError, AttributeError):
            number = -1
        try:
            if number < 0:
                self._out.write(text)
                self._out.flush()
                return True
            # Past the file object: one that is stuck in its own lock would hold up the end of the process.
            left = text.encode()
            while left:
                left = left[os.write(number, left) :]
        except (OSError, ValueError):
            return False
        return True


class _Handler(logging.Handler):
    def __init__(self, journal: Journal) -> None:
        super().__init__(logging.WARNING)
        self._journal = journal

    def emit(self, record: logging.LogRecord) -> None:
        self._journal.note("library", level=record.levelname.lower(), source=record.name, message=record.getMessage())
