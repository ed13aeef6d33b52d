"""Samples of one series as a few bytes: times by the difference of their differences, values as floats of 32 bits, deflated.

A cache, not a record: times are kept to the millisecond, values to 24 bits (a relative error below 6e-8), or to 53 where a value
would not fit. What can't be drawn or judged (infinite) becomes a NaN, as it does on the way to the charts.
"""

import struct
import zlib

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_HEAD = struct.Struct("<BBBIqq")
"""Layout, bytes a time, bytes a value, number of samples, first time and first difference in milliseconds."""
_LAYOUT = 1
_LEVEL = 6
_LARGEST, _SMALLEST = 3.4e38, 1.2e-38
_MOST_SAMPLES = 1_000_000
"""A chunk that claims more was not written by this program."""
_WIDTHS = (np.dtype(np.int8), np.dtype(np.int16), np.dtype(np.int32), np.dtype(np.int64))
_LONGEST_MS = 2**53

_FURTHEST_MS = 253_402_300_800_000
"""Milliseconds from the epoch to the end of the year 9999."""


class BadChunk(ValueError):
    """These bytes are not a chunk."""


def tidy(times: Floats, values: Floats) -> tuple[Floats, Floats]:
    """As a chunk will give them back, but for the precision of values: ascending whole milliseconds, one sample in each."""
    with np.errstate(invalid="ignore"):
        is_time = np.isfinite(times) & (np.abs(times) < _LONGEST_MS / 1000)
    moments = np.round(times[is_time] * 1000)
    moments, places = np.unique(moments, return_index=True)
    values = values[is_time][places]
    return moments / 1000, np.where(np.isfinite(values), values, np.nan)


def encode(times: Floats, values: Floats) -> bytes:
    """Samples in any order; of several within one millisecond the first is kept."""
    times, values = tidy(times, values)
    moments = np.round(times * 1000).astype(np.int64)
    count = len(moments)
    if count > _MOST_SAMPLES:
        raise ValueError(f"a chunk holds at most {_MOST_SAMPLES:,} samples, not {count:,}")
    steps = np.diff(moments)
    bends = np.diff(steps)
    width = next(
        kind
        for kind in _WIDTHS
        if not len(bends) or (bends.min() >= np.iinfo(kind).min and bends.max() <= np.iinfo(kind).max)
    )
    with np.errstate(invalid="ignore"):
        sizes = np.abs(values[np.isfinite(values)])
    is_narrow = not np.any((sizes > _LARGEST) | ((sizes > 0) & (sizes < _SMALLEST)))
    bits = values.astype(np.float32).view(np.uint32) if is_narrow else values.view(np.uint64)
    crossed = bits.copy()
    crossed[1:] ^= bits[:-1]
    first, step = (int(moments[0]) if count else 0), (int(steps[0]) if count > 1 else 0)
    head = _HEAD.pack(_LAYOUT, width.itemsize, bits.itemsize, count, first, step)
    return head + zlib.compress(_planes(bends.astype(width)) + _planes(crossed), _LEVEL)


def decode(chunk: bytes) -> tuple[Floats, Floats]:
    """Times in seconds since the epoch, ascending, and the values beside them. Raises BadChunk."""
    try:
        layout, time_bytes, value_bytes, count, first, step = _HEAD.unpack_from(chunk)
    except struct.error:
        raise BadChunk("too short for a chunk of samples") from None
    if layout != _LAYOUT or time_bytes not in (1, 2, 4, 8) or value_bytes not in (4, 8) or count > _MOST_SAMPLES:
        raise BadChunk("not a chunk of samples, or of a layout this program does not know")
    bends = max(0, count - 2)
    wanted = bends * time_bytes + count * value_bytes
    try:
        unpacker = zlib.decompressobj()
        body = unpacker.decompress(chunk[_HEAD.size :], wanted + 1)
    except zlib.error as error:
        raise BadChunk(f"a chunk of samples is damaged: {error}") from None
    if len(body) != wanted or not unpacker.eof:
        raise BadChunk("a chunk of samples is cut off or too long")
    kind = next(each for each in _WIDTHS if each.itemsize == time_bytes)
    moments = np.empty(count, dtype=np.int64)
    moments[:1] = first
    if count > 1:
        steps = np.empty(count - 1, dtype=np.int64)
        steps[0] = step
        steps[1:] = _rows(body[: bends * time_bytes], kind)
        moments[1:] = first + np.cumsum(np.cumsum(steps))
        if np.any(np.diff(moments) <= 0):
            raise BadChunk("the times of a chunk of samples do not ascend")
    if count and max(abs(int(moments[0])), abs(int(moments[-1]))) > _FURTHEST_MS:
        # Seconds that far away could not tell one millisecond from the next, either.
        raise BadChunk("a chunk of samples lies beyond the year 9999")
    crossed = _rows(body[bends * time_bytes :], np.dtype(np.uint32 if value_bytes == 4 else np.uint64))
    bits = np.bitwise_xor.accumulate(crossed) if count else crossed
    values = bits.view(np.float32 if value_bytes == 4 else np.float64).astype(np.float64)
    return moments / 1000, values


def _planes(numbers: NDArray[np.generic]) -> bytes:
    """All first bytes, then all second bytes, and so on: like stands beside like, which deflates well."""
    return numbers.view(np.uint8).reshape(len(numbers), numbers.itemsize).T.tobytes()


def _rows(planes: bytes, kind: "np.dtype[np.generic]") -> NDArray[np.generic]:
    rows = np.frombuffer(planes, dtype=np.uint8).reshape(kind.itemsize, -1).T
    return np.ascontiguousarray(rows).reshape(-1).view(kind)
