"""How a run of an action ended."""

from dataclasses import dataclass
from enum import StrEnum


class RunOutcome(StrEnum):
    """The value is stored."""

    OK = "ok"
    FAILED = "failed"
    TIMED_OUT = "timed_out"
    STOPPED = "stopped"
    UNKNOWN = "unknown"
    """It was begun, and nobody can say what it did: the console ended meanwhile, or an answer broke off."""

    @property
    def label(self) -> str:
        """As shown: TIMED OUT."""
        return self.value.replace("_", " ").upper()


@dataclass(frozen=True, slots=True)
class RunResult:
    """What a run brought. Holds no secret: all texts are masked."""

    outcome: RunOutcome
    sentence: str
    """What happened, in a sentence."""
    status: int | None = None
    """Exit status of a program, negative for the signal that ended it; status of an HTTP answer."""
    output: str = ""
    """What it said, capped: beginning and end."""
    output_bytes: int = 0
    """How much it said in all."""
    output_sha256: str = ""
    """Of the capped output, in hex; empty where it said nothing."""
    took_ms: int = 0

    @property
    def is_ok(self) -> bool:
        """Whether it did what was expected."""
        return self.outcome is RunOutcome.OK
