"""What people ask for about fallbacks. `runbook` is the library's, with terms of a fallback."""

from dataclasses import dataclass, field

from models.kernel.ids import PersonId, StreamId
from models.runbooks.runbook import Runbook


@dataclass(frozen=True, slots=True)
class ProposeFallback:
    """Put it before the Incident Commander, and into the record."""

    incident: StreamId
    runbook: Runbook = field(hash=False)
    note: str = ""


@dataclass(frozen=True, slots=True)
class DeclineFallback:
    """Not now: it is not proposed by the clock any more. It may be activated all the same later."""

    incident: StreamId
    runbook: Runbook = field(hash=False)
    reason: str


@dataclass(frozen=True, slots=True)
class ActivateFallback:
    """From now on it runs, and its duration with it; its steps begin as a run unless they run already."""

    incident: StreamId
    runbook: Runbook = field(hash=False)
    reason: str = ""
    """Wanted before its time, or at a severity it is not for."""
    decider: PersonId | None = None
    """The Incident Commander on whose word it happens; None: whoever gives the command is that."""


@dataclass(frozen=True, slots=True)
class ReverseFallback:
    """It is taken back."""

    incident: StreamId
    key: str
    """Of the runbook."""
    note: str
    """How it was taken back, and what is left to do."""
