"""The console as a process of its own: killed, started again, without a display, and on an X server."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

MAIN = Path(__file__).parents[3] / "main.py"
PATIENCE = 120.0


class Desktop:
    """Starts the console on one data directory and runs verbs against it."""

    def __init__(self, place: Path) -> None:
        self.directory = place / "data"
        self._secret = place / "passphrase"
        self._secret.write_text("correct horse battery staple\n", encoding="utf-8")
        self._secret.chmod(0o600)
        self._log = (place / "console.log").open("w", encoding="utf-8")
        self._running: subprocess.Popen[str] | None = None

    def options(self) -> list[str]:
        return ["--data-dir", str(self.directory), "--passphrase-file", str(self._secret)]

    def start(self) -> None:
        command = [sys.executable, str(MAIN), *self.options()]
        self._running = subprocess.Popen(command, env=environment(), stderr=self._log, stdout=self._log, text=True)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            assert self._running.poll() is None, "the console ended by itself"
            if self.is_serving():
                return
            # Another process is waited for, not a clock.
            time.sleep(0.1)
        raise AssertionError("the console does not answer")

    def is_serving(self) -> bool:
        """Whether the console started last holds the directory, and answers."""
        is_holder = self._running is not None and self.holder_pid() == self._running.pid
        return is_holder and self.verb("incident", "list", "--json").returncode == 0

    def holder_pid(self) -> int | None:
        try:
            found = json.loads((self.directory / "lock").read_text(encoding="utf-8")).get("pid")
        except (ValueError, AttributeError, OSError):
            return None
        return found if isinstance(found, int) else None

    def verb(self, *argv: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(MAIN), *self.options(), *argv]
        return subprocess.run(command, env=environment(), capture_output=True, text=True, timeout=PATIENCE, check=False)

    def kill(self) -> None:
        assert self._running is not None
        self._running.send_signal(signal.SIGKILL)
        self._running.wait(PATIENCE)
        self._running = None

    def session(self) -> object:
        file = self.directory / "session.json"
        return json.loads(file.read_text(encoding="utf-8")).get("incident") if file.exists() else None

    def until_session_is(self, incident: str) -> None:
        until = time.monotonic() + PATIENCE
        while self.session() != incident and time.monotonic() < until:
            time.sleep(0.1)
        assert self.session() == incident

    def close(self) -> None:
        if self._running is not None:
            self.kill()
        self._log.close()


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return kept | {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"} | more


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    found = Desktop(tmp_path)
    yield found
    found.close()


def declared(desktop: Desktop, title: str) -> str:
    answer = desktop.verb("incident", "declare", "--title", title, "--json")
    assert answer.returncode == 0, answer.stderr
    return str(json.loads(answer.stdout)["id"])


@pytest.mark.slow
def test_killed_and_started_again_it_opens_in_the_same_incident(desktop: Desktop) -> None:
    desktop.start()
    first = declared(desktop, "Checkout failing")
    desktop.until_session_is(first)
    second = declared(desktop, "Search is slow")
    logged = desktop.verb("incident", "log", first, "db-3 refuses connections")
    assert logged.returncode == 0, logged.stderr
    desktop.kill()
    assert desktop.session() == first != second
    (desktop.directory / "session.json").write_text(json.dumps({"incident": second}) + "\n", encoding="utf-8")
    desktop.start()
    desktop.until_session_is(second)
    shown = desktop.verb("incident", "show", first, "--json")
    assert shown.returncode == 0, shown.stderr
    assert "db-3 refuses connections" in shown.stdout
    sound = desktop.verb("audit", "verify")
    assert sound.returncode == 0, sound.stderr
    # Still the second: starting again changed nothing, though a newer one could have been chosen.
    third = declared(desktop, "Mail is late")
    desktop.kill()
    assert desktop.session() == second != third


def test_without_a_display_it_says_what_to_do(tmp_path: Path) -> None:
    bare = environment()
    del bare["QT_QPA_PLATFORM"]
    for argv in (["demo"], ["--data-dir", str(tmp_path)]):
        ended = subprocess.run(
            [sys.executable, str(MAIN), *argv], env=bare, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        assert ended.returncode == 2
        assert "no display" in ended.stderr
        assert "xvfb-run" in ended.stderr
        assert "Traceback" not in ended.stderr


def test_the_demo_paints_and_ends() -> None:
    ended = subprocess.run(
        [sys.executable, str(MAIN), "demo"],
        env=environment(WATCHFLOOR_EXIT_AFTER_FIRST_PAINT="1"),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert "first paint" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.xvfb
@pytest.mark.parametrize("screen", ["1920x1080x24", "1280x800x24"])
def test_the_demo_paints_on_an_x_server(screen: str, tmp_path: Path) -> None:
    runner = shutil.which("xvfb-run")
    if runner is None:
        pytest.skip("Xvfb is not installed")
    command = [runner, "-a", "-s", f"-screen 0 {screen}", sys.executable, str(MAIN), "demo"]
    ended = subprocess.run(
        command,
        env=environment(QT_QPA_PLATFORM="xcb", WATCHFLOOR_EXIT_AFTER_FIRST_PAINT="1", XDG_RUNTIME_DIR=str(tmp_path)),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    if "Could not load the Qt platform plugin" in ended.stderr or "xcb-cursor0" in ended.stderr:
        pytest.skip("the libraries of Qt's xcb platform are not installed")
    assert ended.returncode == 0, ended.stderr
    assert "first paint" in ended.stderr
    assert "Traceback" not in ended.stderr
