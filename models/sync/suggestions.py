"""What other systems posted to the hub, as its members get it. A suggestion is no event: nobody of the organisation said it."""

from dataclasses import dataclass
from typing import Any, Final

from models.sync.belonging import generation_of
from models.sync.reading import Fields

MOST_ON_PAGE: Final = 200
MOST_DOCUMENT: Final = 256 * 1024
"""Characters of one."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One post, as it came."""

    number: int
    """From 1, rising; some are missing once the hub has thrown old ones away."""
    hook: str
    form: str
    """A value of models.intake.hook.HookForm; one that is not known here was made by a newer program."""
    at_ms: int
    """When it came, by the hub's clock."""
    document: str
    """JSON."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "number": self.number,
            "hook": self.hook,
            "form": self.form,
            "at_ms": self.at_ms,
            "document": self.document,
        }

    @classmethod
    def from_plain(cls, plain: object, place: str) -> "Suggestion":
        """The inverse; Malformed where it is none."""
        fields = Fields(plain, place)
        return cls(
            fields.whole("number", 1),
            fields.text("hook", 40, 1),
            fields.text("form", 40, 1),
            fields.whole("at_ms"),
            fields.text("document", MOST_DOCUMENT),
        )


@dataclass(frozen=True, slots=True)
class SuggestionPage:
    """What came after a number; the rest is asked for after the last of these."""

    generation: str
    """Of the hub's database: in another one numbers mean something else."""
    newest: int
    """The highest number given out; 0 for none."""
    suggestions: tuple[Suggestion, ...]

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "generation": self.generation,
            "newest": self.newest,
            "suggestions": [each.to_plain() for each in self.suggestions],
        }

    @classmethod
    def from_plain(cls, plain: object) -> "SuggestionPage":
        """The inverse; Malformed where it is none."""
        fields = Fields(plain)
        return cls(
            generation_of(fields),
            fields.whole("newest"),
            fields.each("suggestions", MOST_ON_PAGE, Suggestion.from_plain),
        )
