"""When the windows must say that monitoring is blind: a source that doesn't answer, a dead man's switch that went silent."""

from typing import NamedTuple

from console.live import Live
from console.panes.words import clock_time, minute


class Blindness(NamedTuple):
    """What stands in the strip."""

    sentence: str
    note: str


def blindness(live: Live) -> Blindness | None:
    """What can't be seen now; None where everything can."""
    failing = [status for status in live.sources.values() if status.state == "failing"]
    eyes = live.watchers.eyes if live.watchers is not None else None
    if eyes is not None and eyes.blind.is_blind:
        since = "" if eyes.blind.since_ms is None else f"since {minute(eyes.blind.since_ms)}"
        return Blindness(eyes.blind.sentence, since)
    if not failing:
        return None
    worst = failing[0]
    others = f" and {len(failing) - 1} more" if len(failing) > 1 else ""
    since = "" if worst.last_success_ms is None else f" · last answer {clock_time(worst.last_success_ms)}Z"
    sentence = f"{worst.name}{others} unreachable: {worst.last_error}. Values keep their age; the record works on."
    return Blindness(sentence, f"tries again by itself{since}")
