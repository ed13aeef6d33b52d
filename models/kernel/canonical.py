"""The one JSON form in which facts are signed and stored: sorted ASCII keys, UTF-8, no floats, integers below 2^53.

The exact bytes are signed and kept, so nothing ever depends on two encoders agreeing; the form is fixed all the same, so
that a reader can refuse bytes that mean one thing to it and another to somebody else (duplicate keys, odd numbers).
"""

import json
from typing import Any, Final

Json = dict[str, "Json"] | list["Json"] | str | int | bool | None

MAX_INT: Final = 2**53 - 1
MAX_DEPTH: Final = 20


class NotCanonical(ValueError):
    """The value or the bytes are outside the canonical profile."""


def check(value: Any, depth: int = 0) -> None:
    """Raise NotCanonical where the value can't be written in the profile."""
    if depth > MAX_DEPTH:
        raise NotCanonical(f"nested deeper than {MAX_DEPTH}")
    match value:
        case None | bool():
            return
        case str():
            if not value.isascii():
                _check_text(value)
        case int():
            if abs(value) > MAX_INT:
                raise NotCanonical(f"integer {value} beyond 2^53")
        case dict():
            for key, item in value.items():
                if not isinstance(key, str) or not key.isascii():
                    raise NotCanonical(f"key {key!r} is not ASCII text")
                check(item, depth + 1)
        case list() | tuple():
            for item in value:
                check(item, depth + 1)
        case _:
            raise NotCanonical(f"{type(value).__name__} can't be written; numbers are whole, in stated units")


def encode(value: Any) -> bytes:
    """The canonical bytes of the value; NotCanonical where it has none."""
    check(value)
    return _dump(value)


def decode(raw: bytes) -> Any:
    """The value of canonical bytes; NotCanonical where they differ from their own re-encoding."""
    try:
        value = json.loads(raw)
        check(value)
        again = _dump(value)
    except (ValueError, RecursionError) as error:
        raise NotCanonical(f"not canonical JSON: {error}") from None
    if again != raw:
        raise NotCanonical("bytes differ from their canonical form")
    return value


def _dump(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def _check_text(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise NotCanonical("text holds half a surrogate pair") from None
