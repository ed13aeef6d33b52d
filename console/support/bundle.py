"""The support bundle: one ZIP that tells helpers how this Watchfloor is, and nothing of incidents, people and places.

What is in it is made up first and can be read before anything is written. Nothing is sent anywhere.
"""

import json
import os
import platform
import socket
import sys
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from getpass import getuser
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from console.data_dir import DirectoryHeld, replace_bytes
from console.desk import Desk, RecordDamaged
from console.settings import SETTINGS, SettingKind, Settings
from console.support.crash import CrashFiles
from console.support.outlines import CheckRow, check_outline, files_outline, installed, settings_outline
from console.support.redacting import REMOVED, Redactor, secrets_of
from console.support.run_log import lines_of
from console.version import VERSION
from models.kernel.clock import Clock, rfc3339
from models.kernel.errors import BadInput, Problem, WatchfloorError
from models.store.database import engine_versions
from models.store.outline import Outline
from resources.said import say

_CRASHES: Final = 5
_LOG_LINES: Final = 2_000
_STAMP: Final = (1980, 1, 1, 0, 0, 0)
"""Of every file in the ZIP: when it was made stands in the bundle, not in what holds it."""

_READ_ME: Final = """Watchfloor support bundle, made {at}.

It tells how this Watchfloor is: its version, the system under it, which settings are set, what the doctor sees, how large the
record is and whether it is whole, and where the program went wrong. It was made on this workstation, and nothing was sent
anywhere: you give it to whom you choose.

Not in it: what anybody wrote, names of people, services, incidents and machines, addresses, keys, tokens, passphrases, and the
words of errors. Words that look like any of these were replaced by {removed}.

{table}
"""


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the bundle."""

    name: str
    about: str
    """What it is, in a few words for people."""
    text: str

    @property
    def bytes(self) -> int:
        """As it lies in the bundle."""
        return len(self.text.encode())


@dataclass(frozen=True, slots=True)
class Facts:
    """What a bundle is made of, before anything is left out of it."""

    at: str
    settings: Settings
    system: Mapping[str, Any]
    checks: Sequence[CheckRow] = ()
    record: Mapping[str, Any] = field(default_factory=dict)
    files: Sequence[Mapping[str, Any]] = ()
    log: Sequence[Mapping[str, Any]] = ()
    crashes: Sequence[str] = ()
    known: Iterable[str] = ()
    """Words that must not be in it, wherever they turn up."""


def compose(facts: Facts) -> tuple[Part, ...]:
    """The files of a bundle, the explanation first. Pure."""
    redactor = Redactor((*facts.known, *_texts(facts.settings)))

    def page(name: str, about: str, value: Any) -> Part:
        return Part(name, about, json.dumps(redactor.value(value), indent=1, ensure_ascii=False) + "\n")

    parts = [
        page("system.json", "versions of this program, its libraries and the system", facts.system),
        page(
            "settings.json",
            "which settings are set; texts and addresses only by kind",
            settings_outline(facts.settings),
        ),
        page("checks.json", "what the doctor sees", check_outline(facts.checks)),
        page("record.json", "how much the record holds and whether it is whole; no content", facts.record),
        page("files.json", "our files in the data directory, by size", list(facts.files)),
        page("run.json", "starts, ends and sources that came or went", list(facts.log)[-_LOG_LINES:]),
    ]
    parts += [
        Part(f"crashes/{number}.txt", "where the program went wrong, without the error's words", redactor.text(text))
        for number, text in enumerate(facts.crashes, 1)
    ]
    table = "\n".join(f"{part.name:<20} {part.about}" for part in parts)
    read_me = _READ_ME.format(at=facts.at, removed=REMOVED, table=table)
    return (Part("READ_ME.txt", "what this is, and what is not in it", read_me), *parts)


def gathered(
    data_dir: Path, clock: Clock, checks: Callable[[], Sequence[CheckRow]], desk: Callable[[], Desk] | None
) -> tuple[Part, ...]:
    """The files of a bundle about this data directory. `desk` opens the record; where it can't, that is what is told.

    Reads every page of the record, so not on the GUI's thread.
    """
    settings = Settings(data_dir / "settings.json")
    record, known = _record(desk)
    return compose(
        Facts(
            at=rfc3339(clock.now_ms()),
            settings=settings,
            system=system(),
            checks=checks(),
            record=record,
            files=files_outline(data_dir),
            log=lines_of(data_dir),
            crashes=CrashFiles(data_dir, clock, VERSION).newest(_CRASHES),
            known=(*known, *_of_this_machine(data_dir), *secrets_of(os.environ)),
        )
    )


def write(parts: Sequence[Part], target: Path) -> None:
    """As a ZIP, at once or not at all, readable by its owner; BadInput where the place can't be written."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        listed = {part.name: sha256(part.text.encode()).hexdigest() for part in parts}
        for name, text in [
            *((part.name, part.text) for part in parts),
            ("sha256.json", json.dumps(listed, indent=1) + "\n"),
        ]:
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            file.writestr(entry, text)
    try:
        replace_bytes(target, packed.getvalue())
    except OSError as error:
        raise BadInput(
            Problem(str(target), None, "", say("can't be written: {strerror}", strerror=error.strerror))
        ) from None


def system() -> dict[str, Any]:
    """Versions of the program and of what is under it."""
    sqlite, cipher = engine_versions()
    return {
        "watchfloor": VERSION,
        "frozen": bool(getattr(sys, "frozen", False)),
        "python": platform.python_version(),
        "system": platform.system(),
        "release": platform.release(),
        "machine": platform.machine(),
        "cores": os.cpu_count(),
        "sqlite": ".".join(map(str, sqlite)),
        "sqlcipher": cipher,
        "display": {name: bool(os.environ.get(name)) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")},
        "libraries": dict(installed()),
    }


def _record(desk: Callable[[], Desk] | None) -> tuple[dict[str, Any], list[str]]:
    """How the record is, and the words of it that a bundle must not hold."""
    if desk is None:
        return {"opened": False, "why": "not asked for"}, []
    try:
        found = desk()
    except DirectoryHeld:
        raise  # whoever holds it can make the bundle
    except RecordDamaged as error:
        return {"opened": False, "why": "damaged", "findings": _kinds(error)}, []
    except WatchfloorError as error:
        return {"opened": False, "why": type(error).__name__}, []
    measured: Outline = found.outline()
    return {"opened": True, "whole": measured.is_whole, **asdict(measured)}, found.read(lambda: _words_of(found))


def _kinds(error: RecordDamaged) -> dict[str, int]:
    kinds = [finding.what for finding in error.verdict.findings]
    return {kind: kinds.count(kind) for kind in sorted(set(kinds))}


def _words_of(desk: Desk) -> list[str]:
    """Names and titles of the record, by which they are recognised should they turn up anywhere. On the store thread."""
    people = [
        part for person in desk.people.directory for part in (person.name, person.phone, person.email, person.team)
    ]
    titles = [part for heading in desk.incidents.headings() for part in (heading.title, heading.number)]
    catalog = desk.catalogs.current
    services = [] if catalog is None else [each for service in catalog.services for each in (service.id, service.name)]
    hub = desk.identity.hub
    return [each for each in (*people, *titles, *services, *(() if hub is None else hub.urls)) if each]


def _of_this_machine(data_dir: Path) -> list[str]:
    found = [str(data_dir.absolute()), str(Path.home()), socket.gethostname()]
    with suppress(OSError, KeyError):  # nobody has this user's number
        found.append(getuser())
    return found


def _texts(settings: Settings) -> list[str]:
    """What somebody typed into settings, whole and by its words."""
    typed = [
        settings.text(each.key)
        for each in SETTINGS
        if each.kind is SettingKind.TEXT and settings.get(each.key) != each.default
    ]
    return [*typed, *(word for text in typed for word in text.replace(",", " ").split())]
