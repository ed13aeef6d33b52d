"""`update draft|show|render|list|review|approve|send|override|confirm|speaker`: from the first word to the last look."""

import argparse
from typing import Any, Final

from console.cli.context import Context
from console.cli.incident.opened import incident_of
from console.cli.noun import AddVerb, Run
from console.cli.update.holding import holding_document, holding_line
from console.cli.update.record import AUDIENCES, look
from console.comms_book import CommsDesk, DraftDesk
from models.access.approval.request import Verdict
from models.comms import commands as c
from models.comms import places
from models.comms.audience import CommsAudience
from models.comms.clock_words import moment
from models.comms.rendering.render import render
from models.comms.rendering.rendered import Rendered
from models.comms.rendering.sink import Sink, SinkKind
from models.comms.views import DraftView
from models.incident.approvals.commands import VoteApproval
from models.incident.approvals.part import PART as APPROVALS
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem, Refused

_SHOWN: Final = (SinkKind.STATIC, SinkKind.EMAIL, SinkKind.SLACK, SinkKind.SMS)
"""Previews where an audience has no sinks."""


def add_parsers(verb: AddVerb) -> None:
    """draft, show, render, list, review, approve, send, override, confirm, speaker"""
    draft = _of(verb, "draft", "begin or write a draft")
    begin = draft.add_mutually_exclusive_group()
    begin.add_argument("--new", action="store_true", help="begin another, from the template for the phase")
    begin.add_argument("--holding", action="store_true", help="begin with the holding statement")
    begin.add_argument("--template", metavar="KEY", help="begin with this template")
    draft.add_argument("--set", metavar="PLACE=TEXT", action="append", default=[], help="title or a section; often")
    draft.add_argument("--next", metavar="TIME", help="promise: 14:59 (UTC) or +20")
    draft.add_argument("--phase", metavar="PHASE", help="what the draft says of it")
    draft.add_argument("--pull", action="store_true", help="bring the record's changes into the words")
    draft.add_argument("--drop", action="store_true", help="put it aside for good")
    _of(verb, "show", "a draft, what was found in it, and what stands against sending")
    _of(verb, "render", "as each channel will show it")
    verb("list", "every audience: its newest draft, how it stands, when it is due", "id")
    _of(verb, "review", "put exactly this text up for approval")
    vote = _of(verb, "approve", "one's own vote on the text under review")
    vote.add_argument("--deny", action="store_true")
    vote.add_argument("--reason", default="")
    _of(verb, "send", "hand the approved text to the channels")
    override = _of(verb, "override", "take the responsibility for a blocking finding")
    override.add_argument("--rule", required=True)
    override.add_argument("--text", default="", help="what stands there; empty where something is missing")
    override.add_argument("--reason", required=True)
    verb("confirm", "support will answer by its script as it stands", "id")
    speaker = verb("speaker", "who may send: put somebody on the incident's list", "id", "name")
    speaker.add_argument("--remove", action="store_true")


def _of(verb: AddVerb, name: str, text: str) -> argparse.ArgumentParser:
    made = verb(name, text, "id")
    made.add_argument("audience", choices=AUDIENCES)
    return made


def _audience(arguments: argparse.Namespace) -> CommsAudience:
    return CommsAudience(arguments.audience)


def _found(arguments: argparse.Namespace, context: Context) -> tuple[CommsDesk, DraftDesk]:
    _, desk = look(arguments, context)
    found = desk.drafts.get(_audience(arguments))
    if found is None:
        raise Refused(f"nothing is drafted for {_audience(arguments).label.lower()} yet")
    return desk, found


def _draft(arguments: argparse.Namespace, context: Context) -> None:
    desk, (incident, seen) = context.desk(), look(arguments, context)
    audience = _audience(arguments)
    written = _written(arguments, desk.clock.now_ms())
    if arguments.new or arguments.holding or arguments.template or audience not in seen.drafts:
        # Begun and written in one: what is refused leaves no draft behind. It is new, so there is nothing to pull into it.
        desk.execute(c.BeginDraft(incident, audience, arguments.template or "", arguments.holding, tuple(written)))
        key = _found(arguments, context)[1].draft.key
    else:
        key = seen.drafts[audience].draft.key
        if arguments.pull:
            # First, since it may be refused where the record says nothing new.
            desk.execute(c.PullFacts(incident, key))
        for place, value in _news(_found(arguments, context)[1].draft, written, is_needed=not arguments.pull):
            desk.execute(c.WritePlace(incident, key, place, value))
    if arguments.drop:
        desk.execute(c.DropDraft(incident, key))
        context.json({"dropped": key}) if arguments.json else context.out("put aside")
        return
    _show(arguments, context)


def _written(arguments: argparse.Namespace, now_ms: int) -> list[tuple[str, Any]]:
    """What goes to which place, in order. BadInput before the first is written."""
    found: list[tuple[str, Any]] = []
    for each in arguments.set:
        place, _, text = each.partition("=")
        if not places.is_text(place) or "=" not in each:
            expected = ", ".join((places.TITLE, *places.SECTIONS))
            raise BadInput(Problem("set", None, "", f"{each[:60]!r}; expected PLACE=TEXT with one of {expected}"))
        if place == places.TITLE and "\n" in text:
            raise BadInput(Problem(place, None, "", "expected one line"))
        found.append((place, text))
    if arguments.next is not None:
        found.append((places.NEXT, moment(arguments.next, now_ms, "next")))
    if arguments.phase is not None:
        found.append((places.PHASE, arguments.phase))
    for place, value in found:
        try:
            places.checked(place, value)
        except ValueError as error:
            raise BadInput(Problem(place, None, "", str(error))) from None
    return found


def _news(draft: DraftView, written: list[tuple[str, Any]], *, is_needed: bool) -> list[tuple[str, Any]]:
    """What does not stand there already; all of it where nothing is new and something has to be, so that this is said."""
    stands = {places.TITLE: draft.title, places.NEXT: draft.next_update_ms, places.PHASE: str(draft.phase)}
    stands |= dict(draft.sections)
    conflicts = {each.name for each in draft.conflicts}
    found = [(place, value) for place, value in written if place in conflicts or stands.get(place) != value]
    return found or (written if is_needed else [])


def _show(arguments: argparse.Namespace, context: Context) -> None:
    desk, found = _found(arguments, context)
    if arguments.json:
        context.json(document(found, desk))
        return
    draft = found.draft
    context.out(f"{draft.title}\n\n{draft.body}\n")
    for each in found.mismatches:
        context.out(f"{'BLOCKS' if each.blocks else 'WARNS'} {each.words}")
    for one in found.found:
        word = "OVERRIDDEN" if one.is_overridden else "BLOCKS" if one.finding.blocking else "WARNS"
        context.out(f"{word} {one.finding.rule}: “{one.finding.text}” {one.finding.suggestion}")
    context.out(holding_line(found, desk))
    context.out("may be sent" if not found.against else "can't be sent: " + "; ".join(found.against))


def document(found: DraftDesk, desk: CommsDesk) -> dict[str, Any]:
    """One draft as JSON."""
    draft, review = found.draft, found.draft.review
    mine = [each for each in desk.items if review is not None and each.update == review.asked.update.sha256]
    return {
        "draft": draft.key,
        "audience": str(draft.audience),
        "revision": draft.revision,
        "template": f"{draft.template}@{draft.template_version}",
        "title": draft.title,
        "sections": dict(draft.sections),
        "phase": str(draft.phase),
        "next_update": None if draft.next_update_ms is None else rfc3339(draft.next_update_ms),
        "components": [each.to_plain() for each in draft.components],
        "conflicts": {each.name: [head.value for head in each.heads] for each in draft.conflicts},
        "mismatches": [{"key": each.key, "words": each.words, "blocks": each.blocks} for each in found.mismatches],
        "findings": [
            {"rule": one.finding.rule, "place": one.place, "start": one.start, "end": one.end, "blocks": one.blocks}
            for one in found.found
        ],
        "holding": holding_document(found, desk),
        "update_sha256": review.asked.sha256 if review is not None and not review.void else None,
        "against": list(found.against),
        "posted": None if draft.posted is None else rfc3339(draft.posted.at_ms),
        "outbox": [{"sink": each.sink, "state": str(each.state), "effect": each.effect} for each in mine],
    }


def _render(arguments: argparse.Namespace, context: Context) -> None:
    desk, found = _found(arguments, context)
    update = found.update
    sinks = [each for each in desk.sinks if each.takes(update.audience)]
    shown: list[Rendered] = [render(update, each) for each in sinks or _stand_ins(update.audience)]
    if arguments.json:
        context.json(
            [
                {
                    "sink": each.sink,
                    "kind": str(each.kind),
                    "preview": each.preview,
                    "length": each.length,
                    "limit": each.limit,
                    "note": each.note,
                    "problems": list(each.problems),
                    "sha256": each.sha256,
                }
                for each in shown
            ]
        )
        return
    for each in shown:
        context.out(f"== {each.kind.label}, {each.sink}: {each.length:,} of {each.limit:,}. PREVIEW, not sent\n")
        context.out(each.preview + "\n")
        for problem in each.problems:
            context.out(f"PROBLEM {problem}")


def _stand_ins(audience: CommsAudience) -> list[Sink]:
    return [Sink(kind.label, kind, (audience,)) for kind in _SHOWN]


def _list(arguments: argparse.Namespace, context: Context) -> None:
    _, desk = look(arguments, context)
    rows = []
    for audience in CommsAudience:
        found = desk.drafts.get(audience)
        due = next((each for each in desk.dues if each.audience is audience), None)
        rows.append(
            {
                "audience": str(audience),
                "draft": None if found is None else found.draft.key,
                "revision": None if found is None else found.draft.revision,
                "title": None if found is None else found.draft.title,
                "outdated": found is not None and any(each.key == "outdated" for each in found.mismatches),
                "against": [] if found is None else list(found.against),
                "due": None if due is None else rfc3339(due.due_ms),
                "channels": list(desk.situation.channels.get(audience, ())),
            }
        )
    if arguments.json:
        context.json(rows)
        return
    for row in rows:
        due_words = f", due {row['due']}" if row["due"] else ""
        context.out(f"{row['audience']}: {row['title'] or 'nothing drafted'}{due_words}")


def _review(arguments: argparse.Namespace, context: Context) -> None:
    incident = incident_of(arguments, context)
    context.desk().execute(c.AskReview(incident, _found(arguments, context)[1].draft.key))
    _show(arguments, context)


def _approve(arguments: argparse.Namespace, context: Context) -> None:
    desk, incident = context.desk(), incident_of(arguments, context)
    review = _found(arguments, context)[1].draft.review
    approvals = desk.read(lambda: desk.incidents.state(incident).part(APPROVALS))
    asked = None if review is None else approvals.find(review.asked.sha256, "update")
    if asked is None:
        raise Refused("nobody was asked to approve it: update review")
    verdict = Verdict.DENY if arguments.deny else Verdict.APPROVE
    desk.execute(VoteApproval(incident, asked.id, verdict, arguments.reason))
    _show(arguments, context)


def _send(arguments: argparse.Namespace, context: Context) -> None:
    context.desk().execute(c.SendUpdate(incident_of(arguments, context), _found(arguments, context)[1].draft.key))
    _show(arguments, context)


def _override(arguments: argparse.Namespace, context: Context) -> None:
    key = _found(arguments, context)[1].draft.key
    incident = incident_of(arguments, context)
    context.desk().execute(c.OverrideFinding(incident, key, arguments.rule, arguments.text, arguments.reason))
    _show(arguments, context)


def _confirm(arguments: argparse.Namespace, context: Context) -> None:
    arguments.audience = str(CommsAudience.SUPPORT)
    key = _found(arguments, context)[1].draft.key
    context.desk().execute(c.ConfirmScript(incident_of(arguments, context), key))
    _show(arguments, context)


def _speaker(arguments: argparse.Namespace, context: Context) -> None:
    desk, incident = context.desk(), incident_of(arguments, context)
    person = desk.people.find_or_expect(arguments.name)
    desk.execute(c.NameSpokesperson(incident, person, not arguments.remove))
    context.json({"person": person, "may_send": not arguments.remove}) if arguments.json else context.out("recorded")


VERBS: Final[dict[str, Run]] = {
    "draft": _draft,
    "show": _show,
    "render": _render,
    "list": _list,
    "review": _review,
    "approve": _approve,
    "send": _send,
    "override": _override,
    "confirm": _confirm,
    "speaker": _speaker,
}
