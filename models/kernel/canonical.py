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
    # Exact types first, the commonest first: this runs for every value of every event, on the path a person waits for.
    kind = type(value)
    if kind is str:
        if not value.isascii():
            _check_text(value)
    elif value is None or kind is bool:
        return
    elif kind is int:
        if abs(value) > MAX_INT:
            raise NotCanonical(f"integer {value} beyond 2^53")
    elif kind is dict or isinstance(value, dict):
        if depth >= MAX_DEPTH and value:
            raise NotCanonical(f"nested deeper than {MAX_DEPTH}")
        for key, item in value.items():
            if not isinstance(key, str) or not key.isascii():
                raise NotCanonical(f"key {key!r} is not ASCII text")
            check(item, depth + 1)
    elif isinstance(value, list | tuple):
        if depth >= MAX_DEPTH and value:
            raise NotCanonical(f"nested deeper than {MAX_DEPTH}")
        for item in value:
            check(item, depth + 1)
    elif isinstance(value, int):
        check(int(value), depth)
    elif isinstance(value, str):
        _check_text(value)
    else:
        raise NotCanonical(f"{kind.__name__} can't be written; numbers are whole, in stated units")


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


# Made once: json.dumps makes an encoder for every call. `check` has bounded the depth, so a circle can't get here.
_ENCODER: Final = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False, check_circular=False
)


def _dump(value: Any) -> bytes:
    return _ENCODER.encode(value).encode()


def _check_text(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise NotCanonical("text holds half a surrogate pair") from None
