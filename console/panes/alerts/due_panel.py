"""The clocks in the window: what fell due while nobody was there, whom to call, what is overdue, what comes next."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.alerts.due_rows import Standing, due_rows, meta
from console.panes.command.list_panel import ListPanel
from resources.tongue import marked, tr

if TYPE_CHECKING:
    from console.command_post import CommandPost

NOTHING = marked(
    "Nothing is due, and nothing is to come. Levels, windows of alerts and targets stand here once they run."
)


class DuePanel(ListPanel):
    """Enter on a row asks what it needs. Of every open incident and of the alerts, not only of the incident shown."""

    def __init__(self, live: Live, post: "CommandPost", parent: QWidget | None = None) -> None:
        super().__init__(tr("Due"), "Enter", parent)
        self._live, self._post = live, post
        self.standing = Standing(0)
        post.clocks.missed_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what stands."""
        self.standing = standing(self._live, self._post)
        is_known = self._post.clocks.known is not None
        self.show_rows(
            due_rows(self.standing), meta(self.standing), tr(NOTHING) if is_known else tr("Reading the record…")
        )


def standing(live: Live, post: "CommandPost") -> Standing:
    """All of it, as of now."""
    clocks = post.clocks
    return Standing(
        live.clock.now_ms(),
        clocks.missed,
        clocks.pictures(),
        post.paging.told(),
        post.reminding.overdue(),
        clocks.pending,
    )
