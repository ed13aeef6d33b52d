"""The Command screen: triage, hypotheses, questions asked aloud, workstreams, who is asked and joined, the bridge, the class."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.live import Live
from console.panes.command.activation import ActivationPanel
from console.panes.command.bridge import BridgePanel
from console.panes.command.classification import ClassificationPanel
from console.panes.command.hypotheses import HypothesesPanel
from console.panes.command.kin import KinPanel
from console.panes.command.list_panel import ListPanel
from console.panes.command.polls import PollsPanel
from console.panes.command.triage import TriagePanel
from console.panes.command.workstreams import WorkstreamsPanel
from widgets.columns import Columns, Place


class CommandPane(QWidget):
    """Panels refresh when the incident changes, and once a second for their clocks while the pane is looked at."""

    def __init__(self, live: Live, due: ListPanel | None = None, parent: QWidget | None = None) -> None:
        """`due` shows what the clocks say."""
        super().__init__(parent)
        self._live = live
        self.setProperty("surface", "canvas")
        self.triage, self.hypotheses, self.polls = TriagePanel(live), HypothesesPanel(live), PollsPanel(live)
        self.workstreams, self.activation = WorkstreamsPanel(live), ActivationPanel(live)
        self.bridge, self.classification = BridgePanel(live), ClassificationPanel(live)
        self.kin = KinPanel(live)
        self._panels = (
            self.triage,
            self.classification,
            self.hypotheses,
            self.polls,
            self.workstreams,
            self.activation,
            self.bridge,
            self.kin,
            *(() if due is None else (due,)),
        )
        self.columns = Columns(
            (
                *(() if due is None else (Place(due, 1, 0, 240, 4),)),
                Place(self.triage, 0, 0, 320, 4),
                Place(self.classification, 0, 0, 320, 5),
                Place(self.kin, 0, 1, 240, 4),
                Place(self.hypotheses, 1, 0, 280, 4),
                Place(self.workstreams, 1, 1, 240, 4),
                Place(self.polls, 2, 1, 240, 3),
                Place(self.activation, 2, 1, 280, 5),
                Place(self.bridge, 2, 1, 240, 3),
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.columns)
        self.setFocusProxy(self.triage)
        live.incident_changed.connect(self.refresh)
        live.second_passed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the incident as it stands; not while nobody looks."""
        if self.isVisible():
            for panel in self._panels:
                panel.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self.refresh()
