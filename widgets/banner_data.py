"""What the banner shows, as plain values. Durations come formatted; the banner reads no clock."""

from dataclasses import dataclass
from enum import StrEnum

from resources.tongue import marked
from widgets.freshness import Freshness


class Due(StrEnum):
    """Where a countdown stands: far off, under its warning time (5 min), or past."""

    LATER = "later"
    SOON = "soon"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class BannerData:
    """The state of one incident, or of none (`severity` None)."""

    severity: int | None
    freshness: Freshness
    number: str = ""
    """INC-204."""
    title: str = ""
    """Already carrying its drill marks in a drill."""
    declared: str = ""
    """declared 13:54Z by Ana Ruiz."""
    elapsed: str = ""
    """00:42:10; shown with T+ before it."""
    commander: str = ""
    """Full name; empty where nobody commands."""
    next_update: str = ""
    """03:12; counted up with + when overdue."""
    next_update_audience: str = ""
    next_update_due: Due = Due.LATER
    outbox: str = "0"
    """1 queued · Sending 40 % · 2 failed."""
    outbox_short: str = ""
    """The same for a narrow window, e.g. 1."""
    outbox_needs_care: bool = False
    """Something failed or needs review."""
    approvals: int = 0
    shelved: int = 0
    flash_off: bool = False
    """The dark half of the flash of an unacknowledged SEV1; the caller keeps the time."""
    commander_disputed: bool = False
    """Several people command, as nobody heard the other: it must be settled."""
    over: str = ""
    """DISMISSED, where the incident is over: said in every size. Empty while it is open."""


NO_INCIDENT = marked("No open incident. F2 declares")
