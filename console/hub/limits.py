"""How much of everything the hub takes, and from one device how fast. Everything is bounded; see docs/hub.md."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Final

from models.kernel.clock import Clock

_MOST_REMEMBERED: Final = 20_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, times in seconds. Tests set them smaller."""

    batch_bytes: int = 1 << 20
    message_bytes: int = 4 << 20
    """Of any body that is neither a batch nor a blob: vectors and directories."""
    enrol_bytes: int = 16 << 10
    blob_part_bytes: int = 4 << 20
    blob_bytes: int = 512 << 20
    """Of one blob."""
    blobs_bytes: int = 64 << 30
    """Of all blobs."""
    body_seconds: float = 20.0
    header_seconds: float = 10.0
    send_seconds: float = 30.0
    """A reader that takes nothing for so long is let go."""
    wait_seconds: float = 25.0
    heartbeat_seconds: float = 15.0
    stream_seconds: float = 600.0
    """After that a stream is ended, so that its reader comes back, perhaps to another hub."""
    commits_per_second: float = 25.0
    """Lasting, `commits_burst` at once: a commit costs the same for one event as for a hundred, so more of them go into each."""
    commits_burst: int = 100
    commits_share: float = 0.5
    """Of the time, lasting: where commits take long there are fewer of them."""
    commits_most: float = 4.0
    """One commit counts for at most so many."""
    stream_pause_seconds: float = 0.05
    """At least, from one piece of news to the next on a stream: under load a reader asks for several commits at once."""
    told_per_second: int = 200
    """Readers that are told of news: each of them comes and asks, so beyond that they are told less often."""
    tail_pause_seconds: float = 0.1
    """At least, from one page to the next on streams that carry the feed: all of them are given the same one."""
    pages_per_second: int = 1_000
    """On all streams together: beyond that their pauses are longer."""
    tail_events: int = 2_000
    """A stream whose reader is further behind says only that there is something: such a reader asks for it at its own pace. One
    that was given pages goes on being given them for as long as it can: whoever is told to ask once is behind for good where
    the feed never rests, since what the stream brings meanwhile lies beyond what is asked for.
    """
    streams_per_device: int = 4
    requests_at_once: int = 1_000
    events_per_second: int = 2_000
    """Of one device, lasting; `events_burst` at once."""
    events_burst: int = 20_000
    enrolments_per_minute: int = 30
    """From one address."""
    unfinished_blob_seconds: float = 7 * 86_400.0

    def commits_due(self, seconds: float) -> float:
        """For how many a commit counts that took so long. One that takes long, on a machine that has much to do or while other
        replicas write, is followed by a longer rest: then more goes into each, and fewer are in each other's way.
        """
        return min(max(seconds * self.commits_per_second / self.commits_share, 1.0), self.commits_most)


class Buckets:
    """Token buckets by key: so much at once, refilled at a steady rate. One owner; forgets who was not seen for long."""

    def __init__(self, clock: Clock, per_second: float, burst: float) -> None:
        self._clock = clock
        self._rate = per_second
        self._burst = burst
        self._levels: dict[Hashable, tuple[float, float]] = {}
        """By key: what is left, and when that was (monotonic seconds)."""

    def take(self, key: Hashable, amount: float = 1.0) -> float:
        """Take so much; gives 0 where it was there, else in how many seconds it will be. More than a burst waits for a whole
        one and is then let through.
        """
        now = self._clock.monotonic()
        left, at = self._levels.pop(key, (self._burst, now))
        left = min(self._burst, left + (now - at) * self._rate)
        wanted = min(amount, self._burst)
        is_granted = left >= wanted
        self._levels[key] = (left - wanted if is_granted else left, now)
        if len(self._levels) > _MOST_REMEMBERED:
            del self._levels[next(iter(self._levels))]
        return 0.0 if is_granted else (wanted - left) / self._rate
