"""Real monitoring servers from the system's packages, on private loopback ports, as nobody where we are root."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from console.bench.scratch_postgres import NoPostgres, ScratchPostgres

_START_SECONDS = 90.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(holds: Callable[[], bool], what: str, seconds: float = _START_SECONDS) -> None:
    """A real server's own time passes by itself only: look again every 0.1 s until it holds, or fail."""
    pause = threading.Event()
    for _ in range(int(seconds * 10)):
        if holds():
            return
        pause.wait(0.1)
    pytest.fail(f"waited {seconds:g} s in vain for {what}")


@contextmanager
def own_folder() -> Iterator[Path]:
    """A folder the servers' user may write to."""
    folder = Path(tempfile.mkdtemp(prefix="watchfloor-real-"))
    if os.getuid() == 0:
        shutil.chown(folder, "nobody")
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class RealServer:
    """One server process; stopped by its own id."""

    def __init__(self, binary: str, arguments: list[str], ready_url: str, folder: Path) -> None:
        if shutil.which(binary) is None:
            pytest.skip(f"{binary} is not installed")
        as_nobody = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if os.getuid() == 0 else []
        self._command = [*as_nobody, binary, *arguments]
        self._ready_url = ready_url
        self._log = folder / f"{binary}.log"
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(self._command, stdout=log, stderr=log, cwd=self._folder)
        wait_until(self._is_ready, f"{self._command[-1]} to be ready")

    def stop(self) -> None:
        if self._process is not None:
            self.resume()
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait(10)
            self._process = None

    def kill(self) -> None:
        """End it as a crash or the kernel would: no goodbye to anyone."""
        assert self._process is not None
        self._process.kill()
        self._process.wait(10)
        self._process = None

    def pause(self) -> None:
        """It keeps its port and answers nothing."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGCONT)

    def _is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(self._ready_url, timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False


@contextmanager
def real_alertmanager(receiver: str = "{name: default}") -> Iterator[str]:
    """The URL of an Alertmanager that listens and groups within a second; stopped at the end. `receiver`: the default one."""
    with own_folder() as folder:
        port, file = free_port(), folder / "a.yml"
        file.write_text(f"route: {{receiver: default, group_wait: 1s}}\nreceivers: [{receiver}]\n")
        file.chmod(0o644)
        url = f"http://127.0.0.1:{port}"
        listening = [f"--web.listen-address=127.0.0.1:{port}", "--cluster.listen-address="]
        stored = [f"--config.file={file}", f"--storage.path={folder}/am"]
        server = RealServer("prometheus-alertmanager", [*stored, *listening], f"{url}/-/ready", folder)
        try:
            server.start()
            yield url
        finally:
            server.stop()


@contextmanager
def real_postgres() -> Iterator[ScratchPostgres]:
    """A PostgreSQL that keeps nothing beyond the test; skipped, by name, where it is not installed."""
    with own_folder() as folder:
        try:
            server = ScratchPostgres(folder, is_durable=False)
        except NoPostgres as error:
            pytest.skip(str(error))
        server.start()
        try:
            yield server
        finally:
            server.stop()
