"""One event on its way between replicas, with the certificate it was written under."""

from dataclasses import dataclass
from typing import Final

from models.kernel import canonical, envelope
from models.kernel.certificate import Certificate
from models.kernel.envelope import MAX_EVENT_BYTES
from models.kernel.event import SignedEvent
from models.kernel.frozen import maker
from models.sync.reading import Malformed

_signed: Final = maker(SignedEvent)


@dataclass(frozen=True, slots=True)
class Parcel:
    """An event, sound in form, nothing said yet about whether it is to be believed."""

    event: SignedEvent
    certificate: Certificate | None
    """None where the sender takes it to be known already."""
    position: int | None = None
    """Where it stands in the feed it comes from; None for what comes from no feed."""


def sealed(raw: bytes, signature: bytes, body: bytes | None, salt: bytes | None, place: str) -> SignedEvent:
    """The event of bytes from elsewhere; Malformed where no conforming author can have written them.

    Whether chain, signature, certificate and content agree is admission's question.
    """
    try:
        opened = envelope.decode(raw)
    except envelope.MalformedEnvelope as error:
        raise Malformed(place, f"the envelope: {error}") from None
    if len(signature) != 64:
        raise Malformed(place, "the signature is not 64 bytes")
    if (body is None) is not (salt is None):
        raise Malformed(place, "content and salt come together or not at all")
    if salt is not None and len(salt) != 32:
        raise Malformed(place, "the salt is not 32 bytes")
    if body is not None:
        if len(body) > MAX_EVENT_BYTES:
            raise Malformed(place, f"{len(body)} bytes of content, at most {MAX_EVENT_BYTES}")
        fault = canonical.object_fault(body)
        if fault is not None:
            raise Malformed(place, f"the content: {fault}")
    return _signed(opened, raw, signature, body, salt)
