"""Prometheus: the signals of every service, first a stretch of history, then what is new since the last poll.

A value is as old as the newest raw sample it was computed from, which is asked for beside it. The server answers for up to five
minutes with a value that no longer arrives; without the raw time such a value would look fresh.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from console.http import HttpClient, HttpFailure, TooLarge
from console.sources.port import Batch
from console.sources.prometheus_api import Answer, PrometheusApi, QueryFailed, Series, step_for
from console.sources.prometheus_grouping import Question, groupings, questions
from console.sources.prometheus_preset import Preset, ready_presets
from models.health.figure import age
from models.health.samples import SampleBlock, SeriesKey
from models.health.service_names import DEFAULT_SERVICE_LABEL, ServiceNames
from models.kernel.clock import Clock, SystemClock

_SETUP_LASTS_SECONDS = 60.0
"""After this the server is asked again which metrics it has; a server just started has few."""
_CLOCK_TOLERANCE_SECONDS = 5.0
_LOOKED_FOR_SECONDS = 3_600.0
"""Metrics and labels seen within this time are taken to be there."""
_TAKES_LESS_STATUS = 422


@dataclass(frozen=True, slots=True)
class PrometheusOptions:
    """What can be set for one server."""

    service_label: str = DEFAULT_SERVICE_LABEL
    presets: tuple[Preset, ...] = ()
    """Those chosen; none means every ready preset whose metrics the server has."""
    interval_seconds: float = 15.0
    backfill_seconds: float = 6 * 3_600.0
    window: str = "2m"
    """Range of rates: at least four scrape intervals."""
    budget_seconds: float = 45.0
    """Time after which one poll asks no further questions."""


@dataclass(slots=True)
class _Poll:
    """What one poll has gathered so far."""

    end: float
    deadline: float
    blocks: list[SampleBlock] = field(default_factory=list)
    services: set[str] = field(default_factory=set)
    warnings: dict[str, None] = field(default_factory=dict)
    times: dict[tuple[str, float], Answer] = field(default_factory=dict)
    answered: int = 0
    failure: HttpFailure | None = None


class PrometheusSource:
    """A source for one server. Keeps in mind up to when each question has been answered."""

    def __init__(
        self,
        client: HttpClient,
        options: PrometheusOptions | None = None,
        names: ServiceNames | None = None,
        name: str = "prometheus",
        clock: Clock | None = None,
    ) -> None:
        self._options = options or PrometheusOptions()
        self.name = name
        self.interval_seconds = self._options.interval_seconds
        self._client = client
        self._api = PrometheusApi(client)
        self._names = names or ServiceNames()
        self._clock = clock or SystemClock()
        self._questions: list[Question] = []
        self._set_up_at: float | None = None
        self._asked_until: dict[str, float] = {}
        self._owners: dict[SeriesKey, tuple[str, ...]] = {}

    def poll(self, now_ms: int) -> Batch:
        """Everything new. Raises HttpFailure where nothing could be read; what failed in part is in the batch's warnings."""
        deadline = self._clock.monotonic() + self._options.budget_seconds
        end = self._api.server_time()
        poll = _Poll(end, deadline)
        ahead = end - now_ms / 1000
        if abs(ahead) > _CLOCK_TOLERANCE_SECONDS:
            direction = "ahead of" if ahead > 0 else "behind"
            poll.warnings[f"its clock is {age(abs(ahead))} {direction} this one; ages are not to be trusted"] = None
        if not self._questions or self._set_up_at is None or not 0 <= end - self._set_up_at < _SETUP_LASTS_SECONDS:
            self._set_up(end)
        for place, question in enumerate(self._questions):
            if self._clock.monotonic() > poll.deadline:
                left = len(self._questions) - place
                poll.warnings[f"out of time: {left} of {len(self._questions)} queries were put off"] = None
                break
            self._ask(question, poll)
        if poll.failure is not None and poll.answered == 0:
            raise poll.failure
        if not self._questions:
            poll.warnings["the server has no metric that any chosen preset knows"] = None
        return Batch(blocks=tuple(poll.blocks), services=tuple(sorted(poll.services)), warnings=tuple(poll.warnings))

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def _set_up(self, end: float) -> None:
        """Find out which presets apply and how this server's series are told apart."""
        options = self._options
        presets = options.presets or ready_presets()
        wanted = sorted({template.needs for preset in presets for template in preset.templates})
        selector = f'{{__name__=~"{"|".join(wanted)}"}}'
        start = end - _LOOKED_FOR_SECONDS
        metrics = frozenset(self._api.label_values("__name__", selector, start, end)) & frozenset(wanted)
        labelled = bool(self._api.label_values(options.service_label, selector, start, end))
        jobs = self._api.label_values("job", selector, start, end)
        known_jobs = [job for job in jobs if self._names.resolve(job) is not None]
        found = groupings(options.service_label, labelled, known_jobs)
        self._questions = [
            question
            for preset in presets
            for question in questions(preset, found, options.service_label, options.window, metrics)
        ]
        self._set_up_at = end

    def _ask(self, question: Question, poll: _Poll) -> None:
        """Put one question; a failure is noted and the others go on."""
        step = self._options.interval_seconds
        last = self._asked_until.get(question.value_query)
        backfill = max(self._options.backfill_seconds, step)
        window = backfill if last is None or last > poll.end else min(backfill, poll.end - last + step)
        try:
            values, times = self._answers(question, poll, window)
        except HttpFailure as failure:
            poll.failure = poll.failure or failure
            poll.warnings[f"{question.template.metric or question.template.signal.value}: {failure}"] = None
            return
        poll.answered += 1
        self._asked_until[question.value_query] = poll.end
        for text in (*values.warnings, *times.warnings):
            poll.warnings[f"{question.template.metric or question.template.signal.value}: {text}"] = None
        measured = {_identity(series, question.by): series for series in times.series}
        for series in values.series:
            identity = _identity(series, question.by)
            raw = measured.get(identity)
            service = self._names.service_of(series.labels, question.service_label)
            if raw is None or service is None:
                continue
            poll.services.add(service)
            moments, figures = _at_raw_times(series, raw)
            if len(moments):
                key = self._key(service, question, series)
                poll.blocks.append(SampleBlock(key, question.template.unit, moments, figures, question.template.metric))

    def _answers(self, question: Question, poll: _Poll, window: float) -> tuple[Answer, Answer]:
        """Values and their raw times over the window, or over a shorter one where the server or we can't take that much."""
        shortest = 4 * self._options.interval_seconds
        while True:
            step = step_for(poll.end - window, poll.end, self._options.interval_seconds)
            start = poll.end - window // step * step  # so that the last evaluation falls on the end
            try:
                cached = poll.times.get((question.time_query, start))
                times = cached or self._api.query_range(question.time_query, start, poll.end, step)
                poll.times[question.time_query, start] = times
                return self._api.query_range(question.value_query, start, poll.end, step), times
            except (TooLarge, QueryFailed) as failure:
                is_too_much = isinstance(failure, TooLarge) or failure.status == _TAKES_LESS_STATUS
                if not is_too_much or window <= shortest or self._clock.monotonic() > poll.deadline:
                    raise
                window = max(window / 6, shortest)

    def _key(self, service: str, question: Question, series: Series) -> SeriesKey:
        """A key of its own for each series, even where two targets are known to the catalog as one service."""
        template = question.template
        parts = [template.label, *(series.labels.get(name, "") for name in template.split_by)]
        if question.instance_in_label:
            parts.append(series.labels.get("instance", ""))
        key = SeriesKey(service, template.signal, " ".join(part for part in parts if part))
        owner = (question.value_query, *_identity(series, question.by))
        if self._owners.setdefault(key, owner) != owner:
            told_apart = "/".join(part for part in _identity(series, question.by) if part)
            key = SeriesKey(service, template.signal, f"{key.label} {told_apart}".strip())
        return key


def _identity(series: Series, by: Iterable[str]) -> tuple[str, ...]:
    return tuple(series.labels.get(name, "") for name in by)


def _at_raw_times(values: Series, raw: Series) -> tuple[np.typing.NDArray[np.float64], np.typing.NDArray[np.float64]]:
    """The values at the raw times they were computed from; both were evaluated at the same moments.

    A moment without a raw time is left out: nothing had been measured then. Of several values computed from the same raw
    samples the first counts.
    """
    places = np.searchsorted(raw.times, values.times)
    places[places == len(raw.times)] = 0
    matched = raw.times[places] == values.times
    moments, figures = raw.values[places][matched], values.values[matched]
    is_first = np.ones(len(moments), dtype=bool)
    is_first[1:] = np.diff(moments) > 0
    return moments[is_first], figures[is_first]
