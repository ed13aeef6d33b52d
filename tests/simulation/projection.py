"""What a replica shows, reduced to what matters for convergence: it depends on the order of events as much as anything can."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from models.kernel.event import Event
from models.kernel.register import Register

Key = tuple[bytes, str, int, bytes]
"""Rank, origin, sequence, hash: the order in which every replica reads a stream."""


@dataclass(slots=True)
class Shown:
    """The fold of one stream. Harsher than any real one: each event's place changes everything after it."""

    chained: bytes = b""
    newest: Key | None = None
    count: int = 0
    values: dict[str, Register[str]] = field(default_factory=dict)
    _digest: str = ""

    def apply(self, key: Key, event: Event) -> None:
        content = b"-" if event.body is None else str(event.body).encode()
        self.chained = hashlib.blake2b(self.chained + key[3] + content, digest_size=16).digest()
        self.newest = key
        self._digest = ""
        self.count += 1
        if event.body is not None and "field" in event.body:
            self.values.setdefault(str(event.body["field"]), Register()).write(event, str(event.body["value"]))

    @property
    def digest(self) -> str:
        if not self._digest:
            values = {name: register.to_plain(str) for name, register in sorted(self.values.items())}
            self._digest = hashlib.blake2b(self.chained + repr(values).encode(), digest_size=16).hexdigest()
        return self._digest


def folded(events: Iterable[tuple[Key, Event]]) -> Shown:
    shown = Shown()
    for key, event in events:
        shown.apply(key, event)
    return shown
