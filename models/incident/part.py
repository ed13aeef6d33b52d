"""A part of an incident: things of one kind that the room works with, beside headline and timeline.

Each part has a folder of its own (polls/, hypotheses/ …) and is one row in `parts.PARTS`. Its state is a Ledger; what screens
and verbs see is the frozen view made of it. Every event of a part is also exactly one line of the timeline.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from models.incident.entry import Entry
from models.incident.ledger import Ledger
from models.kernel.event import Event

V_co = TypeVar("V_co", covariant=True)

Fold = Callable[[Ledger, Event, Mapping[str, Any]], Entry]
"""Reads the body strictly first (a ValueError changes nothing), then folds it; gives the line of the timeline, made with
timeline.new_entry so that it bears the event's id."""


@dataclass(frozen=True, slots=True)
class Part(Generic[V_co]):
    """The declaration of one part."""

    name: str
    """Key of its state in snapshots and first word of its conflicts: "polls:<key>:<field>"."""
    versions: Mapping[str, int]
    """Current schema version of each of its event types ("incident.poll_opened")."""
    folds: Mapping[str, Fold]
    view: Callable[[Ledger], V_co]
    """The frozen picture for screens and verbs. Pure."""
    word: Callable[[str, Any], str] = lambda _field, value: "nobody" if value is None else str(value)
    """A field's value in a conflict, in words or as stored."""
