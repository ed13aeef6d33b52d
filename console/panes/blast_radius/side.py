"""Beside the graph: what it costs, what began it, what if."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.health.figure import age
from resources.tongue import tr
from widgets.buttons import Button
from widgets.cause_list import CauseList, CauseView
from widgets.figure_grid import FigureGrid, FigureView
from widgets.freshness import Freshness, FreshnessKind
from widgets.panel import HEAD, Panel
from widgets.quiet_note import QuietNote
from widgets.sentence_strip import SentenceStrip
from widgets.what_if_list import WhatIfList

WIDTH, NARROW = 464, 376


class BlastSide(QWidget):
    """Says what was pressed; the pane does it."""

    supposed = Signal(str)
    """Id of the supposition to turn on or off."""
    cause_selected = Signal(str)
    cause_opened = Signal(str)
    judge_requested = Signal(str, bool)
    """Candidate, and whether it is confirmed."""
    pin_pressed = Signal()
    clear_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures, self.causes, self.what_if = FigureGrid(), CauseList(), WhatIfList()
        self.impact_panel = Panel(tr("Impact"), keys="Alt+P")
        self.impact_panel.set_body(self.figures)
        self.cause_panel, self.what_if_panel = Panel(tr("Causes")), Panel(tr("What if"))
        self.note, self.why = SentenceStrip(), QuietNote()
        self.pin, self.clear = Button(tr("Pin snapshot"), "Alt+P"), Button(tr("Clear"), "Esc")
        self.confirm, self.reject = Button(tr("Confirm…"), "C"), Button(tr("Rule out…"), "X")
        self._lay_out()
        self.what_if.toggled.connect(self.supposed)
        self.causes.row_selected.connect(self.cause_selected)
        self.causes.row_selected.connect(lambda _cause: self._allow())
        self.causes.row_opened.connect(self.cause_opened)
        self.pin.clicked.connect(self.pin_pressed)
        self.clear.clicked.connect(self.clear_pressed)
        self.confirm.clicked.connect(lambda: self._judge(is_cause=True))
        self.reject.clicked.connect(lambda: self._judge(is_cause=False))
        self._allow()

    def show_figures(self, figures: Sequence[FigureView], meta: str, instead: str = "") -> None:
        """What it costs; `instead`: why nothing is told, where the graph is too old to count on."""
        figures = () if instead else figures
        self.figures.set_figures(figures)
        self.impact_panel.setFixedHeight(HEAD + self.figures.sizeHint().height())
        self.impact_panel.set_meta("" if instead else meta)
        self.impact_panel.set_empty(None if figures else instead or tr("Without a catalogue nothing can be counted."))

    def show_causes(self, causes: list[CauseView], meta: str, empty: str, old_seconds: float | None = None) -> None:
        """The candidates, or why there are none; `old_seconds` where they can't be ranked anew."""
        is_old = bool(causes) and old_seconds is not None
        self.cause_panel.set_freshness(Freshness(FreshnessKind.STALE, age(old_seconds or 0.0)) if is_old else None)
        self.causes.set_rows(causes)
        self.cause_panel.set_meta(meta)
        self.cause_panel.set_empty(None if causes else empty)
        self._allow()

    def judge(self, *, is_cause: bool) -> None:
        """Confirm or rule out the current candidate."""
        self._judge(is_cause=is_cause)

    def _lay_out(self) -> None:
        self.causes.setAccessibleName(tr("Causes"))
        self.what_if.setAccessibleName(tr("What if"))
        self.cause_panel.set_body(_with_foot(_CausePage(self.causes), self.confirm, self.reject, beside=self.why))
        body = _with_foot(self.what_if, self.pin, self.clear)
        layout = body.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(1, self.note)
        self.note.hide()
        self.what_if_panel.set_body(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.impact_panel)
        column.addWidget(self.cause_panel, 5)
        column.addWidget(self.what_if_panel, 4)

    def _allow(self) -> None:
        why = None if self.causes.current_id() else tr("select a candidate first")
        self.why.set_text(why or "" if self.causes.rows() else "")
        for button in (self.confirm, self.reject):
            button.set_disabled(why)

    def _judge(self, *, is_cause: bool) -> None:
        if self.causes.current_id():
            self.judge_requested.emit(self.causes.current_id(), is_cause)


class _CausePage(QScrollArea):
    """The candidates, told how much of them is seen."""

    def __init__(self, causes: CauseList) -> None:
        super().__init__()
        self._causes = causes
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(causes)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Another part of the list is seen."""
        super().resizeEvent(event)
        self._causes.set_room(self.viewport().height())


def _with_foot(content: QWidget, *buttons: Button, beside: QWidget | None = None) -> QWidget:
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(content, 1)
    row = QHBoxLayout()
    row.setContentsMargins(16, 8, 16, 12)
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    if beside is None:
        row.addStretch(1)
    else:
        row.addWidget(beside, 1)
    column.addLayout(row)
    return body
