"""The record of an open desk as neighbours see it, and as it takes what comes from them."""

from collections.abc import Sequence
from typing import Final

from console.desk import Desk
from console.sync.blobs import BlobExchange
from console.sync.names import heard_elsewhere
from console.sync.replica import DeskReplica
from models.kernel.admission import Admission, Outcome
from models.kernel.ids import OriginId, PersonId, StreamId
from models.sync.belonging import Person
from models.sync.neighbour_words import MOST_NAMES
from models.sync.parcel import Parcel

_MOST_NAME: Final = 200


class DeskShelf(DeskReplica):
    """Implements models.sync.neighbours.Shelf."""

    def at(self, stream: StreamId, origin: OriginId, seq: int) -> frozenset[bytes]:
        """Hashes at a place of a chain."""
        return self._desk.read(lambda: frozenset(digest for _, digest in self._desk.log.at(stream, origin, seq)))


class DeskIntake(DeskReplica):
    """Implements models.sync.neighbours.Intake; notes which blobs the events name that are not here."""

    def __init__(self, desk: Desk, blobs: BlobExchange) -> None:
        super().__init__(desk)
        self._blobs = blobs
        self.unnamed = False
        """Whether something came from somebody whose name is not known here."""

    def receive(self, parcels: Sequence[Parcel], via: str) -> Sequence[Admission]:
        """As DeskReplica."""

        def work() -> Sequence[Admission]:
            admissions = super(DeskIntake, self).receive(parcels, via)
            pairs = zip(parcels, admissions, strict=True)
            # What is parked may be believed one day; what was refused or waits is not here.
            kept = [parcel for parcel, each in pairs if each.outcome not in (Outcome.REFUSED, Outcome.WAITING)]
            self._blobs.came(kept)
            directory = self._desk.people.directory
            self.unnamed |= any(directory.get(each.event.envelope.actor) is None for each in kept)
            return admissions

        return self._desk.read(work)


def named_people(desk: Desk) -> tuple[Person, ...]:
    """Names alone: how to reach somebody comes from the hub. On the store thread."""
    found = (Person(PersonId(each.id), each.name, {}) for each in desk.people.directory)
    return tuple(each for each in found if _is_name(each.name))[:MOST_NAMES]


def take_names(desk: Desk, people: Sequence[Person]) -> int:
    """Names of those who have none here yet; how many. On the store thread.

    Nobody signs names; so a neighbour's never takes the place of one that is here, and the hub's takes that of a neighbour's.
    """
    directory = desk.people.directory
    new = {
        each.id: each.name
        for each in people
        # Whose name was erased by order stays without one, whoever still has it.
        if directory.get(each.id) is None and _is_name(each.name) and not desk.people.is_erased(each.id)
    }
    if new:
        heard_elsewhere(desk, new)
    return len(new)


def _is_name(name: str) -> bool:
    return bool(name.strip()) and name.isprintable() and len(name) <= _MOST_NAME
