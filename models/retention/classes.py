"""Classes of records, each with periods of its own, and to which an event belongs by its type."""

from enum import StrEnum
from typing import Final


class RecordClass(StrEnum):
    """The value is stored."""

    INCIDENT = "incident"
    """What an incident is: its rating, its state, its roles, its decisions by form."""
    TIMELINE = "timeline"
    """What people logged."""
    COMMUNICATIONS = "communications"
    """Drafts, reviews and sends."""
    CHAT = "chat"
    """Imported conversations."""
    SYSTEM_LOGS = "system_logs"
    """Alerts and what was done to them, by day."""
    EVIDENCE = "evidence"
    AUDIT = "audit"
    """Approvals of an incident. Memberships, policies and this schedule lie in streams that nothing erases."""

    @property
    def label(self) -> str:
        """As people read it."""
        return self.value.replace("_", " ")


_TIMELINE: Final = frozenset(
    {"incident.entry_logged", "incident.entry_corrected", "incident.entry_pinned", "incident.task_changed"}
)
_SINGLE: Final = frozenset({"incident.entry_logged", "incident.entry_corrected"})
_BY_CONTEXT: Final = {
    "alert": RecordClass.SYSTEM_LOGS,
    "comms": RecordClass.COMMUNICATIONS,
    "incident": RecordClass.INCIDENT,
}


def class_of(event_type: str) -> RecordClass:
    """To which class an event belongs. What no rule here knows belongs to the audit."""
    context, _, name = event_type.partition(".")
    if context == "incident":
        if event_type in _TIMELINE:
            return RecordClass.TIMELINE
        if name.startswith(("evidence_", "preservation_")):
            return RecordClass.EVIDENCE
        if name.startswith("transcript_"):
            return RecordClass.CHAT
        if name.startswith("approval_"):
            return RecordClass.AUDIT
    return _BY_CONTEXT.get(context, RecordClass.AUDIT)


def can_go_alone(event_type: str) -> bool:
    """Whether one event of this type may be erased by itself: nothing that stood before it would count again.

    What changes a field can't: with its content goes the word that the value before it no longer holds.
    """
    return event_type in _SINGLE or class_of(event_type) in (RecordClass.EVIDENCE, RecordClass.CHAT)
