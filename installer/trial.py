"""Tries the Debian package where it has never been: a clean root, a person without rights, a display, an upgrade, an end.

`installer/trial_debian` runs it, as root, on Debian: it makes the root with debootstrap and installs with apt. Nothing outside
its working folder is touched. Prints what was measured; pictures of the display lie in the folder afterwards.
"""

import argparse
import contextlib
import json
import os
import secrets
import shutil
import signal
import struct
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from console.membership import TRUSTED
from installer import debian_package
from installer.frozen import BUILD
from installer.smoke import Failed, smoke
from models.access import vault
from models.kernel.signing import SigningKey

ROOT: Final = Path(__file__).resolve().parent.parent
SUITE: Final = "bookworm"
_PASSPHRASE: Final = "correct horse battery staple"
_PERSON: Final = "ana"
_GOLDEN_KEY: Final = bytes(range(32))
_GOLDEN_AUTHORITY: Final = bytes([99]) * 32
_GOLDEN_ORG: Final = "0197f000-0000-7000-8000-000000000001"
_SETTLED_SECONDS: Final = 15.0
"""Between something to be seen and the picture."""
_PATIENCE_SECONDS: Final = 120
_STRIP_BYTES: Final = 1920 * 4 * 540
"""Half of the display's pixels: an empty one has hardly two values of bytes there."""


class Trial:
    """One package in one root."""

    def __init__(self, work: Path, display: str) -> None:
        self.work, self.root, self.display = work, work / "root", display
        self.home = self.root / "home" / _PERSON
        self.measured: dict[str, object] = {}

    def make_root(self) -> None:
        """A new minimal Debian; what was downloaded for it once is used again."""
        base = self.work / "base"
        if not (base / "usr/bin/apt-get").exists():
            shutil.rmtree(base, ignore_errors=True)
            subprocess.run(
                ["debootstrap", "--variant=minbase", SUITE, str(base)], check=True, stdout=subprocess.DEVNULL
            )
            self._in(base, "apt-get", "update", "-qq")
        shutil.rmtree(self.root, ignore_errors=True)
        subprocess.run(["cp", "-a", str(base), str(self.root)], check=True)
        # Nothing but what the programs really need of a system: no init, no services, no display of its own.
        for node, major, minor in (("null", 1, 3), ("zero", 1, 5), ("urandom", 1, 9), ("random", 1, 8)):
            path = self.root / "dev" / node
            if not path.exists():
                os.mknod(path, 0o666 | 0o020000, os.makedev(major, minor))
        self._in(self.root, "useradd", "-m", _PERSON)

    @contextlib.contextmanager
    def mounted(self) -> Iterator[None]:
        """/proc in the root while something runs there."""
        subprocess.run(["mount", "-t", "proc", "proc", str(self.root / "proc")], check=True)
        try:
            yield
        finally:
            subprocess.run(["umount", "-l", str(self.root / "proc")], check=False)

    def install(self, package: Path) -> None:
        """By apt, with exactly what it depends on and nothing it merely suggests."""
        before = self._size()
        shutil.copy(package, self.root / "var/tmp" / package.name)
        told = self._in(
            self.root, "apt-get", "install", "-y", "-q", "--no-install-recommends", f"/var/tmp/{package.name}"
        )
        (self.work / "install.log").write_text(told, encoding="utf-8")
        (self.root / "var/tmp" / package.name).unlink()
        self._in(self.root, "apt-get", "check", "-q")
        if "package, MiB" in self.measured:
            return  # an upgrade
        self.measured["package, MiB"] = round(package.stat().st_size / 1024**2, 1)
        self.measured["installed with what it needs, MiB"] = self._size() - before
        installed = self._in(self.root, "du", "-sm", "/usr/lib/watchfloor/program").split()[0]
        self.measured["of it the program, MiB"] = int(installed)

    def smoke(self) -> bool:
        """Everything that needs no display, as a person without rights."""
        place = self.home / "smoke"
        place.mkdir(exist_ok=True)
        return smoke(self._command({}), place, Path(f"/home/{_PERSON}/smoke"))

    def first_paint(self) -> None:
        """Seconds from the command to the first picture with data, the first time and afterwards."""
        for name in ("first start, s", "second start, s", "third start, s"):
            begun = time.monotonic()
            told = self._run("demo", more={"WATCHFLOOR_EXIT_AFTER_FIRST_PAINT": "1"})
            if "first paint" not in told:
                raise Failed(f"no first paint: {told}")
            self.measured[name] = round(time.monotonic() - begun, 1)

    def picture(self, name: str, *arguments: str) -> None:
        """Show it for a while on the display, keep a picture, and note how much memory it took."""
        process = self._started(*arguments)
        try:
            frame = self.work / "display" / "Xvfb_screen0"
            self._until_something_shows(frame, process)
            time.sleep(_SETTLED_SECONDS)
            if process.poll() is not None:
                raise Failed(f"{name} ended by itself with {process.returncode}")
            screenshot(frame, self.work / f"{name}.png")
            self.measured[f"{name}, resident, MiB"] = _resident_mib(process.pid)
        finally:
            _end(process)

    def _until_something_shows(self, frame: Path, process: "subprocess.Popen[bytes]") -> None:
        empty = len(set(frame.read_bytes()[-_STRIP_BYTES:]))
        for _second in range(_PATIENCE_SECONDS):
            if process.poll() is not None or len(set(frame.read_bytes()[-_STRIP_BYTES:])) > empty + 8:
                return
            time.sleep(1)
        raise Failed(f"nothing shows after {_PATIENCE_SECONDS} s")

    def golden(self) -> None:
        """Records of every earlier schema open, verify, can be written on, and keep what they held."""
        for file in sorted((ROOT / "tests/data/golden").glob("schema-*.db")):
            place = self.home / file.stem
            place.mkdir(mode=0o700)
            shutil.copyfile(file, place / "watchfloor.db")
            authority = SigningKey(_GOLDEN_AUTHORITY).public.hex()
            kept = {
                "made": file.stem,
                "database-key": _GOLDEN_KEY.hex(),
                "authority-key": secrets.token_hex(32),
                "device-key": secrets.token_hex(32),
                TRUSTED: json.dumps({authority: _GOLDEN_ORG}),
            }
            (place / "vault.json").write_text(vault.seal(kept, vault.stretch(_PASSPHRASE)), encoding="utf-8")
            (place / "identity.json").write_text(json.dumps({"id": file.stem, "secrets": "vault"}), encoding="utf-8")
            self._in(self.root, "chown", "-R", f"{_PERSON}:{_PERSON}", f"/home/{_PERSON}/{file.stem}")
            own = ("--data-dir", f"/home/{_PERSON}/{file.stem}", *self._keys())
            shown = self._run(*own, "incident", "list", "--json")
            if "Checkout failing in the west" not in shown:
                raise Failed(f"{file.stem}: the incident is not there: {shown[:300]}")
            self._run(*own, "incident", "declare", "--title", "Written by the package")
            self._run(*own, "audit", "verify")
            self.measured[f"{file.stem} opened, written, verified"] = "yes"

    def upgrade(self, package: Path) -> None:
        """While a console is open: it goes on with its own files, what starts later is the new one, nothing is lost."""
        own = ("--data-dir", f"/home/{_PERSON}/open", *self._keys())
        self._run(*own, "incident", "declare", "--title", "Before the upgrade")
        process = self._started(*own)
        try:
            self._until_something_shows(self.work / "display" / "Xvfb_screen0", process)
            old = str(Path(f"/proc/{process.pid}/exe").readlink())
            self.install(package)
            if not Path(old).exists():
                raise Failed("the open console's files are gone")
            # Runs inside the open console, through modules it had not read until now.
            self._run(*own, "incident", "export", "INC-1", "--format", "ics201", "--out", f"/home/{_PERSON}/old.pdf")
            self._run(*own, "incident", "log", "INC-1", "Written by the old one while the new one lies beside it")
            self._run(*own, "outbox", "list")
            if process.poll() is not None:
                raise Failed("the open console ended")
            new = self._in(self.root, "readlink", "-f", "/usr/bin/watchfloor").strip()
            if old.endswith(new):
                raise Failed("what starts now is still the old one")
        finally:
            _end(process)
        if process.returncode:
            raise Failed(f"the open console ended with {process.returncode}")
        shown = self._run(*own, "incident", "show", "INC-1", "--json")
        if "Written by the old one" not in shown:
            raise Failed("what was written during the upgrade is lost")
        self._in(self.root, "dpkg", "--configure", "-a")
        self._in(self.root, "/var/lib/dpkg/info/watchfloor.postinst", "configure", "x")
        trees = list((self.root / "usr/lib/watchfloor/run").iterdir())
        if len(trees) != 1:
            raise Failed(f"trees that nobody uses are left: {trees}")
        self.measured["upgrade under an open console"] = "it went on, nothing lost"

    def remove(self) -> None:
        """Removing and purging leave every record, and say where records lie."""
        own = self.home / ".local/share/watchfloor"
        self._run(*self._keys(), "incident", "declare", "--title", "To be kept")
        kept = (own / "watchfloor.db").read_bytes()
        told = self._in(self.root, "apt-get", "purge", "-y", "-q", "watchfloor")
        left = [path for path in ("usr/lib/watchfloor", "usr/bin/watchfloor") if os.path.lexists(self.root / path)]
        if left:
            raise Failed(f"left behind: {left}")
        if (own / "watchfloor.db").read_bytes() != kept or f"/home/{_PERSON}/.local/share/watchfloor" not in told:
            raise Failed(f"a record is gone, or nobody was told where it lies: {told}")
        self.measured["purge"] = "left every record and said where"

    def _keys(self) -> tuple[str, str]:
        path = self.home / "passphrase"
        path.write_text(f"{_PASSPHRASE}\n", encoding="utf-8")
        return ("--passphrase-file", f"/home/{_PERSON}/passphrase")

    def _command(self, more: Mapping[str, str]) -> list[str]:
        seen = {"HOME": f"/home/{_PERSON}", "USER": _PERSON, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"} | dict(more)
        settings = [f"{name}={value}" for name, value in seen.items()]
        return ["chroot", f"--userspec={_PERSON}:{_PERSON}", str(self.root), "/usr/bin/env", *settings, "watchfloor"]

    def _run(self, *arguments: str, more: Mapping[str, str] | None = None) -> str:
        command = [*self._command({"DISPLAY": self.display} | dict(more or {})), *arguments]
        told = subprocess.run(command, capture_output=True, text=True, check=False, env=_plain())
        if told.returncode or "Traceback" in told.stderr:
            raise Failed(f"{' '.join(arguments)} gave {told.returncode}: {told.stderr.strip()[-800:]}")
        return told.stdout + told.stderr

    def _started(self, *arguments: str) -> "subprocess.Popen[bytes]":
        command = [*self._command({"DISPLAY": self.display}), *arguments]
        with (self.work / "shown.log").open("ab") as log:
            return subprocess.Popen(command, stdout=log, stderr=log, env=_plain())

    def _in(self, root: Path, *command: str) -> str:
        environment = _plain() | {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
        told = subprocess.run(
            ["chroot", str(root), *command], capture_output=True, text=True, check=False, env=environment
        )
        if told.returncode:
            raise Failed(f"{' '.join(command)} gave {told.returncode}: {(told.stderr or told.stdout).strip()[-1500:]}")
        return told.stdout + told.stderr

    def _size(self) -> int:
        asked = ["du", "-smx", "--exclude=./proc", "--exclude=./var/cache", "--exclude=./var/lib/apt", "."]
        told = subprocess.run(asked, capture_output=True, text=True, check=False, cwd=self.root)
        return int(told.stdout.split()[0])


@contextlib.contextmanager
def display(work: Path) -> Iterator[str]:
    """A display of the trial's own outside the root, so that the root has nothing of X but what the package brings."""
    folder = work / "display"
    folder.mkdir(parents=True, exist_ok=True)
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1920x1080x24",
        "-nolisten",
        "tcp",
        "-fbdir",
        str(folder),
    ]
    server = subprocess.Popen(command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise Failed("Xvfb does not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def screenshot(frame: Path, out: Path) -> None:
    """The display's frame buffer (an XWD file of 32 bits a pixel) as PNG."""
    data = frame.read_bytes()
    head = struct.unpack(">25I", data[:100])
    size, width, height, line, colours = head[0], head[4], head[5], head[12], head[19]
    begin = size + colours * 12
    rows = bytearray()
    for row in range(height):
        pixels = data[begin + row * line : begin + row * line + width * 4]
        plain = bytearray(width * 3)
        plain[0::3], plain[1::3], plain[2::3] = pixels[2::4], pixels[1::4], pixels[0::4]
        rows += b"\0" + plain

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(bytes(rows), 6)), chunk(b"IEND", b""))
    out.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))


def later(tree: Path, out: Path, suffix: str) -> Path:
    """A package of the same files with a later version and another build, to upgrade to."""
    version, architecture = debian_package.version(suffix), debian_package.architecture()
    control, build = tree / "DEBIAN/control", tree / debian_package.HOME / "program" / BUILD
    kept = control.read_text(encoding="utf-8"), build.read_text(encoding="utf-8")
    try:
        control.write_text(
            kept[0].replace(f"Version: {debian_package.version()}\n", f"Version: {version}\n"), encoding="utf-8"
        )
        build.write_text(f"{version}-{kept[1].strip().rpartition('-')[2]}\n", encoding="utf-8")
        package = out / f"watchfloor_{version}_{architecture}.deb"
        command = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z1", "--build", str(tree), str(package)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    finally:
        control.write_text(kept[0], encoding="utf-8")
        build.write_text(kept[1], encoding="utf-8")
    return package


def main(argv: Sequence[str]) -> int:
    """Try it all; 1 where something did not come out as it should."""
    parser = argparse.ArgumentParser(prog="installer/trial_debian", description=__doc__)
    parser.add_argument("package", type=Path, help="the .deb; its tree must lie in --tree")
    parser.add_argument("--tree", type=Path, default=ROOT / "build/deb/tree", help="what it was packed from")
    parser.add_argument("--work", type=Path, default=Path("/var/tmp/watchfloor-trial"))
    parser.add_argument("--without", action="append", default=[], metavar="STEP", help="leave a step out, by its name")
    arguments = parser.parse_args(argv)
    work = arguments.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    sound = True
    with display(work) as shown:
        trial = Trial(work, shown)
        trial.make_root()
        with trial.mounted():
            package = arguments.package.resolve()
            steps: tuple[tuple[str, Any], ...] = (
                ("install", lambda: trial.install(package)),
                ("first paint", trial.first_paint),
                ("demo on the display", lambda: trial.picture("demo", "demo")),
                ("wall on the display", lambda: trial.picture("wall", "wall", "--demo")),
                ("records of earlier schemas", trial.golden),
                ("smoke", trial.smoke),
                ("upgrade", lambda: trial.upgrade(later(arguments.tree, work, "+later"))),
                ("remove and purge", trial.remove),
            )
            for name, step in steps:
                if name in arguments.without:
                    continue
                begun = time.monotonic()
                try:
                    came_out, trouble = step() is not False, ""
                except (Failed, OSError, subprocess.SubprocessError) as error:
                    came_out, trouble = False, f"{type(error).__name__}: {error}"
                sound = sound and came_out
                print(
                    f"{'ok  ' if came_out else 'FAIL'} {name:<32} {time.monotonic() - begun:6.1f} s {trouble}",
                    flush=True,
                )
                if name == "install" and not came_out:
                    break
    for name, value in trial.measured.items():
        print(f"     {name}: {value}")
    return 0 if sound else 1


def _plain() -> dict[str, str]:
    return {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"}


def _end(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    try:
        process.wait(60)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _resident_mib(pid: int) -> int:
    for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) // 1024
    raise Failed("it is gone")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
