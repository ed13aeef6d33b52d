"""An incident as JSON, Markdown and CSV. Pure: names come from a look-up, times are RFC 3339 in UTC."""

import csv
import io
import json
from collections.abc import Iterable
from typing import Any, Final

from models.incident.dossier import Dossier, NameOf
from models.incident.entry import Entry, worded
from models.incident.evidence.export import evidence_to_json, sentences
from models.incident.proof import Proof
from models.incident.views import Conflict, IncidentSummary
from models.kernel.clock import rfc3339, utc
from models.kernel.ids import PersonId

CSV_HEADER: Final = (
    "entry",
    "occurred",
    "logged",
    "kind",
    "text",
    "author",
    "pinned",
    "corrects",
    "corrected_by",
    "reason",
)

_UNSAFE: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "'")


def written(form: str, dossier: Dossier) -> str:
    """The incident as the text of a file: form is "json", "csv", or anything else for Markdown.

    JSON and Markdown say what was verified of the record; CSV is rows alone, so that any reader takes it.
    """
    summary, entries, name_of = dossier.summary, dossier.entries, dossier.name_of
    if form == "csv":
        return to_csv(entries, name_of)
    if form == "json":
        document = to_json(summary, entries, name_of) | {
            "evidence": evidence_to_json(dossier.evidence, name_of),
            "record": _proof(dossier),
        }
        return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    return to_markdown(summary, entries, name_of) + _markdown_evidence(dossier) + _markdown_proof(dossier.proof)


def to_json(summary: IncidentSummary, entries: Iterable[Entry], name_of: NameOf) -> dict[str, Any]:
    """What `incident show --json` prints. Entries keep the order they are given in."""
    return {
        "id": summary.id,
        "number": summary.number,
        "title": summary.title,
        "severity": str(summary.severity),
        "rule": summary.rule,
        "state": str(summary.state),
        "drill": summary.drill,
        "services": list(summary.services),
        "declared": rfc3339(summary.declared_ms),
        "declared_by": _name(summary.declared_by, name_of),
        "commander": _name(summary.commander, name_of),
        "roles": {str(role): name_of(person) for role, person in summary.roles.items()},
        "resolved": _time(summary.resolved_ms),
        "merged_into": summary.merged_into,
        "next_update_due": _time(summary.next_update_due_ms),
        "updates": [
            {"audience": str(due.audience), "due": rfc3339(due.due_ms), "promised": due.promised}
            for due in summary.updates
        ],
        "last_update": _time(summary.last_update_ms),
        "conflicts": [_conflict(conflict, name_of) for conflict in summary.conflicts],
        "handover_offer": None
        if summary.handover_offer is None
        else {
            "id": summary.handover_offer.id,
            "by": name_of(summary.handover_offer.by),
            "to": name_of(summary.handover_offer.to),
            "briefing": summary.handover_offer.briefing,
            "offered": rfc3339(summary.handover_offer.offered_ms),
        },
        "timeline": [entry_to_json(entry, name_of) for entry in entries],
    }


def entry_to_json(entry: Entry, name_of: NameOf) -> dict[str, Any]:
    """One line of the timeline."""
    plain = {
        "entry": entry.id,
        "kind": str(entry.kind),
        "text": worded(entry, name_of),
        "author": name_of(entry.author),
        "occurred": rfc3339(entry.occurred_ms),
        "logged": rfc3339(entry.logged_ms),
        "pinned": entry.pinned,
        "corrects": entry.corrects,
        "corrected_by": list(entry.corrected_by),
        "reason": entry.reason,
        "fields": dict(entry.fields),
        "device": entry.origin,
    }
    if entry.task_state is not None:
        plain["task"] = {
            "state": str(entry.task_state),
            "owner": _name(entry.owner, name_of),
            "due": _time(entry.due_ms),
            "note": entry.task_note,
        }
    return plain


def to_markdown(summary: IncidentSummary, entries: Iterable[Entry], name_of: NameOf) -> str:
    """For a review or a ticket: the facts, then the timeline, oldest first, with superseded entries struck through."""
    drill = "DRILL — " if summary.drill else ""
    lines = [
        f"# {drill}{summary.number} {inline(summary.title)}",
        "",
        f"- Severity: {summary.severity}{f' ({inline(summary.rule)})' if summary.rule else ''}",
        f"- State: {summary.state.upper()}",
        f"- Declared: {rfc3339(summary.declared_ms)} by {inline(_name(summary.declared_by, name_of) or 'unknown')}",
        f"- Resolved: {_time(summary.resolved_ms) or 'not yet'}",
        f"- Services: {inline(', '.join(summary.services)) or 'none named'}",
    ]
    lines += [f"- {role.label}: {inline(name_of(person))}" for role, person in summary.roles.items()]
    lines += ["", "## Timeline (UTC)", ""]
    for entry in sorted(entries, key=lambda entry: entry.order):
        lines += _markdown_entry(entry, name_of)
    return "\n".join(lines) + "\n"


def to_csv(entries: Iterable[Entry], name_of: NameOf) -> str:
    """RFC 4180. Cells that a spreadsheet would run as a formula begin with an apostrophe; read_csv_cell takes it off."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(CSV_HEADER)
    for entry in entries:
        row = (
            entry.id,
            rfc3339(entry.occurred_ms),
            rfc3339(entry.logged_ms),
            str(entry.kind),
            worded(entry, name_of),
            name_of(entry.author),
            "yes" if entry.pinned else "no",
            entry.corrects or "",
            " ".join(entry.corrected_by),
            entry.reason,
        )
        writer.writerow([csv_cell(cell) for cell in row])
    return out.getvalue()


def csv_cell(text: str) -> str:
    """Safe to open in a spreadsheet. A text that begins with an apostrophe gets another, so that reading is exact."""
    return f"'{text}" if text.startswith(_UNSAFE) else text


def read_csv_cell(cell: str) -> str:
    """The inverse of csv_cell."""
    return cell.removeprefix("'")


def _proof(dossier: Dossier) -> dict[str, Any]:
    proof = dossier.proof
    if proof is None:
        return {"verified": None}
    return {
        "verified": rfc3339(proof.checked_ms),
        "sound": proof.is_sound,
        "events": proof.events,
        "faults": list(proof.faults),
        "chains": [{"origin": tip.origin, "seq": tip.seq, "sha256": tip.sha256} for tip in proof.tips],
        "head": proof.head,
    }


def _markdown_evidence(dossier: Dossier) -> str:
    lines = []
    for said, custody in sentences(dossier.evidence, dossier.name_of):
        lines.append(f"- {inline(said)}")
        lines += [f"  - {inline(line)}" for line in custody]
    return "\n## Evidence\n\n" + "\n".join(lines) + "\n" if lines else ""


def _markdown_proof(proof: Proof | None) -> str:
    said = ("The record was not verified for this document.",) if proof is None else proof.sentences()
    head = "" if proof is None else f"- Head: {proof.head}\n"
    return "\n## Record\n\n" + "".join(f"- {inline(sentence)}\n" for sentence in said) + head


def _markdown_entry(entry: Entry, name_of: NameOf) -> list[str]:
    text = inline(worded(entry, name_of))
    text = f"~~{text}~~ (corrected)" if entry.superseded else text
    late = f", logged {utc(entry.logged_ms):%H:%M:%S}Z" if entry.backdated else ""
    lines = [
        f"- {utc(entry.occurred_ms):%Y-%m-%d %H:%M:%S}Z{late} **{entry.kind}** {text} — {inline(name_of(entry.author))}"
    ]
    if entry.corrects_text is not None:
        lines.append(f"  - corrects “{inline(entry.corrects_text)}”: {inline(entry.reason)}")
    elif entry.reason:
        lines.append(f"  - why: {inline(entry.reason)}")
    for field, word in (("rationale", "why"), ("options", "options"), ("objections", "objections")):
        value = entry.fields.get(field)
        if value:
            lines.append(
                f"  - {word}: {inline(' · '.join(map(str, value)) if isinstance(value, list) else str(value))}"
            )
    if entry.task_state is not None:
        lines.append(f"  - task: {entry.task_state}, {inline(_name(entry.owner, name_of) or 'nobody')}")
    return lines


def inline(text: str) -> str:
    """Text as Markdown shows it literally, on one line."""
    text = " ".join(text.split())
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|~&" else letter for letter in text)


def _conflict(conflict: Conflict, name_of: NameOf) -> dict[str, Any]:
    claims = [
        {"value": claim.value, "by": name_of(claim.actor), "at": rfc3339(claim.at_ms)} for claim in conflict.claims
    ]
    return {"field": conflict.field, "shown": conflict.shown, "claims": claims}


def _name(person: PersonId | None, name_of: NameOf) -> str | None:
    return None if person is None else name_of(person)


def _time(at_ms: int | None) -> str | None:
    return None if at_ms is None else rfc3339(at_ms)
