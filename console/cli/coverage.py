"""`coverage`: which layer of which service, in which place, really delivers figures. Exit 1 where something isn't watched."""

import argparse
from typing import Any, Final

from console.cli.context import Context
from console.credentials import bearer_from
from console.http import HttpClient
from console.sources.prometheus.source import PrometheusOptions, PrometheusSource
from models.catalog.reading import NamedText, read_catalog
from models.coverage.layer import Layer
from models.coverage.matrix import Cover, CoverageMatrix, Row, coverage
from models.health.board import HealthBoard
from models.health.service_names import DEFAULT_SERVICE_LABEL, ServiceNames
from models.kernel.clock import rfc3339

_BACKFILL_SECONDS: Final = 900.0
_BUDGET_SECONDS: Final = 30.0
_MARKS: Final = {
    Cover.COVERED: "✓",
    Cover.WHOLE: "✓ whole",
    Cover.SILENT: "! silent",
    Cover.MISSING: "✖ none",
    Cover.NOT_EXPECTED: "—",
}


def add_parser(nouns: Any) -> None:
    """coverage --catalog FILE --prometheus URL [--json]"""
    parser = nouns.add_parser("coverage", help="what is watched and what is not: services by layers, gaps by tier")
    parser.add_argument("--catalog", metavar="FILE", required=True, help="the services that ought to be watched")
    parser.add_argument("--prometheus", metavar="URL", required=True)
    parser.add_argument("--service-label", metavar="LABEL", default=DEFAULT_SERVICE_LABEL)
    parser.add_argument("--token-file", metavar="FILE", help="bearer token, in the file's first line")
    parser.add_argument("--json", action="store_true")


def run(args: argparse.Namespace, ctx: Context) -> int:
    """One look at the last quarter of an hour; 0 where there is no gap."""
    catalog = read_catalog([NamedText(args.catalog, ctx.read_text(args.catalog))]).catalog
    auth = None if args.token_file is None else bearer_from(ctx.path(args.token_file))
    options = PrometheusOptions(
        service_label=args.service_label, backfill_seconds=_BACKFILL_SECONDS, budget_seconds=_BUDGET_SECONDS
    )
    client = HttpClient(args.prometheus, auth=auth, clock=ctx.clock)
    source = PrometheusSource(client, options, ServiceNames(catalog), clock=ctx.clock)
    board = HealthBoard(ctx.clock, catalog)
    try:
        batch = source.poll(ctx.clock.now_ms())
    finally:
        source.close()
    board.ingest(batch.blocks)
    for warning in batch.warnings:
        ctx.err(f"warning: {warning}")
    matrix = coverage(catalog, board, ctx.clock.now_ms())
    if args.json:
        ctx.json(coverage_document(matrix))
    else:
        for line in coverage_table(matrix):
            ctx.out(line)
    return 1 if matrix.gaps else 0


def coverage_document(matrix: CoverageMatrix) -> dict[str, Any]:
    """The JSON document: every cell, then the gaps with their sentences."""
    return {
        "as_of": rfc3339(matrix.as_of_ms),
        "expected": matrix.expected,
        "covered": matrix.covered,
        "services": [
            {
                "service": row.service,
                "tier": row.tier,
                "critical_for": row.critical_for,
                "cells": [
                    {
                        "layer": cell.layer.value,
                        "place": cell.place,
                        "cover": cell.cover.name.lower(),
                        "by": list(cell.by),
                        "age_seconds": None if cell.age_seconds is None else round(cell.age_seconds, 1),
                    }
                    for cell in row.cells
                ],
            }
            for row in matrix.rows
        ],
        "gaps": [
            {
                "service": gap.service,
                "tier": gap.tier,
                "layer": gap.layer.value,
                "cover": gap.cover.name.lower(),
                "places": list(gap.places),
                "sentence": gap.sentence,
            }
            for gap in matrix.gaps
        ],
    }


def coverage_table(matrix: CoverageMatrix) -> list[str]:
    """The lines for a person: the matrix with the worst of each service's places, then the gaps."""
    rows = [("SERVICE", "TIER", *(layer.value.upper() for layer in Layer)), *(_cells(row) for row in matrix.rows)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [f"as of {rfc3339(matrix.as_of_ms)}: {matrix.covered} of {matrix.expected} places in the matrix covered"]
    lines += ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return [*lines, *(f"gap: {gap.sentence}" for gap in matrix.gaps)]


def _cells(row: Row) -> tuple[str, ...]:
    tier = "?" if row.tier is None else str(row.tier)
    return (row.service, tier, *(_MARKS[row.cover(layer)] for layer in Layer))
