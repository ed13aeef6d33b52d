"""Who a schedule names over a stretch of time: turns or calendar, narrowed to its hours, overrides on top. Pure."""

from datetime import datetime, timedelta
from typing import Final

from models.oncall.calendar import MAX_DAYS, names_in, shifts_within
from models.oncall.local_time import instant, local
from models.oncall.plan import Hours, Person, Plan, Rotation, Schedule
from models.oncall.shift import Shift, cut, flattened
from resources.said import say

_DAY_MS: Final = 86_400_000
_OVERRIDE: Final = 1


def segments(plan: Plan, schedule: Schedule, start_ms: int, end_ms: int) -> tuple[Shift, ...]:
    """Without overlaps, the earliest first; holes are hours nobody covers. At most MAX_DAYS long (ValueError)."""
    if end_ms - start_ms > (MAX_DAYS - 2) * _DAY_MS:
        raise ValueError(f"expected at most {MAX_DAYS - 2} days at once")
    base: list[Shift] = []
    if schedule.rotation is not None:
        base += _turns(schedule.rotation, schedule.zone, start_ms, end_ms)
    if schedule.calendar is not None:
        base += _from_calendar(plan, schedule, start_ms, end_ms)
    # Flattened before it is cut: of two overlapping shifts the one that began later counts, not the one whose cut did.
    base = list(flattened(base, start_ms, end_ms))
    if schedule.hours is not None:
        base = cut(base, _windows(schedule.hours, schedule.zone, start_ms, end_ms))
    for each in schedule.overrides:
        why = say("stands in: {reason}", reason=each.reason) if each.reason else say("stands in")
        base.append(Shift(each.start_ms, each.end_ms, each.person, why, _OVERRIDE))
    return flattened(base, start_ms, end_ms)


def named_by(people: tuple[Person, ...], name: str) -> Person | None:
    """The person a calendar means: by mail address, id or name, or the one whose name stands in the title."""
    word = name.strip().casefold()
    for each in people:
        if word in (each.contact.casefold(), each.id.casefold(), each.name.casefold()) and word:
            return each
    inside = [each for each in people if each.name.casefold() in word]
    return inside[0] if len(inside) == 1 else None


def _turns(rotation: Rotation, zone: str, start_ms: int, end_ms: int) -> list[Shift]:
    first = datetime.combine(rotation.start, rotation.hand_off)
    length = timedelta(seconds=rotation.shift_seconds)
    turn = max(0, (local(start_ms, zone) - first) // length - 1)
    found = []
    while (begin := instant(first + turn * length, zone)) < end_ms:
        person = rotation.people[turn % len(rotation.people)]
        why = say("turn {turn} of {count}", turn=turn % len(rotation.people) + 1, count=len(rotation.people))
        found.append(Shift(begin, instant(first + (turn + 1) * length, zone), person, why))
        turn += 1
    return found


def _from_calendar(plan: Plan, schedule: Schedule, start_ms: int, end_ms: int) -> list[Shift]:
    if schedule.calendar is None:
        return []
    first, last = start_ms // _DAY_MS, -(-end_ms // _DAY_MS)
    found = []
    for begin, end, words, title in shifts_within(schedule.calendar.text, schedule.zone, first, max(1, last - first)):
        people = (named_by(plan.people, name) for name in names_in(words))
        person = next((each for each in people if each is not None), None)
        if person is not None:
            found.append(
                Shift(
                    begin,
                    end,
                    person.id,
                    say("entry {title!r} of {calendar}", title=title, calendar=schedule.calendar.name),
                )
            )
    return found


def _windows(hours: Hours, zone: str, start_ms: int, end_ms: int) -> list[tuple[int, int]]:
    day = local(start_ms, zone).date() - timedelta(days=1)
    last = local(end_ms, zone).date()
    found = []
    while day <= last:
        if day.weekday() in hours.days:
            until = day if hours.end > hours.start else day + timedelta(days=1)
            begin = instant(datetime.combine(day, hours.start), zone)
            found.append((begin, instant(datetime.combine(until, hours.end), zone)))
        day += timedelta(days=1)
    return found
