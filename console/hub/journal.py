"""What the hub tells its operator: one JSON object a line, on standard error. No content, no names of people, no secret."""

import json
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, TextIO

from models.kernel.clock import Clock, rfc3339

_LONGEST: Final = 500
_LIBRARIES: Final = ("uvicorn", "uvicorn.error", "asyncio")
"""Loggers of what the hub stands on: their warnings belong into the journal, too."""


class Journal:
    """Usable from any thread. A line that can't be written (a full disk, a closed pipe) is given up."""

    def __init__(self, clock: Clock, out: TextIO | None) -> None:
        self._clock = clock
        self._out = out
        self._lock = threading.Lock()

    def note(self, event: str, *, level: str = "info", **fields: Any) -> None:
        """One line: what happened, and its particulars."""
        if self._out is None:
            return
        short = {name: value[:_LONGEST] if isinstance(value, str) else value for name, value in fields.items()}
        line = json.dumps({"at": rfc3339(self._clock.now_ms()), "level": level, "event": event, **short})
        with self._lock:
            try:
                self._out.write(line + "\n")
                self._out.flush()
            except (OSError, ValueError):
                return

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


class _Handler(logging.Handler):
    def __init__(self, journal: Journal) -> None:
        super().__init__(logging.WARNING)
        self._journal = journal

    def emit(self, record: logging.LogRecord) -> None:
        self._journal.note("library", level=record.levelname.lower(), source=record.name, message=record.getMessage())
