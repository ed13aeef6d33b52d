"""The hypotheses of an incident as one of its parts."""

from collections.abc import Mapping
from typing import Any, Final

from models.incident.entry import Entry, Kind
from models.incident.hypotheses.events import (
    EVIDENCE_ADDED,
    HYPOTHESIS_ADDED,
    HYPOTHESIS_JUDGED,
    HYPOTHESIS_OWNED,
    VERSIONS,
    EvidenceAdded,
    HypothesisAdded,
    HypothesisJudged,
    HypothesisOwned,
    Status,
)
from models.incident.hypotheses.views import Hypotheses, view
from models.incident.ledger import Ledger
from models.incident.part import Part
from models.incident.timeline import new_entry
from models.kernel.event import Event


def _added(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    added = HypothesisAdded.from_body(body)
    ledger.open(event, event.id, added.to_body())
    fields = {"item": event.id, "owner": added.owner, "settles": added.settles}
    return new_entry(event, Kind.OBSERVATION, f"Hypothesis: {added.statement}", fields)


def _owned(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    owned = HypothesisOwned.from_body(body)
    ledger.write(event, owned.hypothesis, "owner", owned.owner)
    fields = {"item": owned.hypothesis, "person": owned.owner}
    return new_entry(event, Kind.ROLE, f"Hypothesis “{owned.statement}”", fields)


def _judged(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    judged = HypothesisJudged.from_body(body)
    # The register holds the status alone: two reasons for one status are no conflict.
    ledger.write(event, judged.hypothesis, "status", str(judged.status))
    ledger.note(event, judged.hypothesis, "judgement", judged.to_body())
    verb = "reopened" if judged.status is Status.OPEN else judged.status.label
    fields = {"item": judged.hypothesis, "status": str(judged.status)}
    return new_entry(event, Kind.STATE, f"Hypothesis {verb}: {judged.statement}", fields, reason=judged.reason)


def _evidence(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    evidence = EvidenceAdded.from_body(body)
    ledger.note(event, evidence.hypothesis, "evidence", evidence.to_body())
    fields: dict[str, Any] = {"item": evidence.hypothesis, "for": evidence.is_for}
    if evidence.entry is not None:
        fields["entry"] = evidence.entry
    side = "Speaks for" if evidence.is_for else "Speaks against"
    return new_entry(event, Kind.OBSERVATION, f"{side}: {evidence.text}", fields)


def _word(field: str, value: Any) -> str:
    if value is None:
        return "open" if field == "status" else "nobody"
    return Status(value).label if field == "status" else str(value)


PART: Final[Part[Hypotheses]] = Part(
    "hypotheses",
    VERSIONS,
    {
        HYPOTHESIS_ADDED: _added,
        HYPOTHESIS_OWNED: _owned,
        HYPOTHESIS_JUDGED: _judged,
        EVIDENCE_ADDED: _evidence,
    },
    view,
    _word,
)
