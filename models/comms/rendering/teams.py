"""Teams workflows: an adaptive card of rich text runs, which know no Markdown; braces are parted for the flow's own templates."""

from typing import Any

from models.comms.rendering.rendered import Rendered, as_json, marker_of
from models.comms.rendering.sink import Sink
from models.comms.rendering.text import full_preview, next_words, one_line, plain, quiet, too_long, unfilled
from models.comms.update import Update

MOST_BYTES = 28_000


def render(update: Update, sink: Sink) -> Rendered:
    """One card. Its size in bytes is what Teams limits."""
    words, marker = plain(update), marker_of(update, sink.name)
    body = [_runs(words.title, "Large", "Bolder"), _runs(f"{update.number} · {update.phase.label}", "Small", "Default")]
    body += [_runs(line, "Default", "Default") for line in words.body.split("\n") if line.strip()]
    facts = [{"title": _safe(one_line(each.name)), "value": each.state.label} for each in update.components]
    if facts:
        body.append({"type": "FactSet", "facts": facts})
    if next_words(update):
        body.append(_runs(next_words(update), "Default", "Bolder"))
    card = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "body": body,
        "fallbackText": _safe(words.title),
    }
    attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": None, "content": card}
    content = as_json({"type": "message", "attachments": [attachment]})
    problems = (*words.problems, *too_long("the card for Teams", len(content), MOST_BYTES, "bytes"))
    preview = full_preview(update, words)
    return Rendered(sink.name, sink.kind, content, preview, len(content), MOST_BYTES, problems, marker)


def _runs(text: str, size: str, weight: str) -> dict[str, Any]:
    run = {"type": "TextRun", "text": _safe(text), "size": size, "weight": weight}
    return {"type": "RichTextBlock", "inlines": [run]}


def _safe(text: str) -> str:
    # The facts of a set are the one place where cards read Markdown; an angle bracket could open a mention's tag.
    return unfilled(quiet(text)).replace("<", "‹").replace(">", "›").replace("[", "［").replace("]", "］")
