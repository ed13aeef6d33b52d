"""Freezes the program: runs PyInstaller, takes debugging symbols off, and lays notices and bill of materials beside it."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from installer.materials import bill, locked, materials, notices

FOLDER: Final = "watchfloor"
BUILD: Final = "BUILD"
"""File in the program's folder that names this one build, so that two builds of one version can be told apart."""
NOTICES: Final = "THIRD_PARTY_NOTICES.txt"
BILL: Final = "watchfloor.cdx.json"
SYSTEM_LIBRARIES: Final = "system_libraries.json"

_AS_THEY_ARE: Final = (".libs", "PySide6", "numpy", "psycopg_binary")
"""Their libraries come stripped, and patched in ways that a second strip destroys."""


def freeze(root: Path, work: Path, moment: datetime) -> Path:
    """Make the folder with the program and all it needs in `work`; gives it. `moment` is the date in what carries one."""
    folder = work / "frozen" / FOLDER
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(int(moment.timestamp())), "PYTHONHASHSEED": "0"}
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", "--distpath", str(folder.parent)]
    command += ["--workpath", str(work / "pyinstaller"), str(root / "installer" / "watchfloor.spec")]
    subprocess.run(command, check=True, cwd=root, env=environment)
    if sys.platform == "linux":
        strip(folder)
    found = materials(locked((root / "requirements.lock").read_text(encoding="utf-8")))
    (folder / NOTICES).write_text(notices(found, root), encoding="utf-8")
    (folder / BILL).write_text(json.dumps(bill(found, moment), indent=1) + "\n", encoding="utf-8")
    return folder


def strip(folder: Path) -> None:
    """Take debugging symbols from libraries that carry them; without `strip` they stay, and the program is larger."""
    if shutil.which("strip") is None:
        return
    for path in sorted(folder.rglob("*.so*")):
        inside = path.relative_to(folder).parts
        if not path.is_symlink() and not any(name in part for part in inside[:-1] for name in _AS_THEY_ARE):
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)


def moment_of(root: Path) -> datetime:
    """When what is built was written: SOURCE_DATE_EPOCH, the last commit's time, or the newest file's in a tree without git."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if not given:
        asked = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
        try:
            given = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
        except (OSError, subprocess.CalledProcessError):
            given = ""
    if not given:
        given = str(max(int(path.stat().st_mtime) for path in (root / "console").rglob("*.py")))
    return datetime.fromtimestamp(int(given), UTC)
