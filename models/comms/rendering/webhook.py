"""A document for any system: the update's facts and words as JSON, signed when it is sent. Also what apprise passes on."""

from models.comms.rendering.rendered import Rendered, as_json, marker_of, thread_of
from models.comms.rendering.sink import Sink, SinkKind
from models.comms.rendering.text import component_lines, full_preview, next_words, plain, too_long
from models.comms.update import Update
from models.kernel.clock import rfc3339

MOST_BYTES = 256 * 1024


def render(update: Update, sink: Sink) -> Rendered:
    """Plain text throughout: whoever shows it must escape it."""
    words, marker = plain(update), marker_of(update, sink.name)
    preview = full_preview(update, words)
    if sink.kind is SinkKind.APPRISE:
        lines = [words.body, "\n".join(component_lines(update)), next_words(update)]
        content = as_json({"title": words.title, "body": "\n\n".join(each for each in lines if each)})
    else:
        content = as_json(
            {
                "type": "watchfloor.status_update.v1",
                "id": marker,
                "incident": thread_of(update, sink),
                "number": update.number,
                "audience": str(update.audience),
                "phase": str(update.phase),
                "title": words.title,
                "body": words.body,
                "components": [each.to_plain() for each in update.components],
                "at": rfc3339(update.at_ms),
                "next_update_at": None if update.next_update_ms is None else rfc3339(update.next_update_ms),
                "severity": update.severity,
                "drill": update.drill,
            }
        )
    problems = (*words.problems, *too_long("the document", len(content), MOST_BYTES, "bytes"))
    return Rendered(sink.name, sink.kind, content, preview, len(content), MOST_BYTES, problems, marker)
