"""On-call plans for tests: the one of the documentation, and small ones."""

from pathlib import Path

from models.oncall.plan import Plan
from models.oncall.reading import read_plan

_TEXT = (Path(__file__).parents[2] / "docs" / "oncall.md").read_text()
EXAMPLE = _TEXT.split("<!-- example", 1)[1].split("```yaml\n", 1)[1].split("```", 1)[0]
EXAMPLE_CALENDAR = _TEXT.split("<!-- calendar", 1)[1].split("```\n", 1)[1].split("```", 1)[0]
CALENDARS = {"payments-apac.ics": EXAMPLE_CALENDAR}


def example() -> Plan:
    return read_plan("plan.yaml", EXAMPLE, CALENDARS)


def calendar(*events: str) -> str:
    body = "".join(f"BEGIN:VEVENT\nUID:{at}\n{each.strip()}\nEND:VEVENT\n" for at, each in enumerate(events))
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//t//EN\n{body}END:VCALENDAR\n"


def plan_of(schedules: str, rosters: str = "", rest: str = "") -> str:
    rosters = rosters or "  - {id: all, primary: [main]}\n"
    people = "".join(
        f"  - {{id: {each}, name: {each.title()} Test, contact: {each}@t.example, phone: '{at}'}}\n"
        for at, each in enumerate(("ana", "ben", "chi"))
    )
    return f"oncall: Test\npeople:\n{people}schedules:\n{schedules}rosters:\n{rosters}{rest}"


def with_calendar(text: str, zone: str = "Europe/Berlin") -> Plan:
    return read_plan("plan.yaml", plan_of(f"  - {{id: main, time_zone: {zone}, calendar: a.ics}}\n"), {"a.ics": text})
