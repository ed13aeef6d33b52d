"""Tries a built program the way people use it: every verb's help, doctor, screens, the wall, the demo, a record, a hub.

What is imported by name, read as a file, or opened only on some path shows here or on somebody's night shift. Needs no display.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

PATIENCE_SECONDS: Final = 300.0
_NOUN: Final = re.compile(r"^    ([a-z]+)(?:  |$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Trial:
    """One thing that was tried."""

    name: str
    seconds: float
    trouble: str = ""


class Failed(Exception):
    """What was tried did not come out as it should."""


def smoke(program: Sequence[str], work: Path, seen: Path | None = None, say: Callable[[str], None] = print) -> bool:
    """Try it all; prints a line for each and gives whether everything came out. `program` is the command, `work` is emptied.

    `seen` is where the program sees `work`, if that is elsewhere: in a root of its own.
    """
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    # Somebody else may run the program than who tries it.
    work.chmod(0o777)
    trials = Trials(program, work, seen or work)
    sound = True
    for name, tried in trials.all():
        begun = time.monotonic()
        try:
            tried()
            trouble = ""
        except (Failed, subprocess.TimeoutExpired, OSError, ValueError, KeyError) as error:
            trouble, sound = f"{type(error).__name__}: {error}", False
        say(f"{'ok  ' if not trouble else 'FAIL'} {name:<32} {time.monotonic() - begun:6.1f} s {trouble}")
    return sound


class Trials:
    """Each works in a folder of its own below `work`."""

    def __init__(self, program: Sequence[str], work: Path, seen: Path) -> None:
        self._program = list(program)
        self._work, self._seen = work, seen
        (work / "passphrase").write_text("correct horse battery staple\n", encoding="utf-8")

    def all(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Every trial with its name, in the order in which they are worth knowing."""
        return (
            ("version and every verb", self.helps),
            ("doctor", self.doctor),
            ("demo, to its first paint", self.demo),
            ("wall, listing screens", self.wall),
            ("screens", self.screens),
            ("a record: declare, export, audit", self.record),
            ("runbooks and catalogue", self.libraries),
            ("manual", self.manual),
            ("a hub, and joining it", self.hub),
        )

    def helps(self) -> None:
        """Every verb can be declared, so every module it is made of is there."""
        if not self._run("--version").startswith("Watchfloor "):
            raise Failed("--version says something else")
        # Naming none declares all of them, each with everything below it.
        nouns = _NOUN.findall(self._run("--help"))
        if len(nouns) < 25:
            raise Failed(f"only these verbs are there: {', '.join(nouns)}")

    def doctor(self) -> None:
        """Qt, the database and the keeper of secrets are there."""
        found = self._json("--data-dir", str(self._seen / "doctor"), "doctor", "--json")
        states = {row["name"]: row["state"] for row in found["rows"]}
        if not found["works"] or any(states[name] != "ok" for name in ("python", "qt", "database", "secrets")):
            raise Failed(f"doctor says {states}")

    def demo(self) -> None:
        """The console opens on the demo estate and paints it."""
        told = self._process(("demo",), {"WATCHFLOOR_EXIT_AFTER_FIRST_PAINT": "1"})
        if "first paint" not in told.stderr or "Traceback" in told.stderr:
            raise Failed(f"no first paint: {_end(told.stderr)}")

    def wall(self) -> None:
        """The wall's modules are there."""
        if "\t" not in self._run("wall", "--screens"):
            raise Failed("no screen is listed")

    def screens(self) -> None:
        """A screen is rendered, in a language that is not English, with the fonts that were brought along."""
        out = self._work / "screens"
        which = ("--only", "empty-overview", "--theme", "dark", "--size", "1280x800", "--language", "ja")
        self._run("screens", "--out", str(self._seen / "screens"), *which)
        pictures = [path for path in out.rglob("*.png") if path.stat().st_size > 5_000]
        if not pictures:
            raise Failed("no picture was written")

    def record(self) -> None:
        """A record is made, written, read, exported as paper, verified and backed up, each by a process of its own."""
        self._own("incident", "declare", "--title", "Checkout failing", "--json")
        self._own("incident", "log", "INC-1", "Errors began after v88", "--kind", "fact")
        briefing = self._work / "briefing.pdf"
        self._own("incident", "export", "INC-1", "--format", "ics201", "--out", str(self._seen / briefing.name))
        if not briefing.read_bytes().startswith(b"%PDF"):
            raise Failed("the briefing is no PDF")
        self._own("audit", "verify")
        self._own("backup", "create", str(self._seen / "backup.db"))

    def libraries(self) -> None:
        """What lies in files beside the program is found: runbooks, presets, templates, the import of Markdown."""
        text = self._work / "steps.md"
        text.write_text("# Restart checkout\n\n1. Look\n2. Restart\n", encoding="utf-8")
        self._own("runbook", "import", str(self._seen / text.name))
        if len(json.loads(self._own("runbook", "list", "--json"))) == 0:
            raise Failed("no runbook is listed")

    def manual(self) -> None:
        """Its pages, its pictures and the library that reads Markdown are there."""
        self._run("manual", "--out", str(self._seen / "manual"))
        if (self._work / "manual" / "manual.html").stat().st_size < 1_000_000:
            raise Failed("pages or pictures of the manual are missing")

    def hub(self) -> None:
        """A hub serves over TLS, a workstation joins it and exchanges, and it ends when told to."""
        place = self._seen / "hub"
        command = [*self._program, "--data-dir", str(place), *self._keys(), "hub", "serve", "--listen", "127.0.0.1:0"]
        with (self._work / "hub.log").open("w", encoding="utf-8") as journal:
            serving = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=journal, text=True, env=_environment())
        try:
            assert serving.stdout is not None
            ready = _document(serving.stdout.readline)
            invited = self._json(
                "--data-dir",
                str(place),
                *self._keys(),
                "hub",
                "enrol",
                "--name",
                "Ana Ng",
                "--role",
                "incident_commander",
                "--json",
            )
            member = ("--data-dir", str(self._seen / "member"), *self._keys())
            self._run(*member, "sync", "join", ready["url"], invited["code"])
            self._run(*member, "incident", "declare", "--title", "Checkout failing")
            self._run(*member, "sync", "once")
        finally:
            serving.send_signal(signal.SIGTERM)
            status = serving.wait(PATIENCE_SECONDS)
        if status:
            raise Failed(f"the hub ended with {status}")

    def _own(self, *arguments: str) -> str:
        return self._run("--data-dir", str(self._seen / "own"), *self._keys(), *arguments)

    def _keys(self) -> tuple[str, str]:
        return ("--passphrase-file", str(self._seen / "passphrase"))

    def _json(self, *arguments: str) -> Any:
        return json.loads(self._run(*arguments))

    def _run(self, *arguments: str) -> str:
        told = self._process(arguments, {})
        if told.returncode or "Traceback" in told.stderr:
            raise Failed(f"{' '.join(arguments)} gave {told.returncode}: {_end(told.stderr or told.stdout)}")
        return told.stdout

    def _process(self, arguments: Sequence[str], more: Mapping[str, str]) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [*self._program, *arguments],
            capture_output=True,
            text=True,
            env=_environment() | dict(more),
            cwd=self._work,
            timeout=PATIENCE_SECONDS,
            check=False,
        )


def _environment() -> dict[str, str]:
    # What a developer's shell adds must not stand in for what the program lacks.
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QT_", "LD_"))}
    return kept | {"QT_QPA_PLATFORM": "offscreen"}


def _document(line: Callable[[], str]) -> Any:
    """The JSON document that a program writes over several lines, read until it is whole."""
    text = ""
    while True:
        more = line()
        if not more:
            raise Failed(f"it ended before it was ready: {_end(text)}")
        text += more
        try:
            return json.loads(text)
        except ValueError:
            continue


def _end(text: str) -> str:
    return " | ".join(text.strip().splitlines()[-4:])


if __name__ == "__main__":
    sys.exit(0 if smoke(sys.argv[1:-1], Path(sys.argv[-1])) else 1)
