"""How old something is, in the few letters that a wall has for it. Instants are UTC and end in Z; nothing here reads a clock."""

from typing import Final

from console.panes.words import minute
from models.health.figure import age
from models.kernel.clock import utc
from resources.tongue import tr

AGED_MS: Final = 15 * 60_000
"""From when on words say of when they are, instead of how long ago that was."""
_DAY_MS: Final = 86_400_000


def instant(at_ms: int, now_ms: int) -> str:
    """14:36Z; 2026-11-20 from a day on: a wall stands for weeks, and the hour alone would pass for today's."""
    return minute(at_ms) if now_ms - at_ms < _DAY_MS else f"{utc(at_ms):%Y-%m-%d}"


def as_of(at_ms: int, now_ms: int) -> str:
    """3 min; as of 14:20Z from a quarter of an hour on."""
    if now_ms - at_ms > AGED_MS:
        return tr("as of {time}", time=instant(at_ms, now_ms))
    return age(max(0, now_ms - at_ms) / 1000)


def old(seconds: float | None) -> str:
    """12 s; never where nothing ever came."""
    return tr("never") if seconds is None else age(seconds)
