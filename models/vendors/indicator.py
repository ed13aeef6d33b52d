"""The one word in which a status page sums itself up."""

from enum import StrEnum


class Indicator(StrEnum):
    """The page's summary, in the words of public status pages; the value is shown to people."""

    NONE = "none"
    MAINTENANCE = "maintenance"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"
    UNKNOWN = "unknown"
    """The page could not be read, or says something nobody knows."""

    @property
    def is_trouble(self) -> bool:
        """Whether the vendor admits to a fault. Planned maintenance is none."""
        return self in (Indicator.MINOR, Indicator.MAJOR, Indicator.CRITICAL)
