"""The verbs that declare, log, rate, move, staff and export an incident."""

import argparse
from typing import Any, Final

from console.cli.context import Context
from console.cli.incident.opened import AddVerb, Run, folded, incident_of, moved, recorded, report
from console.estate_facts import estate_facts
from console.instants import parse_instant
from models.incident import commands, export
from models.incident.entry import Kind, TaskState
from models.incident.lifecycle import State
from models.incident.roles import Role, parse_role
from models.incident.severity import DataImpact, ImpactInputs, Severity
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import EventId

_KINDS: Final = [kind.value for kind in Kind if not kind.is_derived and kind not in (Kind.POLL, Kind.AUTOMATION)]
_TASK_STATES: Final = {"ack": TaskState.ACKNOWLEDGED, "done": TaskState.DONE, "drop": TaskState.DROPPED}


def add_parsers(verb: AddVerb) -> None:
    """declare|log|list|show|severity|state|assign|correct|pin|task|handover|merge|export"""

    declare = verb("declare", "open an incident; everything but the title can follow later")
    declare.add_argument("--title", required=True)
    declare.add_argument("--service", action="append", default=[], metavar="S")
    declare.add_argument("--users-percent", type=float, metavar="N", help="users unable to use a critical function")
    declare.add_argument("--core-function", choices=["yes", "no"], help="a core business function failed")
    declare.add_argument("--data", choices=[impact.value for impact in DataImpact])
    declare.add_argument("--severity", metavar="SEVn")
    declare.add_argument("--commander", metavar="NAME")
    declare.add_argument("--drill", action="store_true")
    log = verb("log", "write a line of the timeline; prints its id once it is durable", "id", "text")
    log.add_argument("--kind", choices=_KINDS, default=Kind.OBSERVATION.value)
    log.add_argument("--occurred", metavar="TIME")
    log.add_argument("--why", default="", help="rationale of a decision")
    log.add_argument("--owner", metavar="NAME", help="of a task")
    log.add_argument("--minutes", type=int, help="for a task")
    log.add_argument("--pin", action="store_true")
    verb("list", "all incidents, newest first").add_argument("--open", action="store_true")
    verb("show", "one incident with its timeline", "id")
    verb("severity", "raise, or lower with a reason", "id", "severity").add_argument("--reason", default="")
    verb("state", "move along the lifecycle", "id", "state").add_argument("--reason", default="")
    verb("assign", "give a role to a person; nobody empties it", "id", "role", "person").add_argument(
        "--reason", default=""
    )
    verb("correct", "supersede an entry; nothing is edited", "id", "entry", "text").add_argument(
        "--reason", required=True
    )
    verb("pin", "pin an entry to the facts, at most 7", "id", "entry").add_argument("--off", action="store_true")
    task = verb("task", "acknowledge, finish or drop a task", "id", "entry")
    task.add_argument("change", choices=sorted(_TASK_STATES))
    task.add_argument("--note", default="")
    handover = verb("handover", "offer command with a briefing, or take it", "id")
    handover.add_argument("--to", metavar="NAME")
    handover.add_argument("--briefing", default="")
    handover.add_argument("--accept", action="store_true")
    verb("merge", "go on as another incident", "id", "into").add_argument("--reason", default="")
    out = verb("export", "the incident as a document", "id")
    out.add_argument("--format", choices=["markdown", "json", "csv"], default="markdown")
    out.add_argument("--out", metavar="FILE", default="-")


def _declare(arguments: argparse.Namespace, context: Context) -> None:
    desk = context.desk()
    services = tuple(dict.fromkeys(arguments.service))
    inputs = ImpactInputs(
        users_bp=_basis_points(arguments.users_percent),
        core_function_failed=None if arguments.core_function is None else arguments.core_function == "yes",
        data=None if arguments.data is None else DataImpact(arguments.data),
    )
    severity = None if arguments.severity is None else _severity(arguments.severity)
    commander = None if arguments.commander is None else desk.people.find_or_add(arguments.commander)
    facts = estate_facts(desk.catalog(), services)
    command = commands.Declare(
        arguments.title, services, inputs, severity, commander, drill=arguments.drill, estate=facts
    )
    stream = desk.execute(command).stream
    summary = desk.read(lambda: desk.incidents.state(stream).summary())
    found = {"id": stream, "number": summary.number, "severity": summary.severity, "rule": summary.rule}
    report(arguments, context, found, f"{summary.number} {summary.severity}: {summary.title}\n{summary.rule}\n{stream}")


def _log(arguments: argparse.Namespace, context: Context) -> None:
    desk, stream = context.desk(), incident_of(arguments, context)
    fields: dict[str, Any] = {}
    if arguments.why:
        fields["rationale"] = arguments.why
    if arguments.owner:
        fields["owner"] = desk.people.find_or_add(arguments.owner)
    if arguments.minutes is not None:
        fields["minutes"] = arguments.minutes
    occurred = arguments.occurred
    occurred_ms = None if occurred is None else parse_instant(occurred, "--occurred", context.clock.now_ms())
    kind = Kind(arguments.kind)
    recorded(arguments, context, commands.LogEntry(stream, arguments.text, kind, occurred_ms, fields, arguments.pin))


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
    summary, entries = folded(arguments, context)
    name_of = context.desk().people.name
    document = export.to_json(summary, entries, name_of)
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
    role = parse_role(arguments.role)
    if role is None:
        expected = ", ".join(role.value for role in Role)
        raise BadInput(Problem("role", None, "", f"{arguments.role!r} is not a role; expected one of {expected}"))
    stream = incident_of(arguments, context)
    nobody = arguments.person.strip().lower() in ("nobody", "-", "none")
    person = None if nobody else context.desk().people.find_or_add(arguments.person)
    moved(arguments, context, commands.AssignRole(stream, role, person, arguments.reason))


def _pin(arguments: argparse.Namespace, context: Context) -> None:
    stream = incident_of(arguments, context)
    recorded(arguments, context, commands.PinEntry(stream, EventId(arguments.entry), not arguments.off))


def _task(arguments: argparse.Namespace, context: Context) -> None:
    stream, change = incident_of(arguments, context), _TASK_STATES[arguments.change]
    recorded(arguments, context, commands.ChangeTask(stream, EventId(arguments.entry), change, arguments.note))


def _handover(arguments: argparse.Namespace, context: Context) -> None:
    desk, (summary, _) = context.desk(), folded(arguments, context)
    if arguments.accept:
        offer = summary.handover_offer
        offered = EventId("") if offer is None else offer.id
        moved(arguments, context, commands.AcceptHandover(summary.id, offered))
    elif arguments.to:
        person = desk.people.find_or_add(arguments.to)
        moved(arguments, context, commands.OfferHandover(summary.id, person, arguments.briefing))
    else:
        raise BadInput(
            Problem("handover", None, "", "expected --to NAME --briefing TEXT to offer, or --accept to take command")
        )


def _merge(arguments: argparse.Namespace, context: Context) -> None:
    desk, stream = context.desk(), incident_of(arguments, context)
    into = desk.read(lambda: desk.incidents.state(desk.incidents.find(arguments.into)).summary())
    moved(
        arguments,
        context,
        commands.Merge(stream, into.id, into.number, into.state, into.drill, arguments.reason),
    )


def _export(arguments: argparse.Namespace, context: Context) -> None:
    (summary, entries), name_of = folded(arguments, context), context.desk().people.name
    text = export.written(arguments.format, summary, entries, name_of)
    context.write_text(arguments.out, text)
    if arguments.out != "-":
        context.err(f"wrote {arguments.out}")


def _severity(text: str) -> Severity:
    word = text.strip().upper().replace("-", "")
    if word not in Severity.__members__:
        raise BadInput(Problem("severity", None, "", f"{text!r} is not a severity; expected SEV1, SEV2, SEV3 or SEV4"))
    return Severity(word)


def _basis_points(percent: float | None) -> int | None:
    if percent is None:
        return None
    if not 0 <= percent <= 100:
        raise BadInput(Problem("--users-percent", None, "", f"{percent} is not a percentage; expected 0 to 100"))
    # Any user at all is more than none: rounding must not hide 0.004 %.
    return max(round(percent * 100), 1) if percent > 0 else 0


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
    "handover": _handover,
    "merge": _merge,
    "export": _export,
}
