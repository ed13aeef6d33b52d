"""Local wall time to instants, over both nights a year on which the clocks change. Pure; zones come from the tz database."""

from datetime import UTC, datetime
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from resources.said import say

_WEEKDAYS: Final = (say("Mon"), say("Tue"), say("Wed"), say("Thu"), say("Fri"), say("Sat"), say("Sun"))
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@lru_cache(maxsize=256)
def zone(name: str) -> ZoneInfo:
    """The zone; ValueError where there is none of this name."""
    try:
        return ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        raise ValueError(f"{name!r} is no time zone of the tz database; expected for example Europe/Berlin") from None


def instant(local: datetime, name: str) -> int:
    """Milliseconds since the epoch of a wall time without a zone.

    An hour that comes twice counts the first time; one that is skipped counts as if the clock had not been changed yet.
    """
    return milliseconds(local.replace(tzinfo=zone(name)))


def milliseconds(moment: datetime) -> int:
    """Milliseconds since the epoch of an aware datetime."""
    since = moment.astimezone(UTC) - _EPOCH
    return since.days * 86_400_000 + since.seconds * 1000 + since.microseconds // 1000


def local(at_ms: int, name: str) -> datetime:
    """The wall time there, without a zone."""
    return datetime.fromtimestamp(at_ms / 1000, zone(name)).replace(tzinfo=None)


def said(at_ms: int, name: str) -> str:
    """An instant as people there say it: Mon 2026-10-26 09:00 CET."""
    at = datetime.fromtimestamp(at_ms / 1000, zone(name))
    return say("{weekday} {moment}", weekday=_WEEKDAYS[at.weekday()], moment=at.strftime("%Y-%m-%d %H:%M %Z"))
