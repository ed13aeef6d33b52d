"""Parcels of several devices of one organisation, and the small record they are judged against."""

from models.kernel import certificate, signing
from models.kernel.admission import Admission, judge
from models.kernel.author import ChainHead
from models.kernel.certificate import Certificate
from models.kernel.chain import Trust
from models.kernel.event import Draft, SignedEvent
from models.kernel.ids import OrgId, OriginId, StreamId
from models.sync.parcel import Parcel
from models.sync.vector import Vector
from tests.fakes.events import ORG, START_MS, STREAM, Device

OTHER = StreamId("0197f000-0000-7000-8000-0000000000bb")
STRANGE_ORG = OrgId("0197f000-0000-7000-8000-0000000000ff")


def sent(
    device: Device, text: str = "x", stream: StreamId = STREAM, type_name: str = "incident.entry_logged"
) -> Parcel:
    device.clock.advance(1)
    return Parcel(device.sign(Draft(stream, type_name, {"text": text})), device.certificate)


def fork(device: Device, at: ChainHead, text: str, stream: StreamId = STREAM) -> Parcel:
    """A second event after the same one, as a copied database would write it."""
    kept = device.heads.get(stream, ChainHead())
    device.heads[stream] = at
    parcel = sent(device, text, stream)
    device.heads[stream] = kept
    return parcel


def stranger(seed: int = 77) -> Device:
    """A device of another organisation, under another authority."""
    device = Device(seed=seed)
    device.authority = signing.SigningKey(bytes([98]) * 32)
    paper = certificate.issue(
        device.authority, STRANGE_ORG, device.key.public, device.certificate.user, ("incident:write",), START_MS
    )
    device.certificate = device.author.certificate = paper
    device.author.org = STRANGE_ORG
    return device


class Shelf:
    """A record in memory: admits by the kernel's own judgement."""

    def __init__(self) -> None:
        self.events: dict[bytes, SignedEvent] = {}
        self.papers: dict[bytes, Certificate] = {}
        self.parked: set[bytes] = set()
        self.trust = Trust({Device().authority.public: ORG}, self.papers.get)

    def take(self, parcel: Parcel) -> Admission:
        if parcel.certificate is not None:
            self.papers[parcel.certificate.hash] = parcel.certificate
        admission = judge(parcel.event, self, self.trust, START_MS)
        if admission.outcome.is_in_record:
            self.events[parcel.event.hash] = parcel.event
        elif admission.outcome.value == "parked":
            self.parked.add(parcel.event.hash)
        return admission

    def at(self, stream: StreamId, origin: OriginId, seq: int) -> frozenset[bytes]:
        place = (stream, origin, seq)
        return frozenset(
            digest
            for digest, event in self.events.items()
            if (event.envelope.stream, event.envelope.origin, event.envelope.seq) == place
        )

    def leaves(self, stream: StreamId, origin: OriginId) -> tuple[ChainHead, ...]:
        return self.vector().get(stream, {}).get(origin, ())

    def is_parked(self, digest: bytes) -> bool:
        return digest in self.parked

    def vector(self) -> Vector:
        followed = {event.envelope.prev for event in self.events.values()}
        found: dict[StreamId, dict[OriginId, tuple[ChainHead, ...]]] = {}
        for digest, event in self.events.items():
            if digest not in followed:
                sealed = event.envelope
                chains = found.setdefault(sealed.stream, {})
                leaves = (*chains.get(sealed.origin, ()), ChainHead(sealed.seq, digest))
                chains[sealed.origin] = tuple(sorted(leaves, key=lambda leaf: (leaf.seq, leaf.hash)))
        return found

    def chain(self, stream: StreamId, origin: OriginId, after: int) -> list[Parcel]:
        found = [
            event
            for event in self.events.values()
            if (event.envelope.stream, event.envelope.origin) == (stream, origin) and event.envelope.seq > after
        ]
        found.sort(key=lambda event: event.envelope.seq)
        return [Parcel(event, self.papers.get(event.envelope.certificate)) for event in found]
