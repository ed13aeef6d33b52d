"""Writes that only one of two sites has, and what becomes of them."""

from enum import StrEnum


class Settling(StrEnum):
    """The value is stored."""

    MERGED = "merged"
    REPLAYED = "replayed"
    ACCEPTED_LOST = "accepted_lost"

    @property
    def label(self) -> str:
        """Merged, replayed, accepted as lost."""
        return "accepted as lost" if self is Settling.ACCEPTED_LOST else self.value
