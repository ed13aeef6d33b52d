"""Wrong passphrases at this workstation, counted in the record's meta table: waiting grows across restarts, too.

The record's own note of an attempt may be refused, where the workstation's role does not write such events; the count must not
depend on that. On the store thread.
"""

import json
from typing import Final

from models.access.groups import Attempts
from models.store.records import Meta

ATTEMPTS: Final = "wrong-passphrases"
"""Name in the meta table."""


class LocalAttempts:
    """By a name: a person's, or that of a lock."""

    def __init__(self, meta: Meta) -> None:
        self._meta = meta
        self._counted = _read(meta.get(ATTEMPTS))

    def of(self, name: str) -> Attempts:
        """Wrong ones in a row."""
        return self._counted.get(name, Attempts())

    def wrong(self, name: str, now_ms: int) -> Attempts:
        """One more; gives how many there are now. Durable before the answer: a crash gives no further guess."""
        self._keep(self._counted | {name: Attempts(self.of(name).failed + 1, now_ms)})
        return self.of(name)

    def right(self, name: str) -> None:
        """The right one: counting begins again."""
        if name in self._counted:
            self._keep({each: attempts for each, attempts in self._counted.items() if each != name})

    def _keep(self, counted: dict[str, Attempts]) -> None:
        self._meta.put({ATTEMPTS: json.dumps({name: [each.failed, each.last_ms] for name, each in counted.items()})})
        self._counted = counted


def _read(kept: str | None) -> dict[str, Attempts]:
    try:
        found = json.loads(kept or "{}")
        return {str(name): Attempts(int(failed), int(last_ms)) for name, (failed, last_ms) in found.items()}
    except (ValueError, TypeError, AttributeError):
        return {}
