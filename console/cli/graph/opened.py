"""The catalogue a verb of `graph` asks about, read from the files of `--catalog`."""

import argparse
from collections.abc import Iterable
from typing import Any

from console.cli.context import Context
from models.catalog.estate import Catalog
from models.catalog.reading import NamedText, read_catalog


def add_catalog(parser: Any) -> None:
    """Declare `--catalog FILE`, which may be given several times, and `--json`."""
    parser.add_argument(
        "--catalog",
        metavar="FILE",
        required=True,
        action="append",
        help="own YAML or JSON, Backstage, or an edge list; - for standard input; repeat for several files",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def open_catalog(arguments: argparse.Namespace, context: Context) -> Catalog:
    """The catalogue of all files together. BadInput where one can't be taken; what is skipped is told as a warning."""
    texts = [NamedText(file, context.read_text(file)) for file in arguments.catalog]
    reading = read_catalog(texts)
    for line in _at_most([str(problem) for problem in reading.skipped]):
        context.err(f"skipped: {line}")
    return reading.catalog


def table(rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Rows, the first of them the heading, as lines with columns of even width."""
    listed = list(rows)
    widths = [max(len(row[column]) for row in listed) for column in range(len(listed[0]))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in listed]


def _at_most(lines: list[str], most: int = 20) -> list[str]:
    return lines if len(lines) <= most else [*lines[:most], f"… and {len(lines) - most} more"]
