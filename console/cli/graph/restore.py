"""`graph restore`: in which order to bring back what a failure hit."""

import argparse
from typing import Any

from console.cli.context import Context
from console.cli.graph.impact import add_failures, failing
from console.cli.graph.opened import add_catalog, open_catalog, table
from models.topology.graph import compile_graph
from models.topology.impact import impact
from models.topology.names import service_ids
from models.topology.restore import restore_order, to_plain


def add_parser(verbs: Any) -> None:
    """graph restore --catalog FILE --down A[,B…] | --zone Z | --region R | --vendor V [--healthy C[,D…]]"""
    parser = verbs.add_parser("restore", help="the order in which to bring back what a failure hit, in waves")
    add_catalog(parser)
    add_failures(parser)
    parser.add_argument(
        "--healthy", metavar="C[,D…]", action="append", default=[], help="services that are back, or were never hit"
    )


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Answer; always 0, for nothing to restore is an answer too."""
    catalog = open_catalog(arguments, context)
    graph = compile_graph(catalog)
    names = [name.strip() for given in arguments.healthy for name in given.split(",") if name.strip()]
    healthy = service_ids(graph, names, "--healthy")
    steps = restore_order(graph, impact(graph, failing(arguments, context, catalog, graph)), healthy)
    if arguments.json:
        context.json({"steps": to_plain(steps)})
        return 0
    if not steps:
        context.out("Nothing to restore.")
        return 0
    rows = [("STEP", "WAVE", "RESTORE", "WHY")]
    rows += [(str(each.number), str(each.wave), ", ".join(each.services), each.why) for each in steps]
    for line in table(rows):
        context.out(line)
    for step in steps:
        if step.conflict is not None:
            context.out(f"conflict in step {step.number}: {step.conflict}")
    return 0
