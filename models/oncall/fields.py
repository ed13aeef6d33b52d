"""Kinds of value an on-call plan is written with, each read with the line it stands on."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Final

from models.catalog.findings import Findings, Place, found
from models.catalog.shapes import END, IDENTIFIER, Text
from models.catalog.yaml_nodes import Node
from models.kernel.clock import parse_rfc3339
from models.oncall.local_time import zone
from resources.said import say

_HOUR: Final = r"^([01][0-9]|2[0-3]):[0-5][0-9]" + END
_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Spot:
    """A word and where it stands, so that what it names can be looked up once the whole file is read."""

    text: str
    place: Place


class Name:
    """A word that names something elsewhere in the plan."""

    _text = Text(IDENTIFIER, "a name", 200)

    def read(self, node: Node, at: str, findings: Findings) -> Spot | None:
        """The word with its place."""
        text = self._text.read(node, at, findings)
        return None if text is None else Spot(text, Place(findings.where, node.line, at))

    def schema(self) -> dict[str, Any]:
        """A string."""
        return self._text.schema()


@dataclass(frozen=True)
class _Parsed:
    """A line of text that means more than its letters."""

    expected: str

    def read(self, node: Node, at: str, findings: Findings) -> Any:
        """The value."""
        text = Text(expected=self.expected, max_length=100).read(node, at, findings)
        if text is None:
            return None
        try:
            return self.parse(text)
        except ValueError:
            findings.add(
                node.line, at, say("expected {expected}, found {found}", expected=say(self.expected), found=found(node))
            )
            return None

    def parse(self, text: str) -> Any:
        """The value of a text; ValueError where it is none."""
        raise NotImplementedError

    def schema(self) -> dict[str, Any]:
        """A string."""
        return {"type": "string", "maxLength": 100, "description": self.expected}


class Day(_Parsed):
    """A day of the calendar."""

    def parse(self, text: str) -> date:
        """A day between 1970 and 2199."""
        day = date.fromisoformat(text)
        if not 1970 <= day.year < 2200:
            raise ValueError(text)
        return day


class Hour(_Parsed):
    """A local time of day."""

    def parse(self, text: str) -> time:
        """Hours and minutes."""
        if not re.match(_HOUR, text):
            raise ValueError(text)
        return time.fromisoformat(text)


class Zone(_Parsed):
    """A zone of the tz database."""

    def parse(self, text: str) -> str:
        """The name, if there is such a zone."""
        zone(text)
        return text


class Instant(_Parsed):
    """A time with its zone, or without one, which is then the schedule's local time."""

    def parse(self, text: str) -> int | datetime:
        """Milliseconds since the epoch, or the wall time."""
        moment = datetime.fromisoformat(text)
        if not 1970 <= moment.year < 2200:
            raise ValueError(text)
        return moment if moment.tzinfo is None else parse_rfc3339(text)


class WeekDay(_Parsed):
    """A day of the week, in three letters."""

    def parse(self, text: str) -> int:
        """0 for Monday."""
        return _DAYS.index(text.lower())
