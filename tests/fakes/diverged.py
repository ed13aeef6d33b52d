"""A second workstation beside a console's room: it has the room's record, goes its own way, and what it wrote comes back."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from console.desk import Desk
from models.kernel.ids import StreamId
from tests.fakes.console_room import Room
from tests.fakes.events import START_MS
from tests.fakes.offices import carry
from tests.fakes.station import Station


@contextmanager
def second_office(room: Room, place: Path, name: str = "Raj Mehta") -> Iterator[Desk]:
    """With all that the room has written so far; its person is known to the room by this name."""
    station = Station(place)
    station.clock.advance((room.clock.now_ms() - START_MS) / 1000)
    desk = station.open()
    org = room.desk.identity.org
    desk.read(lambda: desk.meta.put({"org": org}))
    desk.close()
    desk = station.open()
    room.desk.trusted[desk.identity.authority.public] = org
    # Also whoever wrote in the room's record before: other workstations of the organisation.
    desk.trusted.update(room.desk.trusted)
    desk.trusted[room.desk.identity.authority.public] = org
    person = desk.identity.me
    room.desk.read(lambda: room.desk.people.put(person, name))
    try:
        carry(room.desk, desk)
        yield desk
    finally:
        desk.close()


def come_back(room: Room, desk: Desk) -> None:
    """What the other one wrote arrives at the room, and is shown."""
    carry(desk, room.desk)
    room.settle()


def stream_of(room: Room) -> StreamId:
    """The open incident."""
    assert room.live.incident is not None
    return room.live.incident.id
