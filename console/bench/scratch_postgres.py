"""A PostgreSQL of this machine's own packages, for a measurement or a test: its own directory, a private loopback port, gone at
the end. As nobody where we are root: PostgreSQL refuses to run as root.
"""

import os
import shutil
import socket
import subprocess
import threading
from pathlib import Path
from typing import Final

from models.kernel.errors import WatchfloorError

USER: Final = "watchfloor"
_WHERE: Final = "/usr/lib/postgresql"
_START_SECONDS: Final = 60.0


class NoPostgres(WatchfloorError):
    """It is not installed, or does not start."""


class ScratchPostgres:
    """Started and stopped by its own process id. Databases are made in it by name."""

    def __init__(self, folder: Path, *, is_durable: bool) -> None:
        """`folder`: empty, and writable for nobody where we are root. `is_durable` False: commits are not synced to the disk."""
        self._bin = _binaries()
        self._data = folder / "data"
        self._log = folder / "postgres.log"
        self._settings = [] if is_durable else ["-c", "fsync=off", "-c", "full_page_writes=off"]
        self._process: subprocess.Popen[bytes] | None = None
        self.port = _free_port()
        self._make()

    def _make(self) -> None:
        said = ["-U", USER, "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]
        self._do("initdb", "-D", str(self._data), *said)

    @property
    def data(self) -> Path:
        """Its directory."""
        return self._data

    def url(self, database: str = "postgres") -> str:
        """As `hub serve --database` takes it."""
        return f"postgresql://{USER}@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        """Until it answers; NoPostgres where it does not."""
        listening = ["-c", "listen_addresses=127.0.0.1", "-c", f"port={self.port}", "-c", "unix_socket_directories="]
        quiet = ["-c", "shared_buffers=32MB", "-c", "max_connections=40", "-c", "autovacuum=off"]
        command = [
            *_as_nobody(),
            str(self._bin / "postgres"),
            "-D",
            str(self._data),
            *listening,
            *quiet,
            *self._settings,
        ]
        pause = threading.Event()
        for _ in range(round(_START_SECONDS / 0.05)):
            if self._process is None or self._process.poll() is not None:
                # Right after a crash the last of its former processes may still hold the memory that they shared.
                with self._log.open("ab") as log:
                    self._process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self._data.parent)
            if self._answers():
                return
            pause.wait(0.05)
        said = self._log.read_text(errors="replace")[-500:]
        raise NoPostgres(f"PostgreSQL does not start: {said}")

    def kill(self) -> None:
        """As a crash would end it: no goodbye, and all its connections break off."""
        assert self._process is not None
        # Its children notice that it is gone; the next start waits for the last of them.
        self._process.kill()
        self._process.wait()
        self._process = None

    def stop(self) -> None:
        """Break off whoever is connected, and end."""
        if self._process is not None:
            self._do("pg_ctl", "stop", "-D", str(self._data), "-m", "fast", "-w")
            self._process.wait()
            self._process = None

    def create(self, database: str) -> str:
        """Make an empty database; gives its address."""
        self._do("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", USER, database)
        return self.url(database)

    def processes(self) -> list[int]:
        """Ids of the server's processes, where the system tells."""
        if self._process is None:
            return []
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children")
        found = children.read_text().split() if children.exists() else []
        return [self._process.pid, *map(int, found)]

    def _answers(self) -> bool:
        asked = [str(self._bin / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        return subprocess.run(asked, check=False).returncode == 0

    def _do(self, name: str, *arguments: str) -> None:
        command = [*_as_nobody(), str(self._bin / name), *arguments]
        done = subprocess.run(command, capture_output=True, check=False, cwd=self._data.parent, text=True)
        if done.returncode:
            raise NoPostgres(f"{name}: {(done.stderr or done.stdout).strip()[-500:]}")


def _binaries() -> Path:
    """Where initdb is: Debian keeps it out of the path, under the version's number."""
    found = shutil.which("initdb")
    if found is not None:
        return Path(found).resolve().parent
    versions = sorted(Path(_WHERE).glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    if not versions:
        raise NoPostgres("PostgreSQL is not installed here")
    return versions[-1].parent


def _as_nobody() -> list[str]:
    is_root = hasattr(os, "getuid") and os.getuid() == 0
    return ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if is_root else []


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
