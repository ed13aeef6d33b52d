"""Which values a field may be settled on. Strict, so that a forged event can't put into a register what no view could read."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, Final

from models.incident.bridge.events import BridgeSet
from models.incident.cadence import Audience
from models.incident.classification.events import check_protocol
from models.incident.classification.outage_type import OutageType
from models.incident.classification.part import MODE, PROTOCOL, TYPE
from models.incident.determination.determine import Verdict
from models.incident.determination.events import Determined
from models.incident.determination.part import RULING, VERDICT
from models.incident.entry import TaskState
from models.incident.hypotheses.events import HypothesisJudged
from models.incident.hypotheses.events import Status as Judgement
from models.incident.lifecycle import State
from models.incident.links.part import CHILD, PARENT
from models.incident.polls.events import PollClosed
from models.incident.polls.voice import Outcome
from models.incident.responders.standing import Standing as Joining
from models.incident.responders.standing import Way
from models.incident.roles import Role
from models.incident.runs.commands import Ending
from models.incident.severity import Severity
from models.incident.workstreams.events import Status as Going
from models.incident.workstreams.events import WorkstreamMoved
from models.kernel.reading import LATEST_MS, BadBody
from models.runbooks.runbook import ReadMode

Check = Callable[[str, Any], bool]


def check_headline(field: str, value: Any) -> None:
    """Of headline, roles, promises, pins and tasks. BadBody where the field is none of them or does not hold such a value."""
    name, _, rest = field.partition(":")
    check = _HEADLINE.get(name)
    if check is None or not check(rest, value):
        raise BadBody(f"value: not one of {field}")


def check_part(part: str, field: str, value: Any) -> None:
    """Of a part of the incident. BadBody as above."""
    check = _PARTS.get(part)
    if check is None or not check(field, value):
        raise BadBody(f"value: not one of {part} {field}")


def note_kind(part: str, field: str) -> str:
    """Of fields that are told by a note of the same event: the note's kind; empty where the value says all."""
    return _NOTED[part, field][0] if (part, field) in _NOTED else ""


def check_said(part: str, field: str, value: Any, said: Mapping[str, Any]) -> None:
    """The note that goes with the value, as the part's own event has it. BadBody where it is not, or says another value."""
    if (part, field) not in _NOTED:
        if said:
            raise BadBody(f"said: nothing goes with {part} {field}")
        return
    _kind, told = _NOTED[part, field]
    if told(said) != value:
        raise BadBody("said: does not say the value")


def can_settle(part: str) -> bool:
    """Whether the fields of a part are settled by choosing among their values."""
    return part in _PARTS


def _text(value: Any) -> bool:
    return isinstance(value, str)


def _whole(value: Any) -> bool:
    return type(value) is int and 0 <= value <= LATEST_MS


def _texts(value: Any, count: int | None = None) -> bool:
    return isinstance(value, list) and all(map(_text, value)) and count in (None, len(value))


def _of(kind: type[StrEnum], value: Any) -> bool:
    return isinstance(value, str) and value in [each.value for each in kind]


def _task(_entry: str, value: Any) -> bool:
    return _texts(value, 2) and _of(TaskState, value[0])


_HEADLINE: Final[Mapping[str, Check]] = {
    "title": lambda _, value: _text(value) and bool(value),
    "severity": lambda _, value: _of(Severity, value),
    "state": lambda _, value: _of(State, value),
    "services": lambda _, value: _texts(value),
    "handover": lambda _, value: value is None or _text(value),
    "role": lambda role, value: _of(Role, role) and (value is None or _text(value)),
    "due": lambda audience, value: _of(Audience, audience) and (value is None or _whole(value)),
    "pin": lambda entry, value: bool(entry) and type(value) is bool,
    "task": _task,
}


def _bridge(field: str, value: Any) -> bool:
    return field in BridgeSet.from_body({"values": {field: value}}).values


def _links(field: str, value: Any) -> bool:
    if field == PARENT:
        return value is None or _texts(value, 2)
    return field == CHILD and isinstance(value, list) and len(value) == 2 and type(value[0]) is bool and _text(value[1])


def _classification(field: str, value: Any) -> bool:
    match field:
        case str() if field == TYPE:
            return _of(OutageType, value)
        case str() if field == MODE:
            return _texts(value, 2)
        case str() if field == PROTOCOL:
            if not isinstance(value, list) or len(value) != 2 or not isinstance(value[0], dict):
                return False
            check_protocol(value[0])
            return _whole(value[1])
    return field.startswith("tag ") and _text(value)


def _determination(field: str, value: Any) -> bool:
    if field == RULING:
        return _texts(value, 2) and _of(Verdict, value[0])
    if field != VERDICT or not isinstance(value, dict):
        return False
    Determined.from_body({name: each for name, each in value.items() if name != "at_ms"})
    return _whole(value.get("at_ms"))


def _runs(field: str, value: Any) -> bool:
    if field == "mode":
        return isinstance(value, list) and len(value) == 3 and _of(ReadMode, value[0]) and _people(value[1:])
    if field.startswith("assignee."):
        return value is None or _text(value)
    return type(value) is bool if field == "held" else field == "ended" and _of(Ending, value)


def _people(values: list[Any]) -> bool:
    return all(value is None or _text(value) for value in values)


_NOTED: Final[Mapping[tuple[str, str], tuple[str, Callable[[Mapping[str, Any]], str]]]] = {
    ("hypotheses", "status"): ("judgement", lambda said: HypothesisJudged.from_body(said).status.value),
    ("workstreams", "status"): ("move", lambda said: WorkstreamMoved.from_body(said).status.value),
    ("polls", "closed"): ("closing", lambda said: PollClosed.from_body(said).outcome.value),
}
"""By part and field: the kind of the note, and how the value is read of it."""

_PARTS: Final[Mapping[str, Check]] = {
    "workstreams": lambda field, value: (
        _of(Going, value)
        if field == "status"
        else (_text(value) if field == "owner" else field == "next" and (value is None or _whole(value)))
    ),
    "hypotheses": lambda field, value: (
        _of(Judgement, value) if field == "status" else field == "owner" and _text(value)
    ),
    "responders": lambda field, value: (
        _of(Joining, value) if field == "standing" else field == "way" and _of(Way, value)
    ),
    "polls": lambda field, value: field == "closed" and _of(Outcome, value),
    "triage": lambda field, value: field == "finding" and _text(value),
    "links": _links,
    "bridge": _bridge,
    "classification": _classification,
    "determination": _determination,
    "runs": _runs,
}
