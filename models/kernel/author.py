"""Turns drafts into signed events: the last step before the log, and the only place where events are made."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from models.kernel import canonical, envelope, signing
from models.kernel.certificate import Certificate
from models.kernel.clock import Clock, rfc3339
from models.kernel.event import Draft, SignedEvent
from models.kernel.hlc import HybridClock
from models.kernel.ids import EventId, OrgId, OriginId, RandomBytes, StreamId


class TooLarge(ValueError):
    """The event would exceed 64 KiB; larger content belongs into blobs."""


@dataclass(frozen=True, slots=True)
class ChainHead:
    """Where the chain of (origin, stream) stands: the last sequence and the hash of its envelope."""

    seq: int = 0
    hash: bytes = envelope.GENESIS


class Author:
    """One device writing as one user. Not thread-safe: owned by the store thread."""

    def __init__(
        self,
        org: OrgId,
        origin: OriginId,
        key: signing.SigningKey,
        certificate: Certificate,
        clock: Clock,
        hybrid: HybridClock,
        random_bytes: RandomBytes = secrets.token_bytes,
    ) -> None:
        self.org = org
        self.origin = origin
        self.certificate = certificate
        self._key = key
        self._clock = clock
        self._hybrid = hybrid
        self._random_bytes = random_bytes

    def write(self, draft: Draft, head: ChainHead, deps: Mapping[str, int], *, synced: bool = False) -> SignedEvent:
        """Sign the draft as the chain's next event; TooLarge or NotCanonical where it can't be, and then nothing is used up."""
        body = canonical.encode(dict(draft.body))
        if len(body) > envelope.MAX_EVENT_BYTES - 4096:
            raise TooLarge(f"{draft.type}: {len(body)} bytes of content, at most {envelope.MAX_EVENT_BYTES - 4096}")
        salt = self._random_bytes(32)
        now_ms = self._clock.now_ms()
        unnamed = envelope.Envelope(
            id=EventId(""),
            org=self.org,
            stream=StreamId(draft.stream),
            origin=self.origin,
            seq=head.seq + 1,
            prev=head.hash,
            hlc=self._hybrid.tick(),
            wall=rfc3339(now_ms),
            clock_synced=synced,
            actor=self.certificate.user,
            certificate=self.certificate.hash,
            type=draft.type,
            deps=deps,
            supersedes=draft.supersedes,
            body_hash=envelope.body_hash(salt, body),
            schema=draft.schema,
        )
        sealed, raw = envelope.sealed_form(unnamed)
        return SignedEvent(sealed, raw, self._key.sign(signing.EVENT, raw), body, salt)
