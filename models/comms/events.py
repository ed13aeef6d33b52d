"""The types of events about drafts, the record, reviews and scripts. Those of the outbox are the outbox's own."""

from collections.abc import Mapping
from typing import Final

FACT_CHANGED: Final = "comms.fact_changed"
DRAFT_BEGUN: Final = "comms.draft_begun"
PLACE_WRITTEN: Final = "comms.place_written"
DRAFT_HANDED: Final = "comms.draft_handed"
"""The workstation that held a draft hands it to another: with it the right to put it up for approval and to send it."""
DRAFT_COPIED: Final = "comms.draft_copied"
"""A draft was begun as a copy of one that is held elsewhere, by somebody who was told that that one may have been sent."""
BESIDE_SAID: Final = "comms.beside_said"
"""Somebody decided that a draft goes out though another one of the same beginning is out."""
REVIEW_ASKED: Final = "comms.review_asked"
REDACTED: Final = "comms.redacted"
POSTED: Final = "comms.posted"
ETR_ASKED: Final = "comms.etr_asked"
FINDING_OVERRIDDEN: Final = "comms.finding_overridden"
SPOKESPERSON_NAMED: Final = "comms.spokesperson_named"
SCRIPT_CONFIRMED: Final = "comms.script_confirmed"
HOLDING_PREAPPROVED: Final = "comms.holding_preapproved"
TEMPLATES_IMPORTED: Final = "comms.templates_imported"

VERSIONS: Final[Mapping[str, int]] = dict.fromkeys(
    (
        FACT_CHANGED,
        DRAFT_BEGUN,
        PLACE_WRITTEN,
        DRAFT_HANDED,
        DRAFT_COPIED,
        BESIDE_SAID,
        REVIEW_ASKED,
        REDACTED,
        POSTED,
        ETR_ASKED,
        FINDING_OVERRIDDEN,
        SPOKESPERSON_NAMED,
        SCRIPT_CONFIRMED,
        HOLDING_PREAPPROVED,
        TEMPLATES_IMPORTED,
    ),
    1,
)
