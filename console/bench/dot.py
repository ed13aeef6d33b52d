"""Graphviz dot as a peer: a process of its own, given a graph, read for where it put the nodes."""

import shutil
import subprocess
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.kernel.clock import SystemClock
from models.kernel.errors import WatchfloorError

Floats = NDArray[np.float64]
Pairs = list[tuple[int, int]]

_PATIENCE_SECONDS: Final = 300.0
_HEAD: Final = 'digraph{rankdir=LR;node[shape=box,fixedsize=true,width=1.76,height=.72,label=""];'


@dataclass(frozen=True, slots=True)
class Placed:
    """What dot made of a graph."""

    seconds: float
    """From starting the process until its output was read, routes of all edges included."""
    x: Floats
    y: Floats


def dot_version() -> str:
    """As dot says it. WatchfloorError where there is no dot."""
    if shutil.which("dot") is None:
        raise WatchfloorError(
            "layout: compares with Graphviz, and there is no program dot here; "
            "install it (Debian: apt install graphviz) and run again"
        )
    told = subprocess.run(["dot", "-V"], capture_output=True, text=True, timeout=_PATIENCE_SECONDS, check=False)
    return told.stderr.strip().removeprefix("dot - ")


def place_with_dot(count: int, edges: Pairs) -> Placed:
    """Lay out with dot's defaults, left to right, nodes of our size."""
    nodes, pairs = "".join(f"{node};" for node in range(count)), "".join(f"{a}->{b};" for a, b in edges)
    clock = SystemClock()
    begun = clock.monotonic()
    try:
        told = subprocess.run(
            ["dot", "-Tplain"],
            input=f"{_HEAD}{nodes}{pairs}}}",
            capture_output=True,
            text=True,
            timeout=_PATIENCE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise WatchfloorError(f"layout: dot did not end within {_PATIENCE_SECONDS:.0f} s") from late
    seconds = clock.monotonic() - begun
    if told.returncode:
        raise WatchfloorError(f"layout: dot ended with status {told.returncode}: {told.stderr[:300]}")
    x, y = np.zeros(count), np.zeros(count)
    for line in told.stdout.splitlines():
        words = line.split()
        if words and words[0] == "node":
            x[int(words[1])], y[int(words[1])] = float(words[2]), float(words[3])
    return Placed(seconds, x, y)
