"""How long this copy of the record was out of touch with its hub, where that was long."""

from typing import Final

from models.store.records import Meta

ABSENCE: Final = "absence-days"
"""Name in the meta table."""
LONG_MS: Final = 30 * 86_400_000


def note_contact(meta: Meta, last_ms: int | None, now_ms: int) -> None:
    """The hub answered now, and last at `last_ms`: a long time between stays noted until somebody says what becomes of it."""
    if last_ms is not None and now_ms - last_ms >= LONG_MS:
        meta.put({ABSENCE: str((now_ms - last_ms) // 86_400_000)})


def words(meta: Meta) -> str:
    """What is to be said about it; empty where it was never long, or that is settled."""
    days = meta.get(ABSENCE)
    if not days:
        return ""
    return f"this copy was out of touch for {days} days: replace it with retention wipe, or keep it with retention wipe --keep"
