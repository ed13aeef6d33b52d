"""The record of an open desk as a replica that notes what is missing of what came: for the exchange with the hub."""

from collections.abc import Sequence

from console.desk import Desk
from console.sync.blobs import BlobExchange
from console.sync.replica import DeskReplica
from models.kernel.admission import Admission, Outcome
from models.sync.parcel import Parcel


class NotingReplica(DeskReplica):
    """Notes, with the events, which blobs they name that are not here."""

    def __init__(self, desk: Desk, blobs: BlobExchange) -> None:
        super().__init__(desk)
        self._blobs = blobs

    def receive(self, parcels: Sequence[Parcel], via: str) -> Sequence[Admission]:
        """As the record does."""

        def work() -> Sequence[Admission]:
            admissions = super(NotingReplica, self).receive(parcels, via)
            pairs = zip(parcels, admissions, strict=True)
            # What is parked may be believed one day; what was refused or waits is not here.
            self._blobs.came(parcel for parcel, each in pairs if each.outcome not in (Outcome.REFUSED, Outcome.WAITING))
            return admissions

        return self._desk.read(work)
