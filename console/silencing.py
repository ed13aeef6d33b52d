"""Shelves that also silence the alert at its Alertmanager, and take the silence back when the shelf is over.

The server is asked on a thread of its own. Silencing happens at once or not at all: where it fails that is said, the shelf
stands, and nothing is tried later behind anybody's back. Taking back is owed, and tried again until the server has done it.
"""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QObject, Signal

from console.alerts_now import AlertsNow
from console.live import Live
from models.alerts.inbox.commands import NoteSilence, NoteSilenceEnded
from models.alerts.inbox.views import InboxAlert
from models.kernel.errors import WatchfloorError

SOURCE: Final = "alertmanager"
"""Name of the source whose alerts can be silenced."""
UNTIL_INCIDENT_END_MS: Final = 24 * 3_600_000
"""A silence needs an end; it is taken back when the incident ends before."""
_AGAIN_SECONDS: Final = 60


@dataclass(frozen=True, slots=True)
class Wanted:
    """One silence."""

    alert: InboxAlert
    author: str
    reason: str
    start_ms: int
    end_ms: int


class Silences(Protocol):
    """What silences and takes back; each call waits for the server. Raises WatchfloorError."""

    def put(self, wanted: Wanted) -> str:
        """Gives the silence's id."""
        ...

    def take_back(self, key: str) -> None:
        """Whatever we silenced under this key; none is no error."""
        ...


class AlertmanagerSilences:
    """The Alertmanager at an address."""

    def __init__(self, url: str) -> None:
        self._url = url

    def put(self, wanted: Wanted) -> str:
        """Silence exactly this alert."""
        from console.http import HttpClient
        from console.sources.alertmanager.silencing import silence

        alert = wanted.alert
        client = HttpClient(self._url)
        try:
            return silence(
                client, alert.key, alert.labels, wanted.author, wanted.reason, wanted.start_ms, wanted.end_ms
            )
        finally:
            client.close()

    def take_back(self, key: str) -> None:
        """End what we silenced."""
        from console.http import HttpClient
        from console.sources.alertmanager.silencing import end_silence

        client = HttpClient(self._url)
        try:
            end_silence(client, key)
        finally:
            client.close()


class Silencer(QObject):
    """One for the application, on the GUI thread. `find` gives the server as it is set now; None where none is."""

    _came = Signal(object)

    def __init__(
        self, live: Live, now: AlertsNow, find: Callable[[], Silences | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent or live)
        self._live, self._now, self._find = live, now, find
        self._ending: set[tuple[str, str]] = set()
        self._seconds = 0
        self._came.connect(lambda act: act())
        now.changed.connect(self._end_loose)
        live.second_passed.connect(self._tick)

    def can_silence(self, alerts: Sequence[InboxAlert]) -> bool:
        """Whether each of these comes from an Alertmanager that is set, with labels that name it and no other."""
        return bool(alerts) and self._find() is not None and all(_is_ours(each) for each in alerts)

    def silence(self, alerts: Sequence[InboxAlert], reason: str, until_ms: int | None) -> None:
        """Silence what was just shelved. What comes of it is said."""
        found, now_ms = self._find(), self._live.clock.now_ms()
        if found is None:
            self._live.failed.emit("Shelved here, but no Alertmanager is set to silence it at.")
            return
        me = self._live.person(self._live.desk.identity.me)
        end_ms = now_ms + UNTIL_INCIDENT_END_MS if until_ms is None else until_ms
        self._do(*(partial(self._put, found, Wanted(each, me, reason, now_ms, end_ms)) for each in alerts))

    def _put(self, found: Silences, wanted: Wanted) -> Callable[[], None]:
        key = wanted.alert.key
        try:
            silence = found.put(wanted)
        except WatchfloorError as error:
            said = f"Shelved here, but not silenced at Alertmanager: {error}"
            return lambda: self._live.failed.emit(said)
        return lambda: self._live.submit(
            NoteSilence(key, silence),
            lambda _receipt: self._live.told.emit("Shelved, and silenced at Alertmanager."),
            lambda _sentence: None,  # noted already: the standing silence was found again
        )

    def _tick(self) -> None:
        self._seconds += 1
        if self._seconds % _AGAIN_SECONDS == 0:
            self._ending.clear()
            self._end_loose()

    def _end_loose(self) -> None:
        """Take back what no shelf holds any more; what fails is tried again in a minute."""
        loose = [each for each in self._now.inbox.loose if each[0] == SOURCE]
        found = self._find() if loose else None
        if found is None:
            return
        new = [(key, silence) for _source, key, silence in loose if (key, silence) not in self._ending]
        self._ending.update(new)
        self._do(*(partial(self._end, found, key, silence) for key, silence in new))

    def _end(self, found: Silences, key: str, silence: str) -> Callable[[], None]:
        try:
            found.take_back(key)
        except WatchfloorError as error:
            said = f"The silence at Alertmanager could not be taken back yet: {error}. It is tried again."
            return lambda: self._live.failed.emit(said)
        return lambda: self._live.submit(
            NoteSilenceEnded(key, silence), lambda _receipt: self._now.refresh(), lambda _sentence: None
        )

    def _do(self, *jobs: Callable[[], Callable[[], None]]) -> None:
        """One after the other on a thread that ends with them; what each gives back is done on the GUI thread."""
        if jobs:
            threading.Thread(target=self._work, args=(jobs,), name="silences", daemon=True).start()

    def _work(self, jobs: Sequence[Callable[[], Callable[[], None]]]) -> None:
        # The window may be gone by now: then nobody hears, and the record knows what is still to be taken back.
        with suppress(RuntimeError):
            for job in jobs:
                self._came.emit(job())


def _is_ours(alert: InboxAlert) -> bool:
    return alert.source == SOURCE and any(alert.labels.values())
