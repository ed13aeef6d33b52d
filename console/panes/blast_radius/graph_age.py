"""Whether the graph here may still be read as the present: asked of the record now and then, while somebody looks."""

from collections.abc import Callable
from typing import Final

from console.live import Live
from models.freshness.classes import DataClass

_AGAIN_SECONDS: Final = 30.0


class GraphAge:
    """On the GUI thread."""

    def __init__(self, live: Live, changed: Callable[[], object]) -> None:
        self.instead = ""
        """What stands in place of figures worked out from it; empty while it is current."""
        self._live = live
        self._changed = changed
        self._asked_at: float | None = None

    def look(self) -> None:
        """Somebody looks. A workstation on its own has nothing to ask: its graph is the only one."""
        now = self._live.clock.monotonic()
        if self._live.desk.identity.hub is None or (
            self._asked_at is not None and now - self._asked_at < _AGAIN_SECONDS
        ):
            return
        self._asked_at = now
        freshness = self._live.desk.freshness
        self._live.ask(lambda: freshness.instead(DataClass.GRAPH), self._hear)

    def _hear(self, instead: str) -> None:
        if instead != self.instead:
            self.instead = instead
            self._changed()
