"""One line of `timestamp,value` text at a time, as people and programs write it."""

import csv
import math
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from models.anomaly.detector import LARGEST
from resources.said import say

_TIME_NAMES: Final = ("timestamp", "time", "date", "datetime", "ts", "ds", "t")
_VALUE_NAMES: Final = ("value", "val", "y", "v")
_DELIMITERS: Final = ",;\t"
_LONGEST: Final = 20_000
"""Characters of a line that could still hold a sample among other columns."""
_UNITS: Final = ((1e17, 1e9), (1e14, 1e6), (1e11, 1e3))
"""Epoch numbers above the first are in parts of a second: nano, micro, milli."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample that can be judged."""

    stamp: str | int | float
    """The time as it was written: a number where it was one."""
    time: float
    """Seconds since the epoch. A time without a zone is UTC."""
    value: float


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that can't be judged, and why: what was expected, for people. No reason for a header or an empty line."""

    reason: str = ""


class SampleLines:
    """Reads lines in order; a header line, if there is one, says where time and value stand and what parts the fields."""

    def __init__(self) -> None:
        self._seen = 0
        self._delimiter = ","
        self._time_at, self._value_at = 0, 1

    def read(self, line: str) -> Sample | Skipped:
        """What one line says."""
        text = line.strip().removeprefix("\ufeff")
        if not text:
            return Skipped()
        if len(text) > _LONGEST:
            return Skipped(say("expected timestamp,value, found {count:,} characters on one line", count=len(text)))
        self._seen += 1
        if self._seen == 1:
            self._delimiter = next((each for each in _DELIMITERS if each in text), ",")
        try:
            fields = self._fields(text)
        except csv.Error as error:
            return Skipped(
                say(
                    "expected timestamp{delimiter}value, found {text!r}: {error}",
                    delimiter=self._delimiter,
                    text=text[:60],
                    error=error,
                )
            )
        if self._seen == 1 and self._is_header(fields):
            return Skipped()
        if len(fields) <= max(self._time_at, self._value_at):
            return Skipped(
                say("expected timestamp{delimiter}value, found {text!r}", delimiter=self._delimiter, text=text[:60])
            )
        return self._sample(fields[self._time_at].strip(), fields[self._value_at].strip())

    def _sample(self, stamp: str, written: str) -> Sample | Skipped:
        at = _time(stamp)
        if at is None:
            return Skipped(
                say("timestamp: {stamp!r} is neither ISO 8601 nor seconds since the epoch", stamp=stamp[:40])
            )
        try:
            value = float(written)
        except ValueError:
            return Skipped(say("value: {written!r} is not a number", written=written[:40]))
        if not math.isfinite(value):
            return Skipped(say("value: {written!r} is no finite number", written=written[:40]))
        if abs(value) > LARGEST:
            return Skipped(say("value: {written!r} is larger than anything that is measured", written=written[:40]))
        return Sample(_as_written(stamp), at, value)

    def _fields(self, text: str) -> list[str]:
        if '"' not in text:
            return text.split(self._delimiter)
        return next(csv.reader([text], delimiter=self._delimiter))

    def _is_header(self, fields: list[str]) -> bool:
        """Whether the first line names its columns rather than holds a sample; remembers where they are."""
        names = [field.strip().lower() for field in fields]
        if any(_time(name) is not None for name in names[:1]) or len(names) < 2:
            return False
        self._time_at = next((names.index(each) for each in _TIME_NAMES if each in names), 0)
        others = [place for place in range(len(names)) if place != self._time_at]
        self._value_at = next((names.index(each) for each in _VALUE_NAMES if each in names), others[0])
        return not _is_number(fields[1]) or names[self._time_at] in _TIME_NAMES


def _time(text: str) -> float | None:
    """Seconds since the epoch."""
    try:
        number = float(text)
    except ValueError:
        return _iso(text)
    if not math.isfinite(number):
        return None
    for least, parts in _UNITS:
        if abs(number) >= least:
            return number / parts
    return number


def _iso(text: str) -> float | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    try:
        return (moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return None


def _as_written(stamp: str) -> str | int | float:
    try:
        return int(stamp)
    except ValueError:
        pass
    try:
        return float(stamp)
    except ValueError:
        return stamp


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
