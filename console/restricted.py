"""Which streams of this record only some may read; see models.sync.reading_rights. What is handed to neighbours, or put into
a bundle, is filtered by it. On the store thread.
"""

from collections.abc import Callable, Collection
from typing import Final

from models.kernel.ids import StreamId
from models.store.event_log import EventLog
from models.store.records import Certificates
from models.store.rows import StoredEvent
from models.sync.reading_rights import MARK, Labels, label_of, readable

_AT_ONCE: Final = 20_000
"""Events looked through in one statement."""


class RestrictedStreams:
    """Looks through the record when it is asked for the first time, and from then on through what is new."""

    def __init__(self, log: EventLog, certificates: Certificates, completed: Callable[[], int]) -> None:
        """`completed` counts content that came for events which were here without it."""
        self._log = log
        self._certificates = certificates
        self._completed = completed
        self._counted = 0
        self._labels = Labels()
        self._through = 0
        self._known: frozenset[StreamId] = frozenset()

    def now(self) -> frozenset[StreamId]:
        """Incidents that are restricted, each with its companions."""
        newest, completed = self._log.newest(), self._completed()
        if completed != self._counted:
            # Any of them may be a label.
            self._counted, self._through = completed, 0
        if newest == self._through:
            return self._known
        while self._through < newest:
            until = min(self._through + _AT_ONCE, newest)
            for row in self._log.holding(MARK, self._through, until):
                self._take(row)
            self._through = until
        self._known = self._labels.restricted
        return self._known

    def readable(self, permissions: Collection[str]) -> Callable[[StreamId], bool]:
        """What a device with these permissions may be given, as of now."""
        return readable(permissions, self.now())

    def _take(self, row: StoredEvent) -> None:
        event = row.signed()
        paper = self._certificates.get(event.envelope.certificate)
        label = label_of(event, () if paper is None else paper.permissions)
        if label is not None:
            self._labels.add(label)
