"""`graph impact`: what is hit when services, a zone, a region or a vendor fail, or under a file of suppositions."""

import argparse
from typing import Any, Final

from console.cli.context import Context
from console.cli.graph.opened import add_catalog, open_catalog, table
from models.catalog.estate import Catalog
from models.kernel.errors import BadInput, Problem
from models.topology.export import FORMATS, export
from models.topology.failures import of_region, of_vendor, of_zone
from models.topology.graph import Graph, compile_graph
from models.topology.impact import Hit, Impact, impact
from models.topology.names import service_ids
from models.topology.overlay import Overlay
from models.topology.path_ends import PathEnds
from models.topology.what_if import read_what_if

_MOST_IDS: Final = 2_000_000
"""Ids in all paths of one answer; a chain of tens of thousands would otherwise take gigabytes."""
_LEAST_PATH: Final = 20


def add_failures(parser: Any) -> None:
    """Declare the options that say what fails."""
    parser.add_argument(
        "--down", metavar="A[,B…]", action="append", default=[], help="services that fail, by id or alias"
    )
    for what in ("zone", "region", "vendor"):
        parser.add_argument(f"--{what}", metavar="NAME", action="append", default=[], help=f"a {what} that fails")
    parser.add_argument("--what-if", metavar="FILE", help="suppositions, as docs/blast_radius.md explains them")


def add_parser(verbs: Any) -> None:
    """graph impact --catalog FILE --down A[,B…] | --zone Z | --region R | --vendor V [--what-if FILE] [--hops N]"""
    parser = verbs.add_parser("impact", help="what is hit, how badly, along which path, and what it costs")
    add_catalog(parser)
    add_failures(parser)
    parser.add_argument("--hops", metavar="N", type=int, help="only what is at most N dependencies away")
    parser.add_argument("--format", choices=FORMATS, help="write the graph and its impact instead")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Answer; always 0, for a failure that hits nothing is an answer too."""
    if arguments.hops is not None and arguments.hops < 0:
        raise BadInput(Problem("--hops", None, "", f"expected 0 or more, found {arguments.hops}"))
    context.refuse_two_forms(arguments.json, arguments.format)
    catalog = open_catalog(arguments, context)
    graph = compile_graph(catalog)
    found = impact(graph, failing(arguments, context, catalog, graph), arguments.hops)
    if arguments.format is not None:
        context.out(export(graph, found, arguments.format).removesuffix("\n"))
    elif arguments.json:
        context.json(impact_document(found))
    else:
        for line in impact_lines(found):
            context.out(line)
    return 0


def failing(arguments: argparse.Namespace, context: Context, catalog: Catalog, graph: Graph) -> Overlay:
    """What the options say fails. BadInput where they say nothing, or name what is not there."""
    down = [name.strip() for given in arguments.down for name in given.split(",") if name.strip()]
    overlay = Overlay(down=service_ids(graph, down, "--down"))
    for names, of in ((arguments.zone, of_zone), (arguments.region, of_region), (arguments.vendor, of_vendor)):
        if names:
            overlay = overlay.joined(of(catalog, *names))
    if arguments.what_if is not None:
        text = context.read_text(arguments.what_if)
        overlay = overlay.joined(read_what_if(text, arguments.what_if, graph))
    elif not (down or arguments.zone or arguments.region or arguments.vendor):
        raise BadInput(
            Problem("graph", None, "", "expected what fails: --down, --zone, --region, --vendor or --what-if")
        )
    return overlay


def impact_document(found: Impact) -> dict[str, Any]:
    """The JSON document. Paths are whole; only where all together are too long are long ones cut in the middle."""
    hits = (*found.hits, *found.protected, *found.exposed)
    ids = sum(hit.hops + 1 for hit in hits)
    most = None if ids <= _MOST_IDS else max(_LEAST_PATH, _MOST_IDS // len(hits))
    ends = None if most is None else found.path_ends(most)
    return {
        "down": list(found.down),
        "impacted": [_plain(hit, most, ends) for hit in found.hits],
        "protected": [_plain(hit) for hit in found.protected],
        "exposed": [_plain(hit) for hit in found.exposed],
        "totals": found.totals.to_plain(),
    }


def _plain(hit: Hit, most: int | None = None, ends: PathEnds | None = None) -> dict[str, Any]:
    plain: dict[str, Any] = {"service": hit.service, "class": hit.impact.value, "hops": hit.hops}
    if most is not None and ends is not None and hit.hops >= most:
        first, last = hit.ends(ends)
        plain |= {"path": [*first, *last], "path_left_out": hit.hops + 1 - len(first) - len(last)}
    else:
        plain["path"] = list(hit.path)
    plain["because"] = hit.because
    return plain


def impact_lines(found: Impact) -> list[str]:
    """The lines for a person."""
    totals = found.totals
    down = ", ".join(found.down[:10]) + (f" and {len(found.down) - 10} more" if len(found.down) > 10 else "")
    lines = [f"Down: {down or 'nothing by itself'}."]
    tiers = [f"{getattr(totals, f'tier{tier}')} of tier {tier}" for tier in range(4)]
    lines.append(f"Hit in all: {totals.services} services ({', '.join(tiers)}, {totals.untiered} without a tier).")
    users = "nobody has said" if totals.users is None else f"{totals.users_at_least:,} to {totals.users:,}"
    lines.append(f"Users: {users}. Revenue a minute: {_revenue(found)}.")
    for what, names in (("Functions", totals.functions), ("Promised (SLA)", totals.slas)):
        if names:
            lines.append(f"{what}: {', '.join(names)}.")
    if found.hits or found.protected:
        rows = [("SERVICE", "CLASS", "HOPS", "BECAUSE")]
        rows += [(hit.service, hit.impact.value, str(hit.hops), hit.because) for hit in (*found.hits, *found.protected)]
        lines += table(rows)
    return [*lines, *(f"exposed: {hit.service}: {hit.because}" for hit in found.exposed)]


def _revenue(found: Impact) -> str:
    most, least = found.totals.revenue_by_currency, found.totals.revenue_at_least_by_currency
    return ", ".join(f"{least[each]:,.0f} to {most[each]:,.0f} {each}" for each in most) or "nobody has said"
