"""The one JSON form in which facts are signed and stored: sorted ASCII keys, UTF-8, no floats, integers below 2^53.

The exact bytes are signed and kept, so nothing ever depends on two encoders agreeing; the form is fixed all the same, so
that a reader can refuse bytes that mean one thing to it and another to somebody else (duplicate keys, odd numbers).
"""

import json
import re
from functools import lru_cache
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
            # Most values are plain text: not worth a call each.
            if type(item) is not str or not item.isascii():
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
        value = _parse(raw.decode())
        check(value)
        again = _dump(value)
    except (ValueError, RecursionError) as error:
        raise NotCanonical(f"not canonical JSON: {error}") from None
    if again != raw:
        raise NotCanonical("bytes differ from their canonical form")
    return value


def object_fault(raw: bytes) -> str | None:
    """Why these bytes are not an object in canonical form, in words; None where they are."""
    return _object_fault_known(raw) if len(raw) <= _REMEMBERED_BYTES else _object_fault(raw)


def _object_fault(raw: bytes) -> str | None:
    if _is_of_usual_form(raw):
        return None
    try:
        return None if isinstance(decode(raw), dict) else "not an object"
    except NotCanonical as error:
        return str(error)


def _is_of_usual_form(raw: bytes) -> bool:
    """Whether these bytes are an object as most contents are, by one expression that allows nothing but canonical form: a third
    of what reading and writing it takes. Of whatever differs this says nothing: that is looked at the long way.
    """
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return False
    if _USUAL.fullmatch(text) is None:
        return False
    # No text in it holds a quotation mark, so what stands between two and before a colon is a key.
    keys = _KEYS.findall(text)
    return len(keys) < 2 or keys == sorted(set(keys))


_PLAIN: Final = r'(?:"[^"\\\x00-\x1f]*+"|-?[1-9][0-9]{0,14}+|0|true|false|null)'
_KEY: Final = '"[a-z][a-z0-9_]*+":'
_PAIR: Final = rf"{_KEY}(?:{_PLAIN}|\[(?:{_PLAIN}(?:,{_PLAIN})*+)?+\])"
_USUAL: Final = re.compile(rf"\{{(?:{_PAIR}(?:,{_PAIR})*+)?+\}}")
_KEYS: Final = re.compile(_KEY)

# The same content is asked about when it is read off the wire, and again when it is judged.
_REMEMBERED_BYTES: Final = 4096
_object_fault_known: Final = lru_cache(1024)(_object_fault)

_parse: Final = json.JSONDecoder().decode
"""json.loads without the search for an encoding: the bytes must be UTF-8."""

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
