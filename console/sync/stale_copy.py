"""A copy of the record that was out of touch for long: what was erased elsewhere lay in it all that time.

Orders of erasure reach it like everything else. Beyond that a person is asked to put a fresh copy in its place; nothing is
deleted unasked, and nothing that the hub has not got.
"""

from typing import Final

from console.data_dir import DataDir, sync_directory
from console.identity import DATABASE_KEY, key_from
from console.membership import SYNC_CONTACT, SYNC_STATE, membership_of
from console.secret_store import SecretStore
from console.sync.absence import ABSENCE
from console.sync.blobs import OWED, WANTED
from console.sync.exchange import NotJoined
from console.sync.names import SHARED
from console.sync.place import open_place
from models.kernel.clock import Clock
from models.kernel.errors import Refused
from models.store.fresh_copy import start_over
from models.store.records import Meta
from resources.said import say

_FORGOTTEN: Final = frozenset(
    {SYNC_STATE, SYNC_CONTACT, ABSENCE, OWED, WANTED, SHARED, "nonce", "place", "completed-events"}
)
"""Names in the meta table that tell of the record which goes."""


def keep(meta: Meta) -> None:
    """The copy may stay, as somebody said."""
    meta.put({ABSENCE: ""})


def wipe(directory: DataDir, secrets: SecretStore, clock: Clock) -> int:
    """Delete the record here, to be read from the hub again; how many events it held. The directory must be locked.

    NotJoined where there is no hub to read it from; Refused where something was never sent.
    """
    with open_place(directory, secrets, clock) as place:
        membership = place.call(lambda: membership_of(place.meta))
        if membership is None:
            raise NotJoined
        if place.pending:
            what = "1 event is" if place.pending == 1 else f"{place.pending} events are"
            raise Refused(
                say("the record here is not deleted"), (say("{what} here alone: sync once first", what=what),)
            )
        events = place.events
    start_over(directory.database, key_from(secrets, DATABASE_KEY, may_create=False), membership.user, _FORGOTTEN)
    for kept in directory.path.glob("before-restore-*"):
        kept.unlink()
    sync_directory(directory.path)
    return events
