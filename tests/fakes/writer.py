"""Logs entries as fast as it can and prints the id of each once it is durable. Made to be killed at any moment.

One process imports everything and forks a writer for each line of its input, so that a crash point costs milliseconds. A
line names a data directory last, and says when the writer is killed with SIGKILL: how often it must have told of itself (0:
not at all, 1: the directory is open, 2: and the first entry is durable, ...), and how much later, as a share of what it took
from its fork until then, or from one entry to the next. So it hits while opening, in mid-commit, and between two commits, on a
machine of any speed.
"""

import gc
import os
import select
import signal
import sys
import threading
import time
from pathlib import Path

from console.data_dir import DataDir
from console.desk import Desk, open_desk
from console.secret_store import SecretStore
from models.incident.commands import Declare, LogEntry
from models.kernel.clock import SystemClock
from models.kernel.ids import StreamId


class FileSecrets:
    """Keys of a test directory, kept readable on purpose: stretching a passphrase would cost most of every cycle."""

    kind = "test file"

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, name: str) -> str | None:
        place = self._path / name
        return place.read_text() if place.exists() else None

    def put(self, values: dict[str, str]) -> None:
        self._path.mkdir(exist_ok=True)
        for name, value in values.items():
            beside = self._path / f"{name}.new"
            beside.write_text(value)
            beside.replace(self._path / name)


def opened(place: Path) -> Desk:
    def secrets() -> SecretStore:
        return FileSecrets(place / "keys")

    return open_desk(DataDir(place), secrets, SystemClock(), "writer")


def write_for_ever(place: Path, out: int, telling: int) -> None:
    desk = opened(place)
    os.write(telling, b"!")
    found = desk.read(desk.incidents.headings)
    stream: StreamId = found[0].id if found else desk.execute(Declare("Crash test")).stream
    number = 0
    while True:
        receipt = desk.execute(LogEntry(stream, f"line {number} of process {os.getpid()}"))
        # One write, so that a kill tears no line.
        os.write(out, f"{receipt.events[0]}\n".encode())
        os.write(telling, b"!")
        number += 1


def main() -> None:
    # What opening and writing an entry take is not known before it was done once.
    opening = writing = 0.02
    # What is there for good is not looked through again by every fork.
    gc.freeze()
    for line in sys.stdin:
        times, share, place = line.rstrip("\n").split(" ", 2)
        listening, telling = os.pipe()
        before = time.monotonic()
        child = os.fork()
        if child == 0:
            try:
                write_for_ever(Path(place), 1, telling)
            finally:
                os._exit(3)
        os.close(telling)
        for told in range(int(times)):
            ready, _, _ = select.select([listening], [], [], 60)
            if not ready or not os.read(listening, 1):
                break
            took, before = time.monotonic() - before, time.monotonic()
            opening, writing = (opening, took) if told else (took, writing)
        threading.Event().wait((writing if int(times) else opening) * float(share))
        os.close(listening)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        ended = "killed" if os.WIFSIGNALED(status) else f"ended by itself: {status}"
        os.write(1, f"# {ended}\n".encode())


if __name__ == "__main__":
    main()
