"""Decisions on the timeline: entries, corrections, pins, tasks."""

from collections.abc import Mapping
from typing import Any, Final

from models.incident import commands, entry_events, events
from models.incident.attachment import FIELD, named_in_fields
from models.incident.decision import MAX_AHEAD_MS, Decision, bad, clean, name
from models.incident.entry import MAX_MINUTES, Entry, Kind, TaskState
from models.incident.lifecycle import State
from models.incident.state import IncidentState
from models.incident.timeline import MAX_PINNED
from models.kernel import canonical
from models.kernel.errors import Refused
from models.kernel.event import Draft
from models.kernel.ids import EventId
from resources.said import say

Drafts = tuple[Draft, ...]

MAX_FIELDS_BYTES: Final = 16 * 1024


def log_entry(state: IncidentState, command: commands.LogEntry, context: Decision) -> Drafts:
    """Notes may be added in every state but MERGED: there the other incident goes on."""
    _not_merged(state)
    if command.kind.is_derived:
        raise Refused(say("entries of kind {kind} are written by the console itself", kind=command.kind))
    text = clean("text", command.text)
    if FIELD in command.fields:
        bad(FIELD, say("are given with their content, not as a field"))
    fields = _fields(command.kind, {**command.fields, **named_in_fields(command.attachments)})
    if _is_frozen(state, command.kind):
        if not command.emergency:
            raise Refused(
                say("no new {kind} while command is being handed over", kind=command.kind),
                (say("wait until it is taken, withdraw the offer, or mark it as an emergency"),),
            )
        fields["emergency"] = True
    if command.pinned:
        _room_for_pin(state)
    occurred_ms = _occurred(command.occurred_ms, context)
    body = entry_events.EntryLogged(command.kind, text, occurred_ms, fields, command.pinned)
    return (Draft(state.stream, events.ENTRY_LOGGED, body.to_body()),)


def correct_entry(state: IncidentState, command: commands.CorrectEntry, context: Decision) -> Drafts:
    """What people typed can be corrected, with a reason; the pin passes on to the correction."""
    old = _entry(state, command.entry)
    unmet = []
    if old.kind.is_derived:
        unmet.append(say("entries of kind {kind} follow from what was done: do the opposite instead", kind=old.kind))
    if old.superseded:
        unmet.append(say("it has been corrected already: correct the correction"))
    if not command.reason.strip():
        unmet.append(say("a correction needs a reason"))
    if unmet:
        raise Refused(say("the entry is not corrected"), tuple(unmet))
    fields = _fields(old.kind, old.fields if command.fields is None else command.fields)
    body = entry_events.EntryCorrected(
        entry=command.entry,
        kind=old.kind,
        text=clean("text", command.text),
        reason=clean("reason", command.reason),
        occurred_ms=_occurred(command.occurred_ms, context),
        fields=fields,
        pinned=old.pinned,
    )
    return (Draft(state.stream, events.ENTRY_CORRECTED, body.to_body()),)


def pin_entry(state: IncidentState, command: commands.PinEntry, context: Decision) -> Drafts:
    """Seven at most; a superseded entry is not pinned."""
    entry = _entry(state, command.entry)
    register = state.timeline.pin_register(command.entry)
    if entry.pinned is command.pinned and not register.in_conflict:
        raise Refused(say("it is pinned already") if command.pinned else say("it is not pinned"))
    if command.pinned and entry.superseded:
        raise Refused(say("the entry is not pinned"), (say("it has been corrected: pin the correction"),))
    if command.pinned and not entry.pinned:
        _room_for_pin(state)
    body = entry_events.EntryPinned(command.entry, command.pinned)
    return (Draft(state.stream, events.ENTRY_PINNED, body.to_body(), register.ids),)


def change_task(state: IncidentState, command: commands.ChangeTask, context: Decision) -> Drafts:
    """Open, then acknowledged, then done; dropped with a note. A task that is over can be opened again."""
    entry = _entry(state, command.entry)
    register = state.timeline.task_register(command.entry)
    note = clean("note", command.note, required=False)
    unmet = []
    if entry.kind is not Kind.TASK:
        unmet.append(say("the entry is a {kind}, not a task", kind=entry.kind))
    if entry.superseded:
        unmet.append(say("the task has been corrected: change the correction"))
    if entry.task_state is command.state and not register.in_conflict:
        unmet.append(say("it is {state} already", state=command.state))
    if entry.task_state is not None and entry.task_state.is_over and command.state is TaskState.ACKNOWLEDGED:
        unmet.append(say("it is {task_state} already", task_state=entry.task_state))
    if command.state is TaskState.DROPPED and not note:
        unmet.append(say("dropping a task needs a note"))
    if unmet:
        raise Refused(say("the task is not changed"), tuple(unmet))
    body = entry_events.TaskChanged(command.entry, command.state, note)
    return (Draft(state.stream, events.TASK_CHANGED, body.to_body(), register.ids),)


def _entry(state: IncidentState, entry: EventId) -> Entry:
    found = state.entry(entry)
    if found is None:
        raise Refused(say("there is no such entry"))
    return found


def _not_merged(state: IncidentState) -> None:
    summary = state.summary()
    if summary.state is State.MERGED:
        raise Refused(say("{name} was merged", name=name(summary)), (say("log it in the incident it was merged into"),))


def _is_frozen(state: IncidentState, kind: Kind) -> bool:
    """From the offer until it is taken or withdrawn nobody knows whose orders count."""
    return kind in (Kind.ACTION, Kind.TASK) and state.summary().handover_offer is not None


def _room_for_pin(state: IncidentState) -> None:
    if state.timeline.pinned_count >= MAX_PINNED:
        raise Refused(
            say("the entry is not pinned"),
            (say("{max_pinned} facts are pinned, and more nobody keeps in mind: unpin one", max_pinned=MAX_PINNED),),
        )


def _occurred(occurred_ms: int | None, context: Decision) -> int | None:
    """None stays None: then it happened when it was logged."""
    if occurred_ms is None:
        return None
    if occurred_ms < 0:
        bad("occurred", say("lies before 1970"))
    if occurred_ms > context.now_ms + MAX_AHEAD_MS:
        bad("occurred", say("lies in the future; expected the past or at most 5 minutes ahead"))
    return occurred_ms


def _fields(kind: Kind, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields, checked: writable, of bounded size, and for a task an owner and its minutes."""
    plain = {field: value for field, value in fields.items() if value not in (None, "", (), [])}
    try:
        size = len(canonical.encode(plain))
    except canonical.NotCanonical as error:
        bad("fields", str(error))
    if size > MAX_FIELDS_BYTES:
        bad("fields", say("{size} bytes; at most {max_fields_bytes}", size=size, max_fields_bytes=MAX_FIELDS_BYTES))
    if kind is Kind.TASK:
        unmet = []
        if not isinstance(plain.get("owner"), str):
            unmet.append(say("a task has one named owner"))
        minutes = plain.get("minutes")
        if type(minutes) is not int or not 1 <= minutes <= MAX_MINUTES:
            unmet.append(say("a task has a time in minutes, 1 to {max_minutes}", max_minutes=MAX_MINUTES))
        if unmet:
            raise Refused(say("the task is not given"), tuple(unmet))
    if kind is Kind.COMMS and plain.get("audience") not in (None, "external", "internal"):
        bad("audience", say("{audience!r}; expected external or internal", audience=plain["audience"]))
    return plain
