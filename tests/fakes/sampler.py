"""Writes samples as fast as it can, a minute's worth at a time, and says how many minutes are written. Made to be killed."""

import sys
from pathlib import Path

import numpy as np

from models.health.memory import bucketed
from models.store.sample_cache import open_sample_file
from models.store.sample_coarse import Quarters
from models.store.sample_minute import Stretch

KEY = bytes(range(32))
START = 1_800_000_000.0
SERIES = 20


def summed(times: np.ndarray, values: np.ndarray) -> Quarters:
    found = bucketed(times, values)
    return Quarters(found.numbers, np.vstack((found.low, found.mean, found.high, found.counts)))


def minute(number: int) -> np.ndarray:
    return START + 60.0 * number + 15.0 * np.arange(4, dtype=np.float64)


def main(path: Path) -> None:
    file, _ = open_sample_file(path, KEY, summed)
    file.name((f"s{series}", "ratio", "") for series in range(SERIES))
    newest = file.newest_hour()
    number = 0 if newest is None else round((newest + 1) * 3_600 - START) // 60
    while True:
        times = minute(number)
        file.write([Stretch(series, times, times % 1_000) for series in range(1, SERIES + 1)])
        file.tidy(1 << 30)
        number += 1
        print(number, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
