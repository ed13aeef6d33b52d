"""The Runbook screen: the run that is worked through, what could be started, or the evidence in custody.

Rules live in models.incident; here a step is shown, and what a person says of it is handed on. Someone who leaves the screen,
or does nothing for five minutes, leaves a bookmark; coming back, the focus is there.
"""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from console.live import Live
from console.panes.runbook import rows
from console.panes.runbook.doing import LETTERS, Doing
from console.panes.runbook.evidence_page import EvidencePage
from console.panes.runbook.library_page import LibraryPage
from console.panes.runbook.rows import END
from console.panes.runbook.runner import Runner
from console.panes.runbook.setting import setting_of
from console.panes.runbook.work_page import WorkPage
from console.runbook_facts import proposals_for
from models.incident.runs import commands
from models.incident.runs.part import PART as RUNS
from models.incident.runs.restore import KEY
from models.incident.runs.views import RunView, StepView
from models.incident.runs.way import Place
from models.runbooks.matching import Proposal
from models.runbooks.runbook import ReadMode, Runbook, StepKind
from resources.tongue import tr

IDLE_SECONDS: Final = 300
"""Without a key or click for so long, a person was called away."""
RESTORE_SECONDS: Final = 30
"""So often a restore order is compared with what is healthy by now."""


class RunbookPane(QWidget):
    """`asked(what, run, step)` wants a question put to the person: a reason, a name, an answer."""

    asked = Signal(str, str, str)

    def __init__(self, live: Live, runner: Runner | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live, self._runner = live, runner
        self._run_id = self._step = ""
        self._chunk = 0
        self._touched = self._ordered = live.clock.monotonic()
        self._is_idle = False
        self._library: tuple[Runbook, ...] = ()
        self._proposals: tuple[Proposal, ...] | None = None
        self._asked_for = ""
        self.setProperty("surface", "canvas")
        self.library, self.work, self.evidence = LibraryPage(), WorkPage(live), EvidencePage(live)
        self._is_evidence = False
        self.steps, self.notice = self.work.steps, self.work.notice
        self._doing = Doing(live, runner, self.work, self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.library)
        self._stack.addWidget(self.work)
        self._stack.addWidget(self.evidence)
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
        self._run_id, self._is_evidence = run_id, False
        self._doing.forget()
        marked = run.step(step or run.bookmarks.get(self._live.desk.identity.me, ""))
        if marked is None or marked.is_settled or marked.place is Place.OFF:
            marked = run.current
        self.choose(marked.key if marked is not None else END)
        self._take_focus()

    def show_evidence(self) -> None:
        """What is in custody. What was shown before comes back with the button Runbook."""
        self._is_evidence = True
        self.refresh()
        self._take_focus()

    def _leave_evidence(self) -> None:
        self._is_evidence = False
        self.refresh()
        self._take_focus()

    def show_library(self) -> None:
        """All runs, and what could be started."""
        self._leave_bookmark()
        self._is_evidence = False
        self._run_id = self._step = ""
        self.refresh()
        self._take_focus()

    def refresh(self) -> None:
        """Show the incident as it stands; not while nobody looks."""
        if not self.isVisible():
            return
        if self._is_evidence:
            self._stack.setCurrentWidget(self.evidence)
            self.setFocusProxy(self.evidence)
            self.evidence.refresh()
            return
        run = self.run
        self._stack.setCurrentWidget(self.library if run is None else self.work)
        if run is None:
            self._run_id = ""
            self._show_library()
            return
        self.setFocusProxy(self.steps)
        step, runner = run.step(self._step), self._runner
        running = runner.lines() if runner is not None and step is not None and step.running else ()
        setting = setting_of(self._live, runner, run, step)
        setting = replace(setting, confirming=self._doing.confirming, error=self._doing.error)
        self.work.show_run(run, self._step, self._chunk, setting, running)

    def _show_library(self) -> None:
        live = self._live
        self.setFocusProxy(self.library.first_stop())
        why = "" if live.incident is not None else tr("No open incident. F2 declares.")
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
            if self.isVisible() and not self._run_id and not self._is_evidence:
                self._show_library()
                if self.library.isAncestorOf(self.focusWidget() or self) or self.hasFocus():
                    self._take_focus()

        self._live.ask(question, answer)

    # What the person does

    def act(self, what: str) -> None:
        """Do what a button or letter says to the step at hand."""
        self._touch()
        run = self.run
        if what == "evidence":
            self.show_evidence()
        elif what == "library" or run is None:
            self.show_library()
        else:
            self._doing.act(what, run, run.step(self._step))

    def stop(self) -> None:
        """Ctrl+.: whatever runs by itself is stopped."""
        self._doing.stop()

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

    def _about_evidence(self, what: str, item: str) -> None:
        self._touch()
        if what == "back":
            self._leave_evidence()
        else:
            self.asked.emit(what if what == "preserve" else f"evidence:{what}", "", item)

    # Moving about

    def choose(self, key: str) -> None:
        """Another step is at hand."""
        run = self.run
        step = None if run is None else run.step(key)
        if step is not None:
            self._chunk = step.chunk
        elif run is not None:
            self._chunk = len(run.chunks) - 1
        if key != self._step:
            self._doing.forget()
        self._step = key
        self.refresh()

    def _move_on(self) -> None:
        run = self.run
        if run is not None:
            self.work.clear_value()
            current = run.current
            self.choose(current.key if current is not None else END)
            self.steps.setFocus()

    def _selected(self, key: str) -> None:
        self._touch()
        self.choose(key)

    def _opened(self, _key: str) -> None:
        """Enter: to the value, or done."""
        step = self.step
        if step is None:
            self.act("end")
        elif not self.work.to_value() and not (step.step.kind is StepKind.DECIDE and step.step.branches):
            self.act("done")

    def _letter(self, letter: str) -> None:
        self._touch()
        step = self.step
        if letter.isdigit() and step is not None and 0 < int(letter) <= len(step.step.branches):
            self.act(f"outcome:{step.step.branches[int(letter) - 1].outcome}")
        elif letter in LETTERS:
            self.act(LETTERS[letter])

    def _turn_chunk(self, chunk_id: str) -> None:
        run = self.run
        if run is not None:
            steps = run.in_chunk(int(chunk_id))
            target = next((step for step in steps if not step.is_settled), steps[0] if steps else None)
            if target is not None:
                self._selected(target.key)

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
        run, step, incident = self.run, self.step, self._live.incident
        me = self._live.desk.identity.me
        if run is None or step is None or incident is None or not run.is_open or run.not_started:
            return
        if run.bookmarks.get(me) != step.key:
            self._live.submit(commands.BookmarkRun(incident.id, run.id, step.key), refused=lambda _sentence: None)

    def _say_where(self) -> None:
        step = self.step
        if step is not None:
            self.notice.set_notice(tr("You were at step {number}: {step}", number=step.number, step=step.step.text))
            self.notice.show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Back: the run that goes on, at the bookmark."""
        super().showEvent(event)
        self._ask_library()
        run = self.run or self._live.part(RUNS).current
        if self._is_evidence:
            self.refresh()
        elif run is not None and run.is_open:
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

    def _incident_changed(self) -> None:
        stream = self._live.incident.id if self._live.incident is not None else None
        if str(stream) != self._asked_for and self.isVisible():
            self._run_id = self._step = ""
            self._ask_library()
        self.refresh()

    def _connect(self) -> None:
        live, work = self._live, self.work
        live.incident_changed.connect(self._incident_changed)
        live.second_passed.connect(self._tick)
        self.steps.row_selected.connect(self._selected)
        self.steps.row_opened.connect(self._opened)
        self.steps.letter.connect(self._letter)
        self.steps.committed.connect(lambda: self.act("done"))
        self.steps.card.asked.connect(self.act)
        work.tabs.chosen.connect(self._turn_chunk)
        self._doing.asked.connect(self.asked)
        self._doing.changed.connect(self.refresh)
        self._doing.moved_on.connect(self._move_on)
        self.evidence.asked.connect(self._about_evidence)
        self.library.start_requested.connect(self.start)
        self.library.run_chosen.connect(self.show_run)
        for button, what in ((work.mode, "mode"), (work.hand, "assign"), (work.hold, "hold")):
            button.clicked.connect(lambda _checked=False, one=what: self.act(one))
