"""What a run of the console did, one JSON line each: started, ended, a source came or went, something crashed.

Words come from the program alone: no address, no name, no sentence of a server or a person. A support bundle holds it whole.
"""

import json
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from models.kernel.clock import Clock, rfc3339

FILE: Final = "run.log"
_OLDER: Final = "run.1.log"
_MOST_BYTES: Final = 256 * 1024

Word = str | int | float | bool | None


class RunLog:
    """Of one data directory; two files of a quarter MiB at most. Usable from any thread; a full disk is no reason to stop."""

    def __init__(self, data_dir: Path | None, clock: Clock) -> None:
        """None: nothing is kept."""
        self._folder = data_dir
        self._clock = clock
        self._one_at_a_time = threading.Lock()
        self._states: dict[str, str] = {}

    def note(self, event: str, **words: Word) -> None:
        """One line. Give it words of the program only."""
        if self._folder is None:
            return
        line = json.dumps({"at": rfc3339(self._clock.now_ms()), "event": event, **words}) + "\n"
        with self._one_at_a_time, suppress(OSError):
            path = self._folder / FILE
            if path.exists() and path.stat().st_size + len(line) > _MOST_BYTES:
                path.replace(self._folder / _OLDER)
            is_new = not path.exists()
            with path.open("a", encoding="utf-8") as file:
                file.write(line)
            if is_new:
                path.chmod(0o600)

    def source(self, name: str, kind: str, state: str, failures: int) -> None:
        """A source reported; noted where its state is another than before."""
        if self._states.get(name) != state:
            self._states[name] = state
            self.note("source", kind=kind, state=state, failures=failures)


def lines_of(data_dir: Path) -> list[Mapping[str, Word]]:
    """Everything that is kept, the oldest first; a line that was cut short is left out."""
    found: list[Mapping[str, Word]] = []
    for name in (_OLDER, FILE):
        with suppress(OSError):
            for line in (data_dir / name).read_text(encoding="utf-8", errors="replace").splitlines():
                with suppress(ValueError, RecursionError):
                    entry = json.loads(line)
                    if isinstance(entry, dict) and _is_ours(entry):
                        found.append(entry)
    return found


def _is_ours(entry: Mapping[str, object]) -> bool:
    return all(each is None or isinstance(each, str | int | float | bool) for each in entry.values())
