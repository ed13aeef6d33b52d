"""Reads single fields of foreign documents: bounded, without control characters, never trusted to be of the promised form."""

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from models.health.change import ChangeKind
from models.kernel.clock import parse_rfc3339

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_HASH = re.compile(r"[0-9a-f]{12,64}\Z", re.IGNORECASE)
_MOST = 300
_MILLISECONDS_FROM = 1e11
"""Numbers from here on are milliseconds: as seconds they would lie beyond the year 5000."""
_LATEST_MS = 253_402_300_799_999
"""The end of the year 9999."""


def mapping(value: Any) -> Mapping[str, Any]:
    """The value where it is a mapping, else an empty one."""
    return value if isinstance(value, dict) else {}


def items(value: Any) -> list[Any]:
    """The value where it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def text(value: Any, most: int = _MOST) -> str:
    """The value as one line of at most so many characters; empty where it is no text and no number."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    line = _CONTROL.sub(" ", str(value)).strip()
    return line if len(line) <= most else line[: most - 1] + "…"


def web_address(value: Any) -> str:
    """An http or https address; empty for anything else, which nobody should be led to follow."""
    address = text(value, 2000)
    return address if re.match(r"https?://[^\s/]", address, re.IGNORECASE) else ""


def instant_ms(value: Any) -> int:
    """Milliseconds since the epoch of RFC 3339 text, or of a number of seconds or milliseconds. ValueError says what is wrong."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError("expected a time such as 2026-11-21T14:31:40Z, or seconds since 1970")
    if isinstance(value, str) and not re.fullmatch(r"\d{9,13}(\.\d{1,9})?", value):
        try:
            return parse_rfc3339(value)
        except ValueError:
            raise ValueError(f"{text(value, 60)!r} is no time with a zone such as 2026-11-21T14:31:40Z") from None
    number = float(value)
    at_ms = number if abs(number) >= _MILLISECONDS_FROM else number * 1000
    if not 0 <= at_ms <= _LATEST_MS:
        raise ValueError(f"{text(value, 60)} is no time; expected seconds or milliseconds since 1970")
    return round(at_ms)


def short(revision: Any) -> str:
    """A revision as people say it: the first seven figures of a hash, else as it is."""
    found = text(revision, 100)
    return found[:7] if _HASH.match(found) else found


def kind_of(value: Any) -> ChangeKind | None:
    """The kind by its word; None for a word that is none."""
    word = text(value, 40).casefold()
    return next((kind for kind in ChangeKind if kind.value == word), None)


def digest(*parts: object) -> str:
    """An id made of what is known of a change, for sources that give none: the same for the same change."""
    return hashlib.blake2b("\0".join(map(str, parts)).encode(errors="replace"), digest_size=10).hexdigest()
