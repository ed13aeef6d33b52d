"""The run that is worked through, laid out: head, chunks and steps at the left, what they rest on at the right."""

from functools import partial
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from console.live import Live
from console.panes.runbook import rows
from console.panes.runbook.live_values import live_rows
from console.panes.runbook.setting import Setting
from models.incident.runs.views import RunView, StepView
from models.runbooks.runbook import ReadMode
from resources.tongue import marked, tr
from widgets.buttons import Button
from widgets.mirror import put
from widgets.notice_row import NoticeRow
from widgets.panel import Panel
from widgets.row_list import RowList
from widgets.runbook.head import ChunkTabs, RunHead
from widgets.runbook.side import BasisList, LiveList, OutputView
from widgets.runbook.step_list import StepHead, StepList

_WIDE, _SIDE, _NARROW = 1500, 656, 352
_TWO_FROM: Final = 1100
"""Below this width the side stands under the steps, and the page scrolls."""
_STEPS_LEAST, _SIDE_LEAST = 320, 480
_NO_LIMIT: Final = 16_777_215
_OVER: Final = marked("the run is over")


class WorkPage(QWidget):
    """Shows; what is pressed on it is heard by the pane."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self.head, self.tabs, self.steps = RunHead(), ChunkTabs(), StepList()
        self.notice = NoticeRow()
        self.notice.hide()
        self.mode, self.hand, self.hold = (
            Button(tr("READ-DO"), "X"),
            Button(tr("Hand step to…"), "T"),
            Button(tr("Hold"), "H"),
        )
        self.live_list, self.output, self.basis = LiveList(), OutputView(), BasisList()
        self.live_panel, self.output_panel = Panel(tr("Live values")), Panel(tr("Output"))
        self.basis_panel = Panel(tr("Why?"), keys="Y")
        self._lay_out()

    def show_run(self, run: RunView, step_key: str, chunk: int, setting: Setting, running: tuple[str, ...]) -> None:
        """Show a run at a step; `running`: the last lines of what runs at it now."""
        step = run.step(step_key)
        self.head.set_words(*rows.head_words(run, setting))
        is_pair = run.mode is ReadMode.CHALLENGE_RESPONSE
        self.mode.set_label(tr("To READ-DO") if is_pair else tr("To challenge"))
        self.hold.set_label(tr("Go on") if run.held else tr("Hold"))
        for button in (self.mode, self.hand, self.hold):
            button.set_disabled(None if run.is_open else tr(_OVER))
        note = rows.bookmark_words(run, self._live.desk.identity.me, self._live.person)
        self.tabs.set_tabs(rows.tabs(run), str(chunk), note)
        views = rows.step_rows(run, chunk, setting)
        if tuple(views) != self.steps.rows():
            self.steps.set_rows(views)
        if self.steps.current_id() != step_key:
            self.steps.set_current(step_key)
        self.steps.show_card(rows.card(run, step, setting))
        self._show_side(run, step, chunk, setting, running)
        self._place_buttons()

    def value(self) -> str:
        """What is typed as seen."""
        return self.steps.value.text().strip() if self.steps.value is not None else ""

    def clear_value(self) -> None:
        """Another step is at hand."""
        if self.steps.value is not None:
            self.steps.value.clear()

    def to_value(self) -> bool:
        """The focus to the field of the value seen; False where there is none."""
        if self.steps.value is None or not self.steps.value.isVisible():
            return False
        self.steps.value.setFocus()
        return True

    def _show_side(
        self, run: RunView, step: StepView | None, chunk: int, setting: Setting, running: tuple[str, ...]
    ) -> None:
        found = live_rows(self._live, run, chunk)
        if tuple(found) != self.live_list.rows():
            self.live_list.set_rows(found)
        self.live_panel.set_empty(None if found else tr("No live value is named by these steps."))
        lines, foot, meta = rows.output_lines(step)
        self.output.set_lines(running or lines, foot)
        self.output_panel.set_meta(meta)
        self.output_panel.set_empty(None if running or lines or foot else tr("Nothing has run at this step."))
        basis = rows.basis_rows(run, step, setting)
        if tuple(basis) != self.basis.rows():
            self.basis.set_rows(basis)
        self.basis_panel.set_meta("" if step is None else tr("basis for step {number}", number=step.number))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The side takes what the mock-up gives it, less on small screens; on the smallest all is one column."""
        super().resizeEvent(event)
        width = event.size().width()
        is_row = width >= _TWO_FROM
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if is_row else QBoxLayout.Direction.TopToBottom)
        if is_row:
            self._side.setFixedWidth(_SIDE if width >= _WIDE else _NARROW)
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(_NO_LIMIT)
        self._side.setMinimumHeight(0 if is_row else _SIDE_LEAST)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """The head's buttons follow its width."""
        if watched is self.head and event.type() == QEvent.Type.Resize:
            self._place_buttons()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
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
        self.head.installEventFilter(self)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        for panel, body, share in (
            (self.live_panel, self.live_list, 3), (self.output_panel, self.output, 2), (self.basis_panel, self.basis, 3),
        ):  # fmt: skip
            body.setAccessibleName(panel.head.title)
            panel.set_body(body)
            side.addWidget(panel, share)
        for panel, listed in ((self.live_panel, self.live_list), (self.basis_panel, self.basis)):
            panel.say_what_fits(partial(_fitting, listed))
            listed.fit_changed.connect(panel.head.update)
        # The step at hand with its card is always whole: where the window is lower than that, the page scrolls.
        self.steps.setMinimumHeight(_STEPS_LEAST)
        content = QWidget()
        content.setProperty("surface", "canvas")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addLayout(left, 1)
        self._row.addWidget(self._side)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scroll)

    def _place_buttons(self) -> None:
        right = self.head.width() - 16
        for button in (self.hold, self.hand, self.mode):
            wide = button.sizeHint().width()
            right -= wide
            put(button, right, 16, wide, 32)
            right -= 8
        self.head.room_right = self.head.width() - right


def _fitting(listed: RowList[Any]) -> str:
    """In words, where not all of them are in view."""
    shown, count = listed.shown_count(), len(listed.rows())
    return tr("{shown_count} of {count} shown", shown_count=shown, count=count) if shown < count else ""
