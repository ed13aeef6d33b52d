"""I1: what was acknowledged survives a kill at any moment, and the next start works."""

import random
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from console.desk import Desk
from models.incident.entry import Entry
from models.kernel.ids import StreamId
from tests.fakes.writer import opened

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks writers and kills them with SIGKILL")

ROOT = Path(__file__).parents[2]


def _entries(place: Path) -> tuple[set[str], int]:
    desk = opened(place)
    try:
        verdict = desk.verify()
        assert verdict.sound, verdict.findings
        ids: set[str] = {entry.id for each in desk.read(desk.incidents.headings) for entry in _timeline(desk, each.id)}
        return ids, verdict.events
    finally:
        desk.close()


def _timeline(desk: Desk, stream: StreamId) -> tuple[Entry, ...]:
    return desk.read(lambda: desk.incidents.state(stream).entries())


@contextmanager
def _writers() -> Iterator[Callable[[str], Iterator[str]]]:
    """Gives what each writer that is begun so says."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.fakes.writer"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None and process.stdout is not None
    asked, told = process.stdin, process.stdout

    def begin(line: str) -> Iterator[str]:
        watchdog = threading.Timer(100, process.kill)
        watchdog.start()
        asked.write(line + "\n")
        asked.flush()
        try:
            while not (said := told.readline()).startswith("#"):
                assert said, "the writer is gone"
                yield said.strip()
            assert said == "# killed\n"
        finally:
            watchdog.cancel()

    try:
        yield begin
    finally:
        asked.close()
        process.wait(10)
        told.close()


def _crash(
    begin: Callable[[str], Iterator[str]], place: Path, cycles: int, seed: int, check_every: int
) -> tuple[int, int, int]:
    chance = random.Random(seed)
    acknowledged: set[str] = set()
    acknowledging = asked = events = done = 0
    while done < cycles:
        for _ in range(min(check_every, cycles - done)):
            # A third while the directory is being opened, a sixth around the first commit, the others some commits later.
            times = chance.choice([0, 0, 1, 2, 4, 9])
            asked += times > 1
            before = len(acknowledged)
            acknowledged.update(begin(f"{times} {1.5 * chance.random():.3f} {place}"))
            acknowledging += len(acknowledged) > before
            done += 1
        found, events = _entries(place)
        assert acknowledged <= found, f"lost: {sorted(acknowledged - found)[:5]}"
    assert acknowledging >= asked > cycles // 3, "a writer was killed before it had written what was waited for"
    return len(acknowledged), acknowledging, events


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_five_hundred_kills_lose_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # Several records: what costs time is proving a long one whole, again and again. The first is looked at most often.
    with _writers() as begin:
        found = [_crash(begin, tmp_path / "data-1", 60, seed=1, check_every=6)]
        found += [_crash(begin, tmp_path / f"data-{seed}", 110, seed, check_every=22) for seed in range(2, 6)]
    saved, writing, events = map(sum, zip(*found, strict=True))
    with capsys.disabled():
        print(
            f"\n500 kills ({writing} of them after an acknowledgement): {saved} acknowledged, 0 lost, {events} events"
        )
