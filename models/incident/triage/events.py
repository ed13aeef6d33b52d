"""The content of events about triage. Same rules as in models.incident.events."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.incident.triage.steps import Step
from models.kernel import reading
from models.kernel.reading import Body, compact

STEP_TICKED: Final = "incident.triage_ticked"
STEP_REOPENED: Final = "incident.triage_reopened"

VERSIONS: Final[Mapping[str, int]] = {STEP_TICKED: 1, STEP_REOPENED: 1}


@dataclass(frozen=True, slots=True)
class StepTicked:
    """A step is done, and this was found."""

    step: Step
    finding: str

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {"step": str(self.step), "finding": self.finding}

    @classmethod
    def from_body(cls, body: Body) -> "StepTicked":
        """Strict; a ValueError otherwise."""
        return cls(Step(reading.text(body, "step")), reading.text(body, "finding"))


@dataclass(frozen=True, slots=True)
class StepReopened:
    """A step is to be done again."""

    step: Step
    reason: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"step": str(self.step), "reason": self.reason})

    @classmethod
    def from_body(cls, body: Body) -> "StepReopened":
        """Strict; a ValueError otherwise."""
        return cls(Step(reading.text(body, "step")), reading.optional_text(body, "reason") or "")
