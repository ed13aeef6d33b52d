"""Registered actions for the Runbook screen: what will run, in words; started and stopped; its output as it comes.

What runs, runs on threads of its own; here, on the GUI thread, only signals arrive.
"""

import threading
from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from console.automation.approval import approval_of
from console.automation.runner import Handle
from console.automation.station import automation_of
from console.live import Live
from console.panes.runbook.beginning import Beginning
from console.panes.runbook.runner import Facts
from models.access.approval.policy import ApprovalPolicy
from models.incident.runs.commands import AutomationOutcome, EndAutomation
from models.incident.runs.views import RunView, StepView
from models.kernel.errors import BadInput, WatchfloorError
from models.runbooks.actions.call import Call, resolve
from models.runbooks.actions.preview import preview
from models.runbooks.runbook import ActionCall
from resources.tongue import shown, tr

_KEPT_LINES: Final = 200
_FRESH_SECONDS: Final = 5
"""So long a resolved preview is shown before the allow-list is looked at again."""
_FAILING: Final = "failing"


class DeskRunner(QObject):
    """One a window. `changed` when there is something new to show."""

    changed = Signal()
    _told = Signal(str)
    _ended = Signal(object)
    _refused = Signal(object, str)

    def __init__(self, live: Live, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._station = automation_of(live.desk)
        self._output: deque[str] = deque(maxlen=_KEPT_LINES)
        self._shown: tuple[str, float, tuple[Facts, str, Call | None]] | None = None
        self._told.connect(self._hear)
        self._ended.connect(self._end)
        self._refused.connect(lambda refused, sentence: refused(sentence))
        self._beginning = Beginning(live, self._begin, self)

    def facts(self, call: ActionCall) -> tuple[Facts, str]:
        """See Runner; looked up again every few seconds."""
        facts, problem, _ = self._looked_at(call)
        return facts, problem

    def offline(self) -> str:
        """Every source fails: then nothing remote is tried either."""
        statuses = self._live.sources.values()
        if statuses and all(status.state == _FAILING for status in statuses):
            return tr("offline: refused, never queued")
        return ""

    def start(self, run: RunView, step: StepView, is_dry: bool, refused: Callable[[str], None]) -> None:
        """Prepare and start on a thread of its own: record and keyring may keep it waiting."""
        self._start(run, step, refused, is_dry=is_dry, confirmed=True)

    def _start(
        self, run: RunView, step: StepView, refused: Callable[[str], None], *, is_dry: bool, confirmed: bool
    ) -> None:
        incident = self._live.incident
        if incident is None:
            return
        stream, is_offline = incident.id, bool(self.offline())
        self._output.clear()

        def work() -> None:
            try:
                prepared = self._station.prepare(stream, step.key, run.id, confirmed=confirmed, offline=is_offline)
                self._station.runner.start(
                    prepared.facts, prepared.place, dry=is_dry, progress=self._told.emit, finished=self._ended.emit
                )
            except WatchfloorError as error:
                self._refused.emit(refused, shown(str(error)))

        threading.Thread(target=work, name="prepare-action", daemon=True).start()

    def _begin(self, run: RunView, step: StepView) -> None:
        """A step that begins without a key; what keeps it from that is said."""
        self._start(run, step, self._live.told.emit, is_dry=False, confirmed=False)

    def stop(self) -> bool:
        """Press every Stop; False where nothing runs."""
        running = self._station.runner.running()
        self._station.runner.stop_all()
        return bool(running)

    def is_unknown(self, run: RunView, step: StepView) -> bool:
        """Whether it was begun, never ended, and does not run here."""
        return self._live.incident is not None and self._station.runner.is_unknown(self._live.incident.id, run, step)

    def bound(self, step: StepView) -> tuple[str, ApprovalPolicy] | None:
        """See Runner."""
        call = None if step.step.action is None else self._resolved(step.step.action)
        return None if call is None or call.action.approval is None else (call.sha256, call.action.approval)

    def asking(self, run: RunView, step: StepView) -> object | None:
        """See Runner."""
        call = None if step.step.action is None else self._resolved(step.step.action)
        if call is None or call.action.approval is None or self._live.incident is None:
            return None
        return approval_of(
            self._live.incident.id,
            run.id,
            step.key,
            call,
            f"{run.title}, step {step.number}",
        )

    def settle(self, run: RunView, step: StepView) -> object:
        """What says that nobody knows how it ended: the step has failed until somebody has looked."""
        assert self._live.incident is not None, "there is a run, so there is an incident"
        # Into the record, which is the same in every language.
        words = "nobody knows how it ended: look before it is tried again"
        return EndAutomation(
            self._live.incident.id, run.id, step.key, AutomationOutcome.CRASHED, excerpt=words, observed=words
        )

    def lines(self) -> tuple[str, ...]:
        """The last lines of what runs now."""
        return tuple(self._output)

    def _resolved(self, call: ActionCall) -> Call | None:
        return self._looked_at(call)[2]

    def _looked_at(self, call: ActionCall) -> tuple[Facts, str, Call | None]:
        key, now = repr(call), self._live.clock.monotonic()
        if self._shown is None or self._shown[0] != key or now - self._shown[1] >= _FRESH_SECONDS:
            self._shown = (key, now, self._looked_up(call))
        return self._shown[2]

    def _looked_up(self, call: ActionCall) -> tuple[Facts, str, Call | None]:
        given = ((tr("Action"), call.name), *((str(name), str(value)) for name, value in call.parameters.items()))
        catalog = self._live.catalog
        services = None if catalog is None else {service.id for service in catalog.services}
        try:
            resolved = resolve(self._station.registry(), call, services)
        except BadInput as error:
            return given, f"{call.name}: {shown(error.problems[0].message)}", None
        return tuple((line.name, line.value) for line in preview(resolved)), "", resolved

    def _hear(self, text: str) -> None:
        self._output.extend(text.splitlines())
        self.changed.emit()

    def _end(self, handle: Handle) -> None:
        sentence = handle.not_begun or handle.trouble
        if sentence:
            self._live.failed.emit(sentence)
        self.changed.emit()
