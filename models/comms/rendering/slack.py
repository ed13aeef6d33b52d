"""Slack: blocks of plain text, which know no mentions, no links and no formatting, and a fallback for notifications."""

from typing import Any

from models.comms.rendering.rendered import Rendered, as_json, marker_of
from models.comms.rendering.sink import Sink, SinkKind
from models.comms.rendering.text import (
    component_lines,
    full_preview,
    next_words,
    one_line,
    plain,
    quiet,
    slack,
    too_long,
)
from models.comms.update import Update

MOST_SECTION = 3_000
MOST_BLOCKS = 50
MOST_HEADER = 150
MOST_TEXT = 4_000


def render(update: Update, sink: Sink) -> Rendered:
    """The same for bot and webhook; the bot's message carries the marker as metadata."""
    words, marker = plain(update), marker_of(update, sink.name)
    heading = quiet(words.title)
    problems = [*words.problems, *too_long("the title for Slack", len(heading), MOST_HEADER)]
    blocks: list[dict[str, Any]] = [_header(heading[:MOST_HEADER]), _context(f"{update.number} · {update.phase.label}")]
    for paragraph in words.paragraphs:
        shown = quiet(paragraph)
        problems += too_long("a paragraph for Slack", len(shown), MOST_SECTION)
        blocks.append({"type": "section", "text": _plain(shown[:MOST_SECTION])})
    if update.components:
        blocks.append({"type": "section", "text": _plain(quiet("\n".join(component_lines(update)))[:MOST_SECTION])})
    if next_words(update):
        blocks.append(_context(next_words(update)))
    problems += too_long("the message for Slack", len(blocks), MOST_BLOCKS, "blocks")
    text = slack(f"{words.title}\n{update.phase.label}\n{words.body}")
    problems += too_long("the text for Slack", len(text), MOST_TEXT)
    content: dict[str, Any] = {"text": text[:MOST_TEXT], "blocks": blocks[:MOST_BLOCKS]}
    if sink.kind is SinkKind.SLACK:
        content |= {
            "channel": sink.text("channel"),
            "parse": "none",
            "link_names": False,
            "unfurl_links": False,
            "unfurl_media": False,
            "metadata": {"event_type": "watchfloor_update", "event_payload": {"id": marker}},
        }
    preview = full_preview(update, words)
    return Rendered(sink.name, sink.kind, as_json(content), preview, len(text), MOST_TEXT, tuple(problems), marker)


def _header(text: str) -> dict[str, Any]:
    return {"type": "header", "text": _plain(text)}


def _context(text: str) -> dict[str, Any]:
    return {"type": "context", "elements": [_plain(one_line(text))]}


def _plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text or " ", "emoji": False}
