"""Logs entries as fast as it can and prints the id of each once it is durable. Made to be killed at any moment.

One process imports everything and forks a writer for each line of its input, so that a crash point costs milliseconds. A
line says after how many microseconds the writer is killed with SIGKILL, counted from its fork ("fork 900") or from when it
has the directory open ("open 900"): it may hit while opening, in mid-commit, or between two commits.
"""

import os
import select
import signal
import sys
import threading
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


def write_for_ever(place: Path, out: int, is_open: int) -> None:
    desk = opened(place)
    os.write(is_open, b"!")
    found = desk.read(desk.incidents.headings)
    stream: StreamId = found[0].id if found else desk.execute(Declare("Crash test")).stream
    number = 0
    while True:
        receipt = desk.execute(LogEntry(stream, f"line {number} of process {os.getpid()}"))
        # One write, so that a kill tears no line.
        os.write(out, f"{receipt.events[0]}\n".encode())
        number += 1


def main(place: Path) -> None:
    for line in sys.stdin:
        since, delay = line.split()
        listening, telling = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                write_for_ever(place, 1, telling)
            finally:
                os._exit(3)
        os.close(telling)
        if since == "open":
            select.select([listening], [], [], 30)
        threading.Event().wait(int(delay) / 1e6)
        os.close(listening)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        ended = "killed" if os.WIFSIGNALED(status) else f"ended by itself: {status}"
        os.write(1, f"# {ended}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
