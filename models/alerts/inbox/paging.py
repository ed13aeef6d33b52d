"""Escalation of alerts that nobody acknowledged within their window (ALT-2): what is recorded of each level, and its fold.

A level is told once for an alert: two workstations that tell the same level at once leave one. Acknowledging ends it all.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from models.alerts.inbox.events import PAGE_CALLED, PAGE_SKIPPED, PAGED, moment
from models.alerts.inbox.views import Page, PageCall
from models.kernel.event import Event
from models.kernel.hlc import Hlc
from models.kernel.ids import PersonId


@dataclass(frozen=True, slots=True, order=True)
class PageMark:
    """One of the three things that happen to a level; ordered by the stamp."""

    stamp: tuple[Hlc, str]
    type: str
    by: PersonId
    at_ms: int
    level: int
    body: Mapping[str, Any]


def read_mark(event: Event, body: Mapping[str, Any]) -> PageMark:
    """The mark of an event; KeyError, TypeError or ValueError where its content is none."""
    level = body["level"]
    if type(level) is not int or not 1 <= level <= 9:
        raise ValueError("level: not 1 to 9")
    if event.type == PAGED:
        moment(body["due_ms"])
        names: tuple[str, ...] = ("notify", "message")
    else:
        names = ("reason",) if event.type == PAGE_SKIPPED else ("result", "words")
    for name in names:
        if type(body.get(name, "")) is not str:
            raise ValueError(f"{name}: not text")
    return PageMark((event.hlc, event.id), event.type, event.actor, event.at_ms, level, body)


def pages_of(marks: Iterable[PageMark]) -> tuple[Page, ...]:
    """One page a level, the lowest first. Told and skipped by two who did not see each other counts as told."""
    by_level: dict[int, list[PageMark]] = {}
    for mark in sorted(marks, key=lambda each: each.stamp):
        by_level.setdefault(mark.level, []).append(mark)
    found = []
    for level in sorted(by_level):
        page = _page(by_level[level])
        if page is not None:
            found.append(page)
    return tuple(found)


def _page(marks: list[PageMark]) -> Page | None:
    first = next((each for each in marks if each.type == PAGED), None)
    first = first or next((each for each in marks if each.type == PAGE_SKIPPED), None)
    if first is None:
        return None  # a call about a level that has not arrived from another workstation yet
    body = first.body
    person = body.get("person")
    calls = tuple(
        PageCall(str(each.body.get("result", "")), str(each.body.get("words", "")), each.by, each.at_ms)
        for each in marks
        if each.type == PAGE_CALLED
    )
    return Page(
        first.level,
        first.at_ms,
        body.get("due_ms", first.at_ms),
        body.get("notify", ""),
        None if person is None else PersonId(str(person)),
        body.get("message", ""),
        bool(body.get("is_last", False)),
        body.get("reason", "") if first.type == PAGE_SKIPPED else "",
        calls,
    )
