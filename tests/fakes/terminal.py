"""A person at a terminal: main.py on a data directory with a vault, opened and closed anew for every verb.

`run` calls the command line as main.py does, in this process: to start Python and read the modules anew would take longer
than everything else a verb does. `start` starts a process of its own, for what is killed, interrupted or goes on beside.
"""

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from console.cli.entry import main
from tests.fakes.remembered_keys import remember_keys

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Terminal:
    def __init__(self, place: Path) -> None:
        self.data = place / "data"
        self.passphrase = place / "passphrase"
        place.mkdir(parents=True, exist_ok=True)
        self.passphrase.write_text("correct horse battery staple\n")
        self.cwd = place
        remember_keys()
        # A verb that makes a PDF would make a smaller application, and no test after it could open a window.
        self.application = QApplication.instance() or QApplication(sys.argv[:1])

    @property
    def options(self) -> list[str]:
        return ["--data-dir", str(self.data), "--passphrase-file", str(self.passphrase)]

    def start(self, *words: str | bytes, plain: bool = False, before: tuple[str, ...] = ()) -> "subprocess.Popen[str]":
        """`before`: a command that runs it, in another network for example."""
        environment = {name: value for name, value in os.environ.items() if name != "WATCHFLOOR_PASSPHRASE_FILE"}
        environment |= {"PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen"}
        return subprocess.Popen(
            [*before, sys.executable, str(ROOT / "main.py"), *([] if plain else self.options), *words],
            cwd=self.cwd,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            # Whoever runs the tests in the background has had this signal ignored, and children would inherit that.
            preexec_fn=_hears_interrupts if os.name == "posix" else None,  # noqa: PLW1509  it only sets a signal's handler
        )

    def run(self, *words: str | bytes, stdin: str = "", plain: bool = False) -> Ran:
        line = [os.fsdecode(word) for word in ([] if plain else self.options) + list(words)]
        out, err = io.StringIO(), io.StringIO()
        with contextlib.ExitStack() as stack:
            typed = stack.enter_context(io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"))
            stack.callback(setattr, sys, "stdin", sys.stdin)
            sys.stdin = typed
            passphrase = os.environ.pop("WATCHFLOOR_PASSPHRASE_FILE", None)
            if passphrase is not None:
                stack.callback(os.environ.__setitem__, "WATCHFLOOR_PASSPHRASE_FILE", passphrase)
            stack.enter_context(contextlib.chdir(self.cwd))
            stack.enter_context(contextlib.redirect_stdout(out))
            stack.enter_context(contextlib.redirect_stderr(err))
            try:
                status = main(line)
            except SystemExit as end:
                status = end.code if isinstance(end.code, int) else 0
        assert "Traceback" not in err.getvalue() and "internal error" not in err.getvalue(), err.getvalue()
        return Ran(status, out.getvalue(), err.getvalue())

    def finish(self, process: "subprocess.Popen[str]", stdin: str = "") -> Ran:
        out, err = process.communicate(stdin, timeout=200)
        assert "Traceback" not in err and "internal error" not in err, err
        return Ran(process.returncode, out, err)

    def ok(self, *words: str, stdin: str = "") -> Any:
        """The JSON document of a verb that does what was asked."""
        ran = self.run(*words, "--json", stdin=stdin)
        assert ran.status == 0, ran
        return ran.json


def _hears_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
