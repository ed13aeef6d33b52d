"""Determination and disputes as a part of the incident.

The figures' verdict is a field under one key; each dispute is a thing opened by its first position, later positions are notes on
it, the ruling is its field.
"""

from collections.abc import Mapping
from typing import Any, Final

from models.incident.determination.determine import Determination, Verdict, higher
from models.incident.determination.events import (
    DETERMINED,
    DISPUTE_RULED,
    DISPUTED,
    VERSIONS,
    Determined,
    Disputed,
    DisputeRuled,
    Side,
)
from models.incident.determination.views import DeterminationView, Dispute, Position, Ruling
from models.incident.entry import Entry, Kind
from models.incident.ledger import Ledger, Record
from models.incident.part import Part
from models.incident.timeline import new_entry
from models.kernel.event import Event
from models.kernel.hlc import ZERO, Hlc
from models.kernel.register import Head

KEY: Final = "figures"
VERDICT: Final = "verdict"
RULING: Final = "ruling"
_POSITION: Final = "position"


def _determined(ledger: Ledger, event: Event, plain: Mapping[str, Any]) -> Entry:
    body = Determined.from_body(plain)
    ledger.write(event, KEY, VERDICT, {**body.to_body(), "at_ms": event.at_ms})
    fields = {"item": KEY, "verdict": str(body.verdict), "inputs": body.indicators.to_plain()}
    return new_entry(event, Kind.OBSERVATION, f"Determined {body.verdict}: {body.rule}", fields)


def _disputed(ledger: Ledger, event: Event, plain: Mapping[str, Any]) -> Entry:
    body = Disputed.from_body(plain)
    if body.dispute is None:
        ledger.open(event, event.id, {"due_ms": event.at_ms if body.due_ms is None else body.due_ms})
    key = body.dispute or event.id
    ledger.note(event, key, _POSITION, body.to_body())
    fields = {"item": key, "side": str(body.side), "verdict": str(body.verdict)}
    text = f"{body.side.capitalize()} says {body.verdict}: {body.evidence}"
    return new_entry(event, Kind.OBSERVATION, text, fields)


def _ruled(ledger: Ledger, event: Event, plain: Mapping[str, Any]) -> Entry:
    body = DisputeRuled.from_body(plain)
    for key in body.disputes:
        ledger.write(event, key, RULING, [str(body.verdict), body.reason])
    fields = {"item": body.disputes[0], "verdict": str(body.verdict), "rationale": body.reason, "decider": event.actor}
    return new_entry(event, Kind.DECISION, f"Ruled {body.verdict}", fields, reason=body.reason)


def _view(ledger: Ledger) -> DeterminationView:
    heads = ledger.register(KEY, VERDICT).heads
    # Two desks may have judged without seeing each other: the higher verdict counts until somebody judges again.
    head = min(heads, key=lambda each: Verdict(each.value["verdict"]).rank, default=None)
    opened = ledger.keys()
    disputes = tuple(_dispute(ledger, record, key) for key in opened if (record := ledger.opened(key)) is not None)
    verdict, why = _standing(ledger, head, disputes)
    if head is None:
        return DeterminationView(verdict, why, disputes=disputes)
    body = Determined.from_body(head.value)
    found = Determination(body.verdict, body.rule, body.indicators, body.unknown)
    return DeterminationView(verdict, why, found, head.value["at_ms"], disputes)


def _dispute(ledger: Ledger, opened: Record, key: str) -> Dispute:
    positions = {}
    for note in ledger.notes(key, _POSITION):
        body = Disputed.from_body(note.body)
        positions[body.side] = Position(body.side, body.verdict, body.evidence, note.actor, note.at_ms)
    head = _ruling_head(ledger, key)
    ruling = None if head is None else Ruling(Verdict(head.value[0]), head.value[1], head.actor)
    ordered = {side: positions[side] for side in Side if side in positions}
    return Dispute(key, opened.at_ms, opened.body["due_ms"], ordered, ruling)


def _ruling_head(ledger: Ledger, key: str) -> Head[Any] | None:
    heads = ledger.register(key, RULING).heads
    return min(heads, key=lambda each: Verdict(each.value[0]).rank, default=None)


def _standing(ledger: Ledger, figures: Head[Any] | None, disputes: tuple[Dispute, ...]) -> tuple[Verdict | None, str]:
    """The last word of figures and rulings; while a dispute is open the highest of it and of every position."""
    said: list[tuple[Hlc, Verdict, str]] = []
    if figures is not None:
        said.append((figures.hlc, Verdict(figures.value["verdict"]), figures.value.get("rule", "")))
    for dispute in disputes:
        head = _ruling_head(ledger, dispute.key)
        if head is not None:
            said.append((head.hlc, Verdict(head.value[0]), f"Ruled by the Incident Commander: {head.value[1]}"))
    _, base, why = max(said, default=(ZERO, None, ""), key=lambda each: each[0])
    positions = [each for dispute in disputes if dispute.is_open for each in dispute.positions.values()]
    if not positions:
        return base, why
    top = higher(*([] if base is None else [base]), *(each.verdict for each in positions))
    if top is base:
        return base, f"{why} (disputed: the higher stands until the Incident Commander rules)"
    side = next(each.side for each in positions if each.verdict is top)
    return top, f"Disputed: the position of {side} stands as the higher until the Incident Commander rules"


def _word(field: str, value: Any) -> str:
    if value is None:
        return "nobody said"
    return str(value["verdict"] if field == VERDICT else value[0])


PART: Final[Part[DeterminationView]] = Part(
    "determination",
    VERSIONS,
    {DETERMINED: _determined, DISPUTED: _disputed, DISPUTE_RULED: _ruled},
    _view,
    word=_word,
)
