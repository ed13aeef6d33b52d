"""The verbs of the war room: people asked to join, command passing on, the bridge."""

import argparse
from typing import Any, Final

from console.cli.context import Context
from console.cli.incident.opened import folded, incident_of, moved, recorded, report
from console.cli.noun import AddVerb, Run
from models.access.directory import Directory
from models.incident import commands
from models.incident.bridge.commands import NoteRound, SetBridge
from models.incident.bridge.part import PART as BRIDGE
from models.incident.bridge.views import Bridge, printable
from models.incident.briefing import as_text, briefing
from models.incident.engagement import Settlement, Settling
from models.incident.handing_over import extras
from models.incident.responders.checklist import Check, checklist, missing
from models.incident.responders.commands import AskAgain, AskResponder, LogCall, MoveResponder
from models.incident.responders.part import PART as RESPONDERS
from models.incident.responders.standing import Standing, Way
from models.incident.roles import Role, parse_role
from models.incident.views import IncidentSummary
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import EventId, PersonId

_MOVES: Final = {
    "ack": Standing.ACKNOWLEDGED,
    "joined": Standing.JOINED,
    "left": Standing.LEFT,
    "unreachable": Standing.UNREACHABLE,
}
_WAYS: Final = [way.value for way in Way]


def add_parsers(verb: AddVerb) -> None:
    """ask|responder|activation|handover|takeover|bridge"""
    ask = verb("ask", "ask a person to join; nothing is sent, what you did is written down", "id", "person")
    ask.add_argument("--role", metavar="ROLE", help="the role wished for")
    ask.add_argument("--how", choices=_WAYS, default=Way.PHONE.value)
    ask.add_argument("--reason", default="")
    responder = verb("responder", "note what came of it: a call, an answer, coming and going", "id", "person")
    responder.add_argument("change", choices=["called", "again", *_MOVES])
    responder.add_argument("--result", default="", help="of a call: voicemail, on the way …")
    responder.add_argument("--how", choices=_WAYS, default=Way.PHONE.value, help="of asking again")
    verb("activation", "the checklist: who holds, was asked, acknowledged, joined, and who is missing", "id")
    handover = verb("handover", "offer command with a briefing, take it after reading back, or withdraw it", "id")
    handover.add_argument("--to", metavar="NAME")
    handover.add_argument("--briefing", default="", help="what to add to the briefing that fills itself")
    handover.add_argument("--accept", action="store_true")
    handover.add_argument("--read-back", default="", metavar="TEXT", help="the briefing in your own words")
    handover.add_argument("--withdraw", action="store_true", help="end the offer: taken back, or declined")
    handover.add_argument("--reason", default="")
    add_settlement(handover)
    takeover = verb("takeover", "take command without a handover, where the commander is gone", "id")
    takeover.add_argument("--reason", required=True)
    bridge = verb("bridge", "the bridge card; set fields of it, or note a status round", "id")
    bridge.add_argument("change", nargs="?", choices=["set", "round"])
    bridge.add_argument("--dial-in")
    bridge.add_argument("--url")
    bridge.add_argument("--pin")
    bridge.add_argument("--rule", action="append", metavar="SENTENCE", help="of the protocol; replaces the former")
    bridge.add_argument("--every", type=int, metavar="MINUTES", help="between status rounds")
    bridge.add_argument("--note", default="", help="of a status round")
    bridge.add_argument("--show-pin", action="store_true", help="with --json, which masks it otherwise")


def add_settlement(parser: argparse.ArgumentParser) -> None:
    """The options that say how it is settled that a person is in two incidents."""
    parser.add_argument(
        "--settle", choices=[way.value for way in Settling], help="for a person who is in another incident too"
    )
    parser.add_argument("--deputy", metavar="NAME", help="with --settle deputy")


def settlement_of(arguments: argparse.Namespace, context: Context) -> Settlement | None:
    """What those options say; the reason is that of the verb."""
    if arguments.settle is None:
        return None
    deputy = None if arguments.deputy is None else context.desk().people.find_or_expect(arguments.deputy)
    return Settlement(Settling(arguments.settle), deputy, arguments.reason)


def role_named(text: str) -> Role:
    """The role a word means; BadInput otherwise."""
    role = parse_role(text)
    if role is None:
        expected = ", ".join(role.value for role in Role)
        raise BadInput(Problem("role", None, "", f"{text!r} is not a role; expected one of {expected}"))
    return role


def _ask(arguments: argparse.Namespace, context: Context) -> None:
    desk, stream = context.desk(), incident_of(arguments, context)
    role = None if arguments.role is None else role_named(arguments.role)
    person = desk.people.find_or_expect(arguments.person)
    receipt = desk.execute(AskResponder(stream, person, Way(arguments.how), role, arguments.reason))
    phone = _phone(desk.people.directory, person)
    way = Way(arguments.how)
    said = {
        Way.PHONE: f"Call {desk.people.name(person)}: {phone or 'no phone number on record'}. Then log the result.",
        Way.IN_PERSON: "Noted.",
        Way.CONSOLE: f"NOT SENT: no paging channel. Call {phone or '(no phone number on record)'} and ask again.",
    }[way]
    report(arguments, context, {"entry": receipt.events[0], "phone": phone, "sent": way is not Way.CONSOLE}, said)


def _responder(arguments: argparse.Namespace, context: Context) -> None:
    desk, stream = context.desk(), incident_of(arguments, context)
    person = desk.people.directory.find(arguments.person).id
    row = desk.read(lambda: desk.incidents.state(stream).part(RESPONDERS).of(person))
    item = "" if row is None else row.item
    if arguments.change == "called":
        recorded(arguments, context, LogCall(stream, item, arguments.result))
    elif arguments.change == "again":
        recorded(arguments, context, AskAgain(stream, item, Way(arguments.how)))
    else:
        recorded(arguments, context, MoveResponder(stream, item, _MOVES[arguments.change], arguments.result))


def _activation(arguments: argparse.Namespace, context: Context) -> None:
    desk, stream = context.desk(), incident_of(arguments, context)

    def question() -> tuple[IncidentSummary, tuple[Check, ...]]:
        state = desk.incidents.state(stream)
        return state.summary(), checklist(state.summary(), state.part(RESPONDERS))

    _, rows = desk.read(question)
    directory, name_of = desk.people.directory, desk.people.name
    document = {
        "missing": [role.value for role in missing(rows)],
        "rows": [_row(row, directory, name_of) for row in rows],
    }
    lines = [
        f"{(row.role.label if row.role else '–'):<20} {name_of(row.person):<24} {row.word.upper():<14} "
        f"{_phone(directory, row.person) or 'no phone number'}{'  MISSING' if row.is_missing else ''}"
        for row in rows
    ]
    report(arguments, context, document, "\n".join(lines) or "Nobody is expected and nobody was asked.")


def _row(row: Check, directory: Directory, name_of: Any) -> dict[str, Any]:
    asked = row.asked
    return {
        "role": None if row.role is None else row.role.value,
        "person": None if row.person is None else name_of(row.person),
        "phone": _phone(directory, row.person),
        "state": row.word,
        "missing": row.is_missing,
        "asked": None if asked is None else rfc3339(asked.asked_ms),
        "how": None if asked is None else asked.way.value,
        "acknowledged": None if asked is None else _time(asked.acknowledged_ms),
        "joined": None if asked is None else _time(asked.joined_ms),
        "needs_result": asked is not None and asked.needs_result,
        "needs_confirmation": asked is not None and asked.needs_confirmation,
        "calls": [] if asked is None else [{"at": rfc3339(call.at_ms), "result": call.result} for call in asked.calls],
    }


def _handover(arguments: argparse.Namespace, context: Context) -> None:
    desk, (summary, entries) = context.desk(), folded(arguments, context)
    if arguments.accept:
        offer = summary.handover_offer
        offered = EventId("") if offer is None else offer.id
        settlement = settlement_of(arguments, context)
        command = commands.AcceptHandover(summary.id, offered, arguments.read_back, settlement=settlement)
        moved(arguments, context, command)
    elif arguments.withdraw:
        moved(arguments, context, commands.WithdrawHandover(summary.id, arguments.reason))
    elif arguments.to:
        person = desk.people.find_or_expect(arguments.to)
        parts = desk.read(lambda: desk.incidents.state(summary.id).parts())
        more = extras(parts, desk.people.name)
        filled = as_text(briefing(summary, entries, desk.people.name, context.clock.now_ms(), more))
        text = f"{arguments.briefing.strip()}\n{filled}" if arguments.briefing.strip() else filled
        moved(arguments, context, commands.OfferHandover(summary.id, person, text))
    else:
        expected = "--to NAME to offer, --accept --read-back TEXT to take command, or --withdraw"
        raise BadInput(Problem("handover", None, "", f"expected {expected}"))


def _takeover(arguments: argparse.Namespace, context: Context) -> None:
    moved(arguments, context, commands.TakeCommand(incident_of(arguments, context), arguments.reason))


def _bridge(arguments: argparse.Namespace, context: Context) -> None:
    stream = incident_of(arguments, context)
    if arguments.change == "set":
        rules = None if arguments.rule is None else tuple(arguments.rule)
        command = SetBridge(stream, arguments.dial_in, arguments.url, arguments.pin, rules, arguments.every)
        recorded(arguments, context, command)
    elif arguments.change == "round":
        recorded(arguments, context, NoteRound(stream, arguments.note))
    else:
        _show_bridge(arguments, context)


def _show_bridge(arguments: argparse.Namespace, context: Context) -> None:
    desk, stream = context.desk(), incident_of(arguments, context)

    def question() -> tuple[IncidentSummary, Bridge]:
        state = desk.incidents.state(stream)
        return state.summary(), state.part(BRIDGE)

    summary, bridge = desk.read(question)
    shown = bridge if arguments.show_pin else bridge.masked
    document = {
        "dial_in": shown.dial_in,
        "url": shown.url,
        "pin": shown.pin,
        "protocol": list(shown.rules),
        "every_minutes": shown.every_minutes,
        "last_round": _time(shown.last_round_ms),
        "next_round": _time(shown.next_round_ms),
    }
    people = tuple(
        f"{role.label:<20} {desk.people.name(person):<24} {_phone(desk.people.directory, person) or ''}".rstrip()
        for role, person in summary.roles.items()
    )
    text = printable(bridge, summary.number, summary.title, people, drill=summary.drill)
    report(arguments, context, document, text)


def _phone(directory: Directory, person: PersonId | None) -> str | None:
    known = None if person is None else directory.get(person)
    return None if known is None else known.phone


def _time(at_ms: int | None) -> str | None:
    return None if at_ms is None else rfc3339(at_ms)


VERBS: Final[dict[str, Run]] = {
    "ask": _ask,
    "responder": _responder,
    "activation": _activation,
    "handover": _handover,
    "takeover": _takeover,
    "bridge": _bridge,
}
