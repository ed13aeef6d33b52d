"""A sentence made by the rules, which know English alone and no screen: it is its English words and remembers their making.

`say("{service} is {state}", service=name, state=state)` gives text like any other: recorded, exported, compared and printed
to the letter. Only what shows it on a screen asks `resources.tongue.shown` for the same sentence in the language spoken. A place
may be filled with another such sentence, which is turned, too; the word of a state (StrEnum) as well. Pure; any thread.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, Self

_NONE: Final[Mapping[str, object]] = MappingProxyType({})
CAPITAL: Final[Mapping[str, object]] = MappingProxyType({"capital": True})
"""In place of values: the row of pieces begins with a capital."""


class Said(str):
    """English text with what it was made of. What `str` does with it gives plain text again, but for adding and `str(…)`."""

    __slots__ = ("pieces", "template", "values")

    template: str
    """The key of its translation; empty where it is only the row of its pieces."""
    values: Mapping[str, object]
    pieces: tuple[str, ...]

    def __new__(
        cls, text: str, template: str, values: Mapping[str, object] = _NONE, pieces: tuple[str, ...] = ()
    ) -> Self:
        """`text` is what the template gives in English."""
        made = super().__new__(cls, text)
        made.template, made.values, made.pieces = template, values, pieces
        return made

    def __str__(self) -> str:
        """Itself: an error's words, `str(error)`, are still the sentence."""
        return self

    def __add__(self, more: str) -> str:
        """Both, one after the other."""
        return in_a_row((self, more))

    def __radd__(self, before: str) -> str:
        """The other first."""
        return in_a_row((before, self))

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        """A copy elsewhere is plain text."""
        return str, (str.__str__(self),)


def say(template: str, /, **values: object) -> str:
    """The sentence with its places filled, in English until it is shown. Of one and of many are two sentences, as with `tr`."""
    return Said(template.format(**values) if values else template, template, values)


def in_a_row(pieces: Iterable[str]) -> str:
    """The pieces as they follow each other; each is shown for itself."""
    held = tuple(piece for piece in pieces if piece)
    if len(held) == 1:
        return held[0]
    text = "".join(held)
    if not any(isinstance(piece, Said) for piece in held):
        return text
    return Said(text, "", _NONE, tuple(inner for piece in held for inner in _pieces(piece)))


def said_join(between: str, parts: Iterable[str]) -> str:
    """What `between.join(parts)` gives, still to be shown in another language. `between` may be a sentence's piece itself."""
    row: list[str] = []
    for part in parts:
        row += (between, part) if row else (part,)
    return in_a_row(row)


def capitalised(text: str) -> str:
    """The same with a capital at its beginning, as a sentence has it; in another language, too."""
    upper = text[:1].upper() + text[1:]
    return Said(upper, "", CAPITAL, (text,)) if isinstance(text, Said) else upper


def _pieces(text: str) -> tuple[str, ...]:
    return text.pieces if isinstance(text, Said) and text.pieces and text.values is not CAPITAL else (text,)
