"""What a hub and its members say to each other, as values: the HTTP hub, the client and the simulator all use these.

Each has `to_plain` (JSON) and `from_plain`, which raises Malformed, naming the place. Members that this version does not know
are passed over. Instants are milliseconds since the epoch by the hub's clock.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from models.kernel import canonical, signing
from models.kernel.admission import Outcome
from models.kernel.envelope import b64
from models.kernel.ids import EventId, OrgId, OriginId, StreamId
from models.sync import reading, vector, wire
from models.sync.belonging import (
    MAX_CUT_OFFS,
    MAX_MEMBERS,
    MAX_PEM,
    Authority,
    CutOff,
    Demotion,
    EnrolReply,
    EnrolRequest,
    Member,
    MembersReply,
    PeopleReply,
    Person,
    RenewReply,
    RoleRequest,
    Vouched,
    generation_of,
)
from models.sync.parcel import Parcel
from models.sync.reading import Fields, Malformed
from models.sync.vector import Span, Vector

__all__ = [
    "MAX_CUT_OFFS",
    "MAX_MEMBERS",
    "MAX_PEM",
    "RECEIPT",
    "Authority",
    "CutOff",
    "Demotion",
    "DiffReply",
    "DiffRequest",
    "EnrolReply",
    "EnrolRequest",
    "FeedReply",
    "Member",
    "MembersReply",
    "PeopleReply",
    "Person",
    "PushOutcome",
    "PushReply",
    "Receipt",
    "Refusal",
    "RenewReply",
    "RoleRequest",
    "StatusReply",
    "Vouched",
    "dump",
    "load",
]

RECEIPT: Final = b"wr-rc1"
"""Purpose of a receipt's signature; see models.kernel.signing."""


@dataclass(frozen=True, slots=True)
class PushOutcome:
    """What became of one pushed event."""

    id: EventId
    outcome: Outcome
    fault: str
    """In words; empty where nothing is wrong."""
    have: int
    """The highest sequence the hub has of its chain: where it is WAITING, send what comes after."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"id": self.id, "outcome": self.outcome.value, "fault": self.fault, "have": self.have}

    @classmethod
    def from_plain(cls, plain: object, place: str = "outcome") -> "PushOutcome":
        """The inverse of to_plain."""
        fields = Fields(plain, place)
        try:
            outcome = Outcome(fields.text("outcome", 32))
        except ValueError:
            raise Malformed(fields.at("outcome"), "no outcome of this name") from None
        return cls(EventId(fields.uuid("id")), outcome, fields.text("fault", 500), fields.whole("have"))


@dataclass(frozen=True, slots=True)
class Receipt:
    """The hub's word that it has certain events: a hub that later denies it is found out."""

    position: int
    """Of the feed, once they were in."""
    at_ms: int
    signature: bytes

    @classmethod
    def signed(
        cls, authority: signing.SigningKey, generation: str, position: int, at_ms: int, hashes: Sequence[bytes]
    ) -> "Receipt":
        """A receipt for the events of these hashes, in the order in which they were pushed."""
        return cls(position, at_ms, authority.sign(RECEIPT, _receipt(generation, position, at_ms, hashes)))

    def covers(self, authority: bytes, generation: str, hashes: Sequence[bytes]) -> bool:
        """Whether the authority of that public key signed it for just these events."""
        raw = _receipt(generation, self.position, self.at_ms, hashes)
        return signing.verify(authority, RECEIPT, raw, self.signature)

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"position": self.position, "at_ms": self.at_ms, "signature": b64(self.signature)}

    @classmethod
    def from_plain(cls, plain: object, place: str = "receipt") -> "Receipt":
        """The inverse of to_plain."""
        fields = Fields(plain, place)
        return cls(fields.whole("position"), fields.whole("at_ms"), fields.binary("signature", 64))


@dataclass(frozen=True, slots=True)
class PushReply:
    """Answer to a pushed batch: one outcome for each event, in order."""

    generation: str
    outcomes: tuple[PushOutcome, ...]
    receipt: Receipt | None
    """For the hashes of those the hub now has (admitted, duplicate, forked); None where it has none of them."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "generation": self.generation,
            "outcomes": [each.to_plain() for each in self.outcomes],
            "receipt": None if self.receipt is None else self.receipt.to_plain(),
        }

    @classmethod
    def from_plain(cls, plain: object) -> "PushReply":
        """The inverse of to_plain."""
        fields = Fields(plain)
        outcomes = fields.each("outcomes", wire.MAX_EVENTS, PushOutcome.from_plain)
        receipt = Receipt.from_plain(fields.raw("receipt")) if fields.has("receipt") else None
        return cls(generation_of(fields), outcomes, receipt)


@dataclass(frozen=True, slots=True)
class FeedReply:
    """A page of the feed: each position once, in order, without a gap as far as this member may read."""

    generation: str
    """Random name of the hub's database incarnation: another one means that it was restored, and cursors mean nothing."""
    parcels: tuple[Parcel, ...]
    head: int
    """The newest position there is."""
    through: int = -1
    """The cursor after this page: positions up to this one that are not in it are not for this member to read."""
    view: str = ""
    """Names what this member may read. With another one, what it was not given before may be readable: it reads from the
    start."""

    def __post_init__(self) -> None:
        if self.through < 0:
            last = self.parcels[-1].position if self.parcels else None
            object.__setattr__(self, "through", self.head if last is None else last)

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "generation": self.generation,
            "head": self.head,
            "through": self.through,
            "view": self.view,
            "batch": wire.to_plain(self.parcels),
        }

    @classmethod
    def from_plain(cls, plain: object, after: int = 0) -> "FeedReply":
        """The inverse of to_plain; Malformed where a position is missing, or not beyond `after` and the one before it."""
        fields = Fields(plain)
        parcels = wire.from_plain(fields.raw("batch"), place="batch")
        head = fields.whole("head")
        for index, parcel in enumerate(parcels):
            if parcel.position is None or not after < parcel.position <= head:
                raise Malformed(f"batch.events[{index}].position", f"not between {after} and the head, {head}")
            after = parcel.position
        through = fields.whole("through") if fields.has("through") else -1
        if parcels and 0 <= through < after:
            raise Malformed("through", f"before {after}, a place of this page")
        if through > head:
            raise Malformed("through", f"beyond the head, {head}")
        return cls(generation_of(fields), parcels, head, through, fields.text("view", 64) if fields.has("view") else "")


@dataclass(frozen=True, slots=True)
class DiffRequest:
    """What the sender has of some streams; one with many says it in parts."""

    vector: Vector

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"vector": vector.to_plain(self.vector)}

    @classmethod
    def from_plain(cls, plain: object) -> "DiffRequest":
        """The inverse of to_plain."""
        return cls(vector.from_plain(Fields(plain).raw("vector")))


@dataclass(frozen=True, slots=True)
class DiffReply:
    """What of those streams the hub has not, and wants to be sent."""

    generation: str
    wanted: tuple[Span, ...]
    bare: tuple[Span, ...] = ()
    """What it has without its content: the first event of each of these, from whoever has that."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "generation": self.generation,
            "wanted": [_span_to_plain(each) for each in self.wanted],
            "bare": [_span_to_plain(each) for each in self.bare],
        }

    @classmethod
    def from_plain(cls, plain: object) -> "DiffReply":
        """The inverse of to_plain."""
        fields = Fields(plain)
        wanted = fields.each("wanted", vector.MAX_CHAINS, _span)
        # A hub of before says nothing of the other.
        bare = fields.each("bare", vector.MAX_CHAINS, _span) if fields.has("bare") else ()
        return cls(generation_of(fields), wanted, bare)


@dataclass(frozen=True, slots=True)
class StatusReply:
    """How the hub is, for `hub status` and a member's status line."""

    org: OrgId
    generation: str
    head: int
    members: int
    at_ms: int
    version: str

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "org": self.org,
            "generation": self.generation,
            "head": self.head,
            "members": self.members,
            "at_ms": self.at_ms,
            "version": self.version,
        }

    @classmethod
    def from_plain(cls, plain: object) -> "StatusReply":
        """The inverse of to_plain."""
        fields = Fields(plain)
        return cls(
            OrgId(fields.uuid("org")),
            generation_of(fields),
            fields.whole("head"),
            fields.whole("members"),
            fields.whole("at_ms"),
            fields.text("version", 64),
        )


@dataclass(frozen=True, slots=True)
class Refusal:
    """Body of every answer that is none of the others: why not."""

    code: str
    """A word for programs, e.g. unknown-code, clock, revoked, busy."""
    message: str

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"code": self.code, "message": self.message}

    @classmethod
    def from_plain(cls, plain: object) -> "Refusal":
        """The inverse of to_plain."""
        fields = Fields(plain)
        return cls(fields.text("code", 64), fields.text("message", 2000))


def load(raw: bytes) -> Any:
    """The JSON of a message's bytes; Malformed where it is none."""
    return reading.load(raw)


def dump(plain: object) -> bytes:
    """A message's bytes."""
    return reading.dump(plain)


def _span_to_plain(span: Span) -> dict[str, Any]:
    return {"stream": span.stream, "origin": span.origin, "after": span.after}


def _span(plain: object, place: str) -> Span:
    fields = Fields(plain, place)
    return Span(StreamId(fields.uuid("stream")), OriginId(fields.hexadecimal("origin", 16)), fields.whole("after"))


def _receipt(generation: str, position: int, at_ms: int, hashes: Sequence[bytes]) -> bytes:
    digest = hashlib.sha256(b"".join(hashes)).hexdigest()
    return canonical.encode({"v": 1, "g": generation, "n": position, "at": at_ms, "c": len(hashes), "d": digest})
