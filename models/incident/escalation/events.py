"""The content of events about escalation. Same rules as in models.incident.events.

An item's key is "rule|level": two workstations that fire the same level at once leave one item.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.incident.escalation.result import CallResult
from models.kernel import reading
from models.kernel.ids import PersonId
from models.kernel.reading import BadBody, Body, compact

FIRED: Final = "incident.escalation_fired"
ACKNOWLEDGED: Final = "incident.escalation_acknowledged"
SKIPPED: Final = "incident.escalation_skipped"
CALLED: Final = "incident.escalation_called"

VERSIONS: Final[Mapping[str, int]] = {FIRED: 1, ACKNOWLEDGED: 1, SKIPPED: 1, CALLED: 1}


@dataclass(frozen=True, slots=True)
class Fired:
    """A level was reached: somebody is to be told."""

    rule: str
    """elapsed-SEV1, sla-budget-75, sla-breach, exposure or duration."""
    level: int
    sentence: str
    """Why, in words."""
    notify: str
    """The words of the matrix's cell: secondary, person ID, role NAME."""
    person: PersonId | None
    """Who that is; None where nobody could be named."""
    message: str
    """What they are to be told."""
    due_ms: int | None = None
    """When it fell due by the clock; None where it hangs on no time."""

    @property
    def key(self) -> str:
        """Names the item."""
        return f"{self.rule}|{self.level}"

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "rule": self.rule,
                "level": self.level,
                "sentence": self.sentence,
                "notify": self.notify,
                "person": self.person,
                "message": self.message,
                "due_ms": self.due_ms,
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "Fired":
        """Strict; a ValueError otherwise."""
        level = reading.whole(body, "level")
        if not 1 <= level <= 9:
            raise BadBody("level: not 1 to 9")
        person = reading.optional_text(body, "person")
        return cls(
            reading.text(body, "rule"),
            level,
            reading.text(body, "sentence"),
            reading.optional_text(body, "notify") or "",
            None if person is None else PersonId(person),
            reading.optional_text(body, "message") or "",
            reading.optional_moment(body, "due_ms"),
        )


@dataclass(frozen=True, slots=True)
class Skipped:
    """A person decided that a level shall not fire."""

    rule: str
    level: int
    sentence: str
    reason: str

    @property
    def key(self) -> str:
        """Names the item."""
        return f"{self.rule}|{self.level}"

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {"rule": self.rule, "level": self.level, "sentence": self.sentence, "reason": self.reason}

    @classmethod
    def from_body(cls, body: Body) -> "Skipped":
        """Strict; a ValueError otherwise."""
        level = reading.whole(body, "level")
        if not 1 <= level <= 9:
            raise BadBody("level: not 1 to 9")
        texts = (reading.text(body, name) for name in ("rule", "sentence", "reason"))
        rule, sentence, reason = texts
        return cls(rule, level, sentence, reason)


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """Who was told has taken it up."""

    key: str
    person: PersonId

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {"key": self.key, "person": self.person}

    @classmethod
    def from_body(cls, body: Body) -> "Acknowledged":
        """Strict; a ValueError otherwise."""
        return cls(reading.text(body, "key"), PersonId(reading.text(body, "person")))


@dataclass(frozen=True, slots=True)
class Called:
    """What came of calling the number."""

    key: str
    result: CallResult
    words: str = ""
    person: PersonId | None = None
    """Who was called."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"key": self.key, "result": str(self.result), "words": self.words, "person": self.person})

    @classmethod
    def from_body(cls, body: Body) -> "Called":
        """Strict; a ValueError otherwise."""
        person = reading.optional_text(body, "person")
        return cls(
            reading.text(body, "key"),
            CallResult(reading.text(body, "result")),
            reading.optional_text(body, "words") or "",
            None if person is None else PersonId(person),
        )
