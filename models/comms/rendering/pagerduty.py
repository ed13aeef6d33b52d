"""PagerDuty: an event under one key for the whole incident, or a status update for an incident's subscribers."""

from typing import Any

from models.comms.phase import Phase
from models.comms.rendering.rendered import Rendered, as_json, marker_of, thread_of
from models.comms.rendering.sink import Sink, SinkKind
from models.comms.rendering.text import full_preview, next_words, plain, too_long
from models.comms.update import Update

MOST_SUMMARY = 1_024
MOST_MESSAGE = 20_000
_SEVERITY = {"SEV1": "critical", "SEV2": "error", "SEV3": "warning"}


def render(update: Update, sink: Sink) -> Rendered:
    """Events carry the key that makes a repetition harmless; status updates have none."""
    words, marker = plain(update), marker_of(update, sink.name)
    preview = full_preview(update, words)
    if sink.kind is SinkKind.PAGERDUTY_UPDATE:
        message = "\n\n".join(each for each in (words.title, words.body, next_words(update)) if each)
        problems = (*words.problems, *too_long("the status update", len(message), MOST_MESSAGE))
        content: dict[str, Any] = {"incident_key": thread_of(update, sink), "body": {"message": message}}
        if sink.text("incident_key"):
            content["incident_key"] = sink.text("incident_key")
        return Rendered(sink.name, sink.kind, as_json(content), preview, len(message), MOST_MESSAGE, problems, marker)
    summary = f"{update.number} {words.title}"
    event: dict[str, Any] = {
        "event_action": "resolve" if update.phase is Phase.RESOLVED else "trigger",
        "dedup_key": thread_of(update, sink),
        "payload": {
            "summary": summary[:MOST_SUMMARY],
            "source": sink.text("source", "watchfloor"),
            "severity": _SEVERITY.get(update.severity.upper(), "info"),
            "custom_details": {"phase": update.phase.label, "text": words.body, "id": marker},
        },
    }
    problems = (*words.problems, *too_long("the summary for PagerDuty", len(summary), MOST_SUMMARY))
    return Rendered(sink.name, sink.kind, as_json(event), preview, len(summary), MOST_SUMMARY, problems, marker)
