"""Decisions on polls."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.incident import entry_events, events
from models.incident.decision import Decision, bad, clean, living
from models.incident.entry import Kind
from models.incident.polls.commands import ClosePoll, GiveVoice, OpenPoll
from models.incident.polls.events import POLL_CLOSED, POLL_OPENED, POLL_VOICED, PollClosed, PollOpened, PollVoiced
from models.incident.polls.part import PART
from models.incident.polls.views import PollView
from models.incident.polls.voice import VOICES, Outcome
from models.incident.state import IncidentState
from models.kernel.errors import Refused
from models.kernel.event import Draft
from models.kernel.ids import EventId
from resources.said import say

Drafts = tuple[Draft, ...]

MAX_QUESTION: Final = 500
MAX_ASKED: Final = 50


def open_poll(state: IncidentState, command: OpenPoll, context: Decision) -> Drafts:
    """Only the question is required."""
    living(state)
    question = clean("question", command.question, MAX_QUESTION)
    asked = tuple(dict.fromkeys(command.asked))
    if len(asked) > MAX_ASKED:
        bad("asked", say("{count} people; at most {max_asked}", count=len(asked), max_asked=MAX_ASKED))
    return (Draft(state.stream, POLL_OPENED, PollOpened(command.kind, question, asked).to_body()),)


def give_voice(state: IncidentState, command: GiveVoice, context: Decision) -> Drafts:
    """Also after closing: it is kept as late. Saying no needs no words, though words help."""
    living(state)
    poll = _poll(state, command.poll)
    if command.voice not in VOICES[poll.kind]:
        expected = ", ".join(voice.label for voice in VOICES[poll.kind])
        bad(
            "voice",
            say(
                "{voice} is no answer to this question; expected {expected}",
                voice=say(command.voice.label),
                expected=expected,
            ),
        )
    words = clean("words", command.words, required=False)
    body = PollVoiced(command.poll, command.person or context.actor, command.voice, words)
    return (Draft(state.stream, POLL_VOICED, body.to_body()),)


def close_poll(state: IncidentState, command: ClosePoll, context: Decision) -> Drafts:
    """Once; again only to settle two closings that did not see each other. With a decision, a line of the log follows."""
    living(state)
    poll = _poll(state, command.poll)
    ledger = state.ledger(PART)
    register = ledger.register(command.poll, "closed")
    if not poll.is_open and not register.in_conflict:
        raise Refused(say("the poll is closed already"), (say("it came to {sentence}", sentence=poll.sentence),))
    decision = clean("decision", command.decision, required=False)
    heard, standing = tuple(voice.id for voice in poll.voices), poll.standing
    if not poll.is_open:
        # Both closings counted: what either had heard is in time, and nothing later.
        heard = tuple(voice.id for voice in poll.voices if not voice.is_late)
    if decision and standing.outcome is Outcome.UNDECIDED:
        raise Refused(
            say("no decision follows from the poll"), (say("nobody said yes: record the decision by itself"),)
        )
    body = PollClosed(command.poll, standing.outcome, standing.sentence, heard, standing.missing)
    drafts = (Draft(state.stream, POLL_CLOSED, body.to_body(), ledger.heads(command.poll, "closed")),)
    return drafts + ((_decision(state, poll, decision, command, context),) if decision else ())


def _decision(state: IncidentState, poll: PollView, text: str, command: ClosePoll, context: Decision) -> Draft:
    objections = " · ".join(voice.words or voice.voice.label for voice in poll.objections)
    fields = {
        "decider": command.decider or context.actor,
        "rationale": f"{poll.question} {poll.standing.sentence}",
        "objections": objections or "none heard",
        "item": poll.id,
    }
    return Draft(
        state.stream, events.ENTRY_LOGGED, entry_events.EntryLogged(Kind.DECISION, text, fields=fields).to_body()
    )


def _poll(state: IncidentState, poll: EventId) -> PollView:
    found = state.part(PART).find(poll)
    if found is None:
        raise Refused(say("there is no such poll"))
    return found


DECIDERS: Final[Mapping[type, Callable[[IncidentState, Any, Decision], Drafts]]] = {
    OpenPoll: open_poll,
    GiveVoice: give_voice,
    ClosePoll: close_poll,
}
