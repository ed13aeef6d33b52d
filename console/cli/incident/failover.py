"""`incident failover ID …`: the stages of a failover, its gates, and the way back. The same gates answer in the windows."""

import argparse
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, Final, TypeVar

from console.cli.context import Context
from console.cli.incident.opened import incident_of, report
from console.cli.noun import AddVerb, Run
from console.incident_facts import failovers_elsewhere, transitions_elsewhere
from console.instants import parse_instant
from models.catalog.durations import parse_duration
from models.incident.approvals.part import PART as APPROVALS
from models.incident.failover import commands
from models.incident.failover.checklist import Mark
from models.incident.failover.decide_move import others
from models.incident.failover.divergence import Settling
from models.incident.failover.export import failover_to_json
from models.incident.failover.gauges import Gauge, parse_value
from models.incident.failover.part import PART
from models.incident.failover.stages import Stage
from models.incident.failover.views import FailoverView
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.ids import EventId, StreamId

E = TypeVar("E", bound=StrEnum)

_LEAST_DIGITS: Final = 4


def _words(kinds: type[E]) -> dict[str, E]:
    return {each.value.replace("_", "-"): each for each in kinds}


_MARKS, _SETTLINGS, _STAGES, _GAUGES = _words(Mark), _words(Settling), _words(Stage), _words(Gauge)


def add_parsers(verb: AddVerb) -> None:
    """failover ID [trigger|move|sign|read|override|failback|diverged|settle|loss]"""
    noun = verb("failover", "fail over to another site and back, gate by gate", "id")
    noun.add_argument("--which", metavar="ITEM", help="id of the failover, or its last signs; the current one else")
    actions = noun.add_subparsers(dest="action", metavar="ACTION")

    def action(name: str, text: str, *places: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = actions.add_parser(name, help=text)
        for place in places:
            made.add_argument(place)
        # Left out it must not undo what was given before the action.
        made.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
        return made

    begin = action("trigger", "begin a failover", "primary", "secondary")
    begin.add_argument(
        "--service", action="append", required=True, metavar="NAME:TIER:RPO", help="stateful, e.g. orders-db:0:30s"
    )
    begin.add_argument("--rto", required=True, metavar="DURATION", help="within which it must be done, e.g. 30m")
    begin.add_argument("--reason", required=True)
    begin.add_argument("--name", help="else PRIMARY to SECONDARY")
    begin.add_argument("--automatic", action="store_true", help="begun by automation: refused while the sites flap")
    moving = action("move", "go to another stage; every unmet gate is named")
    moving.add_argument("to", choices=sorted(_STAGES))
    moving.add_argument("--reason", default="", help="required for rollback")
    signing = action("sign", "sign a line of the checklist", "item")
    signing.add_argument("mark", choices=sorted(_MARKS), nargs="?", default="done")
    signing.add_argument("--note", default="")
    reading = action("read", "enter an observed value")
    reading.add_argument("gauge", choices=sorted(_GAUGES))
    reading.add_argument("value", help="1200, 30s, yes, no, green, red …")
    reading.add_argument("--service", default="", metavar="NAME")
    reading.add_argument("--source", required=True, metavar="TEXT", help="where it was read")
    reading.add_argument("--at", metavar="TIME", help="when it was observed; now where missing")
    action("override", "ask two people to pass unmet gates before the promotion").add_argument("--loss", required=True)
    action("failback", "ask for the approval that every failback needs").add_argument("--why", default="")
    diverged = action("diverged", "list writes that one site alone has; 0 for none", "service")
    diverged.add_argument("count", type=int)
    diverged.add_argument("--what", required=True)
    diverged.add_argument("--source", required=True)
    settling = action("settle", "say what became of diverged writes", "item")
    settling.add_argument("how", choices=sorted(_SETTLINGS))
    settling.add_argument("--note", required=True)
    action("loss", "ask another person to accept diverged writes as lost", "item").add_argument("--why", required=True)


def _failover(arguments: argparse.Namespace, context: Context) -> None:
    stream, desk = incident_of(arguments, context), context.desk()
    if arguments.action is not None:
        failover = None if arguments.action == "trigger" else _which(arguments, context, stream)
        receipt = desk.execute(_COMMANDS[arguments.action](arguments, context, stream, failover))
        if failover is None:
            arguments.which = receipt.events[0]
    document = _document(arguments, context, stream)
    report(arguments, context, document, _text(document))


def _trigger(
    arguments: argparse.Namespace, context: Context, stream: StreamId, _failover: FailoverView | None
) -> object:
    services = tuple(map(_service, arguments.service))
    name = arguments.name or f"{arguments.primary} to {arguments.secondary}"
    return commands.TriggerFailover(
        stream,
        name,
        arguments.primary,
        arguments.secondary,
        services,
        _duration_ms("--rto", arguments.rto),
        arguments.reason,
        arguments.automatic,
    )


def _service(text: str) -> commands.StatefulService:
    name, _, rest = text.partition(":")
    tier, _, rpo = rest.partition(":")
    if not name or tier not in ("0", "1", "2", "3") or not rpo:
        message = f"{text!r}; expected NAME:TIER:RPO such as orders-db:0:30s"
        raise BadInput(Problem("--service", None, "", message))
    return commands.StatefulService(name, int(tier), _duration_ms("--service", rpo))


def _read(arguments: argparse.Namespace, context: Context, stream: StreamId, failover: FailoverView | None) -> object:
    gauge = _GAUGES[arguments.gauge]
    value = parse_value(gauge, arguments.value)
    if value is None:
        expected = "a number, with ms, s or min for a lag" if gauge.is_number else "yes or no, green or red …"
        raise BadInput(Problem("value", None, "", f"{arguments.value!r}; expected {expected}"))
    at_ms = None if arguments.at is None else parse_instant(arguments.at, "--at", context.clock.now_ms())
    return commands.ReadGauge(stream, _id(failover), gauge, arguments.service, value, arguments.source, at_ms)


def _diverged(context: Context, failover: FailoverView | None, reference: str) -> EventId:
    assert failover is not None, "only trigger has none"
    found = [each.id for each in failover.diverged if _is_meant(each.id, reference)]
    if len(found) != 1:
        raise BadInput(Problem("item", None, "", f"{reference!r} names none or several of the diverged writes"))
    return found[0]


Make = Callable[[argparse.Namespace, Context, StreamId, FailoverView | None], object]

_COMMANDS: Final[Mapping[str, Make]] = {
    "trigger": _trigger,
    "move": lambda given, _context, stream, at: commands.MoveFailover(stream, _id(at), _STAGES[given.to], given.reason),
    "sign": lambda given, _context, stream, at: commands.SignItem(
        stream, _id(at), given.item.replace("-", "_"), _MARKS[given.mark], given.note
    ),
    "read": _read,
    "override": lambda given, _context, stream, at: commands.AskOverride(stream, _id(at), given.loss),
    "failback": lambda given, _context, stream, at: commands.AskFailback(stream, _id(at), given.why),
    "diverged": lambda given, _context, stream, at: commands.ListDiverged(
        stream, _id(at), given.service, given.count, given.what, given.source
    ),
    "settle": lambda given, context, stream, at: commands.SettleDiverged(
        stream, _id(at), _diverged(context, at, given.item), _SETTLINGS[given.how], given.note
    ),
    "loss": lambda given, context, stream, at: commands.AskLoss(
        stream, _id(at), _diverged(context, at, given.item), given.why
    ),
}


def _which(arguments: argparse.Namespace, context: Context, stream: StreamId) -> FailoverView:
    desk, wanted = context.desk(), arguments.which
    part = desk.read(lambda: desk.incidents.state(stream).part(PART))
    if wanted is None:
        if part.current is None:
            raise Refused("there is no failover in this incident", ("begin one: incident failover ID trigger …",))
        return part.current
    found = [each for each in part.all if _is_meant(each.id, wanted)]
    if len(found) != 1:
        raise BadInput(Problem("--which", None, "", f"{wanted!r} names none or several of the failovers"))
    return found[0]


def _document(arguments: argparse.Namespace, context: Context, stream: StreamId) -> dict[str, Any]:
    desk, failover = context.desk(), _which(arguments, context, stream)

    def question() -> dict[str, Any]:
        state = desk.incidents.state(stream)
        past = (*failovers_elsewhere(desk.incidents, stream), *state.part(PART).all)
        recent = others(state, failover, transitions_elsewhere(desk.incidents, stream))
        now_ms = context.clock.now_ms()
        return failover_to_json(failover, state.part(APPROVALS), recent, past, desk.people.name, now_ms)

    return desk.read(question)


def _text(document: dict[str, Any]) -> str:
    lines = [f"{document['name']}: {document['stage'].replace('_', ' ').upper()}"]
    if document["split_brain"]:
        lines.append(f"SPLIT-BRAIN: {', '.join(document['split_brain'])}")
    seconds, rto = document["total_seconds"], document["rto_seconds"]
    lines.append(f"{seconds // 60} min of {rto // 60} min RTO{', exceeded' if document['rto_exceeded'] else ''}")
    for way in document["next"]:
        lines.append(f"To {way['to'].replace('_', ' ').upper()}: {'open' if way['open'] else 'not yet'}")
        lines += [f"  - {each}" for each in way["in_the_way"]]
    return "\n".join(lines)


def _duration_ms(option: str, text: str) -> int:
    seconds = parse_duration(text)
    if seconds is None:
        raise BadInput(Problem(option, None, "", f"{text!r} is no duration; expected e.g. 30s, 5m or 1h30m"))
    return seconds * 1_000


def _id(failover: FailoverView | None) -> EventId:
    assert failover is not None, "only trigger has none"
    return failover.id


def _is_meant(key: str, reference: str) -> bool:
    wanted = reference.strip().lower()
    return key == wanted or (len(wanted) >= _LEAST_DIGITS and key.endswith(wanted))


VERBS: Final[dict[str, Run]] = {"failover": _failover}
