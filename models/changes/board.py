"""Every change known, and whether something worsened after it.

One owner, one thread. Changes go in by `ingest`; `assess` looks at those that are due and says how all of them stand.
"""

from collections.abc import Iterable
from dataclasses import replace

from models.catalog.estate import Catalog
from models.changes.comparison import Verdict
from models.changes.plan import DEFAULT_PLAN, Plan
from models.changes.standing import ChangeStanding
from models.changes.watch import ChangeWatch
from models.health.change import Change
from models.health.history import SeriesSource
from models.health.service_names import ServiceNames
from resources.said import say

MOST_KEPT = 2_000
"""The oldest changes beyond this number are forgotten."""
_LOOKS_PER_ASSESS = 6


class ChangeBoard:
    """Holds the changes and the looks taken at them."""

    def __init__(self, catalog: Catalog | None = None, plan: Plan = DEFAULT_PLAN) -> None:
        self._plan = plan
        self._watches: dict[tuple[str, str], ChangeWatch] = {}
        self._names = ServiceNames(catalog)
        self._services: tuple[str, ...] = ()
        self.set_catalog(catalog)

    def set_catalog(self, catalog: Catalog | None) -> None:
        """Use another estate. Services that sources know by another name are found anew."""
        self._names = ServiceNames(catalog)
        self._services = tuple(service.id for service in catalog.services) if catalog is not None else ()
        known = [watch.change for watch in self._watches.values()]
        self.ingest(known)

    def ingest(self, changes: Iterable[Change]) -> None:
        """Take changes, in any order. One known already is taken again only where something about it is new."""
        for change in changes:
            if change.service:
                change = replace(change, service=self._names.resolve(change.service) or change.service)
            known = self._watches.get(change.key)
            if known is None or known.change != change:
                self._watches[change.key] = ChangeWatch(change, self._plan)
        if len(self._watches) > MOST_KEPT:
            newest = sorted(self._watches.values(), key=_newest_first)[:MOST_KEPT]
            self._watches = {watch.change.key: watch for watch in newest}

    def changes(self) -> tuple[Change, ...]:
        """Every change, the newest first."""
        return tuple(watch.change for watch in sorted(self._watches.values(), key=_newest_first))

    def assess(self, now_ms: int, series: SeriesSource) -> tuple[ChangeStanding, ...]:
        """How every change stands: regressions first, the earliest of them first, then the others, the newest first.

        A few looks each time, the newest changes first, so that a long list taken at once holds nobody up.
        """
        due = [watch for watch in self._watches.values() if watch.due(now_ms) is not None]
        for watch in sorted(due, key=_newest_first)[:_LOOKS_PER_ASSESS]:
            watch.look(now_ms, series, self._peers(watch.change))
        return tuple(sorted(self._told(), key=_order))

    def regressions(self) -> tuple[ChangeStanding, ...]:
        """Those that stand as regressions after the last assessment, the earliest first."""
        worse = [standing for standing in self._told() if standing.verdict is Verdict.WORSE]
        return tuple(sorted(worse, key=_order))

    def _peers(self, change: Change) -> tuple[str, ...]:
        """Services to which nothing was done within the windows of this change."""
        reach = round((self._plan.before_seconds + self._plan.after_seconds) * 1000)
        touched = {
            watch.change.service for watch in self._watches.values() if abs(watch.change.at_ms - change.at_ms) <= reach
        }
        return tuple(service for service in self._services if service not in touched)

    def _told(self) -> list[ChangeStanding]:
        """The standings, each regression with those that began earlier within its windows."""
        standings = [watch.standing for watch in self._watches.values()]
        worse = [one for one in standings if one.verdict is Verdict.WORSE and one.began_ms is not None]
        reach = round(self._plan.after_seconds * 1000)
        told = []
        for standing in standings:
            began = standing.began_ms
            if standing.verdict is Verdict.WORSE and began is not None:
                earlier = [one for one in worse if one.began_ms is not None and 0 < began - one.began_ms <= reach]
                if earlier:
                    titles = tuple(one.change.title for one in sorted(earlier, key=_order))
                    words = say(
                        "{sentence}; things worsened earlier after {titles}",
                        sentence=standing.sentence,
                        titles=titles[0],
                    )
                    standing = replace(standing, also=titles, sentence=words)
            told.append(standing)
        return told


def _newest_first(watch: ChangeWatch) -> tuple[int, tuple[str, str]]:
    return -watch.change.at_ms, watch.change.key


def _order(standing: ChangeStanding) -> tuple[int, int, tuple[str, str]]:
    if standing.verdict is Verdict.WORSE:
        return 0, standing.began_ms or standing.change.at_ms, standing.change.key
    return 1, -standing.change.at_ms, standing.change.key
