"""Frames: kind, length, checksum, content; compressed one by one, so that no frame can grow beyond its cap when unpacked."""

import hashlib
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, Protocol

from models.kernel.errors import WatchfloorError
from resources.said import say

MAGIC: Final = b"WRBUNDLE"
VERSION: Final = 1
PLAIN: Final = 0
SEALED: Final = 1
HEADER: Final = struct.Struct(">8sBBH")
"""Magic, version, whether it is encrypted, two bytes of zero."""

MAX_FILE_BYTES: Final = 2 << 30
MAX_FRAMES: Final = 5_000_000
MAX_CONTENT_BYTES: Final = 1 << 20
"""Of any one frame, unpacked."""
MAX_TOTAL_BYTES: Final = 16 << 30
"""Of all frames, unpacked: bounds the work a small file can ask for."""

_FRAME: Final = struct.Struct(">BBIII")
"""Kind, whether it is compressed, bytes stored, bytes unpacked, CRC-32 of the fields before it and of the stored bytes."""
_FIELDS: Final = struct.Struct(">BBII")


class BadBundle(WatchfloorError):
    """The bytes are no bundle, or not a whole one; nothing was taken. `offset`: the byte in the file, from 0."""

    def __init__(self, offset: int, message: str) -> None:
        self.offset = offset
        self.message = message
        super().__init__(say("byte {offset}: {message}", offset=offset, message=message))


class WrongPassphrase(BadBundle):
    """The bundle is encrypted with another passphrase, or none was given."""


class Kind(IntEnum):
    """What a frame holds."""

    OPENING = 1
    CERTIFICATE = 2
    EVENT = 3
    BLOB = 4
    CHECKPOINT = 5
    PEOPLE = 6
    END = 7


_CAPS: Final = {Kind.OPENING: 1 << 20, Kind.CERTIFICATE: 8 << 10, Kind.EVENT: 512 << 10, Kind.CHECKPOINT: 32 << 10}


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame, unpacked."""

    kind: Kind
    content: bytes
    offset: int
    """Where it begins in the file; in an encrypted one, where the chunk it begins in does."""


class Source(Protocol):
    """Bytes in order, e.g. an open file."""

    def read(self, size: int, /) -> bytes:
        """Up to `size` bytes; fewer only at the end."""
        ...

    def tell(self) -> int:
        """Where the next byte lies in the file."""
        ...


class Target(Protocol):
    """Where bytes go, e.g. an open file."""

    def write(self, data: bytes, /) -> object:
        """Take all of them."""
        ...


def packed(kind: Kind, content: bytes) -> bytes:
    """A frame's bytes."""
    if len(content) > _CAPS.get(kind, MAX_CONTENT_BYTES):
        raise ValueError(f"{len(content)} bytes for a frame of kind {kind.name}")
    smaller = zlib.compress(content, 6)
    is_smaller = len(smaller) < len(content)
    stored = smaller if is_smaller else content
    fields = (kind, int(is_smaller), len(stored), len(content))
    return _FRAME.pack(*fields, zlib.crc32(stored, zlib.crc32(_FIELDS.pack(*fields)))) + stored


def frames(source: Source, digest: "hashlib._Hash") -> Iterator[Frame]:
    """The frames of a source up to its end frame; BadBundle at the first thing wrong, a missing end included.

    `digest` is fed with the bytes of every frame but the last.
    """
    total = 0
    for _ in range(MAX_FRAMES):
        frame, raw = _next(source)
        total += len(frame.content)
        if total > MAX_TOTAL_BYTES:
            raise BadBundle(
                frame.offset, say("more than {max_total_bytes} GiB unpacked", max_total_bytes=MAX_TOTAL_BYTES >> 30)
            )
        if frame.kind is Kind.END:
            beyond = source.tell()
            if source.read(1):
                raise BadBundle(beyond, say("something stands behind the end"))
            yield frame
            return
        digest.update(raw)
        yield frame
    raise BadBundle(source.tell(), say("more than {max_frames:,} frames", max_frames=MAX_FRAMES))


def exactly(source: Source, size: int, offset: int, what: str) -> bytes:
    """That many bytes; BadBundle where the source ends before."""
    parts = []
    left = size
    while left:
        part = source.read(left)
        if not part:
            raise BadBundle(offset, say("the file ends in the middle of {what}: it was cut short", what=what))
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _next(source: Source) -> tuple[Frame, bytes]:
    offset = source.tell()
    head = exactly(source, _FRAME.size, offset, say("a frame, or the end is missing"))
    number, compressed, stored, size, checksum = _FRAME.unpack(head)
    try:
        kind = Kind(number)
    except ValueError:
        raise BadBundle(offset, say("no frame begins here (kind {number})", number=number)) from None
    cap = _CAPS.get(kind, MAX_CONTENT_BYTES)
    if compressed > 1 or size > cap or stored > size or (not compressed and stored != size):
        raise BadBundle(
            offset, say("a frame of {stored} bytes, {size} unpacked; at most {cap}", stored=stored, size=size, cap=cap)
        )
    body = exactly(source, stored, offset, say("a frame"))
    if zlib.crc32(body, zlib.crc32(head[: _FIELDS.size])) != checksum:
        raise BadBundle(offset, say("the frame's checksum does not fit: bytes of it were changed"))
    return Frame(kind, _unpacked(body, size, offset) if compressed else body, offset), head + body


def _unpacked(body: bytes, size: int, offset: int) -> bytes:
    unpacker = zlib.decompressobj()
    try:
        content = unpacker.decompress(body, size + 1)
    except zlib.error:
        raise BadBundle(offset, say("the frame's content can't be unpacked")) from None
    if len(content) != size or not unpacker.eof or unpacker.unused_data:
        raise BadBundle(offset, say("the frame unpacks to another size than it says"))
    return content
