"""What people decide about findings: accept, dismiss, or open again. The newest judgement of a finding counts.

Which one is newest is decided by the stamps of the events alone, so that the order in which they arrive doesn't matter.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.coupling.kind import FindingKind
from models.kernel.ids import PersonId

FindingKey = tuple[FindingKind, str, str]
"""Kind, caller and target: what a judgement is about."""


class Judged(StrEnum):
    """The decision."""

    ACCEPT = "accept"
    """It is so: the hidden edge is real, the stale one is gone."""
    DISMISS = "dismiss"
    """It is of no account, for a reason; never used in a computation."""
    REOPEN = "reopen"
    """An earlier judgement no longer holds."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision about one finding."""

    caller: str
    target: str
    verdict: Judged
    reason: str
    by: PersonId
    at_ms: int
    kind: FindingKind = FindingKind.UNDECLARED
    stamp: tuple[str, str] = ("", "")
    """Order among judgements of one finding: hybrid time, then event id."""

    @property
    def key(self) -> FindingKey:
        """What it is about."""
        return (self.kind, self.caller, self.target)


class Judgements:
    """All judgements ever made, by finding. One owner, one thread; what it hands out is immutable."""

    def __init__(self, judgements: Iterable[Judgement] = ()) -> None:
        self._told: dict[FindingKey, tuple[Judgement, ...]] = {}
        for judgement in judgements:
            self.add(judgement)

    def add(self, judgement: Judgement) -> None:
        """Take one; the same one again changes nothing."""
        known = self._told.get(judgement.key, ())
        if all(each.stamp != judgement.stamp for each in known):
            self._told[judgement.key] = tuple(sorted((*known, judgement), key=lambda each: each.stamp))

    def history(self, key: FindingKey) -> tuple[Judgement, ...]:
        """All about one finding, the oldest first."""
        return self._told.get(key, ())

    def standing(self, key: FindingKey) -> Judgement | None:
        """The one that counts; None where there is none or it was opened again."""
        told = self.history(key)
        return told[-1] if told and told[-1].verdict is not Judged.REOPEN else None

    @property
    def current(self) -> Mapping[FindingKey, Judgement]:
        """Those that count, by finding."""
        found = ((key, self.standing(key)) for key in self._told)
        return {key: judgement for key, judgement in found if judgement is not None}
