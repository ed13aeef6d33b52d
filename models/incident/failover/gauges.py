"""What is read off before a gate: replication lag, comparisons, canaries, fencing, who is primary, health of the primary.

The console measures none of it: people or actions enter what they observed, with its source and its time. What is older than
the limit counts as no current data, and no current data never opens a gate.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models.kernel.ids import PersonId
from resources.said import say

MAX_AGE_MS: Final = 5 * 60_000
"""Older readings count as none; fencing changes by a deed and not by itself, so it holds longer."""
MAX_FENCE_AGE_MS: Final = 30 * 60_000

MAX_GAP_MS: Final = 10 * 60_000
"""Readings farther apart than this say nothing about the time between them."""


class Gauge(StrEnum):
    """The value is stored."""

    LAG_MS = "lag_ms"
    """How far the secondary is behind the primary, a service."""
    CONSISTENCY = "consistency"
    """Whether checksums and row counts of both sites agree, a service."""
    FENCED = "fenced"
    """Whether the old primary refuses writes and its lease is revoked, a service."""
    PRIMARIES = "primaries"
    """How many nodes say they are primary, a service."""
    CANARY = "canary"
    """Whether the canary checks of the secondary are green; no service."""
    PRIMARY_HEALTH = "primary_health"
    """Whether the former primary site is healthy; no service."""
    BACK_LAG_MS = "back_lag_ms"
    """How far the former primary is behind the secondary, a service."""

    @property
    def label(self) -> str:
        """Replication lag, Canary and so on."""
        return _LABELS[self]

    @property
    def is_per_service(self) -> bool:
        """Whether a reading is about one stateful service."""
        return self not in (Gauge.CANARY, Gauge.PRIMARY_HEALTH)

    @property
    def is_number(self) -> bool:
        """Whether its value is a whole number; else 1 for yes and 0 for no."""
        return self in (Gauge.LAG_MS, Gauge.BACK_LAG_MS, Gauge.PRIMARIES)

    @property
    def max_age_ms(self) -> int:
        """Beyond it a reading counts as none."""
        return MAX_FENCE_AGE_MS if self is Gauge.FENCED else MAX_AGE_MS

    def words(self, value: int) -> str:
        """A value as people read it."""
        if self in (Gauge.LAG_MS, Gauge.BACK_LAG_MS):
            return f"{value} ms" if value < 10_000 else f"{value // 1_000} s"
        if self is Gauge.PRIMARIES:
            return say("{value} primary", value=value) if value == 1 else say("{value} primaries", value=value)
        return _YES_NO[self][0 if value else 1]


_LABELS: Final = {
    Gauge.LAG_MS: say("Replication lag"),
    Gauge.CONSISTENCY: say("Checksums and row counts"),
    Gauge.FENCED: say("Fencing of the old primary"),
    Gauge.PRIMARIES: say("Nodes that say they are primary"),
    Gauge.CANARY: say("Canary of the secondary"),
    Gauge.PRIMARY_HEALTH: say("Health of the primary"),
    Gauge.BACK_LAG_MS: say("Replication back"),
}

_YES_NO: Final = {
    Gauge.CONSISTENCY: (say("agree"), say("differ")),
    Gauge.FENCED: (say("fenced"), say("not fenced")),
    Gauge.CANARY: (say("green"), say("red")),
    Gauge.PRIMARY_HEALTH: (say("healthy"), say("unhealthy")),
}

_TRUE: Final = frozenset({"yes", "ok", "agree", "match", "fenced", "green", "healthy", "1", "true"})
_FALSE: Final = frozenset({"no", "differ", "mismatch", "not fenced", "unfenced", "red", "unhealthy", "0", "false"})


def parse_value(gauge: Gauge, text: str) -> int | None:
    """The value that a word or number means for this gauge: 1200, "30 s", "yes", "red"; None for anything else."""
    word = " ".join(text.strip().lower().split())
    if gauge.is_number:
        factor = 1
        if gauge is not Gauge.PRIMARIES:
            for unit, ms in (("ms", 1), ("s", 1_000), ("min", 60_000)):
                if word.endswith(unit) and word.removesuffix(unit).strip().isdecimal():
                    word, factor = word.removesuffix(unit).strip(), ms
                    break
        return int(word) * factor if word.isascii() and word.isdecimal() and len(word) <= 9 else None
    return 1 if word in _TRUE else 0 if word in _FALSE else None


@dataclass(frozen=True, slots=True)
class Reading:
    """One observed value."""

    gauge: Gauge
    service: str
    """Empty where the gauge is not about one."""
    value: int
    source: str
    """Where it was read: a query, a command, a dashboard, a person."""
    observed_ms: int
    by: PersonId
    logged_ms: int

    def is_current(self, now_ms: int) -> bool:
        """Young enough to open a gate. One from the future, beyond what clocks differ, says nothing either."""
        return -60_000 <= now_ms - self.observed_ms <= self.gauge.max_age_ms


def newest(readings: Iterable[Reading], gauge: Gauge, service: str = "") -> Reading | None:
    """The latest by when it was observed. Among those of one moment the worse one: nobody wins by writing last."""
    found = [each for each in readings if (each.gauge, each.service) == (gauge, service)]
    return max(found, key=lambda each: (each.observed_ms, _badness(each), each.by), default=None)


def healthy_since(readings: Iterable[Reading], now_ms: int) -> int | None:
    """Since when the former primary is known to be healthy without a break; None where it is not, or nobody knows."""
    seen = sorted(
        (each for each in readings if each.gauge is Gauge.PRIMARY_HEALTH),
        key=lambda each: (each.observed_ms, _badness(each)),
    )
    since: int | None = None
    last: int | None = None
    for each in seen:
        if last is not None and each.observed_ms - last > MAX_GAP_MS:
            since = None
        since = None if not each.value else each.observed_ms if since is None else since
        last = each.observed_ms
    return since if seen and seen[-1].is_current(now_ms) else None


def _badness(reading: Reading) -> int:
    return reading.value if reading.gauge.is_number else -reading.value
