"""Cold start: from the command to the first painted overview with data, as a multiple of an empty window's start.

Both are fresh processes on Qt's offscreen platform, in turns, timed from outside until they say "first paint".
"""

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Final

from console.bench.result import Goal, Result, Surroundings
from models.kernel.clock import SystemClock
from models.kernel.errors import WatchfloorError

GOAL: Final = 2.0
FIRST_PAINT: Final = "first paint"
_ROOT: Final = Path(__file__).parents[2]
_PATIENCE_SECONDS: Final = 60.0
_OURS: Final = (sys.executable, str(_ROOT / "main.py"), "demo")
_EMPTY: Final = (sys.executable, "-m", "console.bench.empty_window")


def measure(surroundings: Surroundings) -> Result:
    """Start both in turns; one start of each beforehand is not counted: both find files cached and compiled."""
    ours: list[float] = []
    empty: list[float] = []
    for turn in range(surroundings.size.starts + 1):
        seconds = seconds_to_paint(_OURS, surroundings.directory), seconds_to_paint(_EMPTY, surroundings.directory)
        if turn:
            ours.append(seconds[0])
            empty.append(seconds[1])
            surroundings.progress(
                f"start: {turn} of {surroundings.size.starts}, {seconds[0]:.2f} s and {seconds[1]:.2f} s"
            )
    ratio = median(ours) / median(empty)
    return Result(
        "start",
        f"process start to first painted overview of the demo, median of {len(ours)}",
        {"median_s": median(ours), "slowest_s": max(ours)},
        "empty PySide6 window with one pyqtgraph plot",
        {"median_s": median(empty), "slowest_s": max(empty)},
        (Goal("first paint", ratio, "×", GOAL),),
        {"median": ratio},
    )


def seconds_to_paint(command: Sequence[str], directory: Path) -> float:
    """Wall seconds from starting the program until it says that it has painted; WatchfloorError where it never does."""
    clock = SystemClock()
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "WATCHFLOOR_EXIT_AFTER_FIRST_PAINT": "1",
        # The demo's data go where the benchmark's do, and away with them.
        "TMPDIR": str(directory),
        # Compiled once, before what is counted, as in any installed program; beside the sources it would outlive the run.
        "PYTHONPYCACHEPREFIX": str(directory / "compiled"),
        "PYTHONDONTWRITEBYTECODE": "",
    }
    begun = clock.monotonic()
    with subprocess.Popen(
        command, cwd=_ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        # A program that hangs would keep this waiting for its next line: its end ends the reading.
        overdue = threading.Timer(_PATIENCE_SECONDS, process.kill)
        overdue.start()
        try:
            assert process.stderr is not None
            said: list[str] = []
            painted: float | None = None
            for line in process.stderr:
                said.append(line.rstrip())
                if said[-1] == FIRST_PAINT:
                    painted = clock.monotonic() - begun
        finally:
            overdue.cancel()
    if painted is None:
        raise WatchfloorError(
            f"{' '.join(command)} never painted its first window: {' / '.join(said[-3:]) or 'no word'}"
        )
    return painted
