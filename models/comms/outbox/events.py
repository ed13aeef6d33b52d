"""The outbox's events. They lie in the incident's comms stream, beside drafts and approvals."""

from collections.abc import Mapping
from typing import Final

QUEUED: Final = "comms.queued"
CLAIMED: Final = "comms.claimed"
"""Durable before the first byte goes out."""
SENT: Final = "comms.sent"
FAILED: Final = "comms.failed"
"""Provably not accepted."""
UNKNOWN: Final = "comms.unknown"
SETTLED: Final = "comms.settled"
EXPIRED: Final = "comms.expired"
WITHDRAWN: Final = "comms.withdrawn"
RELEASED: Final = "comms.released"
"""Written by earlier consoles, in which the sending to one sink was handed over. It decides nothing any more: a draft is handed
on as a whole."""
COMPARED: Final = "comms.compared"
"""What the system shows was read back."""

VERSIONS: Final[Mapping[str, int]] = dict.fromkeys(
    (QUEUED, CLAIMED, SENT, FAILED, UNKNOWN, SETTLED, EXPIRED, WITHDRAWN, RELEASED, COMPARED), 1
)
"""Every type of the outbox with the version of its body."""
