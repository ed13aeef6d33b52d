"""The keys of the sync centre, for the key sheet. Light: read at every start."""

from typing import Final

SYNC_KEYS: Final = (
    ("1 … 7", "Sharing, waiting, not believed, conflicts, journal, readiness, members"),
    ("N", "Sync now"),
    ("R", "Offer the hub again what it did not take"),
    ("E", "Export what is selected, or all, to a bundle"),
    ("I", "Look into a bundle and import it"),
    ("C", "Copy the selected row in full"),
    ("J, L", "Join a hub, leave it"),
    ("W", "Neighbours on the local network on or off"),
)
