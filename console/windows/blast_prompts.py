"""What a person rules on the blast radius: pins a snapshot, confirms or rules out a cause, accepts or dismisses a coupling."""

import json
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.windows.incident_prompts import ask
from console.windows.prompt import Question
from models.health.condition import Condition
from resources.tongue import tr

if TYPE_CHECKING:
    from console.panes.blast_radius.pane import BlastRadiusPane

_MOST_PIXELS = 8_000_000
"""Of a pinned picture: it travels with the incident."""


def _reason() -> tuple[Question, ...]:
    return (Question("reason", tr("Reason"), note=tr("required"), is_long=True),)


def pin_snapshot(live: Live, pane: "BlastRadiusPane") -> None:
    """Data and picture go into the timeline of the open incident, as they are seen now."""
    from console.panes.blast_radius import snapshot
    from console.panes.png import png_bytes
    from models.incident.attachment import MAX_BYTES, Attachment
    from models.incident.commands import LogEntry
    from models.incident.entry import Kind

    incident, drawn = live.incident, pane.drawn
    if incident is None or drawn is None or drawn.situation is None:
        live.failed.emit(tr("Pin: needs an open incident and a blast radius."))
        return
    now_ms = live.clock.now_ms()
    document = snapshot.data(drawn.situation, drawn, now_ms, incident.number)
    data = Attachment(f"{snapshot.NAME}.json", "application/json", json.dumps(document, separators=(",", ":")).encode())
    picture = Attachment(f"{snapshot.NAME}.png", "image/png", png_bytes(pane.picture(_MOST_PIXELS)))
    # Of an estate of thousands the data may leave no room for the picture: they say the same, and more.
    fits = len(data.data) + len(picture.data) <= MAX_BYTES
    attachments = (data, picture) if fits else (data,)
    kept = tr("data and picture") if fits else tr("its data; the picture would be too large")
    command = LogEntry(
        incident.id, snapshot.words(drawn.situation, drawn), Kind.FACT, pinned=True, attachments=attachments
    )
    live.submit(command, lambda _receipt: live.told.emit(tr("Pinned to the incident, with {kept}.", kept=kept)))


def judge_cause(live: Live, cause: str, is_cause: bool, parent: QWidget) -> None:
    """Confirmed or ruled out, with a reason; later rankings take it into account."""
    from console.cause_book import JudgeCause

    service, _, change = cause.partition("|")
    sentence = tr("It is recorded, and later rankings take it into account.")
    title = f"{(tr('Confirm') if is_cause else tr('Rule out'))} {change or service}"
    incident = live.incident.id if live.incident is not None else None
    suffering = tuple(each.service for each in live.health if each.condition in (Condition.DOWN, Condition.DEGRADED))
    ask(live, title, sentence, _reason(), title, parent)(
        lambda answers: JudgeCause(service, is_cause, answers["reason"], incident, change or None, suffering)
    )


def judge_coupling(live: Live, row: str, verdict: str, parent: QWidget) -> None:
    """Accepted into the graph, dismissed, or opened again; with a reason."""
    from models.coupling.gate import JudgeEdge
    from models.coupling.judgement import Judged
    from models.coupling.kind import FindingKind

    kind, caller, target = row.split("|", 2)
    title = f"{tr(verdict).capitalize()} {caller} → {target}"
    sentence = tr(
        "Accepted, the blast radius counts it. Dismissed, it is no longer shown. Opened again, it waits for a ruling."
    )
    ask(live, title, sentence, _reason(), title, parent)(
        lambda answers: JudgeEdge(FindingKind(kind), caller, target, Judged(verdict), answers["reason"])
    )
