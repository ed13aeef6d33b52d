"""The parts of a support bundle, each made so that nothing in it is anybody's name, secret or content."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import distributions
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from console.settings import SETTINGS, Setting, SettingKind, Settings

PLAIN_ROWS: Final = frozenset({"python", "qt", "secrets", "database", "sample cache", "clock"})
"""What the doctor says of these speaks of this program and its libraries; of the others only how they stand is told."""
OUR_FILES: Final = re.compile(
    r"(?:watchfloor\.db|samples\.db)(?:-wal|-shm|\.damaged)?|(?:settings|layouts|session|identity|vault|samples|sharing|"
    r"first_run|timers)\.json|lock|console\.sock|(?:run|run\.1)\.log"
)


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One thing the doctor looked at."""

    name: str
    state: str
    words: str
    mend: str = ""


def settings_outline(settings: Settings) -> dict[str, Any]:
    """Every setting: numbers and choices as they are, texts only by their kind."""
    return {setting.key: _outlined(setting, settings.get(setting.key)) for setting in SETTINGS}


def _outlined(setting: Setting, value: Any) -> Any:
    if setting.kind is not SettingKind.TEXT:
        return value
    if value == setting.default:
        return "(default)" if value else "(empty)"
    return address_outline(str(value)) if "://" in str(value) else "(set)"


def address_outline(url: str) -> str:
    """An address by its kind: https to a name, port 9090, below a path."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "(set, no usable address)"
    if parts.scheme not in ("http", "https") or not host:
        return "(set, no usable address)"
    words = [f"{parts.scheme} to {_host_outline(host)}"]
    words += [f"port {port}"] if port is not None else []
    words += ["with a path"] if parts.path not in ("", "/") else []
    words += ["with a user in it, which does not belong there"] if parts.username is not None else []
    return f"({', '.join(words)})"


def _host_outline(host: str) -> str:
    try:
        address = ip_address(host)
    except ValueError:
        return "this machine" if host == "localhost" else "a name"
    return "this machine" if address.is_loopback else "a private address" if address.is_private else "an address"


def check_outline(rows: Iterable[CheckRow]) -> list[dict[str, str]]:
    """The doctor's rows. Actions are people's: they are counted, not named."""
    found, actions = [], 0
    for row in rows:
        if row.name.startswith("·"):
            actions += 1
            continue
        is_plain = row.name in PLAIN_ROWS
        found.append({"name": row.name, "state": row.state, "words": row.words if is_plain else "(not told)"})
    if actions:
        found.append({"name": "actions listed", "state": "ok", "words": str(actions)})
    return found


def files_outline(folder: Path) -> list[dict[str, Any]]:
    """Our own files in the data directory by name, size and permissions; all others are counted."""
    found: list[dict[str, Any]] = []
    others = 0
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if not OUR_FILES.fullmatch(path.name):
            others += 1
            continue
        seen = path.lstat()
        found.append({"file": path.name, "bytes": seen.st_size, "mode": f"{seen.st_mode & 0o777:04o}"})
    return [*found, {"others": others}]


def installed(names: Sequence[str] = ()) -> Mapping[str, str]:
    """Libraries here with their versions; `names` leaves out all others."""
    found = {str(each.metadata["Name"]): each.version for each in distributions() if each.metadata["Name"]}
    return {name: found[name] for name in sorted(found, key=str.casefold) if not names or name in names}
