"""A fallback as the screens see it."""

from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from models.incident.fallbacks.due import MINUTE_MS
from models.incident.fallbacks.events import FallbackTurned
from models.incident.ledger import Ledger
from models.kernel.ids import PersonId
from models.runbooks.fallback import Fallback

STATE = "state"
TURN = "turn"
_ACTIVE = "workaround active"


class FallbackState(StrEnum):
    """Where a fallback stands in an incident. The value is stored."""

    PROPOSED = "proposed"
    DECLINED = "declined"
    ACTIVE = "active"
    REVERSED = "reversed"

    @property
    def label(self) -> str:
        """As shown."""
        return _ACTIVE if self is FallbackState.ACTIVE else str(self)


@dataclass(frozen=True, slots=True)
class FallbackView:
    """One fallback that somebody proposed, declined, activated or reversed in the incident."""

    key: str
    """Of its runbook."""
    title: str
    sha256: str
    """Of what the runbook said, in hex."""
    state: FallbackState
    """Written by two people at once: active as long as one of them says so, for what runs must be seen."""
    terms: Fallback
    """As of its last turn."""
    since_ms: int
    """Of this state."""
    by: PersonId
    decider: PersonId | None
    note: str

    @property
    def is_active(self) -> bool:
        """Whether it runs now."""
        return self.state is FallbackState.ACTIVE

    @property
    def safe_until_ms(self) -> int | None:
        """The end of its longest safe duration; None while it is not active."""
        return self.since_ms + self.terms.max_safe_minutes * MINUTE_MS if self.is_active else None

    def is_overdue(self, now_ms: int) -> bool:
        """Whether it runs for longer than is safe."""
        until_ms = self.safe_until_ms
        return until_ms is not None and until_ms <= now_ms


@dataclass(frozen=True, slots=True)
class Fallbacks:
    """All of an incident, in the order in which people first spoke of them."""

    all: tuple[FallbackView, ...] = ()

    def find(self, key: str) -> FallbackView | None:
        """That of a runbook."""
        return next((each for each in self.all if each.key == key), None)

    @property
    def active(self) -> tuple[FallbackView, ...]:
        """What runs now."""
        return tuple(each for each in self.all if each.is_active)

    @property
    def public_words(self) -> tuple[str, ...]:
        """What may be told of those that run, for drafts of which nobody has written it yet; without a full stop."""
        told = (each.terms.workaround.rstrip(". ") for each in self.active)
        return tuple(f"{words} ({_ACTIVE})" if words else _ACTIVE for words in told)


def view(ledger: Ledger) -> Fallbacks:
    """The picture of the part."""
    return Fallbacks(tuple(map(partial(_view, ledger), ledger.keys())))


def _view(ledger: Ledger, key: str) -> FallbackView:
    heads = {head.event: FallbackState(head.value) for head in ledger.register(key, STATE).heads}
    standing = [note for note in ledger.notes(key, TURN) if note.event in heads]
    # The oldest of several activations: the clock of what is safe runs from there. Else what was said last.
    active = [note for note in standing if heads[note.event] is FallbackState.ACTIVE]
    note = active[0] if active else standing[-1]
    turned = FallbackTurned.from_body(note.body)
    return FallbackView(
        key,
        turned.title,
        turned.sha256,
        heads[note.event],
        turned.terms,
        note.at_ms,
        note.actor,
        turned.decider,
        turned.note,
    )
