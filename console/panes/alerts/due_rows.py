"""What fell due, who is to be called, what is overdue and what comes next, as rows in words. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from console.alert_paging import Told
from console.escalating import Picture
from console.panes.words import countdown, minute
from models.incident.escalation.views import EscalationView
from models.incident.reminders import Reminder
from models.kernel.timers import Timer
from resources.tongue import marked, shown, tr
from widgets.two_line_list import Sign, TwoLineView

MOST_TO_COME: Final = 5
_CALLED: Final = {"no_answer": marked("no answer"), "wrong_number": marked("wrong number")}


class Kind(StrEnum):
    """What a row is. The value begins its id."""

    MISSED = "missed"
    CALL = "call"
    PAGE = "page"
    OVERDUE = "overdue"
    NEXT = "next"


@dataclass(frozen=True)
class Standing:
    """Everything the panel shows, as of `now_ms`."""

    now_ms: int
    missed: Sequence[Timer] = ()
    pictures: Sequence[Picture] = ()
    told: Sequence[Told] = ()
    overdue: Sequence[Reminder] = ()
    pending: Sequence[Timer] = ()

    def calls(self) -> list[tuple[Picture, EscalationView]]:
        """Levels of incidents that fired and reached nobody yet, the newest first."""
        found = [(seen, item) for seen in self.pictures for item in seen.fired.items if item.wants_call]
        return sorted(found, key=lambda each: -(each[1].fired_ms or 0))


def due_rows(standing: Standing) -> list[TwoLineView]:
    """Questions first, then calls, then what is overdue, then what comes next."""
    now_ms = standing.now_ms
    rows = [
        TwoLineView(
            f"{Kind.MISSED}:{each.id}",
            shown(each.what),
            tr("Fell due while this machine slept or was off. Enter: do it now, or skip it with a reason"),
            tr("was due {minute}", minute=minute(each.due_ms)),
            Sign.WARNING,
        )
        for each in standing.missed
    ]
    rows += [_call(seen, item) for seen, item in standing.calls()]
    rows += [_page(each, number) for number, each in enumerate(standing.told)]
    rows += [
        TwoLineView(
            f"{Kind.OVERDUE}:{each.id}",
            shown(each.sentence),
            tr("Enter goes there"),
            countdown(each.due_ms, now_ms),
            Sign.WARNING,
        )
        for each in standing.overdue
    ]
    rows += [
        TwoLineView(
            f"{Kind.NEXT}:{each.id}",
            shown(each.what),
            tr("at {minute}", minute=minute(each.due_ms)),
            countdown(each.due_ms, now_ms),
        )
        for each in _to_come(standing.pending)
    ]
    return rows


def meta(standing: Standing) -> str:
    """2 to answer, 1 to call, 1 overdue."""
    parts = (
        (len(standing.missed), tr("to answer")),
        (len(standing.calls()) + len(standing.told), tr("to call")),
        (len(standing.overdue), tr("overdue")),
    )
    return ", ".join(f"{count} {words}" for count, words in parts if count)


def _call(seen: Picture, item: EscalationView) -> TwoLineView:
    at = "" if item.fired_ms is None else tr(", told {minute}", minute=minute(item.fired_ms))
    tried = _tried([(str(each.result), each.at_ms) for each in item.calls])
    return TwoLineView(
        f"{Kind.CALL}:{seen.summary.id}|{item.key}",
        _whom(seen.called(item).name, seen.called(item).words, item.notify),
        f"{seen.summary.number}: {shown(item.sentence)} {tried or tr('Enter logs what came of it')}",
        tr("level {level}{at}", level=item.level, at=at),
        Sign.WARNING,
    )


def _page(told: Told, number: int) -> TwoLineView:
    page = told.page
    tried = _tried([(each.result, each.at_ms) for each in page.calls])
    return TwoLineView(
        f"{Kind.PAGE}:{number}",
        _whom(told.name, told.words, page.notify),
        f"{page.message} {tried or tr('Enter logs what came of it')}",
        tr("level {level}, told {minute}", level=page.level, minute=minute(page.at_ms)),
        Sign.WARNING,
    )


def _whom(name: str, words: str, notify: str) -> str:
    return (
        tr("Call {words}", words=words) if name else tr("Nobody is on record as {notify}", notify=notify or tr("next"))
    )


def _tried(calls: Sequence[tuple[str, int]]) -> str:
    if not calls:
        return ""
    result, at_ms = calls[-1]
    return tr(
        "Called {minute}: {called}. Enter logs the next", minute=minute(at_ms), called=tr(_CALLED.get(result, result))
    )


def _to_come(pending: Iterable[Timer]) -> list[Timer]:
    return sorted(pending, key=lambda each: (each.due_ms, each.id))[:MOST_TO_COME]
