"""Outage or degradation as screens and verbs see it."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.incident.determination.determine import Determination, Verdict
from models.incident.determination.events import Side
from models.kernel.ids import PersonId


@dataclass(frozen=True, slots=True)
class Position:
    """What one side says, last."""

    side: Side
    verdict: Verdict
    evidence: str
    by: PersonId
    at_ms: int


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the Incident Commander decided."""

    verdict: Verdict
    reason: str
    by: PersonId


@dataclass(frozen=True, slots=True)
class Dispute:
    """Both sides and how it ended."""

    key: str
    opened_ms: int
    due_ms: int
    """Until when the Incident Commander should rule. Nothing is lowered when it passes."""
    positions: Mapping[Side, Position]
    ruling: Ruling | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody has ruled yet."""
        return self.ruling is None

    def remaining_ms(self, now_ms: int) -> int:
        """Until the ruling is due; negative once it is overdue."""
        return self.due_ms - now_ms


@dataclass(frozen=True, slots=True)
class DeterminationView:
    """The verdict that stands, and why."""

    verdict: Verdict | None = None
    """What stands: the highest of figures and open positions, or the ruling. None while nobody has said anything."""
    why: str = ""
    determined: Determination | None = None
    """The last judgement of figures."""
    at_ms: int | None = None
    """When it was made."""
    disputes: tuple[Dispute, ...] = ()
    """Oldest first."""

    @property
    def open(self) -> tuple[Dispute, ...]:
        """Disputes without a ruling; several where two desks opened one without seeing each other."""
        return tuple(dispute for dispute in self.disputes if dispute.is_open)

    @property
    def due_ms(self) -> int | None:
        """When the earliest ruling is due."""
        return min((dispute.due_ms for dispute in self.open), default=None)
