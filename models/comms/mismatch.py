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
        found.append(Mismatch("empty", "The title is empty.", blocks=True))
    if not draft.body:
        found.append(Mismatch("empty", "The text is empty.", blocks=True))
    if len(draft.body) > MOST_TEXT:
        found.append(
            Mismatch("long", f"The text has {len(draft.body):,} characters; at most {MOST_TEXT:,}.", blocks=True)
        )
    for place, text in {places.TITLE: draft.title, **draft.sections}.items():
        found += [
            Mismatch("odd", f"{odd.words} of “{name_of(place)}” can't go out.", blocks=True)
            for odd in odd_characters(text, 3)
        ]
        for braces in unresolved(text):
            name = braces.strip("{} ")
            known = (
                f"nobody has written {name} into the record" if re.fullmatch("[a-z_]+", name) else "it is no variable"
            )
            found.append(Mismatch("variable", f"{braces} is not filled in: {known}.", blocks=True))
    return found


def _conflicts(draft: DraftView) -> list[Mismatch]:
    return [
        Mismatch("conflict", f"Two texts stand for “{name_of(place.name)}”: settle it.", blocks=True, remedy="Settle")
        if place.name != places.COMPONENTS
        else Mismatch("component", "Two lists of components stand: settle it.", blocks=True, remedy="Change")
        for place in draft.conflicts
    ]


def _record(draft: DraftView, view: CommsView, situation: Situation, values: Mapping[str, str]) -> list[Mismatch]:
    found = []
    phase = Phase(view.facts[Fact.PHASE].value) if view.words(Fact.PHASE) else situation.phase
    if draft.phase is not phase:
        words = f"The draft says {draft.phase.label}, the record {phase.label}."
        found.append(Mismatch("phase", words, blocks=True, remedy="Another template, or another state"))
    for fact in Fact:
        if fact in view.facts and view.facts[fact].in_conflict:
            found.append(Mismatch("fact", f"Two values stand for {fact.label} in the record: settle it.", blocks=True))
    for each in draft.outdated(values):
        label = each.variable.replace("_", " ")
        now = f"the record {each.now!r}" if each.now else "the record nothing"
        found.append(Mismatch("outdated", f"The text says {label} is {each.was!r}, {now}.", blocks=True, remedy="Pull"))
    if draft.phase is Phase.RESOLVED and not view.words(Fact.DATA):
        found.append(
            Mismatch("data", "A resolution states what happened to data; the record does not say.", blocks=True)
        )
    return found


def _promise(draft: DraftView, situation: Situation) -> list[Mismatch]:
    due = draft.next_update_ms
    if draft.phase is Phase.RESOLVED:
        return [] if due is None else [Mismatch("next", "A resolution promises no next update.", blocks=False)]
    if due is None:
        return [Mismatch("next", "No time of the next update.", blocks=True)]
    found = []
    if due <= situation.now_ms:
        found.append(Mismatch("next", f"The next update is promised for {utc(due)}, which is past.", blocks=True))
    minutes = situation.minutes.get(draft.audience)
    if minutes is not None and due > situation.now_ms + minutes * 60_000 + _SLACK_MS:
        words = f"{utc(due)} is later than the cadence of {minutes} min for this audience."
        found.append(Mismatch("cadence", words, blocks=False))
    said = _SAYS_NEXT.search(draft.body)
    if said is not None and f"{int(said[1]):02d}:{said[2]} UTC" != utc(due):
        words = f"The text says the next update comes at {said[1]}:{said[2]}, the promise is {utc(due)}."
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
            words = f"{component.name} is told as operational, but is seen as {now.state.label.lower()}."
            found.append(Mismatch("component", words, blocks=draft.phase is Phase.RESOLVED))
    if draft.phase is Phase.RESOLVED and situation.phase is not Phase.RESOLVED and situation.is_open:
        found.append(Mismatch("open", "The incident is still open in the console.", blocks=False))
    return found


def _script(draft: DraftView, view: CommsView) -> list[Mismatch]:
    if draft.audience is not CommsAudience.CUSTOMERS:
        return []
    script = view.current(CommsAudience.SUPPORT)
    if script is None:
        return [Mismatch("script", "Support has no script yet.", blocks=False, remedy="Begin one under Support")]
    if script.phase is not draft.phase:
        words = f"Support's script still says {script.phase.label}."
        return [Mismatch("script", words, blocks=False)]
    if not is_confirmed(script):
        return [Mismatch("script", "Support has not confirmed its script.", blocks=False)]
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
