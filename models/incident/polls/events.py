"""The content of events about polls. Same rules as in models.incident.events."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.incident.polls.voice import Outcome, PollKind, Voice
from models.kernel import reading
from models.kernel.ids import EventId, PersonId
from models.kernel.reading import Body, compact

POLL_OPENED: Final = "incident.poll_opened"
POLL_VOICED: Final = "incident.poll_voiced"
POLL_CLOSED: Final = "incident.poll_closed"

VERSIONS: Final[Mapping[str, int]] = {POLL_OPENED: 1, POLL_VOICED: 1, POLL_CLOSED: 1}


@dataclass(frozen=True, slots=True)
class PollOpened:
    """A question to the room. Its key is the event's id."""

    kind: PollKind
    question: str
    asked: tuple[PersonId, ...] = ()
    """People asked by name; empty for whoever is in the room."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"kind": str(self.kind), "question": self.question, "asked": list(self.asked)})

    @classmethod
    def from_body(cls, body: Body) -> "PollOpened":
        """Strict; a ValueError otherwise."""
        return cls(
            PollKind(reading.text(body, "kind")),
            reading.text(body, "question"),
            tuple(PersonId(person) for person in reading.texts(body, "asked")),
        )


@dataclass(frozen=True, slots=True)
class PollVoiced:
    """One person's word, written by that person or by whoever keeps the record."""

    poll: EventId
    person: PersonId
    """Whose voice it is; the event's actor is who wrote it down."""
    voice: Voice
    words: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"poll": self.poll, "person": self.person, "voice": str(self.voice), "words": self.words})

    @classmethod
    def from_body(cls, body: Body) -> "PollVoiced":
        """Strict; a ValueError otherwise."""
        return cls(
            EventId(reading.text(body, "poll")),
            PersonId(reading.text(body, "person")),
            Voice(reading.text(body, "voice")),
            reading.optional_text(body, "words") or "",
        )


@dataclass(frozen=True, slots=True)
class PollClosed:
    """The outcome, as it followed from the voices that had been heard."""

    poll: EventId
    outcome: Outcome
    sentence: str
    heard: tuple[EventId, ...] = ()
    """Every voice known to whoever closed it. Any other is late."""
    missing: tuple[PersonId, ...] = ()

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "poll": self.poll,
                "outcome": str(self.outcome),
                "sentence": self.sentence,
                "heard": list(self.heard),
                "missing": list(self.missing),
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "PollClosed":
        """Strict; a ValueError otherwise."""
        return cls(
            EventId(reading.text(body, "poll")),
            Outcome(reading.text(body, "outcome")),
            reading.text(body, "sentence"),
            tuple(EventId(voice) for voice in reading.texts(body, "heard")),
            tuple(PersonId(person) for person in reading.texts(body, "missing")),
        )
