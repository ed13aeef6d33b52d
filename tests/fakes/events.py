"""Signed test events from several devices, and the plain form the folds read."""

import random
from collections.abc import Mapping
from typing import Any

from models.kernel import certificate, signing
from models.kernel.author import Author, ChainHead
from models.kernel.clock import ManualClock
from models.kernel.event import Draft, Event, SignedEvent
from models.kernel.hlc import HybridClock
from models.kernel.ids import EventId, OrgId, PersonId, StreamId, new_origin, uuid7
from models.store.event_log import event_of

START_MS = 1_795_000_000_000
ORG = OrgId("0197f000-0000-7000-8000-000000000001")
STREAM = StreamId("0197f000-0000-7000-8000-0000000000aa")
PERMISSIONS = ("incident:write",)


def person(number: int) -> PersonId:
    return PersonId(f"0197f000-0000-7000-9000-{number:012d}")


ANA, BO, RAJ, MEI = (person(number) for number in range(1, 5))


class Device:
    """A workstation with its own key, clock and chains, seeded and so the same in every run."""

    def __init__(self, user: PersonId = ANA, seed: int = 1, clock: ManualClock | None = None) -> None:
        self.random = random.Random(seed)
        self.clock = clock or ManualClock(START_MS)
        self.authority = signing.SigningKey(bytes([99]) * 32)
        self.key = signing.SigningKey(self.random.randbytes(32))
        self.certificate = certificate.issue(
            self.authority, ORG, self.key.public, user, PERMISSIONS, self.clock.now_ms()
        )
        self.author = Author(
            ORG,
            new_origin(self.key.public, self.random.randbytes),
            self.key,
            self.certificate,
            self.clock,
            HybridClock(self.clock),
            self.random.randbytes,
        )
        self.heads: dict[StreamId, ChainHead] = {}

    def sign(self, draft: Draft, deps: Mapping[str, int] | None = None) -> SignedEvent:
        signed = self.author.write(draft, self.heads.get(draft.stream, ChainHead()), deps or {})
        self.heads[draft.stream] = ChainHead(signed.envelope.seq, signed.hash)
        return signed

    def write(self, type_name: str, body: Mapping[str, Any], *supersedes: EventId, stream: StreamId = STREAM) -> Event:
        """A new event, a second after the last."""
        self.clock.advance(1)
        return event_of(self.sign(Draft(stream, type_name, body, tuple(supersedes))))

    def record(self, drafts: tuple[Draft, ...]) -> list[Event]:
        self.clock.advance(1)
        return [event_of(self.sign(draft)) for draft in drafts]

    def new_stream(self) -> StreamId:
        return StreamId(uuid7(self.clock.now_ms(), self.random.randbytes))
