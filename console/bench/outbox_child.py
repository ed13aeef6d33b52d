"""A console that is killed while it sends: real data directory, real record, real worker. Posix only.

One process imports everything and forks a console for each line of its input, so that a kill costs milliseconds. The forked
console says "touch WHAT" before each touch of the world and goes on when it reads "go": whoever drives it kills it there instead.
Whatever it knows it has from the disk: a start after a kill is another fork of the process that never opened anything.
"""

import json
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NoReturn, TypeVar

from console.bench.outbox_cuts import Boundary, watched
from console.channels import configured
from console.data_dir import DataDir, write_private
from console.desk import Desk, open_desk
from console.http import HttpClient
from console.outbox_setup import channels_of, worker_of
from console.outbox_worker import OutboxWorker
from console.settings import Settings
from models.comms import commands as drafts
from models.comms.audience import CommsAudience
from models.comms.outbox import commands as c
from models.comms.outbox.item import Item, State
from models.incident.commands import AssignRole, Declare
from models.incident.roles import Role
from models.incident.severity import Severity
from models.kernel.clock import ManualClock
from models.kernel.ids import StreamId

T = TypeVar("T")

_TURNS: Final = 40
_STEP_SECONDS: Final = 12.0
_IMPORTED: Final = (configured,)
"""Else imported when sinks are named: in every fork anew."""
AUDIENCE: Final = CommsAudience.INTERNAL
"""Of a SEV4's internal update nobody is asked for approval."""


class FileSecrets:
    """Keys of a bench's directory, kept readable on purpose: stretching a passphrase would cost most of every start."""

    kind = "bench file"

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, name: str) -> str | None:
        """The secret, None where it was never put."""
        return self._values().get(name)

    def put(self, values: dict[str, str]) -> None:
        """Keep several at once."""
        write_private(self._path, json.dumps(self._values() | values))

    def _values(self) -> dict[str, str]:
        found: dict[str, str] = json.loads(self._path.read_text()) if self._path.exists() else {}
        return found


class Announced(Boundary):
    """Says each touch and waits for the word to go on."""

    def touch(self) -> None:
        """One touch of the world is about to happen."""
        if not self.is_mine:
            return
        _say(f"touch {self.count}")
        self.count += 1
        if _heard() != "go":
            os._exit(4)


class _Touching:
    """A desk whose commits are touches of the world, before and after."""

    def __init__(self, desk: Desk, boundary: Boundary) -> None:
        self._desk, self._boundary = desk, boundary

    def read(self, question: Callable[[], T]) -> T:
        return self._desk.read(question)

    def execute(self, command: object) -> Any:
        self._boundary.touch()
        receipt = self._desk.execute(command)
        self._boundary.touch()
        return receipt


def opened(place: Path, clock: ManualClock) -> Desk:
    """The directory under `place`, made where there is none."""
    return open_desk(DataDir(place / "data"), lambda: FileSecrets(place / "keys.json"), clock, "bench")


def queue(desk: Desk, title: str) -> StreamId:
    """An update through every gate, from the draft to the outbox; gives its incident."""
    me = desk.identity.me
    incident = desk.execute(Declare(title, severity=Severity.SEV4)).stream
    desk.execute(AssignRole(incident, Role.COMMS_LEAD, me))
    desk.execute(drafts.BeginDraft(incident, AUDIENCE, is_holding=True))
    key = desk.read(lambda: desk.comms.desk(incident, me)).drafts[AUDIENCE].draft.key
    desk.execute(drafts.AskReview(incident, key))
    desk.execute(drafts.SendUpdate(incident, key))
    return incident


def _send(place: Path, clock: ManualClock, job: dict[str, Any]) -> None:
    """Queue one update, then make passes until nothing more happens; each touch is announced."""
    desk = opened(place, clock)
    incident = StreamId(job["incident"]) if "incident" in job else queue(desk, job["title"])
    _say(f"incident {incident}")
    boundary = Announced()
    channels, origin = channels_of(desk, _settings(desk)), desk.identity.origin
    touching = _Touching(desk, boundary)
    worker = OutboxWorker(touching, lambda: desk.comms.outbox, desk.outbox_rules, channels, origin, clock)
    with watched(boundary):
        while worker.turn().did_anything:
            pass
    _done(desk, incident, 0)


def _recover(place: Path, clock: ManualClock, job: dict[str, Any]) -> None:
    """What the next start does, with a person at hand who looked and found `there` messages."""
    desk, incident, asked, first = opened(place, clock), StreamId(job["incident"]), 0, True
    worker = worker_of(desk, _settings(desk))
    for _ in range(_TURNS):
        while worker.turn().did_anything:
            pass
        found = _items(desk, incident)
        if first:
            _say("found " + json.dumps([str(item.state) for item in found]))
            first = False
        if found and all(item.state is State.SENT for item in found):
            break
        clock.advance(_STEP_SECONDS)
        if worker.turn().did_anything:
            continue
        asked += _ask(desk, _items(desk, incident), job)
    _done(desk, incident, asked)


def _ask(desk: Desk, items: tuple[Item, ...], job: dict[str, Any]) -> int:
    asked = 0
    for item in items:
        if item.state is State.UNKNOWN and not item.kind.can_be_asked:
            asked += 1
            desk.execute(c.Settle(item.incident, item.effect, job["there"] > 0, "looked there"))
        elif item.state is State.FAILED:
            asked += 1
            desk.execute(c.Retry(item.incident, item.effect, "it is not there"))
    return asked


def _settings(desk: Desk) -> Settings:
    return Settings(desk.directory.path / "settings.json")


def _items(desk: Desk, incident: StreamId) -> tuple[Item, ...]:
    return desk.read(lambda: desk.comms.outbox.items(desk.clock.now_ms(), incident))


def _done(desk: Desk, incident: StreamId, asked: int) -> None:
    found = [{"state": str(item.state), "is_over": item.state.is_over} for item in _items(desk, incident)]
    desk.close()
    _say("done " + json.dumps({"items": found, "asked": asked}))


def _say(line: str) -> None:
    os.write(1, line.encode() + b"\n")


def _heard() -> str:
    """One line, without taking what belongs to the next reader."""
    line = b""
    while not line.endswith(b"\n"):
        byte = os.read(0, 1)
        if not byte:
            return line.decode()
        line += byte
    return line.decode().strip()


def _console(place: Path, job: dict[str, Any]) -> NoReturn:
    _say(f"pid {os.getpid()}")
    try:
        (_send if job["do"] == "send" else _recover)(place, ManualClock(job["now_ms"]), job)
    except Exception:  # noqa: BLE001  # the forked half must end here, whatever happened
        traceback.print_exc()
        os._exit(3)
    os._exit(0)


def main(place: Path) -> None:
    """Fork a console for each line of standard input, and say how it ended."""
    # What the first request imports, every fork would import again.
    HttpClient("http://127.0.0.1", verify_tls=False).close()
    while line := _heard():
        child = os.fork()
        if child == 0:
            _console(place, json.loads(line))
        _, status = os.waitpid(child, 0)
        _say("ended killed" if os.WIFSIGNALED(status) else f"ended {os.waitstatus_to_exitcode(status)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
