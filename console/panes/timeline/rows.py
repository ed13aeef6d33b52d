"""Entries of the record as rows of the timeline."""

from collections.abc import Callable, Mapping
from typing import Final

from console.panes.words import clock_time
from models.incident.attachment import attached_to
from models.incident.entry import Entry, Kind, worded
from models.kernel.ids import EventId, PersonId
from models.sync.durability import Durability as Reached
from models.sync.durability import Level
from resources.tongue import tr
from widgets.detail_rows import DetailView
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
"""All there is until it is at a hub: the entry is in this workstation's database, synced to its disk."""


def durability_of(known: Reached | None) -> Durability:
    """How safe an entry is, in the words of its row. Without a hub it is saved here, which is all there can be."""
    match known:
        case Reached(level=Level.NOT_TAKEN):
            return Durability(DurabilityKind.NOT_TAKEN)
        case Reached(level=Level.SERVER):
            return Durability(DurabilityKind.AT_HUB)
        case Reached(level=Level.QUORUM, devices=further):
            return Durability(DurabilityKind.ON_DEVICES, tr("{further} devices", further=further + 1))
    return SAVED


def safety(known: Reached | None) -> DetailView:
    """The same for the selected entry, with what it means."""
    words = durability_of(known).words
    notes = {
        Level.NOT_TAKEN: known.why if known is not None else "",
        Level.SERVER: tr("and here; not known to be on enough other devices yet"),
        Level.QUORUM: tr("this one and the hub's others: it outlives the loss of any of them"),
    }
    note = notes.get(known.level, "") if known is not None else ""
    return DetailView(tr("Durability"), words, note or tr("in this workstation's record, synced to its disk"))


def timeline_row(
    entry: Entry,
    entries: Mapping[EventId, Entry],
    name_of: Callable[[PersonId], str],
    durability: Durability = SAVED,
) -> TimelineRow:
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
        durability=durability,
        is_pinned=entry.pinned,
        superseded_by=None
        if by is None
        else tr("{clock_time} by {name_of}", clock_time=clock_time(by.occurred_ms), name_of=name_of(by.author)),
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
    return (
        clock_time(old.occurred_ms) if old else "",
        entry.corrects_text or tr("an entry not here yet"),
        entry.reason,
    )


def _details(entry: Entry, name_of: Callable[[PersonId], str]) -> list[tuple[str, str]]:
    fields, found = entry.fields, []
    if entry.came_late and entry.arrived_ms is not None:
        found.append(
            (
                "",
                tr(
                    "written {clock_time} offline, arrived {clock_time2}",
                    clock_time=clock_time(entry.logged_ms)[:5],
                    clock_time2=clock_time(entry.arrived_ms)[:5],
                ),
            )
        )
    if entry.kind is Kind.DECISION:
        for key, label in (("rationale", tr("Why")), ("options", tr("Options")), ("objections", tr("Objection"))):
            if fields.get(key):
                found.append((label, str(fields[key])))
        if isinstance(fields.get("revisit_ms"), int):
            found.append((tr("Revisit"), f"{clock_time(fields['revisit_ms'])[:5]}Z"))
    elif entry.kind is Kind.TASK:
        state = tr(entry.task_state.value) if entry.task_state else ""
        found.append(
            (tr("Owner"), f"{name_of(PersonId(str(fields.get('owner'))))}, {fields.get('minutes', '–')} min, {state}")
        )
    elif entry.reason and entry.corrects is None:
        found.append((tr("Why"), entry.reason))
    if fields.get("said_by") and fields.get("transcript"):
        channel = tr(" in {fields}", fields=fields["channel"]) if fields.get("channel") else ""
        found.insert(
            0,
            (
                tr("Said by"),
                tr(
                    "{fields}{channel}; promoted by {name_of}",
                    fields=fields["said_by"],
                    channel=channel,
                    name_of=name_of(entry.author),
                ),
            ),
        )
    attached = attached_to(entry)
    if attached:
        found.append((tr("Attached"), ", ".join(each.name for each in attached)))
    return found


def size_words(size: int) -> str:
    """12 kB, 3.4 MB."""
    if size < 1_000_000:
        return tr("{value} kB", value=max(1, round(size / 1000)))
    return tr("{size:.1f} MB", size=size / 1_000_000)
