"""Days as they are written in the language spoken. The time of day and UTC are the same in every language. GUI thread."""

from datetime import datetime
from typing import Final

from resources.tongue import marked, tr

_MONTHS: Final = (
    marked("Jan"),
    marked("Feb"),
    marked("Mar"),
    marked("Apr"),
    marked("May"),
    marked("Jun"),
    marked("Jul"),
    marked("Aug"),
    marked("Sep"),
    marked("Oct"),
    marked("Nov"),
    marked("Dec"),
)
_WEEKDAYS: Final = (
    marked("Mon"),
    marked("Tue"),
    marked("Wed"),
    marked("Thu"),
    marked("Fri"),
    marked("Sat"),
    marked("Sun"),
)


def day_and_month(at: datetime) -> str:
    """9 Jan."""
    return tr("{day} {month}", day=at.day, month=tr(_MONTHS[at.month - 1]))


def weekday_and_day(at: datetime) -> str:
    """Fri 09 Jan."""
    return tr(
        "{weekday} {day:02d} {month}",
        weekday=tr(_WEEKDAYS[at.weekday()]),
        day=at.day,
        month=tr(_MONTHS[at.month - 1]),
    )
