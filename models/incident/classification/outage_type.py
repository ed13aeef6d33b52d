"""What kind of outage it is (CAT-4): one of four words. It chooses a protocol, never a severity."""

from enum import StrEnum


class OutageType(StrEnum):
    """The value is stored and is the word shown."""

    PLANNED = "planned"
    UNPLANNED = "unplanned"
    PARTIAL = "partial"
    CASCADING = "cascading"
