"""What follows from a command on the inbox: drafts of events, or a refusal that says why."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.alerts.inbox import commands as c
from models.alerts.inbox import events as told
from models.alerts.inbox.decide_paging import to_call, to_page, to_skip
from models.alerts.inbox.log import AlertLog, Run
from models.alerts.inbox.observing import news_of
from models.alerts.inbox.views import Window
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.event import Draft
from models.kernel.ids import StreamId
from resources.said import say

_MOST_KEYS: Final = 5_000
_KEYS_AN_EVENT: Final = 500
_MOST_TEXT: Final = 2_000
_LONGEST_SHELF_MS: Final = 24 * 3_600_000
_LONGEST_WINDOW_MS: Final = 31 * 86_400_000


@dataclass(frozen=True, slots=True)
class InboxContext:
    """What deciding needs beside the state."""

    now_ms: int
    today: StreamId
    """Where new firings are recorded."""
    stream_of: Callable[[str], StreamId]
    """Where the firing with this key was recorded: what people do to it follows there."""
    windows: StreamId
    """Where maintenance windows are recorded."""


def decide(log: AlertLog, command: c.InboxCommand, context: InboxContext) -> tuple[Draft, ...]:
    """The facts that follow. Raises Refused where nothing would change or a gate says no, BadInput for what makes no sense."""
    match command:
        case c.Observe():
            return _observe(log, command, context)
        case c.OpenWindow():
            return (_open_window(command, context),)
        case c.ExtendWindow():
            return (_extend(log, command, context),)
        case c.CancelWindow():
            return (_cancel(log, command, context),)
        case c.Acknowledge():
            runs = [run for run in _runs(log, command.keys) if not run.acks or _came_back(log, run, context.now_ms)]
            return _marks(runs, told.ACKNOWLEDGED, {}, context, say("All of these are acknowledged already"))
        case c.Link():
            if not command.is_open:
                raise Refused(say("{number} is over", number=command.number), (say("An open incident"),))
            runs = [
                run for run in _runs(log, command.keys) if run.link is None or run.link.incident != command.incident
            ]
            body = {"incident": command.incident, "number": command.number[:40]}
            return _marks(
                runs,
                told.LINKED,
                body,
                context,
                say("All of these are linked to {number} already", number=command.number),
            )
        case c.Unlink():
            runs = [run for run in _runs(log, command.keys) if run.link is not None]
            return _marks(runs, told.UNLINKED, {}, context, say("None of these is linked to an incident"))
        case c.Shelve():
            return _shelve(log, command, context)
        case c.Unshelve():
            return _unshelve(log, command, context)
        case c.Resolve():
            return _resolve(log, command, context)
        case c.PageLevel():
            runs, body = to_page(log, _runs(log, command.keys), command, context.now_ms)
            return _marks(
                runs,
                told.PAGED,
                body,
                context,
                say("Level {level} is not to be told for any of these", level=command.level),
            )
        case c.SkipLevel():
            runs, body = to_skip(log, _runs(log, command.keys), command, context.now_ms)
            return _marks(
                runs,
                told.PAGE_SKIPPED,
                body,
                context,
                say("Level {level} is settled for all of these", level=command.level),
            )
        case c.NoteSilence() | c.NoteSilenceEnded():
            return _silence(log, command, context)
        case c.LogPageCall():
            runs, body = to_call(log, _runs(log, command.keys), command, context.now_ms)
            return _marks(runs, told.PAGE_CALLED, body, context, "")


def _observe(log: AlertLog, command: c.Observe, context: InboxContext) -> tuple[Draft, ...]:
    news = news_of(log, command, context.now_ms)
    if not news:
        raise Refused(say("{source} told nothing new", source=command.source))
    fired = told.fired_bodies(command.source, news.fired)
    new = {each.key for each in news.fired}
    drafts = [Draft(context.today, told.FIRED, body) for body in fired]
    ended: dict[StreamId, dict[str, int]] = {}
    for key, at_ms in news.ended.items():
        ended.setdefault(context.today if key in new else context.stream_of(key), {})[key] = at_ms
    for stream, keys in ended.items():
        drafts += [Draft(stream, told.RESOLVED, body) for body in told.resolved_bodies(command.source, keys)]
    return tuple(drafts)


def _came_back(log: AlertLog, run: Run, now_ms: int) -> bool:
    """Whether what was acknowledged may stand unacknowledged again, after a shelf or a window."""
    shelf = log.shelf(run.last.print)
    newest = run.acks[-1].at_ms
    if shelf is not None and (shelf.since_ms >= newest or shelf.at_ms >= newest or (shelf.until_ms or 0) >= newest):
        return True
    return any(newest < window.end_ms <= now_ms for window in log.windows())


def _shelve(log: AlertLog, command: c.Shelve, context: InboxContext) -> tuple[Draft, ...]:
    reason = _reason(command.reason, say("A shelf needs a reason"))
    if command.until_ms is None and command.incident is None:
        message = say("expected 15 min, 1 h or 4 h, or until the end of an incident")
        raise BadInput(Problem("until", None, "", message))
    if command.until_ms is not None and not 0 < command.until_ms - context.now_ms <= _LONGEST_SHELF_MS:
        raise BadInput(Problem("until", None, "", say("expected an end within the next 24 hours")))
    body: dict[str, Any] = {"reason": reason}
    body |= {"until_ms": command.until_ms} if command.until_ms is not None else {"incident": command.incident}
    return _marks(_runs(log, command.keys), told.SHELVED, body, context, say("There is nothing to shelve"))


def _silence(log: AlertLog, command: c.NoteSilence | c.NoteSilenceEnded, context: InboxContext) -> tuple[Draft, ...]:
    """Under the very key it was silenced with: the source knows it by that."""
    (run,) = _runs(log, (command.key,))
    is_known = (command.key, command.silence) in log.silences(run)
    is_on = isinstance(command, c.NoteSilence)
    if not command.silence or len(command.silence) > 200:
        raise BadInput(Problem("silence", None, "", say("expected its id, at most 200 characters")))
    if is_known == is_on:
        raise Refused(say("That is noted already") if is_on else say("There is no such silence of ours"))
    body = {"keys": [command.key], "silence": command.silence}
    return (Draft(context.stream_of(command.key), told.SILENCED if is_on else told.SILENCE_ENDED, body),)


def _unshelve(log: AlertLog, command: c.Unshelve, context: InboxContext) -> tuple[Draft, ...]:
    on: dict[int, list[Run]] = {}
    for run in _runs(log, command.keys):
        shelf = log.shelf(run.last.print)
        if shelf is not None and shelf.is_on and (shelf.until_ms is None or shelf.until_ms > context.now_ms):
            on.setdefault(shelf.since_ms, []).append(run)
    if not on:
        raise Refused(say("None of these is on the shelf"))
    drafts: list[Draft] = []
    for since, runs in on.items():
        drafts += _marks(runs, told.UNSHELVED, {"shelved_ms": since}, context, "")
    return tuple(drafts)


def _resolve(log: AlertLog, command: c.Resolve, context: InboxContext) -> tuple[Draft, ...]:
    ended: dict[tuple[StreamId, str], dict[str, int]] = {}
    for run in _runs(log, command.keys):
        if run.ended_ms is None:
            place = (context.stream_of(run.last.key), run.last.source)
            ended.setdefault(place, {})[run.last.key] = context.now_ms
    if not ended:
        raise Refused(say("All of these are resolved already"))
    return tuple(
        Draft(stream, told.RESOLVED, body)
        for (stream, source), keys in ended.items()
        for body in told.resolved_bodies(source, keys)
    )


def _open_window(command: c.OpenWindow, context: InboxContext) -> Draft:
    change = _reason(command.change, say("A maintenance window needs the id of its change"), 200)
    scope = {"services": command.services, "zones": command.zones, "rules": command.rules}
    if not any(scope.values()):
        raise Refused(say("A maintenance window needs a scope"), (say("Name services, zones or rules"),))
    if any(len(names) > 200 or any(not name or len(name) > 200 for name in names) for names in scope.values()):
        raise BadInput(Problem("scope", None, "", say("expected at most 200 names of up to 200 characters each")))
    _check_end(command.start_ms, command.end_ms, context.now_ms)
    body: dict[str, Any] = {"change": change, "start_ms": command.start_ms, "end_ms": command.end_ms}
    body["reason"] = _reason(command.reason, say("A maintenance window needs a reason"))
    body |= {name: sorted(set(names)) for name, names in scope.items() if names}
    return Draft(context.windows, told.WINDOW_OPENED, body)


def _extend(log: AlertLog, command: c.ExtendWindow, context: InboxContext) -> Draft:
    window = _standing_window(log, command.id, context.now_ms)
    _check_end(window.start_ms, command.end_ms, context.now_ms)
    return Draft(context.windows, told.WINDOW_EXTENDED, {"window": window.id, "end_ms": command.end_ms})


def _cancel(log: AlertLog, command: c.CancelWindow, context: InboxContext) -> Draft:
    window = _standing_window(log, command.id, context.now_ms)
    reason = _reason(command.reason, say("Cancelling a maintenance window needs a reason"))
    return Draft(context.windows, told.WINDOW_CANCELLED, {"window": window.id, "reason": reason})


def _standing_window(log: AlertLog, wanted: str, now_ms: int) -> Window:
    """The one meant by its id, the start of it, or its change's id."""
    asked = wanted.strip()
    found = [
        each
        for each in log.windows()
        if each.id == asked or each.change == asked or (len(asked) >= 6 and each.id.startswith(asked))
    ]
    standing = [each for each in found if not each.is_cancelled and each.end_ms > now_ms]
    if len(standing) == 1:
        return standing[0]
    if found and not standing:
        raise Refused(say("This maintenance window is over"), (say("A window in force or to come"),))
    message = (
        say("there is no maintenance window {asked!r}", asked=asked)
        if not found
        else say("{asked!r} may mean several windows", asked=asked)
    )
    raise BadInput(Problem("window", None, "", say("{message}; expected its id or its change's", message=message)))


def _check_end(start_ms: int, end_ms: int, now_ms: int) -> None:
    if not 0 <= start_ms < end_ms <= told.LATEST_MS or end_ms - start_ms > _LONGEST_WINDOW_MS:
        raise BadInput(Problem("end", None, "", say("expected an end after the start, at most 31 days later")))
    if end_ms <= now_ms:
        raise BadInput(Problem("end", None, "", say("expected an end that is still to come")))


def _reason(text: str, needed: str, most: int = _MOST_TEXT) -> str:
    found = text.strip()
    if not found:
        raise Refused(needed, (say("Say it in a few words"),))
    if len(found) > most:
        raise BadInput(
            Problem(
                "text", None, "", say("expected at most {most} characters, found {count}", most=most, count=len(found))
            )
        )
    return found


def _runs(log: AlertLog, keys: Iterable[str]) -> list[Run]:
    """The rows meant, each once; BadInput where there is no such alert."""
    found: dict[str, Run] = {}
    wanted = tuple(keys)
    if not 1 <= len(wanted) <= _MOST_KEYS:
        raise BadInput(
            Problem(
                "alert",
                None,
                "",
                say("expected 1 to {most_keys} alerts, found {count}", most_keys=_MOST_KEYS, count=len(wanted)),
            )
        )
    for key in wanted:
        run = log.run_of(key)
        if run is None:
            raise BadInput(Problem("alert", None, "", say("there is no alert {key}", key=key[:40])))
        found[run.last.key] = run
    return list(found.values())


def _marks(
    runs: Iterable[Run], type_name: str, body: Mapping[str, Any], context: InboxContext, nothing: str
) -> tuple[Draft, ...]:
    by_stream: dict[StreamId, list[str]] = {}
    for run in runs:
        by_stream.setdefault(context.stream_of(run.last.key), []).append(run.last.key)
    if not by_stream:
        raise Refused(nothing)
    return tuple(
        Draft(stream, type_name, {"keys": keys, **body})
        for stream, all_keys in by_stream.items()
        for keys in _pieces(sorted(all_keys))
    )


def _pieces(keys: list[str]) -> Iterator[list[str]]:
    for at in range(0, len(keys), _KEYS_AN_EVENT):
        yield keys[at : at + _KEYS_AN_EVENT]
