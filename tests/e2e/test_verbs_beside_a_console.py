"""A console has the directory open; verbs of other processes go through it, and both keep working."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.terminal import ROOT, Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="uses POSIX signals")


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


def opened(terminal: Terminal) -> "subprocess.Popen[str]":
    holder = subprocess.Popen(
        [sys.executable, "-m", "tests.fakes.holder", str(terminal.data), str(terminal.passphrase)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None and holder.stdout.readline() == "open\n"
    return holder


def ended(holder: "subprocess.Popen[str]", *, killed: bool = False) -> int:
    if killed:
        os.kill(holder.pid, signal.SIGKILL)
    holder.communicate(timeout=20)
    return holder.returncode


@pytest.fixture
def console(terminal: Terminal) -> Iterator["subprocess.Popen[str]"]:
    holder = opened(terminal)
    yield holder
    if holder.poll() is None:
        assert ended(holder) == 0


def test_verbs_go_through_the_console(terminal: Terminal, console: "subprocess.Popen[str]") -> None:
    declared = terminal.ok("incident", "declare", "--title", "Checkout failing")
    started = [terminal.start("incident", "log", "1", f"line {number}", "--json") for number in range(4)]
    assert [terminal.finish(each).status for each in started] == [0] * 4
    assert len(terminal.ok("incident", "show", declared["id"])["timeline"]) == 5
    # A lone dash means nobody here, and nothing waits for a terminal's end of input.
    assert terminal.run("incident", "assign", "1", "ic", "-").status in (0, 1)
    bad = terminal.run("incident", "log", "77", "x", "--json")
    assert bad.status == 2 and bad.json["valid"] is False and "there is no incident" in bad.err
    lone = terminal.run("incident", "log", "1", b"half a \xff sign")
    assert lone.status in (1, 2) and len(lone.err.splitlines()) == 1
    assert terminal.ok("audit", "verify")["sound"]
    # Relative names are the caller's.
    made = terminal.ok("backup", "create", "copy.db")
    assert Path(made["file"]) == terminal.cwd / "copy.db"
    assert terminal.ok("backup", "verify", "copy.db")["sound"]
    refused = terminal.run("backup", "restore", "copy.db")
    assert refused.status == 1 and "the console is open" in refused.err
    assert console.poll() is None
    assert ended(console) == 0
    assert len(terminal.ok("incident", "list")) == 1


def test_standard_input_reaches_the_console(terminal: Terminal, console: "subprocess.Popen[str]") -> None:
    text = (ROOT / "tests/data/catalogs/clinic-own.yaml").read_text(encoding="utf-8")
    ran = terminal.run("catalog", "import", "-", stdin=text)
    assert ran.status == 0, ran
    assert console.poll() is None
    exported = terminal.run("catalog", "export")
    assert exported.status == 0 and "services" in exported.out


def test_a_killed_console_leaves_nothing_in_the_way(terminal: Terminal) -> None:
    holder = opened(terminal)
    terminal.ok("incident", "declare", "--title", "Checkout failing")
    assert ended(holder, killed=True) == -signal.SIGKILL
    assert len(terminal.ok("incident", "list")) == 1
    again = opened(terminal)
    terminal.ok("incident", "log", "1", "goes on")
    assert ended(again) == 0
    assert terminal.ok("audit", "verify")["sound"]


def test_a_second_console_says_who_holds_the_directory(terminal: Terminal, console: "subprocess.Popen[str]") -> None:
    ran = terminal.run()
    assert ran.status == 1 and f"process {console.pid}" in ran.err and "console" in ran.err
