"""What watches beside the verdicts on services: objectives, our own eyes, vendors, changes, saturation, coverage.

Everything lives on the GUI thread and is worked on in pieces of some milliseconds, in the time that samples leave over. Panes
read the results; nothing here is ever asked for by a repaint.
"""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from console.cause_watch import CauseWatch
from console.sources.own_watch import OwnWatch, concerns_us
from console.sources.runner import Delivery
from models.alerts.alert import Silence
from models.capacity.board import CapacityBoard
from models.capacity.season import Coarse
from models.capacity.standing import DriftStanding, QueueStanding, SaturationStanding
from models.catalog.estate import Catalog
from models.causes.feedback import CauseJudgement
from models.changes.board import ChangeBoard
from models.changes.standing import ChangeStanding
from models.coupling.board import CouplingBoard
from models.coupling.finding import Comparison
from models.coupling.judgement import FindingKey, Judgement
from models.coupling.rules import Rules
from models.coverage.blind_spot import BlindSpot, ChangeWindow, Muted, blind_spots
from models.coverage.critical_path import on_critical_path
from models.coverage.matrix import CoverageMatrix, matrix, row
from models.health.board import HealthBoard
from models.health.samples import SeriesKey
from models.health.verdict import ServiceHealth
from models.kernel.clock import Clock
from models.probes.board import OwnEyes
from models.slo.board import SloBoard
from models.slo.measured import SloFact
from models.slo.own_signal import catalogue_slos, own_facts
from models.slo.standing import SloStanding
from models.vendors.disagreement import VendorStanding

Round = Callable[[], Iterator[None]]
"""Does its work piece by piece, a piece before each yield."""

_OWN: Final = "catalogue"
_CHANGE_WINDOW_MS: Final = 15 * 60_000
"""How long after a change a monitor that falls silent is a blind spot of the change."""
_RECENT_CHANGES_MS: Final = 24 * 3_600_000


@dataclass(slots=True)
class _Turn:
    """A round that comes again and again."""

    every_seconds: float
    round: Round
    due_at: float = float("-inf")


class Watchers:
    """Results are replaced as wholes, at most once a second each; `take_news` tells whether any was."""

    def __init__(self, board: HealthBoard, clock: Clock) -> None:
        self._board, self._clock = board, clock
        self._catalog: Catalog | None = None
        self._own = OwnWatch(clock)
        self._is_watching = False
        self._slo_board, self._change_board, self._capacity = SloBoard(clock), ChangeBoard(), CapacityBoard()
        self._coupling = CouplingBoard()
        self.causes = CauseWatch(clock)
        self._silences: dict[str, tuple[Silence, ...]] = {}
        self.slos: tuple[SloStanding, ...] = ()
        self.eyes: OwnEyes | None = None
        self.vendors: tuple[VendorStanding, ...] = ()
        self.changes: tuple[ChangeStanding, ...] = ()
        self.saturation: tuple[SaturationStanding, ...] = ()
        self.queues: tuple[QueueStanding, ...] = ()
        self.drifts: tuple[DriftStanding, ...] = ()
        self.coverage: CoverageMatrix | None = None
        self.blind_spots: tuple[BlindSpot, ...] = ()
        self.coupling: Comparison | None = None
        self._has_news = False
        self._turns = (
            _Turn(30.0, self._measure_objectives),
            _Turn(1.0, self._judge_objectives),
            _Turn(5.0, self._look_at_changes),
            _Turn(2.0, self._look_at_resources),
            _Turn(15.0, self._look_for_gaps),
            _Turn(5.0, self._look_for_causes),
            _Turn(60.0, self._compare_calls),
            _Turn(3_600.0, self._look_for_drifts),
        )
        self._under_way: deque[Iterator[None]] = deque()

    def set_catalog(self, catalog: Catalog | None) -> None:
        """Use another estate: everything is looked at anew."""
        self._catalog = catalog
        self._change_board.set_catalog(catalog)
        self._capacity.set_catalog(catalog)
        self._coupling.set_catalog(catalog)
        self._under_way.clear()
        for turn in self._turns:
            turn.due_at = float("-inf")

    def take(self, delivery: Delivery) -> None:
        """Take what a source brought that is not samples."""
        batch = delivery.batch
        if batch is None:
            return
        if concerns_us(batch):
            self._own.take(batch)
            self._is_watching = True
        if batch.slos is not None:
            self._slo_board.ingest(batch.slos, delivery.status.name)
            self._is_due(self._judge_objectives)
        if batch.changes:
            self._change_board.ingest(batch.changes)
            self._is_due(self._look_at_changes)
        if batch.calls:
            self._coupling.ingest(batch.calls)
            self._is_due(self._compare_calls)
        if batch.alerts is not None:
            self._silences[delivery.status.name] = batch.silences
            self.causes.take_alerts(delivery.status.name, batch.alerts)

    def judge(self, calls: Mapping[FindingKey, Judgement], causes: Sequence[CauseJudgement]) -> None:
        """What people have ruled on hidden coupling and on causes, replacing what was known."""
        self._coupling.judge(calls)
        self.causes.judge(causes)
        self._is_due(self._compare_calls)
        self._is_due(self._look_for_causes)

    def set_coupling_rules(self, rules: Rules) -> None:
        """How many calls count, over how long."""
        self._coupling.set_rules(rules)
        self._is_due(self._compare_calls)

    def veiled(self, now_ms: int, health: tuple[ServiceHealth, ...]) -> tuple[ServiceHealth, ...]:
        """The verdicts as they may be shown: while we are blind nothing is green. Looks with our own eyes, too."""
        self.causes.take_health(health)
        if not self._is_watching:
            return health
        watched = self._own.assess(now_ms, self._catalog, health)
        self.eyes, self.vendors = watched.eyes, watched.vendors
        self.causes.take_health(watched.health)
        self._has_news = True
        return watched.health

    def work(self, deadline: float) -> bool:
        """Go on with what is due until then; answers whether something is left."""
        monotonic = self._clock.monotonic
        now = monotonic()
        for turn in self._turns:
            if now >= turn.due_at:
                turn.due_at = now + turn.every_seconds
                self._under_way.append(turn.round())
        while self._under_way:
            if next(self._under_way[0], _OVER) is _OVER:
                self._under_way.popleft()
                self._has_news = True
            if monotonic() >= deadline:
                break
        return bool(self._under_way) or any(now >= turn.due_at for turn in self._turns)

    def take_news(self) -> bool:
        """Whether any result was replaced since this was last asked."""
        had, self._has_news = self._has_news, False
        return had

    def _is_due(self, wanted: Round) -> None:
        for turn in self._turns:
            if turn.round == wanted:
                turn.due_at = float("-inf")

    def _measure_objectives(self) -> Iterator[None]:
        facts: list[SloFact] = []
        for slo in catalogue_slos(self._catalog):
            facts.extend(own_facts(self._board, (slo,), self._clock.now_ms()))
            yield
        self._slo_board.ingest(facts, _OWN)
        yield
        self._is_due(self._judge_objectives)

    def _judge_objectives(self) -> Iterator[None]:
        yield
        self.slos = self._slo_board.assess(self._clock.now_ms())

    def _look_at_changes(self) -> Iterator[None]:
        now_ms = self._clock.now_ms()
        self.changes = self._change_board.assess(now_ms, self._board)
        yield
        windows = [
            ChangeWindow(
                each.change.service, each.change.title, each.change.at_ms, each.change.at_ms + _CHANGE_WINDOW_MS
            )
            for each in self.changes
            if each.change.service and now_ms - each.change.at_ms < _RECENT_CHANGES_MS
        ]
        self.blind_spots = blind_spots(self._board, windows, self._muted(), now_ms)

    def _look_for_causes(self) -> Iterator[None]:
        yield
        yield from self.causes.round(self._change_board.changes())

    def _compare_calls(self) -> Iterator[None]:
        yield from self._coupling.assessing(self._clock.now_ms())
        self.coupling = self._coupling.last

    def _look_at_resources(self) -> Iterator[None]:
        now_ms = self._clock.now_ms()
        self.saturation = self._capacity.assess(now_ms, self._board, memory=self._coarse)
        yield
        self.queues = self._capacity.queues(now_ms, self._board)

    def _look_for_drifts(self) -> Iterator[None]:
        found: list[DriftStanding] = []
        for service in self._services():
            found.extend(self._capacity.drifts(self._clock.now_ms(), self._board, self._coarse, (service,)))
            yield
        self.drifts = tuple(
            sorted(found, key=lambda one: (one.grade.rank, one.drift.reaches or float("inf"), one.key.service))
        )

    def _look_for_gaps(self) -> Iterator[None]:
        catalog = self._catalog
        if catalog is None:
            self.coverage = None
            return
        now_ms, critical = self._clock.now_ms(), on_critical_path(catalog)
        rows = []
        for service in catalog.services:
            rows.append(row(service, critical.get(service.id), self._board, now_ms))
            yield
        self.coverage = matrix(rows, now_ms)

    def _services(self) -> Sequence[str]:
        return [service.id for service in self._catalog.services] if self._catalog is not None else ()

    def _coarse(self, key: SeriesKey) -> Coarse | None:
        memory = self._board.memory(key)
        return None if memory is None else Coarse(*memory.window(float("-inf"), float("inf")))

    def _muted(self) -> list[Muted]:
        found = []
        for silences in self._silences.values():
            for silence in silences:
                for matcher in silence.matchers:
                    if matcher.name == "service" and matcher.is_equal and not matcher.is_regex:
                        span = (silence.starts_at_ms, silence.ends_at_ms)
                        found.append(Muted(matcher.value, *span, silence.comment or f"silenced by {silence.author}"))
        return found


_OVER: Final = object()
