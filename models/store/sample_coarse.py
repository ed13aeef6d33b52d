"""A day of one series by quarters of an hour, as a few bytes."""

import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.store.sample_chunk import BadChunk, Floats

BUCKETS_A_DAY = 96
_BYTES_A_BUCKET = 17


@dataclass(frozen=True, slots=True, eq=False)
class Quarters:
    """Quarters of an hour that have values, ascending."""

    numbers: NDArray[np.int64]
    """Whole quarters of an hour since the epoch."""
    figures: Floats
    """Four rows beside `numbers`: lowest, mean, highest value, number of samples."""

    def __len__(self) -> int:
        return len(self.numbers)

    def days(self) -> "list[tuple[int, Quarters]]":
        """Cut by days since the epoch."""
        days = self.numbers // BUCKETS_A_DAY
        return [(int(day), self.where(days == day)) for day in np.unique(days)]

    def where(self, is_wanted: NDArray[np.bool_]) -> "Quarters":
        """Some of them."""
        return Quarters(self.numbers[is_wanted], self.figures[:, is_wanted])

    def filled_from(self, other: "Quarters") -> "Quarters":
        """These, and those of the other that are not among them."""
        more = other.where(~np.isin(other.numbers, self.numbers))
        numbers = np.concatenate((self.numbers, more.numbers))
        order = np.argsort(numbers)
        return Quarters(numbers[order], np.concatenate((self.figures, more.figures), axis=1)[:, order])


NO_QUARTERS = Quarters(np.empty(0, dtype=np.int64), np.empty((4, 0)))


def joined(parts: "list[Quarters]") -> Quarters:
    """Several days, in the order given."""
    parts = [NO_QUARTERS, *parts]
    numbers = np.concatenate([part.numbers for part in parts])
    return Quarters(numbers, np.concatenate([part.figures for part in parts], axis=1))


def pack_day(quarters: Quarters) -> bytes:
    """Quarters of one and the same day; figures as 32-bit floats."""
    places = (quarters.numbers % BUCKETS_A_DAY).astype(np.uint8)
    figures = np.ascontiguousarray(quarters.figures, dtype="<f4")
    return zlib.compress(places.tobytes() + figures.view(np.uint8).reshape(-1, 4).T.tobytes())


def unpack_day(day: int, body: bytes) -> Quarters:
    """What was packed for this day. Raises BadChunk."""
    try:
        unpacker = zlib.decompressobj()
        flat = unpacker.decompress(body, BUCKETS_A_DAY * _BYTES_A_BUCKET)
    except zlib.error as error:
        raise BadChunk(f"a day of summed-up samples is damaged: {error}") from None
    count, rest = divmod(len(flat), _BYTES_A_BUCKET)
    places = np.frombuffer(flat, dtype=np.uint8, count=count)
    if not unpacker.eof or rest or np.any(places >= BUCKETS_A_DAY) or np.any(np.diff(places.astype(int)) <= 0):
        raise BadChunk("a day of summed-up samples is not in order")
    planes = np.frombuffer(flat, dtype=np.uint8, offset=count).reshape(4, -1).T
    figures = np.ascontiguousarray(planes).reshape(-1).view("<f4").reshape(4, count).astype(np.float64)
    return Quarters(day * BUCKETS_A_DAY + places.astype(np.int64), figures)
