"""Decisions on redaction inside a draft: the copy takes the text's place, the technical words stay in the draft's history."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.comms import commands as c
from models.comms import events, places
from models.comms.checks import knowledge
from models.comms.decide_drafts import Context, Decided, Line, draft_of, refuse_out
from models.comms.redaction import Proposal, propose, redact, removed_words
from models.comms.situation import Situation
from models.comms.state import CommsState
from models.comms.views import CommsView, DraftView, view
from models.kernel.errors import Refused
from models.kernel.event import Draft
from resources.said import say


def proposals(draft: DraftView, seen: CommsView, situation: Situation) -> Mapping[str, tuple[Proposal, ...]]:
    """By place, only those where something is proposed."""
    known = knowledge(draft, seen, situation)
    found = {place: propose(text, known) for place, text in _texts(draft).items()}
    return {place: each for place, each in found.items() if each}


def redact_draft(state: CommsState, command: c.RedactDraft, context: Context) -> Decided:
    """Of what is proposed now, what a person confirmed; refused where the text is another one meanwhile."""
    draft = draft_of(state, command.draft)
    refuse_out(draft, context)
    if command.heads != draft.heads:
        raise Refused(say("the text was changed meanwhile: look at it again"))
    if any(places.is_text(each.name) for each in draft.conflicts):
        raise Refused(say("several texts stand in this draft: settle that first"))
    texts, found = _texts(draft), proposals(draft, view(state), context.situation)
    wanted = {
        place: tuple(each for at, each in enumerate(found.get(place, ())) if (place, at) in command.confirmed)
        for place in texts
    }
    if not any(wanted.values()):
        raise Refused(say("nothing is confirmed"))
    words = {each for place, text in texts.items() for each in removed_words(text, wanted[place])}
    drafts, log = [], []
    for place, text in texts.items():
        done = redact(text, wanted[place], words)
        log += [{"place": place, **each.to_plain()} for each in done.log]
        if done.copy != text:
            seen = state.register(draft.key, place).ids
            body = {"draft": draft.key, "place": place, "value": done.copy}
            drafts.append(Draft(context.stream, events.PLACE_WRITTEN, body, seen))
    drafts.append(Draft(context.stream, events.REDACTED, {"draft": draft.key, "log": log}))
    rules = ", ".join(sorted({str(each["rule"]) for each in log}))
    line = f"Update to {draft.audience.label.lower()} redacted in {len(log)} places ({rules})"
    return Decided(tuple(drafts), (Line(line),))


def _texts(draft: DraftView) -> Mapping[str, str]:
    return {places.TITLE: draft.title, **draft.sections}


DECIDERS: Final[Mapping[type, Callable[[CommsState, Any, Context], Decided]]] = {c.RedactDraft: redact_draft}
