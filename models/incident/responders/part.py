"""The fold of the people asked to join: a row each, its standing a register, calls and answers as notes."""

from collections.abc import Mapping
from typing import Any, Final

from models.incident.entry import Entry, Kind
from models.incident.ledger import Ledger
from models.incident.part import Part
from models.incident.responders import events
from models.incident.responders.standing import Standing, Way
from models.incident.responders.views import Call, Responder, Responders
from models.incident.timeline import new_entry
from models.kernel.event import Event

STANDING: Final = "standing"
WAY: Final = "way"
_CALL: Final = "call"
_MOVE: Final = "move"
_AGAIN: Final = "again"

_SAID: Final = {
    Standing.ACKNOWLEDGED: "Acknowledged",
    Standing.JOINED: "Joined",
    Standing.LEFT: "Left",
    Standing.UNREACHABLE: "Not reachable",
    Standing.ASKED: "Asked to join",
    Standing.UNSENT: "Page not sent",
}


def _asked(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    asked = events.Asked.from_body(body)
    ledger.open(event, event.id, asked.to_body())
    ledger.write(event, event.id, STANDING, str(_first(asked.is_unsent)))
    ledger.write(event, event.id, WAY, str(asked.way))
    role = f" as {asked.role.label}" if asked.role else ""
    fields: dict[str, Any] = {"item": event.id, "person": asked.person, "way": str(asked.way)}
    if asked.role is not None:
        # Not "role": that is who holds it, and nobody holds it by being asked.
        fields["wished"] = str(asked.role)
    return new_entry(event, Kind.ROLE, _asked_words(asked.way, asked.is_unsent) + role, fields, reason=asked.reason)


def _asked_again(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    again = events.AskedAgain.from_body(body)
    ledger.write(event, again.item, STANDING, str(_first(again.is_unsent)))
    ledger.write(event, again.item, WAY, str(again.way))
    ledger.note(event, again.item, _AGAIN, again.to_body())
    fields = {"item": again.item, "person": again.person, "way": str(again.way)}
    return new_entry(event, Kind.ROLE, f"{_asked_words(again.way, again.is_unsent)}, again", fields)


def _called(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    called = events.Called.from_body(body)
    ledger.note(event, called.item, _CALL, called.to_body())
    fields = {"item": called.item, "person": called.person}
    return new_entry(event, Kind.ROLE, f"Called, {called.result}", fields)


def _moved(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    moved = events.Moved.from_body(body)
    ledger.write(event, moved.item, STANDING, str(moved.standing))
    ledger.note(event, moved.item, _MOVE, moved.to_body())
    fields = {"item": moved.item, "person": moved.person, "standing": str(moved.standing)}
    return new_entry(event, Kind.ROLE, _SAID[moved.standing], fields, reason=moved.note)


def view(ledger: Ledger) -> Responders:
    """Everybody who was asked."""
    keys = ledger.keys()
    return Responders(tuple(row for key in keys if (row := _row(ledger, key)) is not None))


def _row(ledger: Ledger, key: str) -> Responder | None:
    opened = ledger.opened(key)
    if opened is None:
        return None
    asked = events.Asked.from_body(opened.body)
    again = ledger.notes(key, _AGAIN)
    when: dict[Standing, int] = {}
    for note in ledger.notes(key, _MOVE):
        # The first acknowledgement counts, and the latest coming and going.
        standing = Standing(note.body["standing"])
        if standing is not Standing.ACKNOWLEDGED or standing not in when:
            when[standing] = note.at_ms
    standing = Standing(ledger.shown(key, STANDING, str(Standing.ASKED)))
    return Responder(
        key,
        asked.person,
        asked.role,
        asked.reason,
        Way(ledger.shown(key, WAY, str(asked.way))),
        standing,
        opened.at_ms,
        opened.actor,
        when.get(Standing.ACKNOWLEDGED),
        when.get(Standing.JOINED),
        when.get(Standing.LEFT) if standing is Standing.LEFT else None,
        tuple(Call(note.at_ms, note.actor, str(note.body["result"])) for note in ledger.notes(key, _CALL)),
        1 + len(again),
        again[-1].at_ms if again else opened.at_ms,
    )


def _first(is_unsent: bool) -> Standing:
    return Standing.UNSENT if is_unsent else Standing.ASKED


def _asked_words(way: Way, is_unsent: bool) -> str:
    return "Page not sent: no channel" if is_unsent else f"Asked to join {way.words}"


PART: Final[Part[Responders]] = Part(
    "responders",
    events.VERSIONS,
    {
        events.ASKED: _asked,
        events.ASKED_AGAIN: _asked_again,
        events.CALLED: _called,
        events.MOVED: _moved,
    },
    view,
)
