"""The panes that are made when first looked at, and how they speak with the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from console.command_post import CommandPost
from console.live import Live
from console.outbox_now import OutboxNow
from console.sharing_now import SharingNow
from console.windows.blast_prompts import judge_cause, judge_coupling
from console.windows.late_pane import LatePane

if TYPE_CHECKING:
    from console.panes.alerts.pane import AlertsPane
    from console.panes.approvals.pane import ApprovalsPane
    from console.panes.blast_radius.pane import BlastRadiusPane
    from console.panes.catalog import CatalogPane
    from console.panes.command.pane import CommandPane
    from console.panes.composer.pane import ComposerPane
    from console.panes.failover.pane import FailoverPane
    from console.panes.handover.pane import HandoverPane
    from console.panes.outbox.pane import OutboxPane
    from console.panes.runbook.pane import RunbookPane
    from console.panes.signs.pane import SignsPane
    from console.panes.sync_centre.pane import SyncCentrePane


class LatePanes:
    """One a window; `opens_service` and `acts` are the window's own; `asks` puts a question that needs the window to be known."""

    def __init__(
        self,
        live: Live,
        post: CommandPost,
        opens_service: Callable[[str], None],
        acts: Callable[[str], None],
        asks: Callable[[str, tuple[str, ...]], None],
        window: QWidget,
    ) -> None:
        self._live = live
        self._post = post
        self._opens_service = opens_service
        self._acts = acts
        self._asks = asks
        self._window = window
        self.outbox_now = OutboxNow(live, window)
        self.sharing_now = SharingNow(live, window)
        self._muted_until_ms: int | None = None
        self.blast = LatePane(self._make_blast)
        self.alerts = LatePane(self._make_alerts)
        self.command = LatePane(self._make_command)
        self.signs = LatePane(self._make_signs)
        self.catalog = LatePane(self._make_catalog)
        self.handover = LatePane(self._make_handover)
        self.approvals = LatePane(self._make_approvals)
        self.failover = LatePane(self._make_failover)
        self.composer = LatePane(self._make_composer)
        self.runbook = LatePane(self._make_runbook)
        self.outbox = LatePane(self._make_outbox)
        self.sync = LatePane(self._make_sync)

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

    def _make_signs(self) -> "SignsPane":
        from console.panes.signs.pane import SignsPane

        pane = SignsPane(self._live)
        pane.service_opened.connect(self._opens_service)
        pane.action_requested.connect(self._acts)
        return pane

    def _make_catalog(self) -> "CatalogPane":
        from console.panes.catalog import CatalogPane

        pane = CatalogPane(self._live)
        pane.service_opened.connect(self._opens_service)
        pane.action_requested.connect(self._acts)
        return pane

    def _make_alerts(self) -> "AlertsPane":
        from console.panes.alerts.pane import AlertsPane

        pane = AlertsPane(self._live, self._post.alerts, self._post.silencer)
        pane.show_muted(self._muted_until_ms)
        pane.service_opened.connect(self._opens_service)
        pane.action_requested.connect(self._acts)
        return pane

    def _make_command(self) -> "CommandPane":
        from console.panes.alerts.due_panel import DuePanel
        from console.panes.command.pane import CommandPane
        from console.windows import board_prompts as boards
        from console.windows import due_prompts

        live, window = self._live, self._window
        due = DuePanel(live, self._post)
        due.row_opened.connect(lambda row: due_prompts.answer(live, self._post, self._acts, window, row))
        pane = CommandPane(live, due)
        pane.triage.row_opened.connect(lambda step: boards.tick_step(live, window, step))
        pane.polls.row_opened.connect(lambda poll: boards.give_voice(live, window, poll))
        pane.hypotheses.row_opened.connect(lambda each: boards.add_evidence(live, window, each))
        pane.workstreams.row_opened.connect(lambda each: boards.check_in(live, window, each))
        pane.classification.row_opened.connect(
            lambda row: self._acts("determination" if row == "determination" else "classify")
        )
        return pane

    def _make_runbook(self) -> "RunbookPane":
        from console.panes.runbook.automation import DeskRunner
        from console.panes.runbook.pane import RunbookPane

        live, window = self._live, self._window
        runner = DeskRunner(live, window)
        pane = RunbookPane(live, runner)
        runner.changed.connect(pane.refresh)
        pane.asked.connect(lambda *about: self._asks("runbook", about))
        return pane

    def _make_composer(self) -> "ComposerPane":
        from console.panes.composer.pane import ComposerPane
        from console.windows.comms_prompts import bind

        pane = ComposerPane(self._live)
        bind(self._live, pane, self._window)
        return pane

    def _make_outbox(self) -> "OutboxPane":
        from pathlib import Path

        from console.panes.outbox.pane import OutboxPane
        from console.windows.outbox_prompts import ask_for, export_archive

        live, now, window = self._live, self.outbox_now, self._window
        pane = OutboxPane(live, now)
        pane.asked.connect(lambda what, effect: ask_for(live, now, window, what, effect))
        pane.hold_asked.connect(lambda: self._acts("outbox.hold"))
        pane.archive.export_asked.connect(lambda found: export_archive(live, pane.archive, found, Path.home(), window))
        return pane

    def _make_sync(self) -> "SyncCentrePane":
        from console.panes.sync_centre.pane import SyncCentrePane

        pane = SyncCentrePane(self._live, self.sharing_now)
        pane.asked.connect(lambda *about: self._asks("sync", about))
        return pane

    def hold_outbox(self) -> None:
        """Hold sending, or go on."""
        from console.windows.outbox_prompts import toggle_hold

        toggle_hold(self._live, self.outbox_now)

    def _make_approvals(self) -> "ApprovalsPane":
        from console.panes.approvals.pane import ApprovalsPane
        from console.windows import elevation_prompts, second_signature
        from models.access.approval.request import Verdict

        live, window = self._live, self._window
        pane = ApprovalsPane(live)
        pane.vote_asked.connect(
            lambda request, verdict: second_signature.sign_vote(live, request, Verdict(verdict), window)
        )
        pane.withdraw_asked.connect(lambda request: second_signature.withdraw(live, request, window))
        pane.elevation_vote_asked.connect(
            lambda request, verdict: elevation_prompts.sign(live, window, Verdict(verdict), request)
        )
        pane.elevation_end_asked.connect(lambda _request: self._acts("elevation.end"))
        return pane

    def _make_failover(self) -> "FailoverPane":
        from console.panes.failover.pane import FailoverPane
        from console.windows.failover_prompts import ask_for

        live, window = self._live, self._window
        pane = FailoverPane(live)
        pane.asked.connect(lambda what, key: ask_for(live, window, what, key))
        return pane

    def _make_handover(self) -> "HandoverPane":
        from console.panes.handover.pane import HandoverPane

        return HandoverPane(self._live)
