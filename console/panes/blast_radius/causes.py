"""The candidates for what began it, as rows. Pure."""

from typing import TYPE_CHECKING, Final

from console.cause_book import cause_key
from console.live import Live
from console.panes.blast_radius.suppositions import RolledBack
from console.panes.words import minute
from models.health.condition import Condition
from resources.tongue import all_shown, tr
from widgets.cause_list import CauseView
from widgets.glyphs import GlyphKind, glyph_of

if TYPE_CHECKING:
    from models.causes.suspect import Suspect

MOST: Final = 5
_MOST_FOR, _MOST_AGAINST = 3, 2
"""More of it nobody weighs in a war room; the pinned snapshot and `graph suspects` have the same."""


def cause_rows(live: Live) -> tuple[CauseView, ...]:
    """At most five, the likeliest first."""
    return tuple(_row(live, number, each) for number, each in enumerate(live.suspects[:MOST], start=1))


def rolled_back(live: Live) -> list[RolledBack]:
    """The changes among the candidates."""
    return [RolledBack(each.service, each.change) for each in live.suspects[:MOST] if each.change is not None]


def cause_id(suspect: "Suspect") -> str:
    """Service, and the change where one is meant."""
    return cause_key(suspect.service, suspect.change)


def _row(live: Live, number: int, suspect: "Suspect") -> CauseView:
    service = live.catalog.by_id.get(suspect.service) if live.catalog is not None else None
    health = live.by_service.get(suspect.service)
    condition = health.condition if health is not None else Condition.UNKNOWN
    verdict = live.causes_judged.current.get(cause_id(suspect))
    ruled = ""
    if verdict is not None:
        word = tr("Confirmed") if verdict.is_cause else tr("Ruled out")
        ruled = tr(
            "{word} by {person} {minute}: {reason}",
            word=word,
            person=live.person(verdict.by),
            minute=minute(verdict.at_ms),
            reason=verdict.reason,
        )
    return CauseView(
        id=cause_id(suspect),
        rank=number,
        name=suspect.change or (service.name if service else suspect.service),
        glyph=GlyphKind.CHANGE if suspect.change else glyph_of(condition),
        word=tr("CHANGE") if suspect.change else tr(condition.value).upper(),
        score=suspect.score,
        speaks_for=all_shown(suspect.for_[:_MOST_FOR]),
        against=all_shown(suspect.against[:_MOST_AGAINST]),
        verdict=ruled,
    )
