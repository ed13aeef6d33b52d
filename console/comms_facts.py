"""What decisions on updates must know of incident, people, estate and channels, as plain values. On the store thread."""

from collections.abc import Iterable, Mapping
from typing import Final, Protocol

from models.access.approval.policy import ApprovalPolicy
from models.access.directory import Directory
from models.catalog.estate import Catalog, ServiceKind
from models.comms.audience import CommsAudience
from models.comms.phase import Phase
from models.comms.rendering.sink import Sink
from models.comms.rhythm import Due, dues, intervals
from models.comms.sensitivity import TAG, sensitivity_of
from models.comms.situation import PublicService, Situation
from models.comms.state import Asked
from models.comms.update import ComponentState
from models.comms.views import CommsView
from models.health.condition import Condition
from models.incident.approvals.part import PART as APPROVALS
from models.incident.cadence import Audience, Posts, update_due
from models.incident.classification.part import PART as CLASSIFICATION
from models.incident.fallbacks.part import PART as FALLBACKS
from models.incident.lifecycle import State
from models.incident.roles import Role
from models.incident.state import IncidentState
from models.incident.views import IncidentSummary
from models.kernel.ids import PersonId

_PHASES: Final[Mapping[State, Phase]] = {
    State.IDENTIFIED: Phase.IDENTIFIED,
    State.MITIGATING: Phase.IDENTIFIED,
    State.MONITORING: Phase.MONITORING,
    State.RESOLVED: Phase.RESOLVED,
    State.POSTMORTEM: Phase.RESOLVED,
    State.CLOSED: Phase.RESOLVED,
}
_COMPONENTS: Final[Mapping[Condition, ComponentState]] = {
    Condition.DOWN: ComponentState.MAJOR_OUTAGE,
    Condition.DEGRADED: ComponentState.DEGRADED_PERFORMANCE,
    # Nobody tells the public that what can't be seen works.
    Condition.UNKNOWN: ComponentState.DEGRADED_PERFORMANCE,
}
_SPEAKING: Final = (Role.COMMS_LEAD, Role.INCIDENT_COMMANDER)
_MOST_SERVICES: Final = 40


class Groups(Protocol):
    """Who belongs to which group of approvers."""

    @property
    def names(self) -> tuple[str, ...]:
        """Groups that have members."""
        ...

    def members(self, group: str) -> tuple[PersonId, ...]:
        """The people of a group."""
        ...


def situation(
    state: IncidentState,
    now_ms: int,
    phase: Phase | None,
    catalog: Catalog | None,
    conditions: Mapping[str, Condition],
    groups: Groups,
    directory: Directory,
    sinks: Iterable[Sink],
) -> Situation:
    """The whole of it. `phase`: what the status record says; None takes the incident's state."""
    summary = state.summary()
    by_group = {name: groups.members(name) for name in groups.names}
    by_group |= {role.value: (person,) for role, person in summary.roles.items()}
    speakers = [summary.roles[role] for role in _SPEAKING if role in summary.roles]
    shown = phase or phase_of(summary)
    data, tag = _data_impact(state), state.part(CLASSIFICATION).tags.get(TAG, "")
    return Situation(
        now_ms=now_ms,
        number=summary.number,
        title=summary.title,
        severity=str(summary.severity),
        drill=summary.drill,
        is_open=summary.is_open,
        phase=phase_of(summary),
        declared_ms=summary.declared_ms,
        data_impact=data,
        sensitivity=sensitivity_of(tag, data),
        is_tagged=bool(tag),
        workarounds=state.part(FALLBACKS).public_words,
        services=_services(summary, catalog, conditions),
        groups=by_group,
        spokespersons=tuple(dict.fromkeys([*speakers, *by_group.get("spokesperson", ())])),
        minutes=intervals(_two(state, summary, now_ms), shown),
        channels=_channels(sinks),
        names={person.id: person.name for person in directory},
        vendors=() if catalog is None else tuple(vendor.name for vendor in catalog.vendors),
        internals=() if catalog is None else tuple(service.id for service in catalog.services),
    )


def phase_of(summary: IncidentSummary) -> Phase:
    """How far an incident is, in the words of status pages."""
    return _PHASES.get(summary.state, Phase.INVESTIGATING)


def lacking(
    state: IncidentState, asked: Asked, policy: ApprovalPolicy, authors: Iterable[PersonId], now_ms: int
) -> tuple[str, ...]:
    """What the approval of a text lacks under a policy; empty where it is granted."""
    found = state.part(APPROVALS).find(asked.sha256, "update")
    if found is None:
        return ("nobody was asked to approve exactly this text",)
    standing = found.standing(now_ms, policy, authors)
    return () if standing.is_granted else standing.missing or (standing.sentence,)


def due_times(
    view: CommsView, summary: IncidentSummary, facts: Situation, sent: Mapping[CommsAudience, tuple[int, int | None]]
) -> tuple[Due, ...]:
    """What each of the five waits for. `sent`: by channels, when and with which promise; postings come from the view."""
    told = dict(sent)
    for draft in view.drafts:
        if draft.posted is not None and draft.posted.at_ms >= told.get(draft.audience, (0, None))[0]:
            told[draft.audience] = (draft.posted.at_ms, draft.next_update_ms)
    two = {due.audience.value: Due(CommsAudience.CUSTOMERS, due.due_ms, due.promised) for due in summary.updates}
    since_ms = summary.last_update_ms or facts.declared_ms
    return dues(two, told, facts.minutes, since_ms) if summary.is_open else ()


def _two(state: IncidentState, summary: IncidentSummary, now_ms: int) -> Mapping[str, int]:
    """Minutes to the next update after one that goes out now, by the cadence in force."""
    rhythms = state.headline.cadence[summary.severity]
    found = {}
    for audience in Audience:
        if audience in rhythms:
            # As if more than one had gone out: a second that is to come sooner is the countdown's business.
            due_ms = update_due(rhythms[audience], summary.declared_ms, summary.severity_ms, Posts(2, now_ms))
            found[audience.value] = (due_ms - now_ms) // 60_000
    return found


def _data_impact(state: IncidentState) -> str:
    declared = state.headline.declared
    return "none" if declared is None else str(declared.inputs.get("data") or "none")


def _services(
    summary: IncidentSummary, catalog: Catalog | None, conditions: Mapping[str, Condition]
) -> tuple[PublicService, ...]:
    known = {} if catalog is None else catalog.by_id
    found = []
    for key in summary.services:
        if key in known and known[key].kind is not ServiceKind.APPLICATION:
            continue  # stores, networks and machines have no public name: what people see of them is an application
        name = known[key].name if key in known else key
        found.append(PublicService(key, name, _component(conditions.get(key)), is_named=True))
    for key, service in known.items():
        state = _component(conditions.get(key)) if key in conditions else ComponentState.OPERATIONAL
        is_public = service.kind is ServiceKind.APPLICATION and service.tier in (0, 1)
        if key not in summary.services and is_public and state is not ComponentState.OPERATIONAL:
            found.append(PublicService(key, service.name, state))
    return tuple(found[:_MOST_SERVICES])


def _component(condition: Condition | None) -> ComponentState:
    return ComponentState.OPERATIONAL if condition is None else _COMPONENTS.get(condition, ComponentState.OPERATIONAL)


def _channels(sinks: Iterable[Sink]) -> Mapping[CommsAudience, tuple[str, ...]]:
    found: dict[CommsAudience, list[str]] = {}
    for sink in sinks:
        for audience in sink.audiences:
            if sink.kind.is_sent:
                found.setdefault(audience, []).append(sink.name)
    return {audience: tuple(names) for audience, names in found.items()}
