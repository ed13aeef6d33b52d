"""`outbox …`: what waits to be sent, what went out, what is in doubt; the archive of everything that was said."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from console.channels.configured import SECRET_PREFIX, read_file
from console.cli.context import Context
from console.comms_archive import export, gather
from console.outbox_setup import channels_of, worker_of
from console.outbox_worker import open_items
from console.settings import Settings
from models.comms.audience import CommsAudience
from models.comms.outbox import commands as c
from models.comms.outbox.archive import Search
from models.comms.outbox.item import Item
from models.comms.outbox.words import listed, state_words
from models.kernel.clock import parse_rfc3339, rfc3339
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import StreamId

if TYPE_CHECKING:
    from console.desk import Desk

_LEAST = 4
_MOST_TURNS = 200


def add_parser(nouns: Any) -> None:
    """outbox list|show|run|settle|retry|withdraw|sinks|secret|archive|export"""
    noun = nouns.add_parser("outbox", help="updates that wait, went out or are in doubt; the archive")
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)
    listing = verbs.add_parser("list", help="what waits for the worker or for you")
    listing.add_argument("--all", action="store_true", help="also what was sent or withdrawn")
    verbs.add_parser("run", help="send what is due now, and say what came of it")
    named = {
        "show": "everything about one item",
        "settle": "say whether something in doubt was accepted",
        "retry": "queue again what was provably not taken",
        "withdraw": "take back what has not been sent",
    }
    for name, text in named.items():
        verb = verbs.add_parser(name, help=text)
        verb.add_argument("item", metavar="ITEM", help="its name, such as wf-12ab…, or the beginning of it")
        if name != "show":
            verb.add_argument("--reason", required=True)
        if name == "settle":
            verb.add_argument("found", choices=["sent", "not-sent"])
            verb.add_argument("--remote", default="", help="the system's id of it, where you know it")
    checking = verbs.add_parser("sinks", help="check a file of sinks; without FILE the one in force")
    checking.add_argument("file", nargs="?", metavar="FILE")
    keeping = verbs.add_parser("secret", help="keep a secret for sinks, read from standard input")
    keeping.add_argument("name", metavar="NAME")
    archive = verbs.add_parser("archive", help="search everything that was said")
    exporting = verbs.add_parser("export", help="write what is found to a folder, with a manifest of hashes")
    exporting.add_argument("folder", metavar="FOLDER")
    for verb in (archive, exporting):
        verb.add_argument("words", nargs="*", help="each must stand in it")
        verb.add_argument("--incident", metavar="ID")
        verb.add_argument("--audience", choices=[each.value for each in CommsAudience], default="")
        verb.add_argument("--since", metavar="TIME", help="RFC 3339, such as 2026-11-21T14:00:00Z")
        verb.add_argument("--until", metavar="TIME")
    for verb in verbs.choices.values():
        verb.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Do it and report; `sinks` ends with 2 where the file can't be used, `run` with 1 where something was not sent."""
    match arguments.verb:
        case "sinks":
            return _sinks(arguments, context)
        case "secret":
            return _secret(arguments, context)
        case "archive" | "export":
            return _archive(arguments, context)
        case "run":
            return _run(arguments, context)
        case "list":
            desk = context.desk()
            items = _items(desk)
            _report(context, items if arguments.all else open_items(items), arguments.json)
            return 0
    desk = context.desk()
    item = find(desk, arguments.item)
    match arguments.verb:
        case "settle":
            is_there = arguments.found == "sent"
            desk.execute(c.Settle(item.incident, item.effect, is_there, arguments.reason, arguments.remote))
        case "retry":
            desk.execute(c.Retry(item.incident, item.effect, arguments.reason))
        case "withdraw":
            desk.execute(c.Withdraw(item.incident, item.effect, arguments.reason))
    shown = find(desk, item.effect)
    sender = desk.read(lambda: desk.outbox_rules.sender(shown, desk.identity.me))
    plain = {**document(shown), "holder": sender, "this_workstation": desk.identity.origin}
    if arguments.json:
        context.json(plain)
    else:
        for name, value in plain.items():
            if value not in (None, "", [], False):
                context.out(f"{name}: {value}")
    return 0


def find(desk: "Desk", beginning: str) -> Item:
    """The item of that name; BadInput where there is none or are several."""
    wanted = beginning if beginning.startswith("wf-") else f"wf-{beginning}"
    found = [item for item in _items(desk) if item.effect.startswith(wanted)]
    if len(found) != 1 or len(wanted) < _LEAST + 3:
        said = "nothing" if not found else "several items"
        raise BadInput(Problem("item", None, "", f"{beginning!r} names {said}; expected the beginning of one name"))
    return found[0]


def document(item: Item) -> dict[str, Any]:
    """An item for machines; instants as RFC 3339."""
    return {
        "item": item.effect,
        "incident": item.incident,
        "number": item.number,
        "sink": item.sink,
        "kind": str(item.kind),
        "audience": str(item.audience),
        "title": item.title,
        "revision": item.revision,
        "state": str(item.state),
        "words": state_words(item),
        "said": item.words,
        "needs_person": item.state.needs_person,
        "drill": item.drill,
        "attempts": item.attempts,
        "queued_at": rfc3339(item.queued_ms),
        "send_before": rfc3339(item.send_before_ms),
        "again_at": None if item.again_ms is None else rfc3339(item.again_ms),
        "remote": item.remote,
        "missed": list(item.missed),
        "read_back": str(item.read_back),
        "read_back_words": item.read_back_words,
        "approval": item.approval,
        "approvers": list(item.approvers),
        "content_sha256": item.content,
        "update_sha256": item.update_sha256,
        "key": item.key,
    }


def _items(desk: "Desk") -> tuple[Item, ...]:
    return desk.read(lambda: desk.comms.outbox.items(desk.clock.now_ms()))


def _report(context: Context, items: tuple[Item, ...], as_json: bool) -> None:
    if as_json:
        oldest = min((item.queued_ms for item in items), default=None)
        context.json(
            {
                "items": [document(item) for item in items],
                "count": len(items),
                "needs_person": sum(item.state.needs_person for item in items),
                "oldest_at": None if oldest is None else rfc3339(oldest),
            }
        )
        return
    if not items:
        context.out("Nothing waits.")
    # What needs a person comes first: the rest goes by itself.
    for item in sorted(items, key=lambda each: (not each.state.needs_person, each.order)):
        said = f" ({item.words})" if item.words else ""
        context.out(f"{item.effect[:11]}  {item.number}  {item.sink}  {state_words(item)}{said}  {item.title}")


def _run(arguments: argparse.Namespace, context: Context) -> int:
    desk = context.desk()
    worker = worker_of(desk, Settings(desk.directory.path / "settings.json"), context.err)
    before = {item.effect: (item.state, item.attempts) for item in _items(desk)}
    for _ in range(_MOST_TURNS):
        if not worker.turn().did_anything:
            break
    changed = tuple(item for item in _items(desk) if before.get(item.effect) != (item.state, item.attempts))
    _report(context, changed, arguments.json)
    return 1 if any(item.state.needs_person for item in changed) else 0


def _sinks(arguments: argparse.Namespace, context: Context) -> int:
    if arguments.file is not None:
        found = tuple(sink for sink, _ in read_file(Path(context.path(arguments.file))))
    else:
        desk = context.desk()
        found = channels_of(desk, Settings(desk.directory.path / "settings.json")).sinks
    if arguments.json:
        plain = [{"name": s.name, "kind": str(s.kind), "audiences": [str(each) for each in s.audiences]} for s in found]
        context.json({"sinks": plain, "count": len(plain)})
        return 0
    for sink in found:
        context.out(f"{sink.name}  {sink.kind.label}  {listed((each.label for each in sink.audiences), 5)}")
    context.out(f"{len(found)} sinks, all in order." if found else "No sinks.")
    return 0


def _secret(arguments: argparse.Namespace, context: Context) -> int:
    name = arguments.name
    value = context.read_text("-").partition("\n")[0].strip()
    if not value:
        raise BadInput(Problem("standard input", None, "", "expected the secret in its first line, found nothing"))
    context.closed().secrets.put({SECRET_PREFIX + name: value})
    if arguments.json:
        context.json({"kept": name})
    else:
        context.err(f"Kept: the secret {name!r} for sinks.")
    return 0


def _archive(arguments: argparse.Namespace, context: Context) -> int:
    desk = context.desk()
    incident: StreamId | None = None
    if arguments.incident is not None:
        incident = desk.read(lambda: desk.incidents.find(arguments.incident))
    search = Search(
        arguments.audience,
        " ".join(arguments.words),
        _time(arguments.since, "--since"),
        _time(arguments.until, "--until"),
    )
    found = gather(desk, incident, search)
    if arguments.verb == "export":
        manifest = export(desk, found, context.path(arguments.folder))
        if arguments.json:
            context.json(manifest)
        else:
            context.out(
                f"{manifest['rows']} rows, {len(manifest['files'])} files; manifest {manifest['manifest_sha256']}"
            )
        return 0
    if arguments.json:
        context.json({"rows": [{"at": rfc3339(row.at_ms), **row.to_plain()} for row in found], "count": len(found)})
        return 0
    for row in found:
        text = " ".join(row.text.split())[:100]
        context.out(f"{rfc3339(row.at_ms)}  {row.number}  {row.what}  {row.audience}  {row.sink}  {text}")
    context.out(f"{len(found)} rows.")
    return 0


def _time(text: str | None, option: str) -> int | None:
    try:
        return None if text is None else parse_rfc3339(text)
    except ValueError as error:
        raise BadInput(Problem(option, None, "", str(error))) from None
