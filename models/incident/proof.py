"""What was verified of an incident's record before it was written out, in words that go into the document."""

import hashlib
from dataclasses import dataclass

from models.kernel.clock import rfc3339


@dataclass(frozen=True, slots=True)
class ChainTip:
    """The newest event of one chain: one workstation's events of this incident."""

    origin: str
    seq: int
    sha256: str
    """Hash of that event's envelope, hexadecimal. It covers every event of the chain before it."""


@dataclass(frozen=True, slots=True)
class Proof:
    """Result of checking every hash, signature and link of one incident."""

    events: int
    tips: tuple[ChainTip, ...]
    """In the order of their origins."""
    checked_ms: int
    faults: tuple[str, ...] = ()
    """Where the record is not what was written; names the row. Empty: it is sound."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing was found."""
        return not self.faults

    @property
    def head(self) -> str:
        """One hash for the whole incident: of its only chain, or of all tips, one a line as `origin seq sha256`."""
        if len(self.tips) == 1:
            return self.tips[0].sha256
        lines = "".join(f"{tip.origin} {tip.seq} {tip.sha256}\n" for tip in self.tips)
        return hashlib.sha256(lines.encode()).hexdigest()

    def sentences(self) -> tuple[str, ...]:
        """What was checked, when, and with what result; faults first."""
        if not self.is_sound:
            return ("THE RECORD IS NOT SOUND: it was changed or damaged after it was written.", *self.faults)
        chains = "1 chain" if len(self.tips) == 1 else f"{len(self.tips)} chains"
        return (
            f"Record verified {rfc3339(self.checked_ms)}: {self.events} events in {chains}, "
            "every hash, link and signature checked, nothing missing up to the head below.",
        )
