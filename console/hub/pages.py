"""Pages of the feed as they are sent: made once for all who may read the same and ask for the same at the same time."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from models.sync import protocol
from models.sync.protocol import FeedReply

_MOST_PAGES: Final = 64

Key = tuple[int, int, bool]
"""Beyond which position, how many at most, and whether restricted incidents are in it."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page, for whoever has the rights it was made for."""

    content: bytes
    """JSON, as the feed answers."""
    through: int
    head: int
    members: int
    """How far changes of devices had come when it was read; see models.store.hub.records.Standing."""
    view: str = ""
    """Names what may be read with these rights, as the page says it."""

    @classmethod
    def of(cls, reply: FeedReply, members: int) -> "Page":
        """The page of a reply."""
        return cls(protocol.dump(reply.to_plain()), reply.through, reply.head, members, reply.view)


class Pages:
    """On the event loop. `make` reads one, on whichever thread."""

    def __init__(self, make: Callable[[Key], Awaitable[Page]]) -> None:
        self._make = make
        self._made: dict[Key, asyncio.Future[Page]] = {}

    async def get(self, key: Key) -> Page:
        """The page, perhaps together with others who want the same."""
        if key not in self._made:
            if len(self._made) >= _MOST_PAGES:
                self._made.clear()
            made = self._made[key] = asyncio.ensure_future(self._make(key))
            # One that failed is asked for anew.
            made.add_done_callback(lambda done: self._drop_failed(key, done))
        return await asyncio.shield(self._made[key])

    def clear(self) -> None:
        """What was made is old."""
        self._made.clear()

    def _drop_failed(self, key: Key, done: "asyncio.Future[Page]") -> None:
        if (done.cancelled() or done.exception() is not None) and self._made.get(key) is done:
            del self._made[key]
