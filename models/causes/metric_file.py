"""Metrics from a CSV of `timestamp,service,signal,value`, columns in any order. Bad rows are told of by line and left out."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from models.causes.instant import seconds_of, seconds_of_number
from models.causes.series import FloatArray, MetricSeries, metric_series
from models.kernel.errors import BadInput, Problem
from resources.said import say

COLUMNS: Final = ("timestamp", "service", "signal", "value")
_ALSO: Final = {"time": "timestamp", "ts": "timestamp", "metric": "signal"}
MOST_ROWS: Final = 5_000_000
MOST_SERIES: Final = 20_000
MOST_PROBLEMS: Final = 20
_LARGEST: Final = 1e100
"""Nothing measured is larger; such values are gaps."""
_NOTHING: Final = frozenset(("", "nan", "null", "none", "na", "n/a"))
"""Values that say there is none: a gap, not an error."""


@dataclass(frozen=True, slots=True)
class MetricReading:
    """What a file holds."""

    series: tuple[MetricSeries, ...]
    """By service and signal."""
    rows: int
    """Samples taken."""
    skipped: int
    """Rows that can't be read."""
    problems: tuple[Problem, ...]
    """The first of them."""


def read_metrics(where: str, lines: Iterable[str]) -> MetricReading:
    """Read it. BadInput where the heading lacks a column, where no row can be read, and beyond the limits."""
    rows = csv.reader(lines)
    places = _heading(where, rows)
    return _Reader(where, places).read(rows)


def _heading(where: str, rows: Iterator[list[str]]) -> tuple[int, int, int, int]:
    try:
        heading = next((row for row in rows if any(cell.strip() for cell in row)), [])
    except csv.Error as error:
        raise BadInput(Problem(where, 1, "", say("not CSV: {error}", error=error))) from None
    names = [_ALSO.get(cell.strip().lower(), cell.strip().lower()) for cell in heading]
    missing = [name for name in COLUMNS if name not in names]
    if missing:
        told = ",".join(cell.strip() for cell in heading)[:120] or say("nothing")
        raise BadInput(
            Problem(
                where,
                1,
                "",
                say(
                    "no column {missing}; expected {columns} in any order, found {told}",
                    missing=", ".join(missing),
                    columns=",".join(COLUMNS),
                    told=told,
                ),
            )
        )
    time, service, signal, value = (names.index(name) for name in COLUMNS)
    return time, service, signal, value


class _Reader:
    """Gathers columns; turns them into numbers all at once, and cell by cell only where that fails."""

    def __init__(self, where: str, places: tuple[int, int, int, int]) -> None:
        self._where, self._places = where, places
        self._keys: dict[tuple[str, str], int] = {}
        self._problems: list[Problem] = []
        self._skipped = 0

    def read(self, rows: Iterator[list[str]]) -> MetricReading:
        keys: list[int] = []
        times: list[str] = []
        values: list[str] = []
        numbers: list[int] = []
        time_at, service_at, signal_at, value_at = self._places
        known = self._keys
        reader_line = getattr(rows, "line_num", 0)
        try:
            for row in rows:
                reader_line += 1
                try:
                    key = (row[service_at], row[signal_at])
                    time, value = row[time_at], row[value_at]
                except IndexError:
                    if row:
                        self._skip(
                            reader_line,
                            "",
                            say(
                                "expected at least {places} cells, found {count}",
                                places=max(self._places) + 1,
                                count=len(row),
                            ),
                        )
                    continue
                number = known.get(key)
                if number is None:
                    number = self._new(key, reader_line)
                    if number is None:
                        continue
                keys.append(number)
                times.append(time)
                values.append(value)
                numbers.append(reader_line)
                if len(keys) > MOST_ROWS:
                    raise BadInput(
                        Problem(
                            self._where,
                            reader_line,
                            "",
                            say(
                                "more than {most_rows} rows; cut it to the hours around the onset", most_rows=MOST_ROWS
                            ),
                        )
                    )
        except csv.Error as error:
            raise BadInput(Problem(self._where, reader_line + 1, "", say("not CSV: {error}", error=error))) from None
        at = _floats(times)
        if at is None:
            at = np.array([self._time(text, line) for text, line in zip(times, numbers, strict=True)], np.float64)
        else:
            at = _in_seconds(at)
        measured = _floats(values)
        if measured is None:
            measured = np.array(
                [self._value(text, line) for text, line in zip(values, numbers, strict=True)], np.float64
            )
        return self._grouped(np.array(keys, np.int64), at, measured)

    def _grouped(self, keys: "np.typing.NDArray[np.int64]", times: FloatArray, values: FloatArray) -> MetricReading:
        # Beyond the largest, squares and sums would be no numbers any more; what is no number compares as not less.
        good = np.isfinite(times) & (np.abs(values) <= _LARGEST)
        keys, times, values = keys[good], times[good], values[good]
        if not len(keys):
            told = self._problems[:MOST_PROBLEMS] or [Problem(self._where, None, "", say("no row holds a value"))]
            raise BadInput(*told)
        order = np.argsort(keys, kind="stable")
        keys, times, values = keys[order], times[order], values[order]
        starts = np.flatnonzero(np.append(True, keys[1:] != keys[:-1]))
        names = list(self._keys)
        found = []
        for begin, end in zip(starts, np.append(starts[1:], len(keys)), strict=True):
            service, signal = names[int(keys[begin])]
            found.append(metric_series(service.strip(), signal.strip(), times[begin:end], values[begin:end]))
        found.sort(key=lambda one: (one.service, one.signal))
        return MetricReading(tuple(found), len(keys), self._skipped, tuple(self._problems))

    def _new(self, key: tuple[str, str], line: int) -> int | None:
        if not key[0].strip() or not key[1].strip():
            self._skip(line, "service" if not key[0].strip() else "signal", say("is empty"))
            return None
        if len(self._keys) >= MOST_SERIES:
            raise BadInput(
                Problem(
                    self._where,
                    line,
                    "",
                    say("more than {most_series} series of service and signal", most_series=MOST_SERIES),
                )
            )
        self._keys[key] = len(self._keys)
        return self._keys[key]

    def _time(self, text: str, line: int) -> float:
        seconds = seconds_of(text)
        if seconds is None:
            self._skip(
                line,
                "timestamp",
                say("expected seconds or milliseconds since the epoch, or ISO 8601, found {text!r}", text=text[:40]),
            )
        return np.nan if seconds is None else seconds

    def _value(self, text: str, line: int) -> float:
        try:
            return float(text)
        except ValueError:
            if text.strip().lower() not in _NOTHING:
                self._skip(line, "value", say("expected a number, found {text!r}", text=text[:40]))
        return np.nan

    def _skip(self, line: int, field: str, message: str) -> None:
        self._skipped += 1
        if len(self._problems) < MOST_PROBLEMS:
            self._problems.append(Problem(self._where, line, field, message))


def _floats(texts: list[str]) -> FloatArray | None:
    try:
        return np.array(list(map(float, texts)), dtype=np.float64)
    except ValueError:
        return None


def _in_seconds(times: FloatArray) -> FloatArray:
    finite = times[np.isfinite(times)]
    if not len(finite) or np.max(np.abs(finite)) < 1e11:
        return times
    return np.array([_or_nan(seconds_of_number(number)) for number in times.tolist()])


def _or_nan(value: float | None) -> float:
    return np.nan if value is None else value
