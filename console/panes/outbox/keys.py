"""The keys of the outbox and the archive, for the key sheet. Light: read at every start."""

from typing import Final

from resources.tongue import marked

OUTBOX_KEYS: Final = (
    ("1, 2", marked("Outbox, archive")),
    ("S", marked("Settle: it was sent, or it was not")),
    ("R", marked("Retry what was not taken")),
    ("E", marked("Ask approval again")),
    ("W", marked("Withdraw")),
    ("H", marked("Hold sending, or go on")),
    ("X", marked("Archive: export what is found")),
    ("C", marked("Archive: cancel the export")),
)
