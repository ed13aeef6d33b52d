"""Decisions on the bridge card."""

from collections.abc import Callable, Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from models.incident.bridge import commands, events
from models.incident.bridge.part import KEY, PART
from models.incident.decision import Decision, bad, clean, living
from models.incident.state import IncidentState
from models.kernel.errors import Refused
from models.kernel.event import Draft
from resources.said import say

Drafts = tuple[Draft, ...]

MAX_FIELD: Final = 500
MAX_RULES: Final = 12


def set_bridge(state: IncidentState, command: commands.SetBridge, context: Decision) -> Drafts:
    """Only what changes is written, so that two people may fill the card together."""
    living(state)
    ledger = state.ledger(PART)
    wanted: dict[str, Any] = {
        name: clean(name, value, MAX_FIELD, required=False)
        for name in events.TEXT_FIELDS
        if (value := getattr(command, name)) is not None
    }
    if wanted.get("url"):
        _check_url(wanted["url"])
    if command.protocol is not None:
        if len(command.protocol) > MAX_RULES:
            bad(
                "protocol",
                say("{count} sentences; at most {max_rules}", count=len(command.protocol), max_rules=MAX_RULES),
            )
        wanted["protocol"] = [clean("protocol", sentence, MAX_FIELD) for sentence in command.protocol]
    if command.every_minutes is not None:
        if not 1 <= command.every_minutes <= events.MOST_MINUTES:
            bad(
                "every",
                say(
                    "{every_minutes} minutes; expected 1 to {most_minutes}",
                    every_minutes=command.every_minutes,
                    most_minutes=events.MOST_MINUTES,
                ),
            )
        wanted["every_minutes"] = command.every_minutes
    changed = {
        name: value
        for name, value in wanted.items()
        if ledger.register(KEY, name).in_conflict or ledger.shown(KEY, name, "") != value
    }
    if not changed:
        raise Refused(
            say("the bridge is not changed"), (say("name what is new: dial-in, URL, PIN, protocol or minutes"),)
        )
    body = events.BridgeSet(changed)
    return (Draft(state.stream, events.SET, body.to_body(), ledger.heads(KEY, *changed)),)


def note_round(state: IncidentState, command: commands.NoteRound, context: Decision) -> Drafts:
    """While the incident is open."""
    summary = living(state)
    if not summary.is_open:
        raise Refused(say("no status round is noted"), (say("the incident is {state}", state=summary.state.upper()),))
    body = events.StatusRound(clean("note", command.note, MAX_FIELD, required=False))
    return (Draft(state.stream, events.ROUND, body.to_body()),)


def _check_url(url: str) -> None:
    try:
        parts = urlsplit(url)
        is_link = parts.scheme in ("http", "https", "tel", "sip", "sips") and bool(parts.netloc or parts.path)
    except ValueError:
        is_link = False
    if not is_link:
        bad("url", say("{url!r}; expected an address that begins with https:, tel: or sip:", url=url))


DECIDERS: Final[Mapping[type, Callable[[IncidentState, Any, Decision], Drafts]]] = {
    commands.SetBridge: set_bridge,
    commands.NoteRound: note_round,
}
