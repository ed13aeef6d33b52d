"""Allow-lists and calls for tests of registered actions."""

import threading
from collections.abc import Mapping
from pathlib import Path

from console.automation.attempt import Stop
from console.automation.command import Grace
from console.automation.execution import Surroundings, execute
from models.kernel.clock import SystemClock
from models.runbooks.actions.call import Call, resolve
from models.runbooks.actions.outcome import RunResult
from models.runbooks.actions.reading import read_actions
from models.runbooks.actions.registration import Registry
from models.runbooks.runbook import ActionCall

PATIENCE = 60.0
"""The longest a test waits for a process or a thread; on any machine it takes a fraction of that."""


def registry(text: str) -> Registry:
    """The allow-list of the entries under `watchfloor:`."""
    return read_actions("actions.yaml", f"watchfloor: actions/1\n{text}")


def call(found: Registry, name: str = "it", **parameters: str | int) -> Call:
    return resolve(found, ActionCall(name, parameters), frozenset({"shop", "pay"}))


def run(
    made: Call,
    secrets: Mapping[str, str] | None = None,
    *,
    stop: Stop | None = None,
    prometheus: str = "",
    grace_seconds: float = 30.0,
    dry: bool = False,
) -> RunResult:
    """Run it here and now."""
    around = Surroundings(SystemClock(), lambda: prometheus, Grace(grace_seconds, 0.3))
    return execute(made, secrets or {}, stop or Stop(), around, dry=dry)


class Aside:
    """A run in a thread of its own, whose words and end can be waited for."""

    def __init__(self, made: Call, secrets: Mapping[str, str] | None = None, grace_seconds: float = 30.0) -> None:
        self.stop = Stop()
        self.said = ""
        self.result: RunResult | None = None
        self._changed = threading.Condition()
        self._grace = Grace(grace_seconds, 0.3)
        self._thread = threading.Thread(target=self._run, args=(made, secrets or {}), daemon=True)
        self._thread.start()

    def _run(self, made: Call, secrets: Mapping[str, str]) -> None:
        found = execute(made, secrets, self.stop, Surroundings(SystemClock(), grace=self._grace), self._hear)
        with self._changed:
            self.result = found
            self._changed.notify_all()

    def _hear(self, text: str) -> None:
        with self._changed:
            self.said = (self.said + text)[-100_000:]
            self._changed.notify_all()

    def until_said(self, words: str) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: words in self.said, PATIENCE), self.said

    def until_ended(self) -> RunResult:
        with self._changed:
            assert self._changed.wait_for(lambda: self.result is not None, PATIENCE)
        assert self.result is not None
        return self.result


def is_gone(pid: int) -> bool:
    """Whether a process has ended; one whose parent has not asked for its status yet has."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return True
    return stat.rpartition(")")[2].split()[0] in ("Z", "X")
