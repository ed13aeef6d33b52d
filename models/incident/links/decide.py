"""Decisions between incidents. Each writes into the streams of all it touches, in one go: all or nothing."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.incident import events as incident_events
from models.incident.decision import MAX_TITLE, Decision, bad, clean, clean_line, living, name
from models.incident.lifecycle import TRANSITIONS, State
from models.incident.links import commands, events
from models.incident.links.part import CHILD, PART
from models.incident.state import IncidentState
from models.incident.views import IncidentSummary
from models.kernel.errors import Refused
from models.kernel.event import Draft
from resources.said import say

Drafts = tuple[Draft, ...]

MAX_ENTRIES: Final = 500
MAX_MERGED: Final = 50


def link_child(state: IncidentState, command: commands.LinkChild, context: Decision) -> Drafts:
    """One parent at most, no circles, drills among themselves."""
    summary = living(state)
    child = _known(command.relative)
    reason = clean("reason", command.reason, required=False)
    unmet = _apart(summary, child)
    if command.child == state.stream:
        unmet.append(say("an incident is not its own child"))
    elif command.child in command.ancestors:
        unmet.append(
            say("{number} stands above {name} already: that would be a circle", number=child.number, name=name(summary))
        )
    if child.state.is_final:
        unmet.append(say("{number} is {state}", number=child.number, state=child.state.upper()))
    if child.parent == state.stream:
        unmet.append(say("{number} is a child of {name} already", number=child.number, name=name(summary)))
    elif child.parent is not None:
        unmet.append(say("{number} has another parent: unlink it there first", number=child.number))
    if unmet:
        raise Refused(
            say("{number} does not become a child of {name}", number=child.number, name=name(summary)), tuple(unmet)
        )
    down = events.ChildSet(child.id, child.number, True, reason)
    up = events.ParentSet(state.stream, summary.number, reason)
    return (
        Draft(state.stream, events.CHILD_SET, down.to_body(), state.ledger(PART).heads(child.id, CHILD)),
        Draft(child.id, events.PARENT_SET, up.to_body(), child.parent_heads),
    )


def unlink_child(state: IncidentState, command: commands.UnlinkChild, context: Decision) -> Drafts:
    """In any state: what hangs on a closed incident must be able to go on."""
    summary, child = state.summary(), _known(command.relative)
    reason = clean("reason", command.reason, required=False)
    is_listed = any(link.id == child.id for link in state.part(PART).children)
    if not is_listed and child.parent != state.stream:
        raise Refused(say("{number} is not a child of {name}", number=child.number, name=name(summary)))
    drafts = [
        Draft(
            state.stream,
            events.CHILD_SET,
            events.ChildSet(child.id, child.number, False, reason).to_body(),
            state.ledger(PART).heads(child.id, CHILD),
        )
    ]
    if child.parent == state.stream:
        up = events.ParentSet(None, summary.number, reason)
        drafts.append(Draft(child.id, events.PARENT_SET, up.to_body(), child.parent_heads))
    return tuple(drafts)


def split(state: IncidentState, command: commands.Split, context: Decision) -> Drafts:
    """A new incident for what turned out to be another matter. The first event is its declaration."""
    summary = living(state)
    title = clean_line("title", command.title)
    reason = clean("reason", command.reason, required=False)
    services = tuple(dict.fromkeys(clean("services", service, MAX_TITLE) for service in command.services))
    entries = tuple(dict.fromkeys(command.entries))
    if len(entries) > MAX_ENTRIES:
        bad("entries", say("{count} entries; at most {max_entries}", count=len(entries), max_entries=MAX_ENTRIES))
    unmet = [say("there is no entry {entry}", entry=entry) for entry in entries if state.entry(entry) is None]
    unmet += [] if entries else [say("name the entries that go on in the new incident")]
    unmet += [
        say("{name} is not about {service}", name=name(summary), service=each)
        for each in services
        if each not in summary.services
    ]
    if unmet:
        raise Refused(say("nothing is split off {name}", name=name(summary)), tuple(unmet))
    severity = command.severity or summary.severity
    rule = f"Split from {name(summary)}, which is {summary.severity}"
    declared = incident_events.Declared(
        number=context.next_number(summary.drill),
        title=title,
        severity=severity,
        rule=rule if severity is summary.severity else f"Set by who split it. {rule}",
        policy_version=0,
        suggested=summary.severity,
        services=services,
        drill=summary.drill,
        commander=context.actor,
        split_from=state.stream,
    )
    new = context.new_stream()
    there = events.Split(state.stream, summary.number, entries, reason)
    here = events.Split(new, declared.number, entries, reason)
    return (
        Draft(new, incident_events.DECLARED, declared.to_body()),
        Draft(new, events.SPLIT_FROM, there.to_body()),
        Draft(state.stream, events.SPLIT_OFF, here.to_body()),
    )


def merge_all(state: IncidentState, command: commands.MergeAll, context: Decision) -> Drafts:
    """All named incidents end as MERGED and their ids lead here. Where one can't be merged, none is."""
    summary = state.summary()
    reason = clean("reason", command.reason, required=False)
    relatives = tuple({each.id: each for each in command.relatives}.values())
    if len(relatives) > MAX_MERGED:
        bad("sources", say("{count} incidents; at most {max_merged}", count=len(relatives), max_merged=MAX_MERGED))
    unmet = [] if summary.is_open else [say("{name} is {state}", name=name(summary), state=summary.state.upper())]
    unmet += [] if relatives else [say("name the incidents that go on as this one")]
    for each in relatives:
        if each.id == state.stream:
            unmet.append(say("an incident can't be merged into itself"))
            continue
        if State.MERGED not in TRANSITIONS[each.state]:
            unmet.append(say("{number} is {state}", number=each.number, state=each.state.upper()))
        unmet += _apart(summary, each)
    if unmet:
        raise Refused(say("nothing is merged into {name}", name=name(summary)), tuple(unmet))
    notes = [
        Draft(state.stream, events.MERGED_IN, events.MergedIn(each.id, each.number, each.title).to_body())
        for each in relatives
    ]
    ends = [
        Draft(
            each.id,
            incident_events.MERGED,
            incident_events.Merged(state.stream, summary.number, each.state, reason).to_body(),
            each.state_heads,
        )
        for each in relatives
    ]
    return (*notes, *ends)


def _known(relative: commands.Relative | None) -> commands.Relative:
    if relative is None:
        raise Refused(say("nothing is known of the other incident"), (say("wait for the next sync"),))
    return relative


def _apart(summary: IncidentSummary, other: commands.Relative) -> list[str]:
    if other.drill == summary.drill:
        return []
    return [
        say("a drill and a real incident stay apart: {number} is a drill", number=other.number)
        if other.drill
        else say("a drill and a real incident stay apart: {number} is real", number=other.number)
    ]


DECIDERS: Final[Mapping[type, Callable[[IncidentState, Any, Decision], Drafts]]] = {
    commands.LinkChild: link_child,
    commands.UnlinkChild: unlink_child,
    commands.Split: split,
    commands.MergeAll: merge_all,
}
