"""Two things said by people who do not hear each other: decided on one state, recorded one after the other."""

from dataclasses import dataclass
from typing import Any

from console.desk import Desk
from models.kernel.event import Draft
from models.kernel.ids import PersonId


@dataclass(frozen=True, slots=True)
class _Said:
    drafts: tuple[Draft, ...]


class _Replayed:
    """Records what was decided earlier; the events go to their own books."""

    prefix = "apart"
    commands: tuple[type, ...] = (_Said,)

    def decide(self, command: _Said, _actor: PersonId) -> tuple[Draft, ...]:
        return command.drafts

    def apply(self, event: Any, position: int) -> None:
        raise AssertionError("has no events of its own")

    def refold(self, stream: Any) -> None:
        raise AssertionError("nothing comes from elsewhere")

    def flush(self) -> None: ...


def _book(desk: Desk, command: Any) -> Any:
    return desk.comms if isinstance(command, desk.comms.commands) else desk.incidents


def say_apart(desk: Desk, *commands: Any) -> None:
    """Each as if the others had not been said: where two set one field, that is a conflict."""
    bus, book = desk.bus, _Replayed()
    known = bus._books

    def record() -> None:
        said = [_book(desk, command).decide(command, desk.identity.me) for command in commands]
        bus._books = (*known, book)
        try:
            for drafts in said:
                bus.execute(_Said(drafts))
        finally:
            bus._books = known

    desk.read(record)
