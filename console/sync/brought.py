"""Pages of the feed that the hub's stream brought, until the talker takes them instead of asking for them.

A page is taken as the answer to a question only where it is the answer: of the same database and the same rights, beginning
no later than the cursor. What does not fit is dropped, and the hub is asked. Every couple of seconds it is told how far this
copy reaches, by a question for nothing; where it goes further than was brought since the last one, it is asked for everything.
"""

import threading
from collections import deque
from dataclasses import dataclass, replace
from typing import Final

from models.kernel.clock import Clock
from models.sync import protocol
from models.sync.protocol import FeedReply
from models.sync.reading import Fields
from models.sync.session import Pull

ASKED_EVERY_SECONDS: Final = 2.0
_MOST_EVENTS: Final = 5_000
"""That wait to be taken. Beyond that the talker is better off asking."""


@dataclass(frozen=True, slots=True)
class BroughtPage:
    """What lies beyond `after`."""

    after: int
    page: FeedReply

    @classmethod
    def read(cls, data: str) -> "BroughtPage | None":
        """Of an event's data; None for one that only says that there is something. Malformed where it makes no sense."""
        fields = Fields(protocol.load(data.encode(errors="surrogateescape")))
        if not fields.has("page"):
            return None
        after = fields.whole("after")
        return cls(after, FeedReply.from_plain(fields.raw("page"), after))


def read_mark(data: str) -> str:
    """The mark of rights in an event's data; empty where it tells something else. Malformed where it makes no sense."""
    fields = Fields(protocol.load(data.encode(errors="surrogateescape")))
    return fields.text("members", 64) if fields.has("members") else ""


class Brought:
    """`offer` from the listener's thread, `answer_to` from the talker's."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._pages: deque[BroughtPage] = deque()
        self._events = 0
        self._asked_at = float("-inf")
        self._is_owed = False
        """Whether anything was taken since the hub heard how far this copy reaches."""
        self._head_told = 0
        """How far the feed went when it was told last."""

    def offer(self, brought: BroughtPage) -> None:
        """The stream brought it."""
        with self._lock:
            last = self._pages[-1].page if self._pages else None
            follows = last is None or (last.through == brought.after and last.generation == brought.page.generation)
            if not follows or self._events + len(brought.page.parcels) > _MOST_EVENTS:
                self._drop()
            self._pages.append(brought)
            self._events += len(brought.page.parcels)

    @property
    def waits(self) -> bool:
        """Whether there is a page to be taken."""
        return bool(self._pages)

    def answer_to(self, pull: Pull, head: int) -> FeedReply | None:
        """What the hub would answer, as far as it was brought; None where it must be asked. `head`: how far the feed is known
        to go. A page that was made before it went so far does not say that it ends earlier.
        """
        with self._lock:
            while self._pages:
                brought = self._pages.popleft()
                self._events -= len(brought.page.parcels)
                if _answers(brought, pull):
                    self._is_owed = True
                    return replace(brought.page, head=max(head, brought.page.head))
            self._asked_at, self._is_owed = self._clock.monotonic(), False
            return None

    def owes_word(self) -> bool:
        """Whether the hub is to be told how far this copy reaches."""
        with self._lock:
            return self._is_owed and self._clock.monotonic() - self._asked_at >= ASKED_EVERY_SECONDS

    def told(self, after: int, head: int) -> bool:
        """The hub was told that this copy reaches so far, and said how far the feed goes. Whether the stream keeps up: what the
        feed held at the time before is here by now. What waits to be taken is dropped where it does not.
        """
        with self._lock:
            keeps_up = after >= self._head_told
            self._asked_at, self._is_owed, self._head_told = self._clock.monotonic(), False, head
            if not keeps_up:
                self._drop()
            return keeps_up

    def _drop(self) -> None:
        self._pages.clear()
        self._events = 0


def _answers(brought: BroughtPage, pull: Pull) -> bool:
    page = brought.page
    is_same = page.generation == pull.generation and page.view == pull.view
    return is_same and brought.after <= pull.after < page.through
