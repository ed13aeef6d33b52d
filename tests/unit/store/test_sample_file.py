"""The sample cache's file: what is written is read back, it stays bounded, and nothing that happens to it stops anybody."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from models.health.memory import bucketed
from models.store.database import StoreError
from models.store.sample_cache import RAW_HOURS, SampleFile, open_sample_file
from models.store.sample_coarse import Quarters
from models.store.sample_minute import Stretch
from models.store.sample_schema import is_damage

KEY = bytes(range(32))
HOUR = 500_000
START = HOUR * 3_600.0
LARGE = 1 << 30


def summed(times: np.ndarray, values: np.ndarray) -> Quarters:
    found = bucketed(times, values)
    return Quarters(found.numbers, np.vstack((found.low, found.mean, found.high, found.counts)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "samples.db"


@pytest.fixture
def opened(path: Path) -> Iterator[Callable[[], SampleFile]]:
    made: list[SampleFile] = []

    def make() -> SampleFile:
        made.append(open_sample_file(path, KEY, summed)[0])
        return made[-1]

    yield make
    for file in made:
        file.close()


def named(file: SampleFile, count: int) -> None:
    file.name((f"s{number}", "ratio", "errors") for number in range(count))


def noise(series: int, hours: float, seed: int = 1) -> Stretch:
    times = START + np.arange(0, hours * 3_600, 15.0)
    return Stretch(series, times, np.random.default_rng(seed + series).random(len(times)))


def whole(file: SampleFile, series: int, recent: int = 2) -> tuple[np.ndarray, np.ndarray]:
    late = [stretch for stretch in file.recent(recent) if stretch.series == series]
    early, _ = file.earlier(series, recent)
    times = np.concatenate([early.times, *(stretch.times for stretch in late)])
    return times, np.concatenate([early.values, *(stretch.values for stretch in late)])


def test_what_was_written_minute_by_minute_is_there_after_a_restart(opened: Callable[[], SampleFile]) -> None:
    file = opened()
    named(file, 2)
    sample = noise(1, 5)
    for at in range(0, len(sample.times), 4):
        file.write([Stretch(1, sample.times[at : at + 4], sample.values[at : at + 4])])
        file.tidy(LARGE)
    file.close()
    times, values = whole(opened(), 1)
    np.testing.assert_array_equal(times, sample.times)
    np.testing.assert_allclose(values, sample.values, rtol=6e-8)


@given(st.lists(st.tuples(st.integers(0, 30 * 240), st.integers(1, 300)), min_size=1, max_size=8))
@hypothesis_settings(max_examples=25)
def test_late_and_repeated_samples_find_their_hour(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[tuple[int, int]]
) -> None:
    file, _ = open_sample_file(tmp_path_factory.mktemp("cache") / "samples.db", KEY, summed)
    named(file, 1)
    seen: set[float] = set()
    for first, count in pieces:
        times = START + 15.0 * np.arange(first, first + count, dtype=np.float64)
        file.write([Stretch(1, times, times - START)])
        file.tidy(LARGE)
        seen |= set(times.tolist())
    newest = max(seen) // 3_600
    times, values = whole(file, 1)
    raw = set(times.tolist())
    assert {time for time in seen if time // 3_600 > newest - RAW_HOURS} <= raw <= seen
    np.testing.assert_allclose(values, times - START, rtol=6e-8)
    _, quarters = file.earlier(1, 2)
    assert set(quarters.numbers.tolist()) | {int(time // 900) for time in raw} == {int(time // 900) for time in seen}
    file.close()


def test_a_day_is_kept_sample_by_sample_and_five_weeks_by_quarters(opened: Callable[[], SampleFile]) -> None:
    file = opened()
    named(file, 1)
    for day in range(40):
        times = START + day * 86_400 + np.arange(0, 86_400, 300.0)
        file.write([Stretch(1, times, np.full(len(times), float(day)))])
        file.tidy(LARGE)
    times, _ = whole(file, 1)
    _, quarters = file.earlier(1, 2)
    assert 24 * 3_600 <= times[-1] - times[0] <= 25 * 3_600
    spanned = (quarters.numbers[-1] - quarters.numbers[0]) / 96
    assert 33.5 <= spanned <= 35.5
    assert np.all(np.diff(quarters.numbers) == 1)
    assert quarters.figures[1][-1] == pytest.approx(38.0)
    assert set(quarters.figures[3].tolist()) == {3.0}


def test_history_fills_only_what_is_not_known(opened: Callable[[], SampleFile]) -> None:
    file = opened()
    named(file, 1)
    numbers = np.arange(96) + HOUR * 4 - 200
    file.write_coarse([(1, Quarters(numbers[:50], np.ones((4, 50))))])
    file.write_coarse([(1, Quarters(numbers, np.full((4, 96), 2.0)))])
    file.write([noise(1, 0.1)])
    _, quarters = file.earlier(1, 2)
    assert quarters.figures[0].tolist() == [1.0] * 50 + [2.0] * 46


@pytest.mark.parametrize("most", [300_000, 60_000, 1])
def test_it_keeps_to_its_size_and_gives_the_newest_up_last(
    opened: Callable[[], SampleFile], path: Path, most: int
) -> None:
    file = opened()
    named(file, 30)
    for hour in range(0, 20, 2):
        piece = [noise(series, hour + 2) for series in range(1, 31)]
        file.write([Stretch(one.series, one.times[hour * 240 :], one.values[hour * 240 :]) for one in piece])
        file.tidy(most)
        assert file.size() <= max(most, 120_000), "the tables alone need their pages"
    if most > 100_000:
        times, _ = whole(file, 1)
        assert times[-1] == noise(1, 20).times[-1]
        assert times[0] > START
        _, quarters = file.earlier(1, 2)
        assert quarters.numbers[0] == HOUR * 4, "what goes is summed up first"
    file.close()
    assert path.stat().st_size <= 2 * max(most, 120_000)


def test_even_pure_noise_takes_few_bytes(opened: Callable[[], SampleFile]) -> None:
    file = opened()
    named(file, 20)
    stretches = [noise(series, 24) for series in range(1, 21)]
    file.write(stretches)
    file.tidy(LARGE)
    assert file.size() / sum(len(one.times) for one in stretches) < 5.5


def put_something(file: SampleFile) -> None:
    named(file, 5)
    file.write([noise(series, 10) for series in range(1, 6)])
    file.tidy(LARGE)


def test_a_foreign_file_is_put_aside_and_said(path: Path) -> None:
    with sqlite3.connect(path) as foreign:
        foreign.execute("CREATE TABLE something (x)")
    foreign.close()
    content = path.read_bytes()
    file, said = open_sample_file(path, KEY, summed)
    assert said is not None
    assert "samples.db.damaged" in said
    assert path.with_name("samples.db.damaged").read_bytes() == content
    put_something(file)
    file.close()


def test_another_key_is_a_foreign_file(opened: Callable[[], SampleFile], path: Path) -> None:
    file = opened()
    put_something(file)
    file.close()
    other, said = open_sample_file(path, bytes(32), summed)
    assert said is not None
    assert other.recent(2) == []
    other.close()


def test_another_schema_is_begun_anew(opened: Callable[[], SampleFile], path: Path) -> None:
    file = opened()
    put_something(file)
    with file._database.cursor() as cursor:
        cursor.execute("PRAGMA user_version = 99")
    file.close()
    fresh, said = open_sample_file(path, KEY, summed)
    assert said is None
    assert fresh.series() == {}
    fresh.close()


def test_no_byte_of_it_can_be_read_without_the_key(opened: Callable[[], SampleFile], path: Path) -> None:
    file = opened()
    file.name([("checkout-of-the-bookshop", "ratio", "errors")])
    file.close()
    assert b"checkout-of-the-bookshop" not in path.read_bytes()
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("seed", range(12))
def test_a_changed_byte_is_noticed_as_damage_or_harms_nothing(
    opened: Callable[[], SampleFile], path: Path, seed: int
) -> None:
    file = opened()
    put_something(file)
    file.close()
    chance, content = random.Random(seed), bytearray(path.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)
    file, said = open_sample_file(path, KEY, summed)
    try:
        for series in range(1, 6):
            times, values = whole(file, series)
            assert said is not None or set(times.tolist()) == set(noise(series, 10).times.tolist())
            assert np.all((values >= 0) & (values <= 1))
    except StoreError as error:
        assert is_damage(error)
    file.close()


def test_a_chunk_that_makes_no_sense_is_left_out_and_counted(opened: Callable[[], SampleFile]) -> None:
    file = opened()
    put_something(file)
    with file._database.writing() as cursor:
        cursor.execute("UPDATE chunks SET body = x'00' WHERE series = 1 AND hour = ?", (HOUR + 3,))
    times, _ = whole(file, 1)
    assert len(times) == 9 * 240
    assert file.lost_pieces == 1
