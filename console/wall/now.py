"""What the wall shows now: follows every open incident, turns the pages, and never shows more than it knows.

One for the whole application, on the GUI thread. Memory is bounded: it holds the gravest open incidents only, and those anew at
every change, so that months of running leave nothing behind. It asks the record and never gives it a command.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from console.elevation_book import ElevationChange
from console.live import Live
from console.oncall_now import OncallNow
from console.panes.blast_radius.situation import situation
from console.panes.health_views import entry_of
from console.sync.status import SyncStatus
from console.wall.estate import EMPTY, Lines, Sight, tile_lines, tile_pages
from console.wall.facts import Followed, Recorded, recorded
from console.wall.footing import Footing
from console.wall.pages import (
    OTHERS,
    Around,
    alarm_words,
    calm_lines,
    calm_page,
    incident_page,
    other_lines,
    situation_lines,
    waiting_page,
)
from console.wall.reach import Reach, burning, objective_lines, reach_lines, reach_of
from console.wall.standing import Fault, RecordStanding, record_standing, trouble_words
from models.health.condition import Condition
from models.kernel.errors import WatchfloorError
from models.kernel.ids import StreamId
from models.oncall.plan import Duty
from models.slo.standing import SloStanding
from resources.tongue import tr
from widgets.wall.data import WallData

TURN_SECONDS: Final = 20
"""How long a page stands (ux.md)."""
_ASK_SECONDS: Final = 10
"""The record's heartbeat: so often it is asked also where nothing was told."""
_SILENT_SECONDS: Final = 30
"""Three of them missed."""
_FIRST: Final = "situation"


class WallNow(QObject):
    """Emits `changed` once a second with the page to show, while somebody looks."""

    changed = Signal(object, int)
    """WallData, and the hours it has been running, by which the picture moves a little."""
    hub_heard = Signal(object)
    """SyncStatus, from any thread."""

    def __init__(
        self,
        live: Live,
        *,
        is_simulated: bool = False,
        told_hub: Callable[[], SyncStatus | None] = lambda: None,
        parent: QObject | None = None,
    ) -> None:
        """`told_hub`: how sharing stands, where somebody else hears of it."""
        super().__init__(parent)
        self._live, self._is_simulated, self._told_hub = live, is_simulated, told_hub
        self._status: SyncStatus | None = None
        self._recorded: Recorded | None = None
        self._oncall = OncallNow(live, self)
        self._is_awake = True
        self._began = self._turned = live.clock.monotonic()
        self._shown: tuple[StreamId | None, str] = (None, "")
        self._reach: Reach | None = None
        self._asked: float | None = None
        """When the record was asked what it has not answered yet, by the monotonic clock."""
        self._must_ask = False
        self._refused_because = ""
        self._footing = Footing(live.desk)
        self._lost_because = ""
        self._fault: tuple[Fault, int] | None = None
        """What is wrong with the record, and since when (ms since the epoch)."""
        self._heard_at = self._asked_last = self._began
        self._heard_ms = live.clock.now_ms()
        self.hub_heard.connect(self._hear_hub)
        live.headings_changed.connect(self.look)
        live.on_change(ElevationChange, lambda _change: self.look())
        live.second_passed.connect(self._tell)
        self.look()

    def rest(self) -> None:
        """Nobody looks: nothing is asked and nothing told."""
        self._is_awake = False

    def wake(self) -> None:
        """Somebody looks again: from the first page on."""
        self._is_awake, self._shown = True, (None, "")
        self.look()
        self._tell()

    @property
    def order(self) -> tuple[StreamId, ...]:
        """Open incidents: real ones before drills, the gravest first, then the oldest."""
        return tuple(each.summary.id for each in self._open)

    @property
    def is_silent(self) -> bool:
        """Whether the record has not answered for three heartbeats."""
        return self._live.clock.monotonic() - self._heard_at > _SILENT_SECONDS and bool(
            self._refused_because or self._asked is not None
        )

    @property
    def broken_because(self) -> str:
        """Why only opening the record anew can help, as a sentence; empty where that would not, or is not needed."""
        if self._lost_because or self._live.desk.bus.closed_because:
            return self._lost_because or self._live.desk.bus.closed_because or ""
        # One that hangs in the middle of an answer could not even be closed.
        return self._refused_because if self.is_silent and self._asked is None else ""

    @property
    def broken_since_ms(self) -> int | None:
        """Since when something is wrong with the record, in ms since the epoch; None where nothing is."""
        return None if self._fault is None else self._fault[1]

    def page(self) -> WallData:
        """The page of this second."""
        now_ms = self._live.clock.now_ms()
        pages = self._pages(now_ms)
        key = self._shown[1] if self._shown[1] in pages else next(iter(pages))
        at, count = list(pages).index(key) + 1, len(pages)
        number = tr("{number} of {count}", number=at, count=count) if count > 1 else ""
        return self._assembled(pages[key], self._around(now_ms, number))

    def look(self) -> None:
        """Ask the record; what changes meanwhile is asked for once more."""
        if not self._is_awake:
            return
        if self._asked is not None:
            self._must_ask = True
            return
        self._asked = self._asked_last = self._live.clock.monotonic()
        self._must_ask = False
        desk = self._live.desk

        def read() -> tuple[str, Recorded | None]:
            try:
                lost = self._footing.lost()
                return lost, None if lost else recorded(desk)
            except Exception as error:
                # Whatever it is: a wall that waits for an answer for ever says nothing new for weeks.
                raise WatchfloorError(tr("the record can't be read: {error}", error=error)) from error

        self._live.attempt(read, self._take, self._refused)

    # What is known

    @property
    def _open(self) -> tuple[Followed, ...]:
        return () if self._recorded is None else self._recorded.open

    @property
    def _slos(self) -> tuple[SloStanding, ...]:
        return () if self._live.watchers is None else self._live.watchers.slos

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

    def _standing(self, now_ms: int) -> RecordStanding:
        trouble = () if self._fault is None else trouble_words(*self._fault, now_ms)
        return record_standing(trouble, self._status or self._told_hub(), self._live.sources.values(), now_ms)

    def _look_for_fault(self) -> None:
        """Since when: a silent record since it was last heard, any other fault since it was seen."""
        if self._lost_because:
            found = Fault.LOST
        elif self._live.desk.bus.closed_because is not None:
            found = Fault.CLOSED
        elif self.is_silent:
            found = Fault.SILENT
        else:
            self._fault = None
            return
        if self._fault is None or self._fault[0] is not found:
            since_ms = self._heard_ms if found is Fault.SILENT else self._live.clock.now_ms()
            # From one fault into another it is in trouble since the first.
            self._fault = (found, since_ms if self._fault is None else min(since_ms, self._fault[1]))

    def _around(self, now_ms: int, page: str) -> Around:
        found, sight = self._standing(now_ms), self._sight(now_ms)
        around = Around(
            sight,
            now_ms,
            self._live.person,
            page,
            trouble=found.trouble,
            record=found.said,
            is_record_in_trouble=found.in_trouble,
            is_record_current=found.is_current,
            on_call=self._on_call(),
        )
        loud = () if self._recorded is None else self._recorded.elevations.loud(now_ms)
        return replace(around, alarm=alarm_words(loud, around, self._number))

    def _number(self, stream: StreamId) -> str:
        """Of an incident that may be named here: what is not known to be open to all is not."""
        found = next((each for each in self._open if each.summary.id == stream), None)
        return "" if found is None or found.is_masked else found.summary.number

    def _on_call(self) -> str:
        """First names of those who answer first, each with the roster; the rest is counted."""
        picture = self._oncall.picture
        if picture is None or picture.version is None:
            return ""
        if picture.trouble:
            return tr("unknown: the plan is too old")
        rows = [each for each in picture.duties if each.kind == "roster" and each.found.duty is Duty.PRIMARY]
        names = [
            each.found.person.name.split()[0] if each.found.person is not None else tr("NOBODY")
            for each in rows or [each for each in picture.duties if each.kind == "schedule"]
        ]
        return ", ".join(dict.fromkeys(names))

    # Pages

    def _pages(self, now_ms: int) -> dict[str, Callable[[Around], Lines]]:
        """By key, in the order in which they turn."""
        pages: dict[str, Callable[[Around], Lines]] = {}
        opened, sight = self._open, self._sight(now_ms)
        if not opened:
            last = None if self._recorded is None else self._recorded.last
            pages[_FIRST] = lambda around: calm_lines(last, around)
        else:
            pages[_FIRST] = lambda around: situation_lines(opened[0], around)
            for first in range(1, len(opened), OTHERS):
                pages[f"others {first}"] = partial(other_lines, opened[first : first + OTHERS])
        for number in range(tile_pages(sight)):
            pages[f"tiles {number}"] = partial(_tiles, number)
        if opened and not sight.is_stale(now_ms) and self._live.graph() is not None:
            pages["reach"] = lambda around: self._reach_lines(around.now_ms)
        if burning(self._slos):
            pages["objectives"] = lambda around: objective_lines(self._slos, around.sight)
        return pages

    def _assembled(self, build: Callable[[Around], Lines], around: Around) -> WallData:
        if self._recorded is None:
            clock = calm_page(calm_lines(None, around), around).clock
            return waiting_page(tr("Reading the record"), tr("It was opened just now"), clock)
        lines, opened = build(around), self._open
        if not opened:
            return calm_page(lines, around)
        has_drill = any(each.summary.drill for each in opened)
        return incident_page(opened[0], lines, around, beside_drill=has_drill)

    def _reach_lines(self, now_ms: int) -> Lines:
        """Worked out once a turn: on a large estate it is not worth every second, and its age stands beside it."""
        live, graph = self._live, self._live.graph()
        if self._reach is None and graph is not None and live.catalog is not None:
            self._reach = reach_of(situation(live.catalog, graph, live.health), now_ms)
        return (EMPTY, EMPTY, EMPTY) if self._reach is None else reach_lines(self._reach, now_ms)

    def _turn(self, now_ms: int) -> None:
        """From page to page; another gravest incident begins with its first."""
        keys = list(self._pages(now_ms))
        first = self.order[0] if self.order else None
        now = self._live.clock.monotonic()
        stream, key = self._shown
        if stream != first or not key:
            key, self._turned = keys[0], now
        elif now - self._turned >= TURN_SECONDS or key not in keys:
            at = keys.index(key) if key in keys else -1
            key, self._turned = keys[(at + 1) % len(keys)], now
            self._reach = None
        self._shown = (first, key)

    def _tell(self) -> None:
        if not self._is_awake:
            return
        now = self._live.clock.monotonic()
        if now - self._asked_last >= _ASK_SECONDS:
            self.look()
        self._oncall.look()
        self._look_for_fault()
        self._turn(self._live.clock.now_ms())
        self.changed.emit(self.page(), int(now - self._began) // 3600)

    # Answers

    def _take(self, answer: Any) -> None:
        self._lost_because, found = answer
        self._recorded, self._refused_because = found or self._recorded, ""
        self._heard_at, self._heard_ms = self._live.clock.monotonic(), self._live.clock.now_ms()
        self._answered()

    def _refused(self, why: str) -> None:
        """What was read before stays, and is said to be old."""
        self._refused_because = why
        self._answered()

    def _answered(self) -> None:
        self._asked = None
        self._tell()
        if self._must_ask:
            self.look()

    def _hear_hub(self, status: SyncStatus) -> None:
        self._status = status


def _tiles(number: int, around: Around) -> Lines:
    return tile_lines(around.sight, around.now_ms, number)
