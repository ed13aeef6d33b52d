"""What the wall shows now: follows every open incident, turns the pages, and never shows more than it knows.

One for the whole application, on the GUI thread. Memory is bounded: it holds the open incidents only, and those anew at
every change, so that months of running leave nothing behind.
"""

from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from console.live import Live
from console.panes.health_views import entry_of
from console.wall.pages import Followed, Sight, calm_page, incident_page
from models.health.condition import Condition
from models.incident.classification.part import PART as CLASSIFICATION
from models.incident.entry import Kind
from models.kernel.ids import StreamId
from widgets.wall.data import WallData

TURN_SECONDS: Final = 20
_MOST_PAGES: Final = 12
"""More open incidents than that are counted on the last page's label only by their number: the gravest are shown."""

_TOLD: Final = frozenset({Kind.FACT, Kind.TASK, Kind.DECISION})


class WallNow(QObject):
    """Emits `changed` once a second with the page to show."""

    changed = Signal(object, int)
    """WallData, and the hours it has been running, by which the picture moves a little."""

    def __init__(self, live: Live, *, is_simulated: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._is_simulated = is_simulated
        self._followed: dict[StreamId, Followed] = {}
        self._began = live.clock.monotonic()
        self._is_asking = self._must_ask = False
        live.headings_changed.connect(self._look)
        live.second_passed.connect(self._tell)
        self._look()

    @property
    def order(self) -> tuple[StreamId, ...]:
        """Pages in their order: the gravest first, real before drills, then the oldest."""
        found = sorted(
            self._followed.values(),
            key=lambda each: (
                each.summary.drill,
                each.summary.severity.rank,
                each.summary.declared_ms,
                each.summary.id,
            ),
        )
        return tuple(each.summary.id for each in found[:_MOST_PAGES])

    def page(self) -> WallData:
        """The page of this second."""
        live, now_ms, order = self._live, self._live.clock.now_ms(), self.order
        sight = self._sight(now_ms)
        if not order:
            return calm_page(sight, now_ms)
        number = int(live.clock.monotonic() - self._began) // TURN_SECONDS % len(order)
        label = f"{number + 1} of {len(order)}" if len(order) > 1 else ""
        return incident_page(self._followed[order[number]], sight, now_ms, live.person, label)

    def _tell(self) -> None:
        hours = int(self._live.clock.monotonic() - self._began) // 3600
        self.changed.emit(self.page(), hours)

    def _sight(self, now_ms: int) -> Sight:
        ages = [each.age_seconds for each in self._live.health if each.age_seconds is not None]
        all_unknown = bool(self._live.health) and all(each.condition is Condition.UNKNOWN for each in self._live.health)
        seen_ms = None if not ages else now_ms - round(min(ages) * 1000)
        if all_unknown and seen_ms is not None:
            # Values may be young and still tell nothing: then the wall must not say that it is live.
            seen_ms = min(seen_ms, now_ms - 31_000)
        return Sight(self._live.health, seen_ms, self._name, self._is_simulated)

    def _name(self, service: str) -> str:
        found = entry_of(self._live, service)
        return service if found is None else found.name

    def _look(self) -> None:
        """Ask for the open incidents; what changes meanwhile is asked for once more."""
        if self._is_asking:
            self._must_ask = True
            return
        self._is_asking = True
        incidents = self._live.desk.incidents

        def work() -> dict[StreamId, Followed]:
            found = {}
            for stream in incidents.open_streams():
                state = incidents.state(stream)
                if state.summary().known:
                    sensitivity = state.part(CLASSIFICATION).tags.get("sensitivity", "")
                    # Of ten thousand entries a wall tells two; the rest need not cross threads every time.
                    told = tuple(each for each in state.entries() if each.kind in _TOLD and not each.superseded)
                    found[stream] = Followed(state.summary(), told, sensitivity)
            return found

        self._live.ask(work, self._take)

    def _take(self, followed: Any) -> None:
        self._followed, self._is_asking = followed, False
        self._tell()
        if self._must_ask:
            self._must_ask = False
            self._look()
