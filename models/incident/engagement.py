"""One person in two incidents: what else they are doing, and the ways to settle it (ICM-3).

Drills and real incidents don't clash, but a drill somebody is in is named all the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from models.incident.events import ROLE_ASSIGNED, RoleAssigned
from models.incident.roles import Holders, Role
from models.incident.severity import Severity
from models.incident.views import IncidentSummary
from models.kernel.event import Draft
from models.kernel.ids import EventId, PersonId, StreamId
from resources.said import said_join, say


@dataclass(frozen=True, slots=True)
class Engagement:
    """A role a person holds in another open incident."""

    incident: StreamId
    number: str
    severity: Severity
    role: Role
    drill: bool = False
    heads: tuple[EventId, ...] = ()
    """What taking the role from them there supersedes."""

    @property
    def words(self) -> str:
        """Operations lead of INC-205 (SEV2)."""
        told = {"role": say(self.role.label), "number": self.number, "severity": self.severity}
        return (
            say("{role} of {number} ({severity}, drill)", **told)
            if self.drill
            else say("{role} of {number} ({severity})", **told)
        )


@dataclass(frozen=True, slots=True)
class Here:
    """What must be known of the incident a person is to take a role in."""

    stream: StreamId
    number: str
    severity: Severity
    drill: bool
    roles: Holders = field(default_factory=dict)

    @classmethod
    def of(cls, summary: IncidentSummary) -> "Here":
        """Of an incident that exists."""
        return cls(summary.id, summary.number, summary.severity, summary.drill, summary.roles)


class Settling(StrEnum):
    """The three ways."""

    REASSIGN = "reassign"
    """They leave their roles there."""
    DEPUTY = "deputy"
    """Somebody is named Deputy here, to stand in for them."""
    ACCEPT = "accept"
    """They do both; a reason says why."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """How a clash is settled."""

    how: Settling
    deputy: PersonId | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """What a settlement comes to."""

    unmet: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    """For the record: what else the person is in, and how that was settled."""
    drafts: tuple[Draft, ...] = ()
    """Events beside the assignment itself."""


def settle(
    here: Here,
    person: PersonId,
    elsewhere: Sequence[Engagement],
    settlement: Settlement | None,
    deputy_heads: tuple[EventId, ...] = (),
) -> Settled:
    """Judge a person's other engagements before they take a role in this incident.

    Who holds a role here already was asked then, and is not asked again.
    """
    named = tuple(each.words for each in elsewhere)
    asked = clashing(here, person, elsewhere)
    if not asked:
        return Settled(said=named)
    if settlement is None:
        both = said_join("; ", (each.words for each in asked))
        return Settled(
            (
                say(
                    "that person is {both}, and this is {severity}: reassign them there, name a Deputy here, "
                    "or accept it with a reason",
                    both=both,
                    severity=here.severity,
                ),
            )
        )
    if settlement.how is Settling.REASSIGN:
        return _reassigned(here, person, asked, named)
    if settlement.how is Settling.DEPUTY:
        return _deputised(here, person, settlement.deputy, named, deputy_heads)
    reason = settlement.reason.strip()
    if not reason:
        return Settled((say("accepting that they do both needs a reason"),))
    return Settled(said=(*named, f"accepted: {reason}"))


def clashing(here: Here, person: PersonId, elsewhere: Sequence[Engagement]) -> tuple[Engagement, ...]:
    """What must be settled before the person takes a role here; nothing where they hold one already."""
    if person in here.roles.values():
        return ()
    return tuple(each for each in elsewhere if each.drill == here.drill)


def _reassigned(here: Here, person: PersonId, asked: tuple[Engagement, ...], named: tuple[str, ...]) -> Settled:
    commands = [each for each in asked if each.role is Role.INCIDENT_COMMANDER]
    if commands:
        return Settled(
            tuple(
                say("{number} always has an Incident Commander: hand over command there first", number=each.number)
                for each in commands
            )
        )
    reason = say("Needed in {number} ({severity})", number=here.number, severity=here.severity)
    drafts = tuple(
        Draft(each.incident, ROLE_ASSIGNED, RoleAssigned(each.role, None, person, reason).to_body(), each.heads)
        for each in asked
    )
    return Settled(said=(*named, say("reassigned: left there")), drafts=drafts)


def _deputised(
    here: Here,
    person: PersonId,
    deputy: PersonId | None,
    named: tuple[str, ...],
    deputy_heads: tuple[EventId, ...],
) -> Settled:
    if deputy is None or deputy == person:
        return Settled((say("name somebody else as Deputy"),))
    said = (*named, say("a Deputy stands in"))
    held = here.roles.get(Role.DEPUTY)
    if held == deputy:
        return Settled(said=said)
    body = RoleAssigned(Role.DEPUTY, deputy, held, say("Stands in: the other is in two incidents"))
    return Settled(said=said, drafts=(Draft(here.stream, ROLE_ASSIGNED, body.to_body(), deputy_heads),))
