"""A conflict as its card says it: whose value is whose, which counts meanwhile, and the keys that settle it. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from console.panes.words import clock_time
from models.incident.conflicts import words
from models.incident.conflicts.commanders import COMMANDER_FIELD
from models.incident.entry import Entry
from models.incident.severity import Severity
from models.incident.views import Claim, Conflict
from models.kernel.ids import EventId, OriginId, PersonId
from resources.tongue import shown, tr
from widgets.conflict_card import CardView, ChoiceView, SideView
from widgets.glyphs import GlyphKind, glyph_of_severity

LATER: Final = "later"
ALL: Final = "all"
"""Keep the union."""
EACH: Final = "each"
"""More values than the card has room for: look at all of them."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known around a conflict."""

    entries: Mapping[EventId, Entry]
    name_of: Callable[[PersonId], str]
    is_own: Callable[[OriginId], bool]
    """Whether this workstation writes, or wrote, under it."""
    machine: Callable[[OriginId], str]
    """What the workstation is called that does; empty where nobody said."""

    def says(self, conflict: Conflict, value: str) -> str:
        """A value in people's words."""
        return shown(words.value(conflict.field, value, self.entries, self.name_of))


def card(conflict: Conflict, at: int, count: int, known: Known, error: str = "") -> CardView:
    """`at` of `count` that wait, counted from 1."""
    sides = _ordered(conflict, known)
    is_command = conflict.field == COMMANDER_FIELD
    return CardView(
        title=tr("Two in command")
        if is_command and len(sides) == 2
        else tr("{about} differs", about=about(conflict, known)),
        note=_note(conflict, at, count, known),
        sides=tuple(_side(conflict, claim, label, known) for label, claim in sides),
        choices=_choices(conflict, sides, known),
        is_blocking=is_command,
        error=error,
    )


def about(conflict: Conflict, known: Known) -> str:
    """What differs."""
    return shown(words.what(conflict.field, known.entries))


def kept(conflict: Conflict, keep: str, known: Known) -> str:
    """What became of it, once it is settled."""
    name = about(conflict, known)
    if keep == ALL:
        return tr("{name}: all of them kept.", name=name)
    claim = next((each for each in conflict.claims if each.event == keep), None)
    if claim is None:
        return tr("{name} is settled.", name=name)
    others = dict.fromkeys(
        f"{known.name_of(each.actor)}'s {known.says(conflict, each.value)}"
        for each in conflict.claims
        if each.value != claim.value
    )
    stays = tr("stays") if len(others) == 1 else tr("stay")
    return tr(
        "{name}: {says} counts. {others} {stays} in the timeline.",
        name=name,
        says=known.says(conflict, claim.value),
        others=", ".join(others),
        stays=stays,
    )


def _ordered(conflict: Conflict, known: Known) -> list[tuple[str, Claim]]:
    """Each value with its label: one's own first; where none or several are one's own, by number, the newest first."""
    own = [claim for claim in conflict.claims if _is_own(claim, known)]
    if len(own) == 1 and len(conflict.claims) > 1:
        others = [claim for claim in conflict.claims if claim is not own[0]]
        return [(tr("Yours"), own[0]), *((tr("Theirs"), claim) for claim in others)]
    return [(tr("No. {number}", number=number), claim) for number, claim in enumerate(conflict.claims, start=1)]


def _is_own(claim: Claim, known: Known) -> bool:
    entry = known.entries.get(claim.event)
    return entry is not None and known.is_own(entry.origin)


def _side(conflict: Conflict, claim: Claim, label: str, known: Known) -> SideView:
    entry = known.entries.get(claim.event)
    where = tr("another machine")
    if entry is not None:
        where = tr("this machine") if known.is_own(entry.origin) else known.machine(entry.origin) or where
    reason = tr(", reason: {reason}", reason=entry.reason) if entry is not None and entry.reason else ""
    return SideView(
        label=label,
        value=known.says(conflict, claim.value),
        who=f"{known.name_of(claim.actor)}, {clock_time(claim.at_ms)}Z",
        where=f"{where}{reason}",
        glyph=_glyph(conflict, claim),
        counts=claim.value == conflict.shown,
    )


def _glyph(conflict: Conflict, claim: Claim) -> GlyphKind | None:
    if conflict.field != "severity":
        return None
    return glyph_of_severity(Severity(claim.value).rank)


def _note(conflict: Conflict, at: int, count: int, known: Known) -> str:
    place = tr("Needs review, {at} of {count}", at=at, count=count) if count > 1 else tr("Needs review")
    stay = (
        tr("Both stay logged.")
        if len(conflict.claims) == 2
        else tr("All {claims} stay logged.", claims=len(conflict.claims))
    )
    if conflict.field == COMMANDER_FIELD:
        return tr("{place} · What only a commander decides waits until this is settled. {stay}", place=place, stay=stay)
    word = shown(words.safer_word(conflict.field)) if words.safer(conflict) is not None else ""
    said = known.says(conflict, conflict.shown)
    said = said if len(said) <= 24 else f"“{said[:23]}…”"
    return tr(
        "{place} · {shown} applies meanwhile{word}. {stay}",
        place=place,
        shown=said,
        word=tr(", the {word}", word=word) if word else "",
        stay=stay,
    )


def _choices(conflict: Conflict, sides: list[tuple[str, Claim]], known: Known) -> tuple[ChoiceView, ...]:
    found: list[ChoiceView] = []
    safer = words.safer(conflict)
    if safer is not None:
        label = tr(
            "Keep {safer_word}, {short}",
            safer_word=shown(words.safer_word(conflict.field)),
            short=_short(known.says(conflict, safer.value)),
        )
        found.append(ChoiceView(safer.event, label, "H", is_primary=True))
    if words.can_keep_all(conflict):
        found.append(ChoiceView(ALL, tr("Keep all of them"), "A", is_primary=True))
    if len(sides) > 2:
        found.append(ChoiceView(EACH, tr("All {sides} values…", sides=len(sides)), "V", is_primary=not found))
    elif sides[0][0] == "Yours":
        found += [
            ChoiceView(sides[0][1].event, tr("Keep mine"), "M", is_primary=not found),
            ChoiceView(sides[1][1].event, tr("Keep theirs"), "T"),
        ]
    else:
        first = not found
        found += [
            ChoiceView(
                claim.event,
                tr("Keep {short}", short=_short(known.says(conflict, claim.value))),
                str(number),
                is_primary=first and number == 1,
            )
            for number, (_label, claim) in enumerate(sides, start=1)
        ]
    return (*found, ChoiceView(LATER, tr("Later"), "Esc"))


def _short(value: str) -> str:
    return value if len(value) <= 20 else f"{value[:19]}…"
