"""Keeps when the hub was away or not well, and what people settled of what was written meanwhile. On the store thread.

A few lines in the meta table; what was written, and what became of it, is in the record and is worked out when somebody looks.
"""

import json
from typing import Final

from models.degraded.period import Kept, Settlement
from models.kernel.ids import EventId
from models.store.records import Meta
from models.sync.reading import Malformed

DEGRADED: Final = "degraded"
"""Name in the meta table."""


class DegradedBook:
    """Of one open desk."""

    def __init__(self, meta: Meta) -> None:
        self._meta = meta
        self._kept: Kept | None = None

    @property
    def kept(self) -> Kept:
        """All that is kept. What can't be read begins anew: it is a guide for people, and the record holds the rest."""
        if self._kept is None:
            text = self._meta.get(DEGRADED)
            try:
                self._kept = Kept.from_plain(json.loads(text)) if text else Kept()
            except (ValueError, Malformed):
                self._kept = Kept()
        return self._kept

    def note(self, why: str, now_ms: int, pushed: int, newest: int) -> bool:
        """How it is with the hub now; see models.degraded.period. Whether that begins or ends a period."""
        return self._put(self.kept.noted(why, now_ms, pushed, newest))

    def settle(self, event: EventId, settlement: Settlement) -> None:
        """A person settled what the hub did not take."""
        self._put(self.kept.with_settlement(event, settlement))

    def close(self, counts: "dict[int, dict[str, int]]") -> None:
        """Of these periods, by when they began, all is settled."""
        if counts:
            self._put(self.kept.closed(counts))

    def _put(self, kept: Kept) -> bool:
        if kept == self.kept:
            return False
        self._meta.put({DEGRADED: json.dumps(kept.to_plain())})
        self._kept = kept
        return True
