"""Hypotheses: what may be the cause, what speaks for and against it, what would settle it."""

from typing import Final

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.command.list_panel import NO_INCIDENT, ListPanel
from console.panes.command.rows import hypothesis_rows
from console.panes.command.starts import start
from models.incident.hypotheses.events import Status
from models.incident.hypotheses.part import PART

_EMPTY: Final = (
    "Nobody has named a possible cause yet. Say what would settle it, then collect what speaks for and against."
)
_STARTS: Final = (start("hypothesis"), start("hypothesis.evidence", "evidence"))


class HypothesesPanel(ListPanel):
    """Enter on a hypothesis asks for evidence."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__("Hypotheses", "", parent)
        self._live = live
        self.refresh()

    def refresh(self) -> None:
        """Show the incident as it stands."""
        live, board = self._live, self._live.part(PART).board
        if live.incident is None:
            self.show_rows((), "", NO_INCIDENT)
            return
        count = {status: sum(each.status is status for each in board) for status in Status}
        meta = f"{count[Status.OPEN]} open · {count[Status.CONFIRMED]} confirmed · {count[Status.RULED_OUT]} ruled out"
        self.show_rows(hypothesis_rows(board, live.person), meta, _EMPTY, _STARTS)
