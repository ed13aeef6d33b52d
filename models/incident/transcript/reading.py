"""What the readers of export files share: files that can't be read cost a line in the report, the rest goes on."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from models.incident.transcript.message import MAX_TEXT, Message, storable
from models.kernel.clock import parse_rfc3339
from models.kernel.errors import Problem
from models.kernel.reading import LATEST_MS
from resources.said import say

_MOST_PROBLEMS: Final = 200
"""Of one import: whoever reads more of them has the wrong file."""

Plain = Mapping[str, Any]


@dataclass(slots=True)
class Found:
    """Messages so far, by key, and what could not be taken. A later version of a message takes its place."""

    messages: dict[tuple[str, str, str], Message] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def take(self, message: Message, where: str, place: str) -> None:
        """Keep a message; too long ones are cut, and that is told."""
        if not 0 <= message.at_ms <= LATEST_MS:
            self.miss(where, place, say("its time lies outside the years 1970 to 9999"))
            return
        text = storable(message.text)
        if len(text) > MAX_TEXT:
            self.miss(
                where, place, say("{count} characters; kept the first {max_text}", count=len(text), max_text=MAX_TEXT)
            )
            text = text[:MAX_TEXT]
        whole = Message(
            message.source,
            storable(message.channel)[:200],
            storable(message.id)[:200],
            storable(message.author)[:200],
            message.at_ms,
            text,
            storable(message.thread)[:200],
            message.is_edited,
            message.is_deleted,
        )
        self.messages[whole.key] = whole

    def miss(self, where: str, place: str, message: str) -> None:
        """Something could not be taken."""
        if len(self.problems) < _MOST_PROBLEMS:
            self.problems.append(Problem(where, None, place, message))


def parsed(name: str, data: bytes, found: Found) -> Any:
    """The JSON of a file; None, and a problem with its line, where it is none."""
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        found.miss(name, "", say("not UTF-8 text (byte {start}); expected UTF-8", start=error.start))
    except json.JSONDecodeError as error:
        found.problems.append(
            Problem(name, error.lineno, "", say("not JSON: {msg} (column {colno})", msg=error.msg, colno=error.colno))
        )
    except (RecursionError, ValueError):
        found.miss(name, "", say("not JSON that can be read: nested too deep, or a number too long"))
    return None


def objects(name: str, listed: Any, found: Found, path: str = "") -> Iterator[tuple[str, Plain]]:
    """The objects of a list with their places; anything else in it is told and left out."""
    if not isinstance(listed, list):
        found.miss(name, path, say("expected a list of messages"))
        return
    for number, each in enumerate(listed):
        if isinstance(each, dict):
            yield f"{path}[{number}]", each
        else:
            found.miss(name, f"{path}[{number}]", say("expected a message"))


def words(plain: Plain, *names: str) -> str:
    """The first of these fields that holds text."""
    return next((value for name in names if isinstance(value := plain.get(name), str) and value), "")


def inner(plain: Plain, name: str) -> Plain:
    """A nested object; empty where there is none."""
    value = plain.get(name)
    return value if isinstance(value, dict) else {}


def instant(text: str) -> int | None:
    """Milliseconds of an RFC 3339 time; None where it is none. Fractions beyond the millisecond are rounded."""
    try:
        return parse_rfc3339(text)
    except ValueError:
        return None
