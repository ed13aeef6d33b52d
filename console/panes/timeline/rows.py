"""Entries of the record as rows of the timeline."""

from collections.abc import Callable, Mapping
from typing import Final

from console.panes.words import clock_time
from models.incident.attachment import attached_to
from models.incident.entry import Entry, Kind, worded
from models.kernel.ids import EventId, PersonId
from widgets.durability_badge import Durability, DurabilityKind
from widgets.itemmodels.timeline_row import TimelineRow

LETTERS: Final = {
    Kind.FACT: "F",
    Kind.DECISION: "D",
    Kind.ACTION: "A",
    Kind.COMMS: "C",
    Kind.ROLE: "R",
    Kind.STATE: "S",
    Kind.SEVERITY: "S",
    Kind.TASK: "T",
    Kind.OBSERVATION: "O",
    Kind.POLL: "P",
}
SAVED: Final = Durability(DurabilityKind.SAVED)
"""All there is until a hub is joined: the entry is in this workstation's database, synced to its disk."""


def timeline_row(entry: Entry, entries: Mapping[EventId, Entry], name_of: Callable[[PersonId], str]) -> TimelineRow:
    """One entry in words; the entries it corrects or is corrected by are looked up."""
    by = entries.get(entry.corrected_by[0]) if entry.corrected_by else None
    return TimelineRow(
        id=entry.id,
        occurred=clock_time(entry.occurred_ms),
        logged=clock_time(entry.logged_ms)[:5] if abs(entry.occurred_ms - entry.logged_ms) >= 60_000 else None,
        kind=row_kind(entry.kind),
        letter=LETTERS.get(entry.kind, ""),
        text=worded(entry, name_of),
        author=name_of(entry.author),
        details=tuple(_details(entry, name_of)),
        durability=SAVED,
        is_pinned=entry.pinned,
        superseded_by=None if by is None else f"{clock_time(by.occurred_ms)} by {name_of(by.author)}",
        corrects=_corrects(entry, entries),
        is_decision=entry.kind is Kind.DECISION,
        at=entry.occurred_ms / 1000,
    )


def row_kind(kind: Kind) -> str:
    """The word of a kind in rows and filters."""
    return "auto" if kind is Kind.AUTOMATION else kind.value


def _corrects(entry: Entry, entries: Mapping[EventId, Entry]) -> tuple[str, str, str] | None:
    if entry.corrects is None:
        return None
    old = entries.get(entry.corrects)
    return (clock_time(old.occurred_ms) if old else "", entry.corrects_text or "an entry not here yet", entry.reason)


def _details(entry: Entry, name_of: Callable[[PersonId], str]) -> list[tuple[str, str]]:
    fields, found = entry.fields, []
    if entry.kind is Kind.DECISION:
        for key, label in (("rationale", "Why"), ("options", "Options"), ("objections", "Objection")):
            if fields.get(key):
                found.append((label, str(fields[key])))
        if isinstance(fields.get("revisit_ms"), int):
            found.append(("Revisit", f"{clock_time(fields['revisit_ms'])[:5]}Z"))
    elif entry.kind is Kind.TASK:
        state = entry.task_state.value if entry.task_state else ""
        found.append(
            ("Owner", f"{name_of(PersonId(str(fields.get('owner'))))}, {fields.get('minutes', '–')} min, {state}")
        )
    elif entry.reason and entry.corrects is None:
        found.append(("Why", entry.reason))
    if fields.get("said_by") and fields.get("transcript"):
        channel = f" in {fields['channel']}" if fields.get("channel") else ""
        found.insert(0, ("Said by", f"{fields['said_by']}{channel}; promoted by {name_of(entry.author)}"))
    attached = attached_to(entry)
    if attached:
        found.append(("Attached", ", ".join(each.name for each in attached)))
    return found


def size_words(size: int) -> str:
    """12 kB, 3.4 MB."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB"
