"""The sample cache: a database of its own beside the record, for what monitoring said in a day and, coarsely, in five weeks.

Nothing in it is a record. It may be deleted at any time; a power cut may cost its last moments; a file that can't be read is put
aside and begun anew. A sample is first written with all others of its minute; when its hour is over, the hour becomes one chunk
for each series; after a day the chunk is summed up by quarters of an hour.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from models.store import sample_chunk, sample_minute
from models.store.database import PAGE_BYTES, Database, DatabaseUnreadable, StoreError
from models.store.sample_chunk import BadChunk, Floats
from models.store.sample_coarse import NO_QUARTERS, Quarters, joined, pack_day, unpack_day
from models.store.sample_minute import Stretch
from models.store.sample_schema import OtherSchema, prepare, put_aside, remove

RAW_HOURS: Final = 24
COARSE_DAYS: Final = 35
_SECONDS_AN_HOUR: Final = 3_600
_EASE: Final = 0.9
"""Where the file is too large, it is brought to this share of what is allowed, so that not every minute has to."""

SumUp = Callable[[Floats, Floats], Quarters]
"""Samples by quarters of an hour; the rule belongs to the domain, not to the store."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the file knows of one series besides its samples."""

    id: int
    unit: str
    metric: str


class SampleFile:
    """The open file. One thread at a time; any method may raise StoreError, after which the file is to be put aside."""

    def __init__(self, path: Path, key: bytes, sum_up: SumUp) -> None:
        """Open or create under a 32-byte raw key. Raises DatabaseUnreadable, StoreError, OtherSchema."""
        path.touch(mode=0o600)
        self._database = Database(path, key)
        self._sum_up = sum_up
        self.lost_pieces = 0
        """Pieces that could not be understood and were left out since the file was opened."""
        try:
            prepare(self._database)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Fold the write-ahead log into the file and let go of it."""
        self._database.close()

    def series(self) -> dict[str, Known]:
        """Every series the file knows, by its name."""
        with self._database.cursor() as cursor:
            rows = cursor.execute("SELECT id, name, unit, metric FROM series").fetchall()
        return {name: Known(number, unit, metric) for number, name, unit, metric in rows}

    def name(self, series: Iterable[tuple[str, str, str]]) -> None:
        """Know these series by name, unit and metric; what is known already is brought up to date."""
        with self._database.writing() as cursor:
            cursor.executemany(
                "INSERT INTO series (name, unit, metric) VALUES (?, ?, ?) "
                "ON CONFLICT (name) DO UPDATE SET unit = excluded.unit, metric = excluded.metric",
                list(series),
            )

    def write(self, stretches: Sequence[Stretch]) -> None:
        """Keep samples, all or none. Those of the newest hour wait in one body; older hours go where they belong at once."""
        by_hour: dict[int, list[Stretch]] = defaultdict(list)
        for stretch in stretches:
            hours = np.floor(stretch.times / _SECONDS_AN_HOUR).astype(np.int64)
            for hour in np.unique(hours).tolist():
                is_in = hours == hour
                by_hour[hour].append(Stretch(stretch.series, stretch.times[is_in], stretch.values[is_in]))
        if not by_hour:
            return
        newest = max([*by_hour, self.newest_hour() or 0])
        with self._database.writing() as cursor:
            for hour, parts in by_hour.items():
                if hour == newest:
                    row = (hour, sample_minute.pack(parts))
                    cursor.execute("INSERT INTO minutes (hour, body) VALUES (?, ?)", row)
                else:
                    self._put_chunks(cursor, hour, parts)

    def write_coarse(self, found: Iterable[tuple[int, Quarters]]) -> None:
        """Keep summed-up history of series by number, where nothing is known yet."""
        with self._database.writing() as cursor:
            for series, quarters in found:
                self._put_coarse(cursor, series, quarters)

    def tidy(self, most_bytes: int) -> None:
        """Close hours that are over, sum up what is older than a day, forget what is older than five weeks, keep to the size.

        Each hour in a transaction of its own, so that no write takes long.
        """
        newest = self.newest_hour()
        if newest is None:
            return
        for hour in self._column("SELECT DISTINCT hour FROM minutes WHERE hour < ? ORDER BY hour", newest):
            self._close_hour(hour)
        for hour in self._column("SELECT DISTINCT hour FROM chunks WHERE hour < ? ORDER BY hour", newest - RAW_HOURS):
            self._sum_hour_up(hour)
        oldest_day = newest // 24 - COARSE_DAYS
        if self._column("SELECT day FROM coarse WHERE day < ? LIMIT 1", oldest_day):
            self._forget("DELETE FROM coarse WHERE day < ?", oldest_day)
        self._keep_to(most_bytes, newest)

    def newest_hour(self) -> int | None:
        """The newest hour there are samples of, in whole hours since the epoch."""
        hours = self._column("SELECT max(hour) FROM minutes UNION ALL SELECT max(hour) FROM chunks")
        return max((int(hour) for hour in hours if hour is not None), default=None)

    def oldest_seconds(self) -> tuple[int | None, int | None]:
        """Since when there are raw samples, and summed-up ones; seconds since the epoch, to the hour and to the day."""
        hours = self._column("SELECT min(hour) FROM minutes UNION ALL SELECT min(hour) FROM chunks")
        hour = min((int(each) for each in hours if each is not None), default=None)
        day = self._column("SELECT min(day) FROM coarse")[0]
        return (None if hour is None else hour * _SECONDS_AN_HOUR), (None if day is None else day * 86_400)

    def size(self) -> int:
        """Bytes in use, without pages that are free."""
        pages, free = (int(self._column(f"PRAGMA {name}")[0]) for name in ("page_count", "freelist_count"))
        return (pages - free) * PAGE_BYTES

    def recent(self, hours: int) -> list[Stretch]:
        """The newest hours of every series that has samples in them, times ascending."""
        newest = self.newest_hour()
        if newest is None:
            return []
        parts: dict[int, list[Stretch]] = defaultdict(list)
        for series, body in self._rows("SELECT series, body FROM chunks WHERE hour > ? ORDER BY hour", newest - hours):
            for stretch in self._decoded(series, body):
                parts[series].append(stretch)
        for stretch in self._minutes("hour > ?", newest - hours):
            parts[stretch.series].append(stretch)
        return [_merged(series, found) for series, found in parts.items()]

    def earlier(self, series: int, hours: int) -> tuple[Stretch, Quarters]:
        """What `recent` left out of one series: raw samples, and quarters of an hour before those."""
        newest = self.newest_hour() or 0
        rows = self._rows(
            "SELECT body FROM chunks WHERE series = ? AND hour <= ? ORDER BY hour", series, newest - hours
        )
        parts = [stretch for (body,) in rows for stretch in self._decoded(series, body)]
        days = self._rows("SELECT day, body FROM coarse WHERE series = ? ORDER BY day", series)
        return _merged(series, parts), joined([self._day(day, body) for day, body in days])

    def _close_hour(self, hour: int) -> None:
        stretches = list(self._minutes("hour = ?", hour))
        parts: dict[int, list[Stretch]] = defaultdict(list)
        for stretch in stretches:
            parts[stretch.series].append(stretch)
        with self._database.writing() as cursor:
            self._put_chunks(cursor, hour, [_merged(series, found) for series, found in parts.items()])
            cursor.execute("DELETE FROM minutes WHERE hour = ?", (hour,))

    def _put_chunks(self, cursor: Any, hour: int, stretches: Iterable[Stretch]) -> None:
        """Put samples of one hour to those the chunks hold; of two at one moment the one held first stays."""
        for stretch in stretches:
            row = cursor.execute(
                "SELECT body FROM chunks WHERE series = ? AND hour = ?", (stretch.series, hour)
            ).fetchone()
            held = [] if row is None else self._decoded(stretch.series, row[0])
            whole = _merged(stretch.series, [*held, stretch])
            body = sample_chunk.encode(whole.times, whole.values)
            cursor.execute(
                "INSERT INTO chunks (series, hour, body) VALUES (?, ?, ?) "
                "ON CONFLICT (series, hour) DO UPDATE SET body = excluded.body",
                (stretch.series, hour, body),
            )

    def _put_coarse(self, cursor: Any, series: int, quarters: Quarters) -> None:
        for day, fresh in quarters.days():
            row = cursor.execute("SELECT body FROM coarse WHERE series = ? AND day = ?", (series, day)).fetchone()
            held = NO_QUARTERS if row is None else self._day(day, row[0])
            whole = held.filled_from(fresh)
            if len(whole) > len(held):
                cursor.execute(
                    "INSERT INTO coarse (series, day, body) VALUES (?, ?, ?) "
                    "ON CONFLICT (series, day) DO UPDATE SET body = excluded.body",
                    (series, day, pack_day(whole)),
                )

    def _sum_hour_up(self, hour: int) -> None:
        rows = self._rows("SELECT series, body FROM chunks WHERE hour = ?", hour)
        with self._database.writing() as cursor:
            for series, body in rows:
                for stretch in self._decoded(series, body):
                    self._put_coarse(cursor, series, self._sum_up(stretch.times, stretch.values))
            cursor.execute("DELETE FROM chunks WHERE hour = ?", (hour,))

    def _keep_to(self, most_bytes: int, newest: int) -> None:
        """The oldest raw samples go first, summed up; then the oldest days; the newest minutes last."""
        if self.size() <= most_bytes:
            return
        aim = round(most_bytes * _EASE)
        for hour in self._column("SELECT DISTINCT hour FROM chunks WHERE hour < ? ORDER BY hour", newest - 1):
            if self.size() <= aim:
                break
            self._sum_hour_up(hour)
        for day in self._column("SELECT DISTINCT day FROM coarse ORDER BY day"):
            if self.size() <= aim:
                break
            self._forget("DELETE FROM coarse WHERE day = ?", day)
        if self.size() > aim:
            self._forget("DELETE FROM chunks")
        for number in self._column("SELECT id FROM minutes ORDER BY id"):
            if self.size() <= aim:
                break
            self._forget("DELETE FROM minutes WHERE id = ?", number)
        with self._database.cursor() as cursor:
            cursor.execute("PRAGMA incremental_vacuum").fetchall()

    def _forget(self, statement: str, *values: int) -> None:
        with self._database.writing() as cursor:
            cursor.execute(statement, values)

    def _minutes(self, condition: str, hour: int) -> Iterator[Stretch]:
        for (body,) in self._rows(f"SELECT body FROM minutes WHERE {condition} ORDER BY id", hour):
            try:
                yield from sample_minute.unpack(body)
            except BadChunk:
                self.lost_pieces += 1

    def _decoded(self, series: int, body: bytes) -> list[Stretch]:
        try:
            return [Stretch(series, *sample_chunk.decode(body))]
        except BadChunk:
            self.lost_pieces += 1
            return []

    def _day(self, day: int, body: bytes) -> Quarters:
        try:
            return unpack_day(day, body)
        except BadChunk:
            self.lost_pieces += 1
            return NO_QUARTERS

    def _rows(self, statement: str, *values: int) -> list[Any]:
        with self._database.cursor() as cursor:
            return list(cursor.execute(statement, values).fetchall())

    def _column(self, statement: str, *values: int) -> list[Any]:
        return [row[0] for row in self._rows(statement, *values)]


def open_sample_file(path: Path, key: bytes, sum_up: SumUp) -> tuple[SampleFile, str | None]:
    """The file, and what had to be done to have one, in words for people; None where all was well.

    A file that can't be read is put aside under the same name with `.damaged`, where the one before it goes.
    """
    try:
        return SampleFile(path, key, sum_up), None
    except OtherSchema:
        remove(path)
        return SampleFile(path, key, sum_up), None
    except (DatabaseUnreadable, StoreError) as error:
        why = error.orig if isinstance(error, StoreError) else error
    aside = put_aside(path)
    return SampleFile(path, key, sum_up), f"the sample cache could not be read and was put aside as {aside.name}: {why}"


def _merged(series: int, parts: Sequence[Stretch]) -> Stretch:
    """Stretches as one, ascending; of two samples at one moment the first given stays."""
    if len(parts) == 1:
        return parts[0]
    times = np.concatenate([np.empty(0), *(part.times for part in parts)])
    values = np.concatenate([np.empty(0), *(part.values for part in parts)])
    return Stretch(series, *sample_chunk.tidy(times, values))
