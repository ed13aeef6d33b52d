"""Events of command passing on that came after the first release: an offer withdrawn, command taken without an offer.

Apart from models.incident.events.VERSIONS, whose types are those every golden record of a released schema holds.
"""

from dataclasses import dataclass
from typing import Any, Final

from models.kernel import reading
from models.kernel.ids import EventId, PersonId
from models.kernel.reading import Body, compact

HANDOVER_WITHDRAWN: Final = "incident.handover_withdrawn"
COMMAND_TAKEN: Final = "incident.command_taken"

VERSIONS: Final = {HANDOVER_WITHDRAWN: 1, COMMAND_TAKEN: 1}


@dataclass(frozen=True, slots=True)
class HandoverWithdrawn:
    """The offer does not stand any more: taken back, or declined by whom it was made to."""

    offer: EventId
    person: PersonId | None = None
    """Whom it was made to."""
    reason: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"offer": self.offer, "person": self.person, "reason": self.reason})

    @classmethod
    def from_body(cls, body: Body) -> "HandoverWithdrawn":
        """Strict; BadBody otherwise."""
        person = reading.optional_text(body, "person")
        return cls(
            EventId(reading.text(body, "offer")),
            PersonId(person) if person else None,
            reading.optional_text(body, "reason") or "",
        )


@dataclass(frozen=True, slots=True)
class CommandTaken:
    """Command was taken without a handover: the author of this event is the Incident Commander."""

    reason: str
    was: PersonId | None = None
    elsewhere: tuple[str, ...] = ()
    """What else they are in, in sentences."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"reason": self.reason, "was": self.was, "elsewhere": list(self.elsewhere)})

    @classmethod
    def from_body(cls, body: Body) -> "CommandTaken":
        """Strict; BadBody otherwise."""
        was = reading.optional_text(body, "was")
        return cls(reading.text(body, "reason"), PersonId(was) if was else None, reading.texts(body, "elsewhere"))
