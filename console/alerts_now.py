"""The inbox as the panes show it: asked for each second and after each change, worked out on the store thread."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from console.alert_book import AlertChange
from console.alert_watch import AlertWatch
from console.live import Live
from models.alerts.inbox.keeping import keeping
from models.alerts.inbox.views import Inbox
from models.kernel.errors import WatchfloorError

if TYPE_CHECKING:
    from models.topology.graph import Graph


class AlertsNow(QObject):
    """One for the application, on the GUI thread."""

    changed = Signal()
    """`inbox` is another; alerts and groups in it that did not change are the same objects as before."""

    def __init__(self, live: Live, parent: QObject | None = None) -> None:
        super().__init__(parent or live)
        self._live = live
        self.inbox = Inbox()
        self.is_known = False
        """Whether the record has answered yet."""
        self.watch = AlertWatch(live)
        self._is_asking = self._is_asked_again = False
        live.on_change(AlertChange, lambda _change: self.refresh())
        live.second_passed.connect(self.refresh)

    def refresh(self) -> None:
        """Ask for the board; while an answer is on its way, once more after it."""
        if self._is_asking:
            self._is_asked_again = True
            return
        self._is_asking = True
        desk, graph, shown = self._live.desk, self._live.graph(), self.inbox
        conditions = {each.service: each.condition for each in self._live.health}

        def look() -> Inbox:
            try:
                ended = desk.alerts.off_the_shelf()
                if ended is not None:
                    desk.bus.execute(ended)
            except WatchfloorError:
                pass  # it stays on the shelf for now; the next second tries again
            # Compared here, so that a thousand alarms that stand cost the windows nothing.
            return keeping(shown, desk.alerts.board(conditions, lambda service: _needs(graph, service)))

        self._live.ask(look, self._show)

    def _show(self, inbox: Inbox) -> None:
        self._is_asking = False
        self.is_known = True
        if inbox is not self.inbox:
            self.inbox = inbox
            self.changed.emit()
        if self._is_asked_again:
            self._is_asked_again = False
            self.refresh()


def _needs(graph: "Graph | None", service: str) -> Iterable[str]:
    if graph is None or service not in graph.index:
        return ()
    return (each.target for each in graph.needs_of(service))
