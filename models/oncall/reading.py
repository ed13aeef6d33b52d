"""Reads an on-call plan: one YAML file and the iCalendar files it names. Everything wrong is told at once, with its line."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from models.catalog.findings import Findings
from models.catalog.yaml_nodes import read_document
from models.kernel.clock import utc
from models.oncall.calendar import check
from models.oncall.fields import Spot
from models.oncall.local_time import instant
from models.oncall.plan import (
    DEFAULT_STEPS,
    CalendarText,
    Duty,
    Hours,
    Override,
    Person,
    Plan,
    Roster,
    Rotation,
    Schedule,
    Step,
    Triggers,
)
from models.oncall.segments import named_by
from models.oncall.shape import PLAN
from resources.said import say

_SHORTEST_SHIFT: Final = 1_800


def read_plan(where: str, text: str, calendars: Mapping[str, str] | None = None) -> Plan:
    """The plan. `calendars` are the texts of iCalendar files by the names the plan gives them. BadInput with all problems."""
    findings = Findings(where)
    values = PLAN.read(read_document(where, text, say("an on-call plan")), "", findings) or {}
    reader = _Reader(findings, calendars or {})
    people = tuple(_person(each) for each in reader.once(values.get("people", ()), say("person")))
    reader.people = {each.id: each for each in people}
    schedules = tuple(map(reader.schedule, reader.once(values.get("schedules", ()), say("schedule"))))
    reader.schedules = {each.id for each in schedules}
    rosters = tuple(map(reader.roster, reader.once(values.get("rosters", ()), say("roster"))))
    steps = reader.steps(values.get("escalation", ()))
    triggers = reader.triggers(values.get("triggers", {}))
    findings.raise_any()
    return Plan(
        values["oncall"], people, schedules, rosters, steps or DEFAULT_STEPS, triggers, _moment(values.get("confirmed"))
    )


class _Reader:
    """Turns the values of the shapes into the plan, and looks up every name."""

    def __init__(self, findings: Findings, calendars: Mapping[str, str]) -> None:
        self.findings = findings
        self.calendars = calendars
        self.people: dict[str, Person] = {}
        self.schedules: set[str] = set()

    def once(self, entries: Iterable[dict[str, Any]], what: str) -> list[dict[str, Any]]:
        """The entries that have an id, each id once."""
        seen: dict[str, dict[str, Any]] = {}
        for each in entries:
            spot = each.get("id")
            if spot is None:
                continue
            if spot.text in seen:
                self._wrong(spot, say("expected each {what} once, found {text!r} again", what=what, text=spot.text))
            seen.setdefault(spot.text, each)
        return list(seen.values())

    def schedule(self, values: dict[str, Any]) -> Schedule:
        spot: Spot = values["id"]
        zone = values.get("time_zone", "UTC")
        rotation, calendar = values.get("rotation"), values.get("calendar")
        if (rotation is None) == (calendar is None):
            self._wrong(spot, say("expected either a rotation or a calendar"))
        hours = values.get("hours")
        overrides = [self._override(each, zone) for each in values.get("overrides", ())]
        return Schedule(
            spot.text,
            values.get("name", spot.text),
            zone,
            None if rotation is None else self._rotation(rotation, spot),
            None if calendar is None else self._calendar(calendar),
            None if hours is None else self._hours(hours, spot),
            tuple(each for each in overrides if each is not None),
        )

    def roster(self, values: dict[str, Any]) -> Roster:
        spot: Spot = values["id"]
        if spot.text in self.schedules:
            self._wrong(spot, say("expected an id of its own, found that of the schedule {text!r}", text=spot.text))
        return Roster(
            spot.text,
            values.get("name", spot.text),
            tuple(values.get("services", ())),
            tuple(values.get("teams", ())),
            tuple(values.get("regions", ())),
            self._known(values.get("primary", ()), self.schedules, say("schedule")),
            self._known(values.get("secondary", ()), self.schedules, say("schedule")),
            values.get("jurisdiction", ""),
        )

    def steps(self, entries: Iterable[dict[str, Any]]) -> tuple[Step, ...]:
        found: dict[tuple[str, str, int], Step] = {}
        for each in entries:
            if not {"level", "severity", "after", "notify"} <= each.keys():
                continue
            notify, region = each["notify"], each.get("region", "")
            self._notify(notify)
            key = (str(each["severity"]), region, each["level"])
            if key in found:
                self._wrong(
                    notify,
                    say("expected each level of {severity} in {region} once", severity=key[0], region=region)
                    if region
                    else say("expected each level of {severity} once", severity=key[0]),
                )
            found[key] = Step(key[2], key[0], each["after"], notify.text, region, each.get("message", ""))
        return tuple(found.values())

    def triggers(self, values: dict[str, Any]) -> Triggers:
        executive = values.get("executive")
        if executive is not None:
            self._notify(executive)
        usual = Triggers()
        return Triggers(
            tuple(sorted(set(values.get("sla_budget", usual.budget_percent)))),
            values.get("projected_breach", usual.projected_breach_level),
            values.get("exposure"),
            values.get("currency", ""),
            values.get("duration"),
            values.get("executive_level", usual.executive_level),
            "" if executive is None else executive.text,
        )

    def _rotation(self, values: dict[str, Any], spot: Spot) -> Rotation | None:
        people = self._known(values.get("people", ()), self.people, say("person"))
        shift = values.get("shift", 0)
        if not {"start", "hand_off", "shift"} <= values.keys():
            return None
        if shift < _SHORTEST_SHIFT:
            self._wrong(spot, say("expected a shift of at least 30m, found {shift} s", shift=shift))
            return None
        if not people:
            self._wrong(spot, say("expected at least one person in the rotation"))
            return None
        return Rotation(values["start"], values["hand_off"], shift, people)

    def _calendar(self, spot: Spot) -> CalendarText | None:
        text = self.calendars.get(spot.text)
        if text is None:
            self._wrong(
                spot, say("the calendar {text!r} was not given; name its file together with the plan", text=spot.text)
            )
            return None
        everybody = tuple(self.people.values())
        self.findings.problems.extend(check(spot.text, text, lambda name: named_by(everybody, name) is not None))
        return CalendarText(spot.text, text)

    def _hours(self, values: dict[str, Any], spot: Spot) -> Hours | None:
        if not {"from", "to"} <= values.keys():
            return None
        days = frozenset(values["days"]) if "days" in values else frozenset(range(7))
        return Hours(values["from"], values["to"], days)

    def _override(self, values: dict[str, Any], zone: str) -> Override | None:
        if not {"person", "from", "to"} <= values.keys():
            return None
        spot: Spot = values["person"]
        self._known((spot,), self.people, say("person"))
        start, end = (_at(values[key], zone) for key in ("from", "to"))
        if end <= start:
            self._wrong(spot, say("expected the override to end after it begins"))
        return Override(spot.text, start, end, values.get("reason", ""))

    def _notify(self, spot: Spot) -> None:
        kind, _, name = spot.text.partition(" ")
        known: Mapping[str, Callable[[], bool]] = {
            "person": lambda: name in self.people,
            "schedule": lambda: name in self.schedules,
            "role": lambda: bool(name),
        }
        if spot.text in tuple(Duty) or (kind in known and known[kind]()):
            return
        expected = say("primary, secondary, person ID, schedule ID or role NAME")
        self._wrong(spot, say("expected {expected} of this plan, found {text!r}", expected=expected, text=spot.text))

    def _known(self, spots: Iterable[Spot], among: Iterable[str], what: str) -> tuple[str, ...]:
        among = set(among)
        for spot in spots:
            if spot.text not in among:
                self._wrong(
                    spot, say("expected the id of a {what} of this plan, found {text!r}", what=what, text=spot.text)
                )
        return tuple(spot.text for spot in spots)

    def _wrong(self, spot: Spot, message: str) -> None:
        self.findings.problems.append(spot.place.problem(message))


def _person(values: dict[str, Any]) -> Person:
    return Person(
        values["id"].text,
        values.get("name", ""),
        values.get("phone", ""),
        values.get("contact", ""),
        tuple(values.get("jurisdictions", ())),
    )


def _at(value: int | datetime, zone: str) -> int:
    return instant(value, zone) if isinstance(value, datetime) else value


def _moment(value: int | datetime | None) -> datetime | None:
    if value is None:
        return None
    return value.replace(tzinfo=UTC) if isinstance(value, datetime) else utc(value)
