"""Practice: the console on simulated data, in a process and a directory of its own that go with it. Nothing of it comes here."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess

from console.program import IS_FROZEN


def command(*, guided: bool) -> tuple[str, list[str]]:
    """What starts it: this program once more."""
    more = ["demo", *(["--guided"] if guided else [])]
    if IS_FROZEN:
        return sys.executable, more
    return sys.executable, [str(Path(__file__).resolve().parent.parent / "main.py"), *more]


def start(*, guided: bool) -> bool:
    """Open it beside this console; whether that went well. It outlives whoever started it."""
    program, arguments = command(guided=guided)
    return bool(QProcess.startDetached(program, arguments)[0])
