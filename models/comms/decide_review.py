"""Decisions on the way out: review, overrides, the script, who may send, sending."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.comms import commands as c
from models.comms import events
from models.comms.approving import VERSION, needed, rule_for
from models.comms.audience import CommsAudience
from models.comms.checks import findings
from models.comms.decide_drafts import (
    Context,
    Decided,
    Line,
    ReviewAsked,
    bad,
    draft_of,
    is_preapproved,
    may_override,
    refuse_out,
    spokespersons,
    values_for,
    wrote,
)
from models.comms.decide_holding import holding_unmet, kin_unmet
from models.comms.holding import sent_from
from models.comms.mismatch import mismatches, text_sha256
from models.comms.situation import in_group
from models.comms.state import Asked, CommsState
from models.comms.update import Update, update_sha256
from models.comms.views import DraftView, view
from models.kernel.errors import Refused
from models.kernel.event import Draft
from models.kernel.ids import OriginId
from resources.said import say

_RECORD_ONLY: Final = (CommsAudience.INTERNAL, CommsAudience.EXECUTIVES, CommsAudience.SUPPORT)
"""Where no channel is set up for them, the incident's record is the place where they read."""


def update_of(draft: DraftView, context: Context, at_ms: int) -> Update:
    """The exact text of a draft."""
    situation = context.situation
    return Update(
        context.incident,
        situation.number,
        draft.audience,
        draft.phase,
        draft.title.strip(),
        draft.body,
        draft.components,
        draft.next_update_ms,
        situation.severity,
        situation.drill,
        draft.revision,
        at_ms,
    )


def blocking(state: CommsState, draft: DraftView, context: Context) -> tuple[str, ...]:
    """What must be put right in the text before anybody is asked about it."""
    seen, situation = view(state), context.situation
    unmet = [
        each.words for each in mismatches(draft, seen, situation, values_for(state, context, draft)) if each.blocks
    ]
    unmet += [
        f"{each.finding.reason} “{each.finding.text}”" for each in findings(draft, seen, situation) if each.blocks
    ]
    return tuple(unmet)


def ask_review(state: CommsState, command: c.AskReview, context: Context) -> Decided:
    """Refused while anything blocks, and where the draft is held elsewhere: nobody is asked to read what can't go out."""
    draft = draft_of(state, command.draft)
    refuse_out(draft, context)
    unmet = [
        *holding_unmet(state, draft, context),
        *kin_unmet(state, draft, context),
        *blocking(state, draft, context),
    ]
    update = update_of(draft, context, context.situation.now_ms)
    unmet += context.problems(update)
    if unmet:
        raise Refused(say("the text is not ready for approval"), tuple(dict.fromkeys(unmet)))
    rendered = context.rendered(update)
    digest = update_sha256(update, rendered)
    authors = wrote(state, draft)
    preapproved = is_preapproved(draft, context)
    policy = needed(draft.audience, context.situation, {*authors, context.actor}, is_preapproved=preapproved)
    body: dict[str, Any] = {
        "draft": draft.key,
        "update": update.to_plain(),
        "rendered": sorted(rendered),
        "sha256": digest,
        "heads": sorted(draft.heads),
        "facts": dict(draft.used),
        "groups": list(policy.groups) if policy else [],
        "people": policy.approvers if policy else 0,
        "policy": VERSION,
        "preapproved": preapproved,
        "turn": len(draft.holders),
    }
    asked = ReviewAsked(update, digest, draft.key, policy, authors) if policy else None
    line = Line(f"Update {draft.revision} to {draft.audience.label.lower()} needs nobody's approval: {update.title}")
    return Decided((Draft(context.stream, events.REVIEW_ASKED, body),), () if policy else (line,), asked)


def standing_against(state: CommsState, draft: DraftView, context: Context) -> tuple[str, ...]:
    """Everything that stands against sending now, in words; empty where Send may be pressed by this person."""
    seen, situation = view(state), context.situation
    unmet = list(blocking(state, draft, context))
    asked = draft.review.asked if draft.review else None
    if draft.posted is not None or draft.updates & context.on_its_way:
        return (say("this update is out"),)
    unmet += kin_unmet(state, draft, context)
    if asked is None:
        unmet.append(say("nobody was asked to approve it"))
    elif draft.review is not None and draft.review.void:
        unmet.append(draft.review.void)
    else:
        unmet += approval_unmet(state, draft, asked, context)
        if update_sha256(asked.update, context.rendered(asked.update)) != asked.sha256:
            unmet.append(say("the channels were set up differently when it was approved: ask again"))
    speak = spokespersons(seen, situation)
    if context.actor not in speak:
        names = ", ".join(situation.names.get(each, each) for each in speak) or say("nobody yet")
        unmet.append(say("only spokespersons may send: {names}", names=names))
    if not situation.channels.get(draft.audience):
        if draft.audience not in _RECORD_ONLY:
            unmet.append(say("no channel is set up for {audience}", audience=say(draft.audience.label.lower())))
        # Posted at two places that can't hear each other, it would be told twice: nothing waits as it does in an outbox.
        unmet += holding_unmet(state, draft, context)
    return tuple(dict.fromkeys(unmet))


def approval_unmet(state: CommsState, draft: DraftView, asked: Asked, context: Context) -> tuple[str, ...]:
    """By the table as it is now: where the severity rose since, more people must be heard."""
    authors = wrote(state, draft)
    policy = needed(
        draft.audience, context.situation, {*authors, asked.actor}, is_preapproved=is_preapproved(draft, context)
    )
    if policy is None:
        return ()
    return context.approval(asked, policy, (*authors, asked.actor))


@dataclass(frozen=True, slots=True)
class Standing:
    """How exactly these bytes stand, beside the votes on them."""

    asked: Asked
    unmet: tuple[str, ...]
    """What they lack to go out."""
    sent_from: OriginId | None
    """The one workstation that may send them."""


def standing_of(state: CommsState, sha256: str, context: Context) -> Standing | None:
    """Of what an approval binds to; None where no draft stands as exactly that any more, or nobody ever asked."""
    for draft in view(state).drafts:
        asked = draft.review.asked if draft.review is not None else None
        if asked is not None and draft.review is not None and asked.sha256 == sha256:
            void = draft.review.void
            unmet = (void,) if void else approval_unmet(state, draft, asked, context)
            return Standing(
                asked, (*unmet, *kin_unmet(state, draft, context)), sent_from(state, draft.key, asked.origin)
            )
    return None


def send_update(state: CommsState, command: c.SendUpdate, context: Context) -> Decided:
    """Exactly the approved text, by a spokesperson."""
    draft = draft_of(state, command.draft)
    unmet = standing_against(state, draft, context)
    if unmet or draft.review is None:
        raise Refused(say("the update is not sent"), unmet)
    asked = draft.review.asked
    if context.situation.channels.get(draft.audience):
        return Decided((), (), None, asked)
    body = {"draft": draft.key, "sha256": asked.sha256}
    return Decided((Draft(context.stream, events.POSTED, body),), (told(asked.update),))


def told(update: Update) -> Line:
    """The line of the timeline that restarts the countdown."""
    text = f"Update {update.revision} to {update.audience.label.lower()}: {update.title}\n\n{update.body}"
    return Line(text, update.audience, update.next_update_ms)


def override_finding(state: CommsState, command: c.OverrideFinding, context: Context) -> Decided:
    """By Incident Commander, comms lead, legal or PR; of what is found now, with a reason."""
    draft = draft_of(state, command.draft)
    if not may_override(context.situation, context.actor):
        raise Refused(
            say("the finding stands"), (say("only Incident Commander, comms lead, legal or PR may override it"),)
        )
    if not command.reason.strip():
        raise bad("reason", say("is missing: it stands in the record"))
    found = [
        each
        for each in findings(draft, view(state), context.situation)
        if (each.finding.rule, each.finding.text) == (command.rule, command.text)
    ]
    if not found:
        raise Refused(say("there is no such finding in the draft"))
    body = {"draft": draft.key, "rule": command.rule, "text": command.text, "reason": command.reason.strip()[:1_000]}
    where = f"“{command.text[:80]}”" if command.text else "something missing"
    line = (
        f"Finding overridden in the update to {draft.audience.label.lower()}: {command.rule}, {where}. {body['reason']}"
    )
    return Decided((Draft(context.stream, events.FINDING_OVERRIDDEN, body),), (Line(line),))


def confirm_script(state: CommsState, command: c.ConfirmScript, context: Context) -> Decided:
    """Of exactly the words that stand there now."""
    draft = draft_of(state, command.draft)
    if draft.audience is not CommsAudience.SUPPORT:
        raise Refused(say("only a script for support is confirmed"))
    digest = text_sha256(draft)
    if any(note.body["sha256"] == digest for note in draft.confirmed):
        raise Refused(say("the script is confirmed already"))
    if draft.conflicts:
        raise Refused(say("the script is not settled: several texts stand in it"))
    body = {"draft": draft.key, "sha256": digest}
    line = Line(f"Support confirmed its script, revision {draft.revision}")
    return Decided((Draft(context.stream, events.SCRIPT_CONFIRMED, body),), (line,))


def asked_for_etr(state: CommsState, command: c.AskedForEtr, context: Context) -> Decided:
    """Logged, so that pressure for a time is seen and not felt only."""
    who = command.who.strip()
    if not who or len(who) > 200:
        raise bad("who", say("expected who asked, in at most 200 characters"))
    body: dict[str, Any] = {"who": who}
    if command.audience is not None:
        body["audience"] = str(command.audience)
    return Decided((Draft(context.stream, events.ETR_ASKED, body),), (Line(f"Asked for a time of restoration: {who}"),))


def name_spokesperson(state: CommsState, command: c.NameSpokesperson, context: Context) -> Decided:
    """By Incident Commander or comms lead."""
    situation = context.situation
    if not any(in_group(situation, context.actor, group) for group in ("incident_commander", "comms_lead", "deputy")):
        raise Refused(say("the list stays"), (say("only Incident Commander, deputy or comms lead may change it"),))
    if (command.person in spokespersons(view(state), situation)) == command.is_on:
        raise Refused(say("the list says that already"))
    register = state.spokespersons.get(command.person)
    body = {"person": command.person, "is_on": command.is_on}
    name = situation.names.get(command.person, command.person)
    line = f"{name} may send updates" if command.is_on else f"{name} may not send updates any more"
    supersedes = register.ids if register else ()
    return Decided((Draft(context.stream, events.SPOKESPERSON_NAMED, body, supersedes),), (Line(line),))


def rule_words(draft: DraftView, context: Context) -> str:
    """Why these people are asked."""
    return rule_for(draft.audience, context.situation).reason


DECIDERS: Final[Mapping[type, Callable[[CommsState, Any, Context], Decided]]] = {
    c.AskReview: ask_review,
    c.OverrideFinding: override_finding,
    c.ConfirmScript: confirm_script,
    c.AskedForEtr: asked_for_etr,
    c.NameSpokesperson: name_spokesperson,
    c.SendUpdate: send_update,
}
