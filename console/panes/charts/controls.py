"""The controls of the charts screen: range, what lies behind the lines, pause, table."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.panes.charts.keys import BEHIND_HELP, RANGE_HELP
from console.panes.charts.span import LABELS
from resources.tongue import tr
from widgets.buttons import Button
from widgets.segment import Option, Segment


class ServiceControls(QWidget):
    """Says what was wanted; the pane does it and shows it by `show_state`."""

    range_chosen = Signal(str)
    behind_chosen = Signal(str)
    pause_pressed = Signal()
    table_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.range = Segment(tr("Range"), [Option(key, label) for key, label in LABELS.items()], "1h")
        self.behind = Segment(
            tr("Behind the lines"), [Option("band", tr("Band")), Option("week", tr("Last week"))], "band"
        )
        self.pause = Button(tr("Pause"), "P")
        self.table = Button(tr("Table"), "Alt+T")
        self.range.setToolTip(tr(RANGE_HELP))
        self.range.setAccessibleDescription(tr(RANGE_HELP))
        self.behind.setToolTip(tr(BEHIND_HELP))
        self.pause.setToolTip(tr("Freezes what is shown, its end too; data go on being recorded"))
        self.table.setToolTip(tr("The same figures as a table"))
        self._reason = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for widget in (self.range, self.behind, self.pause, self.table):
            row.addWidget(widget)
        row.addStretch(1)
        self.range.chosen.connect(self.range_chosen)
        self.behind.chosen.connect(self.behind_chosen)
        self.pause.clicked.connect(self.pause_pressed)
        self.table.clicked.connect(self.table_pressed)

    def show_state(self, range_id: str, behind: str, *, is_paused: bool, is_table: bool) -> None:
        """What holds now."""
        if self.range.chosen_id() != range_id:
            self.range.set_chosen(range_id)
        if self.behind.chosen_id() != behind:
            self.behind.set_chosen(behind)
        self.pause.set_label(tr("Go on") if is_paused else tr("Pause"))
        self.table.set_label(tr("Charts") if is_table else tr("Table"))

    @property
    def why_no_last_week(self) -> str:
        """Why last week can't be shown; empty where it can."""
        return self._reason

    def allow_last_week(self, reason: str | None) -> None:
        """None: last week can be shown; else why it can't."""
        self._reason = reason or ""
        self.behind.set_option_disabled("week", reason)
