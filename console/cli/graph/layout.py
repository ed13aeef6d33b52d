"""`graph layout`: where the layered drawing puts every service and every edge, from what is needed, left, to who needs it."""

import argparse
from typing import Any, Final

from console.cli.context import Context
from console.cli.graph.layout_svg import svg
from console.cli.graph.opened import add_catalog, open_catalog
from models.catalog.estate import Catalog
from models.kernel.errors import BadInput, Problem
from models.layout.layered import Layout, layered

MOST_SERVICES: Final = 20_000
MOST_EDGES: Final = 100_000
"""Beyond, no drawing says anything to anybody, and it would take minutes."""


def add_parser(verbs: Any) -> None:
    """graph layout --catalog FILE [--format svg] [--json]"""
    parser = verbs.add_parser("layout", help="places of services and routes of edges in the layered drawing")
    add_catalog(parser)
    parser.add_argument("--format", choices=("svg",), help="a plain picture instead, without colours and states")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Lay out the whole catalogue; 0, or BadInput where it is too large to be drawn."""
    context.refuse_two_forms(arguments.json, arguments.format)
    catalog = open_catalog(arguments, context)
    ids = tuple(sorted(service.id for service in catalog.services))
    edges = _edges(catalog)
    _refuse_too_large(arguments.catalog[0], len(ids), len(edges))
    number = {id_: place for place, id_ in enumerate(ids)}
    found = layered(len(ids), [(number[needed], number[caller]) for needed, caller in edges])
    if arguments.format == "svg":
        context.out(svg(ids, found))
    elif arguments.json:
        context.json(layout_document(ids, edges, found))
    else:
        for line in _lines(ids, edges, found):
            context.out(line)
    return 0


def layout_document(ids: tuple[str, ...], edges: list[tuple[str, str]], found: Layout) -> dict[str, Any]:
    """The JSON document. Pixels at 100 %, to a tenth; `points` are control points of cubic Bézier pieces."""
    places = zip(ids, found.x.tolist(), found.y.tolist(), found.rank.tolist(), found.order.tolist(), strict=True)
    return {
        "nodes": [
            {"id": id_, "x": round(x, 1), "y": round(y, 1), "rank": rank, "order": order}
            for id_, x, y, rank, order in places
        ],
        "edges": [
            {"from": needed, "to": caller, "turned": place in found.turned, "points": route.round(1).tolist()}
            for place, ((needed, caller), route) in enumerate(zip(edges, found.routes, strict=True))
        ],
        "crossings": found.crossings,
        "width": round(found.width, 1),
        "height": round(found.height, 1),
        "ranks": found.ranks,
    }


def _edges(catalog: Catalog) -> list[tuple[str, str]]:
    """(needed, caller), each pair once, in the order of ids."""
    return sorted({(each.target, service.id) for service in catalog.services for each in service.depends_on})


def _refuse_too_large(where: str, services: int, edges: int) -> None:
    for count, most, what in ((services, MOST_SERVICES, "services"), (edges, MOST_EDGES, "edges")):
        if count > most:
            raise BadInput(Problem(where, None, "", f"expected at most {most:,} {what} to draw, found {count:,}"))


def _lines(ids: tuple[str, ...], edges: list[tuple[str, str]], found: Layout) -> list[str]:
    columns: list[list[tuple[int, str]]] = [[] for _ in range(found.ranks)]
    for id_, rank, order in zip(ids, found.rank.tolist(), found.order.tolist(), strict=True):
        columns[rank].append((order, id_))
    head = f"{len(ids)} services, {len(edges)} edges, {found.ranks} ranks, {found.crossings} crossings"
    return [head, *(f"rank {rank}: " + ", ".join(id_ for _, id_ in sorted(each)) for rank, each in enumerate(columns))]
