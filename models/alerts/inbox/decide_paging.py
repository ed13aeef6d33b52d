"""The gates of escalating alerts: each level once, and only of what still stands unacknowledged in the open."""

from collections.abc import Iterable
from typing import Any, Final

from models.alerts.inbox import commands as c
from models.alerts.inbox.events import LATEST_MS
from models.alerts.inbox.log import AlertLog, Run
from models.alerts.inbox.standing import Standing, standings
from models.kernel.errors import BadInput, Problem, Refused
from resources.said import say

_MOST_TEXT: Final = 500
HIGHEST: Final = 9


def to_page(log: AlertLog, runs: Iterable[Run], command: c.PageLevel, now_ms: int) -> tuple[list[Run], dict[str, Any]]:
    """Which of the alerts the level is told for, and what is recorded."""
    level = _level(command.level)
    if not 0 <= command.due_ms <= LATEST_MS:
        raise BadInput(Problem("due", None, "", say("expected a time between 1970 and 9999")))
    body: dict[str, Any] = {"level": level, "due_ms": command.due_ms, "notify": _text(command.notify)}
    body |= {"message": _text(command.message), "is_last": command.is_last}
    if command.person is not None:
        body["person"] = command.person
    return _waiting(log, runs, level, now_ms), body


def to_skip(log: AlertLog, runs: Iterable[Run], command: c.SkipLevel, now_ms: int) -> tuple[list[Run], dict[str, Any]]:
    """As `to_page`, with a reason."""
    level, reason = _level(command.level), _text(command.reason)
    if not reason:
        raise Refused(say("skipping a level needs a reason"), (say("say why nobody shall be told"),))
    return _waiting(log, runs, level, now_ms), {"level": level, "reason": reason, "is_last": command.is_last}


def to_call(
    log: AlertLog, runs: Iterable[Run], command: c.LogPageCall, now_ms: int
) -> tuple[list[Run], dict[str, Any]]:
    """A call has a result, and is about a level that was told."""
    level, result = _level(command.level), _text(command.result)
    if not result:
        raise BadInput(Problem("result", None, "", say("expected what came of the call")))
    told = [
        run
        for run in runs
        if any(page.level == level and not page.skip_reason for page in _standing(log, run, now_ms).pages)
    ]
    if not told:
        raise Refused(say("level {level} was not told for any of these", level=level))
    return told, {"level": level, "result": result, "words": _text(command.words)}


def _waiting(log: AlertLog, runs: Iterable[Run], level: int, now_ms: int) -> list[Run]:
    found = []
    for run in runs:
        row = _standing(log, run, now_ms)
        is_open = row.ack is None and not row.is_over and row.shelf is None and not row.is_quiet
        if is_open and all(page.level != level for page in row.pages):
            found.append(run)
    return found


def _standing(log: AlertLog, run: Run, now_ms: int) -> Standing:
    rows = standings(log, run.last.print, log.windows(), now_ms, frozenset())
    return next(row for row in rows if row.run.last.key == run.last.key)


def _level(level: int) -> int:
    if not 1 <= level <= HIGHEST:
        raise BadInput(
            Problem(
                "level", None, "", say("{level} is no level; expected 1 to {highest}", level=level, highest=HIGHEST)
            )
        )
    return level


def _text(text: str) -> str:
    found = text.strip()
    if len(found) > _MOST_TEXT:
        raise BadInput(
            Problem(
                "text",
                None,
                "",
                say("expected at most {most_text} characters, found {count}", most_text=_MOST_TEXT, count=len(found)),
            )
        )
    return found
