"""iCalendar files as shifts: RRULE, EXDATE, RDATE, TZID, whole days. The TZID is kept, so a weekly shift keeps its local hour.

Bounded against calendars made to harm: size and number of entries, no rule finer than a day, no rule without an end in sight.
The two libraries are imported when a calendar is first read: most starts of the console need none of them.
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any, Final

from models.kernel.errors import Problem
from models.oncall.local_time import instant, milliseconds
from resources.said import say

MAX_BYTES: Final = 1_000_000
MAX_ENTRIES: Final = 2_000
MAX_DAYS: Final = 92
"""The longest stretch expanded at once."""
_MAX_DATES: Final = 2_000
_MAX_RULES: Final = 100
_LAST_YEAR: Final = 2099
_FREQUENCIES: Final = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_DAY_MS: Final = 86_400_000

Entry = tuple[int, int, str, str]
"""Start and end (ms), the words that name the person, the title."""


def check(name: str, text: str, is_person: Callable[[str], bool]) -> tuple[Problem, ...]:
    """What is wrong with a calendar, at the line of the entry; empty where it can be used."""
    if len(text.encode(errors="replace")) > MAX_BYTES:
        return (
            Problem(name, None, "", say("expected a calendar of at most {max_bytes:,} bytes", max_bytes=MAX_BYTES)),
        )
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.strip().upper() == "BEGIN:VEVENT"]
    if len(lines) > MAX_ENTRIES:
        return (
            Problem(
                name,
                lines[MAX_ENTRIES],
                "",
                say(
                    "expected at most {max_entries:,} entries, found {count:,}",
                    max_entries=MAX_ENTRIES,
                    count=len(lines),
                ),
            ),
        )
    try:
        events = _events(text)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        return (Problem(name, None, "", say("expected an iCalendar file, found: {said}", said=_said(error))),)
    if not events:
        return (Problem(name, None, "", say("expected at least one VEVENT, found none")),)
    rules = sum("RRULE" in event for event in events)
    if rules > _MAX_RULES:
        return (
            Problem(
                name,
                None,
                "",
                say(
                    "expected at most {max_rules} entries that recur, found {rules:,}",
                    max_rules=_MAX_RULES,
                    rules=rules,
                ),
            ),
        )
    problems = []
    for at, event in enumerate(events):
        line = lines[at] if len(lines) == len(events) else None
        for message in _wrong(event, is_person):
            problems.append(Problem(name, line, str(event.get("SUMMARY", ""))[:80], message))
    if not problems:
        try:
            shifts_within(text, "UTC", 20_000, 1)
        except ValueError as error:
            problems.append(Problem(name, None, "", str(error)))
    return tuple(problems)


@lru_cache(maxsize=128)
def shifts_within(text: str, zone: str, first_day: int, days: int) -> tuple[Entry, ...]:
    """Entries that touch some days (counted from the epoch, UTC), recurrences expanded, the earliest first.

    Whole days and times without a zone are meant in `zone`. ValueError where the library can't expand the calendar.
    """
    if days > MAX_DAYS:
        raise ValueError(f"expected at most {MAX_DAYS} days at once, found {days}")
    import recurring_ical_events  # type: ignore[import-untyped]  # it ships no types

    start = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(days=first_day)
    end = start + timedelta(days=days)
    try:
        # A day more at both ends: whole days are meant in the schedule's zone, which the library does not know.
        found = recurring_ical_events.of(_calendar(text)).between(start - timedelta(days=1), end + timedelta(days=1))
        entries = [_entry(event, zone) for event in found if str(event.get("STATUS", "")).upper() != "CANCELLED"]
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise ValueError(f"the calendar can't be expanded: {_said(error)}") from error
    low, high = first_day * _DAY_MS, (first_day + days) * _DAY_MS
    return tuple(sorted(each for each in entries if each[0] < high and each[1] > low and each[0] < each[1]))


def names_in(words: str) -> tuple[str, ...]:
    """The single names among the words that name a person (attendees' addresses and names, then the title), in order."""
    return tuple(part for part in words.split("\n") if part)


def _entry(event: Any, zone: str) -> Entry:
    start = event["DTSTART"].dt
    end = event["DTEND"].dt if "DTEND" in event else None
    if end is None:
        end = start + (timedelta(days=1) if not isinstance(start, datetime) else timedelta(0))
    return (_ms(start, zone), _ms(end, zone), _words(event), str(event.get("SUMMARY", "")))


def _ms(moment: date | datetime, zone: str) -> int:
    if not isinstance(moment, datetime):
        moment = datetime(moment.year, moment.month, moment.day)
    return instant(moment, zone) if moment.tzinfo is None else milliseconds(moment)


def _words(event: Any) -> str:
    attendees = event.get("ATTENDEE", [])
    attendees = attendees if isinstance(attendees, list) else [attendees]
    words = []
    for each in attendees:
        words.append(re.sub(r"(?i)^mailto:", "", str(each)))
        words.append(str(getattr(each, "params", {}).get("CN", "")))
    words.append(str(event.get("SUMMARY", "")))
    return "\n".join(part.replace("\n", " ").strip() for part in words)


def _events(text: str) -> list[Any]:
    return list(_calendar(text).walk("VEVENT"))


@lru_cache(maxsize=32)
def _calendar(text: str) -> Any:
    from icalendar import Calendar

    calendar = Calendar.from_ical(text)
    for event in calendar.walk("VEVENT"):
        rule = event.get("RRULE")
        if isinstance(rule, dict) and not rule.get("UNTIL") and not rule.get("COUNT"):
            # A rule that matches no day at all would otherwise be searched up to the year 9999.
            last = getattr(event.get("DTSTART"), "dt", None)
            is_day = last is not None and not isinstance(last, datetime)
            aware = isinstance(last, datetime) and last.tzinfo is not None
            until = datetime(_LAST_YEAR, 1, 1, tzinfo=UTC if aware else None)
            rule["UNTIL"] = [until.date() if is_day else until]
    return calendar


def _wrong(event: Any, is_person: Callable[[str], bool]) -> list[str]:
    start = getattr(event.get("DTSTART"), "dt", None)
    if not isinstance(start, date):
        return [say("expected one DTSTART with a date or a time, found none")]
    found = []
    errors = getattr(event, "errors", None)
    if errors:
        found.append(say("expected readable fields, found: {errors}", errors=str(errors[0])[:160]))
    zone = event["DTSTART"].params.get("TZID")
    if zone and isinstance(start, datetime) and start.tzinfo is None:
        found.append(
            say("TZID {zone!r} is no time zone of the tz database and the calendar does not define it", zone=str(zone))
        )
    end = getattr(event.get("DTEND"), "dt", None)
    if not 1970 <= start.year <= _LAST_YEAR or (isinstance(end, date) and end.year > _LAST_YEAR):
        found.append(
            say(
                "expected a time between 1970 and {last_year}, found the year {year}",
                last_year=_LAST_YEAR,
                year=start.year,
            )
        )
    elif end is None and "DURATION" not in event and isinstance(start, datetime):
        found.append(say("expected DTEND or DURATION, found neither"))
    elif isinstance(end, date) and isinstance(end, datetime) != isinstance(start, datetime):
        found.append(say("expected DTSTART and DTEND both as days or both as times"))
    elif isinstance(end, date) and _ms(end, "UTC") <= _ms(start, "UTC"):
        found.append("expected DTEND after DTSTART")
    found += _wrong_rule(event)
    if not any(is_person(name) for name in names_in(_words(event))):
        found.append(say("expected the attendee or the title to name a person of the plan, found nobody known"))
    return found


def _wrong_rule(event: Any) -> list[str]:
    rule = event.get("RRULE")
    if rule is None:
        return []
    if isinstance(rule, list):
        return [say("expected at most one RRULE")]
    frequency = str((rule.get("FREQ") or [""])[0]).upper()
    if frequency not in _FREQUENCIES or rule.keys() & {"BYHOUR", "BYMINUTE", "BYSECOND", "BYEASTER"}:
        return [
            say(
                "expected a rule of whole days ({frequencies}), found {frequency}",
                frequencies=", ".join(_FREQUENCIES),
                frequency=frequency or say("no FREQ"),
            )
        ]
    narrowing = {key.upper() for key in rule if key.upper().startswith("BY")}
    if frequency in ("DAILY", "WEEKLY") and narrowing - {"BYDAY"}:
        # Such a rule may match no day at all, and every day of a century would be tried.
        return [
            say(
                "expected {frequency} with BYDAY only, found {narrowing}",
                frequency=frequency,
                narrowing=", ".join(sorted(narrowing - {"BYDAY"})),
            )
        ]
    narrowing -= {"BYDAY"} if frequency == "WEEKLY" else set()
    if rule.get("COUNT") and (narrowing or int(rule["COUNT"][0]) > _MAX_DATES):
        return [
            say(
                "expected UNTIL in place of COUNT, or COUNT up to {max_dates} of plain days or weeks",
                max_dates=_MAX_DATES,
            )
        ]
    until = (rule.get("UNTIL") or [None])[0]
    if isinstance(until, date) and until.year > _LAST_YEAR:
        return [say("expected UNTIL up to {last_year}, found the year {year}", last_year=_LAST_YEAR, year=until.year)]
    dates = [event.get(key) for key in ("EXDATE", "RDATE")]
    count = sum(
        len(getattr(part, "dts", ())) for each in dates for part in (each if isinstance(each, list) else [each])
    )
    return (
        [say("expected at most {max_dates} single dates, found {count}", max_dates=_MAX_DATES, count=count)]
        if count > _MAX_DATES
        else []
    )


def _said(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
