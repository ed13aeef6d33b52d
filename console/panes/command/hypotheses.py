"""Hypotheses: what may be the cause, what speaks for and against it, what would settle it."""

from typing import Final

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.command.list_panel import NO_INCIDENT, ListPanel
from console.panes.command.rows import hypothesis_rows
from console.panes.command.starts import start
from models.incident.hypotheses.events import Status
from models.incident.hypotheses.part import PART
from resources.tongue import marked, tr

_EMPTY: Final = marked(
    "Nobody has named a possible cause yet. Say what would settle it, then collect what speaks for and against."
)
_STARTS: Final = (start("hypothesis"), start("hypothesis.evidence", "evidence"))


class HypothesesPanel(ListPanel):
    """Enter on a hypothesis asks for evidence."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(tr("Hypotheses"), "", parent)
        self._live = live
        self.refresh()

    def refresh(self) -> None:
        """Show the incident as it stands."""
        live, board = self._live, self._live.part(PART).board
        if live.incident is None:
            self.show_rows((), "", tr(NO_INCIDENT))
            return
        count = {status: sum(each.status is status for each in board) for status in Status}
        meta = tr(
            "{count} open · {count2} confirmed · {count3} ruled out",
            count=count[Status.OPEN],
            count2=count[Status.CONFIRMED],
            count3=count[Status.RULED_OUT],
        )
        self.show_rows(hypothesis_rows(board, live.person), meta, tr(_EMPTY), _STARTS)
