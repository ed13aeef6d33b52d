"""The content of events about hypotheses. Same rules as in models.incident.events."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from models.kernel import reading
from models.kernel.ids import EventId, PersonId
from models.kernel.reading import Body, compact

HYPOTHESIS_ADDED: Final = "incident.hypothesis_added"
HYPOTHESIS_OWNED: Final = "incident.hypothesis_owned"
HYPOTHESIS_JUDGED: Final = "incident.hypothesis_judged"
EVIDENCE_ADDED: Final = "incident.evidence_added"

VERSIONS: Final[Mapping[str, int]] = {
    HYPOTHESIS_ADDED: 1,
    HYPOTHESIS_OWNED: 1,
    HYPOTHESIS_JUDGED: 1,
    EVIDENCE_ADDED: 1,
}


class Status(StrEnum):
    """How a hypothesis stands. The value is stored."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    RULED_OUT = "ruled_out"
    PARKED = "parked"

    @property
    def label(self) -> str:
        """As shown: ruled out."""
        return self.value.replace("_", " ")

    @property
    def is_settled(self) -> bool:
        """Confirmed or ruled out."""
        return self in (Status.CONFIRMED, Status.RULED_OUT)


@dataclass(frozen=True, slots=True)
class HypothesisAdded:
    """Somebody suspects something. Its key is the event's id."""

    statement: str
    owner: PersonId
    settles: str
    """What would confirm or rule it out."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"statement": self.statement, "owner": self.owner, "settles": self.settles})

    @classmethod
    def from_body(cls, body: Body) -> "HypothesisAdded":
        """Strict; a ValueError otherwise."""
        return cls(
            reading.text(body, "statement"), PersonId(reading.text(body, "owner")), reading.text(body, "settles")
        )


@dataclass(frozen=True, slots=True)
class HypothesisOwned:
    """Another person looks into it."""

    hypothesis: EventId
    statement: str
    owner: PersonId

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {"hypothesis": self.hypothesis, "statement": self.statement, "owner": self.owner}

    @classmethod
    def from_body(cls, body: Body) -> "HypothesisOwned":
        """Strict; a ValueError otherwise."""
        return cls(
            EventId(reading.text(body, "hypothesis")),
            reading.text(body, "statement"),
            PersonId(reading.text(body, "owner")),
        )


@dataclass(frozen=True, slots=True)
class HypothesisJudged:
    """It is confirmed, ruled out, parked or open again."""

    hypothesis: EventId
    statement: str
    """Repeated, so that the line of the timeline can be read by itself."""
    status: Status
    reason: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "hypothesis": self.hypothesis,
                "statement": self.statement,
                "status": str(self.status),
                "reason": self.reason,
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "HypothesisJudged":
        """Strict; a ValueError otherwise."""
        return cls(
            EventId(reading.text(body, "hypothesis")),
            reading.text(body, "statement"),
            Status(reading.text(body, "status")),
            reading.optional_text(body, "reason") or "",
        )


@dataclass(frozen=True, slots=True)
class EvidenceAdded:
    """Something speaks for or against it."""

    hypothesis: EventId
    is_for: bool
    text: str
    entry: EventId | None = None
    """The line of the timeline it rests on."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {"hypothesis": self.hypothesis, "for": self.is_for, "text": self.text, "entry": self.entry},
        )

    @classmethod
    def from_body(cls, body: Body) -> "EvidenceAdded":
        """Strict; a ValueError otherwise."""
        entry = reading.optional_text(body, "entry")
        return cls(
            EventId(reading.text(body, "hypothesis")),
            reading.flag(body, "for"),
            reading.text(body, "text"),
            None if entry is None else EventId(entry),
        )
