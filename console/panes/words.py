"""Times and durations in the words of the screens. Instants are UTC and end in Z; nothing here reads a clock."""

from models.health.figure import age
from models.incident.cadence import Standing
from models.kernel.clock import utc
from resources.tongue import shown, tr
from widgets.banner_data import Due

DUES = {Standing.AHEAD: Due.LATER, Standing.SOON: Due.SOON, Standing.OVERDUE: Due.OVERDUE}


def clock_time(at_ms: int) -> str:
    """14:36:10."""
    return f"{utc(at_ms):%H:%M:%S}"


def minute(at_ms: int) -> str:
    """14:36Z."""
    return f"{utc(at_ms):%H:%M}Z"


def elapsed(since_ms: int, now_ms: int) -> str:
    """00:42:10; days before it where there are any."""
    seconds = max(0, now_ms - since_ms) // 1000
    days, rest = divmod(seconds, 86_400)
    text = f"{rest // 3600:02}:{rest % 3600 // 60:02}:{rest % 60:02}"
    return f"{days}d {text}" if days else text


def countdown(due_ms: int, now_ms: int) -> str:
    """03:12 to go; +04:55 overdue; 2:03:12 from an hour on."""
    left = due_ms - now_ms
    sign = "+" if left < 0 else ""
    seconds = abs(left) // 1000
    hours, minutes, rest = seconds // 3600, seconds % 3600 // 60, seconds % 60
    return f"{sign}{hours}:{minutes:02}:{rest:02}" if hours else f"{sign}{minutes:02}:{rest:02}"


def held(since_ms: int, now_ms: int) -> str:
    """00:42, hours and minutes."""
    minutes = max(0, now_ms - since_ms) // 60_000
    return f"{minutes // 60:02}:{minutes % 60:02}"


def duration(since_ms: int | None, now_ms: int) -> str:
    """43 min; empty where the start is not known."""
    return "" if since_ms is None else age(max(0, now_ms - since_ms) / 1000)


def parted(text: str) -> tuple[str, str]:
    """What stands before and after the first colon, in the language spoken; all of it before where there is none."""
    whole = shown(text)
    before, _, after = whole.partition("：" if "：" in whole else ": ")
    return before, after


def drill_marked(text: str, is_drill: bool) -> str:
    """Titles and messages of drills begin and end with the word, so that no copy of them can pass for real."""
    return tr("DRILL — {text} — DRILL", text=text) if is_drill else text
