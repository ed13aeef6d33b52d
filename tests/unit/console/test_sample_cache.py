"""Samples from run to run: what the next start gets, what a crash costs, and that trouble is said and stops nobody."""

import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import sqlcipher3.dbapi2 as engine

from console.sample_cache import EVERY_SECONDS, FILE, NOTE, SampleCache
from console.sample_pieces import summed_up
from models.health.board import HealthBoard
from models.health.condition import Condition
from models.health.memory import Recalled
from models.health.samples import SampleBlock, SeriesKey, Signal, Unit
from models.kernel.clock import ManualClock
from models.kernel.errors import StaleData
from models.store.database import StoreError
from models.store.sample_cache import SampleFile, open_sample_file
from models.store.sample_minute import Stretch

KEY = bytes(range(32))
START_MS = 1_800_000_000_000
NOW = START_MS / 1000
SHOP = SeriesKey("shop", Signal.ERRORS, "5xx")


class Minutes:
    """The cache's waiting, which passes when told to."""

    def __init__(self) -> None:
        self.is_over = False
        self._go, self._waits = threading.Semaphore(0), threading.Semaphore(0)

    def __call__(self, seconds: float) -> None:
        assert seconds == EVERY_SECONDS
        self._waits.release()
        while not self._go.acquire(timeout=0.01):
            if self.is_over:
                return

    def begun(self) -> None:
        """Until everything kept was handed back."""
        assert self._waits.acquire(timeout=20)

    def minute(self) -> None:
        """A minute passes, and what had come is written."""
        self._go.release()
        self.begun()


class Desk:
    """Starts caches on one directory, one after another."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.clock = ManualClock(START_MS)
        self.said: list[str] = []
        self.most_mib = 256
        self._open: list[tuple[SampleCache, Minutes]] = []

    def start(self, place: Path | None = None) -> tuple[SampleCache, Minutes, list[Recalled]]:
        minutes, found = Minutes(), list[Recalled]()
        cache = SampleCache(place or self.place, KEY, self.clock, lambda: self.most_mib, minutes)
        self._open.append((cache, minutes))
        cache.start(found.append, self.said.append)
        minutes.begun()
        return cache, minutes, found

    def stop(self) -> None:
        for cache, minutes in self._open:
            minutes.is_over = True
            cache.stop()
        self._open.clear()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = Desk(tmp_path)
    yield found
    found.stop()


def block(end: float = NOW, hours: float = 1.0, key: SeriesKey = SHOP, step: float = 15.0) -> SampleBlock:
    times = end - step * np.arange(hours * 3_600 / step)[::-1]
    return SampleBlock(key, Unit.RATIO, times, (times % 1_000) / 1_000, "server errors")


def times_of(found: list[Recalled], key: SeriesKey = SHOP) -> np.ndarray:
    blocks = [each for piece in found for each in piece.blocks if each.key == key]
    return np.sort(np.concatenate([np.empty(0), *(each.times for each in blocks)]))


def test_the_next_start_gets_the_last_day_back_newest_hours_first(desk: Desk) -> None:
    cache, _, found = desk.start()
    assert found == []
    day = block(hours=24)
    others = [block(key=SeriesKey(f"s{number}", Signal.UP), hours=24, step=60) for number in range(30)]
    cache.take([day, *others])
    desk.stop()
    _, _, found = desk.start()
    np.testing.assert_array_equal(times_of(found), day.times)
    again = [each for piece in found for each in piece.blocks if each.key == SHOP]
    assert (again[0].unit, again[0].metric) == (Unit.RATIO, "server errors")
    assert again[0].times[-1] == NOW
    assert all(len(piece.blocks) <= 10 for piece in found), "small pieces"
    first = {each.key for piece in found[:4] for each in piece.blocks}
    assert len(first) == 31, "the newest hours of every series come before anything older"
    assert desk.said == []


def test_overlapping_polls_are_kept_once(desk: Desk) -> None:
    cache, minutes, _ = desk.start()
    for shift in range(5):
        cache.take([block(NOW + 15 * shift, hours=0.1)])
        desk.clock.advance(15)
        if shift == 2:
            minutes.minute()
    desk.stop()
    _, _, found = desk.start()
    expected = np.union1d(block(NOW, 0.1).times, block(NOW + 60, 0.1).times)
    np.testing.assert_array_equal(times_of(found), expected)


def test_late_samples_and_long_history_are_kept_too(desk: Desk) -> None:
    cache, _, _ = desk.start()
    cache.take([block(hours=0.5)], [block(NOW - 7_200, hours=2)], [block(NOW - 10 * 86_400, hours=240, step=900)])
    desk.stop()
    cache, _, found = desk.start()
    assert len(times_of(found)) == 120 + 480
    coarse = [summed for piece in found for summed in piece.coarse]
    assert [summed.key for summed in coarse] == [SHOP]
    assert len(coarse[0].buckets.numbers) == 960
    assert cache.covers(SHOP, NOW - 19 * 86_400, NOW - 11 * 86_400)
    assert cache.covers(SHOP, NOW - 4 * 3_600, NOW - 2 * 3_600)
    assert not cache.covers(SHOP, NOW - 8 * 86_400, NOW - 86_400)
    assert not cache.covers(SeriesKey("other", Signal.UP), NOW - 3_600, NOW)


def test_a_crash_costs_at_most_what_came_since_the_last_minute(desk: Desk, tmp_path: Path) -> None:
    cache, minutes, _ = desk.start()
    for turn in range(1, 4):
        cache.take([block(NOW + 60 * turn, hours=1 / 60)])
        desk.clock.advance(60)
        if turn < 3:
            minutes.minute()
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for file in tmp_path.glob(f"{FILE}*"):
        shutil.copy(file, crashed)
    _, _, found = desk.start(crashed)
    assert times_of(found)[-1] == NOW + 120
    assert len(times_of(found)) == 8
    assert desk.said == []


def test_samples_from_the_future_are_neither_kept_nor_handed_back(desk: Desk) -> None:
    cache, _, _ = desk.start()
    cache.take([block(NOW + 3_600, hours=2)])
    desk.stop()
    desk.clock.set_wall(START_MS - 600_000)
    _, _, found = desk.start()
    assert len(times_of(found)) > 0
    assert times_of(found)[-1] <= NOW - 600 + 2


def test_what_comes_back_is_unknown_until_a_live_sample_comes(desk: Desk) -> None:
    cache, _, _ = desk.start()
    cache.take([block(hours=24)])
    desk.stop()
    desk.clock.advance(20)
    _, _, found = desk.start()
    board = HealthBoard(desk.clock)
    for piece in found:
        board.recall_blocks(piece.blocks, piece.coarse)
    health = board.assess(desk.clock.now_ms())[0]
    assert (health.condition, health.age_seconds, health.readings[0].value) == (Condition.UNKNOWN, 20.0, None)
    with pytest.raises(StaleData):
        board.value(SHOP, desk.clock.now_ms())
    board.ingest([block(NOW + 15, hours=0.01)])
    assert board.value(SHOP, desk.clock.now_ms()) == pytest.approx((NOW + 15) % 1_000 / 1_000)
    ring, memory = board.series(SHOP), board.memory(SHOP)
    assert ring is not None
    assert memory is not None
    assert ring.times[-1] - ring.times[0] >= 23.9 * 3_600
    assert len(memory) >= 95


@pytest.mark.parametrize("content", [b"", b"not a database at all " * 400])
def test_a_file_that_is_none_is_begun_anew(desk: Desk, tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    cache, minutes, found = desk.start()
    assert found == []
    assert len(desk.said) == (1 if content else 0)
    cache.take([block()])
    minutes.minute()
    desk.stop()
    _, _, found = desk.start()
    assert len(times_of(found)) == 240


def test_damage_is_said_and_put_aside_and_what_waits_is_kept(desk: Desk, tmp_path: Path) -> None:
    cache, _, _ = desk.start()
    cache.take([block(hours=24, key=SeriesKey(f"s{number}", Signal.UP)) for number in range(5)])
    desk.stop()
    file = tmp_path / FILE
    content = bytearray(file.read_bytes())
    for page in range(2, len(content) // 4096):
        content[page * 4096 + 100] ^= 1
    file.write_bytes(content)
    cache, minutes, _ = desk.start()
    assert len(desk.said) == 1
    assert "damaged" in desk.said[0]
    assert (tmp_path / f"{FILE}.damaged").exists()
    cache.take([block()])
    minutes.minute()
    desk.stop()
    _, _, found = desk.start()
    assert len(times_of(found)) == 240


def test_where_no_file_can_be_it_is_said_and_the_console_goes_on(tmp_path: Path) -> None:
    said, cache = list[str](), SampleCache(tmp_path / "missing", KEY, ManualClock(START_MS), lambda: 1)
    cache.start(lambda _piece: None, said.append)
    cache.take([block()])
    cache.stop()
    assert len(said) == 1
    assert "not kept" in said[0]


def test_it_keeps_to_the_size_set_even_if_that_is_lowered(desk: Desk, tmp_path: Path) -> None:
    cache, minutes, _ = desk.start()
    keys = [SeriesKey(f"s{number}", Signal.UP) for number in range(60)]
    chance = np.random.default_rng(1)
    for hour in range(24):
        blocks = [block(NOW + 3_600 * hour, 1, key) for key in keys]
        desk.clock.set_wall(START_MS + 3_600_000 * hour)
        cache.take([SampleBlock(each.key, each.unit, each.times, chance.random(240)) for each in blocks])
        minutes.minute()
    assert json.loads((tmp_path / NOTE).read_text())["bytes"] > 1_200_000
    desk.most_mib = 1
    cache.take([block(NOW + 3_600 * 24, 1, keys[0])])
    minutes.minute()
    note = json.loads((tmp_path / NOTE).read_text())
    assert note["bytes"] <= 1024 * 1024
    assert note["raw_since"] > NOW
    assert "s1" not in (tmp_path / NOTE).read_text(), "names stay in the encrypted file"


def test_a_full_disk_loses_nothing_that_a_later_minute_can_write(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    cache, minutes, _ = desk.start()
    cache.take([block(hours=0.1)])
    minutes.minute()
    with monkeypatch.context() as full:
        full.setattr(SampleFile, "write", _disk_full)
        cache.take([block(NOW + 60, hours=0.1)])
        desk.clock.advance(60)
        minutes.minute()
        minutes.minute()
    assert len(desk.said) == 1
    assert "full" in desk.said[0]
    minutes.minute()
    desk.stop()
    _, _, found = desk.start()
    assert times_of(found)[-1] == NOW + 60


def _fault(*_: object) -> None:
    raise KeyError("missing")


def _disk_full(*_: object) -> None:
    raise StoreError(None, None, engine.OperationalError("database or disk is full"))


def test_a_fault_in_the_cache_is_said_and_costs_only_the_cache(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    cache, minutes, _ = desk.start()
    cache.take([block(hours=0.1)])
    minutes.minute()
    with monkeypatch.context() as broken:
        broken.setattr(SampleFile, "write", _fault)
        cache.take([block(NOW, hours=0.1, key=SeriesKey("other", Signal.UP))])
        desk.stop()
    assert len(desk.said) == 1
    assert "KeyError" in desk.said[0]
    _, _, found = desk.start()
    assert len(times_of(found)) == 24


def test_series_of_a_signal_this_program_does_not_know_are_left_alone(desk: Desk, tmp_path: Path) -> None:
    cache, _, _ = desk.start()
    cache.take([block(hours=0.1)])
    desk.stop()
    file, _ = open_sample_file(tmp_path / FILE, KEY, summed_up)
    file.name([('["shop", "mood", ""]', "ratio", "mood"), ("no list", "ratio", "")])
    number = file.series()['["shop", "mood", ""]'].id
    file.write([Stretch(number, block().times, block().values)])
    file.close()
    cache, minutes, found = desk.start()
    assert len(times_of(found)) == 24
    assert {each.key for piece in found for each in piece.blocks} == {SHOP}
    cache.take([block(hours=0.2)])
    minutes.minute()
    assert desk.said == []


def test_quarters_alone_make_no_series(desk: Desk) -> None:
    cache, _, _ = desk.start()
    gone = SeriesKey("gone", Signal.UP)
    cache.take([block(NOW, key=gone)])
    desk.stop()
    for day in (1, 2):
        desk.clock.set_wall(START_MS + day * 86_400_000)
        cache, _, _ = desk.start()
        cache.take([block(NOW + day * 86_400, hours=3)])
        desk.stop()
    _, _, found = desk.start()
    assert {each.key for piece in found for each in piece.blocks} == {SHOP}
    assert {each.key for piece in found for each in piece.coarse} == {SHOP}


def test_the_file_is_the_one_the_key_opens(desk: Desk, tmp_path: Path) -> None:
    cache, minutes, _ = desk.start()
    cache.take([block()])
    minutes.minute()
    desk.stop()
    file, said = open_sample_file(tmp_path / FILE, KEY, summed_up)
    assert said is None
    assert len(file.series()) == 1
    file.close()
