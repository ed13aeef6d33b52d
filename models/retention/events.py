"""What is recorded about keeping and erasing, in one stream of the organisation. Same rules as in models.incident.events.

Digests stand here in base64url: in hexadecimal digits they would look like names of blobs.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.access.approval.policy import ApprovalPolicy
from models.access.approval.request import Verdict
from models.kernel import reading
from models.kernel.envelope import b64, unb64
from models.kernel.ids import EventId, OrgId, PersonId, StreamId, is_uuid
from models.kernel.reading import BadBody, Body, compact
from models.retention.classes import RecordClass

RULE_SET: Final = "retention.rule_set"
HOLD_PLACED: Final = "retention.hold_placed"
HOLD_RELEASED: Final = "retention.hold_released"
LISTED: Final = "retention.listed"
ASKED: Final = "retention.asked"
VOTED: Final = "retention.voted"
WITHDRAWN: Final = "retention.withdrawn"
ERASED: Final = "retention.erased"
"""The order: what its request lists is erased wherever it is."""

VERSIONS: Final[Mapping[str, int]] = dict.fromkeys(
    (RULE_SET, HOLD_PLACED, HOLD_RELEASED, LISTED, ASKED, VOTED, WITHDRAWN, ERASED), 1
)

MOST_DAYS: Final = 36_500
MOST_PARTS: Final = 500
MOST_NAMED: Final = 500


def retention_stream(org: OrgId) -> StreamId:
    """Where an organisation's rules, holds and orders are recorded. Nothing in it can be erased."""
    return StreamId(str(uuid.uuid5(uuid.UUID(org), "retention")))


@dataclass(frozen=True, slots=True)
class RuleSet:
    """How long records of a class are kept where a jurisdiction applies."""

    record_class: RecordClass
    jurisdiction: str
    """A tag's value, or * for everywhere."""
    keep_days: int | None
    """None takes the rule away."""
    least_days: int = 0
    """What the law or a contract asks for at least."""
    basis: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "class": str(self.record_class),
                "jurisdiction": self.jurisdiction,
                "keep_days": self.keep_days,
                "least_days": self.least_days or None,
                "basis": self.basis,
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "RuleSet":
        """Strict; a ValueError otherwise."""
        keep, least = reading.optional_whole(body, "keep_days"), reading.optional_whole(body, "least_days") or 0
        if not 0 <= (keep or 0) <= MOST_DAYS or not 0 <= least <= MOST_DAYS:
            raise BadBody(f"keep_days, least_days: expected 0 to {MOST_DAYS}")
        return cls(
            RecordClass(reading.text(body, "class")),
            reading.text(body, "jurisdiction"),
            keep,
            least,
            reading.text_or_empty(body, "basis"),
        )


@dataclass(frozen=True, slots=True)
class HoldPlaced:
    """Nothing that it covers is deleted until it is released, whatever the rules say. Its key is the event's id."""

    matter: str
    """What it is for: a case, an inquiry."""
    incidents: tuple[StreamId, ...] = ()
    people: tuple[PersonId, ...] = ()
    everything: bool = False

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        plain = {"matter": self.matter, "incidents": list(self.incidents), "people": list(self.people)}
        return compact({**plain, "everything": self.everything})

    @classmethod
    def from_body(cls, body: Body) -> "HoldPlaced":
        """Strict; a ValueError otherwise."""
        incidents = tuple(StreamId(_uuid(each)) for each in reading.texts(body, "incidents"))
        people = tuple(PersonId(_uuid(each)) for each in reading.texts(body, "people"))
        return cls(reading.text(body, "matter"), incidents, people, reading.flag(body, "everything"))


@dataclass(frozen=True, slots=True)
class HoldReleased:
    """A hold has ended."""

    hold: EventId
    reason: str

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"hold": self.hold, "reason": self.reason})

    @classmethod
    def from_body(cls, body: Body) -> "HoldReleased":
        """Strict; a ValueError otherwise."""
        return cls(EventId(reading.text(body, "hold")), reading.text_or_empty(body, "reason"))


@dataclass(frozen=True, slots=True)
class Listed:
    """A part of a list of what is to be erased."""

    digest: bytes
    """SHA-256 of the whole list."""
    at: int
    """From 0."""
    of: int
    events: Mapping[StreamId, tuple[bytes, ...]]
    """Hashes of envelopes by stream."""
    blobs: tuple[bytes, ...] = ()
    people: tuple[PersonId, ...] = ()

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "list": b64(self.digest),
                "at": self.at,
                "of": self.of,
                "events": {stream: [b64(each) for each in hashes] for stream, hashes in self.events.items()},
                "blobs": [b64(each) for each in self.blobs],
                "people": list(self.people),
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "Listed":
        """Strict; a ValueError otherwise."""
        at, of = reading.count(body, "at"), reading.whole(body, "of")
        if not at < of <= MOST_PARTS:
            raise BadBody(f"at, of: expected a part of at most {MOST_PARTS}")
        events: dict[StreamId, tuple[bytes, ...]] = {}
        for stream, hashes in reading.mapping(body, "events").items():
            if not isinstance(hashes, list | tuple):
                raise BadBody(f"events.{stream}: not a list")
            events[StreamId(_uuid(stream))] = tuple(unb64(each, 32, "events") for each in hashes)
        return cls(
            unb64(reading.text(body, "list"), 32, "list"),
            at,
            of,
            events,
            tuple(unb64(each, 32, "blobs") for each in reading.texts(body, "blobs")),
            tuple(PersonId(_uuid(each)) for each in reading.texts(body, "people")),
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """Asks that exactly what a list names be erased. Its key is the event's id, its author can't vote."""

    digest: bytes
    """Of the list."""
    what: str
    """One line for people."""
    reason: str
    policy: ApprovalPolicy

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {
            "list": b64(self.digest),
            "what": self.what,
            "reason": self.reason,
            "policy": self.policy.to_plain(),
        }

    @classmethod
    def from_body(cls, body: Body) -> "Asked":
        """Strict; a ValueError otherwise."""
        return cls(
            unb64(reading.text(body, "list"), 32, "list"),
            reading.text(body, "what"),
            reading.text(body, "reason"),
            ApprovalPolicy.from_plain(reading.mapping(body, "policy")),
        )


@dataclass(frozen=True, slots=True)
class Voted:
    """A person's word on a request, signed by that person."""

    request: EventId
    verdict: Verdict
    groups: tuple[str, ...] = ()
    reason: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        plain = {"request": self.request, "verdict": str(self.verdict), "groups": list(self.groups)}
        return compact({**plain, "reason": self.reason})

    @classmethod
    def from_body(cls, body: Body) -> "Voted":
        """Strict; a ValueError otherwise."""
        return cls(
            EventId(reading.text(body, "request")),
            Verdict(reading.text(body, "verdict")),
            reading.texts(body, "groups"),
            reading.text_or_empty(body, "reason"),
        )


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Whoever asked no longer does."""

    request: EventId
    reason: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"request": self.request, "reason": self.reason})

    @classmethod
    def from_body(cls, body: Body) -> "Withdrawn":
        """Strict; a ValueError otherwise."""
        return cls(EventId(reading.text(body, "request")), reading.text_or_empty(body, "reason"))


@dataclass(frozen=True, slots=True)
class Erased:
    """The order. It names the consents it rests on, so that whether it is in force can't change with what comes later."""

    request: EventId
    votes: tuple[EventId, ...]
    reason: str

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {"request": self.request, "votes": list(self.votes), "reason": self.reason}

    @classmethod
    def from_body(cls, body: Body) -> "Erased":
        """Strict; a ValueError otherwise."""
        votes = tuple(EventId(each) for each in reading.texts(body, "votes"))
        if len(votes) > MOST_NAMED:
            raise BadBody(f"votes: more than {MOST_NAMED}")
        return cls(EventId(reading.text(body, "request")), votes, reading.text(body, "reason"))


def _uuid(text: str) -> str:
    if not is_uuid(text):
        raise BadBody(f"{text!r}: not an id")
    return text
