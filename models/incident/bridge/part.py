"""The fold of the bridge card: one thing, a register for each field, status rounds as notes."""

from collections.abc import Mapping
from typing import Any, Final

from models.incident.bridge import events
from models.incident.bridge.views import DEFAULT_EVERY_MINUTES, DEFAULT_PROTOCOL, MASK, Bridge
from models.incident.entry import Entry, Kind
from models.incident.ledger import Ledger
from models.incident.part import Part
from models.incident.timeline import new_entry
from models.kernel.event import Event

KEY: Final = "bridge"
_ROUND: Final = "round"
_SET: Final = "set"

_NAMES: Final = {
    "dial_in": "dial-in",
    "url": "URL",
    "pin": "PIN",
    "protocol": "protocol",
    "every_minutes": "status round",
}


def _set(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    written = events.BridgeSet.from_body(body)
    for name, value in written.values.items():
        ledger.write(event, KEY, name, value)
    # A note, not an opening: when the bridge first had a way in does not depend on who is heard first.
    if any(written.values.get(name) for name in ("dial_in", "url")):
        ledger.note(event, KEY, _SET, {})
    # The timeline is read and exported widely; the PIN stays on the card.
    shown = {name: value for name, value in written.values.items() if name != "pin"}
    names = ", ".join(_NAMES[name] for name in events.FIELDS if name in written.values)
    return new_entry(event, Kind.STATE, f"Bridge set: {names}", {"item": KEY, **shown})


def _round(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    held = events.StatusRound.from_body(body)
    ledger.note(event, KEY, _ROUND, held.to_body())
    text = f"Status round: {held.note}" if held.note else "Status round held"
    return new_entry(event, Kind.STATE, text, {"item": KEY})


def view(ledger: Ledger) -> Bridge:
    """The card."""
    rounds, sets = ledger.notes(KEY, _ROUND), ledger.notes(KEY, _SET)
    last = max(rounds, key=lambda note: (note.at_ms, note.stamp), default=None)
    return Bridge(
        dial_in=ledger.shown(KEY, "dial_in", ""),
        url=ledger.shown(KEY, "url", ""),
        pin=ledger.shown(KEY, "pin", ""),
        protocol=tuple(ledger.shown(KEY, "protocol") or DEFAULT_PROTOCOL),
        every_minutes=ledger.shown(KEY, "every_minutes", DEFAULT_EVERY_MINUTES),
        last_round_ms=None if last is None else last.at_ms,
        last_note="" if last is None else str(last.body.get("note", "")),
        set_ms=min((note.at_ms for note in sets), default=None),
    )


def _word(field: str, value: Any) -> str:
    """In a conflict; the PIN is not told there either."""
    if field == "pin":
        return MASK
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


PART: Final[Part[Bridge]] = Part("bridge", events.VERSIONS, {events.SET: _set, events.ROUND: _round}, view, _word)
