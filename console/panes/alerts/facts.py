"""What the inbox's words need beside the inbox: names, conditions, changes. Plain functions, so that tests give their own."""

from collections.abc import Callable
from dataclasses import dataclass

from console.live import Live
from models.health.condition import Condition
from models.kernel.ids import PersonId
from resources.tongue import tr

_CHANGE_BEFORE_MS = 30 * 60_000
"""How long before an alert a change is still worth naming."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One moment. Times in ms since the epoch, UTC."""

    now_ms: int
    service: Callable[[str], str]
    """Name of a service by id."""
    condition: Callable[[str], Condition]
    person: Callable[[PersonId], str]
    change: Callable[[str, int], str]
    """ "orders v88 deployed 6 min before": the newest change of a service before an instant; empty for none."""


def facts_of(live: Live, now_ms: int) -> Facts:
    """From what the console knows now."""

    def service(id_: str) -> str:
        found = live.catalog.by_id.get(id_) if live.catalog is not None else None
        return found.name if found is not None else id_

    def condition(id_: str) -> Condition:
        health = live.by_service.get(id_)
        return health.condition if health is not None else Condition.UNKNOWN

    def change(id_: str, before_ms: int) -> str:
        for each in live.changes_of(id_, before_ms - _CHANGE_BEFORE_MS):
            if each.at_ms <= before_ms:
                return tr(
                    "{title}, {value} min before", title=each.title, value=max(0, before_ms - each.at_ms) // 60_000
                )
        return ""

    return Facts(now_ms, service, condition, live.person, change)
