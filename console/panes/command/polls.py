"""Polls: what was asked aloud, what was said, and what it came to."""

from typing import Final

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.command.list_panel import NO_INCIDENT, ListPanel
from console.panes.command.rows import poll_rows
from console.panes.command.starts import start
from models.incident.polls.part import PART
from resources.tongue import marked, tr

_EMPTY: Final = marked(
    "Nothing was asked aloud yet. “Any strong objections?” before a risky step; GO / NO-GO before a change of course."
)
_STARTS: Final = (start("poll"), start("poll.voice", "voice"))


class PollsPanel(ListPanel):
    """Enter on an open poll asks for a voice."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(tr("Polls"), "", parent)
        self._live = live
        self.refresh()

    def refresh(self) -> None:
        """Show the incident as it stands."""
        live, polls = self._live, self._live.part(PART).all
        if live.incident is None:
            self.show_rows((), "", tr(NO_INCIDENT))
            return
        meta = tr("{polls} open · {polls2} asked", polls=sum(poll.is_open for poll in polls), polls2=len(polls))
        self.show_rows(poll_rows(polls, live.person), meta, tr(_EMPTY), _STARTS)
