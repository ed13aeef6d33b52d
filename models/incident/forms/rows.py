"""What the forms share: entries as rows of a table, who holds which role, what was verified."""

from models.incident.dossier import Dossier, NameOf
from models.incident.entry import Entry, TaskState, worded
from models.incident.forms.document import Block, Cell, Facts, Points, Table, Words
from models.kernel.clock import rfc3339, utc

LOG_HEAD = ("Occurred, UTC", "Kind", "Entry", "By")
_TASK_WORDS = {TaskState.OPEN: "open", TaskState.ACKNOWLEDGED: "acknowledged"}


def moment(at_ms: int) -> str:
    """2026-11-21 14:31:40Z."""
    return f"{utc(at_ms):%Y-%m-%d %H:%M:%S}Z"


def called(dossier: Dossier) -> str:
    """DRILL — INC-204 Checkout failing."""
    summary = dossier.summary
    drill = "DRILL — " if summary.drill else ""
    return f"{drill}{summary.number or summary.id} {summary.title}".strip()


def log(dossier: Dossier, entries: tuple[Entry, ...]) -> Table:
    """Entries as they are given; a corrected one is struck and says so, a correction says what it corrects and why."""
    return Table(LOG_HEAD, tuple(_row(entry, dossier.name_of) for entry in entries))


def _row(entry: Entry, name_of: NameOf) -> tuple[Cell, ...]:
    late = f" (logged {moment(entry.logged_ms)})" if entry.backdated else ""
    return (
        Cell(f"{moment(entry.occurred_ms)}{late}"),
        Cell(f"{entry.kind}{', pinned' if entry.pinned else ''}{', corrected later' if entry.superseded else ''}"),
        Cell("; ".join([worded(entry, name_of), *notes(entry, name_of)]), is_struck=entry.superseded),
        Cell(name_of(entry.author)),
    )


def notes(entry: Entry, name_of: NameOf) -> list[str]:
    """What stands below an entry's text, each with its label."""
    said = []
    if entry.corrects is not None:
        was = "an entry not here yet" if entry.corrects_text is None else f"“{entry.corrects_text}”"
        said.append(f"corrects {was}, reason: {entry.reason}")
    elif entry.reason:
        said.append(f"why: {entry.reason}")
    for field, word in (("rationale", "why"), ("options", "options"), ("objections", "objections")):
        value = entry.fields.get(field)
        if value:
            said.append(f"{word}: {' · '.join(map(str, value)) if isinstance(value, list) else value}")
    if entry.task_state is not None:
        owner = "nobody" if entry.owner is None else name_of(entry.owner)
        note = f" ({entry.task_note})" if entry.task_note else ""
        said.append(f"task of {owner}, {entry.task_state}{note}")
    return said


def roles(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """Filled roles with the names of their holders."""
    return tuple((role.label, dossier.name_of(person)) for role, person in dossier.summary.roles.items())


def open_tasks(dossier: Dossier) -> tuple[str, ...]:
    """What is still to be done, with owner and time."""
    return tuple(
        f"{entry.text} — {'nobody' if entry.owner is None else dossier.name_of(entry.owner)}, "
        f"{_TASK_WORDS[entry.task_state]}{f', due {moment(entry.due_ms)}' if entry.due_ms is not None else ''}"
        for entry in dossier.oldest_first
        if entry.task_state in _TASK_WORDS and not entry.superseded
    )


def verified(dossier: Dossier) -> tuple[Block, ...]:
    """What was verified of the record, and the hashes that a later copy is compared with."""
    proof = dossier.proof
    if proof is None:
        return (Words("The record was not verified for this document."),)
    tips = tuple((f"Chain {tip.origin[:8]}, event {tip.seq}", tip.sha256) for tip in proof.tips)
    return (Points(proof.sentences()), Facts((*tips, ("Head", proof.head))))


def foot(dossier: Dossier) -> str:
    """Stands on every page: which incident, when written, and the head of its record."""
    proof = dossier.proof
    state = "record not verified"
    if proof is not None:
        state = f"{'head' if proof.is_sound else 'RECORD NOT SOUND, head'} {proof.head}"
    return f"{dossier.summary.number or dossier.summary.id} · written {rfc3339(dossier.written_ms)} · {state}"
