"""Strict reading of JSON that came from elsewhere: every field is asked for by its kind and size, and a fault names its place.

What a message holds beyond the fields asked for is passed over, so that a newer side can say more; `only` refuses it where
the form is fixed.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any, Final, TypeVar

from models.kernel.canonical import MAX_INT
from models.kernel.envelope import unb64
from models.kernel.errors import WatchfloorError
from models.kernel.ids import is_uuid
from resources.said import in_a_row

MAX_MESSAGE_BYTES: Final = 4 << 20
"""Of any one message; a batch of events has a limit of its own."""

T = TypeVar("T")


class Malformed(WatchfloorError):
    """Bytes from elsewhere are not what they should be. `place` says where, `message` what was expected.

    Both may quote the bytes: what could move a terminal's cursor is taken out.
    """

    def __init__(self, place: str, message: str) -> None:
        self.place = _harmless(place)
        self.message = _harmless(message)
        super().__init__(in_a_row((self.place, ": " if self.place else "", self.message)))


class Fields:
    """The members of one JSON object, and where it stands in the message."""

    def __init__(self, plain: object, place: str = "") -> None:
        if not isinstance(plain, dict):
            raise Malformed(place, "not an object")
        self._plain = plain
        self.place = place

    def at(self, name: str) -> str:
        """The place of a member, for messages."""
        return f"{self.place}.{name}" if self.place and name else self.place or name

    def only(self, *names: str) -> None:
        """Refuse members of any other name."""
        if extra := self._plain.keys() - set(names):
            raise Malformed(self.at(min(extra)[:64]), "no such field")

    def has(self, name: str) -> bool:
        """Whether the member is there and not null."""
        return self._plain.get(name) is not None

    def raw(self, name: str) -> object:
        """The member as it is; None where it is missing."""
        return self._plain.get(name)

    def text(self, name: str, most: int, least: int = 0) -> str:
        """Text of `least` to `most` characters, without half a surrogate pair."""
        value = self._plain.get(name)
        if not isinstance(value, str) or not least <= len(value) <= most:
            raise Malformed(self.at(name), f"not text of {least} to {most} characters")
        try:
            value.encode()
        except UnicodeEncodeError:
            raise Malformed(self.at(name), "text holds half a surrogate pair") from None
        return value

    def whole(self, name: str, least: int = 0, most: int = MAX_INT) -> int:
        """A whole number in the range."""
        value = self._plain.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise Malformed(self.at(name), f"not a whole number from {least} to {most}")
        return value

    def flag(self, name: str) -> bool:
        """True or false."""
        value = self._plain.get(name)
        if not isinstance(value, bool):
            raise Malformed(self.at(name), "neither true nor false")
        return value

    def uuid(self, name: str) -> str:
        """A UUID in its usual text form."""
        value = self._plain.get(name)
        if not is_uuid(value):
            raise Malformed(self.at(name), "not a UUID")
        return str(value)

    def binary(self, name: str, size: int) -> bytes:
        """Exactly `size` bytes, written as base64url without padding."""
        try:
            return unb64(self._plain.get(name), size, "")
        except ValueError:
            raise Malformed(self.at(name), f"not {size} bytes in base64url") from None

    def hexadecimal(self, name: str, size: int) -> str:
        """Exactly `size` bytes, written as lower-case hexadecimal digits, which are given."""
        return hexadecimal(self._plain.get(name), size, self.at(name))

    def each(self, name: str, most: int, read: Callable[[object, str], T]) -> tuple[T, ...]:
        """Every item of a list of at most `most`, read by a function that is told its place."""
        value = self._plain.get(name)
        if not isinstance(value, list) or len(value) > most:
            raise Malformed(self.at(name), f"not a list of at most {most}")
        return tuple(read(item, f"{self.at(name)}[{index}]") for index, item in enumerate(value))

    def members(self, name: str, most: int) -> Iterator[tuple[str, object, str]]:
        """Name, value and place of every member of an object of at most `most`."""
        value = self._plain.get(name)
        if not isinstance(value, dict) or len(value) > most:
            raise Malformed(self.at(name), f"not an object of at most {most} members")
        for key, item in value.items():
            yield key, item, f"{self.at(name)}.{key[:64]}"


def _harmless(text: str) -> str:
    return text if text.isprintable() else "".join(sign if sign.isprintable() else "?" for sign in text)


def hexadecimal(value: object, size: int, place: str) -> str:
    """The text, where it is `size` bytes in lower-case hexadecimal digits."""
    if not isinstance(value, str) or len(value) != 2 * size or value.strip("0123456789abcdef"):
        raise Malformed(place, f"not {2 * size} hexadecimal digits")
    return value


def load(raw: bytes, most: int = MAX_MESSAGE_BYTES) -> Any:
    """The JSON value of a message of at most `most` bytes; Malformed for odd numbers, double names and depth without end."""
    if len(raw) > most:
        raise Malformed("", f"{len(raw)} bytes, at most {most}")
    try:
        return json.loads(raw, object_pairs_hook=_once_each, parse_float=_no_float, parse_constant=_no_float)
    except (ValueError, RecursionError) as error:
        raise Malformed("", f"not JSON: {str(error)[:200]}") from None


def dump(plain: object) -> bytes:
    """A message's bytes."""
    return json.dumps(plain, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _no_float(text: str) -> Any:
    raise ValueError(f"{text[:32]} is not a whole number")
