"""What a decision about one incident must know of the others, filled into the command where all of them are known.

No client can leave it out or make it up: whatever the command brought for these fields is replaced.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final, Protocol

from models.incident import commands
from models.incident.approvals.commands import VoteApproval
from models.incident.engagement import Engagement
from models.incident.failover.commands import AskFailback, MoveFailover, TriggerFailover
from models.incident.failover.flapping import Transition
from models.incident.failover.part import PART as FAILOVER
from models.incident.failover.views import FailoverView
from models.incident.links import commands as link_commands
from models.incident.links.part import PARENT, SELF
from models.incident.links.part import PART as LINKS
from models.incident.roles import Role
from models.incident.state import IncidentState
from models.kernel.errors import BadInput
from models.kernel.ids import PersonId, StreamId

_LATEST: Final = 30
"""Incidents, open or over, whose failovers count for flapping and for the times of past runs."""
_FARTHEST: Final = 64
"""Parents that are followed upwards: two workstations offline may have made a circle, and nobody waits for its end."""


class Named(Protocol):
    """An incident by its id."""

    @property
    def id(self) -> StreamId:
        """Its stream."""
        ...


class Known(Protocol):
    """Where the states of incidents are: the book. On its thread."""

    def state(self, stream: StreamId) -> IncidentState:
        """The folded state; BadInput where there is none."""
        ...

    def open_streams(self) -> Iterable[StreamId]:
        """Incidents people are working on."""
        ...

    def headings(self) -> Sequence[Named]:
        """All incidents, the newest declaration first."""
        ...

    def groups_of(self, person: PersonId) -> tuple[str, ...]:
        """The groups of approvers a person belongs to, roles in incidents apart."""
        ...


def with_facts(command: Any, actor: PersonId, known: Known) -> Any:
    """The command with what the other incidents say."""
    if isinstance(command, commands.Declare):
        return replace(command, elsewhere=engagements(known, command.commander or actor, None))
    if isinstance(command, commands.AssignRole):
        person = command.person
        return replace(command, elsewhere=() if person is None else engagements(known, person, command.incident))
    if isinstance(command, commands.AcceptHandover | commands.TakeCommand):
        return replace(command, elsewhere=engagements(known, actor, command.incident))
    if isinstance(command, commands.MoveState):
        return replace(command, open_children=open_children(known, command.incident))
    if isinstance(command, link_commands.LinkChild):
        above = ancestors(known, command.incident)
        return replace(command, relative=relative(known, command.child), ancestors=above)
    if isinstance(command, link_commands.UnlinkChild):
        return replace(command, relative=relative(known, command.child))
    if isinstance(command, link_commands.MergeAll):
        return replace(command, relatives=tuple(relative(known, source) for source in command.sources))
    if isinstance(command, TriggerFailover | MoveFailover | AskFailback):
        return replace(command, recent=transitions_elsewhere(known, command.incident))
    if isinstance(command, VoteApproval):
        return replace(command, groups=groups_in(known, actor, command.incident))
    return command


def groups_in(known: Known, person: PersonId, incident: StreamId) -> tuple[str, ...]:
    """All groups a person stands for in an incident: those of the organisation, and the roles held there."""
    roles = known.state(incident).summary().roles
    return tuple(sorted({*known.groups_of(person), *(role.value for role, who in roles.items() if who == person)}))


def transitions_elsewhere(known: Known, incident: StreamId) -> tuple[Transition, ...]:
    """How sites changed hands by failovers of other incidents."""
    return tuple(found for each in failovers_elsewhere(known, incident) for found in each.transitions)


def failovers_elsewhere(known: Known, incident: StreamId) -> tuple[FailoverView, ...]:
    """The failovers of the other open incidents, and of those declared last: older ones tell nothing about these 24 hours."""
    latest = (heading.id for heading in known.headings()[:_LATEST])
    streams = dict.fromkeys((*known.open_streams(), *latest))
    return tuple(each for stream in streams if stream != incident for each in known.state(stream).part(FAILOVER).all)


def engagements(known: Known, person: PersonId, besides: StreamId | None) -> tuple[Engagement, ...]:
    """The roles a person holds in open incidents other than one, the highest severity first."""
    found = []
    for stream in known.open_streams():
        if stream == besides:
            continue
        state = known.state(stream)
        summary = state.summary()
        for role in (role for role in Role if summary.roles.get(role) == person):
            heads = state.headline.roles[role].ids
            found.append(Engagement(stream, summary.number, summary.severity, role, summary.drill, heads))
    return tuple(sorted(found, key=lambda each: (each.severity.rank, each.number, each.incident)))


def relative(known: Known, stream: StreamId) -> link_commands.Relative:
    """What a decision about links must know of another incident."""
    state = known.state(stream)
    summary, ledger = state.summary(), state.ledger(LINKS)
    parent = state.part(LINKS).parent
    return link_commands.Relative(
        stream,
        summary.number,
        summary.title,
        summary.severity,
        summary.state,
        summary.drill,
        state.headline.state.ids,
        None if parent is None else parent.id,
        ledger.heads(SELF, PARENT),
    )


def ancestors(known: Known, stream: StreamId) -> tuple[StreamId, ...]:
    """The parent, its parent and so on, as far as they are known here."""
    found: list[StreamId] = []
    with suppress(BadInput):  # a parent that has not arrived yet
        parent = known.state(stream).part(LINKS).parent
        while parent is not None and parent.id not in found and len(found) < _FARTHEST:
            found.append(parent.id)
            parent = known.state(parent.id).part(LINKS).parent
    return tuple(found)


def open_children(known: Known, stream: StreamId) -> tuple[str, ...]:
    """Numbers of children that people are still working on."""
    children = known.state(stream).part(LINKS).children
    if not children:
        return ()
    being_worked_on = set(known.open_streams())
    return tuple(child.number or child.id for child in children if child.id in being_worked_on)
