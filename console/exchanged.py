"""When this workstation last had everything its hub or a neighbour had: a shared copy is as old as that."""

from typing import Final

from console.membership import SYNC_CONTACT
from models.store.records import Meta

EXCHANGED: Final = "last-exchange"
MEMBERS: Final = "last-members"
"""Names in the meta table."""
_KEPT_EVERY_MS: Final = 30_000
"""How exactly it is kept: what ages in hours needs no write a second."""


def note_exchanged(meta: Meta, now_ms: int) -> None:
    """Everything that somebody else had was taken in just now. On the store thread; writes at most twice a minute."""
    _note(meta, EXCHANGED, now_ms)


def note_members(meta: Meta, at_ms: int) -> None:
    """The hub's word about its members is as of this moment, whoever passed it on. A neighbour's copy of anything else may be as
    old as it likes, but who was shut out only the hub can say. On the store thread.
    """
    _note(meta, MEMBERS, at_ms)


def members_ms(meta: Meta) -> int | None:
    """As of when it is known who belongs to the organisation; None where it never was."""
    kept = _read(meta, MEMBERS)
    return _read(meta, SYNC_CONTACT) if kept is None else kept


def exchanged_ms(meta: Meta) -> int | None:
    """By the clock here; None where nothing ever was. A record of before this was kept knows when the hub last answered."""
    kept = _read(meta, EXCHANGED)
    return _read(meta, SYNC_CONTACT) if kept is None else kept


def _note(meta: Meta, name: str, at_ms: int) -> None:
    kept = _read(meta, name)
    if kept is None or abs(at_ms - kept) >= _KEPT_EVERY_MS:
        meta.put({name: str(max(0, at_ms))})


def _read(meta: Meta, name: str) -> int | None:
    kept = meta.get(name)
    return int(kept) if kept and kept.isdigit() else None
