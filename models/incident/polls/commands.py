"""What people ask for about polls."""

from dataclasses import dataclass

from models.incident.polls.voice import PollKind, Voice
from models.kernel.ids import EventId, PersonId, StreamId


@dataclass(frozen=True, slots=True)
class OpenPoll:
    """Ask the room."""

    incident: StreamId
    kind: PollKind
    question: str
    asked: tuple[PersonId, ...] = ()
    """People who must be heard; empty for whoever speaks."""


@dataclass(frozen=True, slots=True)
class GiveVoice:
    """Record a voice: one's own, or another person's as heard on the bridge."""

    incident: StreamId
    poll: EventId
    voice: Voice
    person: PersonId | None = None
    """None: whoever gives the command."""
    words: str = ""


@dataclass(frozen=True, slots=True)
class ClosePoll:
    """Work out the outcome. Voices may still come; they are kept as late."""

    incident: StreamId
    poll: EventId
    decision: str = ""
    """What was decided on it: becomes a decision in the log, with outcome and objections filled in. Empty for none."""
    decider: PersonId | None = None
    """Of that decision; None: whoever closes."""
