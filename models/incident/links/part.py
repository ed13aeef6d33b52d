"""The fold of links: the parent and each child a register, splits and merges notes."""

from collections.abc import Mapping
from typing import Any, Final

from models.incident.entry import Entry, Kind
from models.incident.ledger import Ledger, Record
from models.incident.links import events
from models.incident.links.views import Link, Links, SplitLink
from models.incident.part import Part
from models.incident.timeline import new_entry
from models.kernel.event import Event
from models.kernel.ids import EventId, StreamId

SELF: Final = "self"
PARENT: Final = "parent"
CHILD: Final = "child"
_SPLIT_OFF: Final = "split_off"
_SPLIT_FROM: Final = "split_from"
_MERGED: Final = "merged_in"


def _parent_set(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    link = events.ParentSet.from_body(body)
    ledger.write(event, SELF, PARENT, None if link.parent is None else [link.parent, link.number])
    text = f"Child of {link.number or link.parent}" if link.parent else f"No longer a child of {link.number}"
    return new_entry(event, Kind.STATE, text, {"item": SELF, "parent": link.parent}, reason=link.reason)


def _child_set(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    link = events.ChildSet.from_body(body)
    ledger.write(event, link.child, CHILD, [link.is_child, link.number])
    word = "Child" if link.is_child else "No longer a child"
    fields = {"item": link.child, "child": link.child}
    return new_entry(event, Kind.STATE, f"{word}: {link.number or link.child}", fields, reason=link.reason)


def _split_off(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    return _split(ledger, event, body, _SPLIT_OFF, "Split off into {}")


def _split_from(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    return _split(ledger, event, body, _SPLIT_FROM, "Split from {}")


def _split(ledger: Ledger, event: Event, body: Mapping[str, Any], kind: str, words: str) -> Entry:
    split = events.Split.from_body(body)
    ledger.note(event, SELF, kind, split.to_body())
    count = len(split.entries)
    text = f"{words.format(split.number or split.other)}: {count} {'entry' if count == 1 else 'entries'}"
    fields = {"item": SELF, "other": split.other, "entries": list(split.entries)}
    return new_entry(event, Kind.STATE, text, fields, reason=split.reason)


def _merged_in(ledger: Ledger, event: Event, body: Mapping[str, Any]) -> Entry:
    merged = events.MergedIn.from_body(body)
    ledger.note(event, SELF, _MERGED, merged.to_body())
    text = f"{merged.number or merged.source} was merged into this incident: {merged.title}"
    return new_entry(event, Kind.STATE, text, {"item": SELF, "merged": merged.source})


def view(ledger: Ledger) -> Links:
    """All links."""
    parent = ledger.shown(SELF, PARENT)
    children = []
    for key, field in sorted(ledger.registers()):
        if field == CHILD:
            is_child, number = ledger.shown(key, CHILD)
            if is_child:
                children.append(Link(StreamId(key), str(number)))
    split_from = [_split_link(note) for note in ledger.notes(SELF, _SPLIT_FROM)]
    return Links(
        None if parent is None else Link(StreamId(parent[0]), str(parent[1])),
        tuple(children),
        tuple(_split_link(note) for note in ledger.notes(SELF, _SPLIT_OFF)),
        split_from[0] if split_from else None,
        tuple(_merged_link(note) for note in ledger.notes(SELF, _MERGED)),
    )


def _split_link(note: Record) -> SplitLink:
    split = events.Split.from_body(note.body)
    return SplitLink(split.other, split.number, tuple(EventId(entry) for entry in split.entries))


def _merged_link(note: Record) -> Link:
    merged = events.MergedIn.from_body(note.body)
    return Link(merged.source, merged.number)


def _word(field: str, value: Any) -> str:
    if field == CHILD:
        return "a child" if value[0] else "not a child"
    return "none" if value is None else str(value[1] or value[0])


PART: Final[Part[Links]] = Part(
    "links",
    events.VERSIONS,
    {
        events.PARENT_SET: _parent_set,
        events.CHILD_SET: _child_set,
        events.SPLIT_OFF: _split_off,
        events.SPLIT_FROM: _split_from,
        events.MERGED_IN: _merged_in,
    },
    view,
    _word,
)
