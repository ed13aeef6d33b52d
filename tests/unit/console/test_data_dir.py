"""One process at a time; a dead one's lock is free."""

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from console.data_dir import DataDir, DirectoryHeld, write_private
from models.kernel.errors import WatchfloorError

HOLD = """
import sys
from pathlib import Path
from console.data_dir import DataDir
directory = DataDir(Path(sys.argv[1]))
directory.prepare()
directory.lock("console", "2026-11-21T14:00:00.000Z", "there.sock")
print("held", flush=True)
sys.stdin.read()
"""


def held_by_another(place: Path) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(place)],
        cwd=Path(__file__).parents[3],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None and process.stdout.readline() == "held\n"
    return process


def test_a_second_process_learns_who_has_it(tmp_path: Path) -> None:
    other = held_by_another(tmp_path)
    with pytest.raises(DirectoryHeld, match=f"console, process {other.pid} on .*, since 2026-11-21T14") as caught:
        DataDir(tmp_path).lock("verb", "now", None)
    assert caught.value.holder is not None and caught.value.holder.address == "there.sock"
    other.communicate(timeout=10)
    directory = DataDir(tmp_path)
    directory.lock("verb", "now", None)
    directory.release()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_dead_holders_lock_is_taken_over(tmp_path: Path) -> None:
    other = held_by_another(tmp_path)
    os.kill(other.pid, signal.SIGKILL)
    other.communicate(timeout=10)
    directory = DataDir(tmp_path)
    directory.lock("verb", "now", None)
    assert json.loads((tmp_path / "lock").read_text())["what"] == "verb"
    directory.release()
    assert (tmp_path / "lock").read_text() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_dead_holders_note_does_not_speak_for_the_living(tmp_path: Path) -> None:
    other = held_by_another(tmp_path)
    os.kill(other.pid, signal.SIGKILL)
    other.communicate(timeout=10)
    note = (tmp_path / "lock").read_text()
    directory = DataDir(tmp_path)
    directory.lock("verb", "now", None)
    (tmp_path / "lock").write_text(note)  # as it is between taking the lock and writing who has it
    with pytest.raises(DirectoryHeld, match="open in another process") as caught:
        DataDir(tmp_path).lock("verb", "now", None)
    assert caught.value.holder is None
    directory.release()


def test_it_is_for_its_owner_only(tmp_path: Path) -> None:
    place = tmp_path / "new" / "data"
    DataDir(place).prepare()
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    place.chmod(0o755)
    DataDir(place).prepare()
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    write_private(place / "a.json", "text")
    assert stat.S_IMODE((place / "a.json").stat().st_mode) == 0o600
    assert [each.name for each in place.iterdir()] == ["a.json"]


def test_a_place_that_is_no_directory_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WatchfloorError, match="can't be used"):
        DataDir(tmp_path / "file").prepare()
    (tmp_path / "lock").mkdir()
    with pytest.raises(WatchfloorError, match="can't be used"):
        DataDir(tmp_path).lock("verb", "now", None)


def test_a_socket_fits_into_its_address(tmp_path: Path) -> None:
    deep = tmp_path / ("d" * 100)
    deep.mkdir()
    for place in (tmp_path, deep):
        assert len(DataDir(place).socket_address()) < 104
