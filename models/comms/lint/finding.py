"""One thing found in the words of an update."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Where it stands, why it matters, and what to write instead."""

    rule: str
    """Stable name, "eta" or "hostname"; `rules.RULES` lists all."""
    start: int
    end: int
    """Code points of the text; both 0 where something is missing altogether."""
    text: str
    """What stands there; empty where something is missing."""
    reason: str
    """One sentence."""
    advice: str
    """What to do about it, in words."""
    replacement: str | None = None
    """To be put in place of the span as it is; None where a person must find the words."""
    blocking: bool = True
    """Whether the update can't go out without an override by somebody who may."""

    @property
    def suggestion(self) -> str:
        """The replacement where there is one, else the advice."""
        return self.replacement if self.replacement else self.advice
