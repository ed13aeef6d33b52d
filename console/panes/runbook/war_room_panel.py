"""The war room's panel of the run that goes on. Without one it is not there: the room has better use for the place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.runbook import rows
from console.panes.runbook.setting import Setting
from models.incident.evidence.part import PART as EVIDENCE
from models.incident.runs.commands import HoldRun, MoveStep
from models.incident.runs.part import PART as RUNS
from models.incident.runs.step_state import StepState
from models.incident.runs.views import RunView
from models.runbooks.runbook import StepKind
from resources.tongue import tr
from widgets.glyphs import GlyphKind
from widgets.panel import Panel
from widgets.panel_tabs import TabSign
from widgets.runbook.brief import BriefRun, RunBrief
from widgets.runbook.views import StepSign, StepView


class WarRoomRunPanel(Panel):
    """`run_requested`: the whole run is wanted, F8. `run_began`: there is one now, and there was none."""

    run_requested = Signal()
    run_began = Signal()

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(tr("Runbook"), keys="F8", parent=parent)
        self._live = live
        self._sign = TabSign()
        self.brief = RunBrief()
        self.set_body(self.brief)
        self.brief.done_requested.connect(self._done)
        self.brief.hold_requested.connect(self._hold)
        live.incident_changed.connect(self.refresh)
        live.second_passed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the run as it stands."""
        live, run = self._live, self._live.part(RUNS).current
        began = run is not None and self.isHidden()
        self.setVisible(run is not None)
        if run is None:
            return
        setting = Setting(live.clock.now_ms(), live.person, live.part(EVIDENCE).preservation)
        views = [view for chunk in range(len(run.chunks)) for view in rows.step_rows(run, chunk, setting)]
        at = run.current
        current = None if at is None else next((view for view in views if view.id == at.key), None)
        number = len(views) if current is None else views.index(current)
        following = tuple(view for view in views[number + 1 :] if not view.is_past)[:6]
        self.brief.set_run(
            BriefRun(
                run.title,
                run.settled_count,
                len(run.on_way),
                current,
                following,
                run.held,
                tr("Done") if at is not None and self._is_plain(run) else tr("Open"),
            )
        )
        self.set_title(tr("Runbook  {title}", title=run.title))
        progress = f"{run.settled_count}/{len(run.on_way)}"
        self.set_meta(f"{(tr('HELD · ') if run.held else '')}{progress}")
        self._sign = _sign(progress, current, run.held)
        if began:
            self.run_began.emit()

    def sign(self) -> TabSign:
        """What its tab says where the panel shares its place: how far the run is, and whether the step at hand is in trouble."""
        return self._sign

    def _is_plain(self, run: RunView) -> bool:
        """Whether a press suffices: nothing to observe, choose, confirm or run."""
        at = run.current
        if at is None or at.state not in (StepState.TODO, StepState.DOING, StepState.BLOCKED):
            return False
        step = at.step
        asks = step.expected or step.confirm or step.action is not None or step.destructive
        return not asks and not (step.kind is StepKind.DECIDE and step.branches)

    def _done(self) -> None:
        run, incident = self._live.part(RUNS).current, self._live.incident
        if run is None or incident is None or run.current is None:
            return
        if self._is_plain(run):
            self._live.submit(MoveStep(incident.id, run.id, run.current.key, StepState.DONE))
        else:
            self.run_requested.emit()

    def _hold(self) -> None:
        run, incident = self._live.part(RUNS).current, self._live.incident
        if run is not None and incident is not None:
            self._live.submit(HoldRun(incident.id, run.id, not run.held))


def _sign(progress: str, current: StepView | None, is_held: bool) -> TabSign:
    if is_held:
        return TabSign(progress, GlyphKind.AT_RISK, tr("the run is held"))
    if current is None:
        return TabSign(progress)
    if current.sign is StepSign.FAILED:
        return TabSign(progress, GlyphKind.DOWN, tr("the step at hand failed"))
    if current.sign is StepSign.DISPUTED:
        return TabSign(progress, GlyphKind.UNKNOWN, tr("the step at hand is disputed"))
    if current.is_overdue or current.sign is StepSign.BLOCKED:
        return TabSign(progress, GlyphKind.AT_RISK, tr("the step at hand is blocked or late"))
    return TabSign(progress)
