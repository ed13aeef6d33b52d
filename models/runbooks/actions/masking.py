"""Keeps secrets out of what is shown and recorded: their values and the forms they usually take in output.

Works on a stream, so that a secret cut in two by the size of a read, or by the cap on output, is found all the same.
"""

import base64
import bisect
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from urllib.parse import quote, quote_plus

MASK: Final = "•••"
_LEAST_ENCODED: Final = 4
"""Shorter secrets are masked as they are; their encodings would be found in any text."""
_LEAST_LINE: Final = 8


def masked_name(name: str) -> str:
    """What stands in place of a secret in a preview: ••• (deploy-token)."""
    return f"{MASK} ({name})"


class Mask:
    """Replaces the values of secrets. Keep one for each stream: it holds back what may be the beginning of a secret."""

    def __init__(self, secrets: Mapping[str, str]) -> None:
        """`secrets` are values by name; the values stay in this object alone."""
        forms = {form for value in secrets.values() for form in _forms(value)}
        longest_first = sorted(forms, key=len, reverse=True)
        self._longest = len(longest_first[0]) if forms else 0
        self._ordered = sorted(forms)
        # Looked for at every place, longest first: secrets may overlap one another.
        alternatives = b"|".join(map(re.escape, longest_first))
        self._pattern = re.compile(b"(?=(" + alternatives + b"))") if forms else None
        self._pending = b""
        self._tainted = 0
        """So many bytes at the beginning of the pending ones belong to a secret whose mask was passed on already."""

    def feed(self, part: bytes) -> bytes:
        """What can be passed on by now, masked."""
        if self._pattern is None:
            return part
        self._pending += part
        return self._pass_on(self._possible_beginning())

    def finish(self) -> bytes:
        """The rest, masked."""
        return self._pass_on(len(self._pending))

    def whole(self, content: bytes) -> bytes:
        """A whole content, masked; apart from the stream."""
        return _replaced(content, self._spans(content, len(content), 0), len(content), is_continued=False)

    def text(self, text: str) -> str:
        """A whole text, masked."""
        return self.whole(text.encode(errors="replace")).decode(errors="replace")

    def _possible_beginning(self) -> int:
        """The first place from which the pending bytes to their end may be the beginning of a form; their length if none is."""
        size = len(self._pending)
        for at in range(max(0, size - self._longest + 1), size):
            rest = self._pending[at:]
            place = bisect.bisect_left(self._ordered, rest)
            # The rest itself may be a form and the beginning of a longer one; both begin with it.
            if any(form.startswith(rest) and form != rest for form in self._ordered[place : place + 2]):
                return at
        return size

    def _pass_on(self, until: int) -> bytes:
        """The pending bytes before `until`; a secret that goes on beyond it leaves its rest tainted."""
        spans = self._spans(self._pending, until, self._tainted)
        done = _replaced(self._pending, spans, until, is_continued=self._tainted > 0)
        self._tainted = max(0, spans[-1][1] - until) if spans else 0
        self._pending = self._pending[until:]
        return done

    def _spans(self, content: bytes, until: int, tainted: int) -> list[tuple[int, int]]:
        """Stretches that hold secrets and begin before `until`; those that overlap are one."""
        spans = [(0, tainted)] if tainted else []
        for match in self._pattern.finditer(content) if self._pattern is not None else ():
            first, last = match.start(), match.start() + len(match[1])
            if spans and first < spans[-1][1]:
                spans[-1] = (spans[-1][0], max(spans[-1][1], last))
            elif first < until:
                spans.append((first, last))
            else:
                break
        return spans


def _replaced(content: bytes, spans: Iterable[tuple[int, int]], until: int, *, is_continued: bool) -> bytes:
    """The content before `until` with a mask for each stretch; `is_continued`: the first one has its mask already."""
    parts, at = [], 0
    for first, last in spans:
        parts.append(content[at:first])
        if not (is_continued and first == 0):
            parts.append(MASK.encode())
        at = last
    return b"".join([*parts, content[at:until]])


def _forms(value: str) -> Iterator[bytes]:
    """The value and how it looks in URLs, JSON, base64 (also in the middle of something longer) and hexadecimal."""
    lines = [line for line in value.splitlines() if len(line) >= _LEAST_LINE]
    for text in {value, value.strip(), *lines}:
        if not text:
            continue
        raw = text.encode(errors="surrogateescape")
        yield raw
        if len(raw) < _LEAST_ENCODED:
            continue
        for percent in (quote(raw, safe=""), quote(raw, safe="/"), quote_plus(raw)):
            yield percent.encode()
            yield re.sub(r"%[0-9A-F]{2}", lambda match: match[0].lower(), percent).encode()
        for is_ascii in (True, False):
            written = json.dumps(text, ensure_ascii=is_ascii)[1:-1]
            yield written.encode(errors="surrogateescape")
            yield written.replace("/", "\\/").encode(errors="surrogateescape")
        yield raw.hex().encode()
        yield raw.hex().upper().encode()
        yield from _base64_forms(raw)


def _base64_forms(raw: bytes) -> Iterator[bytes]:
    """Its base64 at each of the three places it may take in a longer text, without what its neighbours decide."""
    for before in range(3):
        coded = base64.b64encode(b"\0" * before + raw)
        first = -(-before * 8 // 6)
        last = (before + len(raw)) * 8 // 6
        inner = coded[first:last]
        if len(inner) >= _LEAST_ENCODED:
            yield inner
            yield inner.replace(b"+", b"-").replace(b"/", b"_")
