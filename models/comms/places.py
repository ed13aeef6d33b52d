"""The places of a draft: each is written by itself, so that two people at two places never meet."""

from collections.abc import Mapping
from typing import Any, Final

from models.comms.hygiene import MOST_SECTION, MOST_TITLE
from models.comms.phase import Phase
from models.comms.update import Component
from models.kernel import reading
from models.kernel.reading import BadBody

TITLE: Final = "title"
PHASE: Final = "phase"
NEXT: Final = "next_update"
COMPONENTS: Final = "components"
USED: Final = "used"
"""What the words say of the record: variable → text, as it was filled in."""
DROPPED: Final = "dropped"

SECTIONS: Final[Mapping[str, str]] = {
    "impact": "What happens",
    "scope": "Who is hit",
    "cause": "Why",
    "doing": "What we do",
    "advice": "What you can do",
    "data": "Your data",
    "note": "More",
}
"""The sections of the text in their order, and what they are called."""


def is_text(place: str) -> bool:
    """Whether people type it."""
    return place == TITLE or place in SECTIONS


def most(place: str) -> int:
    """Characters a place of text may hold."""
    return MOST_TITLE if place == TITLE else MOST_SECTION


def checked(place: str, value: Any) -> Any:
    """The value in its stored form; BadBody where it does not fit its place."""
    if is_text(place):
        if type(value) is not str:
            raise BadBody(f"{place}: not text")
        if len(value) > most(place):
            raise BadBody(f"{place}: {len(value):,} characters, expected at most {most(place):,}")
        return value
    if place == PHASE:
        return str(Phase(value))
    if place == NEXT:
        return reading.optional_moment({"at": value}, "at")
    if place == COMPONENTS:
        return [Component.from_plain(each).to_plain() for each in reading.objects({"all": value}, "all")]
    if place == USED:
        if not isinstance(value, Mapping) or any(type(each) is not str for each in (*value, *value.values())):
            raise BadBody("used: not an object of texts")
        return dict(value)
    if place == DROPPED:
        return reading.flag({"on": value}, "on")
    raise BadBody(f"there is no place {place!r}")
