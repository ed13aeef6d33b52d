"""A quiet word on blame while somebody types: what was found, why it matters, how to say it of the system instead. Never blocks.

Precision goes first: a nudge at an ordinary sentence teaches people to look away. So a person's name alone says nothing, and
neither does "failed" (systems do); it takes a verdict on a person. After Google's SRE book, "Postmortem culture", and
Dekker's "Field guide to understanding human error": name what made the act seem right at the time.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Nudge:
    """One finding; the first of a text is enough."""

    start: int
    end: int
    """Where it stands in the text."""
    reason: str
    hint: str

    @property
    def sentence(self) -> str:
        """Both in one, for the line beside the field."""
        return f"{self.reason} {self.hint}"


_WORDS: Final = (
    (
        r"\b(?:human|operator|user|pilot) error\b",
        "“Human error” ends the search for causes.",
        "Say what made the slip possible.",
    ),
    (
        r"\b(?:he|she|they|you|who(?:ever)?|somebody|someone|anybody|{who}) (?:really )?(?:should|could|ought to)"
        r"(?: have| of|'ve) (?!been (?:paged|told|warned|informed|asked)|(?:an?|the|some|no|more|another|access|to)\b)\w+",
        "“Should have” judges with what is known now.",
        "Say what was known then, and what happened.",
    ),
    (
        r"\b(?:was|were|is|been|being|so|too|very) (?:careless|negligent|sloppy|incompetent|lazy|stupid|reckless|clueless)\b",
        "It judges a person.",
        "Say what was done and what it did to the system.",
    ),
    (
        r"\b(?:(?:is|was) (?:to blame|at fault)\b|(?:is|was|are|were) (?:all )?(?:his|her|their|your|{who}'s) fault\b|"
        r"(?:his|her|their|your|{who}'s) (?:own )?(?:mistake|fault|blunder|screw-?up)\b|blame (?:{who}|him|her|them)\b)",
        "It assigns blame.",
        "Name the condition that let it happen.",
    ),
    (
        r"\b(?:he|she|they|you|{who}) (?:\w+ly )?(?:screwed up|messed up|"
        r"broke(?! (?:out|off|up|down|away|into|it|this|that)\b)|botched|fucked up|forgot to|neglected to|"
        r"failed to (?!reach|page|connect|log in|join))(?: \w+)?",
        "It tells the story as one person's fault.",
        "Say what happened and what guard was missing.",
    ),
)
_NOBODY: Final = r"(?!x)x"


def nudge(text: str, names: Iterable[str] = ()) -> Nudge | None:
    """The first blaming wording of a text; None for ordinary sentences. `names` are those of the directory."""
    who = _who(names)
    found = []
    for pattern, reason, hint in _WORDS:
        match = re.search(pattern.replace("{who}", who), text.replace("’", "'"), re.IGNORECASE)
        # Quoted, it is somebody else's wording: it belongs into the record as it was said.
        if match is not None and not _is_quoted(text, match.start()):
            found.append(Nudge(match.start(), match.end(), reason, hint))
    return min(found, key=lambda each: each.start, default=None)


def _who(names: Iterable[str]) -> str:
    """Whole names, and first names of two letters or more."""
    parts: set[str] = set()
    for name in names:
        words = name.split()
        parts.add(" ".join(words))
        parts.update(word for word in words[:1] if len(word) >= 2)
    known = sorted((part for part in parts if len(part) >= 2), key=len, reverse=True)
    return f"@?(?:{'|'.join(map(re.escape, known))})" if known else _NOBODY


def _is_quoted(text: str, at: int) -> bool:
    before = text[:at]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")
