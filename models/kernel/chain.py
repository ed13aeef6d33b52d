"""The checks an event must pass before it counts, wherever it came from: own log, hub, peer or bundle."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from models.kernel import envelope, signing
from models.kernel.author import ChainHead
from models.kernel.certificate import Certificate
from models.kernel.clock import parse_rfc3339
from models.kernel.event import SignedEvent


class Fault(StrEnum):
    """What is wrong with a stored or received event."""

    MALFORMED = "the envelope can't be read"
    SEQUENCE = "the sequence has a gap or a repetition"
    CHAIN = "it does not follow from the event before it"
    BODY = "the content is not the one that was signed"
    CERTIFICATE = "its certificate is unknown, forged or not from a trusted authority"
    EXPIRED = "it was written outside its certificate's time"
    PERMISSION = "its author may not write this type"
    SIGNATURE = "the signature does not match"


@dataclass(frozen=True, slots=True)
class Trust:
    """What a verifier believes in: the organisation's authority keys and the certificates it has."""

    authorities: frozenset[bytes]
    certificate: Callable[[bytes], Certificate | None]


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
    return _verify_content(event, sealed) or _verify_author(event, sealed, trust)


def _verify_content(event: SignedEvent, sealed: envelope.Envelope) -> Fault | None:
    if event.body is None or event.salt is None:
        return None if event.body is event.salt else Fault.BODY
    return None if envelope.body_hash(event.salt, event.body) == sealed.body_hash else Fault.BODY


def _verify_author(event: SignedEvent, sealed: envelope.Envelope, trust: Trust) -> Fault | None:
    certificate = trust.certificate(sealed.certificate)
    if certificate is None or certificate.issuer not in trust.authorities or certificate.org != sealed.org:
        return Fault.CERTIFICATE
    if not certificate.not_before_ms <= parse_rfc3339(sealed.wall) <= certificate.not_after_ms:
        return Fault.EXPIRED
    if certificate.user != sealed.actor or not certificate.allows(sealed.type):
        return Fault.PERMISSION
    if not signing.verify(certificate.device_key, signing.EVENT, event.raw, event.signature):
        return Fault.SIGNATURE
    return None
