"""When to speak: what is new is told once, and again only if it gets clearly worse.

An event lasts until its signs are quiet, or until what was told last has gone on for so long that it is the new usual: signs
that compare with a series' own past can take ten times as long to fall silent, where that past was calm.
"""

from typing import Final

from models.anomaly.tail import Tail

COMMON: Final = 3.1
"""With ten signs watching, something that each sees once in a thousand samples is about often: surprise counts from there."""
_TELLING: Final = 1.5
"""Rarity that makes a score of one half."""
_CLEARLY_MORE: Final = 0.5
_FORGETS: Final = 1.0 - 1.0 / 250.0
"""How much of what was said is still in the ears at the next sample."""
_OVER_AFTER: Final = 6
"""Quiet samples that end an event."""
_DAMP: Final = 0.02


class Telling:
    """Turns surprises into scores."""

    def __init__(self, patience: int) -> None:
        """`patience`: samples after which what lasts is normal."""
        self.is_event = False
        self._patience = patience
        self._since = 0
        self._all = Tail(1.5, 4.0, 0.5)
        self._said = 0.0
        self._calm = 0

    def score(self, surprise: float) -> float:
        """Of one sample: full where something begins, next to nothing while it only goes on.

        Surprise must be rare by itself and rare among the surprises of this series.
        """
        among_all = self._all.meet(surprise)
        rare = surprise - COMMON
        rare = among_all if among_all < rare else rare
        is_new = rare > self._said + _CLEARLY_MORE
        self._said *= _FORGETS
        if rare > _TELLING and rare > self._said:
            self._said = rare
        score = 1.0 / (1.0 + 10.0 ** (_TELLING - rare)) if rare > -3.0 else 0.0
        if not is_new:
            score *= _DAMP
        if score >= 0.5:
            self.is_event, self._calm, self._since = True, 0, 0
        elif self.is_event:
            self._since += 1
            self._calm = 0 if surprise > COMMON else self._calm + 1
            self.is_event = self._calm < _OVER_AFTER and self._since < self._patience
        return score
