"""What stands against sending a draft: where it contradicts the record or the incident, and what a text may never hold."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from models.comms import places
from models.comms.audience import CommsAudience
from models.comms.hygiene import MOST_TEXT, odd_characters
from models.comms.phase import Phase
from models.comms.record import Fact, utc
from models.comms.situation import Situation
from models.comms.templates.template import unresolved
from models.comms.update import ComponentState
from models.comms.views import CommsView, DraftView
from resources.said import say

_SAYS_NEXT: Final = re.compile(
    r"next (?:update|news|word)[^.\n]{0,40}?\b(\d{1,2}):(\d{2})\s*(?:UTC|Z)\b", re.IGNORECASE
)
_SLACK_MS: Final = 5 * 60_000


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One item of the list shown before sending."""

    key: str
    words: str
    blocks: bool
    remedy: str = ""


def mismatches(
    draft: DraftView, view: CommsView, situation: Situation, values: Mapping[str, str]
) -> tuple[Mismatch, ...]:
    """Everything, what blocks first. `values`: of the variables now."""
    found = [*_text(draft), *_conflicts(draft), *_record(draft, view, situation, values)]
    found += [*_promise(draft, situation), *_scope(draft, situation), *_script(draft, view)]
    return tuple(sorted(found, key=lambda each: not each.blocks))


def _text(draft: DraftView) -> list[Mismatch]:
    found = []
    if not draft.title.strip():
        found.append(Mismatch("empty", say("The title is empty."), blocks=True))
    if not draft.body:
        found.append(Mismatch("empty", say("The text is empty."), blocks=True))
    if len(draft.body) > MOST_TEXT:
        found.append(
            Mismatch(
                "long",
                say(
                    "The text has {count:,} characters; at most {most_text:,}.",
                    count=len(draft.body),
                    most_text=MOST_TEXT,
                ),
                blocks=True,
            )
        )
    for place, text in {places.TITLE: draft.title, **draft.sections}.items():
        found += [
            Mismatch(
                "odd", say("{words} of “{name_of}” can't go out.", words=odd.words, name_of=name_of(place)), blocks=True
            )
            for odd in odd_characters(text, 3)
        ]
        for braces in unresolved(text):
            name = braces.strip("{} ")
            known = (
                say("nobody has written {name} into the record", name=name)
                if re.fullmatch("[a-z_]+", name)
                else say("it is no variable")
            )
            found.append(
                Mismatch(
                    "variable", say("{braces} is not filled in: {known}.", braces=braces, known=known), blocks=True
                )
            )
    return found


def _conflicts(draft: DraftView) -> list[Mismatch]:
    return [
        Mismatch(
            "conflict",
            say("Two texts stand for “{name_of}”: settle it.", name_of=name_of(place.name)),
            blocks=True,
            remedy="Settle",
        )
        if place.name != places.COMPONENTS
        else Mismatch("component", say("Two lists of components stand: settle it."), blocks=True, remedy="Change")
        for place in draft.conflicts
    ]


def _record(draft: DraftView, view: CommsView, situation: Situation, values: Mapping[str, str]) -> list[Mismatch]:
    found = []
    phase = Phase(view.facts[Fact.PHASE].value) if view.words(Fact.PHASE) else situation.phase
    if draft.phase is not phase:
        words = say(
            "The draft says {phase}, the record {phase2}.", phase=say(draft.phase.label), phase2=say(phase.label)
        )
        found.append(Mismatch("phase", words, blocks=True, remedy=say("Another template, or another state")))
    for fact in Fact:
        if fact in view.facts and view.facts[fact].in_conflict:
            found.append(
                Mismatch(
                    "fact",
                    say("Two values stand for {fact} in the record: settle it.", fact=say(fact.label)),
                    blocks=True,
                )
            )
    for each in draft.outdated(values):
        label = each.variable.replace("_", " ")
        now = say("the record {now!r}", now=each.now) if each.now else say("the record nothing")
        found.append(
            Mismatch(
                "outdated",
                say("The text says {label} is {was!r}, {now}.", label=label, was=each.was, now=now),
                blocks=True,
                remedy="Pull",
            )
        )
    if draft.phase is Phase.RESOLVED and not view.words(Fact.DATA):
        found.append(
            Mismatch("data", say("A resolution states what happened to data; the record does not say."), blocks=True)
        )
    return found


def _promise(draft: DraftView, situation: Situation) -> list[Mismatch]:
    due = draft.next_update_ms
    if draft.phase is Phase.RESOLVED:
        return [] if due is None else [Mismatch("next", say("A resolution promises no next update."), blocks=False)]
    if due is None:
        return [Mismatch("next", say("No time of the next update."), blocks=True)]
    found = []
    if due <= situation.now_ms:
        found.append(
            Mismatch("next", say("The next update is promised for {utc}, which is past.", utc=utc(due)), blocks=True)
        )
    minutes = situation.minutes.get(draft.audience)
    if minutes is not None and due > situation.now_ms + minutes * 60_000 + _SLACK_MS:
        words = say(
            "{utc} is later than the cadence of {minutes} min for this audience.", utc=utc(due), minutes=minutes
        )
        found.append(Mismatch("cadence", words, blocks=False))
    said = _SAYS_NEXT.search(draft.body)
    if said is not None and f"{int(said[1]):02d}:{said[2]} UTC" != utc(due):
        words = say(
            "The text says the next update comes at {said}:{said2}, the promise is {utc}.",
            said=said[1],
            said2=said[2],
            utc=utc(due),
        )
        found.append(Mismatch("next", words, blocks=True))
    return found


def _scope(draft: DraftView, situation: Situation) -> list[Mismatch]:
    seen = {each.key: each for each in situation.services}
    found = []
    for component in draft.components:
        now = seen.get(component.key)
        if (
            component.state is ComponentState.OPERATIONAL
            and now is not None
            and now.state is not ComponentState.OPERATIONAL
        ):
            words = say(
                "{component} is told as operational, but is seen as {state}.",
                component=component.name,
                state=say(now.state.label.lower()),
            )
            found.append(Mismatch("component", words, blocks=draft.phase is Phase.RESOLVED))
    if draft.phase is Phase.RESOLVED and situation.phase is not Phase.RESOLVED and situation.is_open:
        found.append(Mismatch("open", say("The incident is still open in the console."), blocks=False))
    return found


def _script(draft: DraftView, view: CommsView) -> list[Mismatch]:
    if draft.audience is not CommsAudience.CUSTOMERS:
        return []
    script = view.current(CommsAudience.SUPPORT)
    if script is None:
        return [
            Mismatch("script", say("Support has no script yet."), blocks=False, remedy=say("Begin one under Support"))
        ]
    if script.phase is not draft.phase:
        words = say("Support's script still says {phase}.", phase=say(script.phase.label))
        return [Mismatch("script", words, blocks=False)]
    if not is_confirmed(script):
        return [Mismatch("script", say("Support has not confirmed its script."), blocks=False)]
    return []


def is_confirmed(script: DraftView) -> bool:
    """Whether support confirmed exactly this text."""
    return any(note.body["sha256"] == text_sha256(script) for note in script.confirmed)


def text_sha256(draft: DraftView) -> str:
    """Of the words of a draft as they are now."""
    return hashlib.sha256(f"{draft.title}\n\n{draft.body}".encode(errors="surrogatepass")).hexdigest()


def name_of(place: str) -> str:
    """What a place is called."""
    return places.SECTIONS.get(place, place.replace("_", " ").capitalize())
