"""The sentences of findings, with their figures."""

from models.catalog.estate import CallMode, Dependency, Strength
from models.coupling.tally import Seen
from models.health.figure import age
from models.kernel.clock import utc

_MINUTE_MS = 60_000


def moment(at_ms: int) -> str:
    """To the minute: 2026-11-21 13:58Z."""
    return utc(at_ms).strftime("%Y-%m-%d %H:%MZ")


def calls_words(seen: Seen, now_ms: int, window_ms: int) -> str:
    """For example: 1,204 times in 24 h (37 failed, 3.1 %), last 2026-11-21 13:58Z."""
    calls, errors = seen.best
    times = "once" if calls == 1 else f"{calls:,} times"
    stretch = f"in {_span(window_ms)}"
    if seen.last_ms is None:
        stretch = "at times not told"
    elif seen.window_first_ms is not None:
        # Seen for a shorter time, the figure says more. A fact that reaches back beyond the window counts whole and says so.
        length, reach = seen.last_ms - seen.window_first_ms, now_ms - seen.window_first_ms
        if length >= _MINUTE_MS and not 0.9 * window_ms < reach < 1.1 * window_ms:
            stretch = f"in {_span(length)}"
    failed = ""
    if errors:
        failed = f" ({errors:,} failed, {100 * errors / calls:.3g} %)"
    elif errors is None:
        failed = " (failures not told)"
    last = "" if seen.last_ms is None else f", last {moment(seen.last_ms)}"
    return f"{times} {stretch}{failed}{last}"


def hidden_words(caller: str, target: str, seen: Seen, now_ms: int, window_ms: int, proposed: Dependency) -> str:
    """Why this edge is hidden coupling, and what is proposed."""
    return (
        f"{caller} called {target} {calls_words(seen, now_ms, window_ms)}; the catalogue declares no such dependency. "
        f"{proposal_words(proposed)}"
    )


def reversed_words(caller: str, target: str, seen: Seen, now_ms: int, window_ms: int) -> str:
    """That the declaration stands the wrong way round."""
    return (
        f"the catalogue declares that {target} needs {caller}, but calls were seen only the other way round: "
        f"{caller} called {target} {calls_words(seen, now_ms, window_ms)}"
    )


def stale_words(caller: str, declared: Dependency, last_ms: int | None, unseen_ms: int, is_silent: bool) -> str:
    """How long no call was seen while somebody looked."""
    what = f"{caller} declares {declared.target} ({declared.strength.value})"
    if last_ms is None:
        return f"{what}, but no call was seen in the {_span(unseen_ms)} in which {caller} was observed"
    silence = f"; nothing else of {caller} was seen since either" if is_silent else ""
    return f"{what}, but the last call was seen {moment(last_ms)}, {_span(unseen_ms)} ago{silence}"


def proposal_words(proposed: Dependency) -> str:
    """Why this strength is proposed."""
    if proposed.mode is CallMode.ASYNC:
        return "Proposed: soft, asynchronous, since it is called through a queue and the caller does not wait"
    if proposed.strength is Strength.HARD:
        return "Proposed: hard, as the safer of both until its owners say that the caller can do without"
    return f"Proposed: {proposed.strength.value}"


def outside_words(caller: str, target: str, seen: Seen, now_ms: int, window_ms: int, strangers: list[str]) -> str:
    """Calls from or to what is not in the catalogue."""
    lacking = " and ".join(strangers)
    return f"{caller} called {target} {calls_words(seen, now_ms, window_ms)}; the catalogue knows no {lacking}"


def _span(length_ms: int) -> str:
    seconds = length_ms / 1000
    # As people set it: 24 h, not 1 d.
    return f"{round(seconds / 3600)} h" if 3600 <= seconds <= 48 * 3600 and seconds % 3600 == 0 else age(seconds)


span_words = _span
