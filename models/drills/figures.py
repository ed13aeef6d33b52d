"""The figures of one simulated service: what is ordinary, day and week, noise, and what the faults make of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from models.catalog.estate import Service
from models.drills.baseline import Baseline
from models.drills.noise import IntArray, bell, drift, series_key, uniform
from models.drills.spread import Effect
from models.health.samples import FloatArray, SampleBlock, SeriesKey, Signal, Unit

_PERCENTILES = (("p50", 0.28, 0.3), ("p95", 0.66, 0.7), ("p99", 1.0, 1.0))
"""Label, ordinary share of the p99, share of the added latency."""
_DRIFT_MS = 180_000
_LUMP_MS, _LUMP_EVERY = 5_000, 5
"""Completed business is counted in lumps: every so often a count stands out, most lie close together."""
_FULL = 0.995


@dataclass(frozen=True, slots=True)
class Moments:
    """The instants asked for, and the load at them."""

    at_ms: IntArray
    loaded: FloatArray


@dataclass(frozen=True, slots=True)
class Grown:
    """An effect and its extent at each instant."""

    effect: Effect
    extent: FloatArray


def figures(
    service: Service, usual: Baseline, moments: Moments, effects: Sequence[Grown], seed: int
) -> Iterator[SampleBlock]:
    """All series of a service that reports. NaN where a service that is down has no latency."""
    maker = _Maker(service, usual, moments, effects, seed)
    up = maker.up()
    failing = maker.failing()
    flowing = maker.flowing()
    yield maker.block(Signal.UP, "", Unit.RATIO, "instances up", up)
    yield maker.block(Signal.ERRORS, "", Unit.RATIO, "errors", maker.errors(failing))
    for label, share, added in _PERCENTILES:
        values = np.where(up > 0.0, maker.latency(label, share, added), np.nan)
        yield maker.block(Signal.LATENCY, label, Unit.SECONDS, f"{label} latency", values)
    yield maker.block(Signal.TRAFFIC, "", usual.traffic_unit, usual.traffic_metric, maker.traffic(flowing))
    yield maker.block(
        Signal.SATURATION, usual.saturation_label, Unit.RATIO, usual.saturation_metric, maker.saturation()
    )
    for function in service.functions:
        values = maker.completed(function, flowing * (1.0 - failing))
        yield maker.block(Signal.BUSINESS, function, Unit.PER_MINUTE, "completed / min", values)
    if usual.extra is not None:
        yield maker.block(Signal.BUSINESS, "", usual.extra_unit, usual.extra_metric, maker.extra(usual.extra))


class _Maker:
    """The noise and the arithmetic of one service's series."""

    def __init__(
        self, service: Service, usual: Baseline, moments: Moments, effects: Sequence[Grown], seed: int
    ) -> None:
        self._service = service
        self._usual = usual
        self._at_ms = moments.at_ms
        self._loaded = moments.loaded
        self._effects = effects
        self._seed = seed

    def block(self, signal: Signal, label: str, unit: Unit, metric: str, values: FloatArray) -> SampleBlock:
        key = SeriesKey(self._service.id, signal, label)
        return SampleBlock(key, unit, self._at_ms / 1000.0, values, metric)

    def up(self) -> FloatArray:
        up = np.ones(self._at_ms.size)
        for grown in self._effects:
            if grown.effect.is_down:
                up = np.where(grown.extent > 0.0, 0.0, up)
        return up

    def failing(self) -> FloatArray:
        """Share of calls that fail through faults, in full steps with the extents."""
        good = np.ones(self._at_ms.size)
        for grown in self._effects:
            if grown.effect.errors:
                reached = np.where(grown.extent > 0.0, 1.0, 0.0) if grown.effect.is_down else grown.extent
                good = good * (1.0 - grown.effect.errors * reached)
        return np.asarray(1.0 - good, dtype=np.float64)

    def flowing(self) -> FloatArray:
        """Share of the ordinary traffic that still comes."""
        share = np.ones(self._at_ms.size)
        for grown in self._effects:
            if grown.effect.traffic != 1.0:
                share = share * (1.0 + (grown.effect.traffic - 1.0) * grown.extent)
        return share

    def errors(self, failing: FloatArray) -> FloatArray:
        ordinary = self._usual.errors * np.maximum(1.0 + 0.1 * self._noise("errors", 0.7), 0.0)
        if self._effects:
            failing = failing * (1.0 + 0.04 * self._noise("failing", 0.6))
        return np.clip(1.0 - (1.0 - ordinary) * (1.0 - failing), 0.0, 1.0)

    def latency(self, label: str, share: float, added: float) -> FloatArray:
        factor = 1.0 + 0.05 * self._noise(f"latency/{label}", 0.6)
        for grown in self._effects:
            if grown.effect.latency != 1.0:
                factor = factor * (1.0 + (grown.effect.latency - 1.0) * added * grown.extent)
        return np.asarray(self._usual.p99_seconds * share * (0.8 + 0.2 * self._loaded) * factor, dtype=np.float64)

    def traffic(self, flowing: FloatArray) -> FloatArray:
        wave = 1.0 + 0.025 * self._noise("traffic", 0.6)
        return np.asarray(self._usual.traffic * self._loaded * wave * flowing, dtype=np.float64)

    def saturation(self) -> FloatArray:
        level = self._usual.saturation * (0.6 + 0.4 * self._loaded) * (1.0 + 0.05 * self._noise("saturation", 0.6))
        for grown in self._effects:
            if grown.effect.saturation is not None:
                level = level + (grown.effect.saturation - level) * grown.extent
        # What is full stays full: now and then one place is free for a moment.
        free = 0.012 * uniform(self._key("free"), self._at_ms) ** 4
        return np.clip(np.where(level > _FULL, 1.0 - free, level), 0.0, 1.0)

    def completed(self, function: str, working: FloatArray) -> FloatArray:
        ticks = self._at_ms // _LUMP_MS
        wide = np.where(ticks % _LUMP_EVERY == 0, 0.2, 0.02)
        wave = 1.0 + wide * (2.0 * uniform(self._key("completed", function), ticks) - 1.0)
        return np.asarray(self._usual.function_per_minute * self._loaded * wave * working, dtype=np.float64)

    def extra(self, ordinary: float) -> FloatArray:
        ticks = self._at_ms // _LUMP_MS
        wide = np.where(ticks % _LUMP_EVERY == 0, 0.45, 0.05)
        values = ordinary * (1.0 + wide * (2.0 * uniform(self._key("extra"), ticks) - 1.0))
        for grown in self._effects:
            if grown.effect.extra is not None:
                values = values + (grown.effect.extra - values) * grown.extent
        wander = 1.0 + 0.02 * bell(self._key("extra wave"), self._at_ms)
        return np.asarray(np.maximum(values * wander, 0.0), dtype=np.float64)

    def _noise(self, name: str, quick: float) -> FloatArray:
        """A mixture of quick and slow noise with standard deviation about 1."""
        slow = (1.0 - quick * quick) ** 0.5
        fast = bell(self._key(name), self._at_ms)
        return np.asarray(
            quick * fast + slow * drift(self._key(name, "drift"), self._at_ms, _DRIFT_MS), dtype=np.float64
        )

    def _key(self, *names: str) -> int:
        return series_key(self._seed, self._service.id, *names)
