"""A batch under judgement: the store's chains with what this batch has added so far, written only when all is judged."""

from collections.abc import Mapping

from console.hub.erasing import parked_without_erased, without_erased
from models.kernel.author import ChainHead
from models.kernel.certificate import Certificate
from models.kernel.event import SignedEvent
from models.kernel.ids import OrgId, OriginId, StreamId
from models.store.hub.chains import leaves_with
from models.store.hub.port import HubStore
from models.store.hub.records import ParkedRow


class Batch:
    """Implements models.kernel.admission.Chains. For one batch, inside one `writing()` block."""

    def __init__(self, store: HubStore) -> None:
        self._store = store
        self._leaves: dict[tuple[StreamId, OriginId], tuple[ChainHead, ...]] = {}
        self._at: dict[tuple[StreamId, OriginId, int], frozenset[bytes]] = {}
        self._certificates: dict[bytes, Certificate | None] = {}
        self._lacking: set[bytes] = set()
        self.admitted: list[SignedEvent] = []
        self.kept: dict[bytes, Certificate] = {}
        """Certificates to be kept: those of admitted events, and others that are to be believed."""
        self.parked: dict[bytes, ParkedRow] = {}
        self._freed: set[bytes] = set()

    def leaves(self, stream: StreamId, origin: OriginId) -> tuple[ChainHead, ...]:
        """The ends of a chain, as they are with what was admitted so far."""
        chain = (stream, origin)
        if chain not in self._leaves:
            self._leaves[chain] = self._store.leaves(stream, origin)
        return self._leaves[chain]

    def at(self, stream: StreamId, origin: OriginId, seq: int) -> frozenset[bytes]:
        """The hashes at one place of a chain, with those admitted so far."""
        place = (stream, origin, seq)
        if place not in self._at:
            # Most events follow the end of their chain. Nothing is beyond it, and at it are the leaves: nothing follows them.
            leaves = self.leaves(stream, origin)
            if all(leaf.seq <= seq for leaf in leaves):
                self._at[place] = frozenset(leaf.hash for leaf in leaves if leaf.seq == seq)
            else:
                self._at[place] = self._store.at(stream, origin, seq)
        return self._at[place]

    def is_parked(self, digest: bytes) -> bool:
        """Whether the event of this hash is parked, here or in this batch."""
        return digest in self.parked or (digest not in self._freed and self._store.is_parked(digest))

    def parked_by(self, device: str) -> int:
        """How many a device has brought in this batch that are to be parked."""
        return sum(row.device == device for row in self.parked.values())

    def offer(self, certificate: Certificate | None, authorities: Mapping[bytes, OrgId]) -> None:
        """A certificate that came along. It counts, and is kept, only where its issuer is believed for its organisation."""
        if certificate is not None:
            self._certificates[certificate.hash] = certificate
            if authorities.get(certificate.issuer) == certificate.org:
                self.kept[certificate.hash] = certificate

    def certificate(self, digest: bytes) -> Certificate | None:
        """By its hash, from this batch or from the store."""
        if digest not in self._certificates:
            self._certificates[digest] = self._store.certificate(digest)
        return self._certificates[digest]

    def admit(self, event: SignedEvent) -> None:
        """The event counts from now on."""
        sealed, digest = event.envelope, event.hash
        place = (sealed.stream, sealed.origin, sealed.seq)
        chain = place[:2]
        leaves = self.leaves(*chain)
        if len(leaves) == 1 and leaves[0].hash == sealed.prev and leaves[0].seq == sealed.seq - 1:
            # It goes on where the chain ends, as nearly all do: nothing is beside it.
            self._at[place] = frozenset((digest,))
            self._leaves[chain] = (ChainHead(sealed.seq, digest),)
        else:
            self._at[place] = self.at(*place) | {digest}
            self._leaves[chain] = leaves_with(leaves, event)
        self.admitted.append(event)
        if self.is_parked(digest):
            self.parked.pop(digest, None)
            self._freed.add(digest)
        if event.body is None:
            self._lacking.add(digest)
        certificate = self.certificate(sealed.certificate)
        if certificate is not None:
            self.kept[certificate.hash] = certificate

    def completes(self, event: SignedEvent) -> bool:
        """Whether a repeated event brings the content that was missing."""
        digest = event.hash
        lacks = event.body is not None and (digest in self._lacking or self._store.lacks_content(digest))
        return lacks and not self._store.erased((digest,))

    def flush(self) -> None:
        """Write what was admitted and what was parked."""
        self._store.keep_certificates(list(self.kept.values()))
        self._store.append(without_erased(self._store, self.admitted))
        self._store.park(parked_without_erased(self._store, self.parked.values()))
        self._store.unpark(sorted(self._freed))
        self.admitted, self.parked = [], {}
        self._lacking.clear()
        self._freed.clear()
