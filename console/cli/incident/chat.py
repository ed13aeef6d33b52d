"""`incident chat ID …`: what was said in Slack or Teams, imported from an export file and promoted line by line."""

import argparse
from typing import Any, Final

from console.cli.context import Context
from console.cli.incident.opened import incident_of, recorded, report
from console.cli.noun import AddVerb, Run
from console.papers.chat_files import chat_files
from models.incident.entry import Entry, Kind
from models.incident.transcript.commands import ImportTranscript
from models.incident.transcript.known import Said, fresh, promotion, said
from models.incident.transcript.part import PART
from models.incident.transcript.reader import read_export
from models.incident.transcript.views import Transcripts
from models.kernel.clock import rfc3339, utc
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.ids import StreamId

_KINDS: Final = ("fact", "observation", "action", "decision", "comms")


def add_parsers(verb: AddVerb) -> None:
    """chat ID import FILE|list|show|promote MESSAGE"""
    chat = verb("chat", "transcripts of chat: import FILE, list, show, promote MESSAGE", "id")
    chat.add_argument("what", choices=["import", "list", "show", "promote"])
    chat.add_argument("target", nargs="?", default="", metavar="FILE|MESSAGE")
    chat.add_argument("--channel", default="", metavar="C", help="of a file that has several, or names none")
    chat.add_argument("--offset", type=float, default=0.0, metavar="SECONDS", help="added to the chat's times")
    chat.add_argument("--find", default="", metavar="WORDS", help="only messages with all these words")
    chat.add_argument("--kind", choices=_KINDS, default="fact", help="what a promoted message becomes")


def _chat(arguments: argparse.Namespace, context: Context) -> None:
    _WHAT[arguments.what](arguments, context)


def _import(arguments: argparse.Namespace, context: Context) -> None:
    stream = incident_of(arguments, context)
    path = context.path(_target(arguments, "FILE"))
    files, left_out = chat_files(path, arguments.channel)
    reading = read_export(path.name, files, arguments.channel.lstrip("#"))
    known, _entries = _known(context, stream)
    new = fresh(reading.messages, known)
    for problem in (*left_out, *reading.problems):
        context.err(str(problem))
    here = len(reading.messages) - len(new)
    found: dict[str, Any] = {
        "channel": reading.channel,
        "source": reading.source,
        "imported": len(new),
        "already_here": here,
        "problems": [str(problem) for problem in (*left_out, *reading.problems)],
        "entry": None,
    }
    if new:
        offset_ms = _offset_ms(arguments.offset)
        receipt = context.desk().execute(ImportTranscript(stream, new, path.name, offset_ms))
        found["entry"] = receipt.events[0]
    words = f"{len(new)} messages of {reading.channel} imported" if new else "nothing imported"
    report(arguments, context, found, f"{words}, {here} were here already")


def _list(arguments: argparse.Namespace, context: Context) -> None:
    desk, stream = context.desk(), incident_of(arguments, context)
    transcripts: Transcripts = desk.read(lambda: desk.incidents.state(stream).part(PART))
    rows = [
        {
            "id": each.id,
            "source": each.imported.source,
            "channel": each.imported.channel,
            "file": each.imported.file,
            "messages": each.imported.count,
            "first": rfc3339(each.imported.first_ms),
            "last": rfc3339(each.imported.last_ms),
            "offset_seconds": each.imported.offset_ms / 1000,
            "sha256": each.imported.sha256,
            "imported": rfc3339(each.at_ms),
            "by": desk.people.name(each.by),
        }
        for each in transcripts
    ]
    lines = [
        f"{row['imported']} {row['source']} {row['channel']}: {row['messages']} messages, {row['file']}" for row in rows
    ]
    report(arguments, context, rows, "\n".join(lines) or "No transcript.")


def _show(arguments: argparse.Namespace, context: Context) -> None:
    known, _entries = _known(context, incident_of(arguments, context))
    wanted = arguments.find.casefold().split()
    shown = [each for each in known if _matches(each, wanted, arguments.channel.lstrip("#"))]
    rows = [
        {
            "message": each.message.id,
            "channel": each.message.channel,
            "at": rfc3339(each.at_ms),
            "author": each.message.author,
            "text": each.message.text,
            "thread": each.message.thread or None,
            "edited": each.message.is_edited,
            "deleted": each.message.is_deleted,
        }
        for each in shown
    ]
    report(arguments, context, rows, "\n".join(map(_line, shown)) or "No message.")


def _promote(arguments: argparse.Namespace, context: Context) -> None:
    stream = incident_of(arguments, context)
    known, entries = _known(context, stream)
    own = [each for each in known if arguments.channel.lstrip("#") in ("", each.message.channel)]
    command = promotion(stream, own, entries, _target(arguments, "MESSAGE"), Kind(arguments.kind))
    recorded(arguments, context, command)


def _known(context: Context, stream: StreamId) -> tuple[tuple[Said, ...], tuple[Entry, ...]]:
    """Everything said so far. Refused where a transcript's content is not here: what is new can't be told then."""
    desk = context.desk()

    def question() -> tuple[tuple[Said, ...], list[str], tuple[Entry, ...]]:
        state = desk.incidents.state(stream)
        return *said(state.part(PART), desk.incidents.attachment), state.entries()

    known, missing, entries = desk.read(question)
    if missing:
        raise Refused("the messages of a transcript are not here", tuple(f"content {digest}" for digest in missing))
    return known, entries


def _matches(each: Said, wanted: list[str], channel: str) -> bool:
    text = f"{each.message.author} {each.message.text}".casefold()
    return channel in ("", each.message.channel) and all(word in text for word in wanted)


def _line(each: Said) -> str:
    message = each.message
    marks = "".join((" (edited)" if message.is_edited else "", " (deleted)" if message.is_deleted else ""))
    text = " ".join(message.text.split())
    return f"{utc(each.at_ms):%H:%M:%S}Z {message.author}: {text}{marks}  [{message.id}]"


def _target(arguments: argparse.Namespace, what: str) -> str:
    if not arguments.target:
        raise BadInput(Problem("chat", None, "", f"{arguments.what} needs {what}"))
    target: str = arguments.target
    return target


def _offset_ms(seconds: float) -> int:
    if not abs(seconds) <= 86_400:
        raise BadInput(Problem("--offset", None, "", f"{seconds} seconds; expected at most a day either way"))
    return round(seconds * 1000)


_WHAT: Final[dict[str, Run]] = {"import": _import, "list": _list, "show": _show, "promote": _promote}
VERBS: Final[dict[str, Run]] = {"chat": _chat}
