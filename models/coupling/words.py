"""The sentences of findings, with their figures."""

from models.catalog.estate import CallMode, Dependency, Strength
from models.coupling.tally import Seen
from models.health.figure import age
from models.kernel.clock import utc
from resources.said import in_a_row, said_join, say

_MINUTE_MS = 60_000


def moment(at_ms: int) -> str:
    """To the minute: 2026-11-21 13:58Z."""
    return utc(at_ms).strftime("%Y-%m-%d %H:%MZ")


def calls_words(seen: Seen, now_ms: int, window_ms: int) -> str:
    """For example: 1,204 times in 24 h (37 failed, 3.1 %), last 2026-11-21 13:58Z."""
    calls, errors = seen.best
    times = say("once") if calls == 1 else say("{calls:,} times", calls=calls)
    stretch = say("in {window_ms}", window_ms=_span(window_ms))
    if seen.last_ms is None:
        stretch = say("at times not told")
    elif seen.window_first_ms is not None:
        # Seen for a shorter time, the figure says more. A fact that reaches back beyond the window counts whole and says so.
        length, reach = seen.last_ms - seen.window_first_ms, now_ms - seen.window_first_ms
        if length >= _MINUTE_MS and not 0.9 * window_ms < reach < 1.1 * window_ms:
            stretch = say("in {length}", length=_span(length))
    failed = ""
    if errors:
        failed = say(" ({errors:,} failed, {what:.3g} %)", errors=errors, what=100 * errors / calls)
    elif errors is None:
        failed = say(" (failures not told)")
    last = "" if seen.last_ms is None else say(", last {moment}", moment=moment(seen.last_ms))
    return in_a_row((times, " ", stretch, failed, last))


def hidden_words(caller: str, target: str, seen: Seen, now_ms: int, window_ms: int, proposed: Dependency) -> str:
    """Why this edge is hidden coupling, and what is proposed."""
    return say(
        "{caller} called {target} {calls_words}; the catalogue declares no such dependency. {proposal_words}",
        caller=caller,
        target=target,
        calls_words=calls_words(seen, now_ms, window_ms),
        proposal_words=proposal_words(proposed),
    )


def reversed_words(caller: str, target: str, seen: Seen, now_ms: int, window_ms: int) -> str:
    """That the declaration stands the wrong way round."""
    return say(
        "the catalogue declares that {target} needs {caller}, but calls were seen only the other way round: "
        "{caller} called {target} {calls_words}",
        target=target,
        caller=caller,
        calls_words=calls_words(seen, now_ms, window_ms),
    )


def stale_words(caller: str, declared: Dependency, last_ms: int | None, unseen_ms: int, is_silent: bool) -> str:
    """How long no call was seen while somebody looked."""
    what = say(
        "{caller} declares {target} ({strength})",
        caller=caller,
        target=declared.target,
        strength=say(declared.strength.value),
    )
    if last_ms is None:
        return say(
            "{what}, but no call was seen in the {unseen_ms} in which {caller} was observed",
            what=what,
            unseen_ms=_span(unseen_ms),
            caller=caller,
        )
    silence = say("; nothing else of {caller} was seen since either", caller=caller) if is_silent else ""
    return say(
        "{what}, but the last call was seen {moment}, {unseen_ms} ago{silence}",
        what=what,
        moment=moment(last_ms),
        unseen_ms=_span(unseen_ms),
        silence=silence,
    )


def proposal_words(proposed: Dependency) -> str:
    """Why this strength is proposed."""
    if proposed.mode is CallMode.ASYNC:
        return say("Proposed: soft, asynchronous, since it is called through a queue and the caller does not wait")
    if proposed.strength is Strength.HARD:
        return say("Proposed: hard, as the safer of both until its owners say that the caller can do without")
    return say("Proposed: {strength}", strength=say(proposed.strength.value))


def outside_words(caller: str, target: str, seen: Seen, now_ms: int, window_ms: int, strangers: list[str]) -> str:
    """Calls from or to what is not in the catalogue."""
    lacking = said_join(say(" and "), strangers)
    return say(
        "{caller} called {target} {calls_words}; the catalogue knows no {lacking}",
        caller=caller,
        target=target,
        calls_words=calls_words(seen, now_ms, window_ms),
        lacking=lacking,
    )


def _span(length_ms: int) -> str:
    seconds = length_ms / 1000
    # As people set it: 24 h, not 1 d.
    return f"{round(seconds / 3600)} h" if 3600 <= seconds <= 48 * 3600 and seconds % 3600 == 0 else age(seconds)


span_words = _span
