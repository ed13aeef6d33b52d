"""When what is typed becomes part of the record: after a pause in typing, and when the hands leave."""

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QTimer

from models.kernel.ids import EventId

PAUSE_MS = 900
"""Short enough that checks follow the hand, long enough that a sentence is not twenty events."""


class Timer(Protocol):
    """A QTimer, or a test's hand."""

    def start(self) -> None:
        """Begin to wait anew."""
        ...

    def stop(self) -> None:
        """Wait no longer."""
        ...


def pause_timer(due: Callable[[], None]) -> Timer:
    """A single shot after the pause."""
    timer = QTimer(singleShot=True, interval=PAUSE_MS)
    timer.timeout.connect(due)
    return timer


class Unsaved:
    """Places that were typed in since they were last recorded, with what their authors had before their eyes."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[EventId, ...]] = {}
        self._asked: dict[str, str] = {}

    def __contains__(self, place: str) -> bool:
        return place in self._seen

    @property
    def places(self) -> Mapping[str, tuple[EventId, ...]]:
        """By place, the writes that were seen."""
        return dict(self._seen)

    @property
    def is_any(self) -> bool:
        """Whether something typed is not recorded."""
        return bool(self._seen)

    def typed(self, place: str, seen: tuple[EventId, ...]) -> None:
        """Somebody typed there; what was seen at the first letter counts."""
        self._seen.setdefault(place, seen)

    def begin(self, place: str, text: str) -> bool:
        """It is being recorded; False where it is already."""
        if place in self._asked:
            return False
        self._asked[place] = text
        return True

    def done(self, place: str, event: EventId, now: str) -> bool:
        """It is recorded. True where more was typed meanwhile, on top of that write."""
        was = self._asked.pop(place, "")
        if was == now:
            self._seen.pop(place, None)
            return False
        self._seen[place] = (event,)
        return True

    def failed(self, place: str, *, is_same: bool) -> None:
        """It was not recorded; what was typed stays, unless the record says the same."""
        self._asked.pop(place, None)
        if is_same:
            self._seen.pop(place, None)

    def forget(self) -> None:
        """Another draft."""
        self._seen.clear()
        self._asked.clear()
