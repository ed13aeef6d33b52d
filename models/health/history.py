"""How other contexts read the series on the board: by protocol, so that a test or a replay can stand in for it."""

from typing import Protocol

from models.health.samples import FloatArray, SeriesKey, Unit


class Samples(Protocol):
    """The samples of one series, ascending in time, NaN for gaps."""

    @property
    def times(self) -> FloatArray:
        """Seconds since the epoch."""
        ...

    @property
    def values(self) -> FloatArray:
        """The values beside `times`."""
        ...


class SeriesSource(Protocol):
    """Whatever holds series; models.health.board.HealthBoard does."""

    def keys(self, service: str) -> tuple[SeriesKey, ...]:
        """The series of a service."""
        ...

    def series(self, key: SeriesKey) -> Samples | None:
        """The samples of one series; None where there is none."""
        ...

    def unit(self, key: SeriesKey) -> Unit | None:
        """The unit of one series."""
        ...


def metric_of(source: SeriesSource, key: SeriesKey) -> str:
    """What is measured, for people: the source's word for it where it has one, else label and signal."""
    named = getattr(source, "metric", None)
    name = named(key) if callable(named) else ""
    if name:
        return str(name)
    return f"{key.label} {key.signal.value}" if key.label else key.signal.value
