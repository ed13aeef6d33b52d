"""Timers that neither a clock set by hand nor a sleeping machine can make fire early, twice, late or in a burst.

The rule. A timer is set for an instant of wall time. From then on a time of the board's own counts, which goes on by the
monotonic clock between two ticks; wall time is looked at only to notice a gap:

- Wall and monotonic clock moved on alike, or wall time was stepped by at most GAP_SECONDS, or set back by any amount: only
  monotonic time counts. Nothing fires early and nothing is delayed.
- More than GAP_SECONDS of monotonic time passed (the process stood still), or wall time ran ahead of it by more than that (the
  machine slept: on some systems its monotonic clock sleeps too): a gap. A clock set forward by hand by so much looks the same,
  and is treated the same. What fell due inside is never fired: it is put among the missed, for a person to be asked about.
  The rest goes on, with the time of the gap gone by.
- A board that was put back after a restart begins with a gap, however short, from its last tick to now.
- A timer set for an instant that is further back than GAP_SECONDS is missed from the start.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

GAP_SECONDS: Final = 30.0
"""Ticks come every second; a pause as long as this is no busy moment any more."""


@dataclass(frozen=True, slots=True)
class Timer:
    """Something that falls due."""

    id: str
    """One at a time under each id."""
    due_ms: int
    """Wall time."""
    what: str
    """In words, for the list of what was missed."""
    subject: str = ""
    """What it is about, e.g. the id of an incident."""


@dataclass(frozen=True, slots=True)
class Fired:
    """What one tick brought; each timer once in its life."""

    on_time: tuple[Timer, ...] = ()
    missed: tuple[Timer, ...] = ()
    """Fell due while nobody could act: to be listed and asked."""
    gap_seconds: float = 0.0
    """Length of the gap, 0 where there was none."""


class TimerBoard:
    """Mutable; owned by one thread. Never reads a clock: each call is given both."""

    def __init__(self) -> None:
        self._now = 0.0
        """The board's own time, seconds."""
        self._last: tuple[int, float | None] | None = None
        """Wall (ms) and monotonic time of the last tick; monotonic None after a restart."""
        self._pending: dict[str, tuple[Timer, float]] = {}
        """With the due time by the board's own time."""
        self._missed: dict[str, Timer] = {}
        self._spent: dict[str, int] = {}
        """Due times of what fired, was missed or was answered, so that setting it again changes nothing."""

    @property
    def pending(self) -> tuple[Timer, ...]:
        """What is still to come, the next first."""
        return tuple(timer for timer, _due in sorted(self._pending.values(), key=lambda each: (each[1], each[0].id)))

    @property
    def missed(self) -> tuple[Timer, ...]:
        """Fell due in a gap and nobody has answered yet; the oldest first."""
        return tuple(sorted(self._missed.values(), key=lambda timer: (timer.due_ms, timer.id)))

    def knows(self, timer: str) -> bool:
        """Whether it is pending, missed, or was dealt with in this run."""
        return timer in self._pending or timer in self._missed or timer in self._spent

    def seconds_left(self, timer: str) -> float | None:
        """Until it falls due, as of the last tick; None where it is not pending."""
        found = self._pending.get(timer)
        return None if found is None else found[1] - self._now

    def arm(self, timer: Timer, now_ms: int) -> None:
        """Set a timer, or set it anew under the same id; `now_ms` is the wall time of the last tick.

        One that is set for the same instant already, or that is spent for that instant, stays as it is.
        """
        held = self._pending.get(timer.id)
        if self._spent.get(timer.id) == timer.due_ms:
            return
        if held is not None and held[0].due_ms == timer.due_ms:
            self._pending[timer.id] = (timer, held[1])
            return
        self._spent.pop(timer.id, None)
        self._missed.pop(timer.id, None)
        self._pending[timer.id] = (timer, self._now + (timer.due_ms - now_ms) / 1000)

    def cancel(self, timer: str) -> bool:
        """It shall not fire. Whether it was pending."""
        return self._pending.pop(timer, None) is not None

    def answer(self, timer: str) -> Timer | None:
        """A person has dealt with a missed one; it is off the list. None where it is not on it."""
        return self._missed.pop(timer, None)

    def keep(self, wanted: Iterable[Timer], now_ms: int) -> None:
        """Make the board hold just these: set what is new, cancel what is gone, forget what was spent and is gone."""
        listed = {timer.id: timer for timer in wanted}
        for held in [*self._pending, *self._missed, *self._spent]:
            if held not in listed:
                self._pending.pop(held, None)
                self._missed.pop(held, None)
                self._spent.pop(held, None)
        for timer in listed.values():
            self.arm(timer, now_ms)

    def advance(self, now_ms: int, monotonic: float) -> Fired:
        """One tick: what fell due since the last. The module says by which rule."""
        step, is_gap = self._step(now_ms, monotonic)
        self._last = (now_ms, monotonic)
        self._now += step
        due = [timer for timer, at in self._pending.values() if at <= self._now]
        due.sort(key=lambda timer: (self._pending[timer.id][1], timer.id))
        on_time, missed = [], []
        for timer in due:
            late = self._now - self._pending.pop(timer.id)[1]
            self._spent[timer.id] = timer.due_ms
            if is_gap or late > GAP_SECONDS:
                self._missed[timer.id] = timer
                missed.append(timer)
            else:
                on_time.append(timer)
        return Fired(tuple(on_time), tuple(missed), step if is_gap else 0.0)

    def _step(self, now_ms: int, monotonic: float) -> tuple[float, bool]:
        """Seconds that went by, and whether nobody was there."""
        if self._last is None:
            return 0.0, False
        wall = (now_ms - self._last[0]) / 1000
        if self._last[1] is None:
            return max(0.0, wall), True
        steady = max(0.0, monotonic - self._last[1])
        if wall - steady > GAP_SECONDS:
            return wall, True
        return steady, steady > GAP_SECONDS

    def to_plain(self) -> dict[str, Any]:
        """JSON-able, for a restart."""
        return {
            "wall_ms": None if self._last is None else self._last[0],
            "pending": [[*_plain(timer), round((due - self._now) * 1000)] for timer, due in self._pending.values()],
            "missed": [_plain(timer) for timer in self._missed.values()],
            "spent": dict(self._spent),
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "TimerBoard":
        """The inverse of to_plain, in another run; ValueError where it is no such thing."""
        board = cls()
        try:
            wall = plain["wall_ms"]
            board._last = None if wall is None else (int(wall), None)
            for *fields, left_ms in plain["pending"]:
                timer = _timer(fields)
                board._pending[timer.id] = (timer, int(left_ms) / 1000)
            board._missed = {timer.id: timer for timer in map(_timer, plain["missed"])}
            board._spent = {str(timer): int(due_ms) for timer, due_ms in plain["spent"].items()}
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError("not the state of a timer board") from error
        return board


def _plain(timer: Timer) -> list[Any]:
    return [timer.id, timer.due_ms, timer.what, timer.subject]


def _timer(fields: list[Any]) -> Timer:
    name, due_ms, what, subject = fields
    return Timer(str(name), int(due_ms), str(what), str(subject))
