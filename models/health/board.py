"""The health of every service, from the samples received so far and the time that has passed since.

One owner, one thread. Samples go in by `ingest`; `assess` says what they amount to now. Nothing but a new sample ever makes a
service look better: as time passes without one, figures turn stale, then unknown.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence

from models.catalog.estate import Catalog
from models.freshness.ages import AgeLimits, require_current
from models.freshness.classes import DEFAULT_LIMITS, DataClass
from models.health.first_signs import Band
from models.health.memory import CoarseBlock, LongMemory
from models.health.ring import RingBuffer
from models.health.samples import SampleBlock, SeriesKey, Unit
from models.health.series import USUAL_LASTS_SECONDS, Series
from models.health.service_verdict import Outlook, ServiceRecord
from models.health.thresholds import RuleBook
from models.health.usual import Usual
from models.health.verdict import ServiceHealth
from models.kernel.clock import Clock
from models.kernel.errors import StaleData

DEFAULT_CAPACITY = 5_760
"""Samples kept of a series: a day at one every 15 s."""
_DUE_EVERY_SECONDS = 5.0
_MINUTES_AT_ONCE = 60
"""That a detector sees in one go: less than a millisecond."""
_USUAL_REFRESHES_PER_ASSESS = 16
"""Enough for 4,800 series that each want it every five minutes; each takes a fraction of a millisecond."""


class HealthBoard:
    """Holds every series and the last verdict on every service."""

    def __init__(
        self,
        clock: Clock,
        catalog: Catalog | None = None,
        limits: AgeLimits = DEFAULT_LIMITS[DataClass.HEALTH],
        rules: RuleBook | None = None,
        capacity: int = DEFAULT_CAPACITY,
    ) -> None:
        self._clock = clock
        self._limits = limits
        self._rules = rules or RuleBook()
        self._capacity = capacity
        self._series: dict[SeriesKey, Series] = {}
        self._records: dict[str, ServiceRecord] = {}
        self._due: deque[SeriesKey] = deque()
        """Series whose detectors have a minute to see; each at most once."""
        self._looked_due_at = 0.0
        self._catalog = catalog
        self.set_catalog(catalog)

    def set_catalog(self, catalog: Catalog | None) -> None:
        """Use another estate. Series and verdicts known are kept; services in neither catalog nor samples disappear."""
        kept = self._records
        self._catalog = catalog
        services = catalog.services if catalog is not None else ()
        self._records = {service.id: kept.get(service.id) or ServiceRecord(service.id) for service in services}
        by_id = catalog.by_id if catalog is not None else {}
        for name in sorted(kept.keys() - self._records.keys()):
            if kept[name].series or kept[name].is_discovered:
                self._records[name] = kept[name]
        for record in self._records.values():
            record.set_entry(by_id.get(record.service), self._rules)

    def ingest(self, blocks: Iterable[SampleBlock]) -> frozenset[SeriesKey]:
        """Take new samples, in any order of blocks; returns the series that grew. Repeated samples change nothing."""
        now_seconds, monotonic = self._clock.now_ms() / 1000, self._clock.monotonic()
        grown = set()
        for block in blocks:
            series = self._series_of(block.key, block.unit, block.metric)
            if series.take(block, now_seconds, monotonic):
                grown.add(block.key)
        return frozenset(grown)

    def discover(self, services: Iterable[str]) -> None:
        """List these services from now on, even with no sample of them."""
        for name in services:
            self._record(name).is_discovered = True

    def recall(self, key: SeriesKey, unit: Unit, metric: str, time: float, value: float) -> None:
        """Know a series from an earlier run: shown as past, with its age, UNKNOWN until a sample arrives in this one."""
        self._series_of(key, unit, metric).recall(time, value)

    def recall_blocks(self, blocks: Iterable[SampleBlock], coarse: Iterable[CoarseBlock] = ()) -> None:
        """Know the history of an earlier run, in any order of blocks; as `recall`: past and UNKNOWN until a sample arrives.

        Live samples go on behind it. Coarse history is taken of series that are known by then.
        """
        now_seconds = self._clock.now_ms() / 1000
        for block in blocks:
            self._series_of(block.key, block.unit, block.metric).recall_block(block, now_seconds)
        for summed in coarse:
            series = self._series.get(summed.key)
            if series is not None:
                series.remember(summed.buckets)

    def fill(self, blocks: Iterable[SampleBlock]) -> None:
        """Take samples that lie before or between those of known series, such as a source brings after the newest."""
        for block in blocks:
            series = self._series.get(block.key)
            if series is not None:
                series.fill(block)
                self._record(block.key.service).has_new_past = True

    def backfill(self, blocks: Iterable[SampleBlock]) -> None:
        """Take old, sparse history of known series: for the long memory alone, never among the samples."""
        for block in blocks:
            series = self._series.get(block.key)
            if series is not None:
                series.memory.backfill(block.times, block.values)

    def assess(self, now_ms: int) -> tuple[ServiceHealth, ...]:
        """The verdict on each service of the catalog, in its order, then on each discovered one, by name."""
        now_seconds, monotonic = now_ms / 1000, self._clock.monotonic()
        self._refresh_usual(now_seconds)
        self._find_due(now_seconds)
        outlooks: dict[str, Outlook] = {}
        for name, record in self._records.items():
            outlooks[name] = record.look(now_seconds, monotonic, self._limits)
        own = {name: outlook.condition for name, outlook in outlooks.items()}
        return tuple(
            record.conclude(outlooks[name], own, now_ms, self._limits) for name, record in self._records.items()
        )

    def look_ahead(self, service: str, now_ms: int) -> None:
        """Judge what is new of one service, so that the next `assess` finds it done. Nothing else changes by it."""
        record = self._records.get(service)
        if record is not None:
            record.look(now_ms / 1000, self._clock.monotonic(), self._limits)

    def series(self, key: SeriesKey) -> RingBuffer | None:
        """The samples of one series, for charts; None where none was received. Views are true until the next `ingest`."""
        series = self._series.get(key)
        return None if series is None else series.ring

    def memory(self, key: SeriesKey) -> LongMemory | None:
        """Five weeks of one series by quarters of an hour; None where there is no such series."""
        series = self._series.get(key)
        return None if series is None else series.memory

    def nbytes(self) -> tuple[int, int]:
        """Bytes held for the history of all series, and what they will never exceed while no series comes new."""
        known = self._series.values()
        return sum(each.nbytes for each in known), sum(each.most_bytes for each in known)

    def keys(self, service: str) -> tuple[SeriesKey, ...]:
        """The series of a service, by signal and label."""
        record = self._records.get(service)
        return () if record is None else tuple(series.key for series in record.series)

    def unit(self, key: SeriesKey) -> Unit | None:
        """The unit a series is kept in; None where there is no such series."""
        series = self._series.get(key)
        return None if series is None else series.unit

    def metric(self, key: SeriesKey) -> str:
        """What a series measures, for people; empty where there is no such series."""
        series = self._series.get(key)
        return "" if series is None else series.name

    def usual(self, key: SeriesKey) -> Usual | None:
        """What is usual for a series and by which rule; None while too little is known."""
        series = self._series.get(key)
        return None if series is None else series.usual

    def band(self, key: SeriesKey, start: float, end: float) -> Band | None:
        """What was usual minute by minute from `start` to `end`, seconds since the epoch; None where there is no such series."""
        series = self._series.get(key)
        return None if series is None else series.signs.band(start, end)

    def follow(self, is_over: Callable[[], bool]) -> bool:
        """Let the detectors see what is new, a piece at a time until `is_over`; answers whether more is left.

        Series take turns. Nothing new of a series for a minute costs next to nothing.
        """
        while self._due:
            key = self._due.popleft()
            series = self._series.get(key)
            if series is not None and not series.is_recalled and series.follow(_MINUTES_AT_ONCE) == _MINUTES_AT_ONCE:
                self._due.append(key)
            if is_over():
                break
        return bool(self._due)

    def value(self, key: SeriesKey, now_ms: int) -> float:
        """The current value, for gates and drafts. Raises StaleData beyond the hard limit, or where none was ever received."""
        series = self._series.get(key)
        what = f"{key.service} {key.signal.value} {key.label}".strip()
        age = None if series is None else series.age(now_ms / 1000, self._clock.monotonic())
        require_current(what, age, self._limits)
        if series is None or series.ring.last_value is None or series.is_recalled:
            raise StaleData(what, age, self._limits.hard_seconds)
        return series.ring.last_value

    def _record(self, service: str) -> ServiceRecord:
        record = self._records.get(service)
        if record is None:
            record = ServiceRecord(service)
            record.set_entry(None, self._rules)
            self._records[service] = record
            catalogued = self._catalog.by_id if self._catalog is not None else {}
            discovered = sorted(name for name in self._records if name not in catalogued)
            self._records = {name: self._records[name] for name in (*catalogued, *discovered)}
        return record

    def _series_of(self, key: SeriesKey, unit: Unit, metric: str) -> Series:
        series = self._series.get(key)
        if series is None:
            series = self._series[key] = Series(key, unit, metric, self._capacity)
            self._record(key.service).add(series)
        return series

    def _find_due(self, now_seconds: float) -> None:
        """Every few seconds, and once all have had their turn, see whose minutes are over."""
        if self._due or 0.0 <= now_seconds - self._looked_due_at < _DUE_EVERY_SECONDS:
            return
        self._looked_due_at = now_seconds
        self._due.extend(key for key, series in self._series.items() if series.signs.is_due(series.ring))

    def _refresh_usual(self, now_seconds: float) -> None:
        """A few of the ranges that are due, the longest waiting first, so that no single assessment takes long."""
        due: Sequence[Series] = [
            series
            for series in self._series.values()
            if not series.is_recalled
            and (series.usual_made_at is None or now_seconds - series.usual_made_at >= USUAL_LASTS_SECONDS)
        ]
        if len(due) > _USUAL_REFRESHES_PER_ASSESS:
            due = sorted(due, key=lambda series: series.usual_made_at or 0.0)[:_USUAL_REFRESHES_PER_ASSESS]
        for series in due:
            series.refresh_usual(now_seconds)
