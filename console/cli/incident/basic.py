"""The verbs that declare, log, rate, move, and staff an incident."""

import argparse
from typing import Any, Final

from console.cli.context import Context
from console.cli.impact_options import add_impact, impact_of
from console.cli.incident import boards
from console.cli.incident.classify import add_classes, check_classes, do_classify, has_classes
from console.cli.incident.opened import folded, followed, incident_of, moved, recorded, report
from console.cli.incident.room import add_settlement, role_named, settlement_of
from console.cli.noun import AddVerb, Run
from console.estate_facts import estate_facts
from console.instants import parse_instant
from models.incident import commands, export
from models.incident.cadence import Audience
from models.incident.entry import Kind, TaskState
from models.incident.lifecycle import State
from models.incident.severity import Severity
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import EventId

_KINDS: Final = [kind.value for kind in Kind if not kind.is_derived and kind not in (Kind.POLL, Kind.AUTOMATION)]
_TASK_STATES: Final = {"ack": TaskState.ACKNOWLEDGED, "done": TaskState.DONE, "drop": TaskState.DROPPED}


def add_parsers(verb: AddVerb) -> None:
    """declare|log|list|show|severity|state|assign|correct|pin|task"""

    declare = verb("declare", "open an incident; everything but the title can follow later")
    declare.add_argument("--title", required=True)
    declare.add_argument("--service", action="append", default=[], metavar="S")
    add_impact(declare)
    add_classes(declare)
    declare.add_argument("--severity", metavar="SEVn")
    declare.add_argument("--commander", metavar="NAME")
    declare.add_argument("--drill", action="store_true")
    log = verb("log", "write a line of the timeline; prints its id once it is durable", "id", "text")
    log.add_argument("--kind", choices=_KINDS, default=Kind.OBSERVATION.value)
    log.add_argument("--occurred", metavar="TIME")
    log.add_argument("--why", default="", help="rationale of a decision")
    log.add_argument("--owner", metavar="NAME", help="of a task")
    log.add_argument("--minutes", type=int, help="for a task")
    log.add_argument("--audience", choices=[audience.value for audience in Audience], help="of an update that went out")
    log.add_argument("--pin", action="store_true")
    log.add_argument("--emergency", action="store_true", help="an action or task while command is handed over")
    verb("list", "all incidents, newest first").add_argument("--open", action="store_true")
    show = verb("show", "one incident with its timeline; a merged one leads to where it goes on", "id")
    show.add_argument("--itself", action="store_true", help="a merged incident as it ended")
    verb("severity", "raise, or lower with a reason", "id", "severity").add_argument("--reason", default="")
    verb("state", "move along the lifecycle", "id", "state").add_argument("--reason", default="")
    assign = verb("assign", "give a role to a person; nobody empties it", "id", "role", "person")
    assign.add_argument("--reason", default="")
    add_settlement(assign)
    verb("correct", "supersede an entry; nothing is edited", "id", "entry", "text").add_argument(
        "--reason", required=True
    )
    verb("pin", "pin an entry to the facts, at most 7", "id", "entry").add_argument("--off", action="store_true")
    task = verb("task", "acknowledge, finish or drop a task", "id", "entry")
    task.add_argument("change", choices=sorted(_TASK_STATES))
    task.add_argument("--note", default="")


def _declare(arguments: argparse.Namespace, context: Context) -> None:
    desk = context.desk()
    services = tuple(dict.fromkeys(arguments.service))
    inputs = impact_of(arguments)
    if has_classes(arguments):
        # Before anything is recorded: a slip in a tag must not leave half of what was asked.
        check_classes(arguments, context, services)
    severity = None if arguments.severity is None else _severity(arguments.severity)
    commander = None if arguments.commander is None else desk.people.find_or_expect(arguments.commander)
    facts = estate_facts(desk.catalog(), services)
    command = commands.Declare(
        arguments.title,
        services,
        inputs,
        severity,
        commander,
        drill=arguments.drill,
        estate=facts,
        policy=desk.read(lambda: desk.policies.current.severity),
    )
    stream = desk.execute(command).stream
    if has_classes(arguments):
        do_classify(arguments, context, stream)
    summary = desk.read(lambda: desk.incidents.state(stream).summary())
    found = {"id": stream, "number": summary.number, "severity": summary.severity, "rule": summary.rule}
    report(arguments, context, found, f"{summary.number} {summary.severity}: {summary.title}\n{summary.rule}\n{stream}")


def _log(arguments: argparse.Namespace, context: Context) -> None:
    desk, stream = context.desk(), followed(arguments, context)
    fields: dict[str, Any] = {}
    if arguments.why:
        fields["rationale"] = arguments.why
    if arguments.owner:
        fields["owner"] = desk.people.find_or_expect(arguments.owner)
    if arguments.minutes is not None:
        fields["minutes"] = arguments.minutes
    if arguments.audience is not None:
        fields["audience"] = arguments.audience
    occurred = arguments.occurred
    occurred_ms = None if occurred is None else parse_instant(occurred, "--occurred", context.clock.now_ms())
    kind = Kind(arguments.kind)
    entry = commands.LogEntry(
        stream, arguments.text, kind, occurred_ms, fields, arguments.pin, emergency=arguments.emergency
    )
    recorded(arguments, context, entry)


def _correct(arguments: argparse.Namespace, context: Context) -> None:
    stream = incident_of(arguments, context)
    recorded(
        arguments,
        context,
        commands.CorrectEntry(stream, EventId(arguments.entry), arguments.text, arguments.reason),
    )


def _list(arguments: argparse.Namespace, context: Context) -> None:
    desk = context.desk()
    headings = [each for each in desk.read(desk.incidents.headings) if each.is_open or not arguments.open]
    rows = [
        {
            "id": each.id,
            "number": each.number,
            "title": each.title,
            "severity": each.severity,
            "state": each.state,
            "drill": each.drill,
            "declared": rfc3339(each.declared_ms),
        }
        for each in headings
    ]
    lines = [f"{each.severity}  {each.number:<9} {each.state.upper():<13} {each.title}" for each in headings]
    report(arguments, context, rows, "\n".join(lines) or "No incidents.")


def _show(arguments: argparse.Namespace, context: Context) -> None:
    arguments.id = incident_of(arguments, context) if arguments.itself else followed(arguments, context)
    summary, entries = folded(arguments, context)
    name_of = context.desk().people.name
    document = export.to_json(summary, entries, name_of) | boards.document(context, summary.id)
    report(arguments, context, document, export.to_markdown(summary, entries, name_of))


def _rate(arguments: argparse.Namespace, context: Context) -> None:
    stream = incident_of(arguments, context)
    moved(arguments, context, commands.RateSeverity(stream, _severity(arguments.severity), arguments.reason))


def _move(arguments: argparse.Namespace, context: Context) -> None:
    word = arguments.state.strip().lower()
    if word not in State.__members__.values():
        expected = ", ".join(state.upper() for state in State)
        raise BadInput(Problem("state", None, "", f"{arguments.state!r} is not a state; expected one of {expected}"))
    moved(arguments, context, commands.MoveState(incident_of(arguments, context), State(word), arguments.reason))


def _assign(arguments: argparse.Namespace, context: Context) -> None:
    role = role_named(arguments.role)
    stream = incident_of(arguments, context)
    nobody = arguments.person.strip().lower() in ("nobody", "-", "none")
    person = None if nobody else context.desk().people.find_or_expect(arguments.person)
    settlement = settlement_of(arguments, context)
    moved(arguments, context, commands.AssignRole(stream, role, person, arguments.reason, settlement=settlement))


def _pin(arguments: argparse.Namespace, context: Context) -> None:
    stream = incident_of(arguments, context)
    recorded(arguments, context, commands.PinEntry(stream, EventId(arguments.entry), not arguments.off))


def _task(arguments: argparse.Namespace, context: Context) -> None:
    stream, change = incident_of(arguments, context), _TASK_STATES[arguments.change]
    recorded(arguments, context, commands.ChangeTask(stream, EventId(arguments.entry), change, arguments.note))


def _severity(text: str) -> Severity:
    word = text.strip().upper().replace("-", "")
    if word not in Severity.__members__:
        raise BadInput(Problem("severity", None, "", f"{text!r} is not a severity; expected SEV1, SEV2, SEV3 or SEV4"))
    return Severity(word)


VERBS: Final[dict[str, Run]] = {
    "declare": _declare,
    "log": _log,
    "list": _list,
    "show": _show,
    "severity": _rate,
    "state": _move,
    "assign": _assign,
    "correct": _correct,
    "pin": _pin,
    "task": _task,
}
