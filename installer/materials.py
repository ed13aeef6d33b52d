"""What is inside the program: the bill of materials (CycloneDX), and everybody's licence in full.

Both follow from the lock and from what the packages that were built in say of themselves. They are made where the program is
frozen, with the lock's packages installed.
"""

import json
import platform
import re
import sys
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, Final

from console.version import VERSION

_NAMED: Final = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==([^ ;\\]+)", re.MULTILINE)
_LICENCE_FILE: Final = re.compile(r"(?i)^(licen[cs]e|copying|notice|authors|copyright|cc-by)")

_SHORT: Final = ("MIT", "MIT-0", "ISC", "MPL-2.0", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "LGPL-3.0-or-later")

CLASSIFIED: Final = {
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: BSD License": "BSD-3-Clause",
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
}
"""For packages that name their licence the old way only."""

SAID_HERE: Final = {
    # By the texts they carry; their metadata names no licence, or names it in words.
    "sqlcipher3": "Zlib",
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
    "defusedxml": "PSF-2.0",
    "pyside6-essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
}


@dataclass(frozen=True, slots=True)
class Carried:
    """A library that another package carries inside, compiled in or beside."""

    name: str
    licence: str
    inside: str
    """Package of the lock, or `python`."""
    page: str


CARRIED: Final = (
    Carried("Qt", "LGPL-3.0-only", "pyside6-essentials", "https://www.qt.io/"),
    Carried("ICU", "Unicode-3.0", "pyside6-essentials", "https://icu.unicode.org/"),
    Carried("SQLCipher", "BSD-3-Clause", "sqlcipher3", "https://www.zetetic.net/sqlcipher/"),
    Carried("SQLite", "blessing", "sqlcipher3", "https://www.sqlite.org/"),
    Carried("OpenSSL", "Apache-2.0", "cryptography", "https://www.openssl.org/"),
    Carried("libpq", "PostgreSQL", "psycopg-binary", "https://www.postgresql.org/"),
    Carried("MIT Kerberos", "MIT", "psycopg-binary", "https://web.mit.edu/kerberos/"),
    Carried("OpenLDAP", "OLDAP-2.8", "psycopg-binary", "https://www.openldap.org/"),
    Carried("OpenBLAS", "BSD-3-Clause", "numpy", "https://www.openblas.net/"),
    Carried("libgfortran", "GPL-3.0-or-later WITH GCC-exception-3.1", "numpy", "https://gcc.gnu.org/"),
)

OWN: Final = (("Inter", "4.1", "OFL-1.1", "https://rsms.me/inter/", "resources/fonts/OFL.txt"),)
"""In resources/, not from a registry: name, version, licence, page, file with the licence's text."""


@dataclass(frozen=True, slots=True)
class Material:
    """One package of the lock, as it was built in."""

    name: str
    version: str
    licence: str
    page: str
    texts: tuple[tuple[str, str], ...]
    """Name and content of each licence file it came with."""


def locked(lock: str) -> dict[str, str]:
    """Packages of a lock file with their versions, names as registries write them."""
    return {name.lower().replace("_", "-").replace(".", "-"): version for name, version in _NAMED.findall(lock)}


def materials(lock: Mapping[str, str]) -> list[Material]:
    """Those of the lock that are installed here, sorted by name. ValueError where one has another version than the lock says.

    What the lock holds for other systems only is not installed and so not listed.
    """
    found = []
    for name, version in sorted(lock.items()):
        try:
            package = distribution(name)
        except PackageNotFoundError:
            continue
        if package.version != version:
            raise ValueError(f"{name} is {package.version} here, and {version} in the lock")
        found.append(Material(name, version, _licence(name, package), _page(package), tuple(_texts(package))))
    return found


def bill(found: Sequence[Material], moment: datetime) -> dict[str, Any]:
    """The bill of materials as CycloneDX 1.6. The same materials at the same moment give the same document."""
    subject = {
        "type": "application",
        "bom-ref": "watchfloor",
        "name": "watchfloor",
        "version": VERSION,
        "licenses": [{"license": {"id": "Apache-2.0"}}],
        "purl": f"pkg:generic/watchfloor@{VERSION}",
    }
    components = [*map(_component, found), *(_carried(each) for each in CARRIED if _is_in(each, found)), *_others()]
    components.sort(key=lambda each: str(each["bom-ref"]))
    refs = [str(each["bom-ref"]) for each in components]
    holders = {f"inside:{each.name}": f"pkg:pypi/{each.inside}" for each in CARRIED}
    direct = [ref for ref in refs if ref not in holders]
    inside: dict[str, list[str]] = {}
    for ref in refs:
        if ref in holders:
            holder = next(each for each in refs if each.startswith(f"{holders[ref]}@"))
            inside.setdefault(holder, []).append(ref)
    content = json.dumps(components, sort_keys=True)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, content)}",
        "version": 1,
        "metadata": {"timestamp": f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}", "component": subject},
        "components": components,
        "dependencies": [
            {"ref": "watchfloor", "dependsOn": direct},
            *({"ref": holder, "dependsOn": refs} for holder, refs in sorted(inside.items())),
        ],
    }


def notices(found: Sequence[Material], root: Path) -> str:
    """Who made what is inside, under which licence, and every licence text that came with it."""
    parts = [
        "Watchfloor is under the Apache License 2.0. Inside the installed program are the following works of others, each\n"
        "under its own licence. Libraries under the LGPL (Qt and PySide6, psycopg, zeroconf, recurring-ical-events,\n"
        "x-wr-timezone) lie beside the program as files of their own or as modules in its archive; docs/installing.md says\n"
        "how to run it with others in their place. Debian has the texts of GPL and LGPL in /usr/share/common-licenses.\n",
    ]
    for each in found:
        parts.append(_headline(each.name, each.version, each.licence, each.page))
        parts += [f"--- {name}\n\n{text.strip()}\n" for name, text in each.texts]
        parts += [_line(other) for other in CARRIED if other.inside == each.name]
    parts.append(_headline("Python", platform.python_version(), "PSF-2.0", "https://www.python.org/"))
    text = Path(sys.base_prefix, "lib", f"python{sys.version_info.major}.{sys.version_info.minor}", "LICENSE.txt")
    if text.exists():
        parts.append(f"--- LICENSE.txt\n\n{text.read_text(encoding='utf-8').strip()}\n")
    parts.append(
        _headline(
            "PyInstaller's bootloader", "", "GPL-2.0-or-later WITH Bootloader-exception", "https://pyinstaller.org/"
        )
        + "\nThe exception lets programs of any licence be made with it; no other part of PyInstaller is inside.\n"
    )
    for name, version, licence, page, file in OWN:
        parts.append(_headline(name, version, licence, page))
        parts.append((root / file).read_text(encoding="utf-8").strip() + "\n")
    return "\n".join(parts)


def _licence(name: str, package: Distribution) -> str:
    said = SAID_HERE.get(name) or _field(package, "License-Expression")
    if said:
        return str(said)
    if (short := _field(package, "License")) in _SHORT:
        return short
    for classifier in package.metadata.get_all("Classifier") or ():
        if classifier in CLASSIFIED:
            return CLASSIFIED[classifier]
    raise ValueError(f"{name} names no licence that is known here: look, and say it in SAID_HERE")


def _field(package: Distribution, name: str) -> str:
    return str(package.metadata[name]) if name in package.metadata else ""


def _page(package: Distribution) -> str:
    for line in package.metadata.get_all("Project-URL") or ():
        name, _, address = line.partition(",")
        if name.strip().lower() in ("homepage", "source", "source code", "repository", "github", "code"):
            return str(address.strip())
    return _field(package, "Home-page") or f"https://pypi.org/project/{package.metadata['Name']}/"


def _texts(package: Distribution) -> Iterable[tuple[str, str]]:
    seen = set()
    for file in sorted(package.files or (), key=str):
        if _LICENCE_FILE.match(file.name) and not file.name.endswith((".py", ".pyc")):
            path = Path(str(file.locate()))
            text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
            if text.strip() and text not in seen:
                seen.add(text)
                yield file.name, text


def _component(each: Material) -> dict[str, Any]:
    return _described(f"pkg:pypi/{each.name}@{each.version}", each.name, each.version, each.licence, each.page) | {
        "purl": f"pkg:pypi/{each.name}@{each.version}"
    }


def _carried(each: Carried) -> dict[str, Any]:
    return _described(f"inside:{each.name}", each.name, None, each.licence, each.page)


def _others() -> list[dict[str, Any]]:
    python = platform.python_version()
    return [
        _described(f"python@{python}", "Python", python, "PSF-2.0", "https://www.python.org/"),
        *(_described(f"resource:{name}", name, version, licence, page) for name, version, licence, page, _file in OWN),
    ]


def _described(ref: str, name: str, version: str | None, licence: str, page: str) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": ref,
        "name": name,
        **({"version": version} if version else {}),
        "licenses": [{"expression": licence}],
        "externalReferences": [{"type": "website", "url": page}],
    }


def _is_in(each: Carried, found: Sequence[Material]) -> bool:
    return any(material.name == each.inside for material in found)


def _headline(name: str, version: str, licence: str, page: str) -> str:
    return f"{'=' * 100}\n{f'{name} {version}'.strip()}\n{licence}\n{page}\n"


def _line(each: Carried) -> str:
    return f"Inside it: {each.name}, {each.licence}, {each.page}\n"
