"""What is written when something in the program goes wrong: a file in the data directory, for its owner's eyes. Nothing is sent.

The file says which code was running, not with what: a traceback's places and the kind of error stand in front, where a support
bundle takes them from; the error's own words, which may hold what somebody typed, come behind a line and stay here.
"""

import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final

from console.data_dir import write_private
from models.kernel.clock import Clock, rfc3339

FOLDER: Final = "crashes"
STAYS: Final = "-- From here on the error's own words: they are part of no support bundle. --"
_KEPT: Final = 20
_MOST_FRAMES: Final = 60
_ROOT: Final = Path(__file__).resolve().parent.parent.parent


class CrashFiles:
    """The crash files of one data directory; the oldest go when there are more than twenty. Usable from any thread."""

    def __init__(self, data_dir: Path, clock: Clock, version: str) -> None:
        self._folder = data_dir / FOLDER
        self._clock = clock
        self._version = version
        self._one_at_a_time = threading.Lock()

    def write(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> Path | None:
        """Note an error and say where; None where the disk takes nothing. Never raises: this is the last resort."""
        with self._one_at_a_time:
            try:
                self._folder.mkdir(mode=0o700, exist_ok=True)
                stamp = rfc3339(self._clock.now_ms()).replace(":", "").replace(".", "-")
                last = max((int(each.stem[-6:]) for each in self._folder.glob(f"{stamp}-*.txt")), default=-1)
                path = self._folder / f"{stamp}-{last + 1:06}.txt"
                write_private(path, report(kind, error, trace, rfc3339(self._clock.now_ms()), self._version))
                self._tidy()
            except (OSError, ValueError):
                return None
            return path

    def newest(self, count: int) -> list[str]:
        """The parts of the newest files that may be shown to others, the newest first."""
        found = []
        for path in sorted(self._folder.glob("*.txt"), reverse=True)[:count]:
            with suppress(OSError):
                found.append(path.read_text(encoding="utf-8", errors="replace").partition(STAYS)[0])
        return found

    def _tidy(self) -> None:
        for path in sorted(self._folder.glob("*.txt"))[:-_KEPT]:
            path.unlink(missing_ok=True)


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None, at: str, version: str) -> str:
    """The text of a crash file."""
    own = ["".join(traceback.format_exception(kind, error, trace))]
    return "\n".join(
        [
            f"Watchfloor {version}, Python {'.'.join(map(str, sys.version_info[:3]))} on {sys.platform}",
            f"at {at}, on thread {_thread_word()}",
            "",
            *_chain(kind, error, trace),
            STAYS,
            *own,
        ]
    )


def _thread_word() -> str:
    return "main" if threading.current_thread() is threading.main_thread() else "beside it"


def _chain(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> list[str]:
    """Every error of the chain with its places, the last one first; no word of any of them."""
    lines: list[str] = []
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        frames = traceback.extract_tb(trace if one is error else one.__traceback__)[-_MOST_FRAMES:]
        lines.append(f"{kind.__name__ if one is error else type(one).__name__}")
        lines += [f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
        one = one.__cause__ or one.__context__
        if one is not None:
            lines.append("after")
    return lines


def _place(filename: str) -> str:
    """A file of ours by its path in the program, of a library by its last two parts: nothing of whose machine this is."""
    path = Path(filename)
    with suppress(ValueError, OSError):
        return path.resolve().relative_to(_ROOT).as_posix() if ".venv" not in path.parts else _tail(path)
    return _tail(path)


def _tail(path: Path) -> str:
    return "/".join(path.parts[-2:]) if path.parts else "?"


def catch_all(tell: Callable[[type[BaseException], BaseException, TracebackType | None], object]) -> Callable[[], None]:
    """Hear of every error nobody caught, on any thread, from now on; gives what ends that. The main thread's goes its own way."""
    before = threading.excepthook

    def on_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            tell(args.exc_type, args.exc_value, args.exc_traceback)

    threading.excepthook = on_thread

    def end() -> None:
        threading.excepthook = before

    return end
