"""How far somebody came with the first steps at this workstation: kept in the data directory, so that they are offered once."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Final

from console.data_dir import write_private

FILE: Final = "first_run.json"
LAST: Final = 3


class FirstRunNote:
    """Of one data directory; in memory alone without one."""

    def __init__(self, data_dir: Path | None) -> None:
        self._path = None if data_dir is None else data_dir / FILE
        self.step = 0
        """Where to go on, from 0."""
        self.is_done = False
        """Everything was gone through."""
        if self._path is not None:
            with suppress(OSError, ValueError, AttributeError, RecursionError):
                found = json.loads(self._path.read_text(encoding="utf-8"))
                step = found.get("step")
                self.step = step if isinstance(step, int) and 0 <= step <= LAST else 0
                self.is_done = found.get("done") is True

    def keep(self, step: int, *, is_done: bool = False) -> None:
        """Go on from here the next time. A disk that does not take it only means that it is offered once more."""
        self.step, self.is_done = step, self.is_done or is_done
        if self._path is not None:
            with suppress(OSError):
                write_private(self._path, json.dumps({"step": self.step, "done": self.is_done}) + "\n")


def is_first(data_dir: Path) -> bool:
    """Whether nobody ever used this data directory: nothing was set, recorded or offered. Ask before it is opened."""
    return not any((data_dir / name).exists() for name in (FILE, "settings.json", "watchfloor.db"))
