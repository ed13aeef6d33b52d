"""The first page of the sync centre: the hub and this device, what needs a person, and the neighbours on the local network."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.panes.command.list_panel import ListPanel
from console.panes.sync_centre.rows import Needed
from resources.tongue import marked, tr
from widgets.buttons import Button
from widgets.detail_panel import scrolled
from widgets.detail_rows import DetailRows, DetailView
from widgets.empty_start import Start
from widgets.freshness import Freshness
from widgets.panel import Panel
from widgets.two_line_list import TwoLineView

NOT_JOINED = marked("This workstation belongs to no hub: its record is its own. Joined, workstations share one record.")
STARTS = (
    Start(
        "J",
        marked("Join a hub"),
        marked("with its address and a one-time code from `hub enrol`; both sides show a fingerprint"),
    ),
    Start("E", marked("Export a bundle"), marked("some incidents, or all, as one file that is carried by hand")),
    Start("I", marked("Import a bundle"), marked("looked into first; nothing is taken before you say so")),
)
_NOTHING = marked("Nothing needs a person: all that was written is accepted, nothing differs, nothing is in doubt.")


class HubPage(QWidget):
    """`needed_opened(page)` at Enter on what needs a person; `lan_switched` by the button of the neighbours."""

    needed_opened = Signal(str)
    lan_switched = Signal()
    retry_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Sharing"))
        self.hub = Panel(tr("Hub"))
        self.rows = DetailRows(label_width=112)
        self.needed = ListPanel(tr("Needs a person"), "")
        self.neighbours = ListPanel(tr("Neighbours"), "")
        self.switch = Button(tr("Switch on"), "W")
        self._pages: dict[str, str] = {}
        self.hub.action_requested.connect(self.retry_asked)
        self.needed.row_opened.connect(lambda row: self.needed_opened.emit(self._pages.get(row, "")))
        self.switch.clicked.connect(self.lan_switched)
        self._lay_out()
        self.setFocusProxy(self.needed)

    @property
    def first_stop(self) -> QWidget | None:
        """What takes the keyboard; None where every list is empty."""
        return next((each.list for each in (self.needed, self.neighbours) if each.list.rows()), None)

    def show_hub(self, details: Sequence[DetailView] | None, stale: Freshness | None, loading: str) -> None:
        """The hub in full; None where there is none."""
        if loading:
            self.hub.set_empty(loading)
            return
        self.hub.set_empty(None if details is not None else tr(NOT_JOINED), () if details is not None else STARTS)
        self.hub.set_freshness(stale)
        if details is not None:
            self.rows.set_rows(details)

    def show_needed(self, found: Sequence[Needed]) -> None:
        """What waits for a person."""
        self._pages = {each.row.id: each.page for each in found}
        self.needed.show_rows(
            [each.row for each in found],
            f"{len(found)} {(tr('thing') if len(found) == 1 else tr('things'))}" if found else "",
            tr(_NOTHING),
        )
        if found and not self.needed.current_id:
            self.needed.list.set_current(found[0].row.id)

    def show_neighbours(
        self, rows: Sequence[TwoLineView], meta: str, empty: str, error: str | None, is_on: bool | None
    ) -> None:
        """`is_on`: None where there is nothing to switch."""
        self.neighbours.show_rows(rows, meta, empty)
        self.neighbours.set_error(error)
        label = tr("Switch off") if is_on else tr("Switch on")
        if self.switch.text() != label:
            self.switch.set_label(label)
        self.switch.setVisible(is_on is not None)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("surface", "panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)
        column.addStretch(1)
        self.hub.set_body(scrolled(inner, tr("Hub, in full")))
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        foot.addWidget(self.switch)
        foot.addStretch(1)
        layout = self.neighbours.layout()
        assert isinstance(layout, QVBoxLayout), "made by Panel"
        layout.addLayout(foot)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.needed, 1)
        right.addWidget(self.neighbours, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.hub, 1)
        row.addLayout(right, 1)
