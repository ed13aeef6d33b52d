"""What a long record costs: bytes on disk, and time and memory until everything is folded anew.

Every phase runs in a fresh process, so that its memory is its own. The peer is a plain read of the same rows from the same
file in the same run: decrypting and fetching them is the least any rebuild must do.
"""

import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import Final, TypeVar

from console.bench.history import build
from console.bench.record import KEY, open_record
from console.bench.result import Goal, Result, Surroundings
from models.kernel.clock import ManualClock, SystemClock
from models.store.database import Database
from models.store.records import Snapshots

T = TypeVar("T")

BYTES_GOAL: Final = 1_200.0
REBUILD_GOAL_SECONDS: Final = 40.0
_PATIENCE_SECONDS: Final = 3_600
_BEGIN_MS: Final = 1_735_689_600_000
"""New Year 2025; the log's own time goes on from there."""


@dataclass(frozen=True, slots=True)
class Phase:
    """What one process took."""

    seconds: float
    peak_mib: float


def measure(surroundings: Surroundings) -> Result:
    """Build, read plainly, fold from nothing, start from snapshots."""
    path, wanted = surroundings.directory / "record.db", surroundings.size.events
    surroundings.progress(f"fold: writing {wanted} events")
    built = _apart(build_log, path, wanted)
    size = path.stat().st_size
    surroundings.progress("fold: reading the rows")
    plain = _apart(read_rows, path)
    surroundings.progress("fold: folding everything anew")
    rebuilt = _apart(rebuild, path)
    surroundings.progress("fold: starting from snapshots")
    started = _apart(start, path)
    bytes_each = size / wanted
    figures = {
        "events": wanted,
        "build_per_second": wanted / built.seconds,
        "bytes_per_event": bytes_each,
        "rebuild_s": rebuilt.seconds,
        "rebuild_peak_mib": rebuilt.peak_mib,
        "start_s": started.seconds,
        "start_peak_mib": started.peak_mib,
    }
    # The goal is set for a million events; another size is held to its share.
    limit = REBUILD_GOAL_SECONDS * wanted / 1_000_000
    return Result(
        "fold",
        f"a record of {wanted} events",
        figures,
        "plain read of the same rows",
        {"read_s": plain.seconds, "read_peak_mib": plain.peak_mib},
        (
            Goal("bytes an event", bytes_each, "B", BYTES_GOAL),
            Goal("rebuild", rebuilt.seconds, "s", limit),
        ),
        {"rebuild": rebuilt.seconds / plain.seconds},
    )


def build_log(path: Path, wanted: int) -> Phase:
    """Write the events."""
    begun = SystemClock().monotonic()
    clock = ManualClock(_BEGIN_MS)
    with open_record(path, clock) as record:
        for _ in build(record, clock, wanted, Random(20_250_101)):
            pass
    return Phase(SystemClock().monotonic() - begun, peak_mib())


def read_rows(path: Path) -> Phase:
    """Fetch every row and look at none."""
    database = Database(path, KEY)
    begun = SystemClock().monotonic()
    try:
        with database.cursor() as cursor:
            cursor.execute("SELECT raw, body FROM events ORDER BY position")
            while cursor.fetchmany(500):
                pass
        return Phase(SystemClock().monotonic() - begun, peak_mib())
    finally:
        database.close()


def rebuild(path: Path) -> Phase:
    """Forget all snapshots and start."""
    database = Database(path, KEY)
    Snapshots(database).clear()
    database.close()
    return start(path)


def start(path: Path) -> Phase:
    """Open the record until its incidents can be worked with; what closing writes is not counted."""
    begun = SystemClock().monotonic()
    with open_record(path, SystemClock()) as record:
        seconds = SystemClock().monotonic() - begun
        record.book.flush()
    return Phase(seconds, peak_mib())


def peak_mib() -> float:
    """The most memory this process ever held, MiB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if status.exists():
        # Not getrusage: on Linux a fresh process inherits the peak of the one that started it.
        return next(int(line.split()[1]) / 1024 for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    if sys.platform == "win32":
        return 0.0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024 / (1024 if sys.platform == "darwin" else 1)


def _apart(work: Callable[..., T], *arguments: object) -> T:
    """Do it in a process of its own."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result(_PATIENCE_SECONDS)
