"""`graph availability`: how available a service can be, given what it depends on, beside what was promised."""

import argparse
from typing import Any

from console.cli.context import Context
from console.cli.graph.opened import add_catalog, open_catalog, table
from models.kernel.errors import BadInput, Problem
from models.resilience.composite import composite
from models.resilience.result import Composite
from models.resilience.words import percent, span


def add_parser(verbs: Any) -> None:
    """graph availability --catalog FILE SERVICE [--set NODE=VALUE]… [--json]"""
    parser = verbs.add_parser("availability", help="composite availability of a service, and what costs most of it")
    parser.add_argument("service", metavar="SERVICE", help="the id of a service")
    parser.add_argument(
        "--set",
        metavar="NODE=VALUE",
        action="append",
        default=[],
        dest="changes",
        help="what if a service had this availability, 0 to 1; repeat for several",
    )
    add_catalog(parser)


def run(args: argparse.Namespace, ctx: Context) -> int:
    """0, also where the promise exceeds the composite: a finding is no failure. BadInput for names that are none."""
    changes = dict(map(_change, args.changes))
    found = composite(open_catalog(args, ctx), args.service, changes)
    if args.json:
        ctx.json(availability_document(found))
    else:
        for line in availability_lines(found):
            ctx.out(line)
    return 0


def _change(text: str) -> tuple[str, float]:
    # The last sign divides: an id may hold one, a figure not.
    node, sign, figure = text.rpartition("=")
    try:
        value = float(figure)
    except ValueError:
        value = -1.0
    if not sign or not node or not 0.0 <= value <= 1.0:
        message = f"expected NODE=VALUE with a value from 0 to 1, such as db=0.9999, found {text!r}"
        raise BadInput(Problem("--set", None, "", message))
    return node, value


def availability_document(found: Composite) -> dict[str, Any]:
    """The JSON document."""
    return {
        "service": found.service,
        "availability": found.value,
        "low": found.low,
        "high": found.high,
        "exact": found.is_exact,
        "upper_bound": bool(found.assumed),
        "own": found.own,
        "dependencies": found.dependencies,
        "promised": found.promised,
        "exceeds": found.exceeds,
        "downtime_seconds_30d": found.downtime_seconds_30d,
        "costly": [
            {
                "service": cost.service,
                "availability": cost.availability,
                "minutes_30d": cost.seconds_30d / 60,
                "if_perfect": cost.if_perfect,
            }
            for cost in found.costly
        ],
        "assumed": list(found.assumed),
        "from_slo": list(found.from_objective),
        "counted_twice": list(found.counted_twice),
        "absorbed": [list(edge) for edge in found.absorbed],
        "without_absorbing": found.without_absorbing,
        "changes": dict(found.changes),
        "before": found.before,
        "words": list(found.words),
    }


def availability_lines(found: Composite) -> list[str]:
    """The lines for a person: the figures, what costs most, then what must be known about them."""
    is_known = len(found.assumed) <= found.dependencies
    bound = "at most " if found.assumed else ""
    value = f"{bound}{percent(found.value)}"
    if not found.is_exact:
        value = f"{bound}about {percent(found.value)} ({percent(found.low)} to {percent(found.high)})"
    exceeds = {True: "promise exceeds composite", False: "within the composite", None: "can't be told"}[found.exceeds]
    rows = [
        ("COMPOSITE", "PROMISED", "FINDING", "DOWN IN 30 DAYS"),
        (
            value if is_known else "unknown",
            "nothing" if found.promised is None else percent(found.promised),
            "" if found.promised is None else exceeds,
            ("at least " if bound else "") + span(found.downtime_seconds_30d) if is_known else "unknown",
        ),
    ]
    lines = table(rows)
    if found.costly:
        costs = [("COSTS MOST", "ITS OWN", "IN 30 DAYS", "COMPOSITE WERE IT PERFECT")]
        costs += [
            (cost.service, percent(cost.availability), span(cost.seconds_30d), percent(cost.if_perfect))
            for cost in found.costly
        ]
        lines += ["", *table(costs)]
    return [*lines, "", *found.words]
