"""The envelope: everything about an event but its content, in the exact bytes that are signed, chained and stored.

The content (body) is detached and salted: the envelope holds only SHA-256(salt ‖ body), so that a body can be erased later
while chain and signature still verify.
"""

import binascii
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final

from models.kernel import canonical
from models.kernel.clock import parse_rfc3339
from models.kernel.frozen import maker
from models.kernel.hlc import Hlc
from models.kernel.ids import EventId, OrgId, OriginId, PersonId, StreamId, is_uuid

ENVELOPE_VERSION: Final = 2
"""From 2 on an event's id follows from its content, see `named`; records begun before hold some of version 1."""
MAX_EVENT_BYTES: Final = 64 * 1024
MAX_DEPS: Final = 64
GENESIS: Final = bytes(32)
"""`prev` of the first event of a chain."""

_FROM_URL: Final = bytes.maketrans(b"-_", b"+/")
_LAST_SIGNS: Final = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
    "AQgw",
    "AEIMQUYcgkosw048",
)
"""By what is left of a number of bytes divided by three: what the last sign of their base64url may be."""
_TO_URL: Final = bytes.maketrans(b"+/", b"-_")
_NO_ID: Final = EventId("00000000-0000-0000-0000-000000000000")
_ID_FIELD: Final = b',"id":"%b",'
_NO_ID_BYTES: Final = _NO_ID.encode()
_NO_ID_FIELD: Final = _ID_FIELD % _NO_ID_BYTES
_REMEMBERED_BYTES: Final = 4096
"""Of longer ones nothing is remembered: a hostile sender must not fill the memory."""
_KEYS: Final = frozenset({"v", "sv", "id", "org", "st", "o", "q", "p", "h", "w", "ck", "u", "c", "t", "d", "sup", "bh"})


class MalformedEnvelope(ValueError):
    """The bytes are not an envelope; says which field and why."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """A decoded envelope. Field names are spelled out here and short on disk."""

    id: EventId
    org: OrgId
    stream: StreamId
    origin: OriginId
    seq: int
    """1-based position in the chain of (origin, stream)."""
    prev: bytes
    """SHA-256 of the previous envelope of that chain, 32 bytes; GENESIS for the first."""
    hlc: Hlc
    wall: str
    """RFC 3339, milliseconds and offset, as the author's clock said."""
    clock_synced: bool
    """Whether the author's clock was known to be synchronised."""
    actor: PersonId
    certificate: bytes
    """SHA-256 of the certificate under which it was written, 32 bytes."""
    type: str
    deps: Mapping[str, int]
    """Causal dependencies: for other origins in this stream, the highest sequence the author had seen."""
    supersedes: tuple[EventId, ...]
    """Register heads this event replaces."""
    body_hash: bytes
    schema: int = 1
    """Version of the body's schema."""
    version: int = ENVELOPE_VERSION


def encode(envelope: Envelope) -> bytes:
    """The canonical bytes to sign."""
    return canonical.encode(
        {
            "v": envelope.version,
            "sv": envelope.schema,
            "id": envelope.id,
            "org": envelope.org,
            "st": envelope.stream,
            "o": envelope.origin,
            "q": envelope.seq,
            "p": b64(envelope.prev),
            "h": str(envelope.hlc),
            "w": envelope.wall,
            "ck": "synced" if envelope.clock_synced else "unsynced",
            "u": envelope.actor,
            "c": b64(envelope.certificate),
            "t": envelope.type,
            "d": dict(envelope.deps),
            "sup": list(envelope.supersedes),
            "bh": b64(envelope.body_hash),
        }
    )


def decode(raw: bytes) -> Envelope:
    """Read an envelope strictly; MalformedEnvelope for anything a conforming author can't have written."""
    # The same bytes are read off the wire, judged, written and sent on.
    return _decoded_lately(raw) if len(raw) <= _REMEMBERED_BYTES else _decoded(raw)


def _decoded(raw: bytes) -> Envelope:
    found = _of_usual_form(raw)
    if found is not None:
        return found
    if len(raw) > MAX_EVENT_BYTES:
        raise MalformedEnvelope(f"{len(raw)} bytes, at most {MAX_EVENT_BYTES}")
    try:
        fields = canonical.decode(raw)
    except canonical.NotCanonical as error:
        raise MalformedEnvelope(str(error)) from None
    if not isinstance(fields, dict) or fields.keys() != _KEYS:
        raise MalformedEnvelope("fields are not those of an envelope")
    try:
        found = _from_fields(fields)
        if found.version >= 2 and found.id != _id_of(str(found.hlc), canonical.encode(fields | {"id": _NO_ID})):
            raise ValueError("id: not the one that its content gives")
    except (ValueError, TypeError) as error:
        raise MalformedEnvelope(str(error)) from None
    return found


def named(envelope: Envelope) -> Envelope:
    """The same with the id that its content gives.

    Folds know events by id, so nobody may be able to write another event under an id that is taken: it is a UUIDv7 of the
    stamp's milliseconds whose other 74 bits are of the SHA-256 of the envelope without its id.
    """
    return sealed_form(envelope)[0]


def sealed_form(envelope: Envelope) -> tuple[Envelope, bytes]:
    """As `named`, with the bytes to sign."""
    plain = encode(replace(envelope, id=_NO_ID))
    own = _id_of(str(envelope.hlc), plain)
    # Whatever stands before it is of a closed form that can't hold these bytes.
    return replace(envelope, id=own), plain.replace(_NO_ID_FIELD, _ID_FIELD % own.encode(), 1)


def hash_of(raw: bytes) -> bytes:
    """What the next envelope of the chain holds as `prev`."""
    return _hashed_lately(raw) if len(raw) <= _REMEMBERED_BYTES else hashlib.sha256(raw).digest()


def body_hash(salt: bytes, body: bytes) -> bytes:
    """The commitment to a detached body."""
    return hashlib.sha256(salt + body).digest()


def b64(value: bytes) -> str:
    """base64url without padding."""
    return binascii.b2a_base64(value, newline=False).translate(_TO_URL).rstrip(b"=").decode()


def unb64(text: object, size: int, name: str) -> bytes:
    """The bytes of base64url text of a known size; ValueError names the field."""
    if not isinstance(text, str):
        raise ValueError(f"{name}: not text")
    try:
        value = binascii.a2b_base64(text.encode().translate(_FROM_URL) + b"=" * (-len(text) % 4))
    except ValueError:
        raise ValueError(f"{name}: not base64url") from None
    # Signs that decoding passes over would have to be more than that size needs.
    is_exact = (
        len(value) == size and len(text) == (size * 4 + 2) // 3 and (not size or text[-1] in _LAST_SIGNS[size % 3])
    )
    if not is_exact or "+" in text or "/" in text:
        raise ValueError(f"{name}: not exactly {size} bytes")
    return value


def _from_fields(fields: dict[str, Any]) -> Envelope:
    for name in ("id", "org", "st", "u"):
        if not is_uuid(fields[name]):
            raise ValueError(f"{name}: not a UUID")
    origin, synced = fields["o"], fields["ck"]
    if not _is_origin(origin):
        raise ValueError("o: not 32 hexadecimal digits")
    if synced not in ("synced", "unsynced"):
        raise ValueError("ck: neither synced nor unsynced")
    if not isinstance(fields["t"], str) or not 1 <= len(fields["t"]) <= 64:
        raise ValueError("t: not a type name")
    parse_rfc3339(fields["w"])
    return Envelope(
        version=_whole(fields, "v", 1, 255),
        schema=_whole(fields, "sv", 1, 65_535),
        id=EventId(fields["id"]),
        org=OrgId(fields["org"]),
        stream=StreamId(fields["st"]),
        origin=OriginId(origin),
        seq=_whole(fields, "q", 1, canonical.MAX_INT),
        prev=unb64(fields["p"], 32, "p"),
        hlc=Hlc.parse(fields["h"]),
        wall=fields["w"],
        clock_synced=synced == "synced",
        actor=PersonId(fields["u"]),
        certificate=unb64(fields["c"], 32, "c"),
        type=fields["t"],
        deps=_deps(fields["d"]),
        supersedes=_supersedes(fields["sup"]),
        body_hash=unb64(fields["bh"], 32, "bh"),
    )


def _id_of(hlc: str, plain: bytes) -> EventId:
    # As uuid7 with the digest's first ten bytes, written out: for every event that comes it is worked out once.
    text = hashlib.sha256(plain).hexdigest()
    return EventId(f"{hlc[:8]}-{hlc[8:12]}-7{text[1:4]}-{_VARIANTS[text[4]]}{text[5:8]}-{text[8:20]}")


def _is_origin(value: object) -> bool:
    return isinstance(value, str) and len(value) == 32 and not value.strip("0123456789abcdef")


def _whole(fields: dict[str, Any], name: str, low: int, high: int) -> int:
    value = fields[name]
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise ValueError(f"{name}: not a whole number from {low} to {high}")
    return value


def _deps(value: Any) -> dict[str, int]:
    if not isinstance(value, dict) or len(value) > MAX_DEPS:
        raise ValueError(f"d: not a map of at most {MAX_DEPS} origins")
    for origin, seq in value.items():
        if not _is_origin(origin) or not isinstance(seq, int) or isinstance(seq, bool) or seq < 1:
            raise ValueError("d: not origin to sequence")
    return value


def _supersedes(value: Any) -> tuple[EventId, ...]:
    if not isinstance(value, list) or not all(is_uuid(item) for item in value):
        raise ValueError("sup: not a list of event ids")
    return tuple(EventId(item) for item in value)


def _of_usual_form(raw: bytes) -> Envelope | None:
    """The envelope of bytes as this program writes them, by one expression that allows nothing else: ten times as fast as
    reading and writing JSON. None for whatever differs, which is then read the long way.
    """
    try:
        text = raw.decode("ascii")
    except UnicodeDecodeError:
        return None
    found = _USUAL.fullmatch(text)
    if found is None:
        return None
    bh, paper, synced, deps, hlc, own, origin, org, prev, seq, stream, sup, schema, kind, actor, wall = found.groups()
    named_before = _usual_deps(deps) if deps else {}
    at, number, version = found.start(6), int(seq), int(schema)
    is_bounded = number <= canonical.MAX_INT and version <= 65_535 and len(raw) <= MAX_EVENT_BYTES
    if named_before is None or not is_bounded or own != _id_of(hlc, raw[:at] + _NO_ID_BYTES + raw[at + 36 :]):
        return None
    try:
        parse_rfc3339(wall)
    except ValueError:
        return None
    return _made(
        own, org, stream, origin, number, _bytes(prev), Hlc(int(hlc[:12], 16), int(hlc[12:], 16)), wall,
        synced == "synced", actor, _bytes(paper), kind, named_before, tuple(sup[1:-1].split('","')) if sup else (),
        _bytes(bh), version, 2,
    )  # fmt: skip


def _usual_deps(text: str) -> dict[str, int] | None:
    """None where they are not those of canonical bytes within the bounds."""
    pairs = [each.split(":") for each in text.split(",")]
    names = [name[1:-1] for name, _ in pairs]
    seqs = [int(seq) for _, seq in pairs]
    # In the order of their names, each once.
    is_sound = len(names) <= MAX_DEPS and names == sorted(set(names)) and max(seqs) <= canonical.MAX_INT
    return dict(zip(names, seqs, strict=True)) if is_sound else None


def _bytes(usual: str) -> bytes:
    return binascii.a2b_base64(usual.encode().translate(_FROM_URL) + b"=")


_UUID: Final = b"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_HASH: Final = b"[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]"
"""32 bytes as base64url: of the last sign's six bits two are none of theirs, and zero."""
_DEP: Final = b'"[0-9a-f]{32}":[1-9][0-9]{0,15}'
_USUAL_BYTES: Final = (
    b'\\{"bh":"(%(hash)b)","c":"(%(hash)b)","ck":"(synced|unsynced)","d":\\{((?:%(dep)b(?:,%(dep)b)*)?)\\},'
    b'"h":"([0-9a-f]{16})","id":"(%(uuid)b)","o":"([0-9a-f]{32})","org":"(%(uuid)b)","p":"(%(hash)b)",'
    b'"q":([1-9][0-9]{0,15}),"st":"(%(uuid)b)","sup":\\[((?:"%(uuid)b"(?:,"%(uuid)b")*)?)\\],"sv":([1-9][0-9]{0,4}),'
    b'"t":"([a-z][a-z0-9_.]{0,63})","u":"(%(uuid)b)","v":2,"w":"([0-9-]{10}T[0-9:]{8}\\.[0-9]{3}Z)"\\}'
    % {b"hash": _HASH, b"uuid": _UUID, b"dep": _DEP}
)
_USUAL: Final = re.compile(_USUAL_BYTES.decode())
"""Of text that is ASCII alone: its parts are then text at once."""
_VARIANTS: Final = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}
_made: Final = maker(Envelope)
_decoded_lately: Final = lru_cache(2048)(_decoded)
_hashed_lately: Final = lru_cache(2048)(lambda raw: hashlib.sha256(raw).digest())
