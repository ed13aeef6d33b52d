"""What this program is: its name on the command line, and whether it was installed as a package with its own Python inside."""

import sys
from collections.abc import MutableMapping
from typing import Final

IS_FROZEN: Final = bool(getattr(sys, "frozen", False))
"""Installed as a package: there is no Python of its own to call, and its modules are no files."""

PROGRAM: Final = "watchfloor" if IS_FROZEN else "main.py"
"""How a person calls it: in every sentence that says what to type."""

_LOADER: Final = "LD_LIBRARY_PATH"


def give_back_loader_path(environment: MutableMapping[str, str]) -> None:
    """Undo what a package's starter did to the variable by which libraries are found.

    Our own are loaded already by what it said at the start. Programs that are started from here (a browser, a player of sounds,
    what a runbook runs) must find the system's libraries, not ours.
    """
    before = environment.pop(f"{_LOADER}_ORIG", None)
    if before is None:
        environment.pop(_LOADER, None)
    else:
        environment[_LOADER] = before
