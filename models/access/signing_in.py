"""For how long somebody may sign in though the hub can't be asked, and when a console locks itself (SEC-3).

The hub vouches for a member whenever it answers them. From then on time is counted by the monotonic clock while the program
runs, and by the wall clock from one run to the next, whichever says more; so it only ever grows. A wall clock that stands
before the time at which it was last read was set back while nobody looked: then nothing can be counted, and only the hub helps.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

HOUR_MS: Final = 3_600_000
DEFAULT_HOURS: Final = 72
SET_BACK_MS: Final = 5 * 60_000
"""A clock may be corrected by so much without anybody's having meant anything by it."""


class Entrance(StrEnum):
    """Whether the passphrase opens; the value is what is recorded."""

    OPEN = "open"
    REVOKED = "revoked"
    """The hub ended the membership."""
    OVER = "over"
    """The hub was not reached for too long."""
    SET_BACK = "set back"
    """The wall clock was, so nobody knows for how long."""


@dataclass(frozen=True, slots=True)
class Lease:
    """How far the hub's last word has aged. Without a hub there is none, and nothing runs out."""

    spent_ms: int = 0
    """What has certainly passed since the hub vouched."""
    seen_ms: int = 0
    """The wall clock when that was counted."""
    is_doubtful: bool = False
    """The wall clock was set back between two runs."""
    revoked_ms: int | None = None
    """When this workstation heard that its membership was ended."""

    def resumed(self, wall_ms: int) -> "Lease":
        """At the start of a run."""
        gone = wall_ms - self.seen_ms
        doubtful = self.is_doubtful or gone < -SET_BACK_MS
        return replace(self, spent_ms=self.spent_ms + max(gone, 0), seen_ms=wall_ms, is_doubtful=doubtful)

    def after(self, ran_ms: int, wall_ms: int) -> "Lease":
        """In the same run, `ran_ms` later by the monotonic clock. One of the clocks may not see sleep: the greater counts."""
        gone = max(ran_ms, wall_ms - self.seen_ms, 0)
        return replace(self, spent_ms=self.spent_ms + gone, seen_ms=wall_ms)

    def vouched(self, wall_ms: int) -> "Lease":
        """The hub answered a member just now."""
        return Lease(seen_ms=wall_ms, revoked_ms=self.revoked_ms)

    def ended(self, wall_ms: int) -> "Lease":
        """The hub said that the membership is over."""
        return replace(self, revoked_ms=wall_ms if self.revoked_ms is None else self.revoked_ms)

    def left_ms(self, limit_ms: int) -> int:
        """For how long one may still sign in without the hub."""
        return 0 if self.is_doubtful else max(0, limit_ms - self.spent_ms)

    def entrance(self, limit_ms: int) -> Entrance:
        """Whether the passphrase opens now."""
        if self.revoked_ms is not None:
            return Entrance.REVOKED
        if self.is_doubtful:
            return Entrance.SET_BACK
        return Entrance.OPEN if self.spent_ms < limit_ms else Entrance.OVER


@dataclass(frozen=True, slots=True)
class Idle:
    """Since when nobody touched anything, by both clocks: the monotonic one stands still while a machine sleeps."""

    monotonic_s: float
    wall_ms: int

    def lasted_ms(self, monotonic_s: float, wall_ms: int) -> int:
        """For how long now; a wall clock that was set back counts for nothing."""
        return max(round((monotonic_s - self.monotonic_s) * 1_000), wall_ms - self.wall_ms)

    def is_over(self, monotonic_s: float, wall_ms: int, minutes: int) -> bool:
        """Whether the console locks itself now; never with 0 minutes."""
        return minutes > 0 and self.lasted_ms(monotonic_s, wall_ms) >= minutes * 60_000
