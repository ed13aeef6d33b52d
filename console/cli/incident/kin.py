"""The verbs between incidents: parent and child, split, merge."""

import argparse
from collections.abc import Sequence
from typing import Any, Final

from console.cli.context import Context
from console.cli.incident.opened import incident_of, moved, report
from console.cli.noun import AddVerb, Run
from models.incident import commands
from models.incident.links.commands import LinkChild, MergeAll, Split, UnlinkChild
from models.incident.links.part import PART as LINKS
from models.incident.links.views import Link, SplitLink
from models.kernel.ids import EventId, StreamId


def add_parsers(verb: AddVerb) -> None:
    """link|links|split|merge"""
    link = verb("link", "make another incident a child of this one: a cascade is led as one", "id", "child")
    link.add_argument("--off", action="store_true", help="it stands by itself again")
    link.add_argument("--reason", default="")
    verb("links", "parent, children, splits and merges of an incident", "id")
    split = verb("split", "go on with chosen entries in a new incident; they stay here too", "id", "title")
    split.add_argument("--entry", action="append", default=[], metavar="ENTRY")
    split.add_argument("--service", action="append", default=[], metavar="S")
    split.add_argument("--reason", default="")
    merge = verb("merge", "go on as another incident", "id", "into")
    merge.add_argument("--also", action="append", default=[], metavar="ID", help="merge this one too, in one go")
    merge.add_argument("--reason", default="")


def _link(arguments: argparse.Namespace, context: Context) -> None:
    stream, child = incident_of(arguments, context), _found(context, arguments.child)
    kind = UnlinkChild if arguments.off else LinkChild
    moved(arguments, context, kind(stream, child, arguments.reason))


def _links(arguments: argparse.Namespace, context: Context) -> None:
    desk, stream = context.desk(), incident_of(arguments, context)
    links = desk.read(lambda: desk.incidents.state(stream).part(LINKS))
    standing = {each.id: each for each in desk.read(desk.incidents.headings)}

    def plain(link: Link | SplitLink) -> dict[str, Any]:
        # Number and state as they are now; the number of the link where the other has not arrived.
        known = standing.get(link.id)
        found: dict[str, Any] = {
            "id": link.id,
            "number": known.number if known else link.number,
            "state": known.state if known else "unknown",
        }
        return found | {"entries": list(link.entries)} if isinstance(link, SplitLink) else found

    above = [("parent", "Parent", links.parent), ("split_from", "Split from", links.split_from)]
    below: list[tuple[str, str, Sequence[Link | SplitLink]]] = [
        ("children", "Child", links.children),
        ("split_into", "Split into", links.split_into),
        ("merged_in", "Merged in", links.merged_in),
    ]
    document: dict[str, Any] = {name: None if link is None else plain(link) for name, _, link in above}
    document |= {name: [plain(link) for link in group] for name, _, group in below}
    lines = [f"{word} {link.number}" for _, word, link in above if link is not None]
    for name, word, _group in below:
        lines += [f"{word} {each['number']} {each['state'].upper()}" for each in document[name]]
    report(arguments, context, document, "\n".join(lines) or "No links.")


def _split(arguments: argparse.Namespace, context: Context) -> None:
    entries = tuple(EventId(entry) for entry in arguments.entry)
    services = tuple(dict.fromkeys(arguments.service))
    stream = incident_of(arguments, context)
    moved(arguments, context, Split(stream, arguments.title, entries, services, reason=arguments.reason))


def _merge(arguments: argparse.Namespace, context: Context) -> None:
    desk, stream = context.desk(), incident_of(arguments, context)
    into = desk.read(lambda: desk.incidents.state(desk.incidents.find(arguments.into)).summary())
    if arguments.also:
        sources = (stream, *(_found(context, each) for each in arguments.also))
        moved(arguments, context, MergeAll(into.id, sources, arguments.reason))
        return
    moved(
        arguments,
        context,
        commands.Merge(stream, into.id, into.number, into.state, into.drill, arguments.reason),
    )


def _found(context: Context, reference: str) -> StreamId:
    desk = context.desk()
    return desk.read(lambda: desk.incidents.find(reference))


VERBS: Final[dict[str, Run]] = {"link": _link, "links": _links, "split": _split, "merge": _merge}
