"""The five words for a service's health, and their order. Unknown is a condition of its own and never counts as normal."""

from enum import StrEnum


class Condition(StrEnum):
    """The value is the word shown to people, in lower case."""

    DOWN = "down"
    DEGRADED = "degraded"
    UNKNOWN = "unknown"
    AT_RISK = "at risk"
    OK = "ok"

    @property
    def rank(self) -> int:
        """0 is worst. The order of the overview: down, degraded, unknown, at risk, ok."""
        return _ORDER[self]

    @property
    def is_abnormal(self) -> bool:
        """Everything but OK."""
        return self is not Condition.OK


_ORDER = {condition: rank for rank, condition in enumerate(Condition)}


def worst(conditions: "list[Condition]") -> Condition:
    """The worst of several conditions; UNKNOWN of none at all."""
    return min(conditions, key=lambda condition: condition.rank, default=Condition.UNKNOWN)
