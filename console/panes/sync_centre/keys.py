"""The keys of the sync centre, for the key sheet. Light: read at every start."""

from typing import Final

from resources.tongue import marked

SYNC_KEYS: Final = (
    ("1 … 7", marked("Sharing, waiting, not believed, conflicts, journal, readiness, members")),
    ("N", marked("Sync now")),
    ("R", marked("Offer the hub again what it did not take; on the page of members: another role")),
    ("E", marked("Export what is selected, or all, to a bundle")),
    ("I", marked("Look into a bundle and import it")),
    ("C", marked("Copy the selected row in full")),
    ("J, L", marked("Join a hub, leave it")),
    ("W", marked("Neighbours on the local network on or off")),
)
