"""All incidents of a data directory as folded state: the open ones in memory, the closed ones loaded when asked for."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, Final

from console.incident_facts import with_facts
from models.incident.commands import Declare, LogEntry, MoveState
from models.incident.decide import COMMANDS, IncidentCommand, decide
from models.incident.decision import Decision
from models.incident.events import MERGED, STATE_CHANGED, know_incident_events
from models.incident.evidence.commands import AddEvidence
from models.incident.lifecycle import State
from models.incident.numbering import next_number
from models.incident.parts import PARTS
from models.incident.severity import Severity
from models.incident.state import IncidentState
from models.incident.transcript.commands import ImportTranscript
from models.incident.transcript.message import to_lines
from models.incident.views import IncidentChange, IncidentSummary
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Problem
from models.kernel.event import Draft, Event
from models.kernel.ids import PersonId, StreamId, uuid7
from models.kernel.upcast import SchemaRegistry
from models.store.database import StoreError
from models.store.event_log import EventLog
from models.store.records import Blobs, Snapshot, Snapshots
from resources.said import say

FOLD_VERSION: Final = 3
"""Raised with every change to what IncidentState keeps or how it folds: older snapshots are then made anew."""

SNAPSHOT_EVERY: Final = 500
"""Events of one stream after which its folded state is kept again: bounds what a start after a kill must fold."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What lists and look-ups need of an incident, without its timeline."""

    id: StreamId
    number: str
    title: str
    severity: Severity
    state: State
    declared_ms: int
    drill: bool
    merged_into: StreamId | None

    @property
    def is_open(self) -> bool:
        """Whether people are still working on it."""
        return self.state.is_open


class IncidentBook:
    """On the store thread."""

    prefix = "incident"
    commands = COMMANDS

    def __init__(
        self,
        log: EventLog,
        snapshots: Snapshots,
        blobs: Blobs,
        clock: Clock,
        mandatory_tags: Callable[[], tuple[str, ...]] = tuple,
        groups_of: Callable[[PersonId], tuple[str, ...]] = lambda _person: (),
    ) -> None:
        """Fold what the snapshots do not cover yet. `mandatory_tags`: those of the policy in force. `groups_of`: the groups
        of approvers a person belongs to.
        """
        self.groups_of = groups_of
        self._mandatory_tags = mandatory_tags
        self._blobs = blobs
        self._log = log
        self._snapshots = snapshots
        self._clock = clock
        self._registry = SchemaRegistry()
        know_incident_events(self._registry)
        for part in PARTS:
            for type_name, version in part.versions.items():
                self._registry.know(type_name, version)
        self.production: Callable[[StreamId, PersonId], str] = lambda _incident, _person: ""
        """Why somebody may not act on production for an incident; empty where they may. See console.elevation_book."""
        self.closing: Callable[[StreamId], tuple[Draft, ...]] = lambda _incident: ()
        """What is written along with the end of an incident."""
        self._states: dict[StreamId, IncidentState] = {}
        self._positions: dict[StreamId, int] = {}
        self._unkept: dict[StreamId, int] = {}
        self._headings: dict[StreamId, Heading] = {}
        for stream, position in log.streams(self.prefix):
            self._positions[stream] = position
            kept = snapshots.heading(stream, FOLD_VERSION)
            heading = _heading_from_plain(stream, kept[1]) if kept is not None and kept[0] == position else None
            if heading is not None:
                self._headings[stream] = heading
                continue
            self._load(stream)
            if not self._headings[stream].is_open:
                # A rebuild goes through years of incidents; memory need hold only those that people work on.
                self._keep(stream)
                del self._states[stream]

    def decide(self, command: Declare | IncidentCommand, actor: PersonId) -> tuple[Draft, ...]:
        """The facts that follow from a command."""
        if isinstance(command, MoveState):
            # Here and not by whoever asks: nobody closes an incident past a gate that a caller forgot.
            command = replace(command, mandatory_tags=self._mandatory_tags())
        stream = getattr(command, "incident", None)
        state = None if stream is None else self.state(stream)
        command = with_facts(command, actor, self)
        barred = "" if stream is None else self.production(stream, actor)
        context = Decision(self._clock.now_ms(), actor, self._new_stream, self.next_number, barred)
        drafts = decide(state, command, context)
        ended = [draft.stream for draft in drafts if _ends(draft)]
        drafts = (*drafts, *(each for incident in ended for each in self.closing(incident)))
        if isinstance(command, LogEntry):
            for each in command.attachments:
                # First: a blob without its event harms nobody, an event without its blob would.
                self._blobs.put(each.data)
        elif isinstance(command, ImportTranscript):
            self._blobs.put(to_lines(command.messages))
        elif isinstance(command, AddEvidence) and command.content is not None:
            self._blobs.put(command.content)
        for draft in drafts:
            # Loaded before the log holds the new event: a fold that already has it would tell nobody of the change.
            if draft.stream in self._positions:
                self.state(draft.stream)
        return drafts

    def apply(self, event: Event, position: int) -> IncidentChange | None:
        """Fold a recorded event. Its state is loaded, since it was decided on; a stream's first event begins one."""
        if event.stream in self._positions and event.stream not in self._states:
            # Of an incident that nobody looked at: the record holds the event already.
            return self._folded_again(event.stream)
        current = self._current(event)
        state = self._states.get(event.stream)
        if state is None:
            state = self._states[event.stream] = IncidentState(event.stream)
        # Folded again just now, it may be further already.
        self._positions[event.stream] = max(position, self._positions.get(event.stream, 0))
        self._unkept[event.stream] = self._unkept.get(event.stream, 0) + 1
        change = None if current is None else state.apply(current)
        if change is not None or event.stream not in self._headings:
            self._headings[event.stream] = heading_of(state.summary() if change is None else change.summary)
        if self._unkept[event.stream] >= SNAPSHOT_EVERY:
            # A cache that can't be written must not make a durable event look refused; the next event tries again.
            with suppress(StoreError):
                self._keep(event.stream)
        return change

    def refold(self, stream: StreamId) -> IncidentChange | None:
        """Fold one again from the record; None for a stream that is no incident's."""
        return self._folded_again(stream) if self._log.has(stream, self.prefix) else None

    def state(self, stream: StreamId) -> IncidentState:
        """The folded state of an incident; BadInput where there is none with that id."""
        if stream in self._states:
            return self._states[stream]
        if stream not in self._positions:
            raise BadInput(Problem("incident", None, "", say("there is no incident {stream}", stream=stream)))
        return self._load(stream)

    def attachment(self, sha256: str) -> bytes | None:
        """The content of an attachment; None where it is not here or is not what was attached."""
        try:
            return self._blobs.get(bytes.fromhex(sha256))
        except ValueError:
            return None

    def headings(self) -> tuple[Heading, ...]:
        """All incidents, newest declaration first."""
        return tuple(sorted(self._headings.values(), key=lambda each: (each.declared_ms, each.id), reverse=True))

    def open_streams(self) -> tuple[StreamId, ...]:
        """Incidents people are working on."""
        return tuple(each.id for each in self._headings.values() if each.is_open)

    def follow(self, stream: StreamId) -> StreamId:
        """Where an incident goes on: itself, or the one that it and that one's successors were merged into.

        Never a circle from one desk; what two desks merged into each other while apart stays with the one that was asked for.
        """
        seen = [stream]
        while (heading := self._headings.get(seen[-1])) is not None and heading.merged_into in self._headings:
            if heading.merged_into is None or heading.merged_into in seen:
                break
            seen.append(heading.merged_into)
        return seen[-1]

    def find(self, reference: str) -> StreamId:
        """The incident meant by an id, the start of one (at least 6 digits), or a number such as INC-204 or 204.

        BadInput where none or several are meant: offline, two workstations may have given one number twice.
        """
        wanted = reference.strip()
        found = [each for each in self._headings.values() if _is_meant(each, wanted)]
        if len(found) == 1:
            return found[0].id
        message = (
            say("there is no incident {wanted!r}", wanted=wanted)
            if not found
            else say(
                "{wanted!r} may mean {several}",
                wanted=wanted,
                several=", ".join(f"{each.number} {each.id}" for each in found),
            )
        )
        raise BadInput(
            Problem(
                "incident", None, "", say("{message}; expected a number such as INC-204, or an id", message=message)
            )
        )

    def next_number(self, drill: bool) -> str:
        """The display number of the next incident or drill."""
        return next_number((each.number for each in self._headings.values()), drill)

    def flush(self) -> None:
        """Keep every fold that moved since it was last kept."""
        for stream in list(self._unkept):
            self._keep(stream)

    def _load(self, stream: StreamId) -> IncidentState:
        state, covered = self._kept(stream)
        count = 0
        for event in self._log.events(stream, covered):
            current = self._current(event)
            if current is not None:
                state.absorb(current)
            count += 1
        self._states[stream] = state
        self._headings[stream] = heading_of(state.summary())
        if count:
            self._unkept[stream] = count
        return state

    def _current(self, event: Event) -> Event | None:
        """As today's folds read it; what was erased leaves a tombstone."""
        return event if event.erased else self._registry.upcast(event)

    def _folded_again(self, stream: StreamId) -> IncidentChange:
        was_loaded = stream in self._states
        self._positions[stream] = self._log.position(stream)
        state = self._load(stream)
        change = IncidentChange(stream, state.summary(), state.entries(), state.parts(), is_whole=True)
        if not was_loaded and not self._headings[stream].is_open:
            with suppress(StoreError):
                self._keep(stream)
                del self._states[stream]
        return change

    def _kept(self, stream: StreamId) -> tuple[IncidentState, int]:
        kept = self._snapshots.get(stream, FOLD_VERSION)
        if kept is not None and kept.position <= self._positions.get(stream, 0):
            with suppress(LookupError, TypeError, ValueError, AttributeError):
                state = IncidentState.from_plain(kept.state)
                if state.stream == stream:
                    return state, kept.position
        # None, or an odd one: the log is the truth.
        return IncidentState(stream), 0

    def _keep(self, stream: StreamId) -> None:
        if self._unkept.get(stream):
            state, heading = self._states[stream], _heading_to_plain(self._headings[stream])
            arrived = state.timeline.arrivals()
            plain = {**state.to_plain(), "arrived": arrived} if arrived else state.to_plain()
            self._snapshots.put(Snapshot(stream, self._positions[stream], heading, plain), FOLD_VERSION)
            del self._unkept[stream]

    def _new_stream(self) -> StreamId:
        return StreamId(uuid7(self._clock.now_ms()))


def _ends(draft: Draft) -> bool:
    """Whether nothing more is done in the incident after this."""
    return draft.type == MERGED or (draft.type == STATE_CHANGED and State(draft.body["state"]).is_final)


def _is_meant(heading: Heading, wanted: str) -> bool:
    number = heading.number.lower()
    if wanted.lower() in (number, number.removeprefix("inc-"), heading.id):
        return True
    return len(wanted) >= 6 and heading.id.startswith(wanted.lower())


def heading_of(summary: IncidentSummary) -> Heading:
    """What lists and look-ups need of an incident's summary."""
    return Heading(
        summary.id,
        summary.number,
        summary.title,
        summary.severity,
        summary.state,
        summary.declared_ms,
        summary.drill,
        summary.merged_into,
    )


def _heading_to_plain(heading: Heading) -> list[Any]:
    return [
        heading.number,
        heading.title,
        heading.severity,
        heading.state,
        heading.declared_ms,
        heading.drill,
        heading.merged_into,
    ]


def _heading_from_plain(stream: StreamId, plain: Any) -> Heading | None:
    try:
        number, title, severity, state, declared_ms, drill, merged_into = plain
        return Heading(stream, number, title, Severity(severity), State(state), declared_ms, drill, merged_into)
    except (TypeError, ValueError):
        return None
