"""The content of events about evidence. Same rules as in models.incident.events."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.incident.evidence.commands import Custody, Keep
from models.kernel import reading
from models.kernel.ids import EventId, PersonId
from models.kernel.reading import BadBody, Body, compact

EVIDENCE_ADDED: Final = "incident.evidence_collected"
EVIDENCE_CUSTODY: Final = "incident.evidence_custody"
EVIDENCE_CHECKED: Final = "incident.evidence_checked"
PRESERVATION_SETTLED: Final = "incident.preservation_settled"
PRESERVATION_WAIVED: Final = "incident.preservation_waived"

VERSIONS: Final[Mapping[str, int]] = dict.fromkeys(
    (EVIDENCE_ADDED, EVIDENCE_CUSTODY, EVIDENCE_CHECKED, PRESERVATION_SETTLED, PRESERVATION_WAIVED), 1
)
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


def is_sha256(text: str) -> bool:
    """64 hexadecimal digits."""
    return _SHA256.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class EvidenceAdded:
    """An item is in custody. Its key is the event's id."""

    name: str
    source: str
    collector: PersonId
    collected_ms: int
    sha256: str
    size: int
    place: str = ""
    """Empty: the record keeps the content as a blob of that hash."""
    keeps: Keep | None = None

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        plain = {name: getattr(self, name) for name in self.__slots__}
        return compact({**plain, "keeps": None if self.keeps is None else str(self.keeps)})

    @classmethod
    def from_body(cls, body: Body) -> "EvidenceAdded":
        """Strict; a ValueError otherwise."""
        keeps, collected = reading.optional_text(body, "keeps"), reading.optional_moment(body, "collected_ms")
        sha256, size = reading.text(body, "sha256"), reading.whole(body, "size")
        if not is_sha256(sha256) or size < 0 or collected is None:
            raise BadBody("sha256, size, collected_ms: expected a hash, a size and a time")
        return cls(
            reading.text(body, "name"),
            reading.text(body, "source"),
            PersonId(reading.text(body, "collector")),
            collected,
            sha256,
            size,
            reading.optional_text(body, "place") or "",
            None if keeps is None else Keep(keeps),
        )


@dataclass(frozen=True, slots=True)
class EvidenceCustody:
    """A line of an item's custody log."""

    item: EventId
    what: str
    """The item's name."""
    act: Custody
    to: PersonId | None = None
    note: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"item": self.item, "what": self.what, "act": str(self.act), "to": self.to, "note": self.note})

    @classmethod
    def from_body(cls, body: Body) -> "EvidenceCustody":
        """Strict; a ValueError otherwise."""
        to = reading.optional_text(body, "to")
        return cls(
            EventId(reading.text(body, "item")),
            reading.text(body, "what"),
            Custody(reading.text(body, "act")),
            None if to is None else PersonId(to),
            reading.optional_text(body, "note") or "",
        )


@dataclass(frozen=True, slots=True)
class EvidenceChecked:
    """What hashing it again gave; empty where it could not be read."""

    item: EventId
    what: str
    sha256: str
    intact: bool

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"item": self.item, "what": self.what, "sha256": self.sha256, "intact": self.intact})

    @classmethod
    def from_body(cls, body: Body) -> "EvidenceChecked":
        """Strict; a ValueError otherwise."""
        sha256 = reading.optional_text(body, "sha256") or ""
        if sha256 and not is_sha256(sha256):
            raise BadBody("sha256: expected a hash")
        item = EventId(reading.text(body, "item"))
        return cls(item, reading.text(body, "what"), sha256, reading.flag(body, "intact"))


@dataclass(frozen=True, slots=True)
class PreservationSettled:
    """A point of the checklist is done."""

    keep: Keep
    note: str

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {"keep": str(self.keep), "note": self.note}

    @classmethod
    def from_body(cls, body: Body) -> "PreservationSettled":
        """Strict; a ValueError otherwise."""
        return cls(Keep(reading.text(body, "keep")), reading.text(body, "note"))


@dataclass(frozen=True, slots=True)
class PreservationWaived:
    """The Incident Commander goes ahead without the points named."""

    reason: str
    missing: tuple[Keep, ...]

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"reason": self.reason, "missing": [str(keep) for keep in self.missing]})

    @classmethod
    def from_body(cls, body: Body) -> "PreservationWaived":
        """Strict; a ValueError otherwise."""
        return cls(reading.text(body, "reason"), tuple(map(Keep, reading.texts(body, "missing"))))
