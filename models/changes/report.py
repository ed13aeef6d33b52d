"""Which changes lead to incidents: the share by kind, team and day of the week, with the confirmed causes behind each figure."""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from models.health.change import Change
from models.kernel.clock import utc

_Z = 1.96
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NOBODY = "not said"


@dataclass(frozen=True, slots=True)
class CauseLink:
    """That people confirmed a change as a cause of an incident. Plain values."""

    change: tuple[str, str]
    """Source and id, as Change.key."""
    incident: str
    """As people call it: INC-0042."""


@dataclass(frozen=True, slots=True)
class ChangeRate:
    """One group of changes."""

    name: str
    changes: int
    causes: int
    """Changes that caused at least one incident."""
    low: float
    high: float
    """Within which the true share lies in 95 of 100 cases (Wilson 1927): few changes say little."""
    incidents: tuple[str, ...]
    """Those behind the figure."""

    @property
    def rate(self) -> float:
        """Share of changes that caused an incident."""
        return self.causes / self.changes if self.changes else 0.0


@dataclass(frozen=True, slots=True)
class ChangeReport:
    """Groups with the highest share first; days in the order of the week. Ready to be shown."""

    total: ChangeRate
    by_kind: tuple[ChangeRate, ...]
    by_team: tuple[ChangeRate, ...]
    by_day: tuple[ChangeRate, ...]
    unmatched: tuple[CauseLink, ...]
    """Confirmed causes among changes this report doesn't know; never dropped in silence."""


def change_report(
    changes: Iterable[Change], links: Iterable[CauseLink], team_of: Callable[[str], str | None]
) -> ChangeReport:
    """Count changes and causes. `team_of` a service id; days are those of UTC."""
    known = {change.key: change for change in changes}
    caused: dict[tuple[str, str], set[str]] = {}
    unmatched = []
    for link in dict.fromkeys(links):
        if link.change in known:
            caused.setdefault(link.change, set()).add(link.incident)
        else:
            unmatched.append(link)
    every = list(known.values())

    def groups(name: Callable[[Change], str]) -> list[ChangeRate]:
        members: dict[str, list[Change]] = {}
        for change in every:
            members.setdefault(name(change), []).append(change)
        return [_rate(group, found, caused) for group, found in members.items()]

    by_day = {rate.name: rate for rate in groups(lambda change: _DAYS[utc(change.at_ms).weekday()])}
    return ChangeReport(
        _rate("all changes", every, caused),
        _worst_first(groups(lambda change: change.kind.value)),
        _worst_first(groups(lambda change: (team_of(change.service) if change.service else None) or _NOBODY)),
        tuple(by_day[day] for day in _DAYS if day in by_day),
        tuple(sorted(unmatched, key=lambda link: (link.incident, link.change))),
    )


def _rate(name: str, changes: list[Change], caused: Mapping[tuple[str, str], set[str]]) -> ChangeRate:
    guilty = [change for change in changes if change.key in caused]
    incidents = sorted({incident for change in guilty for incident in caused[change.key]})
    low, high = _wilson(len(guilty), len(changes))
    return ChangeRate(name, len(changes), len(guilty), low, high, tuple(incidents))


def _wilson(hits: int, count: int) -> tuple[float, float]:
    if not count:
        return 0.0, 1.0
    share, square = hits / count, _Z * _Z / count
    middle = share + square / 2
    reach = _Z * math.sqrt(share * (1 - share) / count + square / (4 * count))
    return max(0.0, (middle - reach) / (1 + square)), min(1.0, (middle + reach) / (1 + square))


def _worst_first(rates: list[ChangeRate]) -> tuple[ChangeRate, ...]:
    return tuple(sorted(rates, key=lambda rate: (-rate.rate, -rate.changes, rate.name)))
