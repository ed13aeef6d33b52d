"""Which blobs a neighbour is given: those that an event names which it may read. What nothing names is nobody's to ask for."""

import threading
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Final

from console.desk import Desk
from models.kernel.ids import StreamId
from models.sync.reading_rights import READ_RESTRICTED

_AT_ONCE: Final = 20_000
"""Events looked through in one turn of the store thread."""
_MOST_REMEMBERED: Final = 1_000


@dataclass(frozen=True, slots=True)
class _Naming:
    """Where a blob is named, as far as the record was looked through."""

    streams: frozenset[StreamId] = frozenset()
    through: int = 0
    completed: int = 0
    """How much content had come late by then: any of it may name it."""


class BlobRights:
    """Of one desk. Usable from several threads, but not from the store's."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lock = threading.Lock()
        self._known: dict[str, _Naming] = {}

    def may_have(self, permissions: Collection[str], digest: str) -> bool:
        """Whether a neighbour with these permissions is given the blob of this digest, 64 hexadecimal digits. Looks through the
        record where there is anything that only some may read.
        """
        if READ_RESTRICTED in permissions:
            return True
        desk = self._desk
        if not desk.read(desk.restricted.now):
            return True
        naming = self._naming(digest)
        is_readable = desk.read(lambda: desk.restricted.readable(permissions))
        return any(map(is_readable, naming.streams))

    def _naming(self, digest: str) -> _Naming:
        desk, text = self._desk, f'"{digest}"'.encode()
        with self._lock:
            found = self._known.pop(digest, _Naming())
        newest, completed = desk.read(lambda: (desk.log.newest(), desk.bus.arrivals.completed))
        if completed != found.completed:
            found = _Naming(completed=completed)
        while found.through < newest:
            after, until = found.through, min(found.through + _AT_ONCE, newest)

            def look(after: int = after, until: int = until) -> frozenset[StreamId]:
                return frozenset(row.signed().envelope.stream for row in desk.log.holding(text, after, until))

            found = replace(found, streams=found.streams | desk.read(look), through=until)
        with self._lock:
            while len(self._known) >= _MOST_REMEMBERED:
                del self._known[next(iter(self._known))]
            self._known[digest] = found
        return found
