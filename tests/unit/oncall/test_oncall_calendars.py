"""iCalendar schedules: the hour of a hand-off over both nights of the year, exceptions, and calendars made to harm."""

import pytest

from models.kernel.clock import parse_rfc3339
from models.kernel.errors import BadInput
from models.oncall.duty import who
from models.oncall.plan import Plan
from models.oncall.segments import segments
from tests.fakes.oncall_plans import calendar, with_calendar

WEEK = """
DTSTART;TZID=Europe/Berlin:{start}T090000
DTEND;TZID=Europe/Berlin:{end}T090000
RRULE:FREQ=WEEKLY
SUMMARY:Ana Test
"""
NIGHTS = """
DTSTART;TZID=Europe/Berlin:20260105T210000
DTEND;TZID=Europe/Berlin:20260106T090000
RRULE:FREQ=DAILY
SUMMARY:Ana Test
"""


def times(plan: Plan, start: str, end: str) -> list[tuple[str, str, str]]:
    found = segments(plan, plan.schedule["main"], parse_rfc3339(start), parse_rfc3339(end))
    return [(_utc(each.start_ms), _utc(each.end_ms), each.person) for each in found]


def _utc(at_ms: int) -> str:
    from models.kernel.clock import rfc3339

    return rfc3339(at_ms)[5:16]


def test_a_weekly_shift_keeps_its_local_hour_over_both_changes_of_the_clock() -> None:
    plan = with_calendar(calendar(WEEK.format(start="20260105", end="20260106")))
    mondays = times(plan, "2026-03-23T00:00:00Z", "2026-04-04T00:00:00Z")
    assert [each[0] for each in mondays] == ["03-23T08:00", "03-30T07:00"]
    mondays = times(plan, "2026-10-19T00:00:00Z", "2026-10-30T00:00:00Z")
    assert [each[0] for each in mondays] == ["10-19T07:00", "10-26T08:00"]


def test_the_nights_of_the_change_are_an_hour_shorter_and_longer() -> None:
    plan = with_calendar(calendar(NIGHTS))
    assert times(plan, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z") == [("03-28T20:00", "03-29T07:00", "ana")]
    assert times(plan, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z") == [("10-24T19:00", "10-25T08:00", "ana")]


def test_exdate_moved_occurrence_rdate_and_cancelled() -> None:
    master = NIGHTS.replace("RRULE:FREQ=DAILY", "RRULE:FREQ=DAILY;COUNT=3\nEXDATE;TZID=Europe/Berlin:20260106T210000")
    master += "RDATE;TZID=Europe/Berlin:20260120T210000\n"
    moved = """
RECURRENCE-ID;TZID=Europe/Berlin:20260107T210000
DTSTART;TZID=Europe/Berlin:20260107T220000
DTEND;TZID=Europe/Berlin:20260108T090000
SUMMARY:Ben Test
"""
    off = "DTSTART:20260115T000000Z\nDTEND:20260116T000000Z\nSTATUS:CANCELLED\nSUMMARY:Ana Test"
    text = calendar(master, moved, off).replace("UID:1", "UID:0")
    assert times(with_calendar(text), "2026-01-05T00:00:00Z", "2026-02-01T00:00:00Z") == [
        ("01-05T20:00", "01-06T08:00", "ana"),
        ("01-07T21:00", "01-08T08:00", "ben"),
        ("01-20T20:00", "01-21T08:00", "ana"),
    ]


def test_whole_days_and_times_without_zone_are_local() -> None:
    days = "DTSTART;VALUE=DATE:20260601\nDTEND;VALUE=DATE:20260603\nATTENDEE;CN=Ben Test:mailto:ben@t.example\nSUMMARY:duty"
    hours = "DTSTART:20260604T090000\nDTEND:20260604T100000\nSUMMARY:On call: Chi Test (payments)"
    plan = with_calendar(calendar(days, hours), "Asia/Tokyo")
    assert times(plan, "2026-05-30T00:00:00Z", "2026-06-10T00:00:00Z") == [
        ("05-31T15:00", "06-02T15:00", "ben"),
        ("06-04T00:00", "06-04T01:00", "chi"),
    ]


def test_a_zone_the_calendar_defines_itself() -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0500\n"
        "TZOFFSETTO:+0500\nEND:STANDARD\nEND:VTIMEZONE\n"
    )
    entry = "DTSTART;TZID=Ours:20260601T120000\nDTEND;TZID=Ours:20260601T130000\nSUMMARY:Ana Test"
    text = calendar(entry).replace("BEGIN:VEVENT", zone + "BEGIN:VEVENT", 1)
    assert times(with_calendar(text), "2026-06-01T00:00:00Z", "2026-06-02T00:00:00Z") == [
        ("06-01T07:00", "06-01T08:00", "ana")
    ]


def test_of_overlapping_entries_the_later_begun_counts() -> None:
    week = "DTSTART:20260601T000000Z\nDTEND:20260608T000000Z\nSUMMARY:Ana Test"
    swap = "DTSTART:20260603T000000Z\nDTEND:20260604T000000Z\nSUMMARY:Ben Test"
    plan = with_calendar(calendar(swap, week))
    assert [each[2] for each in times(plan, "2026-06-01T00:00:00Z", "2026-06-08T00:00:00Z")] == ["ana", "ben", "ana"]
    duty = who(plan, "main", parse_rfc3339("2026-06-03T12:00:00Z"))
    assert duty.person is not None and duty.person.id == "ben"
    assert duty.next_person is not None and duty.next_person.id == "ana"
    assert _utc(duty.until_ms or 0) == "06-04T00:00"


PLAIN = "DTSTART:20260601T000000Z\nDTEND:20260602T000000Z\nSUMMARY:Ana Test\n"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("", None, "expected an iCalendar"),
        ("hello", None, "expected an iCalendar"),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", None, "at least one VEVENT"),
        (calendar(PLAIN, PLAIN.replace("Ana Test", "Zoe")), 10, "nobody known"),
        (calendar(PLAIN + "RRULE:FREQ=SECONDLY"), 4, "whole days"),
        (calendar(PLAIN + "RRULE:FREQ=DAILY;BYHOUR=1,2,3"), 4, "whole days"),
        (calendar(PLAIN + "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5"), 4, "UNTIL in place of COUNT"),
        (calendar(PLAIN + "RRULE:FREQ=DAILY;COUNT=999999"), 4, "UNTIL in place of COUNT"),
        (calendar(PLAIN.replace("2026", "0001")), 4, "1970"),
        (calendar(PLAIN.replace("DTEND:2026", "DTEND:9999")), 4, "2099"),
        (calendar(PLAIN.replace("DTEND:20260602", "DTEND:20260531")), 4, "DTEND after"),
        (calendar("DTSTART:20260601T000000Z\nSUMMARY:Ana Test"), 4, "DURATION"),
        (calendar("SUMMARY:Ana Test"), 4, "DTSTART"),
        (calendar(PLAIN.replace("DTSTART:20260601T000000Z", "DTSTART;TZID=Mars/Base:20260601T000000")), 4, "Mars/Base"),
        ("x" * 1_000_001, None, "1,000,000 bytes"),
        (calendar(PLAIN + "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"), 4, "BYDAY only"),
        (calendar(*[PLAIN + "RRULE:FREQ=DAILY"] * 101), None, "100 entries that recur"),
        (calendar(*[PLAIN] * 2_001), None, "2,000 entries"),
        ("BEGIN:VCALENDAR\n" * 5_000, None, "expected"),
    ],
)
def test_broken_and_hostile_calendars_are_refused_with_their_place(text: str, line: int | None, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        with_calendar(text)
    (problem, *_rest) = caught.value.problems
    assert problem.where == "a.ics" and said in str(problem)
    assert line is None or problem.line == line


def test_a_rule_that_never_matches_covers_nothing_and_ends() -> None:
    plan = with_calendar(calendar(PLAIN + "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))
    assert times(plan, "2027-06-01T00:00:00Z", "2027-06-08T00:00:00Z") == []
