"""`update components|redact`: what an update tells of each component, and public copies of technical texts."""

import argparse
import json
from pathlib import Path
from typing import Any, Final

from console.cli.context import Context
from console.cli.incident.opened import incident_of
from console.cli.noun import AddVerb, Run
from console.cli.update.record import AUDIENCES, look
from models.comms import commands as c
from models.comms import components, places
from models.comms.audience import CommsAudience
from models.comms.lint.checked import Knowledge
from models.comms.redaction import Proposal, propose, redact
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem, Refused


def add_parsers(verb: AddVerb) -> None:
    """components, redact"""
    made = verb("components", "the components an update names, and the state it tells of each", "id")
    made.add_argument("audience", choices=AUDIENCES)
    made.add_argument(
        "--set", metavar="KEY=STATE", action="append", default=[], help="major_outage, operational …; often"
    )
    made.add_argument("--drop", metavar="KEY", action="append", default=[], help="not named; often")
    cut = verb(
        "redact", "propose what a public copy of a technical text must not hold; --apply writes copy and log", "file"
    )
    cut.add_argument("--apply", action="store_true", help="take out what is proposed, and write copy and log")
    cut.add_argument("--only", metavar="NUMBERS", default="", help="confirm these proposals alone, by commas")
    cut.add_argument("--out", metavar="FILE", help="the copy; else beside the text, as NAME.public.EXT")
    cut.add_argument("--log", metavar="FILE", help="the log; else beside the copy, as COPY.redaction.json")


def _components(arguments: argparse.Namespace, context: Context) -> None:
    desk = look(arguments, context)[1]
    audience = CommsAudience(arguments.audience)
    found = desk.drafts.get(audience)
    if found is None:
        raise Refused(f"nothing is drafted for {audience.label.lower()} yet")
    states = dict.fromkeys(arguments.drop, components.NOT_TOLD)
    for each in arguments.set:
        key, sign, state = each.partition("=")
        if not sign or not state:
            raise BadInput(Problem("set", None, "", f"{each[:60]!r}; expected KEY=STATE"))
        states[key] = state
    if states:
        value = components.chosen(found.draft, desk.situation, states)
        context.desk().execute(c.WritePlace(incident_of(arguments, context), found.draft.key, places.COMPONENTS, value))
        desk = look(arguments, context)[1]
        found = desk.drafts[audience]
    rows = components.choices(found.draft, desk.situation)
    if arguments.json:
        told = [{"key": each.key, "name": each.name, "told": each.told, "seen": each.seen} for each in rows]
        context.json(told)
        return
    for each in rows:
        seen = each.seen.label if each.seen is not None else "not watched"
        context.out(f"{each.key}: {each.told.label if each.told is not None else 'not named'} (seen: {seen})")


def _redact(arguments: argparse.Namespace, context: Context) -> None:
    """Nothing is written without --apply, and never over the technical text."""
    text = context.read_text(arguments.file)
    proposals = propose(text, _knowledge(context))
    numbers = _numbers(arguments.only, len(proposals))
    if not arguments.apply:
        documents = [_document(number, each, text) for number, each in enumerate(proposals, start=1)]
        if arguments.json:
            context.json(documents)
            return
        for each in documents:
            context.out(f"{each['number']}. {each['line']}:{each['column']} {each['rule']}: {each['text']!r}")
        context.err(f"{len(documents)} proposed; --apply takes them out" if documents else "nothing to take out")
        return
    copy, log = _targets(arguments, context)
    done = redact(text, [proposals[number - 1] for number in numbers])
    desk = context.desk()
    written = {
        "version": 1,
        "by": desk.people.name(desk.identity.me),
        "at": rfc3339(desk.clock.now_ms()),
        "removed": [each.to_plain() for each in done.log],
        "left_in": len(proposals) - len(numbers),
    }
    # The log first: a copy without one could not be accounted for.
    context.write_text(log, json.dumps(written, indent=2) + "\n")
    context.write_text(copy, done.copy)
    told = {"copy": str(copy), "log": str(log), "removed": len(done.log), "left_in": written["left_in"]}
    context.json(told) if arguments.json else context.out(f"{told['removed']} taken out: {copy}, log: {log}")


def _targets(arguments: argparse.Namespace, context: Context) -> tuple[Path, Path]:
    source = Path(arguments.file)
    if arguments.out is None and arguments.file == "-":
        raise BadInput(Problem("out", None, "", "expected a file for the copy of standard input"))
    copy = Path(arguments.out) if arguments.out else source.with_name(f"{source.stem}.public{source.suffix}")
    log = Path(arguments.log) if arguments.log else copy.with_name(f"{copy.name}.redaction.json")
    files = [context.path(each).resolve() for each in (source, copy, log)]
    if "-" in (str(copy), str(log)) or len(set(files)) < len(files):
        raise BadInput(Problem("out", None, "", "expected three different files: the text, its copy, the log"))
    return copy, log


def _numbers(typed: str, most: int) -> list[int]:
    if not typed:
        return list(range(1, most + 1))
    numbers = [each.strip() for each in typed.split(",")]
    if not all(each.isascii() and each.isdigit() and 1 <= int(each) <= most for each in numbers):
        raise BadInput(Problem("only", None, "", f"{typed[:60]!r}; expected numbers from 1 to {most}, by commas"))
    return sorted({int(each) for each in numbers})


def _document(number: int, proposal: Proposal, text: str) -> dict[str, Any]:
    before = text[: proposal.start]
    return {
        "number": number,
        "rule": proposal.rule,
        "line": before.count("\n") + 1,
        "column": len(before) - before.rfind("\n"),
        "start": proposal.start,
        "end": proposal.end,
        "text": text[proposal.start : proposal.end],
        "replacement": proposal.replacement,
    }


def _knowledge(context: Context) -> Knowledge:
    """Names of the directory, and services as the catalogue in force calls them."""
    desk = context.desk()
    catalog = desk.read(lambda: desk.catalogs.current)
    services = () if catalog is None else tuple(each.id for each in catalog.services)
    return Knowledge(people=tuple(each.name for each in desk.people.directory), internals=services)


VERBS: Final[dict[str, Run]] = {"components": _components, "redact": _redact}
