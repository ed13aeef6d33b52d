"""How far the incident is, in the words of status pages."""

from enum import StrEnum


class Phase(StrEnum):
    """The value is stored, and is what status page systems call it."""

    INVESTIGATING = "investigating"
    IDENTIFIED = "identified"
    """The cause is confirmed."""
    MONITORING = "monitoring"
    """A fix is in place and watched."""
    RESOLVED = "resolved"

    @property
    def label(self) -> str:
        """As shown: Investigating."""
        return self.value.capitalize()

    @property
    def rank(self) -> int:
        """0 to 3, in the order in which they follow each other."""
        return list(Phase).index(self)

    @property
    def cause_is_known(self) -> bool:
        """Whether a cause may be spoken of at all."""
        return self is not Phase.INVESTIGATING
