"""What can have happened to somebody who was asked to join. Frozen; see models.incident.events for the rules of bodies."""

from dataclasses import dataclass
from typing import Any, Final

from models.incident.responders.standing import Standing, Way
from models.incident.roles import Role
from models.kernel import reading
from models.kernel.ids import PersonId
from models.kernel.reading import Body, compact

ASKED: Final = "incident.responder_asked"
ASKED_AGAIN: Final = "incident.responder_asked_again"
CALLED: Final = "incident.responder_called"
MOVED: Final = "incident.responder_moved"

VERSIONS: Final = {ASKED: 1, ASKED_AGAIN: 1, CALLED: 1, MOVED: 1}


@dataclass(frozen=True, slots=True)
class Asked:
    """A person was asked. Opens the row under the event's id."""

    person: PersonId
    way: Way
    role: Role | None = None
    """The role wished for; None for somebody who is simply needed."""
    reason: str = ""
    is_unsent: bool = False
    """The page could not go out."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact(
            {
                "person": self.person,
                "way": str(self.way),
                "role": None if self.role is None else str(self.role),
                "reason": self.reason,
                "unsent": self.is_unsent,
            }
        )

    @classmethod
    def from_body(cls, body: Body) -> "Asked":
        """Strict; BadBody otherwise."""
        role = reading.optional_text(body, "role")
        return cls(
            PersonId(reading.text(body, "person")),
            Way(reading.text(body, "way")),
            Role(role) if role else None,
            reading.optional_text(body, "reason") or "",
            reading.flag(body, "unsent"),
        )


@dataclass(frozen=True, slots=True)
class AskedAgain:
    """Asked once more, perhaps in another way: also how a page that did not go out is confirmed."""

    item: str
    person: PersonId
    way: Way
    is_unsent: bool = False

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"item": self.item, "person": self.person, "way": str(self.way), "unsent": self.is_unsent})

    @classmethod
    def from_body(cls, body: Body) -> "AskedAgain":
        """Strict; BadBody otherwise."""
        return cls(
            reading.text(body, "item"),
            PersonId(reading.text(body, "person")),
            Way(reading.text(body, "way")),
            reading.flag(body, "unsent"),
        )


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody called and says what came of it: "voicemail", "on her way"."""

    item: str
    person: PersonId
    result: str

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {"item": self.item, "person": self.person, "result": self.result}

    @classmethod
    def from_body(cls, body: Body) -> "Called":
        """Strict; BadBody otherwise."""
        return cls(reading.text(body, "item"), PersonId(reading.text(body, "person")), reading.text(body, "result"))


@dataclass(frozen=True, slots=True)
class Moved:
    """Acknowledged, joined, left or given up as unreachable."""

    item: str
    person: PersonId
    standing: Standing
    note: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"item": self.item, "person": self.person, "standing": str(self.standing), "note": self.note})

    @classmethod
    def from_body(cls, body: Body) -> "Moved":
        """Strict; BadBody otherwise."""
        return cls(
            reading.text(body, "item"),
            PersonId(reading.text(body, "person")),
            Standing(reading.text(body, "standing")),
            reading.optional_text(body, "note") or "",
        )
