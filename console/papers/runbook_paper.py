"""A runbook on paper: boxes to tick, what is expected, and room for what was seen, for the day nothing has power."""

from models.incident.forms.document import Block, Cell, Document, Facts, Heading, Points, Table, Words
from models.incident.forms.markdown import to_markdown
from models.kernel.clock import rfc3339
from models.runbooks.plain import content_sha256
from models.runbooks.runbook import Chunk, ReadMode, Runbook, Step, StepKind

_MODES = {ReadMode.READ_DO: "Read, do, tick", ReadMode.CHALLENGE_RESPONSE: "One reads, another answers"}
_LEADS = {StepKind.CHECK: "Check: ", StepKind.DECIDE: "Decide: ", StepKind.SAY: "Say: ", StepKind.DO: ""}


def markdown(runbook: Runbook, now_ms: int) -> str:
    """As Markdown."""
    return to_markdown(document(runbook, now_ms))


def pdf(runbook: Runbook, now_ms: int) -> bytes:
    """As PDF. Takes a moment: not on the GUI thread."""
    from console.papers.pdf import pdf_bytes  # loads Qt, which most verbs do without

    return pdf_bytes(document(runbook, now_ms))


def document(runbook: Runbook, now_ms: int) -> Document:
    """The blocks of the paper. Figures of the moment are left out: they would be old when it is read."""
    facts = [
        ("Owner", runbook.owner_team or "no team"),
        ("Version", f"{runbook.version}, {content_sha256(runbook)[:12]}"),
        ("Last tested", runbook.last_tested.isoformat() if runbook.last_tested else "never"),
        ("Review due", runbook.review_due.isoformat() if runbook.review_due else "not set"),
        ("Worked through", _MODES[runbook.mode]),
        ("Services", ", ".join(runbook.services) or "any"),
        ("Alerts", ", ".join(runbook.alerts) or "none named"),
        ("Begun at, by", "________________________"),
    ]
    blocks: list[Block] = [Facts(tuple(facts))]
    blocks += [Words(part) for part in runbook.summary.split("\n\n") if part.strip()]
    if runbook.prerequisites:
        blocks += [Heading("Before the first step"), Points(tuple(f"☐ {each.text}" for each in runbook.prerequisites))]
    for number, chunk in enumerate(runbook.chunks, 1):
        blocks += _chunk(number, len(runbook.chunks), chunk)
    blocks += [Heading("End"), Words(f"☐ Say: “{runbook.closing}”")]
    return Document(
        runbook.title, tuple(blocks), f"{runbook.key}, version {runbook.version}, printed {rfc3339(now_ms)}"
    )


def _chunk(number: int, count: int, chunk: Chunk) -> list[Block]:
    rows = tuple(
        (Cell(f"☐ {step.key}"), Cell(_said(step)), Cell(step.expected or ""), Cell("")) for step in chunk.steps
    )
    note: list[Block] = [Words(part) for part in chunk.note.split("\n\n") if part.strip()]
    table = Table(("Step", "What", "Expect", "Seen, who, when"), rows, "No steps.")
    return [Heading(f"{number} of {count}: {chunk.title}"), *note, table]


def _said(step: Step) -> str:
    parts = [f"{'DESTRUCTIVE. ' if step.destructive else ''}{_LEADS[step.kind]}{step.text}"]
    parts += [step.detail] if step.detail else []
    parts += [step.command] if step.command else []
    parts += [f"{branch.outcome} → go to {branch.to}" for branch in step.branches]
    parts += [f"{link.text}: {link.url}" for link in step.links]
    return "\n".join(parts)
