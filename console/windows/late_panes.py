"""The panes that are made when first looked at, and how they speak with the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from console.command_post import CommandPost
from console.live import Live
from console.windows.blast_prompts import judge_cause, judge_coupling
from console.windows.late_pane import LatePane

if TYPE_CHECKING:
    from console.panes.alerts.pane import AlertsPane
    from console.panes.blast_radius.pane import BlastRadiusPane
    from console.panes.command.pane import CommandPane
    from console.panes.handover.pane import HandoverPane


class LatePanes:
    """One a window; `opens_service` and `acts` are the window's own."""

    def __init__(
        self,
        live: Live,
        post: CommandPost,
        opens_service: Callable[[str], None],
        acts: Callable[[str], None],
        window: QWidget,
    ) -> None:
        self._live = live
        self._post = post
        self._opens_service = opens_service
        self._acts = acts
        self._window = window
        self._muted_until_ms: int | None = None
        self.blast = LatePane(self._make_blast)
        self.alerts = LatePane(self._make_alerts)
        self.command = LatePane(self._make_command)
        self.handover = LatePane(self._make_handover)

    def show_muted(self, until_ms: int | None) -> None:
        """Say in the inbox until when it is quiet."""
        self._muted_until_ms = until_ms
        if self.alerts.is_made:
            self.alerts.pane.show_muted(until_ms)

    def _make_blast(self) -> "BlastRadiusPane":
        from console.panes.blast_radius.pane import BlastRadiusPane

        live, window = self._live, self._window
        pane = BlastRadiusPane(live)
        pane.service_opened.connect(self._opens_service)
        pane.action_requested.connect(self._acts)
        pane.judge_requested.connect(lambda cause, is_cause: judge_cause(live, cause, is_cause, window))
        pane.coupling_judged.connect(lambda row, verdict: judge_coupling(live, row, verdict, window))
        return pane

    def _make_alerts(self) -> "AlertsPane":
        from console.panes.alerts.pane import AlertsPane

        pane = AlertsPane(self._live, self._post.alerts)
        pane.show_muted(self._muted_until_ms)
        pane.service_opened.connect(self._opens_service)
        pane.action_requested.connect(self._acts)
        return pane

    def _make_command(self) -> "CommandPane":
        from console.panes.command.pane import CommandPane
        from console.windows import board_prompts as boards

        live, window = self._live, self._window
        pane = CommandPane(live)
        pane.triage.row_opened.connect(lambda step: boards.tick_step(live, window, step))
        pane.polls.row_opened.connect(lambda poll: boards.give_voice(live, window, poll))
        pane.hypotheses.row_opened.connect(lambda each: boards.add_evidence(live, window, each))
        pane.workstreams.row_opened.connect(lambda each: boards.check_in(live, window, each))
        pane.classification.row_opened.connect(
            lambda row: self._acts("position" if row == "determination" else "classify")
        )
        return pane

    def _make_handover(self) -> "HandoverPane":
        from console.panes.handover.pane import HandoverPane

        return HandoverPane(self._live)
