"""Text that may go out: characters that hide, reorder or control others are named and refused, never removed in silence."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from resources.said import say

MOST_TITLE: Final = 200
MOST_SECTION: Final = 8_000
MOST_TEXT: Final = 24_000
"""Characters of an update, all sections together."""

_ODD: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_NAMES: Final = {"\t": "TAB", "\r": "CARRIAGE RETURN", "\x1b": "ESCAPE", "\x00": "NULL"}


@dataclass(frozen=True, slots=True)
class Odd:
    """One character that can't go out."""

    at: int
    """Place in the text, from 0."""
    char: str

    @property
    def name(self) -> str:
        """U+202E RIGHT-TO-LEFT OVERRIDE."""
        found = _NAMES.get(self.char) or unicodedata.name(self.char, say("control character"))
        return f"U+{ord(self.char):04X} {found}"

    @property
    def words(self) -> str:
        """With its place, for people."""
        return say("{what} at character {at}", what=self.name, at=self.at + 1)


def odd_characters(text: str, most: int = 20) -> tuple[Odd, ...]:
    """The first of them, in order."""
    found = []
    for match in _ODD.finditer(text):
        found.append(Odd(match.start(), match[0]))
        if len(found) >= most:
            break
    return tuple(found)


def visible(text: str) -> str:
    """The text with every odd character written out as ⟨U+202E⟩, so that a preview shows what is there."""
    return _ODD.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", text)


def plain_pasted(text: str) -> str:
    """What a paste may bring in without harm: line ends of other systems and tabs become those of plain text."""
    return (
        text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\t", " ")
        .replace("\u2028", "\n")
        .replace("\u2029", "\n\n")
    )


def too_long(text: str, most: int) -> str | None:
    """Why the text is refused for its length; None where it is not."""
    if len(text) <= most:
        return None
    return say("{count:,} characters; at most {most:,} fit into an update's section", count=len(text), most=most)
