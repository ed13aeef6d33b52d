"""Two texts that grew from one, compared word by word. Nothing merges by itself: a sentence nobody wrote is worse than none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

_WORDS: Final = re.compile(r"\s*\S+|\s+$")
_MOST_WORDS: Final = 4_000
"""Beyond this texts are compared line by line."""


class Side(StrEnum):
    """Who has these words."""

    BOTH = "both"
    """Neither changed them, or both in the same way."""
    MINE = "mine"
    """Only mine differs from where both began."""
    THEIRS = "theirs"
    CLASH = "clash"
    """Both differ, and differently."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of the texts; the chunks of a comparison joined give each of the three texts."""

    side: Side
    base: str
    mine: str
    theirs: str


def compare(base: str, mine: str, theirs: str) -> tuple[Chunk, ...]:
    """Diff3: stretches on which all three agree part those on which they don't."""
    texts = [_pieces(text) for text in (base, mine, theirs)]
    return tuple(_joined(_chunks(*texts)))


def combined(chunks: Sequence[Chunk]) -> str | None:
    """Both people's changes in one text, where they touch different words; None where they clash."""
    if any(chunk.side is Side.CLASH for chunk in chunks):
        return None
    return "".join(chunk.theirs if chunk.side is Side.THEIRS else chunk.mine for chunk in chunks)


def _pieces(text: str) -> list[str]:
    found = [match[0] for match in _WORDS.finditer(text)]
    if "".join(found) != text:
        found = [text]
    return found if len(found) <= _MOST_WORDS else text.splitlines(keepends=True)


def _matches(base: list[str], other: list[str]) -> dict[int, int]:
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {block.a + i: block.b + i for block in blocks for i in range(block.size)}


def _chunks(base: list[str], mine: list[str], theirs: list[str]) -> Iterator[Chunk]:
    in_mine, in_theirs = _matches(base, mine), _matches(base, theirs)
    b = m = t = 0
    for at in range(len(base)):
        if at not in in_mine or at not in in_theirs:
            continue
        yield _chunk(base[b:at], mine[m : in_mine[at]], theirs[t : in_theirs[at]])
        yield Chunk(Side.BOTH, base[at], base[at], base[at])
        b, m, t = at + 1, in_mine[at] + 1, in_theirs[at] + 1
    yield _chunk(base[b:], mine[m:], theirs[t:])


def _chunk(base: list[str], mine: list[str], theirs: list[str]) -> Chunk:
    b, m, t = "".join(base), "".join(mine), "".join(theirs)
    if m == t:
        side = Side.BOTH
    elif t == b:
        side = Side.MINE
    elif m == b:
        side = Side.THEIRS
    else:
        side = Side.CLASH
    return Chunk(side, b, m, t)


def _joined(chunks: Iterator[Chunk]) -> Iterator[Chunk]:
    kept: Chunk | None = None
    for chunk in chunks:
        if not (chunk.base or chunk.mine or chunk.theirs):
            continue
        if kept is not None and kept.side is chunk.side and chunk.side is Side.BOTH:
            kept = Chunk(kept.side, kept.base + chunk.base, kept.mine + chunk.mine, kept.theirs + chunk.theirs)
            continue
        if kept is not None:
            yield kept
        kept = chunk
    if kept is not None:
        yield kept
