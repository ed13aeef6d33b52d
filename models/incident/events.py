"""What can have happened to an incident: type names, and the content of each type (of entries: models.incident.entry_events).

Every content class is frozen, writes itself with to_body (canonical JSON: whole numbers, times in ms since the epoch) and is
read with from_body, which raises BadBody (a ValueError) for anything else. Absent means null, empty or false. Adding a field
keeps the version if absent has a meaning; anything else raises the version and adds an upcaster.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from models.incident import handover_events
from models.incident.cadence import Audience
from models.incident.conflicts import events as conflict_events
from models.incident.lifecycle import State
from models.incident.roles import Role
from models.incident.severity import Severity
from models.kernel import reading
from models.kernel.ids import EventId, PersonId, StreamId
from models.kernel.reading import Body, compact
from models.kernel.upcast import SchemaRegistry

DECLARED: Final = "incident.declared"
SEVERITY_CHANGED: Final = "incident.severity_changed"
STATE_CHANGED: Final = "incident.state_changed"
ROLE_ASSIGNED: Final = "incident.role_assigned"
TITLE_CHANGED: Final = "incident.title_changed"
SERVICES_CHANGED: Final = "incident.services_changed"
UPDATE_DUE_CHANGED: Final = "incident.update_due_changed"
ENTRY_LOGGED: Final = "incident.entry_logged"
ENTRY_CORRECTED: Final = "incident.entry_corrected"
ENTRY_PINNED: Final = "incident.entry_pinned"
TASK_CHANGED: Final = "incident.task_changed"
HANDOVER_OFFERED: Final = "incident.handover_offered"
HANDOVER_ACCEPTED: Final = "incident.handover_accepted"
MERGED: Final = "incident.merged"

VERSIONS: Final[Mapping[str, int]] = {
    DECLARED: 1,
    SEVERITY_CHANGED: 1,
    STATE_CHANGED: 1,
    ROLE_ASSIGNED: 1,
    TITLE_CHANGED: 1,
    SERVICES_CHANGED: 1,
    UPDATE_DUE_CHANGED: 1,
    ENTRY_LOGGED: 1,
    ENTRY_CORRECTED: 1,
    ENTRY_PINNED: 1,
    TASK_CHANGED: 1,
    HANDOVER_OFFERED: 1,
    HANDOVER_ACCEPTED: 1,
    MERGED: 1,
}
"""Current schema version of every type."""


def know_incident_events(registry: SchemaRegistry) -> None:
    """Declare every type of this context but those of the parts to the registry."""
    for type_name, version in {**VERSIONS, **handover_events.VERSIONS, **conflict_events.VERSIONS}.items():
        registry.know(type_name, version)


@dataclass(frozen=True, slots=True)
class Declared:
    """The first event of an incident's stream. Sets title, severity, state DECLARED, services and commander."""

    number: str
    """Name shown to people, INC-204 or INC-D17. May clash between workstations that were offline; the stream id never does."""
    title: str
    severity: Severity
    rule: str
    """The sentence of the matrix row that gave the severity, or who set it otherwise."""
    policy_version: int
    suggested: Severity
    """What the matrix said; differs from severity where the declarer chose another."""
    inputs: Mapping[str, Any] = field(default_factory=dict)
    """ImpactInputs.to_plain()."""
    services: tuple[str, ...] = ()
    drill: bool = False
    commander: PersonId | None = None
    split_from: StreamId | None = None
    """The incident it was split from."""
    elsewhere: tuple[str, ...] = ()
    """What else its commander is in, in sentences."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "number": self.number,
                "title": self.title,
                "severity": str(self.severity),
                "rule": self.rule,
                "policy_version": self.policy_version,
                "suggested": str(self.suggested),
                "inputs": {
                    name: str(value) if isinstance(value, str) else value for name, value in self.inputs.items()
                },
                "services": list(self.services),
                "drill": self.drill,
                "commander": self.commander,
                "split_from": self.split_from,
                "elsewhere": list(self.elsewhere),
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "Declared":
        """Strict; BadBody otherwise."""
        severity = Severity(reading.text(body, "severity"))
        commander = reading.optional_text(body, "commander")
        split_from = reading.optional_text(body, "split_from")
        return cls(
            number=reading.text(body, "number"),
            title=reading.text(body, "title"),
            severity=severity,
            rule=reading.optional_text(body, "rule") or "",
            policy_version=reading.optional_whole(body, "policy_version") or 0,
            suggested=Severity(reading.optional_text(body, "suggested") or severity),
            inputs=reading.mapping(body, "inputs"),
            services=reading.texts(body, "services"),
            drill=reading.flag(body, "drill"),
            commander=PersonId(commander) if commander else None,
            split_from=StreamId(split_from) if split_from else None,
            elsewhere=reading.texts(body, "elsewhere"),
        )


@dataclass(frozen=True, slots=True)
class SeverityChanged:
    """Re-rated. Replaces the severity heads its author saw."""

    severity: Severity
    was: Severity
    """What its author saw."""
    reason: str = ""
    rule: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"severity": str(self.severity), "was": str(self.was), "reason": self.reason, "rule": self.rule})

    @classmethod
    def from_body(cls, body: Body) -> "SeverityChanged":
        """Strict; BadBody otherwise."""
        return cls(
            Severity(reading.text(body, "severity")),
            Severity(reading.text(body, "was")),
            reading.optional_text(body, "reason") or "",
            reading.optional_text(body, "rule") or "",
        )


@dataclass(frozen=True, slots=True)
class StateChanged:
    """Moved along the lifecycle."""

    state: State
    was: State
    reason: str = ""
    overridden: tuple[str, ...] = ()
    """Sentences of the guards that were unmet and overridden by the reason."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "state": str(self.state),
                "was": str(self.was),
                "reason": self.reason,
                "overridden": list(self.overridden),
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "StateChanged":
        """Strict; BadBody otherwise."""
        return cls(
            State(reading.text(body, "state")),
            State(reading.text(body, "was")),
            reading.optional_text(body, "reason") or "",
            reading.texts(body, "overridden"),
        )


@dataclass(frozen=True, slots=True)
class RoleAssigned:
    """A role was given to a person, or to nobody."""

    role: Role
    person: PersonId | None
    was: PersonId | None = None
    reason: str = ""
    elsewhere: tuple[str, ...] = ()
    """What else the person is in, and how that was settled, in sentences."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "role": str(self.role),
                "person": self.person,
                "was": self.was,
                "reason": self.reason,
                "elsewhere": list(self.elsewhere),
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "RoleAssigned":
        """Strict; BadBody otherwise."""
        person, was = reading.optional_text(body, "person"), reading.optional_text(body, "was")
        return cls(
            Role(reading.text(body, "role")),
            PersonId(person) if person else None,
            PersonId(was) if was else None,
            reading.optional_text(body, "reason") or "",
            reading.texts(body, "elsewhere"),
        )


@dataclass(frozen=True, slots=True)
class TitleChanged:
    """The title was reworded."""

    title: str
    was: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"title": self.title, "was": self.was})

    @classmethod
    def from_body(cls, body: Body) -> "TitleChanged":
        """Strict; BadBody otherwise."""
        return cls(reading.text(body, "title"), reading.optional_text(body, "was") or "")


@dataclass(frozen=True, slots=True)
class ServicesChanged:
    """Which services the incident is about, as a whole."""

    services: tuple[str, ...]

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"services": list(self.services)})

    @classmethod
    def from_body(cls, body: Body) -> "ServicesChanged":
        """Strict; BadBody otherwise."""
        return cls(reading.texts(body, "services"))


@dataclass(frozen=True, slots=True)
class UpdateDueChanged:
    """The next update to an audience was promised for a time other than the cadence gives. Holds until that update is out."""

    audience: Audience
    due_ms: int | None
    """None returns to the cadence."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {"audience": str(self.audience), "due_ms": self.due_ms}

    @classmethod
    def from_body(cls, body: Body) -> "UpdateDueChanged":
        """Strict; BadBody otherwise."""
        return cls(Audience(reading.text(body, "audience")), reading.optional_moment(body, "due_ms"))


@dataclass(frozen=True, slots=True)
class HandoverOffered:
    """The commander offers command, with a briefing."""

    to: PersonId
    briefing: str

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {"to": self.to, "briefing": self.briefing}

    @classmethod
    def from_body(cls, body: Body) -> "HandoverOffered":
        """Strict; BadBody otherwise."""
        return cls(PersonId(reading.text(body, "to")), reading.text(body, "briefing"))


@dataclass(frozen=True, slots=True)
class HandoverAccepted:
    """The incoming commander took command: the author of this event is the Incident Commander."""

    offer: EventId
    was: PersonId | None = None
    read_back: str = ""
    """The briefing in the incoming's own words; empty in records from before it was asked for."""
    elsewhere: tuple[str, ...] = ()
    """What else the incoming is in, and how that was settled, in sentences."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "offer": self.offer,
                "was": self.was,
                "read_back": self.read_back,
                "elsewhere": list(self.elsewhere),
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "HandoverAccepted":
        """Strict; BadBody otherwise."""
        was = reading.optional_text(body, "was")
        return cls(
            EventId(reading.text(body, "offer")),
            PersonId(was) if was else None,
            reading.optional_text(body, "read_back") or "",
            reading.texts(body, "elsewhere"),
        )


@dataclass(frozen=True, slots=True)
class Merged:
    """This incident goes on as another one. Sets state MERGED."""

    into: StreamId
    into_number: str
    was: State
    reason: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {"into": self.into, "into_number": self.into_number, "was": str(self.was), "reason": self.reason}
        )

    @classmethod
    def from_body(cls, body: Body) -> "Merged":
        """Strict; BadBody otherwise."""
        return cls(
            StreamId(reading.text(body, "into")),
            reading.optional_text(body, "into_number") or "",
            State(reading.text(body, "was")),
            reading.optional_text(body, "reason") or "",
        )
