"""`graph spof`: every service by what its failure alone would cost."""

import argparse
from typing import Any, Final

from console.cli.context import Context
from console.cli.graph.opened import add_catalog, open_catalog, table
from models.kernel.errors import BadInput, Problem
from models.topology.graph import compile_graph
from models.topology.spof import SinglePoint, single_points

_SHOWN: Final = 20


def add_parser(verbs: Any) -> None:
    """graph spof --catalog FILE [--top N] [--json]"""
    parser = verbs.add_parser("spof", help="single points of failure, the costliest first")
    add_catalog(parser)
    parser.add_argument(
        "--top", metavar="N", type=int, help=f"so many; all in --json and {_SHOWN} for people where missing"
    )


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Answer; always 0."""
    if arguments.top is not None and arguments.top < 1:
        raise BadInput(Problem("--top", None, "", f"expected 1 or more, found {arguments.top}"))
    points = single_points(compile_graph(open_catalog(arguments, context)))
    if arguments.json:
        context.json({"spof": [_plain(point) for point in points[: arguments.top]]})
        return 0
    if not points:
        context.out("The catalogue has no services.")
        return 0
    rows: list[tuple[str, ...]] = [("SERVICE", "SCORE", "HITS", "TIER 0", "TIER 1", "USERS", "REVENUE A MINUTE")]
    rows += [_row(point) for point in points[: arguments.top or _SHOWN]]
    for line in table(rows):
        context.out(line)
    return 0


def _plain(point: SinglePoint) -> dict[str, Any]:
    tiers = dict(zip(("tier0", "tier1", "tier2", "tier3", "untiered"), point.tiers, strict=True))
    return {
        "service": point.service,
        "score": point.score,
        "services": point.services,
        **tiers,
        "users": point.users,
        "revenue_per_minute": point.revenue,
        "revenue_by_currency": dict(point.revenue_by_currency),
    }


def _row(point: SinglePoint) -> tuple[str, ...]:
    revenue = ", ".join(f"{amount:,.0f} {each}" for each, amount in point.revenue_by_currency.items()) or "-"
    first, second = str(point.tiers[0]), str(point.tiers[1])
    return point.service, f"{point.score:g}", str(point.services - 1), first, second, f"{point.users:,}", revenue
