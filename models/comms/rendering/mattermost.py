"""Mattermost: Markdown with every active character escaped, mentions mute. Posts of a bot carry the marker in their props."""

from typing import Any

from models.comms.rendering.rendered import Rendered, as_json, marker_of
from models.comms.rendering.sink import Sink, SinkKind
from models.comms.rendering.text import component_lines, full_preview, markdown, next_words, plain, too_long
from models.comms.update import Update

MOST_TEXT = 16_383


def render(update: Update, sink: Sink) -> Rendered:
    """The same words for bot and webhook."""
    words, marker = plain(update), marker_of(update, sink.name)
    parts = [f"**{markdown(words.title)}**", markdown(f"{update.number} · {update.phase.label}"), markdown(words.body)]
    if update.components:
        parts.append("\n".join(markdown(line) for line in component_lines(update)))
    if next_words(update):
        parts.append(markdown(next_words(update)))
    message = "\n\n".join(parts)
    problems = (*words.problems, *too_long("the post for Mattermost", len(message), MOST_TEXT))
    content: dict[str, Any]
    if sink.kind is SinkKind.MATTERMOST:
        props = {"watchfloor": marker, "disable_group_highlight": True, "mentionHighlightDisabled": True}
        content = {"channel_id": sink.text("channel"), "message": message[:MOST_TEXT], "props": props}
    else:
        content = {"text": message[:MOST_TEXT], "props": {"disable_group_highlight": True}}
    preview = full_preview(update, words)
    return Rendered(sink.name, sink.kind, as_json(content), preview, len(message), MOST_TEXT, problems, marker)
