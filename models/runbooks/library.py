"""The library: the runbooks in force, and what became of each in the course of time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from models.kernel.errors import BadInput, Problem
from models.kernel.ids import PersonId
from models.runbooks.runbook import Runbook
from resources.said import say

BUILT_IN: Final = "built in"
"""Source of the runbooks that come with the program."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Something that became of a runbook: a version was put in force, or it was retired."""

    version: int
    """In force from then on, or at the end."""
    retired: bool
    at_ms: int
    by: PersonId | None
    """None: it came with the program."""
    why: str
    """Where the version was read from, or the reason to retire it."""
    sha256: str = ""
    """Of what the version says; empty where it was retired."""


@dataclass(frozen=True, slots=True)
class Library:
    """Immutable; may cross threads."""

    runbooks: tuple[Runbook, ...] = ()
    """Those in force, by title."""
    history: Mapping[str, tuple[Turn, ...]] = field(default_factory=dict)
    """By key, the oldest first."""

    def get(self, key: str) -> Runbook | None:
        """The version in force."""
        return next((runbook for runbook in self.runbooks if runbook.key == key), None)

    def find(self, reference: str) -> Runbook:
        """The runbook meant by a key, the start of one, or a title. BadInput where none or several are meant."""
        wanted = reference.strip().lower()
        exact = [each for each in self.runbooks if wanted in (each.key.lower(), each.title.lower())]
        found = exact or [each for each in self.runbooks if wanted and each.key.lower().startswith(wanted)]
        if len(found) == 1:
            return found[0]
        if not found and reference in self.history:
            raise BadInput(
                Problem("runbook", None, "", say("{reference} is retired; expected one in force", reference=reference))
            )
        said = (
            say("several are meant: {keys}", keys=", ".join(each.key for each in found))
            if found
            else say("there is no runbook {reference!r}; see runbook list", reference=reference)
        )
        raise BadInput(Problem("runbook", None, "", said))

    def turns(self, key: str) -> tuple[Turn, ...]:
        """What became of a runbook, the oldest first."""
        return self.history.get(key, ())

    def next_version(self, key: str) -> int:
        """The number the next version of a key has."""
        return max((turn.version for turn in self.turns(key)), default=0) + 1


def library_of(runbooks: Iterable[Runbook], history: Mapping[str, tuple[Turn, ...]]) -> Library:
    """A library with the runbooks in the order of their titles."""
    return Library(tuple(sorted(runbooks, key=lambda each: (each.title.lower(), each.key))), dict(history))


def is_built_in(runbook: Runbook) -> bool:
    """Whether it came with the program and nobody has put a version of their own in its place."""
    return runbook.source == BUILT_IN
