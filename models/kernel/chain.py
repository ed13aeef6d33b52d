"""The checks an event must pass before it counts, wherever it came from: own log, hub, peer or bundle."""

from collections.abc import Callable, Container, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from models.kernel import envelope, signing
from models.kernel.author import ChainHead
from models.kernel.certificate import Certificate, permits
from models.kernel.clock import parse_rfc3339
from models.kernel.event import SignedEvent
from models.kernel.ids import OrgId, OriginId, StreamId


class Fault(StrEnum):
    """What is wrong with a stored or received event."""

    MALFORMED = "the envelope can't be read"
    SEQUENCE = "the sequence has a gap or a repetition"
    CHAIN = "it does not follow from the event before it"
    BODY = "the content is not the one that was signed"
    CERTIFICATE = "its certificate is unknown, forged or not from a trusted authority"
    OLD = "a program wrote it whose ids did not yet follow from the content"
    EXPIRED = "it was written outside its certificate's time"
    PERMISSION = "its author may not write this type"
    SIGNATURE = "the signature does not match"
    ORIGIN = "its origin is not one of the key that signed it"
    SHUT_OUT = "its device was shut out before it was written"
    DEMOTED = "its device was given a smaller role before it was written"
    BEHIND = "it follows an event that is not in the record"


Vouched = Callable[[OriginId, StreamId, int], bool]
"""Whether an authority stands for what an origin wrote in a stream at a sequence, outside its certificate's time."""


def nobody_vouches(_origin: OriginId, _stream: StreamId, _seq: int) -> bool:
    """No authority has said anything."""
    return False


@dataclass(frozen=True, slots=True)
class Bound:
    """What an authority left to a device that it shut out or gave a smaller role, beyond what it had written until then."""

    left: tuple[str, ...] = ()
    """Permissions: none for a device that was shut out. What its certificate does not permit is not permitted by these."""
    is_out: bool = True

    def fault(self, event_type: str) -> Fault | None:
        """SHUT_OUT or DEMOTED where an event of this type does not count any more."""
        if self.is_out:
            return Fault.SHUT_OUT
        return None if permits(self.left, event_type) else Fault.DEMOTED


class Bounds(Protocol):
    """Which devices an authority has shut out, or given a smaller role, as far as is known."""

    @property
    def keys(self) -> Set[bytes]:
        """Public keys of these devices."""
        ...

    def counts_to(self, key: bytes, origin: OriginId, stream: StreamId) -> int:
        """The last sequence of a chain of such a device that was written before; 0 where it had not begun."""
        ...

    def __call__(self, certificate: Certificate, origin: OriginId, stream: StreamId, seq: int) -> Bound | None:
        """What is left at this place of a chain under this certificate; None where nothing was taken away."""
        ...


class _NoBounds:
    """No authority has said anything."""

    keys: Set[bytes] = frozenset()

    def counts_to(self, key: bytes, origin: OriginId, stream: StreamId) -> int:
        return 0

    def __call__(self, certificate: Certificate, origin: OriginId, stream: StreamId, seq: int) -> Bound | None:
        return None


NO_BOUNDS: Final[Bounds] = _NoBounds()


class OneBound:
    """The same for whatever is judged: for who asks about one device, and has all that counted before. Implements Bounds."""

    keys: Set[bytes] = frozenset()

    def __init__(self, bound: Bound | None) -> None:
        self._bound = bound

    def counts_to(self, key: bytes, origin: OriginId, stream: StreamId) -> int:
        """See Bounds."""
        return 0

    def __call__(self, certificate: Certificate, origin: OriginId, stream: StreamId, seq: int) -> Bound | None:
        """See Bounds."""
        return self._bound


@dataclass(frozen=True, slots=True)
class Trust:
    """What a verifier believes in."""

    authorities: Mapping[bytes, OrgId]
    """Public keys of authorities, each with the organisation it speaks for and no other."""
    certificate: Callable[[bytes], Certificate | None]
    """By hash; decoded, and so signed by its issuer, whoever that is."""
    vouched: Vouched = nobody_vouches
    bounds: Bounds = NO_BOUNDS
    signed: Container[tuple[bytes, bytes, bytes]] = ()
    """Signatures that were checked just now and are good: public key, bytes, signature. See `admission.check_ahead`."""


def verify(event: SignedEvent, head: ChainHead, trust: Trust) -> Fault | None:
    """The first fault of an event that should follow `head`; None where it is sound. Never raises on hostile input."""
    try:
        sealed = envelope.decode(event.raw)
    except envelope.MalformedEnvelope:
        return Fault.MALFORMED
    if sealed.seq != head.seq + 1:
        return Fault.SEQUENCE
    if sealed.prev != head.hash:
        return Fault.CHAIN
    return body_fault(event, sealed) or author_fault(event, sealed, trust)


def body_fault(event: SignedEvent, sealed: envelope.Envelope) -> Fault | None:
    """Whether the content is the one that was signed; erased or not here yet, with its salt, it is no fault."""
    if event.body is None or event.salt is None:
        return None if event.body is event.salt else Fault.BODY
    return None if envelope.body_hash(event.salt, event.body) == sealed.body_hash else Fault.BODY


def author_fault(event: SignedEvent, sealed: envelope.Envelope, trust: Trust) -> Fault | None:
    """Whether somebody who may write this wrote it. What no certificate can mend is told first: a false signature."""
    certificate = trust.certificate(sealed.certificate)
    if certificate is None or certificate.hash != sealed.certificate:
        return Fault.CERTIFICATE
    if (certificate.device_key, event.raw, event.signature) not in trust.signed and not signing.verify(
        certificate.device_key, signing.EVENT, event.raw, event.signature
    ):
        return Fault.SIGNATURE
    # An organisation's authority speaks for that organisation only, whoever else believes it.
    if not certificate.org == sealed.org == trust.authorities.get(certificate.issuer):
        return Fault.CERTIFICATE
    if certificate.user != sealed.actor or not certificate.allows(sealed.type):
        return Fault.PERMISSION
    in_time = certificate.not_before_ms <= parse_rfc3339(sealed.wall) <= certificate.not_after_ms
    if not in_time and not trust.vouched(sealed.origin, sealed.stream, sealed.seq):
        return Fault.EXPIRED
    return None
