"""What wakes whoever waits for something new in the feed. On the event loop."""

import asyncio
from dataclasses import dataclass, field


@dataclass
class Pulse:
    """Wakes whoever waits for something new. The head is that of the last commit."""

    head: int = 0
    _next: asyncio.Event = field(default_factory=asyncio.Event)

    def beat(self, head: int | None = None) -> None:
        """Wake everybody; on the event loop."""
        self.head = self.head if head is None else max(self.head, head)
        self._next.set()
        self._next = asyncio.Event()

    def restart(self, head: int) -> None:
        """The feed is another one, and may end earlier; on the event loop."""
        self.head = head
        self.beat()

    async def wait(self, seconds: float) -> bool:
        """Until the next beat; False where none came in time."""
        try:
            async with asyncio.timeout(seconds):
                await self._next.wait()
        except TimeoutError:
            return False
        return True


class SlowPulse(Pulse):
    """Beats for many at once, and not too often: at once after a rest, else when the pause is over.

    All who follow it stand at the same place, so that what they are given is made once for all of them.
    """

    def __init__(self, head: int = 0) -> None:
        super().__init__(head)
        self._newest = head
        self._due: asyncio.TimerHandle | None = None
        self._beaten_at = float("-inf")

    def follow(self, head: int, pause_seconds: float) -> None:
        """The feed goes up to there; whoever waits hears of it, at the latest when the pause since the last beat is over."""
        if head <= self._newest:
            return
        self._newest = head
        if self._due is not None:
            return
        loop = asyncio.get_running_loop()
        left = self._beaten_at + pause_seconds - loop.time()
        if left <= 0:
            self._told()
        else:
            self._due = loop.call_later(left, self._told)

    def restart(self, head: int) -> None:
        """See Pulse."""
        self._newest = head
        super().restart(head)

    def _told(self) -> None:
        self._due, self._beaten_at = None, asyncio.get_running_loop().time()
        self.beat(self._newest)
