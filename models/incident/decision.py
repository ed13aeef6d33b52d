"""What every decision is made with, and the checks that several of them share."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, NoReturn

from models.incident.state import IncidentState
from models.incident.views import IncidentSummary
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.ids import PersonId, StreamId
from resources.said import say

MAX_TITLE: Final = 200
MAX_TEXT: Final = 10_000
_UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")
MAX_AHEAD_MS: Final = 5 * 60_000
"""An entry may lie this far in the future: clocks differ. More is a slip of the hand."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decides, when, and where new identities come from."""

    now_ms: int
    actor: PersonId
    new_stream: Callable[[], StreamId]
    next_number: Callable[[bool], str]
    """Number of the next incident; True for a drill."""
    no_production: str = ""
    """Why the actor may not act on production for this incident; empty where they may."""


def bad(field: str, message: str) -> NoReturn:
    """Refuse input that can't be taken as it is."""
    raise BadInput(Problem("incident", None, field, message))


def clean(field: str, text: str, longest: int = MAX_TEXT, *, required: bool = True) -> str:
    """The text without white space around it; BadInput where it is empty, too long or can't be written."""
    text = text.strip()
    if required and not any(each.isprintable() and not each.isspace() for each in text):
        # Characters of no width stand in no list either.
        bad(field, say("is empty; expected some words"))
    if len(text) > longest:
        bad(field, say("has {count} characters; at most {longest}", count=len(text), longest=longest))
    if _UNSTORABLE.search(text):
        bad(field, say("holds a character that can't be stored"))
    return text


def clean_line(field: str, text: str, longest: int = MAX_TITLE) -> str:
    """The same for what stands in lists and banners: one line, whatever was pasted."""
    return clean(field, " ".join(text.split()), longest)


def living(state: IncidentState) -> IncidentSummary:
    """The incident as it stands, if it may still change; Refused once it is closed, dismissed or merged."""
    summary = state.summary()
    if summary.state.is_final:
        raise Refused(
            say("{name} is {state}", name=name(summary), state=summary.state.upper()), (say("reopen it first"),)
        )
    return summary


def may_act(context: Decision) -> tuple[str, ...]:
    """What is unmet for whoever lets something change production."""
    return (context.no_production,) if context.no_production else ()


def name(summary: IncidentSummary) -> str:
    """What to call it in a refusal."""
    return summary.number or say("the incident")
