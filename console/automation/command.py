"""A registered program: in a session of its own, without input, its output read as it comes and capped, ended as a whole.

Stop and the deadline ask the whole process group to end (SIGTERM) and kill it after a period of grace (SIGKILL). Processes that
the program leaves behind in its group end with it. One that leaves the session on purpose can't be found any more.
"""

import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from console.automation.attempt import Attempt, Ended
from models.runbooks.actions.filling import SECRET_REFERENCE
from models.runbooks.actions.outcome import RunOutcome, RunResult
from models.runbooks.actions.registration import CommandTemplate

_READ_BYTES: Final = 64 * 1024
_BEAT_SECONDS: Final = 0.05
"""How often Stop, deadline and the program's end are looked at while it is silent."""


@dataclass(frozen=True, slots=True)
class Grace:
    """How long a program may take to end when asked to, and how long its output is read after its end."""

    term_seconds: float = 5.0
    drain_seconds: float = 1.0


def run_command(attempt: Attempt, template: CommandTemplate, grace: Grace) -> RunResult:
    """Start it and stay with it to its end. Never raises for what a program does."""
    program = template.argv[0]
    try:
        attempt.check("starting")
        environment = _environment(template, os.environ, attempt.secrets)
        process = _started(template, environment)
    except Ended as ended:
        return attempt.result(ended.outcome, str(ended))
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return attempt.result(RunOutcome.FAILED, f"{Path(program).name} could not be started: {why}")
    keeper: _Keeper = _Windows(process) if sys.platform == "win32" else _Posix(process)
    early: Ended | None = None
    try:
        early = _stay(attempt, keeper, grace)
    finally:
        # Whatever went wrong here: nothing of the program stays.
        status = keeper.bury(attempt.said, grace.drain_seconds)
    if early is not None:
        how = "ended when asked to" if not keeper.was_killed else f"was killed after {grace.term_seconds:g} s of grace"
        return attempt.result(early.outcome, f"{early}; {Path(program).name} {how}", status)
    if status in template.statuses:
        return attempt.result(RunOutcome.OK, f"{Path(program).name} ended with exit status {status}", status)
    return attempt.result(RunOutcome.FAILED, f"{Path(program).name} {_ending(status)}", status)


def _stay(attempt: Attempt, keeper: "_Keeper", grace: Grace) -> Ended | None:
    """Read until the program has ended; where it is ended early, why."""
    early: Ended | None = None
    kill_at = 0.0
    while not keeper.has_ended():
        if early is None:
            try:
                attempt.check("running")
            except Ended as ended:
                early = ended
                kill_at = attempt.clock.monotonic() + grace.term_seconds
                keeper.ask_to_end()
        elif attempt.clock.monotonic() >= kill_at:
            return early
        keeper.read(attempt.said, _BEAT_SECONDS)
    return early


def _started(template: CommandTemplate, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    directory = template.directory or None
    if sys.platform == "win32":
        return subprocess.Popen(
            template.argv,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=directory,
            env=environment,
            creationflags=subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW,
        )
    return subprocess.Popen(
        template.argv,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=directory,
        env=environment,
        start_new_session=True,
        bufsize=0,
    )


def _environment(template: CommandTemplate, own: Mapping[str, str], secrets: Mapping[str, str]) -> dict[str, str]:
    """What the program sees: the variables listed to be passed on, and the registration's own. Nothing else of ours."""
    needed = ("SYSTEMROOT",) if sys.platform == "win32" else ()
    environment = {name: own[name] for name in (*needed, *template.pass_on) if name in own}
    for name, value in template.environment:
        secret = SECRET_REFERENCE.fullmatch(value)
        environment[name] = secrets[secret[1]] if secret else value
    return environment


def _ending(status: int) -> str:
    if status >= 0:
        return f"ended with exit status {status}"
    try:
        return f"was ended by {signal.Signals(-status).name}"
    except ValueError:
        return f"was ended by signal {-status}"


Said = Callable[[bytes], None]


class _Keeper:
    """A running program on one kind of system."""

    was_killed = False

    def has_ended(self) -> bool:
        """Whether the program itself has ended; what it started may go on."""
        raise NotImplementedError

    def ask_to_end(self) -> None:
        """Ask it, and all it started, to end."""
        raise NotImplementedError

    def read(self, said: Said, seconds: float) -> bool:
        """Take output for so long at most; False where there will be no more."""
        raise NotImplementedError

    def bury(self, said: Said, drain_seconds: float) -> int:
        """Kill what is left, read what is left, and give the exit status."""
        raise NotImplementedError


class _Posix(_Keeper):
    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        assert process.stdout is not None
        self._out: IO[bytes] = process.stdout
        os.set_blocking(self._out.fileno(), False)
        self._is_open = True

    def has_ended(self) -> bool:
        # Not reaped yet: until then nobody else can get its number, and its group can be killed without mistake.
        if hasattr(os, "waitid"):
            return os.waitid(os.P_PID, self._process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None
        return self._process.poll() is not None  # macOS before Python 3.13 knows no better

    def ask_to_end(self) -> None:
        self._signal(signal.SIGTERM)

    def read(self, said: Said, seconds: float) -> bool:
        if not self._is_open:
            # The program closed its output and goes on.
            threading.Event().wait(seconds)
            return False
        poller = select.poll()  # not select(): it knows no file number beyond 1023
        poller.register(self._out.fileno(), select.POLLIN)
        if not poller.poll(seconds * 1000):
            return True
        try:
            part = os.read(self._out.fileno(), _READ_BYTES)
        except BlockingIOError:
            return True
        except OSError:
            part = b""
        if part:
            said(part)
        self._is_open = bool(part)
        return self._is_open

    def bury(self, said: Said, drain_seconds: float) -> int:
        self.was_killed = not self.has_ended()
        self._signal(signal.SIGKILL)
        status = self._process.wait()
        # A pipe holds no more than it was made for, unless somebody outside the group goes on writing.
        reads = max(1, round(drain_seconds / _BEAT_SECONDS))
        while reads > 0 and self._is_open and self.read(said, _BEAT_SECONDS):
            reads -= 1
        self._out.close()
        return status

    def _signal(self, number: int) -> None:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, number)


class _Windows(_Keeper):
    """Written after the documentation of Windows; not tried on it."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._arrived: list[bytes] = []
        self._lock = threading.Lock()
        self._news = threading.Event()
        # Pipes can't be polled there: a thread reads, and is left behind where somebody keeps the pipe open for ever.
        self._reader = threading.Thread(target=self._take, name="action-output", daemon=True)
        self._reader.start()

    def _take(self) -> None:
        assert self._process.stdout is not None
        with suppress(OSError, ValueError):
            while part := os.read(self._process.stdout.fileno(), _READ_BYTES):
                with self._lock:
                    self._arrived.append(part)
                    # Memory stays bounded where nobody takes it: the middle is lost, as it would be in the capture.
                    del self._arrived[8:-8]
                self._news.set()

    def has_ended(self) -> bool:
        return self._process.poll() is not None

    def ask_to_end(self) -> None:
        with suppress(OSError, ValueError):
            self._process.send_signal(getattr(signal, "CTRL_BREAK_EVENT", signal.SIGTERM))

    def read(self, said: Said, seconds: float) -> bool:
        self._news.wait(seconds)
        with self._lock:
            parts, self._arrived = self._arrived, []
            self._news.clear()
        for part in parts:
            said(part)
        return self._reader.is_alive()

    def bury(self, said: Said, drain_seconds: float) -> int:
        self.was_killed = not self.has_ended()
        # The whole tree: a killed parent would leave its children running.
        with suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(
                ["taskkill", "/PID", str(self._process.pid), "/T", "/F"], capture_output=True, timeout=10, check=False
            )
        with suppress(OSError):
            self._process.kill()
        status = self._process.wait()
        self._reader.join(drain_seconds)
        self.read(said, 0)
        return status
