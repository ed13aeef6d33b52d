"""Takes out of words what nobody else may read. The second line: what a bundle is made of holds none to begin with.

Pure. Rather too much is removed than too little: a bundle helps with what it says of this program, not of the place it runs at.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

REMOVED: Final = "‹removed›"
_LEAST: Final = 3
"""Shorter words are everywhere, and say nothing."""
_SENSITIVE: Final = re.compile(r"token|secret|passw|passphrase|credential|api_?key|private|auth|cookie|session", re.I)
"""Names of environment variables whose values are known secrets."""

_PATTERNS: Final = tuple(
    re.compile(pattern, re.IGNORECASE | re.DOTALL)
    for pattern in (
        r"-----BEGIN[^-]*-----.*?(?:-----END[^-]*-----|\Z)",
        r"\b(?:https?|wss?|ftp|smtps?|postgres(?:ql)?|ldaps?)://[^\s'\"<>]+",
        r"\b(?:bearer|basic|digest|token|splunk)\s+[A-Za-z0-9._~+/=-]{6,}",
        r"\b(?:pass\w*|secret|token|api[_-]?key|authorization|cookie|code|pin)\b\s*[:=]\s*[^\s,;]+",
        r"[^\s@<>\"']+@[^\s@<>\"']+\.[^\s@<>\"']+",
        r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?(?![\w.])",
        r"(?<![\w:])(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}(?![\w:])",
        r"(?<![\w/])(?:/[\w.@%+~-]+){2,}/?|\b[A-Z]:\\[^\s\"'<>|]+",
        r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b",
        # Long runs of letters and digits together are keys, hashes and tokens more often than words.
        r"\b(?=[A-Za-z0-9_+=-]*\d)(?=[A-Za-z0-9_+=-]*[A-Za-z])[A-Za-z0-9_+=-]{20,}",
    )
)


class Redactor:
    """Knows some words by heart, and forms by which others are recognised."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        """`known`: words that must not leave, whatever they look like. Very short ones are left alone."""
        words = sorted({each.strip() for each in known if len(each.strip()) >= _LEAST}, key=len, reverse=True)
        # Whole words only: somebody called Ed must not take the end off every word in "ed".
        either = "|".join(map(re.escape, words))
        self._known = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE) if words else None

    def text(self, words: str) -> str:
        """The same without them."""
        found = self._known.sub(REMOVED, words) if self._known is not None else words
        for pattern in _PATTERNS:
            found = pattern.sub(REMOVED, found)
        return found

    def value(self, value: Any) -> Any:
        """A JSON value with all its texts treated; names of members are ours and stay."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, Mapping):
            return {str(key): self.value(each) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return [self.value(each) for each in value]
        return value


def secrets_of(environment: Mapping[str, str]) -> list[str]:
    """Values of environment variables that are named like secrets."""
    return [value for name, value in environment.items() if _SENSITIVE.search(name)]
