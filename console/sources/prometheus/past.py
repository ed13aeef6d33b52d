"""Asks Prometheus about the past, stretch by stretch, as long as there is time; costs nothing of the present."""

from collections.abc import Iterable, Iterator, Sequence

from console.http import HttpFailure
from console.sources.prometheus.api import Answer, PrometheusApi, Series, is_too_much, step_for
from console.sources.prometheus.blocks import Identity, at_raw_times, block_of, by_identity
from console.sources.prometheus.grouping import Question
from console.sources.prometheus.history import Backlog, Stretch
from models.health.memory import BUCKET_SECONDS
from models.health.samples import SampleBlock, SeriesKey
from models.kernel.clock import Clock

_RESTS_SECONDS = 300.0
"""After a question went unanswered: the server has enough to do with the present."""


class Past:
    """What was found waits until it is taken. One thread owns it."""

    def __init__(self, api: PrometheusApi, backlog: Backlog, clock: Clock, step_seconds: float) -> None:
        self._api = api
        self._backlog = backlog
        self._clock = clock
        self._step_seconds = step_seconds
        self._rests_until: float | None = None
        self._earlier: list[SampleBlock] = []
        self._history: list[SampleBlock] = []
        self._troubles: list[str] = []
        self._times: dict[tuple[str, float, float], Answer] = {}
        self.keys: dict[str, dict[Identity, SeriesKey]] = {}
        """The series of each question, as the present has them: the past of others has no place to go."""

    def ask(self, questions: Sequence[Question], now: float, budget_seconds: float) -> None:
        """Ask for some stretches of these questions. `now` is the server's time, in seconds since the epoch."""
        deadline = self._clock.monotonic() + budget_seconds
        if self._rests_until is not None and self._clock.monotonic() < self._rests_until:
            return
        asked = {question.value_query: question for question in questions}
        self._times.clear()
        while self._clock.monotonic() < deadline:
            stretch = self._backlog.take(lambda query: self.keys.get(query, {}).values() if query in asked else ())
            if stretch is None:
                return
            question = asked[stretch.query]
            try:
                if stretch.is_fine:
                    self._earlier += self._samples(question, stretch)
                else:
                    self._history += self._quarters(question, stretch)
            except HttpFailure as failure:
                if is_too_much(failure):
                    self._backlog.halve(stretch, now)
                    continue
                self._backlog.again(stretch, now)
                self._rests_until = self._clock.monotonic() + _RESTS_SECONDS
                self._troubles.append(f"history of {question.template.metric or question.template.signal}: {failure}")
                return

    def take(self) -> tuple[tuple[SampleBlock, ...], tuple[SampleBlock, ...], tuple[str, ...]]:
        """Samples, quarters of an hour, and what went wrong, since this was last called."""
        found = tuple(self._earlier), tuple(self._history), tuple(self._troubles)
        self._earlier, self._history, self._troubles = [], [], []
        return found

    def _samples(self, question: Question, stretch: Stretch) -> Iterator[SampleBlock]:
        step = step_for(stretch.start, stretch.end, self._step_seconds)
        place = (question.time_query, stretch.start, stretch.end)
        if place not in self._times:
            self._times[place] = self._api.query_range(question.time_query, stretch.start, stretch.end, step)
        measured = by_identity(self._times[place], question)
        values = self._api.query_range(question.value_query, stretch.start, stretch.end, step)
        for identity, key, series in self._known(question, values):
            if identity in measured:
                # What was measured before the stretch belongs to the one before, whose quarter it must not open.
                yield block_of(key, question, *at_raw_times(series, measured[identity], stretch.start))

    def _quarters(self, question: Question, stretch: Stretch) -> Iterator[SampleBlock]:
        """One value in the middle of each quarter of an hour; its exact time is of no account here."""
        half = BUCKET_SECONDS / 2
        start, end = stretch.start + half, stretch.end - half
        values = self._api.query_range(question.value_query, start, end, BUCKET_SECONDS)
        for _, key, series in self._known(question, values):
            yield block_of(key, question, series.times, series.values)

    def _known(self, question: Question, answer: Answer) -> Iterable[tuple[Identity, SeriesKey, Series]]:
        keys = self.keys.get(question.value_query, {})
        for identity, series in by_identity(answer, question).items():
            if identity in keys:
                yield identity, keys[identity], series
