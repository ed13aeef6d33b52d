"""What people typed as commands: log lines and entry forms. Names become people; what is missing is for the gate to say."""

from console.desk import Desk
from console.instants import parse_instant
from models.incident.commands import LogEntry
from models.incident.entry import Kind
from models.incident.quick_entry import parse_quick_entry
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import StreamId
from resources.said import say
from widgets.entry_form import EntryDraft


def from_line(desk: Desk, incident: StreamId, line: str) -> LogEntry:
    """A line of the log bar. BadInput where a name may mean several people."""
    entry = parse_quick_entry(line)
    fields = dict(entry.fields)
    if entry.kind is Kind.TASK:
        if entry.owner:
            fields["owner"] = desk.people.find_or_expect(entry.owner)
        if entry.minutes is not None:
            fields["minutes"] = entry.minutes
    return LogEntry(incident, entry.text, entry.kind, fields=fields)


def from_draft(desk: Desk, incident: StreamId, draft: EntryDraft) -> LogEntry:
    """A filled entry form. BadInput names the field that can't be understood."""
    now_ms, kind = desk.clock.now_ms(), Kind(draft.kind)
    occurred_ms = parse_instant(draft.occurred, "Occurred", now_ms) if draft.occurred else None
    fields: dict[str, object] = {}
    if kind is Kind.DECISION:
        fields |= {"rationale": draft.why} if draft.why else {}
        fields |= {"objections": draft.objections} if draft.objections else {}
        fields |= {"decider": desk.people.find_or_expect(draft.person)} if draft.person else {}
        fields |= {"revisit_ms": now_ms + _minutes(draft.minutes) * 60_000} if draft.minutes else {}
    elif kind is Kind.TASK:
        fields |= {"owner": desk.people.find_or_expect(draft.person)} if draft.person else {}
        fields |= {"minutes": _minutes(draft.minutes)} if draft.minutes else {}
    return LogEntry(incident, draft.text, kind, occurred_ms, fields, draft.is_pinned)


def _minutes(text: str) -> int:
    digits = text.removesuffix("min").removesuffix("m").strip()
    if not digits.isdigit():
        raise BadInput(Problem("Minutes", None, "", say("{text!r} is not a whole number of minutes", text=text)))
    return int(digits)
