"""`incident evidence`: take items into custody, hash them again, hand them over, give them out; keep state, or waive it."""

import argparse
from pathlib import Path
from typing import Any, Final

from console.cli.context import Context
from console.cli.incident.opened import incident_of, report
from console.cli.noun import AddVerb, Run
from console.evidence_files import give_out, taken, verify
from models.incident.evidence import commands
from models.incident.evidence.commands import MAX_BLOB, Custody, Keep
from models.incident.evidence.export import item_to_json, preservation_to_json
from models.incident.evidence.part import PART
from models.incident.evidence.views import EvidenceItem, Soundness
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.ids import StreamId

_LEAST_DIGITS: Final = 4
_KEEPS: Final = {each.value.replace("_", "-"): each for each in Keep}


def add_parsers(verb: AddVerb) -> None:
    """evidence INC add|list|verify|seal|access|transfer|export|keep|waive"""
    actions = verb("evidence", "items in custody, and the state kept before steps destroy it", "id").add_subparsers(
        dest="action", metavar="ACTION"
    )

    def action(name: str, *places: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = actions.add_parser(name)
        for place in places:
            made.add_argument(place)
        made.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
        return made

    adding = action("add", "file")
    adding.add_argument("--source", required=True, help="where it came from: a host, a system, a person")
    adding.add_argument("--name", default="", help="the file's own name without it")
    adding.add_argument("--collector", metavar="NAME")
    adding.add_argument(
        "--outside", action="store_true", help="leave the content where it is: only hash, size and path"
    )
    adding.add_argument("--keeps", choices=sorted(_KEEPS), help="the point of the preservation checklist it settles")
    action("list")
    verifying = action("verify")
    verifying.add_argument("item", nargs="?", default="", help="one item; all without it")
    for name in ("seal", "access"):
        action(name, "item").add_argument("--note", default="")
    handing = action("transfer", "item", "person")
    handing.add_argument("--note", default="")
    giving = action("export", "item", "out")
    giving.add_argument("--note", default="")
    keeping = action("keep", "what")
    keeping.add_argument("note", help="where it is kept")
    action("waive").add_argument("--reason", required=True)


def _evidence(arguments: argparse.Namespace, context: Context) -> None:
    stream = incident_of(arguments, context)
    _ACTIONS[arguments.action or "list"](arguments, context, stream)


def _add(arguments: argparse.Namespace, context: Context, stream: StreamId) -> None:
    desk, path = context.desk(), Path(arguments.file)
    content, sha256, size = taken(path, stays_outside=arguments.outside)
    if content is None and not arguments.outside:
        context.err(f"{path.name} has more than {MAX_BLOB >> 20} MiB: it stays where it is, its hash is kept")
    collector = None if arguments.collector is None else desk.people.find_or_expect(arguments.collector)
    keeps = None if arguments.keeps is None else _KEEPS[arguments.keeps]
    name = arguments.name or path.name
    command = commands.AddEvidence(
        stream, name, arguments.source, collector, None, content, sha256, size, str(path.resolve()), keeps
    )
    key = desk.execute(command).events[0]
    report(arguments, context, {"item": key, "sha256": sha256, "size": size}, f"{key}  {sha256}")


def _list(arguments: argparse.Namespace, context: Context, stream: StreamId) -> None:
    desk = context.desk()
    found = desk.read(lambda: desk.incidents.state(stream).part(PART))
    rows = [item_to_json(item, desk.people.name) for item in found.all]
    checklist = preservation_to_json(found.preservation, desk.people.name)
    lines = [
        f"{row['item']}  {row['soundness']:<9}  {row['name']}  {row['size']} bytes  {row['sha256'][:12]}  {row['holder']}"
        for row in rows
    ]
    unmet = ", ".join(found.preservation.unmet)
    lines.append(f"State preservation: {f'open: {unmet}' if unmet else 'done or waived'}")
    report(arguments, context, {"evidence": rows, "preservation": checklist}, "\n".join(lines))


def _verify(arguments: argparse.Namespace, context: Context, stream: StreamId) -> None:
    desk = context.desk()
    items = desk.read(lambda: desk.incidents.state(stream).part(PART)).all
    chosen = [_item(context, stream, arguments.item)] if arguments.item else list(items)
    for item in chosen:
        verify(desk, stream, item)
    now = desk.read(lambda: desk.incidents.state(stream).part(PART))
    checked = [each for item in chosen if (each := now.find(item.id)) is not None]
    rows = [{"item": each.id, "name": each.name, "soundness": str(each.soundness)} for each in checked]
    text = "\n".join(f"{row['name']}: {row['soundness'].upper()}" for row in rows)
    report(arguments, context, rows, text or "No evidence yet.")
    bad = [each.name for each in checked if each.soundness in (Soundness.BROKEN, Soundness.MISSING)]
    if bad:
        raise Refused("not all evidence is what was collected", tuple(bad))


def _custody(act: Custody) -> Any:
    def action(arguments: argparse.Namespace, context: Context, stream: StreamId) -> None:
        item = _item(context, stream, arguments.item)
        to = context.desk().people.find_or_expect(arguments.person) if act is Custody.TRANSFER else None
        _recorded(arguments, context, commands.LogCustody(stream, item.id, act, to, arguments.note))

    return action


def _export(arguments: argparse.Namespace, context: Context, stream: StreamId) -> None:
    """What is given out is hashed again first; broken content goes out only from where it lies, never by us."""
    item, out = _item(context, stream, arguments.item), Path(arguments.out)
    entry = give_out(context.desk(), stream, item, out, arguments.note)
    report(arguments, context, {"entry": entry}, entry)


def _keep(arguments: argparse.Namespace, context: Context, stream: StreamId) -> None:
    keep = _KEEPS.get(arguments.what)
    if keep is None:
        raise BadInput(Problem("what", None, "", f"{arguments.what!r}; expected {', '.join(sorted(_KEEPS))}"))
    _recorded(arguments, context, commands.SettleKeep(stream, keep, arguments.note))


def _waive(arguments: argparse.Namespace, context: Context, stream: StreamId) -> None:
    _recorded(arguments, context, commands.WaivePreservation(stream, arguments.reason))


def _recorded(arguments: argparse.Namespace, context: Context, command: object) -> None:
    entry = context.desk().execute(command).events[0]
    report(arguments, context, {"entry": entry}, entry)


def _item(context: Context, stream: StreamId, reference: str) -> EvidenceItem:
    desk, wanted = context.desk(), reference.strip().lower()
    items = desk.read(lambda: desk.incidents.state(stream).part(PART)).all
    found = [
        item
        for item in items
        if wanted in (item.id, item.name.lower()) or (len(wanted) >= _LEAST_DIGITS and item.id.endswith(wanted))
    ]
    if len(found) != 1:
        message = f"{reference!r} names {'none' if not found else 'several'} of the items"
        raise BadInput(Problem("item", None, "", f"{message}; expected a name, an id, or its last 4 signs or more"))
    return found[0]


_ACTIONS: Final[dict[str, Any]] = {
    "add": _add,
    "list": _list,
    "verify": _verify,
    "seal": _custody(Custody.SEAL),
    "access": _custody(Custody.ACCESS),
    "transfer": _custody(Custody.TRANSFER),
    "export": _export,
    "keep": _keep,
    "waive": _waive,
}

VERBS: Final[dict[str, Run]] = {"evidence": _evidence}
