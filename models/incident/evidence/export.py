"""Evidence in documents: as JSON values, and as sentences for a text. What is BROKEN is said first and aloud."""

from collections.abc import Callable
from typing import Any

from models.incident.evidence.commands import Keep
from models.incident.evidence.views import CustodyLine, Evidence, EvidenceItem, Preservation, Soundness
from models.kernel.clock import rfc3339
from models.kernel.ids import PersonId

NameOf = Callable[[PersonId], str]

BAD = (Soundness.BROKEN, Soundness.MISSING)


def evidence_to_json(evidence: Evidence, name_of: NameOf) -> dict[str, Any]:
    """Items with their custody, names of those that are not what was collected, and the checklist."""
    return {
        "broken": [item.name for item in evidence.all if item.soundness is Soundness.BROKEN],
        "items": [item_to_json(item, name_of) for item in evidence.all],
        "preservation": preservation_to_json(evidence.preservation, name_of),
    }


def item_to_json(item: EvidenceItem, name_of: NameOf) -> dict[str, Any]:
    """One item; `place` is null where the record keeps the content."""
    return {
        "item": item.id,
        "name": item.name,
        "source": item.source,
        "collector": name_of(item.collector),
        "collected": rfc3339(item.collected_ms),
        "sha256": item.sha256,
        "size": item.size,
        "place": item.place or None,
        "keeps": None if item.keeps is None else item.keeps.value,
        "soundness": str(item.soundness),
        "checked": None if item.checked_ms is None else rfc3339(item.checked_ms),
        "holder": name_of(item.holder),
        "sealed": item.is_sealed,
        "custody": [
            {
                "at": rfc3339(line.at_ms),
                "by": name_of(line.by),
                "act": str(line.act),
                "to": None if line.to is None else name_of(line.to),
                "note": line.note,
            }
            for line in item.custody
        ],
    }


def preservation_to_json(preservation: Preservation, name_of: NameOf) -> dict[str, Any]:
    """What is kept and where, what was waived by whom and why, and what is open."""
    return {
        "kept": {keep.value: preservation.kept.get(keep) for keep in Keep},
        "waived": sorted(keep.value for keep in preservation.waived),
        "waiver": preservation.waiver_reason,
        "waived_by": None if preservation.waived_by is None else name_of(preservation.waived_by),
        "open": [keep.value for keep in preservation.open_points],
    }


def sentences(evidence: Evidence, name_of: NameOf) -> list[tuple[str, tuple[str, ...]]]:
    """A line for each item with the lines of its custody, then one for each point of the checklist; none without evidence."""
    preservation = evidence.preservation
    if not evidence.all and not preservation.kept and not preservation.waived:
        return []
    found = []
    for item in sorted(evidence.all, key=lambda item: item.soundness not in BAD):
        state = f"{item.soundness.upper()}: " if item.soundness in BAD else ""
        words = (
            f"{state}{item.name} from {item.source}, {item.size} bytes, SHA-256 {item.sha256}, "
            f"collected {rfc3339(item.collected_ms)} by {name_of(item.collector)}, held by {name_of(item.holder)}"
        )
        words += ", sealed" if item.is_sealed else ""
        words += f", {item.soundness} at {rfc3339(item.checked_ms)}" if item.checked_ms is not None else ", unchecked"
        words += f", lies at {item.place}" if item.place else ""
        found.append((words, tuple(custody_words(line, name_of) for line in item.custody)))
    for keep in Keep:
        if keep in preservation.kept:
            found.append((f"State kept: {keep.label}, {preservation.kept[keep]}", ()))
        elif keep in preservation.waived and preservation.waived_by is not None:
            by = name_of(preservation.waived_by)
            found.append((f"State NOT kept: {keep.label}, waived by {by}: {preservation.waiver_reason}", ()))
        else:
            found.append((f"State not kept yet: {keep.label}", ()))
    return found


def custody_words(line: CustodyLine, name_of: NameOf) -> str:
    """2026-11-21T14:36:10Z transfer by Ana Ruiz to Raj Mehta: bag 7"""
    to = f" to {name_of(line.to)}" if line.to is not None else ""
    return f"{rfc3339(line.at_ms)} {line.act} by {name_of(line.by)}{to}{f': {line.note}' if line.note else ''}"
