"""What was measured of an objective: the share of bad events over several windows, each with how much of it is known."""

from dataclasses import dataclass

from models.slo.objective import Slo

LEAST_KNOWN = 0.5
"""With less of its time known than this, a window says nothing."""


@dataclass(frozen=True, slots=True)
class WindowFact:
    """One window that ended at `at_ms`."""

    seconds: float
    """The window's length. For the objective's own window the part that has passed, where it is a calendar one."""
    at_ms: int
    error_ratio: float | None
    """Share of bad events or time, 0 to 1; None where nothing is known. 0 where it is known that nothing happened."""
    events: float | None
    """Events in the window; None where they are not counted."""
    known: float
    """Share of the window's time for which there are data, 0 to 1."""

    @property
    def is_known(self) -> bool:
        """Whether enough of it is known to say anything."""
        return self.error_ratio is not None and self.known >= LEAST_KNOWN


@dataclass(frozen=True, slots=True)
class SloFact:
    """One objective with its windows, as a source measured them."""

    slo: Slo
    windows: tuple[WindowFact, ...]
    """Those of the burn-rate pairs, by length."""
    period: WindowFact | None
    """The objective's own window; None where it was not measured."""
    notes: tuple[str, ...] = ()
    """What was odd about the measuring, in words for people."""
