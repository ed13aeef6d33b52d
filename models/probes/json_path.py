"""The small part of JSONPath that expectations need: names and places, as in $.status, components[0].name, a."b c"."""

import re
from typing import Any

_PART = re.compile(r'\.?(?:([^.\[\]"$\s][^.\[\]"]*)|"([^"]+)"|\[(\d{1,6})\])')

Step = str | int


class NoSuchValue(LookupError):
    """The document has nothing at that path."""


def parse_path(text: str) -> tuple[Step, ...] | None:
    """Names and places in order; None where the text is no such path. `$` alone is the whole document."""
    rest = text.removeprefix("$")
    steps: list[Step] = []
    at = 0
    while at < len(rest):
        match = _PART.match(rest, at)
        if match is None:
            return None
        name, quoted, place = match.groups()
        steps.append(int(place) if place is not None else name or quoted)
        at = match.end()
    return tuple(steps) if steps or text == "$" else None


def value_at(document: Any, path: str) -> Any:
    """The value at the path of parsed JSON; NoSuchValue where there is none."""
    value = document
    for step in parse_path(path) or ():
        try:
            # A name of digits is also a place, and a mapping may have a key of digits: the document decides.
            if isinstance(value, dict):
                value = value[str(step)]
            elif isinstance(value, list):
                value = value[int(step)]
            else:
                raise NoSuchValue(path)
        except (KeyError, IndexError, ValueError):
            raise NoSuchValue(path) from None
    return value
