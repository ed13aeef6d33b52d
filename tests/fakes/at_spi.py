"""A small screen reader on the accessibility bus: asks, by `dbus-send`, what an application tells of itself.

Run as a program inside a session bus and a display: `python -m tests.fakes.at_spi TITLE PROGRAM ARGUMENT…`. Starts the program,
prints one line for each thing found beneath its window whose name holds TITLE, as "depth|role|name", as deep as `DEPTH`,
and ends it; an error where no such window comes up.
"""

import re
import subprocess
import sys
import time
from collections.abc import Iterator

DEPTH = 4
_MOST_BESIDE = 24
_PATIENCE_SECONDS = 120
_PAIR = re.compile(r'string "(:[^"]+)"\s+object path "([^"]+)"')
_WORDS = re.compile(r'string "(.*)"\s*\Z', re.DOTALL)
_PREFIX = "org.a11y.atspi.Accessible"


class Bus:
    """The accessibility bus of this session."""

    def __init__(self) -> None:
        said = _send("--session", "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress")
        found = _WORDS.search(said)
        assert found, f"no accessibility bus: {said}"
        # As a screen reader does when it starts: programs look for it when they begin.
        status = ("string:org.a11y.Status", "string:IsEnabled", "variant:boolean:true")
        _send("--session", "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties.Set", *status)
        self._address = f"--bus={found.group(1)}"

    def children(self, dest: str, path: str) -> list[tuple[str, str]]:
        """What lies in it: (bus name, path) of each."""
        return _PAIR.findall(_send(self._address, dest, path, f"{_PREFIX}.GetChildren"))

    def name(self, dest: str, path: str) -> str:
        """Its name."""
        asked = ("org.freedesktop.DBus.Properties.Get", f"string:{_PREFIX}", "string:Name")
        found = _WORDS.search(_send(self._address, dest, path, *asked))
        return found.group(1) if found else ""

    def role(self, dest: str, path: str) -> str:
        """Its role in words: "page tab"."""
        found = _WORDS.search(_send(self._address, dest, path, f"{_PREFIX}.GetRoleName"))
        return found.group(1) if found else ""

    def window(self, title: str) -> tuple[str, str]:
        """The window with these words in its title, waited for."""
        root = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
        for _second in range(_PATIENCE_SECONDS):
            for application in self.children(*root):
                for window in self.children(*application):
                    if title in self.name(*window):
                        return window
            time.sleep(1)
        raise SystemExit(f"no window {title!r} within {_PATIENCE_SECONDS} s")

    def walk(self, at: tuple[str, str], depth: int = 0) -> Iterator[tuple[int, str, str]]:
        """(depth, role, name) of it and of all beneath, the window's parts first."""
        role, name = self.role(*at), self.name(*at)
        yield depth, role, name
        if depth < DEPTH:
            for child in self.children(*at)[:_MOST_BESIDE]:
                yield from self.walk(child, depth + 1)


def _send(bus: str, dest: str, path: str, member: str, *arguments: str) -> str:
    command = ["dbus-send", bus, "--print-reply", "--reply-timeout=60000", f"--dest={dest}", path, member, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


if __name__ == "__main__":
    bus = Bus()
    program = subprocess.Popen(sys.argv[2:])
    try:
        for depth, role, name in bus.walk(bus.window(sys.argv[1])):
            print(f"{depth}|{role}|{name}", flush=True)
    finally:
        program.terminate()
        program.wait()
