"""What a comparison of declared and observed dependencies found."""

from dataclasses import dataclass

from models.catalog.estate import CallMode, Strength
from models.coupling.judgement import Judgement
from models.coupling.kind import FindingKind


@dataclass(frozen=True, slots=True)
class EdgeFinding:
    """One edge that is not as declared. Ready to be shown."""

    kind: FindingKind
    caller: str
    """Who calls, as observed; for a stale edge as declared."""
    target: str
    calls: int
    """Within the window; 0 for a stale edge."""
    errors: int | None
    """Of these calls, those that failed; None where nobody counted."""
    last_ms: int | None
    """When a call was last seen; None where never, or where the source has no times."""
    words: str
    """A full sentence with the figures."""
    judgement: Judgement | None = None
    """What somebody decided about it; None while nobody has, or where it was opened again."""
    strength: Strength = Strength.HARD
    """Proposed for an edge that nobody declared; that of the declaration for a stale one."""
    mode: CallMode = CallMode.SYNC
    sources: tuple[str, ...] = ()
    """What observed it."""


@dataclass(frozen=True, slots=True)
class Unobserved:
    """A declared edge of which telemetry can say nothing: neither in use nor stale, but unknown."""

    caller: str
    target: str
    words: str
    last_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Outside:
    """Calls from or to something the catalogue doesn't know."""

    caller: str
    target: str
    calls: int
    words: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Declared against observed at one moment."""

    at_ms: int
    undeclared: tuple[EdgeFinding, ...] = ()
    """Hidden coupling, the busiest first."""
    stale: tuple[EdgeFinding, ...] = ()
    """Declared and unseen, the longest unseen first."""
    reversed: tuple[EdgeFinding, ...] = ()
    """Observed only the other way round than declared; caller and target as observed."""
    unobserved: tuple[Unobserved, ...] = ()
    outside: tuple[Outside, ...] = ()
    unknown_services: tuple[str, ...] = ()
    """Names in telemetry that the catalogue doesn't know."""
    confirmed: int = 0
    """Declared edges that were seen within the time after which they turn stale."""
    too_few: int = 0
    """Undeclared edges seen with fewer calls than count."""

    @property
    def findings(self) -> tuple[EdgeFinding, ...]:
        """All that need a decision: hidden, reversed, stale."""
        return (*self.undeclared, *self.reversed, *self.stale)
