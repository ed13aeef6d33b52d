"""What a person does to the step at hand, handed on as commands: done, begun, run, asked about. No rules here."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from console.live import Live
from console.panes.runbook.runner import Runner
from console.panes.runbook.work_page import WorkPage
from models.incident.runs import commands
from models.incident.runs.step_state import StepState
from models.incident.runs.views import RunView, StepView
from models.kernel.ids import StreamId
from resources.tongue import tr

LETTERS: Final = {
    "d": "done", "b": "begin", "s": "skip", "f": "fail", "k": "block", "r": "reopen", "t": "assign", "c": "copy",
    "o": "link", "p": "dry_run", "g": "run", "m": "manual", "y": "why", "h": "hold", "v": "preserve", "x": "mode",
    "e": "end", "l": "library", "a": "ask_approval", "i": "evidence",
}  # fmt: skip
_ASKED: Final = ("skip", "fail", "block", "reopen", "assign", "abort", "mode", "preserve", "approvals")


class Doing(QObject):
    """`asked(what, run, step)` wants a question put to the person; `moved_on` when the step at hand is settled."""

    asked = Signal(str, str, str)
    changed = Signal()
    moved_on = Signal()

    def __init__(self, live: Live, runner: Runner | None, page: WorkPage, parent: QObject) -> None:
        super().__init__(parent)
        self._live, self._runner, self._page = live, runner, page
        self.error = self.confirming = ""
        """Why the last thing was refused; the key of the step that asks to be confirmed."""
        self._by_hand = self._is_asked = False

    def forget(self) -> None:
        """Another step is at hand: what was said and typed belongs to the one before."""
        self._page.clear_value()
        self.error = self.confirming = ""
        self._by_hand = False

    def act(self, what: str, run: RunView, step: StepView | None) -> None:
        """Do what a button or letter says."""
        if what == "hold":
            self._submit(commands.HoldRun(self._stream, run.id, not run.held))
        elif what == "end":
            self._submit(commands.EndRun(self._stream, run.id))
        elif what in ("abort", "mode"):
            self.asked.emit(what, run.id, "" if step is None else step.key)
        elif step is not None:
            self._act_on(run, step, what)

    def stop(self) -> None:
        """Ctrl+.: whatever runs by itself is stopped."""
        if self._runner is None or not self._runner.stop():
            self._live.told.emit(tr("Nothing runs by itself."))

    def _act_on(self, run: RunView, step: StepView, what: str) -> None:
        if what in _ASKED:
            self.asked.emit(what, run.id, step.key)
        elif what == "done":
            self._done(run, step)
        elif what == "begin":
            self._submit(commands.MoveStep(self._stream, run.id, step.key, StepState.DOING))
        elif what.startswith("outcome:"):
            self._done(run, step, what.partition(":")[2])
        elif what == "manual":
            self._manual(run, step)
        elif what == "copy" and step.step.command:
            QGuiApplication.clipboard().setText(step.step.command)
            self._live.told.emit(tr("Command copied. The console never runs it."))
        elif what == "link" and step.step.links:
            QDesktopServices.openUrl(QUrl(step.step.links[0].url))
        elif what == "why":
            self._page.basis.setFocus()
        else:
            self._automate(run, step, what)

    def _automate(self, run: RunView, step: StepView, what: str) -> None:
        runner = self._runner
        if what == "stop":
            self.stop()
        elif what == "settle" and runner is not None:
            self._submit(runner.settle(run, step))
        elif what == "ask_approval" and runner is not None:
            command = runner.asking(run, step)
            if command is not None:
                self._submit(command, lambda: self._live.told.emit(tr("Put to approval. Alt+A shows who is asked.")))
        elif what in ("run", "dry_run"):
            if runner is None:
                self._refused(tr("no registered actions here: Settings names their file"))
            elif step.step.action is not None and step.running is None:
                runner.start(run, step, what == "dry_run", self._refused)

    def _manual(self, run: RunView, step: StepView) -> None:
        """The person does it; where the action failed, in a new go."""
        self._by_hand = True
        if step.state in (StepState.FAILED, StepState.DISPUTED):
            self._submit(commands.ReopenStep(self._stream, run.id, step.key, "by hand"), keeps_hand=True)
        self._page.to_value()

    def _done(self, run: RunView, step: StepView, outcome: str = "") -> None:
        if step.step.confirm and self.confirming != step.key and not step.state.is_over:
            self.confirming = step.key
            self.error = tr("It can't be taken back: press Done once more to confirm.")
            self.changed.emit()
            return
        by_hand = step.step.action is not None and (self._by_hand or not _succeeded(step))
        command = commands.MoveStep(
            self._stream, run.id, step.key, StepState.DONE, self._page.value(), outcome=outcome,
            confirmed=self.confirming == step.key, by_hand=by_hand,
        )  # fmt: skip
        self._submit(command, self.moved_on.emit)

    def _submit(self, command: object, then: Callable[[], None] = lambda: None, *, keeps_hand: bool = False) -> None:
        if self._is_asked:
            return  # a second press while the first is being saved
        self._is_asked = True

        def saved(_receipt: object) -> None:
            self._is_asked, self.error, self.confirming = False, "", ""
            self._by_hand = keeps_hand
            then()
            self.changed.emit()

        self._live.submit(command, saved, self._refused)

    def _refused(self, sentence: str) -> None:
        self._is_asked, self.error = False, sentence
        self.changed.emit()

    @property
    def _stream(self) -> StreamId:
        assert self._live.incident is not None, "there is a run, so there is an incident"
        return self._live.incident.id


def _succeeded(step: StepView) -> bool:
    return any(
        each.outcome is commands.AutomationOutcome.SUCCEEDED and not each.dry_run and each.generation == step.generation
        for each in step.automated
    )
