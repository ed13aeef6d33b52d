"""One incident's escalation with everything it hangs on, for the verb and for the clocks. Pure: values in, values out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.catalog.estate import Catalog
from models.incident.classification.part import PART as CLASSIFICATION
from models.incident.escalation.commands import FireEscalation
from models.incident.escalation.due import Due, Facts, Unanswered, due, message
from models.incident.escalation.part import PART
from models.incident.escalation.views import Escalations, EscalationView, Standing
from models.incident.escalation.whom import Whom, whom
from models.incident.responders.part import PART as RESPONDERS
from models.incident.responders.standing import Standing as Asked
from models.incident.views import IncidentSummary, part_in
from models.kernel.ids import PersonId
from models.oncall.plan import DEFAULT_STEPS, Plan

NO_PLAN: Final = Plan("", (), (), (), DEFAULT_STEPS)
"""The usual levels; names nobody."""


@dataclass(frozen=True)
class Picture:
    """What is due in an incident, what will be, and what fired."""

    summary: IncidentSummary
    plan: Plan
    has_plan: bool
    levels: tuple[Due, ...]
    fired: Escalations
    now_ms: int
    region: str
    teams: Mapping[str, str]
    names: Mapping[PersonId, str]
    name_of: Callable[[PersonId | None], str]

    def is_due(self, level: Due) -> bool:
        """Whether its time has come by the wall clock."""
        return level.due_ms is None or level.due_ms <= self.now_ms

    def whom(self, level: Due) -> Whom:
        """Who is to be told, as of now."""
        summary = self.summary
        return whom(self.plan, level, self.now_ms, summary.roles, self.names, summary.services, self.region, self.teams)

    def called(self, item: EscalationView) -> Whom:
        """Who was told of a level that fired, with the number to call."""
        name = "" if item.person is None else self.name_of(item.person)
        known = next((each for each in self.plan.people if each.name.casefold() == name.casefold()), None)
        return Whom(name, known.phone if known else "", (), item.person)

    def message(self, level: Due) -> str:
        """What they are to be told."""
        return message(self.summary.number, self.summary.severity, self.summary.title, level)


def picture(
    summary: IncidentSummary,
    parts: Mapping[str, Any],
    plan: Plan | None,
    catalog: Catalog | None,
    now_ms: int,
    name_of: Callable[[PersonId | None], str],
    *,
    region: str = "",
    budget_used_percent: float | None = None,
    is_breach_projected: bool | None = None,
    exposure: int | None = None,
) -> Picture:
    """Without a plan the usual levels hold. Without a region, the one all services of the incident lie in counts."""
    fired = part_in(parts, PART)
    region = region or _region(catalog, summary.services)
    facts = Facts(
        summary.severity,
        summary.declared_ms,
        summary.severity_ms,
        region,
        budget_used_percent,
        is_breach_projected,
        exposure,
        _window_seconds(parts),
        _unanswered(summary, parts),
    )
    known = plan or NO_PLAN
    levels = due(known, facts, fired.settled) if summary.is_open else ()
    by_id = catalog.by_id if catalog is not None else {}
    teams = {each: by_id[each].team or "" for each in summary.services if each in by_id}
    names = {person: name_of(person) for person in summary.roles.values()}
    return Picture(summary, known, plan is not None, levels, fired, now_ms, region, teams, names, name_of)


def _window_seconds(parts: Mapping[str, Any]) -> int | None:
    protocol = part_in(parts, CLASSIFICATION).protocol
    return None if protocol is None or protocol.ack_minutes is None else protocol.ack_minutes * 60


def _unanswered(summary: IncidentSummary, parts: Mapping[str, Any]) -> tuple[Unanswered, ...]:
    """Whoever was asked to join and did not acknowledge, and levels of time that were told and nobody took up."""
    rule = f"elapsed-{summary.severity}"
    asked = [
        Unanswered(0, each.last_asked_ms)
        for each in part_in(parts, RESPONDERS).rows
        if each.standing in (Asked.ASKED, Asked.UNSENT)
    ]
    told = [
        Unanswered(each.level, each.fired_ms)
        for each in part_in(parts, PART).items
        if each.rule == rule and each.standing is Standing.FIRED and each.fired_ms is not None
    ]
    return (*asked, *told)


def command_of(seen: Picture, level: Due, find: Callable[[str], PersonId]) -> FireEscalation:
    """The command that fires a level. `find` gives the directory's id of a name: the record holds no names."""
    told = seen.whom(level)
    person = told.person or (find(told.name) if told.name else None)
    return FireEscalation(
        seen.summary.id,
        level.rule,
        level.level,
        level.sentence,
        level.notify,
        person,
        seen.message(level),
        level.due_ms,
    )


def _region(catalog: Catalog | None, services: tuple[str, ...]) -> str:
    if catalog is None or not services:
        return ""
    regions = [set(catalog.by_id[each].regions) for each in services if each in catalog.by_id]
    shared = set.intersection(*regions) if regions else set()
    return next(iter(shared)) if len(shared) == 1 else ""
