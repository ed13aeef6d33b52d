"""Elevated rights of the organisation's people: in the stream of groups and keys, so every change is audited; and the one place
that says whether somebody may act on production now. On the store thread.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from console.incident_book import IncidentBook
from models.access.approval.request import Verdict
from models.access.elevation import decide as gates
from models.access.elevation.commands import COMMANDS, BreakGlass, ElevationCommand, EndElevation, VoteElevation
from models.access.elevation.events import VERSIONS, Scope
from models.access.elevation.state import ElevationState
from models.access.elevation.views import Elevations
from models.access.roles import PRODUCTION
from models.incident.commands import LogEntry
from models.incident.entry import Kind
from models.kernel.clock import Clock
from models.kernel.event import Draft, Event
from models.kernel.ids import OrgId, PersonId, StreamId
from models.kernel.upcast import SchemaRegistry
from models.store.event_log import EventLog

NOT_ELEVATED: Final = (
    "acting on production takes elevated rights: ask for them (people elevate), or break the glass (people break-glass)"
)


@dataclass(frozen=True, slots=True)
class ElevationChange:
    """Elevations are others."""

    elevations: Elevations


class ElevationBook:
    """Folds them, decides on them."""

    prefix = "access"
    commands: tuple[type, ...] = COMMANDS

    def __init__(self, log: EventLog, org: OrgId, clock: Clock, incidents: IncidentBook) -> None:
        self.stream = StreamId(str(uuid.uuid5(uuid.UUID(org), "access")))
        self.permissions: Callable[[PersonId], tuple[str, ...] | None] = lambda _person: None
        """What the certificate says under which a person writes here; None where this workstation is its own authority, and
        nobody is there to grant anything."""
        self._registry = SchemaRegistry()
        for type_name, version in VERSIONS.items():
            self._registry.know(type_name, version)
        self._log = log
        self._clock = clock
        self._incidents = incidents
        self._state = ElevationState()
        self.refold(self.stream)
        incidents.production = self.production
        incidents.closing = self.closing

    @property
    def view(self) -> Elevations:
        """All of them."""
        return self._state.view

    def production(self, incident: StreamId | None, person: PersonId) -> str:
        """Why this person may not act on production for an incident (None: for a change) now; empty where they may."""
        permissions = self.permissions(person)
        if permissions is None or PRODUCTION in permissions:
            return ""
        if incident is not None and self._over(Scope(incident)):
            return NOT_ELEVATED
        return "" if self.view.is_elevated(person, incident, self._clock.now_ms()) else NOT_ELEVATED

    def closing(self, incident: StreamId) -> tuple[Draft, ...]:
        """What is written along with the end of an incident: rights given for it are over."""
        ends = gates.ends_with(incident, self.view, self._clock.now_ms())
        return tuple(Draft(self.stream, event_type, body) for event_type, body in ends)

    def decide(self, command: ElevationCommand, actor: PersonId) -> tuple[Draft, ...]:
        """The event, and the line of the incident's timeline that tells it to the room."""
        scope = self._scope(command)
        over = "" if scope is None else self._over(scope)
        event_type, body = gates.decide(command, gates.Facts(actor, self._clock.now_ms(), self.view, over))
        line = () if over or scope is None or scope.incident is None else self._line(command, scope.incident, actor)
        return (Draft(self.stream, event_type, body), *line)

    def apply(self, event: Event, position: int) -> ElevationChange | None:
        """Take a recorded event; what lies in another stream is nobody's right."""
        if event.stream != self.stream:
            return None
        current = self._registry.upcast(event)
        return ElevationChange(self.view) if current is not None and self._state.apply(current) else None

    def refold(self, stream: StreamId) -> ElevationChange | None:
        """Fold all of it again from the record."""
        if stream != self.stream:
            return None
        self._state = ElevationState()
        for event in self._log.events(self.stream):
            self.apply(event, 0)
        return ElevationChange(self.view)

    def flush(self) -> None:
        """Nothing is cached."""

    def _scope(self, command: ElevationCommand) -> Scope | None:
        if isinstance(command, VoteElevation):
            found = self.view.get(command.request)
        elif isinstance(command, EndElevation):
            found = self.view.get(command.elevation)
        else:
            # A review is no line of the incident: it comes when that is over, and from people who write none.
            return getattr(command, "scope", None)
        return None if found is None else found.scope

    def _over(self, scope: Scope) -> str:
        """Why nothing more is done in the incident; empty where it is open, or none is meant."""
        if scope.incident is None:
            return ""
        summary = self._incidents.state(scope.incident).summary()
        return f"{summary.number or 'the incident'} is {summary.state.upper()}" if summary.state.is_final else ""

    def _line(self, command: ElevationCommand, incident: StreamId, actor: PersonId) -> tuple[Draft, ...]:
        fields = {"elevation": getattr(command, "request", None) or getattr(command, "elevation", None) or "asked"}
        entry = LogEntry(incident, _told(command), Kind.ACTION, fields=fields, pinned=isinstance(command, BreakGlass))
        return self._incidents.decide(entry, actor)


def _told(command: ElevationCommand) -> str:
    match command:
        case BreakGlass():
            return (
                f"BROKE THE GLASS: rights to act on production for {command.minutes} min, granted by nobody:"
                f" {command.reason.strip()}. A review is owed"
            )
        case VoteElevation(verdict=Verdict.APPROVE):
            return "Granted elevated rights" + (f": {command.reason.strip()}" if command.reason.strip() else "")
        case VoteElevation():
            return f"Denied elevated rights: {command.reason.strip()}"
        case EndElevation():
            return f"Ended elevated rights: {command.why.strip()}"
    minutes, reason = getattr(command, "minutes", 0), getattr(command, "reason", "").strip()
    return f"Asked for elevated rights for {minutes} min: {reason}"
