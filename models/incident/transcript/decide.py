"""Decisions on transcripts."""

import hashlib
from collections.abc import Callable, Mapping
from typing import Any, Final

from models.incident.decision import Decision, bad, clean, name
from models.incident.lifecycle import State
from models.incident.state import IncidentState
from models.incident.transcript.commands import ImportTranscript
from models.incident.transcript.events import TRANSCRIPT_IMPORTED, TranscriptImported
from models.incident.transcript.message import MAX_BYTES, MAX_MESSAGES, to_lines
from models.incident.transcript.part import PART
from models.kernel import canonical
from models.kernel.errors import Refused
from models.kernel.event import Draft
from resources.said import say

MAX_OFFSET_MS: Final = 24 * 3_600_000
"""Clocks and wrongly set zones; more is a slip of the hand."""


def import_transcript(state: IncidentState, command: ImportTranscript, context: Decision) -> tuple[Draft, ...]:
    """In every state but MERGED: chat is often exported when all is over."""
    summary = state.summary()
    if summary.state is State.MERGED:
        raise Refused(
            say("{name} was merged", name=name(summary)), (say("import into the incident it was merged into"),)
        )
    if not command.messages:
        raise Refused(say("nothing is imported"), (say("all these messages are here already"),))
    if len(command.messages) > MAX_MESSAGES:
        bad(
            "messages",
            say("{count}; at most {max_messages} at once", count=len(command.messages), max_messages=MAX_MESSAGES),
        )
    if abs(command.offset_ms) > MAX_OFFSET_MS:
        bad("offset", say("more than a day; expected seconds between the chat's clock and UTC"))
    if len({(message.source, message.channel) for message in command.messages}) > 1:
        bad("messages", say("of several channels; expected one"))
    try:
        blob = to_lines(command.messages)
    except canonical.NotCanonical as error:
        bad("messages", str(error))
    if len(blob) > MAX_BYTES:
        bad(
            "messages",
            say("{count} bytes; at most {max_bytes}: export fewer days", count=len(blob), max_bytes=MAX_BYTES),
        )
    digest = hashlib.sha256(blob).hexdigest()
    if any(each.imported.sha256 == digest for each in state.part(PART)):
        raise Refused(say("nothing is imported"), (say("all these messages are here already"),))
    times = [message.at_ms for message in command.messages]
    first = command.messages[0]
    body = TranscriptImported(
        clean("source", first.source, 40),
        clean("channel", first.channel, 200),
        clean("file", command.file, 200, required=False),
        digest,
        len(command.messages),
        min(times),
        max(times),
        command.offset_ms,
    )
    return (Draft(state.stream, TRANSCRIPT_IMPORTED, body.to_body()),)


DECIDERS: Final[Mapping[type, Callable[[IncidentState, Any, Decision], tuple[Draft, ...]]]] = {
    ImportTranscript: import_transcript
}
"""By command."""
