"""A poll as the screens see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from models.incident.ledger import Ledger, Record
from models.incident.polls.events import PollClosed, PollOpened, PollVoiced
from models.incident.polls.voice import Outcome, PollKind, Result, Voice, result
from models.kernel.ids import EventId, PersonId


@dataclass(frozen=True, slots=True)
class VoiceView:
    """One voice."""

    id: EventId
    person: PersonId
    by: PersonId
    """Who wrote it down."""
    voice: Voice
    words: str
    at_ms: int
    counts: bool
    """The latest of its person, in time to be counted."""
    is_late: bool
    """Whoever closed the poll had not heard it."""


@dataclass(frozen=True, slots=True)
class PollView:
    """One poll with every voice."""

    id: EventId
    kind: PollKind
    question: str
    asked: tuple[PersonId, ...]
    opened_by: PersonId
    opened_ms: int
    voices: tuple[VoiceView, ...]
    """Oldest first."""
    standing: Result
    """By the voices that count."""
    outcome: Outcome | None
    """None while it is open."""
    sentence: str
    """The outcome in words; how it stands while it is open."""
    closed_by: PersonId | None
    closed_ms: int | None

    @property
    def is_open(self) -> bool:
        """Whether nobody has closed it."""
        return self.outcome is None

    @property
    def objections(self) -> tuple[VoiceView, ...]:
        """The voices against that count."""
        against = (Voice.OBJECTION, Voice.NO_GO)
        return tuple(each for each in self.voices if each.counts and each.voice in against)


@dataclass(frozen=True, slots=True)
class Polls:
    """All polls of an incident, oldest first."""

    all: tuple[PollView, ...] = ()

    def find(self, key: str) -> PollView | None:
        """The poll of that id."""
        return next((poll for poll in self.all if poll.id == key), None)


def view(ledger: Ledger) -> Polls:
    """The picture of the part."""
    return Polls(tuple(map(partial(_poll, ledger), ledger.keys())))


def _poll(ledger: Ledger, key: str) -> PollView:
    record = ledger.opened(key)
    assert record is not None, "keys() lists what is opened"
    opened = PollOpened.from_body(record.body)
    heads = ledger.register(key, "closed").heads
    said = {note.event: PollClosed.from_body(note.body) for note in ledger.notes(key, "closing")}
    closings = [said[head.event] for head in heads]
    times = {note.event: note.at_ms for note in ledger.notes(key, "closing")}
    heard = {voice for closing in closings for voice in closing.heard} if closings else None
    voices = _voices(ledger.notes(key, "voice"), heard)
    standing = result(opened.kind, [(each.person, each.voice) for each in voices if each.counts], opened.asked)
    return PollView(
        EventId(key),
        opened.kind,
        opened.question,
        opened.asked,
        record.actor,
        record.at_ms,
        voices,
        standing,
        closings[0].outcome if closings else None,
        closings[0].sentence if closings else standing.sentence,
        heads[0].actor if heads else None,
        times[heads[0].event] if heads else None,
    )


def _voices(notes: Sequence[Record], heard: set[EventId] | None) -> tuple[VoiceView, ...]:
    """`heard` is what the closing counted; None while the poll is open."""
    said = [(note, PollVoiced.from_body(note.body)) for note in notes]
    in_time = [(note, voiced) for note, voiced in said if heard is None or note.event in heard]
    latest = {voiced.person: note.event for note, voiced in in_time}
    return tuple(
        VoiceView(
            note.event,
            voiced.person,
            note.actor,
            voiced.voice,
            voiced.words,
            note.at_ms,
            counts=latest.get(voiced.person) == note.event,
            is_late=heard is not None and note.event not in heard,
        )
        for note, voiced in said
    )
