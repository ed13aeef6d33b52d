"""Objectives measured by Prometheus: for each window the good or bad and all events, and how much of it has data.

Short windows are asked anew in every poll, long ones the less often the longer they are. One objective that can't be asked
does not keep the others back.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from console.http import HttpClient, HttpFailure, Unreachable
from console.sources.port import Batch
from console.sources.prometheus.api import PrometheusApi
from console.sources.slo.queries import Questions, questions
from models.kernel.clock import Clock
from models.kernel.errors import BadInput
from models.slo.measured import SloFact, WindowFact
from models.slo.objective import OwnSignal, Slo, SloKey
from resources.said import say

INTERVAL_SECONDS = 60.0
BUDGET_SECONDS = 45.0
"""Time after which one poll asks no further questions."""
_LONGEST_REST_SECONDS = 600.0
_LEAST_PERIOD_SECONDS = 60.0
_OVER_ONE = 1.01
_GIVES_UP_AFTER = 2
"""So many requests in a row without any answer: the server is gone, not one query too heavy."""


@dataclass(slots=True)
class _Due:
    """One window of one objective, when it was last asked, and what was odd then."""

    slo: Slo
    seconds: float
    is_period: bool
    asked_at: float = -math.inf
    """Monotonic seconds."""
    notes: dict[str, None] = field(default_factory=dict)

    def rest_seconds(self, interval: float) -> float:
        """How long an answer serves: a sixtieth of the window, within bounds."""
        return min(max(interval, self.seconds / 60), max(interval, _LONGEST_REST_SECONDS))


@dataclass(slots=True)
class _Poll:
    """What one poll has gathered so far."""

    server_time: float
    now_ms: int
    windows: dict[SloKey, list[WindowFact]] = field(default_factory=dict)
    periods: dict[SloKey, WindowFact] = field(default_factory=dict)
    answered: int = 0
    unreachable: int = 0
    """Requests in a row that brought no answer."""
    failure: HttpFailure | None = None


class _Odd(HttpFailure):
    """An answer that is no single number."""


class SloSource:
    """A source for the objectives one server can measure. Every batch names all of them, measured in this poll or not."""

    def __init__(
        self,
        client: HttpClient,
        read: Callable[[], Sequence[Slo]],
        clock: Clock,
        name: str = "slo",
        interval_seconds: float = INTERVAL_SECONDS,
        budget_seconds: float = BUDGET_SECONDS,
    ) -> None:
        """`read` gives the objectives and is asked in every poll; it may raise BadInput while their files are wrong."""
        self.name = name
        self.interval_seconds = interval_seconds
        self._client = client
        self._api = PrometheusApi(client)
        self._read = read
        self._clock = clock
        self._budget = budget_seconds
        self._slos: tuple[Slo, ...] = ()
        self._dues: list[_Due] = []

    def poll(self, now_ms: int) -> Batch:
        """Everything due. Raises where nothing could be read; what failed in part is in notes and warnings.

        While the files are wrong the objectives read before are measured on.
        """
        began = self._clock.monotonic()
        warnings: dict[str, None] = {}
        try:
            self._take(self._read())
        except BadInput as error:
            if not self._slos:
                raise
            warnings[f"the objectives read before apply, for the files are wrong: {error}"] = None
        poll = _Poll(self._api.server_time(), now_ms)
        due = [each for each in self._dues if began - each.asked_at >= 0.9 * each.rest_seconds(self.interval_seconds)]
        # Who waits longest first, then the short windows, which decide over a page.
        due.sort(key=lambda each: (each.asked_at, each.seconds))
        for place, each in enumerate(due):
            if self._clock.monotonic() - began > self._budget:
                warnings[f"out of time: {len(due) - place} of {len(due)} windows were put off"] = None
                break
            if poll.unreachable >= _GIVES_UP_AFTER:
                warnings[f"gave up after {place} of {len(due)} windows: {poll.failure}"] = None
                break
            self._ask(each, poll, began)
        if poll.answered == 0 and poll.failure is not None and not isinstance(poll.failure, _Odd):
            raise poll.failure
        notes = {slo.key: _notes(slo, self._dues) for slo in self._slos}
        for slo in self._slos:
            warnings |= {f"{slo.service} {slo.name}: {text}": None for text in notes[slo.key]}
        facts = (
            SloFact(slo, tuple(poll.windows.get(slo.key, ())), poll.periods.get(slo.key), notes[slo.key])
            for slo in self._slos
        )
        return Batch(slos=tuple(facts), warnings=tuple(warnings))

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def _take(self, slos: Sequence[Slo]) -> None:
        """Ask for these from now on; what is known of windows that stay is kept."""
        wanted = tuple(slo for slo in slos if not isinstance(slo.indicator, OwnSignal))
        if wanted == self._slos:
            return
        before = {(each.slo, each.seconds, each.is_period): each for each in self._dues}
        self._slos = wanted
        self._dues = [
            before.get((slo, seconds, is_period)) or _Due(slo, seconds, is_period)
            for slo in wanted
            for seconds, is_period in (*((each, False) for each in slo.windows), (float(slo.window.seconds), True))
        ]

    def _ask(self, due: _Due, poll: _Poll, began: float) -> None:
        """Ask one window; a failure is noted and the others go on."""
        slo, seconds = due.slo, due.seconds
        due.asked_at = began  # before asking: a query too heavy for the server must not come first for ever
        due.notes.clear()
        if due.is_period and not slo.window.is_rolling:
            begin_ms, _ = slo.window.span_ms(poll.now_ms)
            seconds = max(_LEAST_PERIOD_SECONDS, (poll.now_ms - begin_ms) / 1000)
        asked = questions(slo, seconds)
        if asked is None:
            return
        try:
            fact = self._measure(due, asked, seconds, poll)
        except HttpFailure as failure:
            poll.failure = poll.failure or failure
            poll.unreachable = poll.unreachable + 1 if isinstance(failure, Unreachable) else 0
            due.notes[str(failure)] = None
            return
        poll.unreachable = 0
        poll.answered += 1
        if due.is_period:
            poll.periods[slo.key] = fact
        else:
            poll.windows.setdefault(slo.key, []).append(fact)

    def _measure(self, due: _Due, asked: Questions, seconds: float, poll: _Poll) -> WindowFact:
        now_ms = poll.now_ms
        steps = self._number(asked.coverage, poll, due)
        if steps is None:
            return WindowFact(seconds, now_ms, None, None, 0.0)
        known = min(1.0, steps * asked.coverage_step / seconds)
        if asked.ratio:
            ratio = self._number(asked.ratio, poll, due)
            errors = None if ratio is None else 1.0 - ratio if asked.is_good else ratio
            return WindowFact(seconds, now_ms, _bounded(errors, due), None, known)
        total = self._number(asked.total, poll, due)
        if total is None:
            return WindowFact(seconds, now_ms, None, None, known)
        events = None if asked.events_per_total is None else max(0.0, total * asked.events_per_total)
        if total <= 0:
            return WindowFact(seconds, now_ms, 0.0, events, known)
        part = self._number(asked.part, poll, due)
        if part is None:
            what = "good" if asked.is_good else "bad"
            # Counters of errors often appear with the first error; a misspelt query looks the same.
            due.notes[f"the query of {what} events gives no series while there are events; taken for none"] = None
            part = 0.0
        errors = 1.0 - part / total if asked.is_good else part / total
        return WindowFact(seconds, now_ms, _bounded(errors, due), events, known)

    def _number(self, query: str, poll: _Poll, due: _Due) -> float | None:
        """The one number a query gives; None where it gives nothing or no number."""
        answer = self._api.query(query, poll.server_time)
        due.notes |= dict.fromkeys(answer.warnings)
        if len(answer.series) > 1:
            raise _Odd(
                say("a query gives {count} series, expected one: put sum(…) around it", count=len(answer.series))
            )
        value = float(answer.series[0].values[0]) if answer.series else math.nan
        return value if math.isfinite(value) else None


def _notes(slo: Slo, dues: Sequence[_Due]) -> tuple[str, ...]:
    """What was odd about any of its windows when it was last asked, each said once."""
    return tuple(dict.fromkeys(text for due in dues if due.slo is slo for text in due.notes))


def _bounded(errors: float | None, due: _Due) -> float | None:
    if errors is not None and not 1.0 - _OVER_ONE <= errors <= _OVER_ONE:
        said = f"the error ratio came out as {errors:g}, which is no ratio: do both queries count the same events?"
        due.notes[said] = None
        return None
    return None if errors is None else min(max(errors, 0.0), 1.0)
