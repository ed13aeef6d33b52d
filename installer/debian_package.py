"""Lays the frozen program out as a Debian package and packs it. What the system itself has is left out and depended on."""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from console.version import VERSION
from installer.frozen import BILL, BUILD, NOTICES
from installer.icons import SIZES, picture_of
from installer.man_page import page

HOME: Final = "usr/lib/watchfloor"
"""Of the program in the package: `program` is dpkg's, `run` and `current` are made by postinst."""
CONFFILES: Final = ("etc/watchfloor/hub.env", "etc/watchfloor/wall.env")
UNITS: Final = ("watchfloor-hub.service", "watchfloor-wall.service")
LOADED_BY_NAME: Final = ("libegl1", "libgl1", "libfontconfig1")
"""Opened while running, so no library names them."""
_SCRIPTS: Final = ("postinst", "prerm", "postrm")


def lay_out(root: Path, frozen: Path, system: Mapping[str, str], tree: Path, moment: datetime, version: str) -> None:
    """Everything of the package but what is reckoned from it. `system` maps files of the bundle to where the system has them."""
    shutil.rmtree(tree, ignore_errors=True)
    program = tree / HOME / "program"
    shutil.copytree(frozen, program, symlinks=True)
    for target in system:
        (program / "_internal" / target).unlink(missing_ok=True)
    for path in (NOTICES, BILL):
        (program / path).chmod(0o644)
    here, share = root / "installer" / "debian", tree / "usr" / "share"
    _put(tree / "usr/bin/watchfloor").symlink_to(f"../{HOME.removeprefix('usr/')}/current/watchfloor")
    _copy(here / "watchfloor.desktop", share / "applications" / "watchfloor.desktop")
    for size in SIZES:
        _copy(picture_of(root, size), share / f"icons/hicolor/{size}x{size}/apps/watchfloor.png")
    _copy(root / "resources/icons/watchfloor.svg", share / "icons/hicolor/scalable/apps/watchfloor.svg")
    _write_gz(share / "man/man1/watchfloor.1.gz", page(moment))
    documents = share / "doc" / "watchfloor"
    _write_gz(documents / "changelog.gz", (here / "changelog").read_text(encoding="utf-8"))
    _write(documents / "copyright", copyright_file())
    for name in (NOTICES, BILL):
        _put(documents / name).symlink_to(f"../../../lib/watchfloor/program/{name}")
    _put(documents / "manual").symlink_to("../../../lib/watchfloor/program/_internal/docs")
    for unit in UNITS:
        _copy(root / "installer" / unit, tree / "usr/lib/systemd/system" / unit)
    _copy(here / "sysusers.conf", tree / "usr/lib/sysusers.d/watchfloor.conf")
    for path in CONFFILES:
        _copy(here / Path(path).name, tree / path)
    # Last, since it names all that lies in the program's folder.
    _write(program / BUILD, f"{version}-{fingerprint(program)}\n")


def control(root: Path, tree: Path, version: str, architecture: str, depends: Sequence[str]) -> None:
    """Write the package's own files: control, conffiles, checksums, scripts."""
    debian = tree / "DEBIAN"
    files = [path for path in sorted(tree.rglob("*")) if debian not in path.parents and not path.is_dir()]
    size = sum(-(-path.lstat().st_size // 1024) for path in files)
    named = {each.split()[0] for each in depends}
    more = (each for each in LOADED_BY_NAME if each not in named)
    values = {
        "VERSION": version,
        "ARCHITECTURE": architecture,
        "SIZE": str(size),
        "DEPENDS": ", ".join(sorted({*depends, *more})),
    }
    text = (root / "installer/debian/control.in").read_text(encoding="utf-8")
    _write(debian / "control", re.sub("@([A-Z]+)@", lambda found: values[found[1]], text))
    _write(debian / "conffiles", "".join(f"/{path}\n" for path in CONFFILES))
    sums = (
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(tree)}\n"
        for path in files
        if not path.is_symlink() and str(path.relative_to(tree)) not in CONFFILES
    )
    _write(debian / "md5sums", "".join(sums))
    for name in _SCRIPTS:
        _copy(root / "installer/debian" / name, debian / name).chmod(0o755)


def depends(tree: Path) -> list[str]:
    """Packages whose libraries the program names, with the versions it needs: what dpkg-shlibdeps says of this system."""
    internal = tree / HOME / "program" / "_internal"
    own = sorted({path.parent for path in internal.rglob("*.so*")})
    place = tree.parent / "shlibdeps"
    (place / "debian").mkdir(parents=True, exist_ok=True)
    _write(place / "debian" / "control", "Source: watchfloor\n\nPackage: watchfloor\nArchitecture: any\n")
    programs = [path for path in sorted((tree / HOME / "program").rglob("*")) if _is_elf(path)]
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0", *(f"-l{folder}" for folder in own)]
    told = subprocess.run(
        [*command, *(f"-e{path}" for path in programs)], cwd=place, capture_output=True, text=True, check=False
    )
    if told.returncode:
        raise RuntimeError(f"dpkg-shlibdeps: {told.stderr.strip()}")
    return [each.strip() for each in told.stdout.partition("=")[2].split(",") if each.strip()]


def pack(tree: Path, out: Path, version: str, architecture: str, moment: datetime) -> Path:
    """The .deb, root's files whoever packs, the same bytes for the same tree and moment."""
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            may_run = path.is_dir() or bool(path.stat().st_mode & 0o100)
            path.chmod(0o755 if may_run else 0o644)
    out.mkdir(parents=True, exist_ok=True)
    package = out / f"watchfloor_{version}_{architecture}.deb"
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(int(moment.timestamp()))}
    command = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z7", "--build", str(tree), str(package)]
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    return package


def architecture() -> str:
    """As dpkg calls this machine's."""
    return subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout.strip()


def version(suffix: str = "") -> str:
    """Of the package. `suffix` makes a later one of the same program, e.g. "+trial2"."""
    return f"{VERSION}{suffix}"


def copyright_file() -> str:
    """Debian's machine-readable kind; whose work is inside is said by the notices in full."""
    return f"""Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: watchfloor
Comment:
 The program's folder holds works of others, each under its own licence. They are listed with every licence text in
 /usr/share/doc/watchfloor/{NOTICES}, and as CycloneDX in {BILL} beside it.

Files: *
Copyright: The Watchfloor authors
License: Apache-2.0
 On Debian systems the text of the Apache License 2.0 is in /usr/share/common-licenses/Apache-2.0.
"""


def fingerprint(folder: Path) -> str:
    """Of every file's name and content under the folder, in sixteen letters."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            total.update(str(path.relative_to(folder)).encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()[:16]


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _put(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _copy(source: Path, target: Path) -> Path:
    shutil.copyfile(source, _put(target))
    return target


def _write(path: Path, text: str) -> None:
    _put(path).write_text(text, encoding="utf-8")


def _write_gz(path: Path, text: str) -> None:
    # No name and no time inside: the same text gives the same bytes.
    _put(path).write_bytes(gzip.compress(text.encode(), 9, mtime=0))
