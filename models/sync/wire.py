"""Batches of events as bytes: what is pushed, what a feed gives, what a peer sends.

Envelope and content travel as the text they are, so that a hash never depends on two encoders agreeing. Each certificate
stands once in a batch.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from models.kernel.canonical import MAX_INT
from models.kernel.certificate import BadCertificate, Certificate
from models.kernel.certificate import decode as decode_certificate
from models.kernel.envelope import b64, unb64
from models.kernel.frozen import maker
from models.sync import reading
from models.sync.parcel import Parcel, sealed
from models.sync.reading import Fields, Malformed

MAX_EVENTS: Final = 500
MAX_BYTES: Final = 1 << 20
_MAX_TEXT: Final = 64 * 1024
_MAX_CERTIFICATE: Final = 16 * 1024
_WITH_CONTENT: Final = frozenset({"raw", "signature", "body", "salt"})
_USUAL: Final = (_WITH_CONTENT, _WITH_CONTENT | {"position"})
_parcel: Final = maker(Parcel)
_ROOM: Final = 512
"""For what stands around the events of a batch."""

_read_lately: Final = lru_cache(512)(decode_certificate)
"""Nearly every batch carries one of the same few certificates; what is wrong with one is not remembered."""


class MalformedBatch(Malformed):
    """Bytes that are no batch; nothing of them is to be taken. Says where and why."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a batch is read."""

    events: int = MAX_EVENTS
    bytes: int = MAX_BYTES


DEFAULT_LIMITS: Final = Limits()


def encode(parcels: Sequence[Parcel]) -> bytes:
    """The batch's bytes; see `pages` for keeping within the limits."""
    return reading.dump(to_plain(parcels))


def decode(raw: bytes, limits: Limits = DEFAULT_LIMITS) -> tuple[Parcel, ...]:
    """Read a batch from elsewhere; MalformedBatch unless every event and every certificate in it is sound in form."""
    try:
        return from_plain(reading.load(raw, limits.bytes), limits)
    except MalformedBatch:
        raise
    except Malformed as error:
        raise MalformedBatch(error.place, error.message) from None


def pages(parcels: Iterable[Parcel], limits: Limits = DEFAULT_LIMITS) -> Iterator[tuple[Parcel, ...]]:
    """The parcels in batches that keep within the limits, in their order."""
    page: list[Parcel] = []
    carried: set[bytes] = set()
    size = _ROOM
    for parcel in parcels:
        paper = parcel.certificate
        more = len(reading.dump(event_to_plain(parcel))) + 1
        certificate = 0 if paper is None or paper.hash in carried else len(reading.dump(_certificate(paper))) + 1
        if page and (len(page) >= limits.events or size + more + certificate > limits.bytes):
            yield tuple(page)
            page, carried, size = [], set(), _ROOM
            certificate = 0 if paper is None else len(reading.dump(_certificate(paper))) + 1
        page.append(parcel)
        size += more + certificate
        if paper is not None:
            carried.add(paper.hash)
    if page:
        yield tuple(page)


def to_plain(parcels: Sequence[Parcel]) -> dict[str, Any]:
    """The batch as JSON, for messages that hold one."""
    papers = {parcel.certificate.hash: parcel.certificate for parcel in parcels if parcel.certificate is not None}
    return {
        "v": 1,
        "certificates": list(map(_certificate, papers.values())),
        "events": list(map(event_to_plain, parcels)),
    }


def from_plain(plain: object, limits: Limits = DEFAULT_LIMITS, place: str = "") -> tuple[Parcel, ...]:
    """The inverse of to_plain; MalformedBatch where it is none."""
    try:
        fields = Fields(plain, place)
        fields.only("v", "certificates", "events")
        fields.whole("v", 1, 1)
        papers = {paper.hash: paper for paper in fields.each("certificates", limits.events, read_certificate)}
        events = fields.raw("events")
        usual = _usual_events(events, papers) if isinstance(events, list) and len(events) <= limits.events else None
        # What is odd in it is looked for only where something is: it is to be named with its place.
        return usual or fields.each("events", limits.events, lambda item, at: read_event(item, at, papers))
    except MalformedBatch:
        raise
    except Malformed as error:
        raise MalformedBatch(error.place, error.message) from None


def certificate_to_plain(certificate: Certificate) -> dict[str, str]:
    """A certificate as JSON."""
    return _certificate(certificate)


def read_certificate(plain: object, place: str) -> Certificate:
    """The inverse of certificate_to_plain; Malformed where it is none or its issuer did not sign it."""
    fields = Fields(plain, place)
    fields.only("raw", "signature")
    raw, signature = fields.text("raw", _MAX_CERTIFICATE).encode(), fields.binary("signature", 64)
    try:
        return _read_lately(raw, signature)
    except BadCertificate as error:
        raise Malformed(place, str(error)) from None


def _certificate(certificate: Certificate) -> dict[str, str]:
    return {"raw": certificate.raw.decode(), "signature": b64(certificate.signature)}


def event_to_plain(parcel: Parcel) -> dict[str, Any]:
    """An event as JSON, without its certificate."""
    event = parcel.event
    plain: dict[str, Any] = {"raw": event.raw.decode(), "signature": b64(event.signature)}
    if event.body is not None and event.salt is not None:
        plain |= {"body": event.body.decode(), "salt": b64(event.salt)}
    return plain if parcel.position is None else plain | {"position": parcel.position}


def read_event(plain: object, place: str, papers: Mapping[bytes, Certificate]) -> Parcel:
    """The inverse of event_to_plain, with its certificate where `papers` has it; Malformed where it is none."""
    return _usual_event(plain, papers) or _any_event(plain, place, papers)


def _usual_events(plain: list[object], papers: Mapping[bytes, Certificate]) -> tuple[Parcel, ...] | None:
    """All of them, where each is as they mostly come."""
    found: list[Parcel] = []
    for each in plain:
        parcel = _usual_event(each, papers)
        if parcel is None:
            return None
        found.append(parcel)
    return tuple(found)


def _usual_event(plain: object, papers: Mapping[bytes, Certificate]) -> Parcel | None:
    """An event with its content, as they mostly come; None for whatever is to be looked at closely."""
    if type(plain) is not dict or plain.keys() not in _USUAL:
        return None
    raw, body, position = plain["raw"], plain["body"], plain.get("position")
    if not type(raw) is type(body) is str or len(raw) > _MAX_TEXT or len(body) > _MAX_TEXT:
        return None
    if position is not None and (type(position) is not int or not 0 <= position <= MAX_INT):
        return None
    try:
        signature, salt = unb64(plain["signature"], 64, ""), unb64(plain["salt"], 32, "")
        event = sealed(raw.encode(), signature, body.encode(), salt, "")
    except (ValueError, Malformed):
        return None
    return _parcel(event, papers.get(event.envelope.certificate), position)


def _any_event(plain: object, place: str, papers: Mapping[bytes, Certificate]) -> Parcel:
    fields = Fields(plain, place)
    fields.only("raw", "signature", "body", "salt", "position")
    body = fields.text("body", _MAX_TEXT).encode() if fields.has("body") else None
    salt = fields.binary("salt", 32) if fields.has("salt") else None
    event = sealed(fields.text("raw", _MAX_TEXT).encode(), fields.binary("signature", 64), body, salt, place)
    position = fields.whole("position") if fields.has("position") else None
    return Parcel(event, papers.get(event.envelope.certificate), position)
