"""Windows of alerts by the clocks: nobody acknowledged in time, so the next level is told (ALT-2), from local data alone.

Nothing here sends anything: telling is recorded with its time, the person and the number are said, and a result is asked for.
Alerts of one service that are due in the same second are told together: a flood must not become a flood of calls.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from console.alerts_now import AlertsNow
from console.clocks import Clocks
from console.live import Live
from models.alerts.inbox.commands import PageLevel, SkipLevel
from models.alerts.inbox.views import InboxAlert, Page
from models.kernel.timers import Timer
from models.oncall.chain import next_step
from models.oncall.route import notified
from resources.said import say

_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Waiting:
    """Alerts whose next level is due at once."""

    id: str
    service: str | None
    due_ms: int
    level: int
    notify: str
    is_last: bool
    alerts: tuple[InboxAlert, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """Of the alerts."""
        return tuple(each.key for each in self.alerts)

    @property
    def sentence(self) -> str:
        """Level 1 (secondary) for checkout: 2 alerts not acknowledged."""
        count = len(self.alerts)
        what = (self.alerts[0].summary or self.alerts[0].name) if count == 1 else say("{count} alerts", count=count)
        return say(
            "Level {level} ({notify}) for {service}: {what} not acknowledged",
            level=self.level,
            notify=self.notify,
            service=self.service or say("no service"),
            what=what,
        )


@dataclass(frozen=True, slots=True)
class Told:
    """A level that was told, with whom to call."""

    alerts: tuple[InboxAlert, ...]
    page: Page
    name: str
    phone: str

    @property
    def words(self) -> str:
        """Mei Tanaka, +81 3 5550 102."""
        return f"{self.name or 'NOBODY'}, {self.phone or 'no phone number on record'}"


class AlertPaging:
    """Joins the clocks. On the GUI thread."""

    kind: Final = "alert"
    is_reminder: Final = False

    def __init__(self, live: Live, now: AlertsNow, clocks: Clocks) -> None:
        self._live, self._now, self._clocks = live, now, clocks
        self._sent: set[str] = set()
        clocks.join(self)

    def waiting(self) -> tuple[Waiting, ...]:
        """Everything whose window runs, the earliest first."""
        known = self._clocks.known
        plan = known.plan if known is not None else None
        groups: dict[tuple[str, int, int], tuple[str, bool, list[InboxAlert]]] = {}
        for alert in self._open():
            settled = alert.pages[-1].level if alert.pages else 0
            step = next_step(plan, alert.priority.value, settled, self._region(alert.service))
            if alert.ack_due_ms is None or step is None or (alert.pages and alert.pages[-1].is_last):
                continue
            # Up to the full second: nothing is told early.
            due_ms = -(-alert.ack_due_ms // 1000) * 1000
            place = (alert.service or "", due_ms, step[0].level)
            groups.setdefault(place, (step[0].notify, step[1], []))[2].append(alert)
        found = [
            Waiting(f"{service}|{due_ms}|{level}", service or None, due_ms, level, notify, is_last, tuple(alerts))
            for (service, due_ms, level), (notify, is_last, alerts) in groups.items()
        ]
        return tuple(sorted(found, key=lambda each: (each.due_ms, each.id)))

    def told(self) -> tuple[Told, ...]:
        """Levels that were told and reached nobody yet, of alerts that still stand unacknowledged; the newest first."""
        groups: dict[tuple[str, int, int], list[tuple[InboxAlert, Page]]] = {}
        for alert in self._open():
            for page in alert.pages[-1:]:
                if page.wants_call:
                    groups.setdefault((alert.service or "", page.level, page.at_ms // 1000), []).append((alert, page))
        found = []
        for pairs in groups.values():
            page = pairs[0][1]
            name = self._live.person(page.person) if page.person is not None else ""
            found.append(Told(tuple(alert for alert, _page in pairs), page, name, self._phone(name)))
        return tuple(sorted(found, key=lambda each: -each.page.at_ms))

    def timers(self) -> list[Timer] | None:
        """As Falling."""
        if not self._now.is_known or self._clocks.known is None:
            return None
        return [Timer(each.id, each.due_ms, each.sentence) for each in self.waiting()]

    def fire(self, timer: str) -> None:
        """Tell the next level, and say whom to call."""
        found = next((each for each in self.waiting() if each.id == timer), None)
        if found is None or timer in self._sent:
            return
        self._sent.add(timer)
        name, phone, path = self._whom(found)
        number = phone or "no phone number on record"
        call = f"Call {name}, {number}, and log it." if name else f"Nobody is named: {'; '.join(path)}."
        message = self._message(found)
        people = self._live.desk.people

        def command() -> PageLevel:
            person = people.find_or_expect(name) if name else None
            return PageLevel(found.keys, found.level, found.due_ms, found.notify, person, message, found.is_last)

        def recorded(_receipt: object) -> None:
            self._sent.discard(timer)
            self._live.told.emit(f"{found.sentence}. {call}")
            self._now.refresh()

        def refused(_sentence: str) -> None:
            # Somebody acknowledged, or another console was first: the record has it.
            self._sent.discard(timer)
            self._now.refresh()

        self._live.ask(command, lambda made: self._live.submit(made, recorded, refused))

    def skip(self, timer: str, reason: str, done: Callable[[], None]) -> None:
        """Recorded with its reason; the window goes on to the level after."""
        found = next((each for each in self.waiting() if each.id == timer), None)
        if found is None:
            done()
            return

        def recorded(_receipt: object) -> None:
            done()
            self._now.refresh()

        self._live.submit(SkipLevel(found.keys, found.level, reason, found.is_last), recorded)

    def _open(self) -> Iterator[InboxAlert]:
        for group in self._now.inbox.groups:
            yield from (alert for alert in group.alerts if alert.ack_due_ms is not None)

    def _whom(self, waiting: Waiting) -> tuple[str, str, tuple[str, ...]]:
        known = self._clocks.known
        plan = known.plan if known is not None else None
        if plan is None:
            return "", "", ("no on-call plan is in force: Signs, On call says how to import one",)
        service = waiting.service or ""
        person, path = notified(
            plan,
            waiting.notify,
            self._live.clock.now_ms(),
            service,
            self._region(service),
            self._teams().get(service, ""),
        )
        return (person.name, person.phone, path) if person is not None else ("", "", path)

    def _phone(self, name: str) -> str:
        known = self._clocks.known
        plan = known.plan if known is not None else None
        people = plan.people if plan is not None else ()
        return next((each.phone for each in people if each.name.casefold() == name.casefold()), "")

    def _region(self, service: str | None) -> str:
        known = self._clocks.known
        entry = known.catalog.by_id.get(service or "") if known is not None and known.catalog is not None else None
        return entry.regions[0] if entry is not None and len(entry.regions) == 1 else ""

    def _teams(self) -> Mapping[str, str]:
        known = self._clocks.known
        catalog = known.catalog if known is not None else None
        return {} if catalog is None else {each.id: each.team or "" for each in catalog.services}

    @staticmethod
    def _message(waiting: Waiting) -> str:
        said = [f"P{each.priority.value} {each.summary or each.name}" for each in waiting.alerts[:_NAMED]]
        more = f" and {len(waiting.alerts) - _NAMED} more" if len(waiting.alerts) > _NAMED else ""
        return f"{waiting.service or 'no service'}: {'; '.join(said)}{more}. Not acknowledged in time."[:500]
