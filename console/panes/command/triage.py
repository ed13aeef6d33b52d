"""The triage card: five steps, each with what the console proposes or what was found, and the time left."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.command.known import known
from console.panes.command.list_panel import NO_INCIDENT, ListPanel
from console.panes.command.prefill import findings
from console.panes.command.rows import triage_rows
from console.panes.words import countdown
from models.incident.triage.part import PART
from models.incident.triage.steps import Step
from resources.tongue import tr

_AGAIN_MS = 10_000
"""Proposals are worked out anew at most this often: they walk the graph."""


class TriagePanel(ListPanel):
    """Enter on a step asks for its finding."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(tr("Triage"), "Enter", parent)
        self._live = live
        self._proposed: Mapping[Step, str] = {}
        self._proposed_for: tuple[str, int] | None = None
        self.refresh()

    def refresh(self) -> None:
        """Show the incident as it stands."""
        live, incident, card = self._live, self._live.incident, self._live.part(PART)
        if incident is None:
            self.show_rows((), "", tr(NO_INCIDENT))
            return
        now_ms = live.clock.now_ms()
        if card.open_steps:
            turn = (incident.id, now_ms // _AGAIN_MS)
            if turn != self._proposed_for:
                self._proposed_for, self._proposed = turn, findings(known(live))
        clock, ticked = card.countdown(incident.declared_ms, now_ms), len(card.steps) - len(card.open_steps)
        left = countdown(now_ms + clock.left_ms, now_ms)
        words = tr("done, late by {left}", left=left.removeprefix("+"))
        if clock.left_ms >= 0:
            words = tr("done with {left} left", left=left) if clock.is_done else tr("{left} of 10:00 left", left=left)
        elif not clock.is_done:
            words = tr("OVERDUE {left}", left=left)
        self.show_rows(
            triage_rows(card, self._proposed, live.person),
            tr("{ticked} of 5 · {words}", ticked=ticked, words=words),
            tr(NO_INCIDENT),
        )
