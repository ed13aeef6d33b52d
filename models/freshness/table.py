"""The table of what is cached here: how old each class is, and what a reader may do with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from models.freshness.ages import AgeLimits, Freshness, freshness
from models.freshness.classes import DEFAULT_LIMITS, SHARED, DataClass
from models.kernel.clock import utc
from models.kernel.errors import StaleData
from resources.said import say

_AHEAD_MS: Final = 300_000
"""An instant further in the future than this tells no age: the clock here was put back since."""
_DAY_MS: Final = 86_400_000


@dataclass(frozen=True, slots=True)
class FreshnessRow:
    """One class, as a screen shows it. Times in milliseconds since the epoch, limits as lengths in milliseconds."""

    name: str
    as_of_ms: int | None
    """The moment that the copy is true of; None where there is none, or nothing tells its age."""
    soft_ms: int
    hard_ms: int
    standing: Freshness
    words: str
    """Age and what follows from it: "12 min old", "NO CURRENT DATA (last 14:05Z)", "none here"."""
    note: str = ""
    """What is held: "version 7, 214 services"."""
    is_there: bool = True
    """Whether anything of this class is held at all; where not, nothing is wrong with its age."""


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of one class."""

    as_of_ms: int | None = None
    """When its source last said so; of shared classes the exchange tells it."""
    is_there: bool = True
    """Whether anything of it is held at all."""
    note: str = ""
    """What it is, in words."""


NOTHING: Final = Held(is_there=False)


@dataclass(frozen=True, slots=True)
class Shared:
    """Where the shared record comes from."""

    belongs: bool = False
    """To a hub. A workstation on its own is the only writer of its record: nothing can be newer elsewhere."""
    exchanged_ms: int | None = None
    """Its last complete exchange with the hub or a neighbour."""
    members_ms: int | None = None
    """As of when the hub said who belongs to the organisation: no neighbour can."""


class Table:
    """Limits, and what is held of each class; made anew where either changes."""

    def __init__(
        self,
        held: Mapping[DataClass, Held],
        shared: Shared,
        limits: Mapping[DataClass, AgeLimits] = DEFAULT_LIMITS,
    ) -> None:
        self._held = held
        self._shared = shared
        self._limits = {**DEFAULT_LIMITS, **limits}

    def as_of(self, kind: DataClass, now_ms: int) -> int | None:
        """The moment this class is true of; None where it is not here, or nothing tells."""
        held = self._held.get(kind, NOTHING)
        if not held.is_there:
            return None
        if kind in SHARED and not self._shared.belongs:
            return now_ms
        shared = self._shared.members_ms if kind is DataClass.MEMBERS else self._shared.exchanged_ms
        found = shared if kind in SHARED else held.as_of_ms
        return None if found is None or found > now_ms + _AHEAD_MS else found

    def age_seconds(self, kind: DataClass, now_ms: int) -> float | None:
        """Never negative; None as for `as_of`."""
        as_of = self.as_of(kind, now_ms)
        return None if as_of is None else max(0.0, (now_ms - as_of) / 1000)

    def standing(self, kind: DataClass, now_ms: int) -> Freshness:
        """What a reader may do with it."""
        return freshness(self.age_seconds(kind, now_ms), self._limits[kind])

    def require(self, kind: DataClass, now_ms: int) -> None:
        """Raise StaleData beyond the hard limit, and where nothing tells the age. What is not here at all is not stale: its
        reader finds nothing.
        """
        if not self._held.get(kind, NOTHING).is_there:
            return
        age, limits = self.age_seconds(kind, now_ms), self._limits[kind]
        if not freshness(age, limits).is_current:
            raise StaleData(kind.value, age, limits.hard_seconds)

    def rows(self, now_ms: int) -> tuple[FreshnessRow, ...]:
        """Every class, in the order of DataClass."""
        return tuple(self._row(kind, now_ms) for kind in DataClass)

    def row(self, kind: DataClass, now_ms: int) -> FreshnessRow:
        """One class."""
        return self._row(kind, now_ms)

    def _row(self, kind: DataClass, now_ms: int) -> FreshnessRow:
        held, limits = self._held.get(kind, NOTHING), self._limits[kind]
        as_of = self.as_of(kind, now_ms)
        standing = freshness(None if as_of is None else max(0.0, (now_ms - as_of) / 1000), limits)
        soft_ms, hard_ms = round(limits.soft_seconds * 1000), round(limits.hard_seconds * 1000)
        if not held.is_there:
            words = say("none here")
        elif kind in SHARED and not self._shared.belongs:
            words = say("written here alone")
        elif as_of is None or not standing.is_current:
            words = no_current_data(as_of, now_ms)
        else:
            age_ms = max(0, now_ms - as_of)
            words = say("{age_ms} old", age_ms=span(age_ms))
            if standing is Freshness.STALE:
                words += say("; no current data in {hard_ms}", hard_ms=span(hard_ms - age_ms))
        return FreshnessRow(kind.value, as_of, soft_ms, hard_ms, standing, words, held.note, held.is_there)


def no_current_data(as_of_ms: int | None, now_ms: int) -> str:
    """What stands in place of a value beyond its hard limit."""
    if as_of_ms is None:
        return say("NO CURRENT DATA (age not known)")
    when = f"{utc(as_of_ms):%H:%MZ}" if abs(now_ms - as_of_ms) < _DAY_MS else f"{utc(as_of_ms):%Y-%m-%d %H:%MZ}"
    return say("NO CURRENT DATA (last {when})", when=when)


def span(ms: int) -> str:
    """A length of time in its two largest units at most: 40 s, 12 min, 5 h, 26 h, 6 d."""
    seconds = max(0, ms) // 1000
    for size, unit in ((86_400, "d"), (3_600, "h"), (60, "min")):
        if seconds >= 2 * size:
            return f"{seconds // size} {unit}"
    return f"{seconds} s"
