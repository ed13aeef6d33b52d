"""Reminders by the clocks: triage past its target, a ruling that is due, four hours in command, a fallback. They tell and change
nothing."""

from collections.abc import Callable, Iterator
from typing import Final

from console.clocks import Clocks
from console.live import Live
from models.incident.fallback_reminders import fallback_reminders
from models.incident.reminders import Reminder, reminders
from models.kernel.timers import Timer


class Reminding:
    """Joins the clocks. On the GUI thread."""

    kind: Final = "reminder"
    is_reminder: Final = True

    def __init__(self, live: Live, clocks: Clocks) -> None:
        self._live, self._clocks = live, clocks
        clocks.join(self)

    def all(self) -> Iterator[Reminder]:
        """Of every open incident, whether due or still to come."""
        known = self._clocks.known
        now_ms = self._live.clock.now_ms()
        for summary, parts, since_ms in known.incidents if known is not None else ():
            yield from reminders(summary, parts, since_ms, now_ms)
            yield from fallback_reminders(summary, parts, known.fallbacks.get(summary.id, ()) if known else ())

    def overdue(self) -> tuple[Reminder, ...]:
        """What is due and not done, the oldest first."""
        now_ms = self._live.clock.now_ms()
        return tuple(sorted((each for each in self.all() if each.due_ms <= now_ms), key=lambda each: each.due_ms))

    def timers(self) -> list[Timer] | None:
        """As Falling."""
        if self._clocks.known is None:
            return None
        return [Timer(each.id, each.due_ms, each.sentence, each.incident) for each in self.all()]

    def fire(self, timer: str) -> None:
        """Say it, over whatever screen is looked at."""
        found = next((each for each in self.all() if each.id == timer), None)
        if found is not None:
            self._live.told.emit(found.sentence)

    def skip(self, timer: str, reason: str, done: Callable[[], None]) -> None:
        """Nothing is recorded of a reminder."""
