"""An on-call plan as one immutable value. Times are milliseconds since the epoch or local wall times with an IANA zone."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import cached_property
from typing import Final


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who can be called."""

    id: str
    name: str
    phone: str = ""
    contact: str = ""
    """Mail address; what calendars name attendees by."""
    jurisdictions: tuple[str, ...] = ()
    """Where this person may act, in the plan's own words, e.g. eu-data."""


@dataclass(frozen=True, slots=True)
class Rotation:
    """People take turns. Counted in local wall time, so that the hand-off stays at its hour over a change to summer time."""

    start: date
    """The day of the first hand-off."""
    hand_off: time
    shift_seconds: int
    people: tuple[str, ...]
    """Ids, in the order of their turns."""


@dataclass(frozen=True, slots=True)
class CalendarText:
    """An iCalendar file as it was read; its own TZIDs stay in it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Hours:
    """The part of a day in which a schedule holds, in its local time; over midnight where `end` is not after `start`."""

    start: time
    end: time
    days: frozenset[int] = frozenset(range(7))
    """Days on which it begins; Monday is 0."""


@dataclass(frozen=True, slots=True)
class Override:
    """Somebody stands in."""

    person: str
    start_ms: int
    end_ms: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Schedule:
    """One person at a time, from a rotation or from a calendar."""

    id: str
    name: str
    zone: str
    """IANA name."""
    rotation: Rotation | None = None
    calendar: CalendarText | None = None
    hours: Hours | None = None
    overrides: tuple[Override, ...] = ()


class Duty(StrEnum):
    """First and second in line."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


@dataclass(frozen=True, slots=True)
class Roster:
    """Who answers for what: the schedules asked in turn, the first that has somebody counts (follow the sun)."""

    id: str
    name: str
    services: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    """Given with services or teams, it narrows them; alone, it is everything of the region. All three empty: whatever else."""
    primary: tuple[str, ...] = ()
    secondary: tuple[str, ...] = ()
    jurisdiction: str = ""
    """Only people with this flag may answer; empty for anybody."""

    def schedules(self, duty: Duty) -> tuple[str, ...]:
        """Ids, in the order in which they are asked."""
        return self.primary if duty is Duty.PRIMARY else self.secondary


@dataclass(frozen=True, slots=True)
class Step:
    """One cell of the escalation matrix: region × severity × level."""

    level: int
    severity: str
    """SEV1 to SEV4."""
    after_seconds: int
    """Time with this severity after which the level fires."""
    notify: str
    """primary, secondary, "person ID", "schedule ID" or "role NAME"."""
    region: str = ""
    """Empty: any region that has no cell of its own for the severity."""
    message: str = ""
    """What to say beside number, title and severity."""


DEFAULT_STEPS: Final = (
    Step(1, "SEV1", 30 * 60, "secondary"),
    Step(2, "SEV1", 60 * 60, "role executive"),
)
"""Where a plan has no matrix: SEV1 after 30 and 60 minutes."""


@dataclass(frozen=True, slots=True)
class Triggers:
    """What else escalates, whatever time has passed. None or empty: does not."""

    budget_percent: tuple[int, ...] = (50, 75, 90)
    """SLA budget used; the first raises level 1, the next level 2 and so on."""
    projected_breach_level: int | None = 3
    exposure_limit: int | None = None
    """Financial exposure above which executives are told, in whole units of `currency`."""
    currency: str = ""
    duration_limit_seconds: int | None = None
    """Duration of the incident above which executives are told."""
    executive_level: int = 3
    executive: str = ""
    """Who that is, as in Step.notify; empty: whoever the matrix names for the level."""


class Unit(StrEnum):
    """What can be asked about."""

    SERVICE = "service"
    ROSTER = "roster"
    SCHEDULE = "schedule"


@dataclass(frozen=True)
class Plan:
    """The whole of it. Ids are unique, and every id that is named exists."""

    name: str
    people: tuple[Person, ...]
    schedules: tuple[Schedule, ...]
    rosters: tuple[Roster, ...]
    steps: tuple[Step, ...] = ()
    triggers: Triggers = Triggers()
    confirmed: datetime | None = None
    """When somebody last looked it through, as the plan says; aware."""

    @cached_property
    def person(self) -> dict[str, Person]:
        """People by id."""
        return {each.id: each for each in self.people}

    @cached_property
    def schedule(self) -> dict[str, Schedule]:
        """Schedules by id."""
        return {each.id: each for each in self.schedules}

    @cached_property
    def roster(self) -> dict[str, Roster]:
        """Rosters by id."""
        return {each.id: each for each in self.rosters}

    def steps_for(self, severity: str, region: str = "") -> tuple[Step, ...]:
        """The levels of a severity: the region's own cells, else those of any region; lowest level first."""
        mine = [step for step in self.steps if step.severity == severity]
        own = [step for step in mine if region and step.region == region]
        return tuple(sorted(own or (step for step in mine if not step.region), key=lambda step: step.level))
