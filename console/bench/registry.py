"""Every benchmark by name. A new one is one module and one line here."""

from importlib import import_module
from typing import Final

from console.bench.result import Benchmark

_MODULES: Final = {
    "start": "console.bench.start",
    "append": "console.bench.append",
    "fold": "console.bench.fold",
    "charts": "console.bench.charts",
    "detect": "console.bench.detect",
    "graph": "console.bench.graph",
    "layout": "console.bench.layout",
    "canvas": "console.bench.canvas",
    "suspects": "console.bench.suspects",
    "timeline": "console.bench.timeline",
    "palette": "console.bench.palette",
    "flood": "console.bench.flood",
    "outbox": "console.bench.outbox",
    "hub": "console.bench.hub",
    "sync": "console.bench.sync",
    "wall": "console.bench.wall",
}

NAMES: Final = tuple(_MODULES)


def benchmark(name: str) -> Benchmark:
    """Its `measure` function; imported when asked for, so that one benchmark does not pay for the imports of another."""
    found: Benchmark = import_module(_MODULES[name]).measure
    return found
