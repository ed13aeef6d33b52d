"""When the windows must say that monitoring is blind: a source that doesn't answer, a dead man's switch that went silent."""

from typing import NamedTuple

from console.live import Live
from console.panes.words import clock_time, minute
from resources.tongue import tr


class Blindness(NamedTuple):
    """What stands in the strip."""

    sentence: str
    note: str


def blindness(live: Live) -> Blindness | None:
    """What can't be seen now; None where everything can."""
    failing = [status for status in live.sources.values() if status.state == "failing"]
    eyes = live.watchers.eyes if live.watchers is not None else None
    if eyes is not None and eyes.blind.is_blind:
        since = "" if eyes.blind.since_ms is None else tr("since {minute}", minute=minute(eyes.blind.since_ms))
        return Blindness(eyes.blind.sentence, since)
    if not failing:
        return None
    worst = failing[0]
    others = tr(" and {failing} more", failing=len(failing) - 1) if len(failing) > 1 else ""
    since = (
        ""
        if worst.last_success_ms is None
        else tr(" · last answer {clock_time}Z", clock_time=clock_time(worst.last_success_ms))
    )
    sentence = tr(
        "{worst}{others} unreachable: {last_error}. Values keep their age; the record works on.",
        worst=worst.name,
        others=others,
        last_error=worst.last_error,
    )
    return Blindness(sentence, tr("tries again by itself{since}", since=since))
