"""Files and other large content, both ways: ranged, taken up again where it broke off, believed by hash alone.

An event arrives before the blobs it names; which of them are owed, to us or to the hub, is kept with the record.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Final

from console.desk import Desk
from console.http import Answered
from console.sync.raw_line import RawLine
from models.kernel.ids import StreamId
from models.sync.blob_refs import blob_refs
from models.sync.parcel import Parcel

PIECE_BYTES: Final = 512 * 1024
MOST_BYTES: Final = 256 * 1024 * 1024
"""Of one blob; what is larger is left at the hub."""
MOST_OWED: Final = 20_000
_FIRST_PAUSE_SECONDS: Final = 1.0
_LAST_PAUSE_SECONDS: Final = 600.0
_READ_LATE: Final = frozenset({"alert", "comms", "incident"})
"""Contexts that read content when somebody looks at it, not when they fold."""
WANTED: Final = "blobs-wanted"
OWED: Final = "blobs-owed"
"""Names in the meta table."""


class BlobExchange:
    """For one desk. One thread at a time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._blobs = desk.blobs
        self._parts: dict[str, bytearray] = {}
        """What has come of a blob so far, by its digest in hexadecimal digits."""
        self._not_there: dict[str, tuple[int, float]] = {}
        """What the hub did not have: how often it was asked for, and when it is due again."""

    def begin(self) -> None:
        """Ask again for what the hub did not have."""
        self._not_there.clear()

    def due_in(self) -> float | None:
        """Seconds until something is asked for again; None where nothing is missing."""
        now = self._desk.clock.monotonic()
        return min((max(0.0, due - now) for _, due in self._not_there.values()), default=None)

    def came(self, parcels: Iterable[Parcel]) -> None:
        """Note what these events name and is not here. On the store thread, with their reception."""
        missing = {ref: whose for ref, whose in _refs(parcels).items() if not self._blobs.has(ref)}
        self._note(WANTED, {ref: whose for ref, whose in missing.items() if not self._blobs.is_erased(ref)})

    def went(self, parcels: Iterable[Parcel]) -> None:
        """Note what these events name and the hub may lack. On the store thread."""
        self._note(OWED, {ref: "" for ref in _refs(parcels) if self._blobs.has(ref)})

    def exchange(self, line: RawLine, *, may_write: bool) -> tuple[int, int]:
        """Fetch and give what is owed; how many blobs came and went. Raises what the line raises; then the rest is still owed."""
        came = went = 0
        wanted = self._read(WANTED)
        for digest in [each for each in self._not_there if each not in wanted]:
            del self._not_there[digest]
        for digest in wanted:
            _, due = self._not_there.get(digest, (0, 0.0))
            if due <= self._desk.clock.monotonic():
                came += self._fetch(line, digest)
        if may_write:
            for digest in self._read(OWED):
                went += self._give(line, digest)
        return came, went

    @property
    def missing(self) -> int:
        """How many blobs that events name are not here. Some of them may be no blobs at all."""
        return len(self._read(WANTED))

    @property
    def wanted(self) -> tuple[str, ...]:
        """Digests of the blobs that events name and are not here, from any thread."""
        return self._read(WANTED)

    def take(self, digest: str, data: bytes) -> None:
        """Keep what came from elsewhere, whose hash was found to be right. From any thread."""
        self._desk.read(lambda: self._take(digest, data))

    def _fetch(self, line: RawLine, digest: str) -> bool:
        """Whether it came. What the hub does not have stays wanted: whoever wrote the event may still be bringing it."""
        part = self._parts.setdefault(digest, bytearray())
        while True:
            last = len(part) + PIECE_BYTES - 1
            headers = {"Range": f"bytes={len(part)}-{last}"}
            answer = line.raw("GET", f"/v1/blobs/{digest}", None, headers, expected=(200, 206, 404, 416))
            if answer.status == 404:
                del self._parts[digest]
                self._put_off(digest)
                return False
            if answer.status == 200:
                part.clear()
            if answer.status != 416:
                part += answer.content
            size = len(part) if answer.status in (200, 416) else _size(answer)
            if size > MOST_BYTES:
                del self._parts[digest]
                self._settle(WANTED, digest)
                return False
            if len(part) >= size or not answer.content:
                break
        del self._parts[digest]
        if hashlib.sha256(part).hexdigest() != digest:
            # A piece was not what it should have been.
            self._put_off(digest)
            return False
        self._desk.read(lambda: self._take(digest, bytes(part)))
        return True

    def _put_off(self, digest: str) -> None:
        """Whoever wrote the event may be bringing it just now; or what looks like a blob's name is none."""
        tries, _ = self._not_there.get(digest, (0, 0.0))
        pause = min(_LAST_PAUSE_SECONDS, _FIRST_PAUSE_SECONDS * (1 << min(tries, 10)))
        self._not_there[digest] = (tries + 1, self._desk.clock.monotonic() + pause)

    def _give(self, line: RawLine, digest: str) -> bool:
        """Whether it was new to the hub."""
        data = self._desk.read(lambda: self._blobs.get(bytes.fromhex(digest)))
        if data is None or len(data) > MOST_BYTES:
            self._settle(OWED, digest)
            return False
        target = f"/v1/blobs/{digest}"
        answer = line.raw("HEAD", target, expected=(200, 404))
        start = 0
        if answer.status == 200:
            self._settle(OWED, digest)
            return False
        said = answer.headers.get("x-watchfloor-have", "0")
        if said.isascii() and said.isdigit():
            start = min(int(said), len(data))
        while start < len(data) or not data:
            piece = data[start : start + PIECE_BYTES]
            reach = f"bytes {start}-{start + len(piece) - 1}/{len(data)}"
            headers = {"Content-Range": reach, "Content-Type": "application/octet-stream"}
            if line.raw("PUT", target, piece, headers, expected=(200, 400, 409, 410, 413)).status != 200:
                # Too large for this hub, or somebody else brings it at the same time: then it has that one.
                break
            start += len(piece)
            if not data:
                break
        self._settle(OWED, digest)
        return True

    def _take(self, digest: str, data: bytes) -> None:
        """On the store thread: keep it, and let those read again who had to do without."""
        self._blobs.put(data)
        self._not_there.pop(digest, None)
        owed = self._owed(WANTED)
        stream = owed.pop(digest, "")
        self._put(WANTED, owed)
        if stream:
            self._desk.bus.refold((StreamId(stream),))

    def _note(self, name: str, refs: Mapping[bytes, str]) -> None:
        if refs:
            joint = self._owed(name) | {ref.hex(): whose for ref, whose in refs.items()}
            self._put(name, dict(islice(joint.items(), max(0, len(joint) - MOST_OWED), None)))

    def _settle(self, name: str, digest: str) -> None:
        def work() -> None:
            self._put(name, {each: whose for each, whose in self._owed(name).items() if each != digest})

        self._desk.read(work)

    def _read(self, name: str) -> tuple[str, ...]:
        return tuple(self._desk.read(lambda: self._owed(name)))

    def _owed(self, name: str) -> dict[str, str]:
        """By digest: the stream that must be folded again when it comes; empty where its readers look for it each time."""
        owed: dict[str, str] = json.loads(self._desk.meta.get(name) or "{}")
        return owed

    def _put(self, name: str, owed: Mapping[str, str]) -> None:
        self._desk.meta.put({name: json.dumps(owed)})


def _refs(parcels: Iterable[Parcel]) -> dict[bytes, str]:
    """What these events name, and whose fold reads it."""
    found: dict[bytes, str] = {}
    for parcel in parcels:
        sealed = parcel.event.envelope
        is_read_late = sealed.type.partition(".")[0] in _READ_LATE
        for each in blob_refs(parcel.event.body):
            found[each] = "" if is_read_late else sealed.stream
    return found


def _size(answer: Answered) -> int:
    """The whole of it, by the Content-Range of a part."""
    total = answer.headers.get("content-range", "").rpartition("/")[2]
    return int(total) if total.isascii() and total.isdigit() else len(answer.content)
