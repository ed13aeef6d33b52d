"""Objectives the catalogue gives, measured on the errors and traffic the console holds anyway: no server is asked."""

from collections.abc import Sequence

from models.catalog.estate import Catalog
from models.health.board import HealthBoard
from models.health.memory import BUCKET_SECONDS
from models.health.samples import SeriesKey, Signal, Unit
from models.slo.history import ErrorSamples, error_samples, joined, window_fact
from models.slo.measured import SloFact
from models.slo.objective import OwnSignal, Slo
from resources.said import say

NAME = "errors"
"""The name of the objective a catalogue's `slo: 0.999` gives."""
_PER_SECOND = {Unit.PER_SECOND: 1.0, Unit.PER_MINUTE: 1 / 60}


def catalogue_slos(catalog: Catalog | None) -> tuple[Slo, ...]:
    """One objective, over 30 rolling days, for every service whose catalogue entry names a target."""
    services = catalog.services if catalog is not None else ()
    return tuple(
        Slo(each.id, NAME, each.slo_target, OwnSignal(), sla=each.sla_target, origin="catalogue")
        for each in services
        if each.slo_target is not None and 0 < each.slo_target < 1
    )


def own_facts(board: HealthBoard, slos: Sequence[Slo], now_ms: int) -> tuple[SloFact, ...]:
    """Facts of every objective measured on own signals; others are left out.

    Costs a pass over the samples held of each service: meant for every half minute, not for every frame.
    """
    now_seconds = now_ms / 1000
    facts = []
    for slo in slos:
        if not isinstance(slo.indicator, OwnSignal):
            continue
        begin_ms, _ = slo.window.span_ms(now_ms)
        series = _series(board, slo, begin_ms / 1000, now_seconds)
        windows = tuple(window_fact(series, seconds, now_seconds) for seconds in slo.windows)
        period = window_fact(series, max(1.0, now_seconds - begin_ms / 1000), now_seconds)
        notes = () if series else (say("No series of errors is known of this service."),)
        facts.append(SloFact(slo, windows, period, notes))
    return tuple(facts)


def _series(board: HealthBoard, slo: Slo, begin: float, end: float) -> list[ErrorSamples]:
    """The error ratios of a service, each with the traffic of the same label."""
    keys = board.keys(slo.service)
    flows = {key.label: key for key in keys if key.signal is Signal.TRAFFIC and board.unit(key) in _PER_SECOND}
    found = []
    for key in keys:
        if key.signal is not Signal.ERRORS or board.unit(key) is not Unit.RATIO:
            continue
        flow = flows.get(key.label)
        fresh, old = _held(board, key, flow), _remembered(board, key, flow, begin, end)
        found.append(fresh if old is None else joined(old, fresh))
    return found


def _held(board: HealthBoard, key: SeriesKey, flow: SeriesKey | None) -> ErrorSamples:
    errors = board.series(key)
    assert errors is not None  # the board named the key
    traffic = None if flow is None else board.series(flow)
    if flow is None or traffic is None:
        return error_samples(errors.times, errors.values)
    return error_samples(errors.times, errors.values, traffic.times, traffic.values * _scale(board, flow))


def _remembered(
    board: HealthBoard, key: SeriesKey, flow: SeriesKey | None, begin: float, end: float
) -> ErrorSamples | None:
    errors = board.memory(key)
    if errors is None:
        return None
    middles, _, means, _ = errors.window(begin, end)
    ends = middles + BUCKET_SECONDS / 2
    traffic = None if flow is None else board.memory(flow)
    if flow is None or traffic is None:
        return error_samples(ends, means, step=BUCKET_SECONDS)
    flow_middles, _, flow_means, _ = traffic.window(begin, end)
    beside = flow_means * _scale(board, flow)
    return error_samples(ends, means, flow_middles + BUCKET_SECONDS / 2, beside, BUCKET_SECONDS)


def _scale(board: HealthBoard, flow: SeriesKey) -> float:
    unit = board.unit(flow)
    return 1.0 if unit is None else _PER_SECOND.get(unit, 1.0)
