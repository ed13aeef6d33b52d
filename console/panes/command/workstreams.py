"""Workstreams: who works on what, and when they check in next."""

from typing import Final

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.command.list_panel import NO_INCIDENT, ListPanel
from console.panes.command.rows import workstream_rows
from console.panes.command.starts import start
from models.incident.workstreams.part import PART
from models.incident.workstreams.span import direct_reports, span_warning
from models.incident.workstreams.views import Due
from resources.tongue import marked, shown, tr

_EMPTY: Final = marked("The work is not divided yet. From about seven direct reports on nobody keeps them all in mind.")
_STARTS: Final = (start("workstream", "workstream"), start("workstream.check_in", marked("check in")))


class WorkstreamsPanel(ListPanel):
    """Enter on a workstream asks for its check-in. More than seven direct reports are said in the head."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(tr("Workstreams"), "", parent)
        self._live = live
        self.refresh()

    def refresh(self) -> None:
        """Show the incident as it stands."""
        live, now_ms = self._live, self._live.clock.now_ms()
        board = live.part(PART).board
        if live.incident is None:
            self.show_rows((), "", tr(NO_INCIDENT))
            return
        reports = len(direct_reports(live.timeline(), board, live.incident.commander))
        overdue = sum(each.due(now_ms) is Due.OVERDUE for each in board)
        open_ = sum(not each.status.is_over for each in board)
        meta = (
            tr("{open} open", open=open_)
            + (tr(" · {overdue} overdue", overdue=overdue) if overdue else "")
            + tr(" · {reports} of 7 reports", reports=reports)
        )
        warning = span_warning(reports)
        self.show_rows(workstream_rows(board, now_ms, live.person), shown(warning) or meta, tr(_EMPTY), _STARTS)
