"""A hub in memory and workstations that write for it: keys, certificates and chains are real, HTTP is not there."""

import random
from collections.abc import Mapping, Sequence
from typing import Any

from console.hub.core import HubCore
from console.hub.cursors import Cursors
from models.access.roles import DeviceRole
from models.kernel.author import Author, ChainHead
from models.kernel.certificate import Certificate, issue
from models.kernel.clock import ManualClock
from models.kernel.event import Draft, SignedEvent
from models.kernel.hlc import HybridClock
from models.kernel.ids import EventId, OrgId, PersonId, StreamId, new_origin, uuid7
from models.kernel.signing import SigningKey
from models.store.hub.memory import MemoryHubStore
from models.store.hub.port import HubStore
from models.sync import enrolment
from models.sync.device import DeviceId
from models.sync.parcel import Parcel
from models.sync.protocol import Authority, EnrolReply, EnrolRequest, PushReply

START_MS = 1_795_000_000_000
ORG = OrgId("0197f000-0000-7000-8000-0000000000b0")
FORMER_ORG = OrgId("0197f000-0000-7000-8000-0000000000f0")
STREAM = StreamId("0197f000-0000-7000-8000-0000000000aa")
CA = b"ca fingerprint".ljust(32, b".")


class Hub:
    """HubCore over a store, by a clock set by hand."""

    def __init__(self, store: HubStore | None = None, clock: ManualClock | None = None, seed: int = 7) -> None:
        self.random = random.Random(seed)
        self.clock = clock or ManualClock(START_MS)
        self.authority = SigningKey(bytes([98]) * 32)
        self.store = store or MemoryHubStore(ORG, self.random.randbytes)
        self.core = HubCore(self.store, self.authority, ORG, self.clock, self.random.randbytes, "CA PEM", CA)
        self.cursors = Cursors(self.store, self.clock)

    def join(self, name: str, role: str = "responder", *, seed: int = 1, adopt: bool = False) -> "Station":
        """A workstation that has gone the whole way of enrolment."""
        station = Station(self, seed)
        invited = self.core.enrolment.invite(name, DeviceRole(role), adopt=adopt)
        station.take_place(self.core.enrol(station.request(invited.code, adopt=adopt)))
        return station


class Station:
    """A device with its own keys, clock and chains, seeded and so the same in every run."""

    def __init__(self, hub: Hub, seed: int = 1) -> None:
        self.hub = hub
        self.random = random.Random(seed)
        self.clock = hub.clock
        self.key = SigningKey(self.random.randbytes(32))
        self.former = SigningKey(self.random.randbytes(32))
        self.origin = new_origin(self.key.public, self.random.randbytes)
        self.heads: dict[StreamId, ChainHead] = {}
        self.hybrid = HybridClock(self.clock)
        self.device = DeviceId("")
        self.certificate: Certificate | None = None
        self.user = PersonId(uuid7(START_MS, self.random.randbytes))

    def request(self, code: str, *, adopt: bool = False, ca: bytes = CA) -> EnrolRequest:
        """What it sends to become a member."""
        key = enrolment.key_of(code)
        former = Authority(self.former.public, FORMER_ORG) if adopt else None
        bare = EnrolRequest(key.selector, self.key.public, self.random.randbytes(32), bytes(32), "laptop", former)
        proof = enrolment.device_proof(key, ca, bare.asked)
        return EnrolRequest(bare.selector, bare.device_key, bare.nonce, proof, bare.device_name, former)

    def take_place(self, reply: EnrolReply) -> None:
        """A member from now on."""
        self.device, self.certificate, self.user = reply.device, reply.certificate, reply.user

    def renew(self) -> None:
        """With a fresh certificate."""
        self.certificate = self.hub.core.renew(self.device).certificate

    def write(
        self,
        text: str = "looked at it",
        *,
        stream: StreamId = STREAM,
        kind: str = "incident.entry_logged",
        certificate: Certificate | None = None,
        body: Mapping[str, Any] | None = None,
        supersedes: Sequence[str] = (),
    ) -> Parcel:
        """The next event of its chain in a stream."""
        paper = certificate or self.certificate
        assert paper is not None, "not a member yet"
        author = Author(paper.org, self.origin, self.key, paper, self.clock, self.hybrid, self.random.randbytes)
        self.clock.advance(0.001)
        draft = Draft(stream, kind, body or {"text": text}, tuple(EventId(each) for each in supersedes))
        event = author.write(draft, self.heads.get(stream, ChainHead()), {})
        self.heads[stream] = ChainHead(event.envelope.seq, event.hash)
        return Parcel(event, paper)

    def before_joining(self) -> Certificate:
        """A certificate of the time when it was its own authority."""
        permissions = ("catalog:write", "incident:write")
        return issue(self.former, FORMER_ORG, self.key.public, self.user, permissions, self.clock.now_ms())

    def push(self, *parcels: Parcel) -> PushReply:
        """Bring events to the hub."""
        return self.hub.core.push(self.device, parcels)


def without_content(parcel: Parcel) -> Parcel:
    """The envelope alone."""
    event = parcel.event
    return Parcel(SignedEvent(event.envelope, event.raw, event.signature, None, None), parcel.certificate)
