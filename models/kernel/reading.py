"""Reads bodies of events strictly. A body that is not what its type says raises BadBody, and the fold leaves the event alone."""

from collections.abc import Mapping
from typing import Any, Final

Body = Mapping[str, Any]

LATEST_MS: Final = 253_402_300_799_999
"""The end of the year 9999: beyond it no calendar can show a time."""


class BadBody(ValueError):
    """The content of an event does not have the shape of its type."""


def text(body: Body, name: str) -> str:
    """A required text."""
    value = body.get(name)
    if type(value) is not str:
        raise BadBody(f"{name}: not text")
    return value


def optional_text(body: Body, name: str) -> str | None:
    """A text, or None where it is absent or null."""
    value = body.get(name)
    if value is not None and type(value) is not str:
        raise BadBody(f"{name}: not text")
    return value


def text_or_empty(body: Body, name: str) -> str:
    """A text; absent is empty."""
    value = body.get(name, "")
    if type(value) is not str:
        raise BadBody(f"{name}: not text")
    return value


def whole(body: Body, name: str) -> int:
    """A required whole number."""
    value = body.get(name)
    if type(value) is not int:
        raise BadBody(f"{name}: not a whole number")
    return value


def count(body: Body, name: str, default: int | None = None) -> int:
    """A whole number, 0 or more."""
    value = body.get(name, default)
    if type(value) is not int or value < 0:
        raise BadBody(f"{name}: not a whole number")
    return value


def optional_whole(body: Body, name: str) -> int | None:
    """A whole number, or None where it is absent or null."""
    value = body.get(name)
    if value is not None and type(value) is not int:
        raise BadBody(f"{name}: not a whole number")
    return value


def optional_moment(body: Body, name: str) -> int | None:
    """Milliseconds since the epoch, up to the year 9999, or None where absent or null."""
    value = optional_whole(body, name)
    if value is not None and not 0 <= value <= LATEST_MS:
        raise BadBody(f"{name}: no time between 1970 and 9999")
    return value


def flag(body: Body, name: str) -> bool:
    """True or false; absent is false."""
    value = body.get(name, False)
    if type(value) is not bool:
        raise BadBody(f"{name}: not true or false")
    return value


def texts(body: Body, name: str) -> tuple[str, ...]:
    """A list of texts; absent is empty."""
    value = body.get(name, ())
    if not isinstance(value, list | tuple) or any(type(item) is not str for item in value):
        raise BadBody(f"{name}: not a list of texts")
    return tuple(value)


def objects(body: Body, name: str) -> tuple[Mapping[str, Any], ...]:
    """A list of objects; absent is empty."""
    value = body.get(name, ())
    if not isinstance(value, list | tuple) or any(not isinstance(item, dict) for item in value):
        raise BadBody(f"{name}: not a list of objects")
    return tuple(value)


def mapping(body: Body, name: str) -> Mapping[str, Any]:
    """An object; absent is empty."""
    value = body.get(name)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise BadBody(f"{name}: not an object")
    return value


def compact(body: Mapping[str, Any]) -> dict[str, Any]:
    """Without what says nothing: null, empty and false are the same as absent, and bytes are kept for years."""
    return {name: value for name, value in body.items() if value not in (None, "", (), [], {}) and value is not False}
