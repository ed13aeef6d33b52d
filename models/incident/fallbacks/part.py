"""The fallbacks of an incident as one of its parts."""

from collections.abc import Mapping
from typing import Any, Final

from models.incident.entry import Entry, Kind
from models.incident.fallbacks.events import (
    FALLBACK_ACTIVATED,
    FALLBACK_DECLINED,
    FALLBACK_PROPOSED,
    FALLBACK_REVERSED,
    VERSIONS,
    FallbackTurned,
)
from models.incident.fallbacks.views import STATE, TURN, Fallbacks, FallbackState, view
from models.incident.ledger import Ledger
from models.incident.part import Fold, Part
from models.incident.timeline import new_entry
from models.kernel.event import Event

_STATES: Final = {
    FALLBACK_PROPOSED: FallbackState.PROPOSED,
    FALLBACK_DECLINED: FallbackState.DECLINED,
    FALLBACK_ACTIVATED: FallbackState.ACTIVE,
    FALLBACK_REVERSED: FallbackState.REVERSED,
}


def _turned(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    turned, state = FallbackTurned.from_body(body), _STATES[event.type]
    ledger.open(event, turned.key, {})
    ledger.write(event, turned.key, STATE, str(state))
    ledger.note(event, turned.key, TURN, turned.to_body())
    fields: dict[str, Any] = {"item": turned.key, "fallback": str(state)}
    if turned.decider is not None:
        fields["decider"] = turned.decider
    return new_entry(event, _kind(state), _text(turned, state), fields)


def _kind(state: FallbackState) -> Kind:
    return Kind.ACTION if state is FallbackState.PROPOSED else Kind.DECISION


def _text(turned: FallbackTurned, state: FallbackState) -> str:
    words = {
        FallbackState.PROPOSED: f"Fallback proposed to the Incident Commander: {turned.title}",
        FallbackState.DECLINED: f"Fallback declined: {turned.title}",
        FallbackState.ACTIVE: f"Workaround active: {turned.title}, safe for {turned.terms.max_safe_minutes} min",
        FallbackState.REVERSED: f"Workaround reversed: {turned.title}",
    }[state]
    return f"{words}. {turned.note}" if turned.note else words


def _word(_field: str, value: Any) -> str:
    return "nothing" if value is None else FallbackState(value).label


_FOLDS: Final[Mapping[str, Fold]] = dict.fromkeys(_STATES, _turned)

PART: Final[Part[Fallbacks]] = Part("fallbacks", VERSIONS, _FOLDS, view, _word)
