"""The gates of elevated rights. What a certificate must say beside (who grants, who reviews) is the write path's check."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from models.access.approval.request import Verdict
from models.access.elevation import commands as c
from models.access.elevation.events import (
    ASKED,
    ENDED,
    GLASS_BROKEN,
    MAX_MINUTES,
    MIN_MINUTES,
    REVIEWED,
    VOTED,
    Asked,
    Ended,
    Reviewed,
    Scope,
    Voted,
)
from models.access.elevation.views import Elevation, Elevations, Word
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.ids import EventId, PersonId, StreamId
from resources.said import say

MAX_WORDS: Final = 500
_UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")

Said = tuple[str, dict[str, object]]
"""Type and content of an event."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a decision needs to know."""

    actor: PersonId
    now_ms: int
    known: Elevations
    over: str = ""
    """Why nothing is to be done any more in the incident that is meant; empty where it is open, or none is meant."""


def decide(command: c.ElevationCommand, facts: Facts) -> Said:
    """The one event that follows. Refused or BadInput, with all that is unmet."""
    match command:
        case c.AskElevation() | c.BreakGlass():
            return _ask(command, facts)
        case c.VoteElevation():
            return _vote(command, facts)
        case c.EndElevation():
            return _end(command, facts)
        case c.SettleReview():
            return _review(command, facts)


def ends_with(incident: StreamId, known: Elevations, now_ms: int) -> Iterable[Said]:
    """What is written when an incident is closed: rights that were given for it are over."""
    for each in known.all:
        if each.covers(incident) and each.word(now_ms) in (Word.ACTIVE, Word.PENDING):
            yield ENDED, Ended(each.id, say("the incident was closed")).to_body()


def _ask(command: c.AskElevation | c.BreakGlass, facts: Facts) -> Said:
    reason = _clean("reason", command.reason)
    if not MIN_MINUTES <= command.minutes <= MAX_MINUTES:
        message = say(
            "{minutes}; expected {min_minutes} to {max_minutes}",
            minutes=command.minutes,
            min_minutes=MIN_MINUTES,
            max_minutes=MAX_MINUTES,
        )
        raise BadInput(Problem("elevation", None, "minutes", message))
    unmet = [facts.over] if facts.over else []
    mine = [each for each in facts.known.all if each.person == facts.actor and each.scope == command.scope]
    if any(each.word(facts.now_ms) is Word.ACTIVE for each in mine):
        unmet.append(say("these rights hold already: they are asked for again when they have run out"))
    is_glass = isinstance(command, c.BreakGlass)
    if not is_glass and any(each.word(facts.now_ms) is Word.PENDING for each in mine):
        unmet.append(say("it was asked for already and waits for an answer"))
    if unmet:
        raise Refused(say("no rights are given") if is_glass else say("nothing is asked"), tuple(unmet))
    return GLASS_BROKEN if is_glass else ASKED, Asked(command.scope, reason, command.minutes).to_body()


def _vote(command: c.VoteElevation, facts: Facts) -> Said:
    found = _found(command.request, facts)
    unmet = []
    if found.is_glass:
        unmet.append(say("the glass was broken: there is nothing to grant, but a review is owed"))
    if found.person == facts.actor:
        unmet.append(say("nobody grants rights to themselves"))
    word = found.word(facts.now_ms)
    if word in (Word.EXPIRED, Word.DENIED, Word.OVER) and not found.is_glass:
        unmet.append(say("the request is {word}: it must be asked for again", word=word))
    if word is Word.ACTIVE and command.verdict is Verdict.APPROVE and not found.is_glass:
        unmet.append(say("it is granted already"))
    if any(vote.person == facts.actor for vote in found.votes):
        unmet.append(say("this person has answered already; what was granted can be ended"))
    if unmet:
        raise Refused(say("the answer can't be taken"), tuple(unmet))
    reason = _clean("reason", command.reason, is_required=command.verdict is Verdict.DENY)
    return VOTED, Voted(found.id, found.sha256, command.verdict, reason).to_body()


def _end(command: c.EndElevation, facts: Facts) -> Said:
    found = _found(command.elevation, facts)
    word = found.word(facts.now_ms)
    if word not in (Word.ACTIVE, Word.PENDING):
        raise Refused(say("there is nothing to end"), (say("it is {word}", word=word),))
    return ENDED, Ended(found.id, _clean("why", command.why)).to_body()


def _review(command: c.SettleReview, facts: Facts) -> Said:
    found = _found(command.glass, facts)
    unmet = []
    if not found.is_glass:
        unmet.append(say("another person granted these rights: no review is owed"))
    if found.person == facts.actor:
        unmet.append(say("nobody reviews what they did themselves"))
    if found.reviews:
        unmet.append(say("it was reviewed: {verdict}", verdict=say(found.reviews[0].verdict.label)))
    if unmet:
        raise Refused(say("the review can't be taken"), tuple(unmet))
    return REVIEWED, Reviewed(found.id, command.verdict, _clean("words", command.words)).to_body()


def _found(key: EventId, facts: Facts) -> Elevation:
    found = facts.known.get(key)
    if found is None:
        raise Refused(say("there is no such elevation"))
    return found


def scope_of(incident: StreamId | None, change: str) -> Scope:
    """BadInput where it is for neither, or for both."""
    try:
        return Scope(incident, change.strip())
    except ValueError as error:
        raise BadInput(Problem("scope", None, "", str(error))) from None


def _clean(name: str, text: str, *, is_required: bool = True) -> str:
    text = text.strip()
    if is_required and not text:
        raise BadInput(Problem("elevation", None, name, say("is empty; expected some words")))
    if len(text) > MAX_WORDS or _UNSTORABLE.search(text):
        raise BadInput(
            Problem(
                "elevation",
                None,
                name,
                say("expected at most {max_words} characters that can be stored", max_words=MAX_WORDS),
            )
        )
    return text
