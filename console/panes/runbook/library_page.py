"""What can be worked through: the runs of the incident, the runbooks that fit it and why, and all there are."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.runbooks.matching import Proposal
from models.runbooks.runbook import Runbook
from resources.tongue import tr
from widgets.panel import Panel
from widgets.two_line_list import TwoLineList, TwoLineView


class LibraryPage(QWidget):
    """`start_requested(key)` for a runbook, `run_chosen(id)` for a run; Enter on a row, or the button."""

    start_requested = Signal(str)
    run_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.runs, self.proposed, self.all = TwoLineList(), TwoLineList(), TwoLineList()
        self._panels = {
            "runs": _panel(tr("Runs of this incident"), self.runs),
            "proposed": _panel(tr("Proposed runbooks"), self.proposed),
            "all": _panel(tr("All runbooks"), self.all),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._panels["proposed"], 3)
        left.addWidget(self._panels["runs"], 2)
        row.addLayout(left, 1)
        row.addWidget(self._panels["all"], 1)
        self.runs.row_opened.connect(self.run_chosen)
        for rows in (self.proposed, self.all):
            rows.row_opened.connect(self.start_requested)
        self.setFocusProxy(self.proposed)

    def show_all(
        self, runs: Sequence[TwoLineView], proposed: Sequence[Proposal] | None, library: Sequence[Runbook], why: str
    ) -> None:
        """Show these; `proposed` is None while the library is being read. `why` stands where nothing can be started."""
        _fill(self._panels["runs"], self.runs, runs, why or tr("No run yet. Enter on a runbook starts one."))
        fits = [_row(each.runbook, " · ".join(each.reasons)) for each in proposed or ()]
        empty = (
            tr("Reading the library…") if proposed is None else tr("No runbook fits: choose one of all, at the right.")
        )
        _fill(self._panels["proposed"], self.proposed, fits, why or empty)
        self._panels["proposed"].set_meta(tr("Enter starts") if fits else "")
        every = [_row(each, each.summary) for each in library]
        _fill(self._panels["all"], self.all, every, tr("The library is empty: runbook import reads files."))
        untested = sum(not each.last_tested for each in library)
        meta = tr("{every} in force", every=len(every)) if every else ""
        if untested:
            meta = tr("{every} in force · {untested} never tested", every=len(every), untested=untested)
        self._panels["all"].set_meta(meta)
        if self.proposed.rows() and not self.proposed.current_id():
            self.proposed.set_current(self.proposed.rows()[0].id)

    def first_stop(self) -> QWidget:
        """Where the hands go first."""
        return next((rows for rows in (self.runs, self.proposed, self.all) if rows.rows()), self.all)


def _row(book: Runbook, note: str) -> TwoLineView:
    tested = tr("tested {last_tested:%b %Y}", last_tested=book.last_tested) if book.last_tested else tr("never tested")
    steps = sum(1 for _ in book.steps())
    return TwoLineView(
        book.key,
        book.title,
        " ".join((note or book.summary)[:400].split()),
        # In words: a shape for each of them would be a page of shapes, and colour is for what is wrong now.
        tr("{steps} steps · {tested}", steps=steps, tested=tested),
    )


def _panel(title: str, rows: TwoLineList) -> Panel:
    panel = Panel(title)
    rows.setAccessibleName(title)

    def fitting() -> str:
        count = len(rows.rows())
        return (
            tr("{shown_count} of {count} shown", shown_count=rows.shown_count(), count=count)
            if rows.shown_count() < count
            else ""
        )

    panel.say_what_fits(fitting)
    rows.fit_changed.connect(panel.head.update)
    panel.set_body(rows)
    return panel


def _fill(panel: Panel, rows: TwoLineList, views: Sequence[TwoLineView], empty: str) -> None:
    if tuple(views) != rows.rows():
        rows.set_rows(views)
    panel.set_empty(None if views else empty)
