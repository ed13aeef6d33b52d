"""Makes a bundle, one frame after the other."""

import secrets
from collections.abc import Sequence
from typing import Any, Final

from models.kernel.certificate import Certificate
from models.kernel.ids import RandomBytes
from models.kernel.signing import SigningKey
from models.sync import reading, wire
from models.sync.bundle import frame, manifest
from models.sync.bundle.frame import HEADER, MAGIC, PLAIN, SEALED, VERSION, Kind, Target, packed
from models.sync.bundle.manifest import Counts, Manifest, Opening
from models.sync.bundle.sealing import COST, Sealer
from models.sync.checkpoint import Checkpoint
from models.sync.parcel import Parcel
from models.sync.protocol import PeopleReply, Person
from resources.said import say

BLOB_HEAD: Final = 48
"""Bytes before a chunk's data: digest (32), size of the blob (8), offset of the chunk (8)."""
CHUNK_BYTES: Final = frame.MAX_CONTENT_BYTES - BLOB_HEAD
MAX_BLOB_BYTES: Final = 64 << 20
MAX_BLOBS: Final = 100_000
MAX_CERTIFICATES: Final = 4_096
PEOPLE_A_FRAME: Final = 500


class BundleFull(ValueError):
    """More than a bundle can hold; export fewer incidents at a time."""


class BundleWriter:
    """Writes in the order of its calls: opening first (by itself), `end` last. What is written is no bundle before that."""

    def __init__(
        self,
        target: Target,
        opening: Opening,
        key: SigningKey,
        certificate: Certificate,
        passphrase: str | None = None,
        random_bytes: RandomBytes = secrets.token_bytes,
        cost: int = COST,
    ) -> None:
        header = HEADER.pack(MAGIC, VERSION, PLAIN if passphrase is None else SEALED, 0)
        target.write(header)
        self._sealer = None if passphrase is None else Sealer(target, header, passphrase, random_bytes, cost)
        self._target: Target = target if self._sealer is None else self._sealer
        self._digest = manifest.started(header)
        self._key = key
        self._certificate = certificate
        self._papers: set[bytes] = set()
        self._blobs: set[bytes] = set()
        self._frames = self._bytes = 0
        self.counts = Counts()
        self._write_json(Kind.OPENING, opening.to_plain())
        self.certificate(certificate)

    def certificate(self, certificate: Certificate) -> None:
        """Add a certificate; one that is in already is not added again."""
        if certificate.hash in self._papers:
            return
        if len(self._papers) >= MAX_CERTIFICATES:
            raise BundleFull(say("more than {max_certificates} certificates", max_certificates=MAX_CERTIFICATES))
        self._write_json(Kind.CERTIFICATE, wire.certificate_to_plain(certificate))
        self._papers.add(certificate.hash)
        self.counts.certificates += 1

    def event(self, parcel: Parcel) -> None:
        """Add an event, and its certificate where it is not in yet."""
        if parcel.certificate is not None:
            self.certificate(parcel.certificate)
        self._write_json(Kind.EVENT, wire.event_to_plain(parcel))
        self.counts.events += 1

    def has_blob(self, digest: bytes) -> bool:
        """Whether it is in already."""
        return digest in self._blobs

    def blob(self, digest: bytes, data: bytes) -> None:
        """Add a blob, before the events that name it."""
        if digest in self._blobs:
            return
        if len(data) > MAX_BLOB_BYTES or len(self._blobs) >= MAX_BLOBS:
            raise BundleFull(
                say(
                    "more than {max_blobs} blobs, or one over {max_blob_bytes} MiB",
                    max_blobs=MAX_BLOBS,
                    max_blob_bytes=MAX_BLOB_BYTES >> 20,
                )
            )
        head = digest + len(data).to_bytes(8, "big")
        for start in range(0, max(1, len(data)), CHUNK_BYTES):
            self._write(Kind.BLOB, head + start.to_bytes(8, "big") + data[start : start + CHUNK_BYTES])
        self._blobs.add(digest)
        self.counts.blobs += 1

    def checkpoint(self, checkpoint: Checkpoint, key: bytes) -> None:
        """Add a checkpoint with the public key of its log, for the witness at the other end."""
        self._write_json(Kind.CHECKPOINT, {"log": checkpoint.log, "key": key.hex(), "note": checkpoint.note})
        self.counts.checkpoints += 1

    def people(self, people: Sequence[Person]) -> None:
        """Add lines of the directory."""
        for start in range(0, len(people), PEOPLE_A_FRAME):
            page = tuple(people[start : start + PEOPLE_A_FRAME])
            self._write_json(Kind.PEOPLE, PeopleReply(page).to_plain())
            self.counts.people += len(page)

    def end(self) -> Manifest:
        """Sign and finish."""
        done = Manifest(self.counts, self._digest.digest(), self._key.public, self._certificate.hash)
        self._target.write(packed(Kind.END, done.signed(self._key)))
        if self._sealer is not None:
            self._sealer.close()
        return done

    def _write_json(self, kind: Kind, plain: Any) -> None:
        self._write(kind, reading.dump(plain))

    def _write(self, kind: Kind, content: bytes) -> None:
        raw = packed(kind, content)
        self._frames += 1
        self._bytes += len(raw)
        # A hundredth is left for the envelope of the encryption.
        if self._frames >= frame.MAX_FRAMES or self._bytes > frame.MAX_FILE_BYTES // 100 * 99:
            raise BundleFull(
                say(
                    "more than {max_frames:,} frames or {max_file_bytes} GiB",
                    max_frames=frame.MAX_FRAMES,
                    max_file_bytes=frame.MAX_FILE_BYTES >> 30,
                )
            )
        self._digest.update(raw)
        self._target.write(raw)
