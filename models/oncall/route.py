"""Where an alert would go: each level of the matrix with the exact person and the path that leads there. Pure."""

from dataclasses import dataclass
from typing import Final

from models.oncall.duty import OnDuty, who
from models.oncall.plan import Duty, Person, Plan, Step
from resources.said import say

_ROLES: Final = "role "


@dataclass(frozen=True, slots=True)
class Stop:
    """One level on the way. `person` None: nobody is named, `path` says why, or it is a role of the incident."""

    level: int
    after_seconds: int
    notify: str
    person: Person | None
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """From the first page to the last level."""

    at_ms: int
    severity: str
    region: str
    service: str
    stops: tuple[Stop, ...]


def route(plan: Plan, at_ms: int, severity: str, region: str = "", service: str = "", team: str = "") -> Route:
    """Level 0 is the page itself: the primary, at once. Later levels are looked up at the time they would fire."""
    first = Step(0, severity, 0, "primary")
    stops = []
    for step in (first, *plan.steps_for(severity, region)):
        person, path = notified(plan, step.notify, at_ms + step.after_seconds * 1000, service, region, team)
        place = say(" in {region}", region=step.region) if step.region else ""
        cell = say(
            "level {level} for {severity}{place}: {notify}",
            level=step.level,
            severity=severity,
            place=place,
            notify=step.notify,
        )
        stops.append(Stop(step.level, step.after_seconds, step.notify, person, (cell, *path) if step.level else path))
    return Route(at_ms, severity, region, service, tuple(stops))


def notified(
    plan: Plan, notify: str, at_ms: int, service: str = "", region: str = "", team: str = ""
) -> tuple[Person | None, tuple[str, ...]]:
    """The person behind a cell's words, and how they were found."""
    if notify in tuple(Duty):
        found = who(plan, service, at_ms, Duty(notify), region, team)
        return found.person, found.path
    kind, _, name = notify.partition(" ")
    if kind == "person" and name in plan.person:
        return plan.person[name], (say("{name} is named in the matrix", name=plan.person[name].name),)
    if kind == "schedule" and name in plan.schedule:
        duty: OnDuty = who(plan, name, at_ms)
        return duty.person, duty.path
    if notify.startswith(_ROLES):
        return None, (say("whoever holds the role {name} in the incident", name=name),)
    return None, (say("{notify} is not in the plan", notify=notify or say("nobody")),)
