"""The boards of the room: `incident poll`, `hypothesis`, `workstream` and `triage`. Without an action each shows its board."""

import argparse
from collections.abc import Mapping, Sequence
from typing import Any, Final, Protocol, TypeVar

from console.cli.context import Context
from console.cli.incident.opened import incident_of, recorded, report
from console.cli.noun import AddVerb, Run
from models.incident.boards_export import boards_to_json
from models.incident.hypotheses import commands as hypotheses
from models.incident.hypotheses.events import Status as Judgement
from models.incident.hypotheses.part import PART as HYPOTHESES
from models.incident.part import Part
from models.incident.polls import commands as polls
from models.incident.polls.part import PART as POLLS
from models.incident.polls.voice import VOICES, PollKind, parse_voice
from models.incident.triage import commands as triage
from models.incident.triage.steps import Step
from models.incident.workstreams import commands as workstreams
from models.incident.workstreams.events import Status as Standing
from models.incident.workstreams.part import PART as WORKSTREAMS
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import EventId, PersonId, StreamId

_KINDS: Final = {"objections": PollKind.OBJECTIONS, "go-no-go": PollKind.GO_NO_GO}
_JUDGEMENTS: Final = {each.value.replace("_", "-"): each for each in Judgement}
_STANDINGS: Final = {each.value.replace("_", "-"): each for each in Standing}
_LEAST_DIGITS: Final = 4


class _Item(Protocol):
    @property
    def id(self) -> EventId:
        """Its key."""
        ...


class _Board(Protocol):
    @property
    def all(self) -> Sequence[_Item]:
        """Its things."""
        ...


B = TypeVar("B", bound=_Board)


def document(context: Context, stream: StreamId) -> dict[str, Any]:
    """All four boards of an incident, as `incident show --json` prints them."""
    desk = context.desk()
    parts = desk.read(lambda: desk.incidents.state(stream).parts())
    return boards_to_json(parts, desk.people.name, context.clock.now_ms())


def add_parsers(verb: AddVerb) -> None:
    """poll|hypothesis|workstream|triage"""

    poll = _actions(verb("poll", "any strong objections? GO or NO-GO? every voice is kept", "id"))
    opening = _action(poll, "open", "question")
    opening.add_argument("--kind", choices=sorted(_KINDS), default="objections")
    opening.add_argument("--ask", action="append", default=[], metavar="NAME", help="somebody who must be heard")
    voice = _action(poll, "voice", "item", "voice")
    voice.add_argument("--person", metavar="NAME", help="whose voice it is, where you write for another")
    voice.add_argument("--words", default="")
    closing = _action(poll, "close", "item")
    closing.add_argument("--decision", default="", metavar="TEXT", help="what was decided on it, for the decision log")
    closing.add_argument("--decider", metavar="NAME")

    hypothesis = _actions(verb("hypothesis", "what may be the cause, what speaks for it, what would settle it", "id"))
    adding = _action(hypothesis, "add", "statement")
    adding.add_argument(
        "--settles", default="", metavar="TEXT", help="exit criterion: what would confirm or rule it out"
    )
    adding.add_argument("--owner", metavar="NAME")
    evidence = _action(hypothesis, "evidence", "item")
    evidence.add_argument("side", choices=["for", "against"])
    evidence.add_argument("text", nargs="?", default="")
    evidence.add_argument("--entry", metavar="ENTRY", help="the line of the timeline that shows it")
    judging = _action(hypothesis, "status", "item")
    judging.add_argument("status", choices=sorted(_JUDGEMENTS))
    judging.add_argument("--reason", default="")
    _action(hypothesis, "owner", "item", "person")

    workstream = _actions(verb("workstream", "who works on what, and when they check in next", "id"))
    beginning = _action(workstream, "add", "name")
    beginning.add_argument("--owner", metavar="NAME", help="one named person")
    beginning.add_argument("--goal", default="")
    beginning.add_argument("--hypothesis", metavar="ITEM")
    beginning.add_argument("--minutes", type=int, help="until they check in first")
    standing = _action(workstream, "status", "item")
    standing.add_argument("status", choices=sorted(_STANDINGS))
    standing.add_argument("--note", default="")
    check_in = _action(workstream, "checkin", "item", "words")
    check_in.add_argument("--minutes", type=int, help="until they check in next")
    _action(workstream, "owner", "item", "person")

    steps = _actions(verb("triage", "the five steps of initial triage", "id"))
    _action(steps, "show")
    tick = _action(steps, "tick")
    tick.add_argument("step", choices=[step.value for step in Step])
    tick.add_argument("finding")
    again = _action(steps, "reopen")
    again.add_argument("step", choices=[step.value for step in Step])
    again.add_argument("--reason", default="")


def _poll(arguments: argparse.Namespace, context: Context) -> None:
    stream = incident_of(arguments, context)
    command: object
    if arguments.action == "open":
        asked = tuple(_person(context, name) for name in arguments.ask)
        command = polls.OpenPoll(stream, _KINDS[arguments.kind], arguments.question, asked)
    elif arguments.action == "voice":
        key = _item(context, stream, POLLS, arguments.item)
        command = polls.GiveVoice(
            stream, key, _voice(context, stream, key, arguments), _named(context, arguments.person), arguments.words
        )
    elif arguments.action == "close":
        key, decider = _item(context, stream, POLLS, arguments.item), _named(context, arguments.decider)
        command = polls.ClosePoll(stream, key, arguments.decision, decider)
    else:
        return _shown(arguments, context, stream, "polls")
    return recorded(arguments, context, command)


def _hypothesis(arguments: argparse.Namespace, context: Context) -> None:
    stream = incident_of(arguments, context)
    command: object
    if arguments.action == "add":
        command = hypotheses.AddHypothesis(
            stream, arguments.statement, arguments.settles, _named(context, arguments.owner)
        )
    elif arguments.action is None:
        return _shown(arguments, context, stream, "hypotheses")
    else:
        key = _item(context, stream, HYPOTHESES, arguments.item)
        if arguments.action == "evidence":
            entry = None if arguments.entry is None else EventId(arguments.entry)
            command = hypotheses.AddEvidence(stream, key, arguments.side == "for", arguments.text, entry)
        elif arguments.action == "owner":
            command = hypotheses.OwnHypothesis(stream, key, _person(context, arguments.person))
        else:
            command = hypotheses.JudgeHypothesis(stream, key, _JUDGEMENTS[arguments.status], arguments.reason)
    return recorded(arguments, context, command)


def _workstream(arguments: argparse.Namespace, context: Context) -> None:
    stream = incident_of(arguments, context)
    command: object
    if arguments.action == "add":
        guess = arguments.hypothesis
        command = workstreams.OpenWorkstream(
            stream,
            arguments.name,
            _named(context, arguments.owner),
            arguments.goal,
            None if guess is None else _item(context, stream, HYPOTHESES, guess),
            _in_minutes(context, arguments.minutes),
        )
    elif arguments.action is None:
        return _shown(arguments, context, stream, "workstreams")
    else:
        key = _item(context, stream, WORKSTREAMS, arguments.item)
        if arguments.action == "checkin":
            command = workstreams.CheckIn(stream, key, arguments.words, _in_minutes(context, arguments.minutes))
        elif arguments.action == "owner":
            command = workstreams.OwnWorkstream(stream, key, _person(context, arguments.person))
        else:
            command = workstreams.MoveWorkstream(stream, key, _STANDINGS[arguments.status], arguments.note)
    return recorded(arguments, context, command)


def _triage(arguments: argparse.Namespace, context: Context) -> None:
    stream = incident_of(arguments, context)
    if arguments.action == "tick":
        recorded(arguments, context, triage.TickStep(stream, Step(arguments.step), arguments.finding))
    elif arguments.action == "reopen":
        recorded(arguments, context, triage.ReopenStep(stream, Step(arguments.step), arguments.reason))
    else:
        _shown(arguments, context, stream, "triage")


def _shown(arguments: argparse.Namespace, context: Context, stream: StreamId, board: str) -> None:
    rows = document(context, stream)[board]
    report(arguments, context, rows, "\n".join(map(_LINES[board], rows)) or f"No {board} yet.")


_LINES: Final[Mapping[str, Any]] = {
    "triage": lambda row: f"{'[x]' if row['finding'] else '[ ]'} {row['step']:<11} {row['finding'] or 'open'}",
    "polls": lambda row: (
        f"{row['poll']}  {row['question']}  {'closed' if row['closed'] else 'open'}: {row['sentence']}"
    ),
    "hypotheses": lambda row: (
        f"{row['hypothesis']}  {row['status']:<9}  {row['statement']}  {len(row['for'])} for, "
        f"{len(row['against'])} against, {row['owner']}"
    ),
    "workstreams": lambda row: (
        f"{row['workstream']}  {row['status']:<11}  {row['name']}  {row['owner']}  "
        f"{row['next_check_in'] or ''} {row['due']}"
    ),
}


def _actions(parser: argparse.ArgumentParser) -> Any:
    return parser.add_subparsers(dest="action", metavar="ACTION")


def _action(actions: Any, name: str, *places: str) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = actions.add_parser(name)
    for place in places:
        made.add_argument(place)
    # Left out it must not undo what was given before the action.
    made.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    return made


def _voice(context: Context, stream: StreamId, key: EventId, arguments: argparse.Namespace) -> Any:
    desk = context.desk()
    poll = desk.read(lambda: desk.incidents.state(stream).part(POLLS)).find(key)
    kind = PollKind.OBJECTIONS if poll is None else poll.kind
    voice = parse_voice(kind, arguments.voice)
    if voice is None:
        expected = ", ".join(each.label for each in VOICES[kind])
        raise BadInput(Problem("voice", None, "", f"{arguments.voice!r} is no voice here; expected one of {expected}"))
    return voice


def _item(context: Context, stream: StreamId, part: Part[B], reference: str) -> EventId:
    """The thing of that id, or the only one whose id ends so."""
    desk = context.desk()
    keys = [each.id for each in desk.read(lambda: desk.incidents.state(stream).part(part)).all]
    wanted = reference.strip().lower()
    found = [key for key in keys if key == wanted or (len(wanted) >= _LEAST_DIGITS and key.endswith(wanted))]
    if len(found) != 1:
        message = f"{reference!r} names {'none' if not found else 'several'} of the {part.name}"
        raise BadInput(
            Problem("item", None, "", f"{message}; expected an id, or its last {_LEAST_DIGITS} signs or more")
        )
    return found[0]


def _person(context: Context, name: str) -> PersonId:
    return context.desk().people.find_or_expect(name)


def _named(context: Context, name: str | None) -> PersonId | None:
    return None if name is None else _person(context, name)


def _in_minutes(context: Context, minutes: int | None) -> int | None:
    return None if minutes is None else context.clock.now_ms() + minutes * 60_000


VERBS: Final[dict[str, Run]] = {
    "poll": _poll,
    "hypothesis": _hypothesis,
    "workstream": _workstream,
    "triage": _triage,
}
