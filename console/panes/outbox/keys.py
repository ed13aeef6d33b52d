"""The keys of the outbox and the archive, for the key sheet. Light: read at every start."""

from typing import Final

OUTBOX_KEYS: Final = (
    ("1, 2", "Outbox, archive"),
    ("S", "Settle: it was sent, or it was not"),
    ("R", "Retry what was not taken"),
    ("E", "Ask approval again"),
    ("W", "Withdraw"),
    ("H", "Hold sending, or go on"),
    ("X", "Archive: export what is found"),
    ("C", "Archive: cancel the export"),
)
