"""Attachments at the hub: taken in part by part, given out only once the whole has the hash it was announced under.

Used on the writer's thread.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from console.hub.limits import Limits
from console.hub.refusals import HubRefused
from models.kernel.clock import Clock
from models.store.hub.port import HubStore
from models.store.hub.records import BlobState

_PART = 1 << 20


@dataclass(frozen=True, slots=True)
class BlobReply:
    """Answer to a part that was put: how much of the blob is here."""

    size: int
    have: int
    is_whole: bool
    """All of it, and its hash is right: from now on it is given out."""

    def to_plain(self) -> Mapping[str, Any]:
        """As JSON."""
        return {"size": self.size, "have": self.have, "is_whole": self.is_whole}


class BlobBox:
    """Parts come in order: each begins where the last one ended, so an upload that broke off goes on from what is here."""

    def __init__(self, store: HubStore, clock: Clock, limits: Limits) -> None:
        self._store = store
        self._clock = clock
        self._limits = limits

    def state(self, digest: str) -> BlobState | None:
        """What is here of it."""
        return self._store.blob(digest)

    def part(self, digest: str, start: int, length: int) -> bytes:
        """Bytes of a whole blob."""
        return self._store.blob_part(digest, start, length)

    def put(self, digest: str, start: int, size: int, data: bytes) -> BlobReply:
        """Take in a part. HubRefused: `too-large`, `out-of-place` (go on from what is here), `wrong-hash` (all is dropped)."""
        if size > self._limits.blob_bytes:
            raise HubRefused("too-large", f"{size} bytes, at most {self._limits.blob_bytes}")
        if self._store.is_erased_blob(digest):
            raise HubRefused("erased", "this was erased by order; it is not kept again")
        known = self._store.blob(digest)
        if known is not None and known.is_whole:
            return BlobReply(known.size, known.have, True)
        if known is not None and known.size != size:
            # Whoever announced another size lied, or the first did: begin again, the hash decides.
            self._drop(digest)
            known = None
        have = 0 if known is None else known.have
        if start != have:
            raise HubRefused("out-of-place", f"{have} bytes are here; expected the part that begins there")
        if start + len(data) > size:
            raise HubRefused("out-of-place", f"{start + len(data)} bytes of a blob of {size}")
        if self._store.blob_bytes() + len(data) > self._limits.blobs_bytes:
            self._clean()
            if self._store.blob_bytes() + len(data) > self._limits.blobs_bytes:
                raise HubRefused("too-large", "the hub has no room for further attachments")
        with self._store.writing():
            have = self._store.add_to_blob(digest, size, data, self._clock.now_ms())
        if have < size:
            return BlobReply(size, have, False)
        if self._hash(digest, size) != digest:
            self._drop(digest)
            raise HubRefused("wrong-hash", "what came has another hash; it was dropped, send it again from the start")
        with self._store.writing():
            self._store.finish_blob(digest)
        return BlobReply(size, have, True)

    def _hash(self, digest: str, size: int) -> str:
        found = hashlib.sha256()
        for start in range(0, size, _PART):
            found.update(self._store.blob_part(digest, start, _PART))
        return found.hexdigest()

    def _drop(self, digest: str) -> None:
        with self._store.writing():
            self._store.drop_blob(digest)

    def _clean(self) -> None:
        """Make room from uploads that nobody went on with."""
        before = self._clock.now_ms() - round(self._limits.unfinished_blob_seconds * 1000)
        for digest in self._store.unfinished_blobs(before):
            self._drop(digest)
