"""First and last frame of a bundle: what it is about, and what all of it was when it was made."""

import hashlib
from dataclasses import dataclass, field
from typing import Any, Final

from models.kernel import canonical, signing
from models.kernel.envelope import b64
from models.kernel.ids import OrgId, PersonId, StreamId
from models.sync.reading import Fields, Malformed
from resources.said import say

MANIFEST: Final = b"wr-bd1"
"""Purpose of the manifest's signature; see models.kernel.signing."""
MAX_STREAMS: Final = 10_000


@dataclass(frozen=True, slots=True)
class Opening:
    """What the maker says of it; only the events themselves are proof of anything."""

    org: OrgId
    by: PersonId
    made_ms: int
    streams: tuple[StreamId, ...] = ()
    """What was asked for; empty for the whole record."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"v": 1, "org": self.org, "by": self.by, "made_ms": self.made_ms, "streams": list(self.streams)}

    @classmethod
    def from_plain(cls, plain: object) -> "Opening":
        """The inverse of to_plain; Malformed where it is none."""
        fields = Fields(plain, "opening")
        fields.whole("v", 1, 1)
        return cls(
            OrgId(fields.uuid("org")),
            PersonId(fields.uuid("by")),
            fields.whole("made_ms"),
            fields.each("streams", MAX_STREAMS, lambda item, at: StreamId(Fields({"": item}, at).uuid(""))),
        )


@dataclass(slots=True)
class Counts:
    """Frames by kind, and blobs rather than their chunks."""

    certificates: int = 0
    events: int = 0
    blobs: int = 0
    checkpoints: int = 0
    people: int = 0

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "certificates": self.certificates,
            "events": self.events,
            "blobs": self.blobs,
            "checkpoints": self.checkpoints,
            "people": self.people,
        }


@dataclass(frozen=True, slots=True)
class Manifest:
    """The last frame."""

    counts: Counts
    digest: bytes
    """SHA-256 of the header's first bytes and every frame before this one."""
    key: bytes
    """Public key of the device that made it."""
    certificate: bytes
    """Hash of that device's certificate, which is in the bundle."""
    raw: bytes = field(default=b"", repr=False)
    signature: bytes = field(default=b"", repr=False)

    def signed(self, key: signing.SigningKey) -> bytes:
        """The content of the end frame."""
        raw = canonical.encode(
            {
                "v": 1,
                "counts": self.counts.to_plain(),
                "digest": self.digest.hex(),
                "key": b64(self.key),
                "certificate": self.certificate.hex(),
            }
        )
        return canonical.encode({"manifest": raw.decode(), "signature": b64(key.sign(MANIFEST, raw))})

    @classmethod
    def read(cls, content: bytes) -> "Manifest":
        """The manifest of an end frame, its signature checked against its own key; Malformed where that fails."""
        outer = Fields(_canonical(content), "end")
        outer.only("manifest", "signature")
        raw, signature = outer.text("manifest", 4096).encode(), outer.binary("signature", 64)
        fields = Fields(_canonical(raw), "end.manifest")
        fields.whole("v", 1, 1)
        counts = Fields(fields.raw("counts"), "end.manifest.counts")
        manifest = cls(
            Counts(*(counts.whole(name) for name in ("certificates", "events", "blobs", "checkpoints", "people"))),
            bytes.fromhex(fields.hexadecimal("digest", 32)),
            fields.binary("key", 32),
            bytes.fromhex(fields.hexadecimal("certificate", 32)),
            raw,
            signature,
        )
        if not signing.verify(manifest.key, MANIFEST, raw, signature):
            raise Malformed("end", say("the signature is not the maker's"))
        return manifest


def started(header: bytes) -> "hashlib._Hash":
    """The running digest over everything before the end frame."""
    return hashlib.sha256(header)


def _canonical(raw: bytes) -> Any:
    try:
        return canonical.decode(raw)
    except canonical.NotCanonical as error:
        raise Malformed("end", str(error)) from None
