"""`sync journal` and `sync settle`: what was written while the hub was away, what became of it, and what was done about it."""

import argparse
from typing import Any, Final

from console.cli.context import Context
from console.sync.exchange import NotJoined, borrowed
from console.sync.journal import journal, settle
from models.degraded.period import Way
from models.degraded.view import Fate, JournalItem, JournalView, PeriodView
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import EventId, is_uuid

_WAYS: Final = {"compensated": Way.COMPENSATED, "task": Way.TASK, "stands": Way.KEPT}
_SHOWN: Final = 20


def add_parsers(verbs: Any) -> None:
    """journal; settle EVENT"""
    verbs.add_parser("journal", help="what was written while the hub was away or not well, and what became of it")
    settling = verbs.add_parser("settle", help="say what was done about something the hub did not take")
    settling.add_argument("event", metavar="EVENT", help="its id, as `sync journal` shows it")
    settling.add_argument(
        "--how",
        choices=sorted(_WAYS),
        required=True,
        help="compensated: what undoes it was done; task: make a task of it; stands: it is right here as it is",
    )
    settling.add_argument("--note", default="", metavar="TEXT", help="what was done, or why it may stand")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """`journal` ends with 1 while something is owed, `settle` where it is refused."""
    desk = context.desk()
    with borrowed(desk) as exchange:
        if exchange is None:
            raise NotJoined
        status = exchange.status()
        if arguments.verb == "settle":
            if not is_uuid(arguments.event):
                raise BadInput(Problem("event", None, "", f"{arguments.event!r} is no event's id; see: sync journal"))
            done = settle(desk, status, EventId(arguments.event), _WAYS[arguments.how], arguments.note)
            if arguments.json:
                context.json(_item(done))
            else:
                context.out(f"{done.what}: {done.fate.value}, {done.reason}")
            return 0
        found = desk.read(lambda: journal(desk, status))
    if arguments.json:
        context.json(
            {"periods": [_period(each) for each in found.periods], "outside": [_item(i) for i in found.outside]}
        )
    else:
        _tell(found, context)
    return 1 if found.open_periods or any(not each.fate.is_settled for each in found.outside) else 0


def _tell(found: JournalView, context: Context) -> None:
    if not found.periods and not found.outside:
        context.out("Nothing was ever written here while the hub was away.")
    for period in found.periods:
        until = "still so" if period.ended_ms is None else f"until {rfc3339(period.ended_ms)}"
        counted = ", ".join(f"{count} {fate.value}" for fate, count in period.counts().items() if count)
        context.out(f"From {rfc3339(period.began_ms)}, {until}: {period.why}. {counted or 'nothing written'}.")
        _tell_items(period.open_items, context)
        for saga in period.sagas:
            if saga.undone:
                context.out(f"  {saga.name}: of {saga.steps} steps do not hold: {'; '.join(saga.undone)}")
    if found.outside:
        context.out("Not taken by the hub though all was well:")
        _tell_items(found.outside, context)


def _tell_items(items: tuple[JournalItem, ...], context: Context) -> None:
    for item in items[:_SHOWN]:
        place = f"{item.place} " if item.place else ""
        context.out(f"  {item.fate.value:<10} {place}{item.what} by {item.who}: {item.after}  [{item.event}]")
        if item.fate is Fate.REJECTED:
            context.out(f"             {item.reason}. → {item.compensation}")
    if len(items) > _SHOWN:
        context.out(f"  and {len(items) - _SHOWN} more: --json tells all")


def _period(period: PeriodView) -> dict[str, Any]:
    return {
        "began": rfc3339(period.began_ms),
        "ended": None if period.ended_ms is None else rfc3339(period.ended_ms),
        "why": period.why,
        "closed": period.is_closed,
        "counts": {fate.value: count for fate, count in period.counts().items()},
        "items": [_item(each) for each in period.items],
        "left_out": period.left_out,
        "procedures": [{"name": each.name, "steps": each.steps, "undone": list(each.undone)} for each in period.sagas],
    }


def _item(item: JournalItem) -> dict[str, Any]:
    return {
        "event": item.event,
        "stream": item.stream,
        "incident": item.place,
        "at": rfc3339(item.at_ms),
        "clock": item.clock,
        "who": item.who,
        "what": item.what,
        "before": item.before,
        "after": item.after,
        "why": item.why,
        "fate": item.fate.value,
        "reason": item.reason,
        "compensation": item.compensation,
    }
