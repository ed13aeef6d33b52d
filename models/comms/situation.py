"""What the rules of this context must know of incident, people and estate: plain values, filled in by the write path."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.comms.audience import CommsAudience
from models.comms.phase import Phase
from models.comms.sensitivity import Sensitivity
from models.comms.update import ComponentState
from models.kernel.ids import PersonId


@dataclass(frozen=True, slots=True)
class PublicService:
    """A service as the public knows it."""

    key: str
    name: str
    state: ComponentState
    """What is seen of it now."""
    is_named: bool = False
    """Whether the incident lists it."""


@dataclass(frozen=True, slots=True)
class Situation:
    """At one moment."""

    now_ms: int = 0
    number: str = ""
    title: str = ""
    severity: str = ""
    drill: bool = False
    is_open: bool = True
    phase: Phase = Phase.INVESTIGATING
    """As the incident's state says; the record's own phase comes first."""
    declared_ms: int = 0
    data_impact: str = "none"
    """none, unavailable, suspected, exposed or unknown."""
    sensitivity: Sensitivity = Sensitivity.INTERNAL
    """How far what is known may spread."""
    is_tagged: bool = False
    """Whether somebody set it; else it follows from what happened to data."""
    workarounds: tuple[str, ...] = ()
    """What may be told of fallbacks that run, where the record itself says nothing."""
    services: tuple[PublicService, ...] = ()
    """Of the incident first, then the rest of those that are not well."""
    groups: Mapping[str, tuple[PersonId, ...]] = field(default_factory=dict)
    """Who may approve for whom: legal, pr, executive …; roles of the incident count as groups, too."""
    spokespersons: tuple[PersonId, ...] = ()
    """Before anybody is named: who holds a role that speaks."""
    minutes: Mapping[CommsAudience, int] = field(default_factory=dict)
    """Between updates, by the cadence in force; an audience that is not in here has none."""
    channels: Mapping[CommsAudience, tuple[str, ...]] = field(default_factory=dict)
    """Names of the configured sinks."""
    names: Mapping[PersonId, str] = field(default_factory=dict)
    """Of everybody in the directory."""
    vendors: tuple[str, ...] = ()
    """Third parties of the catalogue."""
    internals: tuple[str, ...] = ()
    """Ids of services and hosts, as only insiders call them."""


def in_group(situation: Situation, person: PersonId, group: str) -> bool:
    """Whether somebody belongs to a group or holds a role."""
    return person in situation.groups.get(group, ())
