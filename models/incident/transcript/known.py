"""What has been imported so far: which messages of an export are new, and what a message becomes when it is promoted."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from models.incident.commands import LogEntry
from models.incident.entry import Entry, Kind
from models.incident.transcript.message import Message, from_lines
from models.incident.transcript.views import Transcript
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.ids import StreamId
from resources.said import say


@dataclass(frozen=True, slots=True)
class Said:
    """A message with the import that it came with."""

    message: Message
    transcript: Transcript

    @property
    def at_ms(self) -> int:
        """When it was said, the clock offset applied."""
        return self.message.at_ms + self.transcript.imported.offset_ms


def said(transcripts: Iterable[Transcript], blob: Callable[[str], bytes | None]) -> tuple[tuple[Said, ...], list[str]]:
    """All messages in the order of time, and imports whose content is not here. Of several versions each stays."""
    found: list[Said] = []
    missing = []
    for transcript in transcripts:
        data = blob(transcript.imported.sha256)
        try:
            messages = None if data is None else from_lines(data)
        except ValueError:
            messages = None
        if messages is None:
            missing.append(transcript.imported.sha256)
        else:
            found += [Said(message, transcript) for message in messages]
    return tuple(sorted(found, key=lambda each: (each.at_ms, each.message.id, each.transcript.at_ms))), missing


def fresh(messages: Iterable[Message], known: Iterable[Said]) -> tuple[Message, ...]:
    """Those not here yet. A message edited since its import is new: both versions are evidence."""
    here = {each.message for each in known}
    return tuple(message for message in messages if message not in here)


def promotion(
    incident: StreamId, known: Sequence[Said], entries: Iterable[Entry], message_id: str, kind: Kind
) -> LogEntry:
    """The entry that a message becomes. BadInput where none or several are meant, Refused where it is in the timeline."""
    meant = [each for each in known if each.message.id == message_id]
    if not meant:
        raise BadInput(
            Problem(
                "message",
                None,
                "",
                say("there is no message {message_id!r}; see: incident chat ID show", message_id=message_id),
            )
        )
    if len({each.message.key for each in meant}) > 1:
        channels = ", ".join(sorted({each.message.channel for each in meant}))
        raise BadInput(
            Problem(
                "message",
                None,
                "",
                say("{message_id!r} is in several channels: {channels}", message_id=message_id, channels=channels),
            )
        )
    chosen = max(meant, key=lambda each: each.transcript.at_ms)
    message, sha256 = chosen.message, chosen.transcript.imported.sha256
    for entry in entries:
        if entry.fields.get("message") == message.id and entry.fields.get("channel") == message.channel:
            raise Refused(say("the message is in the timeline already"), (say("it is entry {entry}", entry=entry.id),))
    if not message.text:
        raise Refused(say("the message has no words"), (say("log what it means yourself"),))
    fields = {"message": message.id, "channel": message.channel, "transcript": sha256, "said_by": message.author}
    return LogEntry(incident, message.text[:10_000], kind, chosen.at_ms, fields)
