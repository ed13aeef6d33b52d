"""A conflict in people's words: what differs, each value, and which is the safer one."""

from collections.abc import Callable, Mapping
from typing import Final

from models.incident.determination.determine import Verdict
from models.incident.entry import Entry, TaskState
from models.incident.lifecycle import State
from models.incident.roles import Role
from models.incident.severity import Severity
from models.incident.views import Claim, Conflict
from models.kernel.clock import utc
from models.kernel.ids import EventId, PersonId
from resources.said import in_a_row, say

NameOf = Callable[[PersonId], str]

NOBODY: Final = say("nobody")
_NAMES: Final = {"title": say("Title"), "severity": say("Severity"), "state": say("State"), "services": say("Services")}
_PARTS: Final = {
    "workstreams": say("Workstream"),
    "hypotheses": say("Hypothesis"),
    "responders": say("Responder"),
    "polls": say("Poll"),
    "triage": say("Triage"),
    "links": say("Links"),
    "bridge": say("Bridge"),
    "classification": say("Classification"),
    "determination": say("Outage or degradation"),
    "runs": say("Runbook"),
    "fallbacks": say("Fallback"),
}
_SAFER: Final = {
    "severity": say("higher"),
    "due": say("earlier"),
    "state": say("less advanced"),
    "task": say("unfinished"),
    "pin": say("pinned"),
    "determination": say("graver"),
}
_DUE: Final = {"external": say("customers"), "internal": say("colleagues")}


def what(field: str, entries: Mapping[EventId, Entry]) -> str:
    """What differs: Severity, Comms lead, Hypothesis status of “…”."""
    name, _, rest = field.partition(":")
    match name:
        case "title" | "severity" | "state" | "services":
            return _NAMES[name]
        case "role":
            return say(Role(rest).label)
        case "due":
            return say("Next update to {audience}", audience=_DUE.get(rest, rest))
        case "handover":
            return say("Offer of command")
        case "pin" | "task":
            entry = entries.get(EventId(rest))
            named = say("Pin") if name == "pin" else say("Task")
            return in_a_row((named, " “", _short(entry.text), "”")) if entry else named
    key, _, field_name = rest.rpartition(":")
    entry = entries.get(EventId(key))
    of = say(" of “{short}”", short=_short(entry.text)) if entry else ""
    part, about = _PARTS.get(name, name.capitalize()), field_name.replace("_", " ").partition(".")[0]
    return in_a_row((part, " ", say(about), of))


def value(field: str, word: str, entries: Mapping[EventId, Entry], name_of: NameOf) -> str:
    """One value as people say it."""
    name, _, rest = field.partition(":")
    if word == NOBODY:
        return {"due": say("by the cadence"), "handover": say("none")}.get(name, NOBODY)
    if name == "state":
        return word.upper()
    if name == "due" and word.isdecimal():
        return f"{utc(int(word)):%H:%M}Z"
    if name == "handover":
        entry = entries.get(EventId(word))
        to = entry.fields.get("to") if entry else None
        return say("to {name_of}", name_of=name_of(PersonId(to))) if isinstance(to, str) else say("an offer")
    if is_person(field):
        return name_of(PersonId(word))
    if name == "workstreams" and rest.endswith(":next") and word.isdecimal():
        return f"{utc(int(word)):%H:%M}Z"
    return word or say("empty")


def safer(conflict: Conflict) -> Claim | None:
    """The claim that is safer to keep; None where no rule tells. Unsure goes up, nothing looks finished too soon."""
    name = conflict.field.partition(":")[0]
    rank: Callable[[str], int]
    match name:
        case "severity":
            rank = lambda word: Severity(word).rank  # noqa: E731  four orders side by side read better than four functions
        case "state":
            rank = lambda word: State(word).progress  # noqa: E731
        case "task":
            rank = lambda word: int(TaskState(word.partition(":")[0]).is_over)  # noqa: E731
        case "pin":
            rank = lambda word: int(word != "pinned")  # noqa: E731
        case "determination":
            rank = lambda word: Verdict(word).rank  # noqa: E731
        case "due" if all(claim.value.isdecimal() for claim in conflict.claims):
            rank = int
        case _:
            return None
    best = min(rank(claim.value) for claim in conflict.claims)
    kept = [claim for claim in conflict.claims if rank(claim.value) == best]
    return kept[0] if len(kept) < len(conflict.claims) else None


def safer_word(field: str) -> str:
    """What the safer of several values is called: higher, earlier; empty where no rule tells them apart."""
    return _SAFER.get(field.partition(":")[0], "")


def is_person(field: str) -> bool:
    """Whether its values are ids of people."""
    return field.startswith("role:") or field.endswith(":owner") or ":assignee." in field


def can_keep_all(conflict: Conflict) -> bool:
    """Whether the values are lists whose union can stand."""
    return conflict.field == "services"


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
