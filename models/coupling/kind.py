"""The ways in which an edge may differ from what was declared."""

from enum import StrEnum


class FindingKind(StrEnum):
    """The value is written into events; `word` is shown."""

    UNDECLARED = "undeclared"
    STALE = "stale"
    REVERSED = "reversed"

    @property
    def word(self) -> str:
        """As the screens call it."""
        return {"undeclared": "hidden coupling", "stale": "stale", "reversed": "reversed"}[self.value]
