"""The written form of an on-call plan, as tables of fields (see docs/oncall.md)."""

from enum import StrEnum
from typing import Final

from models.catalog.shapes import Choice, Duration, ListOf, Number, Part, Record, Text
from models.oncall.fields import Day, Hour, Instant, Name, WeekDay, Zone

_LINE = Text()
_NAMES = ListOf(Name(), 10_000)
_WORDS = ListOf(Text(expected="a word", max_length=200), 1_000)
_MOMENT = Instant("a time such as 2026-11-21 18:00 (local) or 2026-11-21T18:00:00Z")


class SeverityWord(StrEnum):
    """The levels of severity, as incidents write them."""

    SEV1 = "SEV1"
    SEV2 = "SEV2"
    SEV3 = "SEV3"
    SEV4 = "SEV4"


_PERSON = Record(
    {
        "id": Part(Name(), "a short id", required=True),
        "name": Part(_LINE, "the person's name", required=True),
        "phone": Part(_LINE, "the number to call, in quotes"),
        "contact": Part(_LINE, "mail address; calendars name attendees by it"),
        "jurisdictions": Part(_WORDS, "where this person may act"),
    },
    "a person",
)
_ROTATION = Record(
    {
        "start": Part(Day("a day such as 2026-01-05"), "the day of the first hand-off: 2026-01-05", required=True),
        "hand_off": Part(
            Hour('a time of day in quotes such as "09:00"'), 'local time of hand-off: "09:00"', required=True
        ),
        "shift": Part(Duration(), "how long a turn is: 7d, 12h", required=True),
        "people": Part(_NAMES, "ids of people, in the order of their turns", required=True),
    },
    "a rotation",
)
_HOURS = Record(
    {
        "from": Part(Hour('a time of day in quotes such as "08:00"'), "when it begins, local time", required=True),
        "to": Part(Hour('a time of day in quotes such as "20:00"'), "when it ends, local time", required=True),
        "days": Part(ListOf(WeekDay("mon, tue, wed, thu, fri, sat or sun"), 7), "the days on which it begins"),
    },
    "hours",
)
_OVERRIDE = Record(
    {
        "person": Part(Name(), "id of who stands in", required=True),
        "from": Part(_MOMENT, "from when", required=True),
        "to": Part(_MOMENT, "until when", required=True),
        "reason": Part(_LINE, "why"),
    },
    "an override",
)
_SCHEDULE = Record(
    {
        "id": Part(Name(), "a short id", required=True),
        "name": Part(_LINE, "what people call it"),
        "time_zone": Part(Zone("a time zone such as Europe/Berlin"), "IANA name: Europe/Berlin", required=True),
        "rotation": Part(_ROTATION, "people in turn; or give a calendar"),
        "calendar": Part(Name(), "name of an iCalendar file given with the plan"),
        "hours": Part(_HOURS, "the part of the day in which it holds"),
        "overrides": Part(ListOf(_OVERRIDE, 2_000), "who stands in, and when"),
    },
    "a schedule",
)
_ROSTER = Record(
    {
        "id": Part(Name(), "a short id", required=True),
        "name": Part(_LINE, "what people call it"),
        "services": Part(_WORDS, "ids of services"),
        "teams": Part(_WORDS, "teams whose services it answers for"),
        "regions": Part(_WORDS, "regions it is limited to"),
        "primary": Part(_NAMES, "schedules asked in turn for the first in line"),
        "secondary": Part(_NAMES, "schedules asked in turn for the second in line"),
        "jurisdiction": Part(_LINE, "flag a person needs to answer"),
    },
    "a roster",
)
_STEP = Record(
    {
        "level": Part(Number("a level from 1 to 9", 1, 9, whole=True), "1 for the first", required=True),
        "severity": Part(Choice(SeverityWord), "SEV1 to SEV4", required=True),
        "after": Part(Duration(), "time with this severity: 30m", required=True),
        "notify": Part(Name(), "primary, secondary, person ID, schedule ID or role NAME", required=True),
        "region": Part(_LINE, "a region; left out: any that has no cell of its own"),
        "message": Part(_LINE, "what to say"),
    },
    "a cell of the escalation matrix",
)
_LEVEL = Number("a level from 1 to 9", 1, 9, whole=True)
_TRIGGERS = Record(
    {
        "sla_budget": Part(
            ListOf(Number("a percentage from 1 to 100", 1, 100, whole=True), 9), "percent used: [50, 75, 90]"
        ),
        "projected_breach": Part(_LEVEL, "level raised when the SLA is projected to be breached"),
        "exposure": Part(
            Number("an amount above zero", 1, 1e12, whole=True), "financial exposure that executives hear of"
        ),
        "currency": Part(Text(r"^[A-Z]{3}(?![\s\S])", "a currency such as EUR", 3, 3), "of the exposure"),
        "duration": Part(Duration(), "duration that executives hear of: 4h"),
        "executive_level": Part(_LEVEL, "the level both raise"),
        "executive": Part(Name(), "who that is: person ID, schedule ID or role NAME"),
    },
    "triggers",
)
PLAN: Final = Record(
    {
        "oncall": Part(_LINE, "the plan's name", required=True),
        "confirmed": Part(Instant("a time such as 2026-11-21T08:00:00Z"), "when it was last looked through"),
        "people": Part(ListOf(_PERSON, 5_000), "people", required=True),
        "schedules": Part(ListOf(_SCHEDULE, 500), "schedules", required=True),
        "rosters": Part(ListOf(_ROSTER, 500), "who answers for what", required=True),
        "escalation": Part(ListOf(_STEP, 500), "the escalation matrix"),
        "triggers": Part(_TRIGGERS, "what else escalates"),
    },
    "an on-call plan",
)
