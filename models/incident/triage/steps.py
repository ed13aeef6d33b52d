"""The five steps of initial triage, and how long they should take together."""

from enum import StrEnum
from typing import Final

TARGET_MS: Final = 10 * 60_000
"""From the declaration to the last step."""


class Step(StrEnum):
    """In the order in which they are done. The value is stored."""

    SCOPE = "scope"
    CHANGES = "changes"
    MONITORING = "monitoring"
    VENDORS = "vendors"
    RUNBOOK = "runbook"

    @property
    def label(self) -> str:
        """As shown."""
        return _LABELS[self]

    @property
    def question(self) -> str:
        """What the step finds out."""
        return _QUESTIONS[self]


_LABELS: Final = {
    Step.SCOPE: "Verify scope",
    Step.CHANGES: "Recent changes",
    Step.MONITORING: "Monitoring data",
    Step.VENDORS: "Vendors",
    Step.RUNBOOK: "Runbook",
}
_QUESTIONS: Final = {
    Step.SCOPE: "Who and what is hit, and from where is it seen?",
    Step.CHANGES: "What changed in the last 24 h on the affected and upstream services?",
    Step.MONITORING: "What do the figures say, and since when?",
    Step.VENDORS: "Does a vendor report trouble?",
    Step.RUNBOOK: "Which runbook fits, if any?",
}
