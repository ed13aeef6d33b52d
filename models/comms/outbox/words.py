"""The outbox in sentences: for the incident's timeline, the composer and the outbox's own page."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from models.comms.outbox import events as told
from models.comms.outbox.item import Item, ReadBack, State
from resources.said import say

_STATES: Final = {
    State.QUEUED: say("queued"),
    State.WAITING: say("not taken yet, will be tried again"),
    State.CLAIMED: say("being sent"),
    State.SENT: say("sent"),
    State.FAILED: say("NOT SENT"),
    State.UNKNOWN: say("MAY HAVE BEEN SENT – somebody must look"),
    State.EXPIRED: say("NOT SENT – waited too long, needs approval anew"),
    State.WITHDRAWN: say("withdrawn"),
}


def state_words(item: Item) -> str:
    """sent, but 2 recipients were refused."""
    words = _STATES[item.state]
    if item.state is State.SENT and item.missed:
        return say("sent, but NOT to {missed}", missed=listed(item.missed))
    if item.state is State.SENT and item.read_back is ReadBack.DIFFERS:
        return say("sent, but what is shown there DIFFERS")
    if item.state is State.SENT and item.read_back is ReadBack.SAME:
        return say("sent and read back")
    return words


def listed(names: Iterable[str], most: int = 3) -> str:
    """a, b, c and 4 more."""
    found = list(names)
    shown = ", ".join(found[:most])
    return shown if len(found) <= most else f"{shown} and {len(found) - most} more"


def outcome(items: Iterable[Item]) -> str:
    """One sentence on a whole update: who has it and, first of all, who does not."""
    by_state: dict[State, list[Item]] = {}
    for item in items:
        by_state.setdefault(item.state, []).append(item)
    parts: list[str] = []
    for state in (State.FAILED, State.UNKNOWN, State.EXPIRED, State.WAITING, State.CLAIMED, State.QUEUED):
        for_state = by_state.get(state, [])
        if for_state:
            parts.append(f"{listed(each.sink for each in for_state)}: {_STATES[state]}")
    sent = by_state.get(State.SENT, [])
    parts += [f"{each.sink}: {state_words(each)}" for each in sent if each.missed or each.read_back is ReadBack.DIFFERS]
    if sent:
        parts.append(f"{len(sent)} sent ({listed(each.sink for each in sent)})")
    return "; ".join(parts)


def line(type_name: str, body: Mapping[str, Any], item: Item | None) -> str | None:
    """What the incident's timeline says of an event; None for what is noise there (claims, queued attempts)."""
    if type_name == told.QUEUED:
        again = " again" if body["round"] > 1 else ""
        drill = "DRILL: " if body.get("drill") else ""
        return f"{drill}Update for {body['audience']} queued{again} for {body['sink']}: {body['title']}"
    if item is None:
        return None
    what = f"{'DRILL: ' if item.drill else ''}{item.sink}: update for {item.audience.label.lower()}"
    said = str(body.get("words", ""))
    because = f": {said}" if said else ""
    match type_name:
        case told.SENT:
            missed = body.get("missed", ())
            return f"{what} sent" + (f", but NOT to {listed(missed)}" if missed else "")
        case told.FAILED if "again_ms" not in body:
            return f"{what} NOT SENT{because}"
        case told.UNKNOWN if "again_ms" not in body:
            return f"{what} may have been sent, somebody must look{because}"
        case told.SETTLED:
            found = "was sent" if body.get("accepted") else "was not sent"
            return f"{what} {found}{because}"
        case told.EXPIRED:
            return f"{what} NOT SENT, it waited too long and needs approval anew"
        case told.WITHDRAWN:
            return f"{what} withdrawn{because}"
        case told.COMPARED if not body.get("same"):
            return f"{what}: what is shown there differs from what was sent{because}"
    return None
