"""Decisions on who holds a draft: handing it on, copying one that is held elsewhere, sending one beside another."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.comms import commands as c
from models.comms import events, places
from models.comms.decide_drafts import Context, Decided, Line, bad, draft_of, spokespersons, wrote
from models.comms.holding import Workstation, holder, is_out, kin, kin_out, known_at, may_put_up
from models.comms.state import CommsState
from models.comms.views import DraftView, view
from models.kernel.clock import rfc3339
from models.kernel.errors import Refused
from models.kernel.event import Draft
from resources.said import say

_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class Holding:
    """Who holds a draft, and what else says the same, for screens and verbs."""

    place: Workstation
    is_here: bool
    others: tuple[Workstation, ...]
    """To whom it could be handed on, those heard last first."""
    kin: tuple[DraftView, ...]
    """Other drafts of the same beginning or number that nobody put aside, the oldest first."""
    out: frozenset[str]
    """Those of them that stand against this one: out or on their way, and nobody has said that both go out."""


def holding_of(state: CommsState, draft: DraftView, context: Context) -> Holding:
    """Of a draft, at one moment."""
    here, among = context.whereabouts, set(kin(state, draft.key))
    drafts = tuple(each for each in view(state).drafts if each.key in among) if among else ()
    against = () if draft.updates & context.sent else kin_out(state, draft.key, context.on_its_way)
    is_here = may_put_up(state, draft.key, here.here)
    return Holding(here.of(draft.holder), is_here, known_at(here), drafts, frozenset(against))


def place_words(found: Workstation, names: Mapping[Any, str], now_ms: int) -> str:
    """Ana Ruiz's workstation (1f00…), last heard 12 min ago."""
    where = _name(found, names) + f" ({found.origin[:8]})"
    if found.heard_ms is None:
        return say("{where}, of which nothing was heard in this incident", where=where)
    return say("{where}, last heard {max} min ago", where=where, max=max(0, now_ms - found.heard_ms) // 60000)


def holding_unmet(state: CommsState, draft: DraftView, context: Context) -> tuple[str, ...]:
    """Why it can't be put up for approval here; empty where this workstation holds it."""
    if may_put_up(state, draft.key, context.whereabouts.here):
        return ()
    where = place_words(context.whereabouts.of(draft.holder), context.situation.names, context.situation.now_ms)
    return (
        say(
            "it is held at {where}, and only from there it is put up for approval and sent: ask for it, or copy it",
            where=where,
        ),
    )


def kin_unmet(state: CommsState, draft: DraftView, context: Context) -> tuple[str, ...]:
    """What is out of the same beginning, of which nobody has said yet that this one goes out beside it."""
    names = context.situation.names
    if draft.updates & context.sent:
        # Some of its readers have it: the others are told the same, not something else.
        return ()
    return tuple(
        say(
            "update {revision} of {name}, which says the same, is out or on its way: put this one aside, or say why both go out",
            revision=state.drafts[key].revision,
            name=names.get(state.drafts[key].actor, say("somebody")),
        )
        for key in kin_out(state, draft.key, context.on_its_way)
    )


def hand_draft(state: CommsState, command: c.HandDraft, context: Context) -> Decided:
    """By its holder only, and never while an attempt to send it is under way or in doubt."""
    draft, here = draft_of(state, command.draft), context.whereabouts
    refuse_sent(draft, context)
    to = command.to
    if to not in here.known:
        near = ", ".join(
            f"{each.origin[:8]} ({_name(each, context.situation.names)})" for each in known_at(here)[:_SHOWN]
        )
        raise bad(
            "to",
            say(
                "expected a workstation that has written in this incident: {near}",
                near=near or say("there is no other one"),
            ),
        )
    unmet = []
    if holder(state, draft.key) != here.here:
        unmet.append(say("only the workstation that holds it can hand it on"))
    if to == here.here:
        unmet.append(say("another workstation than this one"))
    if draft.updates & context.in_doubt:
        unmet.append(say("what is being sent of it, or may have been, is settled first"))
    if unmet:
        raise Refused(say("the draft can't be handed on"), tuple(unmet))
    body = {"draft": draft.key, "to": to, "number": len(draft.holders)}
    line = f"{_what(draft)} handed on to {_name(here.of(to), context.situation.names)} ({to[:8]}), which sends it now"
    return Decided((Draft(context.stream, events.DRAFT_HANDED, body),), (Line(line),))


def copy_draft(state: CommsState, command: c.CopyDraft, context: Context) -> Decided:
    """Where the holder can't be reached: a draft of one's own, which says of which one it is a copy, and why."""
    draft, here = draft_of(state, command.draft), context.whereabouts
    refuse_sent(draft, context)
    reason = command.reason.strip()
    if not reason or len(reason) > 1_000:
        raise bad("reason", say("expected why it can't wait for its holder, in at most 1,000 characters"))
    if may_put_up(state, draft.key, here.here):
        raise Refused(say("the draft is held here: it needs no copy"))
    mine = (each for each in view(state).drafts if each.copy_of == draft.key and each.holder == here.here)
    if any(not is_out(state, each.key, context.on_its_way) for each in mine):
        raise Refused(say("a copy of it is held here already"))
    if any(places.is_text(each.name) for each in draft.conflicts):
        raise Refused(say("several texts stand in this draft: settle that first"))
    key, place = context.new_key(), here.of(draft.holder)
    revision = 1 + max(each.revision for each in state.drafts.values() if each.audience is draft.audience)
    begun = {
        "draft": key,
        "audience": str(draft.audience),
        "template": draft.template,
        "template_version": draft.template_version,
        "revision": revision,
    }
    copied: dict[str, Any] = {"draft": key, "of": draft.key, "reason": reason, "holder": draft.holder}
    copied["authors"] = list(wrote(state, draft))
    if place.heard_ms is not None:
        copied["heard_ms"] = place.heard_ms
    writes = [
        Draft(context.stream, events.PLACE_WRITTEN, {"draft": key, "place": name, "value": value.value})
        for name, value in draft.places.items()
        if name != places.DROPPED
    ]
    heard = "" if place.heard_ms is None else f", last heard {rfc3339(place.heard_ms)}"
    line = (
        f"{_what(draft)} copied as update {revision}: {_name(place, context.situation.names)} ({draft.holder[:8]}"
        f"{heard}) holds it and may have sent it. {reason}"
    )
    drafts = (Draft(context.stream, events.DRAFT_BEGUN, begun), Draft(context.stream, events.DRAFT_COPIED, copied))
    return Decided((*drafts, *writes), (Line(line),))


def say_beside(state: CommsState, command: c.SayBeside, context: Context) -> Decided:
    """By a spokesperson, of exactly what is out now: what goes out later is asked about anew."""
    draft = draft_of(state, command.draft)
    refuse_sent(draft, context)
    reason = command.reason.strip()
    if not reason or len(reason) > 1_000:
        raise bad("reason", say("expected why readers need both, in at most 1,000 characters"))
    if context.actor not in spokespersons(view(state), context.situation):
        raise Refused(say("it waits"), (say("only spokespersons may say that both go out"),))
    others = kin_out(state, draft.key, context.on_its_way)
    if not others:
        raise Refused(say("nothing that says the same is out"))
    said = tuple(
        Draft(context.stream, events.BESIDE_SAID, {"draft": draft.key, "beside": key, "reason": reason})
        for key in others
    )
    numbers = " and ".join(str(state.drafts[key].revision) for key in others)
    return Decided(said, (Line(f"{_what(draft)} goes out beside update {numbers}, which is out: {reason}"),))


def refuse_sent(draft: DraftView, context: Context) -> None:
    """What readers have is nobody's to hand on or to hold back; what only waits is."""
    if draft.posted is not None or draft.updates & context.sent:
        raise Refused(say("this update is out: begin another"))


def _what(draft: DraftView) -> str:
    return f"Draft {draft.revision} to {draft.audience.label.lower()}"


def _name(found: Workstation, names: Mapping[Any, str]) -> str:
    if found.person is None:
        return say("another workstation")
    return say("{name}'s workstation", name=names.get(found.person, say("somebody")))


DECIDERS: Final[Mapping[type, Callable[[CommsState, Any, Context], Decided]]] = {
    c.HandDraft: hand_draft,
    c.CopyDraft: copy_draft,
    c.SayBeside: say_beside,
}
