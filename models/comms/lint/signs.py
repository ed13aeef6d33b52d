"""Signs that can't be sent: variables nobody filled in, placeholders, and signs that hide or turn the text round."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from models.comms.lint.checked import Checked
from models.comms.lint.finding import Finding
from resources.said import say

_OPEN: Final = re.compile(
    r"\{\{[^{}\n]{0,200}\}\}|\$\{[^{}\n]{1,200}\}|\{%[^%\n]{0,200}%\}|<%[^%\n]{0,200}%>"
    r"|\[(?:insert|add|your|enter|placeholder|todo|tbd|time|date|link|service|component|name|impact|product)\b[^\]\n]{0,60}\](?!\()"
    r"|<(?:insert|add|your|enter|todo|tbd|time|date|service|component|name|impact|product)\b[^>\n]{0,60}>"
    r"|\b(?:TODO|TBD|TBC|FIXME|XXX+|lorem ipsum)\b|\b(?:XX|hh|HH|__|\?\?):(?:XX|mm|MM|__|\?\?)\b|(?<!\w)_{3,}(?!\w)"
)
_HIDDEN_NAMES: Final = {
    0x202A: "turns the direction of the text",
    0x202B: "turns the direction of the text",
    0x202D: "turns the direction of the text",
    0x202E: "turns the direction of the text",
    0x2066: "turns the direction of the text",
    0x2067: "turns the direction of the text",
    0x2068: "turns the direction of the text",
}
_ALLOWED: Final = frozenset("\n\t\r\u200c\u200d\u200e\u200f\ufe0f\xad")
"""Joiners and marks without which some scripts and emoji can't be written."""


def open_variables(checked: Checked) -> Iterator[Finding]:
    """What a template left open."""
    for match in _OPEN.finditer(checked.folded):
        yield Finding(
            "variable",
            match.start(),
            match.end(),
            match[0],
            say("It was never filled in."),
            say("Fill it in, or leave the sentence out."),
        )


def hidden_signs(checked: Checked) -> Iterator[Finding]:
    """Control signs and those that turn the text round, which readers can't see."""
    for at, sign in enumerate(checked.folded):
        if sign in _ALLOWED or unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co", "Cn"):
            continue
        what = _HIDDEN_NAMES.get(ord(sign), "can't be seen")
        yield Finding(
            "hidden-sign",
            at,
            at + 1,
            sign,
            f"U+{ord(sign):04X} {what}.",
            say("Take it out."),
            "",
        )
