"""Evaluates the expressions beside a runbook's steps, on a thread of its own: a server that hangs delays nothing on screen."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final
from weakref import WeakKeyDictionary

from console.desk import Desk
from console.http import HttpClient, HttpFailure
from console.settings import Settings
from console.sources.prometheus.api import PrometheusApi
from models.catalog.estate import Catalog
from models.kernel.clock import Clock
from models.kernel.errors import WatchfloorError
from models.runbooks.figures import Figure, measured, of_catalog
from models.runbooks.runbook import LiveValue
from resources.said import say

INTERVAL_SECONDS: Final = 15.0
TIMEOUT_SECONDS: Final = 5.0
MOST: Final = 30
"""Expressions at once: those of one chunk and of the prerequisites."""

Ask = Callable[[str], float]
"""The one number an expression gives now. Raises WatchfloorError where it gives none."""


class NoNumber(WatchfloorError):
    """An expression was answered, but not by one number."""


@dataclass(frozen=True, slots=True)
class _Known:
    asked_at: float | None = None
    """On the monotonic clock."""
    number: float | None = None
    seen_at: float | None = None
    why: str = ""


class RunbookValues:
    """`want` and `figure` are called by the screens; asking happens elsewhere."""

    def __init__(self, clock: Clock, find_ask: Callable[[], Ask | None]) -> None:
        """`find_ask` gives None where nothing is set up that could be asked; it is called when other things are wanted."""
        self._clock = clock
        self._find_ask = find_ask
        self._ask: Ask | None = None
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._is_closed = False
        self._wanted: tuple[str, ...] = ()
        self._known: dict[str, _Known] = {}
        self._thread: threading.Thread | None = None

    def want(self, values: Iterable[LiveValue], start: bool = True) -> None:
        """What is on the screen now; nothing else is asked. With `start`, asking begins by itself."""
        wanted = tuple(dict.fromkeys(value.promql for value in values if value.promql))[:MOST]
        with self._lock:
            is_new = bool(set(wanted) - set(self._wanted))
            self._wanted = wanted
            if is_new:
                self._ask = self._find_ask()
            if self._ask is None or self._is_closed or not wanted or not start:
                return
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="runbook-values", daemon=True)
                self._thread.start()
        if is_new:
            self._wake.set()

    def figure(self, value: LiveValue, catalog: Catalog | None, services: tuple[str, ...]) -> Figure:
        """What a live value says now; `services` are those of the incident."""
        if value.field:
            name = value.service or (services[0] if services else "")
            return of_catalog(value, catalog.by_id.get(name) if catalog is not None else None)
        if self._ask is None:
            return measured(value, None, None, say("no Prometheus set up (prometheus.url)"))
        with self._lock:
            known = self._known.get(value.promql, _Known())
        age = None if known.seen_at is None else self._clock.monotonic() - known.seen_at
        return measured(value, known.number, age, known.why)

    def turn(self) -> bool:
        """Ask what is due; whether anything was asked. What the thread does over and over; tests do it by hand."""
        now = self._clock.monotonic()
        with self._lock:
            ask = self._ask
            if ask is None:
                return False
            due = [each for each in self._wanted if self._is_due(each, now)]
        trouble = ""
        for expression in due:
            if self._is_closed:
                break
            before = self._known.get(expression, _Known())
            if trouble:
                after = replace(before, asked_at=now, why=trouble)
            else:
                after, trouble = self._answered(ask, expression, before, now)
            with self._lock:
                self._known[expression] = after
        return bool(due)

    def close(self) -> None:
        """End asking. Waits no longer than one request takes."""
        with self._lock:
            self._is_closed = True
        self._wake.set()
        if self._thread is not None:
            self._thread.join(2 * TIMEOUT_SECONDS + 1)

    def _is_due(self, expression: str, now: float) -> bool:
        asked_at = self._known.get(expression, _Known()).asked_at
        return asked_at is None or now - asked_at >= INTERVAL_SECONDS

    def _answered(self, ask: Ask, expression: str, before: _Known, now: float) -> tuple[_Known, str]:
        """What is known afterwards, and what keeps all others from being answered, too."""
        try:
            number = ask(expression)
        except NoNumber as error:
            return _Known(now, None, None, str(error)), ""
        except WatchfloorError as error:
            # The server can't be reached: the rest would only wait for the same.
            return replace(before, asked_at=now, why=str(error)), str(error)
        return _Known(now, number, self._clock.monotonic()), ""

    def _run(self) -> None:
        while not self._is_closed:
            self.turn()
            self._wake.wait(INTERVAL_SECONDS / 3)
            self._wake.clear()


_OPEN: Final[WeakKeyDictionary[Desk, RunbookValues]] = WeakKeyDictionary()
_LOCK: Final = threading.Lock()


def values_of(desk: Desk) -> RunbookValues:
    """Those of an open data directory, the same for whoever looks. Usable from any thread."""
    with _LOCK:
        if desk not in _OPEN:
            file, clock = desk.directory.path / "settings.json", desk.clock
            _OPEN[desk] = RunbookValues(clock, lambda: prometheus_ask(Settings(file), clock))
        return _OPEN[desk]


def close_values(desk: Desk) -> None:
    """End asking, before the record is closed. Harmless where nothing was ever asked."""
    with _LOCK:
        found = _OPEN.pop(desk, None)
    if found is not None:
        found.close()


def prometheus_ask(settings: Settings, clock: Clock) -> Ask | None:
    """How to ask the Prometheus of the settings; None where there is none, or its address can't be used."""
    url = settings.text("prometheus.url")
    if not url:
        return None
    try:
        api = PrometheusApi(HttpClient(url, timeout_seconds=TIMEOUT_SECONDS, clock=clock))
    except WatchfloorError:
        return None

    def ask(expression: str) -> float:
        return number_of(api, expression, clock)

    return ask


def number_of(api: PrometheusApi, expression: str, clock: Clock) -> float:
    """The one number an expression gives now; NoNumber where it gives none or several, or is no good expression."""
    try:
        answer = api.query(expression, clock.now_ms() / 1000)
    except HttpFailure as error:
        if getattr(error, "kind", "") in ("bad_data", "execution"):
            raise NoNumber(str(error)) from None
        raise
    if len(answer.series) != 1 or not len(answer.series[0].values):
        count = len(answer.series)
        raise NoNumber(say("no data") if count == 0 else say("expected one number, got {count} series", count=count))
    return float(answer.series[0].values[-1])
