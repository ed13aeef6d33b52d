"""What is waiting to be said to a screen reader: the urgent first, never more often than a person can listen.

Pure: time goes in with every call. At most one announcement per five seconds; what is urgent interrupts, all else waits
for a pause in speech. A flood becomes one sentence with a count, so nothing grows without bound.
"""

from dataclasses import dataclass
from typing import Final

from resources.tongue import tr

PAUSE_MS: Final = 5_000
MOST_AT_ONCE: Final = 3
MOST_WAITING: Final = 50
_REMEMBERED: Final = 32


@dataclass(frozen=True, slots=True)
class Announcement:
    """Words to say now; `is_urgent` interrupts what is being said."""

    words: str
    is_urgent: bool


class Announcements:
    """A queue of sentences."""

    def __init__(self) -> None:
        self._urgent: list[str] = []
        self._polite: list[str] = []
        self._left_out = [0, 0]
        """Of the polite, of the urgent: how many did not even find room to wait."""
        self._said: list[str] = []
        """Urgent sentences of late, which need not be said again as part of a longer one."""
        self._last_ms: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits."""
        return not (self._urgent or self._polite or any(self._left_out))

    def add(self, words: str, *, is_urgent: bool = False) -> None:
        """Let a sentence wait; one that waits already is said once."""
        if not is_urgent:
            for each in self._said + self._urgent:
                words = words.replace(each, "")
        words = " ".join(words.split())
        waiting = self._urgent if is_urgent else self._polite
        if not words or words in waiting:
            return
        if is_urgent:
            self._polite = [each for each in self._polite if each != words]
        if len(waiting) >= MOST_WAITING:
            self._left_out[is_urgent] += 1
        else:
            waiting.append(words)

    def due(self, now_ms: int) -> Announcement | None:
        """What to say at this moment; None while the pause lasts or nothing waits."""
        if self.is_empty or (self._last_ms is not None and 0 <= now_ms - self._last_ms < PAUSE_MS):
            return None
        self._last_ms = now_ms
        is_urgent = bool(self._urgent)
        waiting = self._urgent if is_urgent else self._polite
        first, more = waiting[:MOST_AT_ONCE], len(waiting) - MOST_AT_ONCE + self._left_out[is_urgent]
        if is_urgent:
            self._said = (self._said + waiting)[-_REMEMBERED:]
        waiting.clear()
        self._left_out[is_urgent] = 0
        words = " ".join(first)
        if more > 0:
            words = f"{words} {_more(more, is_urgent=is_urgent)}"
        return Announcement(words, is_urgent)


def _more(count: int, *, is_urgent: bool) -> str:
    if is_urgent:
        return tr("1 more alarm.") if count == 1 else tr("{count} more alarms.", count=count)
    return tr("1 more message.") if count == 1 else tr("{count} more messages.", count=count)
