"""A hypothesis as the screens see it."""

from dataclasses import dataclass
from functools import partial

from models.incident.hypotheses.events import EvidenceAdded, HypothesisAdded, HypothesisJudged, Status
from models.incident.ledger import Ledger
from models.kernel.ids import EventId, PersonId


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for or against."""

    id: EventId
    is_for: bool
    text: str
    entry: EventId | None
    by: PersonId
    at_ms: int


@dataclass(frozen=True, slots=True)
class HypothesisView:
    """One hypothesis."""

    id: EventId
    statement: str
    settles: str
    """Exit criterion."""
    owner: PersonId
    status: Status
    reason: str
    """Why it has this status."""
    added_ms: int
    judged_ms: int | None
    judged_by: PersonId | None
    evidence: tuple[Evidence, ...]
    """Oldest first."""

    @property
    def pros(self) -> tuple[Evidence, ...]:
        """What speaks for it."""
        return tuple(each for each in self.evidence if each.is_for)

    @property
    def cons(self) -> tuple[Evidence, ...]:
        """What speaks against it."""
        return tuple(each for each in self.evidence if not each.is_for)


@dataclass(frozen=True, slots=True)
class Hypotheses:
    """All hypotheses of an incident, oldest first."""

    all: tuple[HypothesisView, ...] = ()

    def find(self, key: str) -> HypothesisView | None:
        """The hypothesis of that id."""
        return next((each for each in self.all if each.id == key), None)

    @property
    def board(self) -> tuple[HypothesisView, ...]:
        """As people work on them: confirmed first, then open, parked and ruled out, oldest first in each."""
        order = (Status.CONFIRMED, Status.OPEN, Status.PARKED, Status.RULED_OUT)
        return tuple(sorted(self.all, key=lambda each: order.index(each.status)))


def view(ledger: Ledger) -> Hypotheses:
    """The picture of the part."""
    return Hypotheses(tuple(map(partial(_hypothesis, ledger), ledger.keys())))


def _hypothesis(ledger: Ledger, key: str) -> HypothesisView:
    record = ledger.opened(key)
    assert record is not None, "keys() lists what is opened"
    added = HypothesisAdded.from_body(record.body)
    heads = ledger.register(key, "status").heads
    said = {note.event: HypothesisJudged.from_body(note.body) for note in ledger.notes(key, "judgement")}
    judged = [said[head.event] for head in heads]
    times = {note.event: note.at_ms for note in ledger.notes(key, "judgement")}
    # Of judgements that differ the least settled counts: nothing is ruled out while somebody still doubts.
    shown = next((at for at, each in enumerate(judged) if not each.status.is_settled), 0)
    evidence = [(note, EvidenceAdded.from_body(note.body)) for note in ledger.notes(key, "evidence")]
    return HypothesisView(
        EventId(key),
        added.statement,
        added.settles,
        PersonId(ledger.shown(key, "owner", added.owner)),
        judged[shown].status if judged else Status.OPEN,
        judged[shown].reason if judged else "",
        record.at_ms,
        times[heads[shown].event] if judged else None,
        heads[shown].actor if judged else None,
        tuple(
            Evidence(note.event, each.is_for, each.text, each.entry, note.actor, note.at_ms) for note, each in evidence
        ),
    )
