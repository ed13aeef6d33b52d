"""The polls of an incident as one of its parts."""

from collections.abc import Mapping
from typing import Any, Final

from models.incident.entry import Entry, Kind
from models.incident.ledger import Ledger
from models.incident.part import Part
from models.incident.polls.events import (
    POLL_CLOSED,
    POLL_OPENED,
    POLL_VOICED,
    VERSIONS,
    PollClosed,
    PollOpened,
    PollVoiced,
)
from models.incident.polls.views import Polls, view
from models.incident.polls.voice import Outcome
from models.incident.timeline import new_entry
from models.kernel.event import Event


def _opened(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    opened = PollOpened.from_body(body)
    ledger.open(event, event.id, opened.to_body())
    fields: dict[str, Any] = {"item": event.id, "poll": str(opened.kind)}
    if opened.asked:
        fields["asked"] = list(opened.asked)
    return new_entry(event, Kind.POLL, f"{opened.kind.label} {opened.question}", fields)


def _voiced(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    voiced = PollVoiced.from_body(body)
    ledger.note(event, voiced.poll, "voice", voiced.to_body())
    text = f"{voiced.voice.label}: {voiced.words}" if voiced.words else voiced.voice.label
    fields = {"item": voiced.poll, "person": voiced.person, "voice": str(voiced.voice)}
    return new_entry(event, Kind.POLL, text, fields)


def _closed(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    closed = PollClosed.from_body(body)
    # The register holds the outcome alone: two closings with one outcome are no conflict, whoever had heard what.
    ledger.write(event, closed.poll, "closed", str(closed.outcome))
    ledger.note(event, closed.poll, "closing", closed.to_body())
    fields: dict[str, Any] = {"item": closed.poll, "outcome": str(closed.outcome)}
    if closed.missing:
        fields["missing"] = list(closed.missing)
    return new_entry(event, Kind.POLL, f"Poll closed. {closed.sentence}", fields)


def _word(_field: str, value: Any) -> str:
    return "open" if value is None else Outcome(value).label


PART: Final[Part[Polls]] = Part(
    "polls", VERSIONS, {POLL_OPENED: _opened, POLL_VOICED: _voiced, POLL_CLOSED: _closed}, view, _word
)
