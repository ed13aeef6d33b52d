"""Killed at any moment, the sample cache can be read and holds every minute that was written."""

import os
import random
import subprocess
import sys
from pathlib import Path

import numpy as np

from models.store.sample_cache import RAW_HOURS, open_sample_file
from tests.fakes.sampler import KEY, SERIES, minute, summed

ROOT = Path(__file__).parents[2]
KILLS = 8


def test_a_kill_costs_nothing_that_was_written(tmp_path: Path) -> None:
    path, chance = tmp_path / "samples.db", random.Random(1)
    for _ in range(KILLS):
        written = until_killed(path, after=chance.randint(1, 400))
        file, said = open_sample_file(path, KEY, summed)
        assert said is None
        last = minute(written - 1)
        found = {stretch.series: stretch for stretch in file.recent(1)}
        assert len(found) == SERIES
        for stretch in found.values():
            assert np.isin(last, stretch.times).all()
            assert np.array_equal(stretch.values, (stretch.times % 1_000).astype(np.float32))
        raw, _ = file.earlier(1, 1)
        assert len(raw.times) <= (RAW_HOURS + 1) * 240
        assert np.all(np.diff(raw.times) > 0)
        file.close()


def until_killed(path: Path, after: int) -> int:
    """How many minutes it said were written when it was killed, some time after it said so of this many."""
    command = [sys.executable, "-m", "tests.fakes.sampler", str(path)]
    running = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=dict(os.environ))
    assert running.stdout is not None
    said = [running.stdout.readline() for _ in range(after)]
    running.kill()
    said += running.stdout.read().splitlines()
    running.stdout.close()
    running.wait(10)
    assert said[after - 1], "the writer ended by itself"
    return int(said[-1])
