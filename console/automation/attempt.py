"""What every executor shares: a deadline, the Stop that a person may press at any time, the mask, and the capped output."""

import hashlib
import math
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Final, TypeVar

from models.kernel.clock import Clock
from models.kernel.errors import WatchfloorError
from models.runbooks.actions.masking import Mask
from models.runbooks.actions.outcome import RunOutcome, RunResult

T = TypeVar("T")

OUTPUT_CAP: Final = 64 * 1024
"""Bytes of output that are kept: the first half of them from its beginning, the rest from its end."""

_TELL_SECONDS: Final = 0.2
_TELL_BYTES: Final = 4096

Progress = Callable[[str], None]
"""Told what a run says, masked, as it comes; on the run's own thread, must not block."""


class Ended(WatchfloorError):
    """A run that ends early; its sentence is for people."""

    def __init__(self, outcome: RunOutcome, sentence: str) -> None:
        self.outcome = outcome
        super().__init__(sentence)


class Stop:
    """The Stop of one run. Pressing it twice is harmless. Usable from any thread."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._hooks: list[Callable[[], None]] = []

    @property
    def is_pressed(self) -> bool:
        """Whether the run is to end."""
        return self._event.is_set()

    def press(self) -> None:
        """End the run: at once what can be ended at once. Never blocks."""
        with self._lock:
            self._event.set()
            hooks = tuple(self._hooks)
        for hook in hooks:
            hook()

    def wait(self, seconds: float) -> bool:
        """Wait so long at most; True where it was pressed."""
        return self._event.wait(max(0.0, seconds))

    @contextmanager
    def calling(self, hook: Callable[[], None]) -> Iterator[None]:
        """Have this called when Stop is pressed within the block; at once where it was pressed before."""
        with self._lock:
            self._hooks.append(hook)
            pressed = self._event.is_set()
        if pressed:
            hook()
        try:
            yield
        finally:
            with self._lock:
                self._hooks.remove(hook)


class Capture:
    """Output of any length in bounded memory: its beginning, its end, and how much there was."""

    def __init__(self, cap: int = OUTPUT_CAP) -> None:
        self._half = cap // 2
        self._head = bytearray()
        self._tail = bytearray()
        self.total = 0

    def add(self, part: bytes) -> None:
        """Take what came, masked already."""
        self.total += len(part)
        room = self._half - len(self._head)
        self._head += part[:room]
        self._tail += part[room:] if room > 0 else part
        if len(self._tail) > 2 * self._half:
            del self._tail[: -self._half]

    def text(self) -> str:
        """Beginning and end, with a line between them that says how much is left out."""
        tail = bytes(self._tail[-self._half :])
        left_out = self.total - len(self._head) - len(tail)
        if not left_out:
            return _decoded(bytes(self._head) + tail)
        return f"{_decoded(bytes(self._head))}\n… {left_out:,} bytes left out …\n{_decoded(tail)}"


def _decoded(content: bytes) -> str:
    """As text that can be recorded and shown: no other control characters than tab and line break."""
    text = content.decode("utf-8", errors="replace").replace("\r\n", "\n")
    return "".join(letter if letter in "\t\n" or letter.isprintable() else "�" for letter in text)


@dataclass
class Attempt:
    """One run under way, in one thread."""

    clock: Clock
    timeout_seconds: float
    secrets: Mapping[str, str] = field(repr=False)
    """Values by name, for this run alone."""
    stop: Stop
    progress: Progress = lambda _text: None
    capture: Capture = field(default_factory=Capture)

    def __post_init__(self) -> None:
        self.mask = Mask(self.secrets)
        self._began = self.clock.monotonic()
        self._deadline = self._began + self.timeout_seconds
        self._untold = b""
        self._told_at = -math.inf

    @property
    def left(self) -> float:
        """Seconds until the deadline; none or fewer when it has passed."""
        return self._deadline - self.clock.monotonic()

    def check(self, doing: str) -> float:
        """Seconds left, above 0; Ended where it was stopped or its time is up."""
        self._tell_if_due()
        if self.stop.is_pressed:
            raise Ended(RunOutcome.STOPPED, f"stopped while {doing}")
        left = self.left
        if left <= 0:
            raise Ended(RunOutcome.TIMED_OUT, f"{doing} took more than {self.timeout_seconds:g} s in all")
        return left

    def said(self, part: bytes) -> None:
        """Keep what came, masked; and tell of it."""
        self._keep(self.mask.feed(part))

    def _keep(self, masked: bytes) -> None:
        if masked:
            self.capture.add(masked)
            # Whoever looks on can't read more, and a flood must not drown the window.
            self._untold = (self._untold + masked)[-_TELL_BYTES:]
            self._tell_if_due()

    def _tell_if_due(self) -> None:
        if self._untold and self.clock.monotonic() - self._told_at >= _TELL_SECONDS:
            self._tell()

    def _tell(self) -> None:
        if self._untold:
            # Who looks on may be gone, a closed window; the run goes on.
            with suppress(Exception):
                self.progress(_decoded(self._untold))
            self._untold, self._told_at = b"", self.clock.monotonic()

    def result(self, outcome: RunOutcome, sentence: str, status: int | None = None) -> RunResult:
        """The end of the run, with all that was said."""
        self._keep(self.mask.finish())
        self._tell()
        output = self.capture.text()
        return RunResult(
            outcome,
            _one_line(self.mask.text(sentence)),
            status,
            output,
            self.capture.total,
            hashlib.sha256(output.encode()).hexdigest() if output else "",
            max(0, round((self.clock.monotonic() - self._began) * 1000)),
        )

    def aside(self, work: Callable[[], T], doing: str, let_go: Callable[[], None] = lambda: None) -> T:
        """Do what knows no Stop in a thread of its own, and go on without it where it is stopped or takes too long.

        `let_go` is called then: it closes what the work waits for. What the work raises is raised here.
        """
        done = threading.Event()
        found: list[T] = []
        failed: list[BaseException] = []

        def do() -> None:
            try:
                found.append(work())
            except BaseException as error:  # noqa: BLE001  it is raised again where somebody waits for it
                failed.append(error)
            finally:
                done.set()

        # Stop wakes the waiting one as the end of the work does.
        with self.stop.calling(done.set):
            threading.Thread(target=do, name="action-aside", daemon=True).start()
            done.wait(max(0.0, self.left))
        if failed:
            raise failed[0]
        if found:
            return found[0]
        let_go()
        self.check(doing)
        raise Ended(RunOutcome.TIMED_OUT, f"{doing} took more than {self.timeout_seconds:g} s in all")


def _one_line(text: str) -> str:
    return " ".join(_decoded(text.encode(errors="replace")).split())[:1000]
