"""Matrix: a notice with an HTML form of its own. An empty m.mentions says that nobody is called, whatever the text holds."""

from models.comms.rendering.rendered import Rendered, as_json, marker_of
from models.comms.rendering.sink import Sink
from models.comms.rendering.text import component_lines, full_preview, html, next_words, plain, too_long
from models.comms.update import Update

MOST_BYTES = 60_000
"""Of the content; the whole event may have 65,536."""


def render(update: Update, sink: Sink) -> Rendered:
    """Plain text and HTML say the same."""
    words, marker = plain(update), marker_of(update, sink.name)
    preview = full_preview(update, words)
    parts = [f"<strong>{html(words.title)}</strong>", html(f"{update.number} · {update.phase.label}")]
    parts += [html(each).replace("\n", "<br>") for each in words.paragraphs]
    if update.components:
        parts.append("<br>".join(html(line) for line in component_lines(update)))
    if next_words(update):
        parts.append(html(next_words(update)))
    event = {
        "msgtype": "m.notice",
        "body": preview,
        "format": "org.matrix.custom.html",
        "formatted_body": "".join(f"<p>{part}</p>" for part in parts),
        "m.mentions": {},
        "org.watchfloor.id": marker,
    }
    content = as_json({"room": sink.text("room"), "event": event})
    problems = (*words.problems, *too_long("the message for Matrix", len(content), MOST_BYTES, "bytes"))
    return Rendered(sink.name, sink.kind, content, preview, len(content), MOST_BYTES, problems, marker)
