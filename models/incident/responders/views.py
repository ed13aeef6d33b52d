"""Frozen pictures of the people who were asked to join."""

from dataclasses import dataclass

from models.incident.responders.standing import Standing, Way
from models.incident.roles import Role
from models.kernel.ids import PersonId


@dataclass(frozen=True, slots=True)
class Call:
    """One logged call."""

    at_ms: int
    by: PersonId
    result: str


@dataclass(frozen=True, slots=True)
class Responder:
    """One person who was asked. Times in ms since the epoch, None where it has not happened."""

    item: str
    """Key of the row."""
    person: PersonId
    role: Role | None
    reason: str
    way: Way
    standing: Standing
    asked_ms: int
    asked_by: PersonId
    acknowledged_ms: int | None
    joined_ms: int | None
    left_ms: int | None
    calls: tuple[Call, ...]
    """Oldest first."""
    asked_count: int
    last_asked_ms: int

    @property
    def needs_result(self) -> bool:
        """Asked by phone, and nobody has said yet what came of the latest call."""
        return (
            self.standing is Standing.ASKED
            and self.way is Way.PHONE
            and not any(call.at_ms >= self.last_asked_ms for call in self.calls)
        )

    @property
    def needs_confirmation(self) -> bool:
        """A page that did not go out: somebody must ask again."""
        return self.standing is Standing.UNSENT


@dataclass(frozen=True, slots=True)
class Responders:
    """Everybody who was asked, in the order of asking."""

    rows: tuple[Responder, ...] = ()

    @property
    def joined(self) -> tuple[Responder, ...]:
        """Who is there now."""
        return tuple(row for row in self.rows if row.standing is Standing.JOINED)

    def of(self, person: PersonId) -> Responder | None:
        """The latest row of a person."""
        return next((row for row in reversed(self.rows) if row.person == person), None)
