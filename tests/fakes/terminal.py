"""A person at a terminal: runs main.py as a process of its own on a data directory with a vault."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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
        self.passphrase.write_text("correct horse battery staple\n")
        self.cwd = place

    @property
    def options(self) -> list[str]:
        return ["--data-dir", str(self.data), "--passphrase-file", str(self.passphrase)]

    def start(self, *words: str | bytes, plain: bool = False) -> "subprocess.Popen[str]":
        environment = {name: value for name, value in os.environ.items() if name != "WATCHFLOOR_PASSPHRASE_FILE"}
        environment |= {"PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen"}
        return subprocess.Popen(
            [sys.executable, str(ROOT / "main.py"), *([] if plain else self.options), *words],
            cwd=self.cwd,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *words: str | bytes, stdin: str = "", plain: bool = False) -> Ran:
        return self.finish(self.start(*words, plain=plain), stdin)

    def finish(self, process: "subprocess.Popen[str]", stdin: str = "") -> Ran:
        out, err = process.communicate(stdin, timeout=60)
        assert "Traceback" not in err and "internal error" not in err, err
        return Ran(process.returncode, out, err)

    def ok(self, *words: str, stdin: str = "") -> Any:
        """The JSON document of a verb that does what was asked."""
        ran = self.run(*words, "--json", stdin=stdin)
        assert ran.status == 0, ran
        return ran.json
