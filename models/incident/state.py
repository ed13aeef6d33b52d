"""One incident folded from its events. The result depends on the set of events alone: any order, any repetition.

Single-valued fields are registers, so what two people set without seeing each other stays visible until somebody settles it.
Meanwhile the higher severity, the less advanced state and the union of services count; of anything else the newest.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final, TypeVar

from models.incident import derived, entry_events, events, handover_events
from models.incident.cadence import DEFAULT_CADENCE, Cadence
from models.incident.conflicts.accepted import note_kind
from models.incident.conflicts.events import CONFLICT_SETTLED, ConflictSettled
from models.incident.conflicts.line import settled_line
from models.incident.entry import Entry, Kind, TaskState
from models.incident.headline import Headline
from models.incident.ledger import Ledger
from models.incident.part import Part
from models.incident.parts import PART_OF_TYPE, PARTS
from models.incident.timeline import TaskValue, Timeline, new_entry
from models.incident.views import IncidentChange, IncidentSummary
from models.kernel.event import Event
from models.kernel.ids import EventId, StreamId
from models.kernel.reading import Body, compact
from models.kernel.register import Register

Touched = tuple[Entry, ...]

V = TypeVar("V")


class IncidentState:
    """Mutable; owned by one thread."""

    def __init__(self, stream: StreamId, cadence: Cadence = DEFAULT_CADENCE) -> None:
        self.stream = stream
        self.headline = Headline(stream, cadence)
        self.timeline = Timeline()
        self._ledgers: dict[str, Ledger] = {}
        self._views: dict[str, Any] = {}
        """Views of parts, made when asked for after a change."""

    def apply(self, event: Event) -> IncidentChange | None:
        """Fold one event, already upcast. None where it is known, of another context, erased or not what its type says."""
        touched = self.absorb(event)
        return None if touched is None else IncidentChange(self.stream, self.summary(), touched, self.parts())

    def absorb(self, event: Event) -> Touched | None:
        """As `apply`, without a picture of the whole: for a rebuild, where nobody looks until the last event is folded."""
        if event.erased:
            return self._tombstone(event)
        fold, part = _FOLDS.get(event.type), PART_OF_TYPE.get(event.type)
        if (fold is None and part is None) or not isinstance(event.body, dict) or event.id in self.timeline:
            return None
        try:
            if part is not None:
                touched = self._fold_part(part, event, event.body)
            elif fold is not None:
                touched = fold(self, event, event.body)
        except (ValueError, LookupError, TypeError, AttributeError):
            return None
        self.headline.saw(event)
        return touched

    def summary(self) -> IncidentSummary:
        """As it stands. Until the declaration has arrived: SEV1 and DECLARED unless other events say otherwise."""
        timeline = self.timeline
        return self.headline.summary(len(timeline), timeline.pinned_count, timeline.last_logged_ms)

    def entries(self) -> tuple[Entry, ...]:
        """The timeline, newest first by when things happened. Cached until the next event."""
        return self.timeline.newest_first()

    def entry(self, entry: EventId) -> Entry | None:
        """One entry of the timeline."""
        return self.timeline.get(entry)

    def ledger(self, part: Part[V]) -> Ledger:
        """The state of a part, for its deciders."""
        return self._ledgers.setdefault(part.name, Ledger())

    def part(self, part: Part[V]) -> V:
        """The view of a part."""
        if part.name not in self._views:
            self._views[part.name] = part.view(self.ledger(part))
        view: V = self._views[part.name]
        return view

    def parts(self) -> Mapping[str, Any]:
        """The views of all parts by name; read them with `views.part_in`."""
        return {part.name: self.part(part) for part in PARTS}

    def to_plain(self) -> Mapping[str, Any]:
        """The whole state as JSON-able values; equal for equal sets of events."""
        parts = {name: ledger.to_plain() for name, ledger in sorted(self._ledgers.items()) if not ledger.is_empty}
        plain = {
            "stream": self.stream,
            "headline": self.headline.to_plain(),
            "timeline": self.timeline.to_plain(),
        }
        return {**plain, "parts": parts} if parts else plain

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any], cadence: Cadence = DEFAULT_CADENCE) -> "IncidentState":
        """The inverse of to_plain: folding goes on as if it had never stopped."""
        state = cls(StreamId(plain["stream"]), cadence)
        state.timeline = Timeline.from_plain(plain["timeline"])
        state.timeline.note_arrivals(plain.get("arrived", {}))
        state.headline = Headline.from_plain(state.stream, plain["headline"], cadence)
        pins, tasks = state.timeline.registers()
        for entry in pins:
            state._note_pin(entry)
        for entry in tasks:
            state._note_task(entry)
        parts = plain.get("parts", {})
        for part in PARTS:
            if part.name in parts:
                ledger = state._ledgers[part.name] = Ledger.from_plain(parts[part.name])
                ledger.touched.update(ledger.registers())
                state._note_part(part)
        return state

    def _tombstone(self, event: Event) -> Touched | None:
        """The line in place of what was erased: who wrote it and when stays, and by which order it went."""
        if event.id in self.timeline:
            return None
        self.headline.saw(event)
        if event.type == events.DECLARED:
            self.headline.erase(event)
        text = f"Content {event.erased}"
        return self.timeline.add(new_entry(event, Kind.AUTOMATION, text, {"erased": event.type}))

    def _fold_part(self, part: Part[Any], event: Event, body: Body) -> Touched:
        # As every part keeps it: a text that must be there is not there where it is empty, and is missed now, not when the
        # part is looked at.
        entry = part.folds[event.type](self.ledger(part), event, compact(body))
        self._views.pop(part.name, None)
        self._note_part(part)
        return self.timeline.add(entry)

    def _note_part(self, part: Part[Any]) -> None:
        ledger = self.ledger(part)
        for key, field in ledger.touched:
            register, word = ledger.register(key, field), partial(part.word, field)
            self.headline.note_conflict(f"{part.name}:{key}:{field}", register, word(register.shown()), word)
        ledger.touched.clear()

    # Each fold reads the body first, so a body that is not what its type says changes nothing.

    def _logged(self, event: Event, body: Body) -> Touched:
        logged = entry_events.EntryLogged.from_body(body)
        entry = new_entry(event, logged.kind, logged.text, logged.fields, logged.occurred_ms)
        touched = self.timeline.add(entry)
        self.headline.posted(entry)
        return self._also_pinned(entry.id, event, touched) if logged.pinned else touched

    def _corrected(self, event: Event, body: Body) -> Touched:
        fix = entry_events.EntryCorrected.from_body(body)
        entry = new_entry(event, fix.kind, fix.text, fix.fields, fix.occurred_ms, fix.reason, fix.entry)
        touched = self.timeline.add(entry)
        return self._also_pinned(entry.id, event, touched) if fix.pinned else touched

    def _also_pinned(self, entry: EventId, event: Event, touched: Touched) -> Touched:
        pinned = self.timeline.pin(entry, event, True)
        self._note_pin(entry)
        return tuple(other for other in touched if other.id != entry) + pinned

    def _pinned(self, event: Event, body: Body) -> Touched:
        pin = entry_events.EntryPinned.from_body(body)
        touched = self.timeline.pin(pin.entry, event, pin.pinned)
        self._note_pin(pin.entry)
        return touched

    def _task_changed(self, event: Event, body: Body) -> Touched:
        task = entry_events.TaskChanged.from_body(body)
        touched = self.timeline.change_task(task.entry, event, (task.state, task.note))
        self._note_task(task.entry)
        return touched

    def _declared(self, event: Event, body: Body) -> Touched:
        declared = events.Declared.from_body(body)
        self.headline.declare(event, declared)
        return self.timeline.add(derived.declared(event, declared))

    def _severity_changed(self, event: Event, body: Body) -> Touched:
        change = events.SeverityChanged.from_body(body)
        self.headline.set_severity(event, change.severity, change.rule or change.reason)
        return self.timeline.add(derived.severity_changed(event, change))

    def _state_changed(self, event: Event, body: Body) -> Touched:
        change = events.StateChanged.from_body(body)
        self.headline.set_state(event, change.state)
        return self.timeline.add(derived.state_changed(event, change))

    def _role_assigned(self, event: Event, body: Body) -> Touched:
        role = events.RoleAssigned.from_body(body)
        self.headline.set_role(event, role.role, role.person)
        return self.timeline.add(derived.role_assigned(event, role))

    def _title_changed(self, event: Event, body: Body) -> Touched:
        change = events.TitleChanged.from_body(body)
        self.headline.set_title(event, change.title)
        return self.timeline.add(derived.title_changed(event, change))

    def _services_changed(self, event: Event, body: Body) -> Touched:
        change = events.ServicesChanged.from_body(body)
        self.headline.set_services(event, change.services)
        return self.timeline.add(derived.services_changed(event, change))

    def _update_due_changed(self, event: Event, body: Body) -> Touched:
        change = events.UpdateDueChanged.from_body(body)
        self.headline.set_due(event, change.audience, change.due_ms)
        return self.timeline.add(derived.update_due_changed(event, change))

    def _handover_offered(self, event: Event, body: Body) -> Touched:
        offer = events.HandoverOffered.from_body(body)
        self.headline.offer_command(event, offer)
        return self.timeline.add(derived.handover_offered(event, offer))

    def _handover_accepted(self, event: Event, body: Body) -> Touched:
        accepted = events.HandoverAccepted.from_body(body)
        self.headline.take_command(event)
        return self.timeline.add(derived.handover_accepted(event, accepted))

    def _handover_withdrawn(self, event: Event, body: Body) -> Touched:
        withdrawn = handover_events.HandoverWithdrawn.from_body(body)
        self.headline.withdraw_offer(event)
        return self.timeline.add(derived.handover_withdrawn(event, withdrawn))

    def _command_taken(self, event: Event, body: Body) -> Touched:
        taken = handover_events.CommandTaken.from_body(body)
        self.headline.take_command(event)
        return self.timeline.add(derived.command_taken(event, taken))

    def _merged(self, event: Event, body: Body) -> Touched:
        merged = events.Merged.from_body(body)
        self.headline.merge(event, merged.into)
        return self.timeline.add(derived.merged(event, merged))

    def _conflict_settled(self, event: Event, body: Body) -> Touched:
        settled = ConflictSettled.from_body(body)
        kind, _, rest = settled.field.partition(":")
        touched: Touched = ()
        word = str(settled.value)
        part = next((each for each in PARTS if each.name == settled.part), None)
        if part is not None:
            word = self._settle_part(part, event, settled)
        elif kind == "pin":
            touched = self.timeline.pin(EventId(rest), event, settled.value)
            self._note_pin(EventId(rest))
            word = _yes_no(settled.value)
        elif kind == "task":
            touched = self.timeline.change_task(EventId(rest), event, (TaskState(settled.value[0]), settled.value[1]))
            self._note_task(EventId(rest))
            word = _task_word((TaskState(settled.value[0]), settled.value[1]))
        else:
            self.headline.settle(event, settled)
        return touched + self.timeline.add(settled_line(event, settled, word))

    def _settle_part(self, part: Part[Any], event: Event, settled: ConflictSettled) -> str:
        """Write the value that was chosen; the word for it. ValueError where the part can't make sense of it.

        The part's own events are read strictly before they count. This one may bring any value for any field, so it is
        tried on a copy: what nobody could look at any more must not get in.
        """
        ledger = self.ledger(part)
        for each in (Ledger.from_plain(ledger.to_plain()), ledger):
            try:
                each.write(event, settled.key, settled.name, settled.value)
                if settled.said:
                    each.note(event, settled.key, note_kind(part.name, settled.name), settled.said)
                if each is not ledger:
                    part.view(each)
                word = part.word(settled.name, settled.value)
            except (LookupError, TypeError, AttributeError) as error:
                raise ValueError(f"{settled.field}: {error}") from None
        self._views.pop(part.name, None)
        self._note_part(part)
        return word

    def _note_pin(self, entry: EventId) -> None:
        pins = self.timeline.pin_register(entry)
        self.headline.note_conflict(f"pin:{entry}", pins, _yes_no(bool(pins.shown(any))), _yes_no)

    def _note_task(self, entry: EventId) -> None:
        tasks: Register[TaskValue] = self.timeline.task_register(entry)
        shown = tasks.shown()
        if shown is not None:
            self.headline.note_conflict(f"task:{entry}", tasks, _task_word(shown), _task_word)


def _yes_no(pinned: bool) -> str:
    return "pinned" if pinned else "not pinned"


def _task_word(value: TaskValue) -> str:
    return f"{value[0]}: {value[1]}" if value[1] else str(value[0])


_FOLDS: Final[Mapping[str, Callable[[IncidentState, Event, Body], Touched]]] = {
    events.DECLARED: IncidentState._declared,
    events.SEVERITY_CHANGED: IncidentState._severity_changed,
    events.STATE_CHANGED: IncidentState._state_changed,
    events.ROLE_ASSIGNED: IncidentState._role_assigned,
    events.TITLE_CHANGED: IncidentState._title_changed,
    events.SERVICES_CHANGED: IncidentState._services_changed,
    events.UPDATE_DUE_CHANGED: IncidentState._update_due_changed,
    events.ENTRY_LOGGED: IncidentState._logged,
    events.ENTRY_CORRECTED: IncidentState._corrected,
    events.ENTRY_PINNED: IncidentState._pinned,
    events.TASK_CHANGED: IncidentState._task_changed,
    events.HANDOVER_OFFERED: IncidentState._handover_offered,
    events.HANDOVER_ACCEPTED: IncidentState._handover_accepted,
    events.MERGED: IncidentState._merged,
    handover_events.HANDOVER_WITHDRAWN: IncidentState._handover_withdrawn,
    handover_events.COMMAND_TAKEN: IncidentState._command_taken,
    CONFLICT_SETTLED: IncidentState._conflict_settled,
}
