"""Who is on call now, who takes over next, and what is not covered in the days ahead: worked out offline from the plan in force.

Worked out only while somebody looks: at first, after each change of plan or catalogue, and every few minutes as hours pass.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from console.live import Live
from models.freshness.classes import DataClass
from models.kernel.errors import BadInput

if TYPE_CHECKING:
    from models.catalog.estate import Catalog
    from models.oncall.duty import OnDuty
    from models.oncall.gaps import Gap
    from models.oncall.plan import Plan
    from models.oncall.standing import Standing

_AGAIN_MS: Final = 60_000
_CRITICAL_TIER: Final = 1


@dataclass(frozen=True, slots=True)
class DutyRow:
    """One answer: a roster, a schedule that no roster asks, or a critical service."""

    name: str
    kind: str
    """roster, schedule or service."""
    found: "OnDuty"
    service: str = ""
    """Id, of a service."""
    for_: str = ""
    """What a roster answers for."""


@dataclass(frozen=True, slots=True)
class OncallPicture:
    """As of `at_ms`. `version` None: no plan is in force."""

    at_ms: int
    version: int | None = None
    name: str = ""
    confirmed_ms: int | None = None
    duties: tuple[DutyRow, ...] = ()
    gaps: "tuple[Gap, ...]" = ()
    zones: Mapping[str, str] | None = None
    """Time zone of each schedule."""
    trouble: str = ""
    """Why the plan can't be read."""


class OncallNow(QObject):
    """On the GUI thread."""

    changed = Signal()

    def __init__(self, live: Live, parent: QObject | None = None) -> None:
        super().__init__(parent or live)
        self._live = live
        self.picture: OncallPicture | None = None
        """None until the record has answered."""
        self._is_asking = False
        self._asked_ms: int | None = None
        self._is_stale = True
        self._is_heard = False

    def look(self) -> None:
        """Somebody looks: work it out where it is not known or old."""
        if not self._is_heard:
            from console.catalog_book import CatalogChange
            from console.oncall_book import OncallChange

            self._is_heard = True
            for kind in (OncallChange, CatalogChange):
                self._live.on_change(kind, lambda _change: self._note())
        now_ms = self._live.clock.now_ms()
        is_old = self._asked_ms is None or not 0 <= now_ms - self._asked_ms < _AGAIN_MS
        if self._is_asking or not (self._is_stale or is_old):
            return
        self._is_asking, self._is_stale, self._asked_ms = True, False, now_ms
        desk = self._live.desk

        def look() -> OncallPicture:
            instead = desk.freshness.instead(DataClass.ON_CALL)
            return picture(desk.oncall.current, desk.catalogs.current, now_ms, instead)

        self._live.ask(look, self._show)

    def _note(self) -> None:
        self._is_stale = True
        self.changed.emit()

    def _show(self, found: OncallPicture) -> None:
        self._is_asking = False
        self.picture = found
        self.changed.emit()


def picture(standing: "Standing | None", catalog: "Catalog | None", now_ms: int, instead: str = "") -> OncallPicture:
    """All of it. Pure. `instead`: what is said in place of names, where the copy here is too old to name anybody."""
    if standing is None:
        return OncallPicture(now_ms)
    if instead:
        return OncallPicture(now_ms, standing.version, standing.files.name, standing.confirmed_ms, trouble=instead)
    # Here, not above: a start needs none of it.
    from models.oncall.gaps import CriticalService, gaps

    try:
        plan = standing.plan
    except BadInput as error:
        return OncallPicture(now_ms, standing.version, standing.files.name, standing.confirmed_ms, trouble=str(error))
    services = catalog.services if catalog is not None else ()
    critical = tuple(CriticalService(each.id, each.tier, each.team or "", each.regions) for each in services)
    return OncallPicture(
        now_ms,
        standing.version,
        plan.name,
        standing.confirmed_ms,
        (*_of_rosters(plan, now_ms), *_of_services(plan, catalog, now_ms)),
        gaps(plan, now_ms, critical),
        {each.id: each.zone for each in plan.schedules},
    )


def _of_rosters(plan: "Plan", now_ms: int) -> list[DutyRow]:
    from models.oncall.duty import who
    from models.oncall.plan import Duty

    rows = []
    for roster in plan.rosters:
        named = ", ".join((*roster.services, *roster.teams, *roster.regions)) or "whatever no other names"
        for duty in Duty:
            if roster.schedules(duty) or duty is Duty.PRIMARY:
                rows.append(DutyRow(roster.name, "roster", who(plan, roster.id, now_ms, duty), for_=named))
    asked = {name for roster in plan.rosters for duty in Duty for name in roster.schedules(duty)}
    rows += [
        DutyRow(each.name, "schedule", who(plan, each.id, now_ms)) for each in plan.schedules if each.id not in asked
    ]
    return rows


def _of_services(plan: "Plan", catalog: "Catalog | None", now_ms: int) -> list[DutyRow]:
    """Critical ones, each region of theirs that has a roster of its own."""
    from models.oncall.duty import OnDuty, roster_for, who
    from models.oncall.plan import Duty

    rows, known = [], dict[str, OnDuty]()
    for each in catalog.services if catalog is not None else ():
        if each.tier is None or each.tier > _CRITICAL_TIER:
            continue
        # Regions that the same roster answers for are one row.
        rosters: dict[str, tuple[str, str]] = {}
        for region in each.regions or ("",):
            roster, why = roster_for(plan, each.id, region, each.team or "")
            rosters.setdefault(roster.id if roster is not None else "", (region, why))
        for roster_id, (region, why) in rosters.items():
            if not roster_id:
                found = OnDuty(each.id, Duty.PRIMARY, None, (why,))
            else:
                if roster_id not in known:
                    known[roster_id] = who(plan, roster_id, now_ms)
                there = known[roster_id]
                found = replace(there, asked=each.id, path=(why, *there.path))
            place = f", {region}" if len(rosters) > 1 else ""
            rows.append(DutyRow(f"{each.name}{place}", "service", found, each.id))
    return rows
