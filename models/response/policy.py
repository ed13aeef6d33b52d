"""What an organisation agreed on before anything breaks: the severity matrix, and which protocol answers which failure.

A policy is one document (docs/response_policy.md). It is put in force as a whole, in versions; incidents keep the version
under which they were classified.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from models.incident.cadence import Audience
from models.incident.classification.outage_type import OutageType
from models.incident.roles import Role
from models.incident.severity import Severity, SeverityPolicy


@dataclass(frozen=True, slots=True)
class Interval:
    """Updates to one audience."""

    first: int
    """Minutes from the declaration to the first."""
    every: int
    """Minutes from one to the next."""


@dataclass(frozen=True, slots=True)
class BridgePlan:
    """The call people join."""

    dial_in: str = ""
    """Telephone number."""
    url: str = ""
    pin: str = field(default="", repr=False)
    """Printed on the bridge card; kept out of logs."""
    lines: tuple[str, ...] = ()
    """Rules of the call, read out at its start."""
    round_minutes: int | None = None
    """How often the commander goes round the call."""


@dataclass(frozen=True, slots=True)
class Protocol:
    """How a kind of failure is answered."""

    id: str
    name: str
    roles: tuple[Role, ...] = ()
    """Who is asked to join."""
    channels: tuple[str, ...] = ()
    """Where they are asked and where they talk, in the organisation's words."""
    cadence: Mapping[Audience, Interval] = field(default_factory=dict)
    ack_minutes: int | None = None
    """How long whoever is asked may take to answer."""
    escalation: str = ""
    """Name of the escalation policy."""
    runbook: str = ""
    """Id of the runbook to open."""
    bridge: BridgePlan = field(default_factory=BridgePlan)


@dataclass(frozen=True, slots=True)
class TypeRule:
    """An outage type and the protocol it loads."""

    id: OutageType
    name: str
    protocol: str = ""
    """Id of a protocol; empty where there is none."""


@dataclass(frozen=True, slots=True)
class FailureMode:
    """A way in which services fail, and the protocol it loads."""

    id: str
    name: str
    services: tuple[str, ...] = ()
    """Of these services; empty: of any."""
    protocol: str = ""


@dataclass(frozen=True, slots=True)
class TagKey:
    """A tag and the only values it takes."""

    id: str
    name: str
    values: tuple[str, ...]
    is_mandatory: bool = False
    """Without it no incident is CLOSED."""


class DefinitionKind(StrEnum):
    """Where an obligation comes from."""

    SLA = "sla"
    REGULATORY = "regulatory"


@dataclass(frozen=True, slots=True)
class Definition:
    """An SLA clause or a regulatory category that the matrix should mirror."""

    id: str
    """What rows name as their clause."""
    kind: DefinitionKind
    name: str


@dataclass(frozen=True, slots=True)
class ResponsePolicy:
    """A whole policy. References inside it are sound: see reading."""

    name: str
    severity: SeverityPolicy
    """Its version is the version of the whole policy."""
    labels: Mapping[Severity, str] = field(default_factory=dict)
    """What the organisation calls the levels, where it has words of its own: S1, P1, Critical."""
    outage_types: tuple[TypeRule, ...] = ()
    failure_modes: tuple[FailureMode, ...] = ()
    protocols: tuple[Protocol, ...] = ()
    tags: tuple[TagKey, ...] = ()
    definitions: tuple[Definition, ...] = ()

    @property
    def version(self) -> int:
        """Rises with every policy put in force."""
        return self.severity.version

    @property
    def mandatory_tags(self) -> tuple[str, ...]:
        """Ids of the tags without which no incident is closed."""
        return tuple(key.id for key in self.tags if key.is_mandatory)

    def label(self, severity: Severity) -> str:
        """The level in the organisation's words."""
        return self.labels.get(severity, str(severity))

    def modes_of(self, services: tuple[str, ...]) -> tuple[FailureMode, ...]:
        """Failure modes that these services can have: their own first, then those of any service."""
        own = [mode for mode in self.failure_modes if set(mode.services) & set(services)]
        return (*own, *(mode for mode in self.failure_modes if not mode.services))

    def protocol_for(self, outage_type: OutageType | None, failure_mode: str | None) -> Protocol | None:
        """The failure mode's protocol, else the outage type's; None where neither has one."""
        by_id = {protocol.id: protocol for protocol in self.protocols}
        mode = next((each.protocol for each in self.failure_modes if each.id == failure_mode), "")
        kind = next((each.protocol for each in self.outage_types if each.id is outage_type), "")
        return by_id.get(mode or kind)
