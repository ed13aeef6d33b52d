"""Hands what the sources tell about alerts to the inbox, and only where something of it is new.

A source that is polled tells all it has each time: what went away while it could not be reached is found ended at the first
report after, with the time we learned of it. Comparing and recording are the store thread's work; the windows wait for neither.
"""

from collections.abc import Callable
from concurrent.futures import Future

from console.bus import Receipt
from console.live import Live
from models.alerts.alert import Alert
from models.alerts.inbox.commands import Observe
from models.kernel.errors import Refused, WatchfloorError


class AlertWatch:
    """On the GUI thread."""

    def __init__(self, live: Live) -> None:
        self._live = live
        self._seen: dict[str, tuple[Alert, ...]] = {}
        self._under_way: dict[str, Future[Receipt | None]] = {}
        self.failure = ""
        """Why the last report could not be recorded; empty while all goes well."""
        live.second_passed.connect(self.look)

    def look(self) -> None:
        """Hand over each source's newest report, one at a time of each."""
        for source, alerts in self._live.alerts.items():
            if self._seen.get(source) is alerts or source in self._under_way:
                continue
            tiers = {} if self._live.catalog is None else {each.id: each.tier for each in self._live.catalog.services}
            told = Observe(source, alerts, self._live.silences.get(source, ()), tiers)
            future = self._live.desk.bus.ask(self._recorder(told))
            self._under_way[source] = future
            self._seen[source] = alerts
        for source, future in tuple(self._under_way.items()):
            if future.done():
                del self._under_way[source]
                self._note(source, future.exception())

    def _recorder(self, told: Observe) -> Callable[[], Receipt | None]:
        desk = self._live.desk

        def record() -> Receipt | None:
            try:
                return desk.bus.execute(told) if desk.alerts.is_news(told) else None
            except Refused:
                return None  # between question and command somebody else recorded the same

        return record

    def _note(self, source: str, error: BaseException | None) -> None:
        if error is None:
            self.failure = ""
        elif isinstance(error, WatchfloorError):
            # The next turn tries the same report again: a full disk must not swallow an alert.
            self._seen.pop(source, None)
            said, self.failure = self.failure, f"alerts of {source}: {error}"
            if said != self.failure:
                self._live.failed.emit(self.failure)
        else:
            raise error
