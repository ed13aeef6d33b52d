"""Our own plain form of a change: {at, service, title, author, kind, detail, url, id}; only `at` and `title` must be there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from models.changes.fields import digest, instant_ms, kind_of, text, web_address
from models.health.change import Change, ChangeKind
from models.kernel.errors import BadInput, Problem
from resources.said import say

FIELDS = ("at", "service", "title", "author", "kind", "detail", "url", "id")


@dataclass(frozen=True, slots=True)
class EntryReading:
    """A change, None where the entry can't be one, and what is wrong with the entry."""

    change: Change | None
    problems: tuple[Problem, ...] = ()

    def require(self) -> Change:
        """The change; BadInput where there is none."""
        if self.change is None:
            raise BadInput(*self.problems)
        return self.change


def change_of_entry(
    entry: Mapping[str, Any],
    where: str,
    at: str = "",
    source: str | None = None,
    line_of: Callable[[str], int | None] = lambda _field: None,
) -> EntryReading:
    """Read one entry. A field of unknown name or odd content is told of and left out; the change stays."""
    problems: list[Problem] = []

    def wrong(field: str, message: str) -> None:
        problems.append(Problem(where, line_of(field), f"{at}.{field}".lstrip("."), message))

    at_ms: int | None = None
    try:
        at_ms = instant_ms(entry.get("at"))
    except ValueError as error:
        wrong("at", str(error))
    title = text(entry.get("title"))
    if not title:
        wrong("title", say("expected what was changed, found nothing"))
    if at_ms is None or not title:
        return EntryReading(None, tuple(problems))
    kind = ChangeKind.OTHER
    if entry.get("kind") is not None:
        found = kind_of(entry["kind"])
        if found is None:
            known = ", ".join(kind.value for kind in ChangeKind)
            wrong(
                "kind",
                say(
                    "expected one of {known}, found {text!r}; taken as other", known=known, text=text(entry["kind"], 40)
                ),
            )
        kind = found or kind
    url = web_address(entry.get("url"))
    if entry.get("url") and not url:
        wrong("url", say("expected an address that begins with http:// or https://; left out"))
    for field in entry.keys() - set(FIELDS):
        wrong(text(field, 60), say("is no field of a change; expected {fields}", fields=", ".join(FIELDS)))
    service = text(entry.get("service"), 200) or None
    change = Change(
        id=text(entry.get("id"), 200) or digest(at_ms, service, title),
        at_ms=at_ms,
        service=service,
        title=title,
        author=text(entry.get("author"), 100),
        detail=text(entry.get("detail")),
        kind=kind,
        url=url,
        source=where if source is None else source,
    )
    return EntryReading(change, tuple(sorted(problems, key=lambda problem: problem.field)))
