"""Has the actions of automatic steps begin when their step is reached. On the GUI thread; what runs, runs elsewhere."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from console.live import Live
from models.incident.runs.by_itself import begins_by_itself
from models.incident.runs.part import PART as RUNS
from models.incident.runs.views import RunView, StepView

Start = Callable[[RunView, StepView], None]


class Beginning(QObject):
    """Looks whenever the incident changes. What was reached before this window was there is left for a person to confirm."""

    def __init__(self, live: Live, start: Start, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live, self._start = live, start
        self._since_ms = live.clock.now_ms()
        self._known: set[str] = set()
        self._settled: set[tuple[str, str]] = set()
        live.incident_changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Begin what is to begin now, once."""
        if self._live.incident is None:
            return
        for run in self._live.part(RUNS).open:
            step = begins_by_itself(run, self._live.desk.identity.me)
            is_new, is_old = run.id not in self._known, run.started_ms < self._since_ms
            self._known.add(run.id)
            if step is None or (run.id, step.key) in self._settled:
                continue
            self._settled.add((run.id, step.key))
            if not (is_new and is_old):
                self._start(run, step)
