"""The question about fallbacks: which, and whether it is proposed, declined, activated or taken back."""

from typing import Final

from PySide6.QtWidgets import QWidget

from console.fallback_facts import fallbacks_for
from console.live import Live
from console.windows.incident_prompts import ask
from console.windows.prompt import Answers, Question
from models.incident.fallbacks import commands
from models.incident.fallbacks.part import PART
from models.incident.fallbacks.views import FallbackState, FallbackView
from models.kernel.clock import utc
from models.kernel.ids import PersonId, StreamId
from models.runbooks.fallback import Fallback
from models.runbooks.runbook import Runbook
from resources.tongue import marked, tr

_REVERSE: Final = "reverse"
_WORDS: Final = {
    "activate": marked("Activate"),
    "propose": marked("Propose"),
    "decline": marked("Decline"),
    _REVERSE: marked("Reverse"),
}


def decide(live: Live, parent: QWidget) -> None:
    """Of the incident shown: first what runs, then what fits."""
    if live.incident is None:
        live.failed.emit(tr("No open incident. F2 declares."))
        return
    stream = live.incident.id

    def found(fitting: tuple[Runbook, ...]) -> None:
        if live.incident is not None and live.incident.id == stream:
            _ask(live, parent, stream, fitting)

    live.ask(lambda: fallbacks_for(live.desk, stream), found)


def _ask(live: Live, parent: QWidget, stream: StreamId, fitting: tuple[Runbook, ...]) -> None:
    known = live.part(PART)
    books = {book.key: book for book in fitting}
    options = [(f"{_REVERSE}:{each.key}", f"{tr(_WORDS[_REVERSE])}: {each.title}") for each in known.active]
    for book in fitting:
        seen = known.find(book.key)
        options += [(f"{what}:{book.key}", f"{tr(_WORDS[what])}: {book.title}") for what in _ways(seen)]
    if not options:
        live.told.emit(tr("No fallback fits this incident. A runbook with the key “fallback” is one: see F8, L."))
        return
    me, commander = live.desk.identity.me, live.incident.commander if live.incident else None
    questions: tuple[Question, ...] = (
        Question("what", tr("What"), options=tuple(options)),
        Question(
            "note", tr("Reason or note"), note=tr("required to decline and to reverse, and to activate before its time")
        ),
    )
    if commander is not None and commander != me:
        people = ((commander, live.person(commander)), (me, live.person(me)))
        questions += (Question("decider", tr("Decided by"), commander, options=people),)

    def build(answers: Answers) -> object:
        what, _, key = answers["what"].partition(":")
        note = answers["note"]
        if what == _REVERSE:
            return commands.ReverseFallback(stream, key, note)
        if what == "propose":
            return commands.ProposeFallback(stream, books[key], note)
        if what == "decline":
            return commands.DeclineFallback(stream, books[key], note)
        decider = answers.get("decider")
        return commands.ActivateFallback(stream, books[key], note, PersonId(decider) if decider else None)

    sentence = _sentence(known.active, fitting)
    ask(live, tr("Fallback"), sentence, questions, tr("Record"), parent)(build)


def _ways(seen: FallbackView | None) -> tuple[str, ...]:
    if seen is None or seen.state is FallbackState.REVERSED:
        return ("activate", "propose", "decline")
    return {FallbackState.ACTIVE: (), FallbackState.DECLINED: ("activate",)}.get(seen.state, ("activate", "decline"))


def _sentence(active: tuple[FallbackView, ...], fitting: tuple[Runbook, ...]) -> str:
    if active:
        first = active[0]
        until_ms = first.safe_until_ms or 0
        return tr(
            "Workaround active, safe until {utc:%H:%M} UTC. To reverse: {reversal}.",
            utc=utc(until_ms),
            reversal=first.terms.reversal,
        )
    terms = fitting[0].fallback
    return "" if terms is None else _terms(terms)


def _terms(terms: Fallback) -> str:
    limits = tr(" Limits: {limits}.", limits=terms.limits) if terms.limits else ""
    return tr(
        "Safe for {max_safe_minutes} min.{limits} To reverse: {reversal}.",
        max_safe_minutes=terms.max_safe_minutes,
        limits=limits,
        reversal=terms.reversal,
    )
