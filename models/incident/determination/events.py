"""What can happen to the determination: judged from figures, disputed, ruled on."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from models.incident.determination.determine import Indicators, Verdict
from models.kernel import reading
from models.kernel.reading import BadBody, Body, compact

DETERMINED: Final = "incident.determined"
DISPUTED: Final = "incident.disputed"
DISPUTE_RULED: Final = "incident.dispute_ruled"

VERSIONS: Final[Mapping[str, int]] = {DETERMINED: 1, DISPUTED: 1, DISPUTE_RULED: 1}


class Side(StrEnum):
    """Who disputes."""

    ENGINEERING = "engineering"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True)
class Determined:
    """Judged from figures."""

    verdict: Verdict
    rule: str
    indicators: Indicators
    unknown: tuple[str, ...] = ()

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        plain = {"verdict": str(self.verdict), "rule": self.rule, "inputs": self.indicators.to_plain()}
        return compact({**plain, "unknown": list(self.unknown)})

    @classmethod
    def from_body(cls, body: Body) -> "Determined":
        """Strict; BadBody otherwise."""
        inputs = reading.mapping(body, "inputs")
        if any(type(value) is not int for value in inputs.values()):
            raise BadBody("inputs: not whole numbers")
        return cls(
            Verdict(reading.text(body, "verdict")),
            reading.optional_text(body, "rule") or "",
            Indicators.from_plain(inputs),
            reading.texts(body, "unknown"),
        )


@dataclass(frozen=True, slots=True)
class Disputed:
    """One side says what it is, with evidence. The first opens the dispute."""

    side: Side
    verdict: Verdict
    evidence: str
    dispute: str | None = None
    """Key of the dispute it belongs to; None opens one under this event's id."""
    due_ms: int | None = None
    """Of the one that opens: until when the Incident Commander should rule."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "side": str(self.side),
                "verdict": str(self.verdict),
                "evidence": self.evidence,
                "dispute": self.dispute,
                "due_ms": self.due_ms,
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "Disputed":
        """Strict; BadBody otherwise."""
        return cls(
            Side(reading.text(body, "side")),
            Verdict(reading.text(body, "verdict")),
            reading.text(body, "evidence"),
            reading.optional_text(body, "dispute"),
            reading.optional_moment(body, "due_ms"),
        )


@dataclass(frozen=True, slots=True)
class DisputeRuled:
    """The Incident Commander decided. Ends every dispute it names."""

    disputes: tuple[str, ...]
    verdict: Verdict
    reason: str

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {"disputes": list(self.disputes), "verdict": str(self.verdict), "reason": self.reason}

    @classmethod
    def from_body(cls, body: Body) -> "DisputeRuled":
        """Strict; BadBody otherwise."""
        disputes = reading.texts(body, "disputes")
        if not disputes:
            raise BadBody("disputes: none")
        return cls(disputes, Verdict(reading.text(body, "verdict")), reading.text(body, "reason"))
