"""Our own plain form: {"observed": [{"caller", "target", "calls", "errors", "first", "last"}], "since", "until"}."""

from collections.abc import Iterator
from typing import Any, Final

from models.coupling.fields import count, instant_ms, items, mapping, name, shown
from models.coupling.notes import Notes
from models.coupling.observed import CallProtocol, ObservedEdge
from resources.said import say

FORMAT: Final = "observed calls"
_FIELDS: Final = frozenset(("caller", "target", "calls", "errors", "first", "last", "protocol", "source"))
_TOP: Final = frozenset(("observed", "since", "until", "name"))


def read_own(document: Any, notes: Notes) -> Iterator[ObservedEdge]:
    """The rows; only caller, target and calls must be there."""
    for field in sorted(document.keys() - _TOP)[:10]:
        notes.skip(name(field) or "?", say("unknown field; expected observed, since, until"))
    if not isinstance(document["observed"], list):
        raise notes.refusal(
            say("expected a list of observed calls in `observed`, found {shown}", shown=shown(document["observed"]))
        )
    for place, row in enumerate(items(document["observed"])):
        edge = _edge(row, f"observed[{place}]", notes)
        if edge is not None:
            yield edge


def stretch(document: Any, notes: Notes) -> tuple[int | None, int | None]:
    """From when to when the list was observed, where it says so."""
    found = []
    for field in ("since", "until"):
        value = document.get(field)
        at_ms = instant_ms(value)
        if value is not None and at_ms is None:
            notes.skip(field, say("expected a time such as 2026-11-21T14:00:00Z, found {shown}", shown=shown(value)))
        found.append(at_ms)
    return found[0], found[1]


def _edge(row: Any, at: str, notes: Notes) -> ObservedEdge | None:
    fields = mapping(row)
    caller, target, calls = name(fields.get("caller")), name(fields.get("target")), count(fields.get("calls"))
    if not caller or not target:
        notes.skip(at, say("left out: expected names in caller and target"))
        return None
    if calls is None:
        notes.skip(
            f"{at}.calls",
            say("left out: expected a number of calls from 0, found {shown}", shown=shown(fields.get("calls"))),
        )
        return None
    for field in sorted(str(key) for key in fields.keys() - _FIELDS)[:5]:
        notes.skip(
            f"{at}.{name(field) or '?'}", say("unknown field; expected {fields}", fields=", ".join(sorted(_FIELDS)))
        )
    errors = count(fields.get("errors"))
    if fields.get("errors") is not None and errors is None:
        notes.skip(
            f"{at}.errors",
            say("expected a number from 0, found {shown}; taken as not known", shown=shown(fields["errors"])),
        )
    if errors is not None and errors > calls:
        notes.skip(
            f"{at}.errors",
            say("{errors:,} of {calls:,} calls can't have failed; taken as all of them", errors=errors, calls=calls),
        )
        errors = calls
    first, last = (_instant(fields.get(field), f"{at}.{field}", notes) for field in ("first", "last"))
    if first is not None and last is not None and first > last:
        notes.skip(at, say("first lies after last; taken the other way round"))
        first, last = last, first
    word = name(fields.get("protocol")).casefold()
    protocol = next((each for each in CallProtocol if each.value == word), CallProtocol.UNKNOWN)
    return ObservedEdge(caller, target, calls, errors, first, last, name(fields.get("source")) or FORMAT, protocol)


def _instant(value: Any, at: str, notes: Notes) -> int | None:
    at_ms = instant_ms(value)
    if value is not None and at_ms is None:
        notes.skip(
            at,
            say("expected a time such as 2026-11-21T14:00:00Z, found {shown}; taken as not known", shown=shown(value)),
        )
    return at_ms
