"""The samples of many series that came within a minute or so, as one body of bytes: written at once, folded into chunks later."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.store.sample_chunk import BadChunk, Floats

_LEVEL = 1
_MAXIMUM_BYTES = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """Samples of one series, by the number the file gives it."""

    series: int
    times: Floats
    """Seconds since the epoch."""
    values: Floats


def pack(stretches: Sequence[Stretch]) -> bytes:
    """One body of bytes; values to the last bit."""
    counts = np.array([[stretch.series, len(stretch.times)] for stretch in stretches], dtype="<u4").reshape(-1, 2)
    times = np.concatenate([np.empty(0), *(stretch.times for stretch in stretches)])
    values = np.concatenate([np.empty(0), *(stretch.values for stretch in stretches)])
    body = np.concatenate((times, values)).astype("<f8").view(np.uint8).reshape(-1, 8).T.tobytes()
    return len(stretches).to_bytes(4, "little") + zlib.compress(counts.tobytes() + body, _LEVEL)


def unpack(body: bytes) -> list[Stretch]:
    """What was packed. Raises BadChunk."""
    try:
        unpacker = zlib.decompressobj()
        flat = unpacker.decompress(body[4:], _MAXIMUM_BYTES)
    except zlib.error as error:
        raise BadChunk(f"a minute of samples is damaged: {error}") from None
    number = int.from_bytes(body[:4], "little")
    if not unpacker.eof or len(flat) < 8 * number:
        raise BadChunk("a minute of samples is cut off")
    counts = np.frombuffer(flat, dtype="<u4", count=2 * number).reshape(-1, 2)
    total = int(counts[:, 1].sum(dtype=np.int64))
    if len(flat) != 8 * number + 16 * total:
        raise BadChunk("a minute of samples is of another length than it says")
    planes = np.frombuffer(flat, dtype=np.uint8, offset=8 * number).reshape(8, -1).T
    figures = np.ascontiguousarray(planes).reshape(-1).view("<f8").astype(np.float64)
    ends = np.cumsum(counts[:, 1], dtype=np.int64)
    return [
        Stretch(int(series), figures[end - count : end], figures[total + end - count : total + end])
        for (series, count), end in zip(counts.tolist(), ends.tolist(), strict=True)
    ]
