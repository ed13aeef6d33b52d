"""`bench`: the console's own benchmarks, each against a peer or a physical limit measured in the same run."""

import argparse
import os
import tempfile
from dataclasses import Field, fields
from pathlib import Path
from typing import Any

from console.bench.registry import NAMES, benchmark
from console.bench.report import table
from console.bench.result import Result, Size, Surroundings
from console.cli.context import Context
from models.kernel.errors import BadInput, Problem


def add_parser(nouns: Any) -> None:
    """bench NAME|all [--events N] [--commands N] … [--json]"""
    bench = nouns.add_parser("bench", help="measure this machine and this program")
    bench.add_argument("name", nargs="*", default=["all"], metavar="NAME", help=f"{', '.join(NAMES)} or all")
    for each in fields(Size):
        option = f"--{each.name.replace('_', '-')}"
        bench.add_argument(option, type=int, default=each.default, metavar="N", help=each.metadata["help"])
    bench.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Measure and report; 1 where a goal is not met."""
    names = _names(arguments.name)
    size = Size(**{each.name: _at_least(arguments, each) for each in fields(Size)})
    results: list[Result] = []
    for name in names:
        with tempfile.TemporaryDirectory(prefix="watchfloor-bench-", dir=_disk(context.data_dir)) as place:
            results.append(benchmark(name)(Surroundings(Path(place), size, context.err)))
    if arguments.json:
        context.json(
            {"results": [result.to_plain() for result in results], "met": all(each.is_met for each in results)}
        )
    else:
        for line in table(results):
            context.out(line)
    return 0 if all(result.is_met for result in results) else 1


def _names(given: list[str]) -> tuple[str, ...]:
    for name in given:
        if name != "all" and name not in NAMES:
            expected = ", ".join((*NAMES, "all"))
            raise BadInput(Problem("bench", None, "", f"there is no benchmark {name!r}; expected one of {expected}"))
    return NAMES if "all" in given else tuple(dict.fromkeys(given))


def _at_least(arguments: argparse.Namespace, size: "Field[int]") -> int:
    value, least = int(getattr(arguments, size.name)), int(size.metadata.get("least", 1))
    if value < least:
        raise BadInput(Problem(f"--{size.name.replace('_', '-')}", None, "", f"{value}: expected {least} or more"))
    return value


def _disk(data_dir: Path) -> Path:
    """The nearest directory there is on the way to the data directory: figures are those of the disk the record lies on."""
    return next(
        each for each in (*data_dir.absolute().parents, Path.cwd()) if each.is_dir() and os.access(each, os.W_OK)
    )
