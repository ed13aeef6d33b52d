"""The workstreams of an incident as one of its parts."""

from collections.abc import Mapping
from typing import Any, Final

from models.incident.entry import Entry, Kind
from models.incident.ledger import Ledger
from models.incident.part import Part
from models.incident.timeline import new_entry
from models.incident.workstreams.events import (
    VERSIONS,
    WORKSTREAM_CHECKED_IN,
    WORKSTREAM_MOVED,
    WORKSTREAM_OPENED,
    WORKSTREAM_OWNED,
    Status,
    WorkstreamCheckedIn,
    WorkstreamMoved,
    WorkstreamOpened,
    WorkstreamOwned,
)
from models.incident.workstreams.views import Workstreams, view
from models.kernel.clock import utc
from models.kernel.event import Event


def _opened(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    opened = WorkstreamOpened.from_body(body)
    ledger.open(event, event.id, opened.to_body())
    text = f"Workstream {opened.name}: {opened.goal}" if opened.goal else f"Workstream {opened.name}"
    return new_entry(event, Kind.STATE, text, {"item": event.id, "owner": opened.owner})


def _owned(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    owned = WorkstreamOwned.from_body(body)
    ledger.write(event, owned.workstream, "owner", owned.owner)
    fields = {"item": owned.workstream, "person": owned.owner}
    return new_entry(event, Kind.ROLE, f"Workstream {owned.name} lead", fields)


def _moved(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    moved = WorkstreamMoved.from_body(body)
    # The register holds the status alone: two notes on one status are no conflict.
    ledger.write(event, moved.workstream, "status", str(moved.status))
    ledger.note(event, moved.workstream, "move", moved.to_body())
    fields = {"item": moved.workstream, "status": str(moved.status)}
    return new_entry(event, Kind.STATE, f"Workstream {moved.name} {moved.status.label}", fields, reason=moved.note)


def _checked_in(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    report = WorkstreamCheckedIn.from_body(body)
    ledger.note(event, report.workstream, "check_in", report.to_body())
    ledger.write(event, report.workstream, "next", report.next_ms)
    text = f"{report.name}: {report.words}"
    fields: dict[str, Any] = {"item": report.workstream}
    if report.next_ms is not None:
        fields["next_ms"] = report.next_ms
        text += f" (next check-in {utc(report.next_ms):%H:%M}Z)"
    return new_entry(event, Kind.OBSERVATION, text, fields)


def _word(field: str, value: Any) -> str:
    if field == "status":
        return "active" if value is None else Status(value).label
    if field == "next":
        return "no check-in agreed" if value is None else f"{utc(value):%H:%M}Z"
    return "nobody" if value is None else str(value)


PART: Final[Part[Workstreams]] = Part(
    "workstreams",
    VERSIONS,
    {
        WORKSTREAM_OPENED: _opened,
        WORKSTREAM_OWNED: _owned,
        WORKSTREAM_MOVED: _moved,
        WORKSTREAM_CHECKED_IN: _checked_in,
    },
    view,
    _word,
)
