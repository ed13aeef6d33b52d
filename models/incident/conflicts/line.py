"""The line of the timeline that says a conflict was settled: of what, and on which value. People are in fields."""

from typing import Any, Final

from models.incident.conflicts import words
from models.incident.conflicts.events import ConflictSettled
from models.incident.entry import Entry, Kind
from models.incident.timeline import new_entry
from models.kernel.clock import utc
from models.kernel.event import Event

_MOMENTS: Final = ("due", "next")


def settled_line(event: Event, settled: ConflictSettled, word: str) -> Entry:
    """`word`: the value as stored. A person's id is not told as such: entry.worded adds the name."""
    fields: dict[str, Any] = {"conflict": settled.field}
    if settled.key:
        fields["item"] = settled.key
    about = words.what(settled.field, {})
    kind = Kind.STATE
    name = settled.name or settled.field.partition(":")[0]
    if words.is_person(settled.field):
        kind, word = Kind.ROLE, "" if settled.value else words.NOBODY
        fields["person"] = settled.value
    elif name in _MOMENTS and isinstance(settled.value, int):
        word = f"{utc(settled.value):%H:%M}Z"
    elif name == "handover":
        word = "stands" if settled.value else "none"
    elif name == "state" and not settled.part:
        word = word.upper()
    text = f"Conflict settled: {about}{f', {word}' if word else ''}"
    count = len(event.supersedes)
    return new_entry(event, kind, text, fields, reason=f"{count} values stood side by side" if count > 1 else "")
