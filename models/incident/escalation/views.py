"""Escalation as the screens see it."""

from dataclasses import dataclass
from enum import StrEnum

from models.incident.escalation.events import Acknowledged, Called, Fired, Skipped
from models.incident.escalation.result import CallResult
from models.incident.ledger import Ledger
from models.kernel.ids import EventId, PersonId


class Standing(StrEnum):
    """FIRED until somebody takes it up."""

    FIRED = "fired"
    ACKNOWLEDGED = "acknowledged"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class CallView:
    """One call."""

    result: CallResult
    words: str
    by: PersonId
    at_ms: int


@dataclass(frozen=True, slots=True)
class EscalationView:
    """One level that fired or was skipped."""

    key: str
    rule: str
    level: int
    sentence: str
    notify: str
    person: PersonId | None
    message: str
    due_ms: int | None
    fired_ms: int | None
    """None where it was skipped before it fired."""
    skip_reason: str
    acked_by: PersonId | None
    acked_ms: int | None
    calls: tuple[CallView, ...]
    """Oldest first."""
    event: EventId

    @property
    def standing(self) -> Standing:
        """Fired and skipped by two who did not see each other counts as fired: somebody may have been told."""
        if self.acked_ms is not None:
            return Standing.ACKNOWLEDGED
        return Standing.SKIPPED if self.fired_ms is None else Standing.FIRED

    @property
    def wants_call(self) -> bool:
        """Whether the number is still to be called: fired, not taken up, nobody reached."""
        return self.standing is Standing.FIRED and all(call.result is not CallResult.REACHED for call in self.calls)

    @property
    def engagement_ms(self) -> int | None:
        """From falling due to being taken up; None while it is not."""
        start = self.due_ms if self.due_ms is not None else self.fired_ms
        return None if self.acked_ms is None or start is None else max(0, self.acked_ms - start)


@dataclass(frozen=True, slots=True)
class Escalations:
    """All of an incident, in the order in which they came."""

    items: tuple[EscalationView, ...] = ()

    def find(self, key: str) -> EscalationView | None:
        """One of them."""
        return next((each for each in self.items if each.key == key), None)

    @property
    def settled(self) -> frozenset[str]:
        """Keys that shall not fire again."""
        return frozenset(each.key for each in self.items)


def view(ledger: Ledger) -> Escalations:
    """The picture of the part."""
    return Escalations(tuple(_item(ledger, key) for key in ledger.keys()))  # noqa: SIM118  # a method, in order of opening


def _item(ledger: Ledger, key: str) -> EscalationView:
    fired, skips, acks = (ledger.notes(key, kind) for kind in ("fired", "skip", "ack"))
    calls = tuple(
        CallView(called.result, called.words, note.actor, note.at_ms)
        for note in ledger.notes(key, "call")
        for called in (Called.from_body(note.body),)
    )
    first = fired[0] if fired else skips[0]
    said = Fired.from_body(first.body) if fired else None
    skipped = Skipped.from_body(skips[0].body) if skips else None
    source = said or skipped
    if source is None:
        raise ValueError(key)
    return EscalationView(
        key,
        source.rule,
        source.level,
        source.sentence,
        said.notify if said else "",
        said.person if said else None,
        said.message if said else "",
        said.due_ms if said else None,
        fired[0].at_ms if fired else None,
        skipped.reason if skipped else "",
        Acknowledged.from_body(acks[0].body).person if acks else None,
        acks[0].at_ms if acks else None,
        calls,
        first.event,
    )
