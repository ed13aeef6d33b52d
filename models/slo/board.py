"""All objectives and where they stand. One owner, one thread; nothing but a new measurement makes an objective look better."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from models.kernel.clock import Clock
from models.slo.burn import LowTraffic
from models.slo.measured import SloFact, WindowFact
from models.slo.objective import Slo, SloKey
from models.slo.standing import Aged, SloStanding, judge


@dataclass(slots=True)
class _Received:
    fact: WindowFact
    at: float
    """Monotonic seconds when it came: its age counts on even if the wall clock is set back."""


@dataclass(slots=True)
class _Held:
    slo: Slo
    origin: str
    windows: dict[float, _Received] = field(default_factory=dict)
    period: _Received | None = None
    notes: tuple[str, ...] = ()


class SloBoard:
    """Holds every objective declared or measured with the newest fact of each of its windows."""

    def __init__(
        self, clock: Clock, low_traffic: LowTraffic | None = None, slas: Mapping[str, float] | None = None
    ) -> None:
        self._clock = clock
        self._low_traffic = low_traffic or LowTraffic()
        self._slas: Mapping[str, float] = slas or {}
        self._held: dict[SloKey, _Held] = {}

    def declare(self, slos: Iterable[Slo], origin: str = "") -> None:
        """List exactly these of one origin from now on, measured or not. Facts of those that stay as they were are kept."""
        wanted = {slo.key: slo for slo in slos}
        self._held = {key: held for key, held in self._held.items() if held.origin != origin or key in wanted}
        for key, slo in wanted.items():
            held = self._held.get(key)
            if held is None or held.slo != slo:
                self._held[key] = _Held(slo, origin)

    def set_slas(self, slas: Mapping[str, float]) -> None:
        """The agreements in force, ratio by service id; they win over what an objective's author wrote."""
        self._slas = dict(slas)

    def ingest(self, facts: Sequence[SloFact], origin: str = "") -> None:
        """Take all that one origin (a source, the catalogue) knows: its objectives that are not among them are forgotten.

        An older fact never replaces a newer one, and a window not measured this time keeps the fact it has.
        """
        self.declare((fact.slo for fact in facts), origin)
        received = self._clock.monotonic()
        for fact in facts:
            held = self._held[fact.slo.key]
            for window in fact.windows:
                held.windows[window.seconds] = _newer(held.windows.get(window.seconds), window, received)
            if fact.period is not None:
                held.period = _newer(held.period, fact.period, received)
            held.notes = fact.notes

    def assess(self, now_ms: int) -> tuple[SloStanding, ...]:
        """Where each objective stands, the worst first, then by service and name."""
        monotonic = self._clock.monotonic()

        def aged(received: _Received) -> Aged:
            return Aged(received.fact, max(0.0, (now_ms - received.fact.at_ms) / 1000, monotonic - received.at))

        found = []
        for held in self._held.values():
            begin, end = held.slo.window.span_ms(now_ms)
            period = held.period
            if period is not None and period.fact.at_ms < begin:
                period = None  # measured in the calendar window before this one
            found.append(
                judge(
                    held.slo,
                    {length: aged(each) for length, each in held.windows.items()},
                    None if period is None else aged(period),
                    held.notes,
                    self._low_traffic,
                    self._slas.get(held.slo.service),
                    (end - begin) / 1000,
                )
            )
        return tuple(sorted(found, key=lambda each: (each.condition.rank, each.slo.service, each.slo.name)))


def _newer(old: _Received | None, fact: WindowFact, received: float) -> _Received:
    return old if old is not None and old.fact.at_ms >= fact.at_ms else _Received(fact, received)
