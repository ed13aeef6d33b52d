"""What stands beside the list, in two halves: rate and likely causes; the form and the shelf."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.tongue import marked, tr
from widgets.alerts.rate_bars import RateBars, RateView
from widgets.alerts.shelf_list import LikelyList, LikelyView, ShelfList, ShelfView
from widgets.alerts.shelve_form import ShelveForm
from widgets.panel import Panel
from widgets.quiet_note import QuietNote

LENGTHS = (("15", "15 min"), ("60", "1 h"), ("240", "4 h"), ("incident", marked("Incident end")))
"""Minutes, or until the open incident ends."""


class Insight(QWidget):
    """Alerts a minute and likely causes. `cause_opened(service id)`."""

    cause_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rate, self.causes = RateBars(), LikelyList()
        self.causes.setAccessibleName(tr("Likely causes"))
        self.causes.row_opened.connect(self.cause_opened)
        self.rate_panel, self.cause_panel = Panel(tr("Alerts a minute")), Panel(tr("Likely causes"))
        self.rate_panel.set_body(self.rate)
        self.cause_panel.set_body(self.causes)
        self.cause_panel.setMinimumHeight(40 + 48)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.rate_panel)
        column.addWidget(self.cause_panel, 1)

    def show_rate(self, view: RateView, meta: str, *, is_known: bool) -> None:
        """The last half hour; where no source brings alerts it is unknown, not quiet."""
        self.rate.set_view(view)
        self.rate_panel.set_meta(meta)
        why = tr("No alert in the last 30 minutes.") if is_known else tr("Unknown: no source of alerts answers.")
        is_counted = any(count for _label, count in view.bars)
        self.rate_panel.set_empty(None if is_counted or (is_known and view.bars) else why)

    def show_causes(self, rows: list[LikelyView], meta: str, *, is_broken: bool) -> None:
        """The likeliest first. They are ranked a moment after something broke: until then nobody knows."""
        self.causes.set_rows(rows)
        self.cause_panel.set_meta(meta)
        why = tr("Looking for causes…") if is_broken else tr("Nothing is broken: no cause to look for.")
        self.cause_panel.set_empty(None if rows else why)


class Shelving(QWidget):
    """The form while one shelves, and what is shelved."""

    unshelve_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form, self.shelf = ShelveForm(LENGTHS, "60"), ShelfList()
        self.shelf.setAccessibleName(tr("Shelved"))
        self.shelf.unshelve_requested.connect(self.unshelve_requested)
        self.form_panel, self.shelf_panel = Panel(tr("Shelve"), keys="Ctrl+Shift+S"), Panel(tr("Shelved 0"))
        self.form_panel.set_body(self.form)
        self.form_panel.hide()
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        self.note = QuietNote()
        inner.addWidget(self.shelf, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        foot.addWidget(self.note)
        inner.addLayout(foot)
        self.note.set_text(tr("U takes one off. Expired shelves return unacknowledged; none is ever deleted."))
        self.shelf_panel.set_body(body)
        self.shelf_panel.setMinimumHeight(40 + 56 + 36)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.form_panel)
        column.addWidget(self.shelf_panel, 1)

    def show_shelves(self, rows: list[ShelfView]) -> None:
        """What is shelved."""
        self.shelf.set_rows(rows)
        self.shelf_panel.set_title(tr("Shelved {rows}", rows=len(rows)))
        self.shelf_panel.say_what_fits(self._fits)
        self.shelf_panel.set_meta(tr("counted in the banner"))
        why = tr("Nothing is shelved. Ctrl+Shift+S shelves the current alert, with a reason and an end.")
        self.shelf_panel.set_empty(None if rows else why)

    def _fits(self) -> str:
        shown, count = self.shelf.shown_count(), len(self.shelf.rows())
        return tr("{shown} of {count} shown", shown=shown, count=count) if 0 < shown < count else ""
