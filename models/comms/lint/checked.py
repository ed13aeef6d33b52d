"""What is checked, and what the checks may know of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from models.comms.audience import CommsAudience
from models.comms.phase import Phase

MAX_CHECKED: Final = 100_000
"""Code points; what comes after is not looked at, and said."""

_FOLDED: Final = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', " ": " ", "‑": "-", "–": "-", "—": "-"})
_URL: Final = re.compile(r"\bhttps?://[^\s<>\"')\]]+|\bmailto:\S+", re.IGNORECASE)
_ABBREVIATED: Final = re.compile(r"(?:\b(?:e\.g|i\.e|approx|a\.m|p\.m|etc|vs|no|inc|ltd|st)|\b[A-Z])\.$", re.IGNORECASE)
_END: Final = re.compile(r"[.!?]+[\"')\]]*(?=\s|$)|\n+")


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known beside the text. Everything left out is unknown, and unknown is judged strictly."""

    people: tuple[str, ...] = ()
    """Names of the directory."""
    vendors: tuple[str, ...] = ()
    """Third parties of the catalogue."""
    internals: tuple[str, ...] = ()
    """Keys of services and hosts, as only insiders call them."""
    is_cause_disclosed: bool = False
    """Whether somebody decided that this audience may read the cause."""
    is_data_disclosed: bool = False
    """Whether legal agreed to words on exposed data."""
    has_estimate: bool = False
    """Whether an estimate of restoration with a basis is recorded."""
    says_next_update: bool = False
    """Whether the message's frame tells the time of the next update, whatever the text says."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A piece of the text that is judged as one."""

    start: int
    text: str

    @property
    def words(self) -> int:
        """How many."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Checked:
    """A text, for whom and in which phase of the incident."""

    text: str
    audience: CommsAudience = CommsAudience.CUSTOMERS
    phase: Phase = Phase.INVESTIGATING
    known: Knowledge = field(default_factory=Knowledge)

    @property
    def is_public(self) -> bool:
        """Whether people outside the organisation read it, or have it read out to them."""
        return self.audience.is_external

    @property
    def folded(self) -> str:
        """The text with plain quotes, spaces and dashes, place for place; what is looked at."""
        return self.text[:MAX_CHECKED].translate(_FOLDED)

    @property
    def without_links(self) -> str:
        """As folded, with links blanked out place for place: their words are no prose."""
        return _URL.sub(lambda match: " " * len(match[0]), self.folded)

    def sentences(self) -> Iterator[Sentence]:
        """In order; a line break ends one, too."""
        text, start = self.without_links, 0
        for match in _END.finditer(text):
            if match[0].startswith(".") and _ABBREVIATED.search(text, max(0, match.start() - 8), match.start() + 1):
                continue
            yield from _sentence(text, start, match.end())
            start = match.end()
        yield from _sentence(text, start, len(text))


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    piece = text[start:end]
    bare = piece.lstrip()
    if bare.strip(" \n\t-*•#"):
        yield Sentence(start + len(piece) - len(bare), bare.rstrip())
