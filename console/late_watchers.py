"""Keeps what the watchers will want until they are there: their modules are read after the first picture, beside the windows."""

import sys
import threading
from importlib import import_module
from typing import TYPE_CHECKING, Final

from console.sources.runner import Delivery
from models.health.board import HealthBoard
from models.kernel.clock import Clock

if TYPE_CHECKING:
    from console.watchers import Watchers

_MODULE: Final = "console.watchers"


class LateWatchers:
    """On the GUI thread; only the reading of modules is on a thread of its own."""

    def __init__(self, board: HealthBoard, clock: Clock) -> None:
        self._board, self._clock = board, clock
        self._kept: list[Delivery] = []
        self._reading: threading.Thread | None = None

    @property
    def has_something(self) -> bool:
        """Whether anything waits for the watchers."""
        return bool(self._kept)

    def keep(self, delivery: Delivery) -> None:
        """For when they are there; samples are not kept."""
        if delivery.batch is not None:
            self._kept.append(Delivery(delivery.status, delivery.batch.without_samples()))

    def ready(self) -> "Watchers | None":
        """The watchers, new; None while their modules are still being read."""
        if _MODULE not in sys.modules and self._reading is None:
            # A tenth of a second of work: too long for a turn of the event loop.
            self._reading = threading.Thread(target=import_module, args=(_MODULE,), name="reader", daemon=True)
            self._reading.start()
        if self._reading is not None and self._reading.is_alive():
            return None
        from console.watchers import Watchers

        return Watchers(self._board, self._clock)

    def hand_over(self, watchers: "Watchers") -> None:
        """Give them all that waits."""
        for delivery in self._kept:
            watchers.take(delivery)
        self._kept.clear()
