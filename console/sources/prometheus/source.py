"""Prometheus: the signals of every service, first the last hour, then what is new since the last poll; the past bit by bit.

A value is as old as the newest raw sample it was computed from, which is asked for beside it. The server answers for up to five
minutes with a value that no longer arrives; without the raw time such a value would look fresh.
"""

from dataclasses import dataclass, field

import numpy as np

from console.http import HttpClient, HttpFailure
from console.sources.port import Batch
from console.sources.prometheus.api import Answer, PrometheusApi, Series, is_too_much, step_for
from console.sources.prometheus.blocks import at_raw_times, block_of, by_identity, identity_of
from console.sources.prometheus.grouping import Question, groupings, questions
from console.sources.prometheus.history import Backlog, Covers, covers_nothing
from console.sources.prometheus.past import Past
from console.sources.prometheus.preset import Preset, ready_presets
from models.health.figure import age
from models.health.memory import BUCKET_SECONDS, DAYS_KEPT
from models.health.samples import SampleBlock, SeriesKey
from models.health.service_names import DEFAULT_SERVICE_LABEL, ServiceNames
from models.kernel.clock import Clock, SystemClock

_SETUP_LASTS_SECONDS = 60.0
"""After this the server is asked again which metrics it has; a server just started has few."""
_CLOCK_TOLERANCE_SECONDS = 5.0
_LOOKED_FOR_SECONDS = 3_600.0
"""Metrics and labels seen within this time are taken to be there."""


@dataclass(frozen=True, slots=True)
class PrometheusOptions:
    """What can be set for one server."""

    service_label: str = DEFAULT_SERVICE_LABEL
    presets: tuple[Preset, ...] = ()
    """Those chosen; none means every ready preset whose metrics the server has."""
    interval_seconds: float = 15.0
    backfill_seconds: float = 24 * 3_600.0
    """How far back samples are asked for; the first poll asks for the last hour of it, later ones for the rest."""
    first_seconds: float = 3_600.0
    long_seconds: float = DAYS_KEPT * 86_400.0
    """How far back one value a quarter of an hour is asked for."""
    past_budget_seconds: float = 3.0
    """How long a poll goes on asking about the past, once all of the present is there."""
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
    times: dict[tuple[str, float, float], Answer] = field(default_factory=dict)
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
        covers: Covers = covers_nothing,
    ) -> None:
        """`covers` tells which past need not be asked for; it is called on the source's thread."""
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
        step = self._options.interval_seconds
        self._backlog = Backlog(covers, self._options.backfill_seconds, self._options.long_seconds, step)
        self._past = Past(self._api, self._backlog, self._clock, step)
        self._is_settled = False
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
        if self._is_settled and poll.failure is None:
            budget = min(self._options.past_budget_seconds, poll.deadline - self._clock.monotonic())
            self._past.ask(self._questions, poll.end, budget)
        self._is_settled = True
        earlier, history, troubles = self._past.take()
        if not self._questions:
            poll.warnings["the server has no metric that any chosen preset knows"] = None
        return Batch(
            blocks=tuple(poll.blocks),
            services=tuple(sorted(poll.services)),
            warnings=(*poll.warnings, *troubles),
            earlier=earlier,
            history=history,
        )

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
        most = max(min(self._options.first_seconds, self._options.backfill_seconds), step)
        # The first window begins with a quarter of an hour, as all that is asked of the past ends with one.
        whole = min(most + (poll.end - most) % BUCKET_SECONDS, max(self._options.backfill_seconds, step))
        window = whole if last is None or last > poll.end else min(whole, poll.end - last + step)
        try:
            values, times, start = self._answers(question, poll, window)
        except HttpFailure as failure:
            poll.failure = poll.failure or failure
            poll.warnings[f"{question.template.metric or question.template.signal.value}: {failure}"] = None
            return
        poll.answered += 1
        if last is None:
            self._backlog.begin(question.value_query, start, poll.end)
        elif last < start:
            self._backlog.gap(question.value_query, last, start, poll.end)
        self._asked_until[question.value_query] = poll.end
        for text in (*values.warnings, *times.warnings):
            poll.warnings[f"{question.template.metric or question.template.signal.value}: {text}"] = None
        measured = by_identity(times, question)
        # What was measured before a whole quarter of an hour began would leave the one before half full.
        earliest = start if last is None and window >= BUCKET_SECONDS else -np.inf
        keys = self._past.keys.setdefault(question.value_query, {})
        for identity, series in by_identity(values, question).items():
            raw = measured.get(identity)
            service = self._names.service_of(series.labels, question.service_label)
            if raw is None or service is None:
                continue
            poll.services.add(service)
            keys[identity] = self._key(service, question, series)
            block = block_of(keys[identity], question, *at_raw_times(series, raw, earliest))
            if len(block.times):
                poll.blocks.append(block)

    def _answers(self, question: Question, poll: _Poll, window: float) -> tuple[Answer, Answer, float]:
        """Values, their raw times and the start of the window, a shorter one where the server or we can't take that much."""
        shortest = 4 * self._options.interval_seconds
        while True:
            step = step_for(poll.end - window, poll.end, self._options.interval_seconds)
            start = poll.end - window // step * step  # so that the last evaluation falls on the end
            try:
                cached = poll.times.get((question.time_query, start, poll.end))
                times = cached or self._api.query_range(question.time_query, start, poll.end, step)
                poll.times[question.time_query, start, poll.end] = times
                return self._api.query_range(question.value_query, start, poll.end, step), times, start
            except HttpFailure as failure:
                if not is_too_much(failure) or window <= shortest or self._clock.monotonic() > poll.deadline:
                    raise
                window = max(window / 6, shortest)

    def _key(self, service: str, question: Question, series: Series) -> SeriesKey:
        """A key of its own for each series, even where two targets are known to the catalog as one service."""
        template = question.template
        parts = [template.label, *(series.labels.get(name, "") for name in template.split_by)]
        if question.instance_in_label:
            parts.append(series.labels.get("instance", ""))
        key = SeriesKey(service, template.signal, " ".join(part for part in parts if part))
        owner = (question.value_query, *identity_of(series, question.by))
        if self._owners.setdefault(key, owner) != owner:
            told_apart = "/".join(part for part in identity_of(series, question.by) if part)
            key = SeriesKey(service, template.signal, f"{key.label} {told_apart}".strip())
        return key
