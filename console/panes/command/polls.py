"""Polls: what was asked aloud, what was said, and what it came to."""

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.command.list_panel import NO_INCIDENT, ListPanel
from console.panes.command.rows import poll_rows
from models.incident.polls.part import PART


class PollsPanel(ListPanel):
    """Enter on an open poll asks for a voice."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__("Polls", "", parent)
        self._live = live
        self.refresh()

    def refresh(self) -> None:
        """Show the incident as it stands."""
        live, polls = self._live, self._live.part(PART).all
        if live.incident is None:
            self.show_rows((), "", NO_INCIDENT)
            return
        meta = f"{sum(poll.is_open for poll in polls)} open · {len(polls)} asked"
        empty = "No polls. Ctrl+K “poll” asks for strong objections, or GO / NO-GO."
        self.show_rows(poll_rows(polls, live.person), meta, empty)
