"""What `doctor` says about each thing it looks at. Pure: the same facts give the same row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from console.data_dir import Holder
from console.program import PROGRAM
from models.health.figure import age
from models.kernel.clock import utc
from models.store.database import OLDEST_SQLITE

State = Literal["ok", "warn", "fail", "off"]

OLDEST_PYTHON: Final = (3, 11)
LEAST_FREE_BYTES: Final = 500 * 1024 * 1024
WRONG_BEFORE_MS: Final = 1_760_000_000_000
"""October 2025. A wall clock before that has lost its battery or was never set: this program is younger."""
MAX_DRIFT_SHARE: Final = 0.02
"""Wall and monotonic clock may differ by this share of the time looked at; more means that one of them is being pushed."""

_MARKS: Final[Mapping[str, str]] = {"ok": "✓ ok  ", "warn": "! warn", "fail": "✖ FAIL", "off": "– off "}


@dataclass(frozen=True, slots=True)
class Row:
    """One thing looked at."""

    name: str
    state: State
    words: str
    mend: str = ""
    """What to do about it; empty where nothing is to be done."""


def python_row(version: tuple[int, int, int], platform: str) -> Row:
    """Interpreter and system."""
    words = f"Python {dotted(version)} on {platform}"
    if version[:2] < OLDEST_PYTHON:
        return Row(
            "python", "fail", words, f"install Python {dotted(OLDEST_PYTHON)} or newer and make the environment anew"
        )
    return Row("python", "ok", words)


def display_row(system: str, environment: Mapping[str, str]) -> Row:
    """Where windows would appear. `system` is sys.platform."""
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen.partition(":")[0] in ("offscreen", "minimal"):
        return Row(
            "display", "warn", f"QT_QPA_PLATFORM={chosen}: windows open unseen", "unset QT_QPA_PLATFORM to see them"
        )
    if chosen:
        return Row("display", "ok", f"Qt platform {chosen}, from QT_QPA_PLATFORM")
    if system in ("win32", "darwin"):
        return Row("display", "ok", "Qt platform " + ("windows" if system == "win32" else "cocoa"))
    if environment.get("WAYLAND_DISPLAY"):
        return Row("display", "ok", f"Qt platform wayland, on {environment['WAYLAND_DISPLAY']}")
    if environment.get("DISPLAY"):
        return Row("display", "ok", f"Qt platform xcb, on {environment['DISPLAY']}")
    mend = f"every verb works without one; pictures: {PROGRAM} screens --out DIR; windows: xvfb-run -a {PROGRAM} demo"
    return Row("display", "warn", "no display here, windows can't open", mend)


def qt_row(versions: Mapping[str, str], trouble: str | None) -> Row:
    """The graphical libraries; `trouble` is why they don't import."""
    if trouble is not None:
        mend = "run make setup; on Debian-like systems installer/system_libraries.sh names the missing packages"
        return Row("qt", "fail", f"Qt can't be loaded: {trouble}", mend)
    return Row("qt", "ok", ", ".join(f"{name} {version}" for name, version in versions.items()))


def secrets_row(backend: str | None, directory_uses: str | None) -> Row:
    """Who keeps the keys. `backend` is the usable keyring, `directory_uses` what the data directory was made with."""
    if directory_uses == "keyring" and backend is None:
        mend = "unlock or start the system's keyring; the keys of this data directory are in it"
        return Row(
            "secrets", "fail", "this data directory keeps its keys in the OS keyring, which can't be reached", mend
        )
    if directory_uses == "vault":
        return Row("secrets", "ok", "this data directory has a vault, opened by passphrase")
    if backend is None:
        return Row("secrets", "ok", "no OS keyring: a vault opened by passphrase is used (--passphrase-file FILE)")
    return Row("secrets", "ok", f"OS keyring: {backend}")


def database_row(sqlite: tuple[int, ...], cipher: str) -> Row:
    """The engine under the record."""
    words = f"SQLite {dotted(sqlite)}, SQLCipher {cipher or 'missing'}"
    if not cipher:
        return Row("database", "fail", words, "install sqlcipher3: without a cipher nothing is written")
    if sqlite < OLDEST_SQLITE:
        mend = f"install sqlcipher3 with SQLite {dotted(OLDEST_SQLITE)} or newer"
        return Row("database", "fail", f"{words}: can corrupt its write-ahead log", mend)
    return Row("database", "ok", words)


@dataclass(frozen=True, slots=True)
class Directory:
    """What was seen of a data directory."""

    path: str
    exists: bool
    mode: int | None
    """Permission bits; None where the system has none."""
    is_writable: bool
    """The directory, or the nearest one above it where it is still to be made."""
    free_bytes: int
    is_held: bool = False
    holder: Holder | None = None


def directory_row(seen: Directory) -> Row:
    """The data directory."""
    free = f"{seen.free_bytes / 1024**3:.1f} GiB free"
    who = ""
    if seen.is_held:
        by = seen.holder
        who = (
            f"; open in {by.what}, process {by.pid} on {by.host}, since {by.since}"
            if by
            else "; open in another process"
        )
    words = f"{seen.path}{'' if seen.exists else ' (made on first use)'}, {free}{who}"
    if not seen.is_writable:
        return Row(
            "data directory",
            "fail",
            f"{words}: can't be written",
            "give yourself the right, or name another: --data-dir",
        )
    if seen.free_bytes < LEAST_FREE_BYTES:
        return Row("data directory", "warn", words, "make room: on a full disk nothing can be recorded")
    if seen.mode is not None and seen.mode & 0o077:
        mend = f"chmod 700 {seen.path} (opening it does the same)"
        return Row("data directory", "warn", f"{words}: others can look into it (mode {seen.mode:04o})", mend)
    return Row("data directory", "ok", words)


def clock_row(now_ms: int, wall_seconds: float, monotonic_seconds: float, synchronised: bool | None) -> Row:
    """The wall clock: how far it went while the monotonic one went, and whether the system keeps it in step (None: unknown)."""
    if now_ms < WRONG_BEFORE_MS:
        return Row("clock", "fail", "the wall clock shows a time before this program was made", "set the clock")
    if abs(wall_seconds - monotonic_seconds) > max(MAX_DRIFT_SHARE * monotonic_seconds, 0.005):
        words = f"the wall clock went {wall_seconds:.3f} s while {monotonic_seconds:.3f} s passed"
        return Row("clock", "warn", words, "look at the time service: times in the record come from this clock")
    if synchronised is None:
        return Row("clock", "ok", "runs evenly; whether it is synchronised is unknown here")
    if not synchronised:
        return Row("clock", "warn", "not synchronised", "switch the time service on (timedatectl set-ntp true)")
    return Row("clock", "ok", "synchronised")


@dataclass(frozen=True, slots=True)
class Reached:
    """Outcome of a connection test."""

    milliseconds: float
    trouble: str | None = None
    mend: str = ""
    """What to do about the trouble; empty where only the usual is known."""


def source_row(name: str, url: str, reached: Reached | None) -> Row:
    """One source; `reached` is None where it was not tried."""
    if not url:
        return Row(name, "off", "not configured", f"settings: {name} address")
    url = _without_password(url)
    if reached is None:
        return Row(name, "ok", f"{url}, not tried; --online does")
    if reached.trouble is not None:
        mend = reached.mend or f"look at the server, the network, or the setting {name}.url"
        return Row(name, "fail", reached.trouble, mend)
    return Row(name, "ok", f"{url} answered in {reached.milliseconds:.0f} ms")


def settings_row(warning: str | None) -> Row:
    """The settings file."""
    if warning:
        return Row("settings", "warn", warning, "mend or remove settings.json; defaults apply meanwhile")
    return Row("settings", "ok", "readable, or defaults")


@dataclass(frozen=True, slots=True)
class Samples:
    """What was seen of the sample cache, without opening it."""

    bytes: int
    """Of the file with all that lies beside it."""
    damaged: str | None = None
    """Name of a file that was put aside."""
    note: Mapping[str, object] | None = None
    """What the console wrote of it last; None where there is none or it can't be read."""


def samples_row(seen: Samples | None, now_ms: int) -> Row:
    """The sample cache: size, since when, and whether it was ever damaged. None: there is none."""
    if seen is None:
        words = "none yet: a console with a source keeps what it is told for the next start"
        return Row("sample cache", "off", words)
    size = f"{seen.bytes / 1024**2:.1f} MiB"
    note = seen.note or {}
    written, series, since = (note.get(name) for name in ("written_ms", "series", "raw_since"))
    coarse, lost = note.get("coarse_since"), note.get("lost_pieces")
    words = f"{size}; what it holds is not noted"
    if isinstance(written, int) and isinstance(series, int) and isinstance(since, int):
        words = f"{size}, {series} series, samples since {_hour(since)}"
        words += f", quarter-hours since {_hour(coarse)[:10]}" if isinstance(coarse, int) else ""
        words += f"; written {age(max(0, now_ms - written) / 1000)} ago"
    if seen.damaged is not None:
        mend = f"it works again; delete {seen.damaged} when nobody wants to look at it"
        return Row("sample cache", "warn", f"{words}; a damaged one was put aside", mend)
    if isinstance(lost, int) and lost:
        return Row("sample cache", "warn", f"{words}; {lost} damaged pieces were left out", "look at the disk's health")
    return Row("sample cache", "ok", words)


def _hour(seconds: int) -> str:
    try:
        return utc(seconds * 1000).strftime("%Y-%m-%d %H:%M UTC")
    except OverflowError:
        return "an impossible time"


def table(rows: Sequence[Row]) -> list[str]:
    """The lines for a person, what to do under what is wrong."""
    width = max(len(row.name) for row in rows)
    lines = []
    for row in rows:
        lines.append(f"{_MARKS[row.state]}  {row.name:<{width}}  {row.words}")
        if row.mend:
            lines.append(f"{'':8}{'':<{width}}  → {row.mend}")
    return lines


def dotted(version: tuple[int, ...]) -> str:
    """3.51.3."""
    return ".".join(map(str, version))


def _without_password(url: str) -> str:
    """A password has no place in an address, but one that somebody wrote there is not shown."""
    before, at, after = url.rpartition("@")
    return f"{before.partition('://')[0]}://…@{after}" if at else url
