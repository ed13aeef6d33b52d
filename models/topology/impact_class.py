"""What a failure elsewhere does to a service, worst first. Protected means that something absorbs it."""

from enum import StrEnum


class ImpactClass(StrEnum):
    """The value is the word shown to people, in lower case."""

    DOWN = "down"
    DEGRADED = "degraded"
    AT_RISK = "at risk"
    PROTECTED = "protected"

    @property
    def rank(self) -> int:
        """0 is worst."""
        return _ORDER[self]


_ORDER = {each: rank for rank, each in enumerate(ImpactClass)}
