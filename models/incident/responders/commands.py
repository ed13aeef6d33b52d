"""What people ask for about responders. Frozen; facts of the console come as plain values."""

from dataclasses import dataclass

from models.incident.responders.standing import Standing, Way
from models.incident.roles import Role
from models.kernel.ids import PersonId, StreamId


@dataclass(frozen=True, slots=True)
class AskResponder:
    """Ask a person to join, and write down how it was done."""

    incident: StreamId
    person: PersonId
    way: Way = Way.PHONE
    role: Role | None = None
    reason: str = ""
    can_page: bool = False
    """Whether a page can go out now. Without it a page is kept as not sent, and waits to be asked again."""


@dataclass(frozen=True, slots=True)
class AskAgain:
    """Ask once more; the confirmation that a page which did not go out needs."""

    incident: StreamId
    item: str
    way: Way = Way.PHONE
    can_page: bool = False


@dataclass(frozen=True, slots=True)
class LogCall:
    """Write down what came of a call."""

    incident: StreamId
    item: str
    result: str


@dataclass(frozen=True, slots=True)
class MoveResponder:
    """Note that they acknowledged, joined, left or can't be reached (with what was tried)."""

    incident: StreamId
    item: str
    standing: Standing
    note: str = ""
