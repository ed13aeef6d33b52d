"""`doctor`: what works here. Looks only: opens no record, makes no file, asks for no passphrase, shows no secret.

`--bundle` alone goes further: it opens the record to measure it, and packs what helpers need into one file. See console.support.
"""

import argparse
import importlib
import json
import os
import platform
import shutil
import stat
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from console.age_settings import all_limits
from console.cli.context import Context
from console.cli.doctor_actions import action_rows
from console.cli.doctor_console import crashes_row, signing_row
from console.cli.doctor_rows import (
    Directory,
    Reached,
    Row,
    Samples,
    clock_row,
    database_row,
    directory_row,
    display_row,
    python_row,
    qt_row,
    samples_row,
    secrets_row,
    settings_row,
    source_row,
    table,
)
from console.cli.doctor_sharing import freshness_row, hub_row, neighbours_row
from console.data_dir import DataDir
from console.sample_cache import FILE, NOTE
from console.secret_store import usable_keyring
from console.settings import Settings
from console.sync_note import read_note
from models.kernel.clock import Clock
from models.store.database import engine_versions
from models.store.sample_schema import DAMAGED

if TYPE_CHECKING:
    from console.support.outlines import CheckRow

_ONLINE_SECONDS: Final = 3.0
_LOOK_SECONDS: Final = 0.25
"""How long the two clocks are compared."""
_ASKED: Final = ("prometheus", "alertmanager")


def add_parser(nouns: Any) -> None:
    """doctor [--online] [--json] [--bundle FILE [--show]]"""
    doctor = nouns.add_parser("doctor", help="what works here, and how to mend what does not")
    doctor.add_argument("--online", action="store_true", help="ask every configured source for an answer")
    doctor.add_argument("--json", action="store_true")
    doctor.add_argument(
        "--bundle", metavar="FILE.zip", help="pack versions, checks and crashes for whoever helps; no content"
    )
    doctor.add_argument(
        "--show", action="store_true", help="with --bundle: print what would be in it, and write nothing"
    )


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Look and report; 1 where something fails."""
    if arguments.bundle:
        return _bundle(arguments, context)
    rows = look(context.data_dir, context.clock, online=arguments.online)
    works = all(row.state != "fail" for row in rows)
    if arguments.json:
        context.json({"works": works, "rows": [asdict(row) for row in rows]})
    else:
        for line in table(rows):
            context.out(line)
    return 0 if works else 1


def _bundle(arguments: argparse.Namespace, context: Context) -> int:
    from console.support import bundle  # a tenth of a second to import, and rarely asked for

    has_record = DataDir(context.data_dir).database.exists()
    rows = checks(context.data_dir, context.clock, online=arguments.online)
    parts = bundle.gathered(context.data_dir, context.clock, lambda: rows, context.desk if has_record else None)
    for part in parts:
        if arguments.show:
            context.out(f"== {part.name}\n{part.text}")
        else:
            context.out(f"{part.bytes:>9}  {part.name:<16} {part.about}")
    if not arguments.show:
        target = context.path(arguments.bundle)
        bundle.write(parts, target)
        context.out(f"Wrote {target}. Nothing was sent; look into it before you give it away.")
    return 0


def checks(data_dir: Path, clock: Clock, *, online: bool = False) -> "list[CheckRow]":
    """The rows as a support bundle takes them."""
    from console.support.outlines import CheckRow  # as above

    return [CheckRow(row.name, row.state, row.words, row.mend) for row in look(data_dir, clock, online=online)]


def look(data_dir: Path, clock: Clock, *, online: bool) -> list[Row]:
    """Every row, in the order of what depends on what."""
    settings, note = Settings(data_dir / "settings.json"), read_note(data_dir)
    return [
        python_row(sys.version_info[:3], platform.platform(terse=True)),
        display_row(sys.platform, os.environ),
        qt_row(*_qt()),
        secrets_row(_keyring(), _secrets_of(data_dir)),
        database_row(*engine_versions()),
        directory_row(_directory(data_dir)),
        samples_row(_samples(data_dir), clock.now_ms()),
        clock_row(clock.now_ms(), *_compared(clock), _synchronised()),
        settings_row(settings.warning),
        signing_row(
            _secrets_of(data_dir),
            int(settings.get("lock.minutes")),
            int(settings.get("lock.hours")),
            note,
            clock.now_ms(),
        ),
        crashes_row(sorted((each.name for each in (data_dir / "crashes").glob("*.txt")), reverse=True)),
        *(_source(name, settings.text(f"{name}.url"), clock, online=online) for name in _ASKED),
        *action_rows(settings),
        hub_row(note, clock.now_ms()),
        neighbours_row(note, settings.text("lan.neighbours") == "on", int(settings.get("lan.port"))),
        freshness_row(note, all_limits(settings), clock.now_ms()),
    ]


def _qt() -> tuple[Mapping[str, str], str | None]:
    try:
        for module in ("PySide6.QtWidgets", "pyqtgraph"):
            importlib.import_module(module)
        names = {"PySide6": "PySide6-Essentials", "pyqtgraph": "pyqtgraph"}
        return {name: version(package) for name, package in names.items()}, None
    except (ImportError, PackageNotFoundError) as error:
        return {}, str(error)


def _keyring() -> str | None:
    try:
        backend = usable_keyring()
    except Exception:  # noqa: BLE001  # third-party backends raise what they like; one that does is not usable
        return None
    return None if backend is None else type(backend).__module__.rpartition(".")[2]


def _secrets_of(data_dir: Path) -> str | None:
    """The keeper the directory was made with; None for a new directory or an unreadable note."""
    try:
        found = json.loads(DataDir(data_dir).identity.read_text(encoding="utf-8"))["secrets"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return found if isinstance(found, str) else None


def _directory(path: Path) -> Directory:
    exists = path.is_dir()
    nearest = next(each for each in (path.absolute(), *path.absolute().parents) if each.exists())
    is_held, holder = DataDir(path).held_by() if exists else (False, None)
    return Directory(
        str(path),
        exists,
        stat.S_IMODE(path.stat().st_mode) if exists and os.name == "posix" else None,
        nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK),
        shutil.disk_usage(nearest).free,
        is_held,
        holder,
    )


def _samples(data_dir: Path) -> Samples | None:
    files = [each for each in data_dir.glob(f"{FILE}*") if not each.name.endswith(DAMAGED)]
    damaged = data_dir / f"{FILE}{DAMAGED}"
    if not files and not damaged.exists():
        return None
    try:
        note = json.loads((data_dir / NOTE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        note = None
    size = sum(each.stat().st_size for each in files if each.is_file())
    return Samples(size, damaged.name if damaged.exists() else None, note if isinstance(note, dict) else None)


def _compared(clock: Clock) -> tuple[float, float]:
    """Seconds that passed by the wall clock and by the monotonic one."""
    wall, monotonic = clock.now_ms(), clock.monotonic()
    threading.Event().wait(_LOOK_SECONDS)
    return (clock.now_ms() - wall) / 1000, clock.monotonic() - monotonic


def _synchronised() -> bool | None:
    """What systemd says of the clock; None where there is none to ask or it does not know."""
    command = shutil.which("timedatectl")
    if command is None:
        return None
    asked = [command, "show", "--property=NTPSynchronized", "--value"]
    try:
        answer = subprocess.run(asked, capture_output=True, text=True, timeout=_ONLINE_SECONDS, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return None
    return {"yes": True, "no": False}.get(answer.strip())


def _source(name: str, url: str, clock: Clock, *, online: bool) -> Row:
    return source_row(name, url, _reached(name, url, clock) if url and online else None)


def _reached(name: str, url: str, clock: Clock) -> Reached:
    from console.connections import kinds  # a tenth of a second to import, and mostly not asked for
    from console.connections.asking import ask

    asked = {"prometheus": kinds.PROMETHEUS, "alertmanager": kinds.ALERTMANAGER}
    found = ask(url, asked[name], clock, timeout_seconds=_ONLINE_SECONDS)
    if found.works:
        return Reached(found.took_ms or 0.0)
    return Reached(0.0, found.sentence, found.mend)
