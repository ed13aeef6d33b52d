"""The approvals of an incident as one of its parts."""

from collections.abc import Mapping
from typing import Any, Final

from models.access.approval.request import Verdict
from models.incident.approvals.events import (
    APPROVAL_REQUESTED,
    APPROVAL_VOTED,
    APPROVAL_WITHDRAWN,
    VERSIONS,
    ApprovalRequested,
    ApprovalVoted,
    ApprovalWithdrawn,
)
from models.incident.approvals.views import Approvals, view
from models.incident.entry import Entry, Kind
from models.incident.ledger import Ledger
from models.incident.part import Part
from models.incident.timeline import new_entry
from models.kernel.event import Event

_SAID: Final = {Verdict.APPROVE: "Approved", Verdict.DENY: "Denied"}


def _requested(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    asked = ApprovalRequested.from_body(body)
    ledger.open(event, event.id, asked.to_body())
    fields = {"item": event.id, "approval": asked.kind, "sha256": asked.sha256}
    text = f"Approval asked: {asked.what} ({asked.policy.sentence}; {asked.sha256[:12]})"
    return new_entry(event, Kind.ACTION, text, fields, reason=asked.why)


def _voted(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    voted = ApprovalVoted.from_body(body)
    ledger.note(event, voted.request, "vote", voted.to_body())
    # The request may not have arrived yet, and a line never changes its words: so it does not repeat what was asked.
    said = _SAID[voted.verdict]
    fields = {"item": voted.request, "verdict": str(voted.verdict), "groups": list(voted.groups)}
    groups = f" as {', '.join(group.replace('_', ' ') for group in voted.groups)}" if voted.groups else ""
    text = f"{said}{groups}: {voted.reason}" if voted.reason else f"{said}{groups}"
    return new_entry(event, Kind.ACTION, text, fields)


def _withdrawn(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    gone = ApprovalWithdrawn.from_body(body)
    ledger.note(event, gone.request, "withdrawn", gone.to_body())
    text = f"Request for approval withdrawn: {gone.reason}" if gone.reason else "Request for approval withdrawn"
    return new_entry(event, Kind.ACTION, text, {"item": gone.request})


PART: Final[Part[Approvals]] = Part(
    "approvals",
    VERSIONS,
    {APPROVAL_REQUESTED: _requested, APPROVAL_VOTED: _voted, APPROVAL_WITHDRAWN: _withdrawn},
    view,
)
