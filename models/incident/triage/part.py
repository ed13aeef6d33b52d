"""The triage card as one of the parts of an incident."""

from collections.abc import Mapping
from typing import Any, Final

from models.incident.entry import Entry, Kind
from models.incident.ledger import Ledger
from models.incident.part import Part
from models.incident.timeline import new_entry
from models.incident.triage.events import STEP_REOPENED, STEP_TICKED, VERSIONS, StepReopened, StepTicked
from models.incident.triage.views import Triage, view
from models.kernel.event import Event


def _ticked(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    ticked = StepTicked.from_body(body)
    ledger.write(event, ticked.step.value, "finding", ticked.finding)
    ledger.note(event, ticked.step.value, "tick", ticked.to_body())
    text = f"{ticked.step.label}: {ticked.finding}"
    return new_entry(event, Kind.OBSERVATION, text, {"item": ticked.step.value})


def _reopened(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    reopened = StepReopened.from_body(body)
    ledger.write(event, reopened.step.value, "finding", "")
    text = f"Triage step reopened: {reopened.step.label}"
    return new_entry(event, Kind.STATE, text, {"item": reopened.step.value}, reason=reopened.reason)


def _word(_field: str, value: Any) -> str:
    return str(value) if value else "open"


PART: Final[Part[Triage]] = Part("triage", VERSIONS, {STEP_TICKED: _ticked, STEP_REOPENED: _reopened}, view, _word)
