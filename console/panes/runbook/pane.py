"""The Runbook screen: the run that is worked through, or what could be started.

Rules live in models.incident.runs; here a step is shown, and what a person says of it is handed on. Someone who leaves the
screen, or does nothing for five minutes, leaves a bookmark; coming back, the focus is there.
"""

from typing import Final

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from console.live import Live
from console.panes.runbook import rows
from console.panes.runbook.library_page import LibraryPage
from console.panes.runbook.live_values import live_rows
from console.panes.runbook.rows import END, Setting
from console.panes.runbook.runner import Runner
from console.runbook_facts import proposals_for
from models.incident.evidence.part import PART as EVIDENCE
from models.incident.runs import commands
from models.incident.runs.part import PART as RUNS
from models.incident.runs.restore import KEY
from models.incident.runs.step_state import StepState
from models.incident.runs.views import RunView, StepView
from models.incident.runs.way import Place
from models.kernel.ids import StreamId
from models.runbooks.matching import Proposal
from models.runbooks.runbook import ReadMode, Runbook, StepKind
from widgets.buttons import Button
from widgets.notice_row import NoticeRow
from widgets.panel import Panel
from widgets.runbook.head import ChunkTabs, RunHead
from widgets.runbook.side import BasisList, LiveList, OutputView
from widgets.runbook.step_list import StepHead, StepList

IDLE_SECONDS: Final = 300
"""Without a key or click for so long, a person was called away."""
RESTORE_SECONDS: Final = 30
"""So often a restore order is compared with what is healthy by now."""
_WIDE, _SIDE, _NARROW = 1500, 656, 352
_LETTERS: Final = {
    "d": "done", "b": "begin", "s": "skip", "f": "fail", "k": "block", "r": "reopen", "t": "assign", "c": "copy",
    "o": "link", "p": "dry_run", "g": "run", "m": "manual", "y": "why", "h": "hold", "v": "preserve", "x": "mode",
    "e": "end", "l": "library",
}  # fmt: skip
_ASKED: Final = ("skip", "fail", "block", "reopen", "assign", "abort", "mode", "preserve", "start")


class RunbookPane(QWidget):
    """`asked(what, run, step)` wants a question put to the person: a reason, a name, an answer."""

    asked = Signal(str, str, str)

    def __init__(self, live: Live, runner: Runner | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live, self._runner = live, runner
        self._run_id = self._step = self._confirming = self._error = ""
        self._by_hand = self._is_asked = False
        self._chunk = 0
        self._touched = live.clock.monotonic()
        self._is_idle = False
        self._ordered = self._touched
        self._library: tuple[Runbook, ...] = ()
        self._proposals: tuple[Proposal, ...] | None = None
        self._asked_for = ""
        self.setProperty("surface", "canvas")
        self.library = LibraryPage()
        self.head, self.tabs, self.steps = RunHead(), ChunkTabs(), StepList()
        self.notice = NoticeRow()
        self.notice.hide()
        self.mode, self.hand, self.hold = Button("READ-DO", "X"), Button("Hand step to…", "T"), Button("Hold", "H")
        self.live_list, self.output, self.basis = LiveList(), OutputView(), BasisList()
        self.live_panel, self.output_panel = Panel("Live values"), Panel("Output")
        self.basis_panel = Panel("Why?", keys="Y")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.library)

    # What is shown

    @property
    def run(self) -> RunView | None:
        """The run on the screen; None while the library is."""
        return self._live.part(RUNS).find(self._run_id) if self._run_id else None

    @property
    def step(self) -> StepView | None:
        """The step at hand; None at the end and without a run."""
        run = self.run
        return None if run is None else run.step(self._step)

    def show_run(self, run_id: str, step: str = "") -> None:
        """Open a run at a step: the one given, one's bookmark, or the one that comes next."""
        run = self._live.part(RUNS).find(run_id)
        if run is None:
            return
        self._run_id, self._error, self._confirming, self._by_hand = run_id, "", "", False
        marked = run.step(step or run.bookmarks.get(self._live.desk.identity.me, ""))
        if marked is None or marked.is_settled or marked.place is Place.OFF:
            marked = run.current
        self._choose(marked.key if marked is not None else END)
        self.refresh()
        self._take_focus()

    def show_library(self) -> None:
        """All runs, and what could be started."""
        self._leave_bookmark()
        self._run_id = self._step = ""
        self.refresh()
        self._take_focus()

    def refresh(self) -> None:
        """Show the incident as it stands; not while nobody looks."""
        if not self.isVisible():
            return
        run = self.run
        self._stack.setCurrentIndex(1 if run is not None else 0)
        if run is None:
            self._run_id = ""
            self._show_library()
            return
        self.setFocusProxy(self.steps)
        setting = self._setting(run)
        step = run.step(self._step)
        self.head.set_words(*rows.head_words(run, setting))
        is_pair = run.mode is ReadMode.CHALLENGE_RESPONSE
        self.mode.set_label("To READ-DO" if is_pair else "To challenge")
        self.hold.set_label("Go on" if run.held else "Hold")
        for button in (self.mode, self.hand, self.hold):
            button.set_disabled(None if run.is_open else "the run is over")
        note = rows.bookmark_words(run, self._live.desk.identity.me, self._live.person)
        self.tabs.set_tabs(rows.tabs(run), str(self._chunk), note)
        views = rows.step_rows(run, self._chunk, setting)
        if tuple(views) != self.steps.rows():
            self.steps.set_rows(views)
        if self.steps.current_id() != self._step:
            self.steps.set_current(self._step)
        self.steps.show_card(rows.card(run, step, setting))
        self._show_side(run, step, setting)
        self._place_buttons()

    def _setting(self, run: RunView) -> Setting:
        live, step = self._live, run.step(self._step)
        facts: tuple[tuple[str, str], ...] = ()
        problem = ""
        if step is not None and step.step.action is not None and self._runner is not None:
            facts, problem = self._runner.facts(step.step.action)
        elif step is not None and step.step.action is not None:
            facts = (("Action", step.step.action.name),)
            facts += tuple((str(name), str(value)) for name, value in step.step.action.parameters.items())
        offline = self._runner.offline() if self._runner is not None else ""
        return Setting(
            live.clock.now_ms(), live.person, live.part(EVIDENCE).preservation, offline, self._confirming, self._error,
            self._runner is not None, facts, problem,
            self._runner is not None and step is not None and step.running is not None and self._runner.is_unknown(run, step),
        )  # fmt: skip

    def _show_side(self, run: RunView, step: StepView | None, setting: Setting) -> None:
        found = live_rows(self._live, run, self._chunk)
        if tuple(found) != self.live_list.rows():
            self.live_list.set_rows(found)
        self.live_panel.set_empty(None if found else "No live value is named by these steps.")
        lines, foot, meta = rows.output_lines(step)
        running = self._runner.lines() if self._runner is not None and step is not None and step.running else ()
        self.output.set_lines(running or lines, foot)
        self.output_panel.set_meta(meta)
        self.output_panel.set_empty(None if lines or foot else "Nothing has run at this step.")
        basis = rows.basis_rows(run, step, setting)
        if tuple(basis) != self.basis.rows():
            self.basis.set_rows(basis)
        self.basis_panel.set_meta("" if step is None else f"basis for step {step.number}")

    def _show_library(self) -> None:
        live = self._live
        self.setFocusProxy(self.library.first_stop())
        why = "" if live.incident is not None else "No open incident. F2 declares."
        found = live.part(RUNS).all
        self.library.show_all(rows.run_rows(found, live.person), self._proposals, self._library, why)

    def _ask_library(self) -> None:
        """The library, and what of it fits; asked for when the screen is looked at or the incident changes."""
        stream = self._live.incident.id if self._live.incident is not None else None
        self._asked_for = str(stream)
        desk = self._live.desk

        def question() -> tuple[tuple[Runbook, ...], tuple[Proposal, ...]]:
            proposals = proposals_for(desk, stream) if stream is not None else ()
            return desk.runbooks.library.runbooks, proposals

        def answer(found: tuple[tuple[Runbook, ...], tuple[Proposal, ...]]) -> None:
            self._library, self._proposals = found
            if self.isVisible() and not self._run_id:
                self._show_library()
                if self.library.isAncestorOf(self.focusWidget() or self) or self.hasFocus():
                    self._take_focus()

        self._live.ask(question, answer)

    # What the person does

    def act(self, what: str) -> None:
        """Do what a button or letter says to the step at hand."""
        self._touch()
        run, step = self.run, self.step
        if what == "library" or run is None:
            self.show_library()
        elif what == "hold":
            self._submit(commands.HoldRun(self._stream, run.id, not run.held))
        elif what == "end":
            self._submit(commands.EndRun(self._stream, run.id))
        elif what in ("abort", "mode"):
            self.asked.emit(what, run.id, self._step)
        elif step is not None:
            self._act_on(run, step, what)

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
            self._live.told.emit("Command copied. The console never runs it.")
        elif what == "link" and step.step.links:
            QDesktopServices.openUrl(QUrl(step.step.links[0].url))
        elif what == "why":
            self.basis.setFocus()
        elif what in ("run", "dry_run"):
            self._automate(run, step, is_dry=what == "dry_run")
        elif what == "stop":
            self.stop()
        elif what == "settle" and self._runner is not None:
            self._submit(self._runner.settle(run, step))

    def stop(self) -> None:
        """Ctrl+.: whatever runs by itself is stopped."""
        if self._runner is None or not self._runner.stop():
            self._live.told.emit("Nothing runs by itself.")

    def _automate(self, run: RunView, step: StepView, *, is_dry: bool) -> None:
        if self._runner is None:
            self._refused("no registered actions here: Settings names their file")
        elif step.step.action is not None and step.running is None:
            self._runner.start(run, step, is_dry, self._refused)

    def _manual(self, run: RunView, step: StepView) -> None:
        """The person does it; where the action failed, in a new go."""
        self._by_hand = True
        if step.state in (StepState.FAILED, StepState.DISPUTED):
            self._submit(commands.ReopenStep(self._stream, run.id, step.key, "by hand"), keeps_hand=True)
        if self.steps.value is not None and self.steps.value.isVisible():
            self.steps.value.setFocus()

    def _done(self, run: RunView, step: StepView, outcome: str = "") -> None:
        value = self.steps.value.text().strip() if self.steps.value is not None else ""
        if step.step.confirm and self._confirming != step.key and not step.state.is_over:
            self._confirming = step.key
            self._error = "It can't be taken back: press Done once more to confirm."
            self.refresh()
            return
        by_hand = step.step.action is not None and (self._by_hand or not _succeeded(step))
        command = commands.MoveStep(
            self._stream, run.id, step.key, StepState.DONE, value, outcome=outcome,
            confirmed=self._confirming == step.key, by_hand=by_hand,
        )  # fmt: skip
        self._submit(command, goes_on=True)

    def _submit(self, command: object, *, goes_on: bool = False, keeps_hand: bool = False) -> None:
        if self._is_asked:
            return  # a second press while the first is being saved
        self._is_asked = True
        self._live.submit(command, lambda _receipt: self._saved(goes_on, keeps_hand), self._refused)

    def _saved(self, goes_on: bool, keeps_hand: bool) -> None:
        self._is_asked, self._error, self._confirming = False, "", ""
        self._by_hand = keeps_hand
        run = self.run
        if goes_on and run is not None:
            self._clear_value()
            current = run.current
            self._choose(current.key if current is not None else END)
            self.steps.setFocus()
        self.refresh()

    def _refused(self, sentence: str) -> None:
        self._is_asked, self._error = False, sentence
        self.refresh()

    def start(self, key: str) -> None:
        """Begin a run of a runbook; with two people asked for where it wants them."""
        book = next((each for each in self._library if each.key == key), None)
        if book is None or self._live.incident is None:
            return
        if book.mode is ReadMode.CHALLENGE_RESPONSE:
            self.asked.emit("start", "", key)
            return
        self._live.submit(
            commands.StartRun(self._live.incident.id, book), lambda receipt: self.show_run(receipt.events[0])
        )

    # Moving about

    def _choose(self, key: str) -> None:
        run = self.run
        step = None if run is None else run.step(key)
        if step is not None:
            self._chunk = step.chunk
        elif run is not None:
            self._chunk = len(run.chunks) - 1
        if key != self._step:
            self._clear_value()
            self._error = self._confirming = ""
            self._by_hand = False
        self._step = key

    def _selected(self, key: str) -> None:
        self._touch()
        self._choose(key)
        self.refresh()

    def _opened(self, _key: str) -> None:
        """Enter: to the value, or done."""
        step = self.step
        if step is None:
            self.act("end")
        elif self.steps.value is not None and self.steps.value.isVisible():
            self.steps.value.setFocus()
        elif not (step.step.kind is StepKind.DECIDE and step.step.branches):
            self.act("done")

    def _letter(self, letter: str) -> None:
        self._touch()
        step = self.step
        if letter.isdigit() and step is not None and 0 < int(letter) <= len(step.step.branches):
            self.act(f"outcome:{step.step.branches[int(letter) - 1].outcome}")
        elif letter in _LETTERS:
            self.act(_LETTERS[letter])

    def _turn_chunk(self, chunk_id: str) -> None:
        run = self.run
        if run is not None:
            steps = run.in_chunk(int(chunk_id))
            target = next((step for step in steps if not step.is_settled), steps[0] if steps else None)
            if target is not None:
                self._selected(target.key)

    def _clear_value(self) -> None:
        if self.steps.value is not None:
            self.steps.value.clear()

    def _take_focus(self) -> None:
        if self.isVisible():
            proxy = self.focusProxy()
            (proxy or self.steps).setFocus()

    # Interruptions

    def _touch(self) -> None:
        self._touched, self._is_idle = self._live.clock.monotonic(), False
        self.notice.hide()

    def _tick(self) -> None:
        if self.isVisible() and not self._is_idle and self._live.clock.monotonic() - self._touched >= IDLE_SECONDS:
            self._is_idle = True
            self._leave_bookmark()
            self._say_where()
        run, now = self.run, self._live.clock.monotonic()
        is_order = run is not None and run.is_open and run.runbook.key == KEY
        if self.isVisible() and is_order and now - self._ordered >= RESTORE_SECONDS:
            self._ordered = now
            self.asked.emit("restore", self._run_id, self._step)
        self.refresh()

    def _leave_bookmark(self) -> None:
        run, step = self.run, self.step
        me = self._live.desk.identity.me
        if run is None or step is None or not run.is_open or run.bookmarks.get(me) == step.key or run.not_started:
            return
        self._live.submit(commands.BookmarkRun(self._stream, run.id, step.key), refused=lambda _sentence: None)

    def _say_where(self) -> None:
        step = self.step
        if step is not None:
            self.notice.set_notice(f"You were at step {step.number}: {step.step.text}")
            self.notice.show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Back: the run that goes on, at the bookmark."""
        super().showEvent(event)
        self._ask_library()
        run = self.run or self._live.part(RUNS).current
        if run is not None and run.is_open:
            is_marked = self._live.desk.identity.me in run.bookmarks
            self.show_run(run.id)
            if is_marked:
                self._say_where()
        else:
            self.refresh()
        self._touched = self._live.clock.monotonic()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        """Away: the bookmark says where."""
        super().hideEvent(event)
        # In the next turn: while the whole window closes, the record closes, too.
        QTimer.singleShot(0, self, self._left)

    def _left(self) -> None:
        if not self.isVisible() and self.window().isVisible():
            self._leave_bookmark()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The side takes what the mock-up gives it, less on small screens."""
        super().resizeEvent(event)
        self._side.setFixedWidth(_SIDE if event.size().width() >= _WIDE else _NARROW)
        self._place_buttons()

    @property
    def _stream(self) -> StreamId:
        assert self._live.incident is not None, "there is a run, so there is an incident"
        return self._live.incident.id

    def _incident_changed(self) -> None:
        stream = self._live.incident.id if self._live.incident is not None else None
        if str(stream) != self._asked_for and self.isVisible():
            self._run_id = self._step = ""
            self._ask_library()
        self.refresh()

    # Making it

    def _lay_out(self) -> None:
        work = QWidget()
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.notice)
        left.addWidget(self.head)
        left.addWidget(self.tabs)
        left.addSpacing(8)
        left.addWidget(StepHead())
        left.addWidget(self.steps, 1)
        for button in (self.mode, self.hand, self.hold):
            button.setParent(self.head)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        for panel, body, share in (
            (self.live_panel, self.live_list, 2), (self.output_panel, self.output, 2), (self.basis_panel, self.basis, 3),
        ):  # fmt: skip
            body.setAccessibleName(panel.head.title)
            panel.set_body(body)
            side.addWidget(panel, share)
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(left, 1)
        row.addWidget(self._side)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.library)
        self._stack.addWidget(work)

    def _place_buttons(self) -> None:
        right = self.head.width() - 16
        for button in (self.hold, self.hand, self.mode):
            wide = button.sizeHint().width()
            right -= wide
            button.setGeometry(right, 16, wide, 32)
            right -= 8
        self.head.room_right = self.head.width() - right

    def _connect(self) -> None:
        live = self._live
        live.incident_changed.connect(self._incident_changed)
        live.second_passed.connect(self._tick)
        self.steps.row_selected.connect(self._selected)
        self.steps.row_opened.connect(self._opened)
        self.steps.letter.connect(self._letter)
        self.steps.committed.connect(lambda: self.act("done"))
        self.steps.card.asked.connect(self.act)
        self.tabs.chosen.connect(self._turn_chunk)
        self.library.start_requested.connect(self.start)
        self.library.run_chosen.connect(self.show_run)
        for button, what in ((self.mode, "mode"), (self.hand, "assign"), (self.hold, "hold")):
            button.clicked.connect(lambda _checked=False, one=what: self.act(one))


def _succeeded(step: StepView) -> bool:
    return any(
        each.outcome is commands.AutomationOutcome.SUCCEEDED and not each.dry_run and each.generation == step.generation
        for each in step.automated
    )
