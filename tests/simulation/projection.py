"""What a replica shows, reduced to what matters for convergence: it depends on the order of events as much as anything can."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from models.kernel.event import Event
from models.kernel.register import Register

Key = tuple[bytes, str, int, bytes]
"""Rank, origin, sequence, hash: the order in which every replica reads a stream."""


@dataclass(slots=True)
class Shown:
    """The fold of one stream. Harsher than any real one: each event's place changes everything after it."""

    chained: bytes = b""
    newest: Key | None = None
    events: list[Event] = field(default_factory=list)

    def apply(self, key: Key, event: Event) -> None:
        content = b"-" if event.body is None else str(event.body).encode()
        self.chained = hashlib.blake2b(self.chained + key[3] + content, digest_size=16).digest()
        self.newest = key
        self.events.append(event)

    @property
    def digest(self) -> str:
        # The same events with the same content in the same order give the same registers, whoever holds them: folded once.
        found = _digests.get(self.chained)
        if found is None:
            if len(_digests) >= _MOST:
                _digests.clear()
            found = _digests[self.chained] = self._folded()
        return found

    def _folded(self) -> str:
        values: dict[str, Register[str]] = {}
        for event in self.events:
            if event.body is not None and "field" in event.body:
                values.setdefault(str(event.body["field"]), Register()).write(event, str(event.body["value"]))
        plain = {name: register.to_plain(str) for name, register in sorted(values.items())}
        return hashlib.blake2b(self.chained + repr(plain).encode(), digest_size=16).hexdigest()


_digests: dict[bytes, str] = {}
_MOST: Final = 4_096


def folded(events: Iterable[tuple[Key, Event]]) -> Shown:
    shown = Shown()
    for key, event in events:
        shown.apply(key, event)
    return shown
