"""A page of the sync centre: a list at the left, the current row in full at the right, and what can be done about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.panes.command.list_panel import ListPanel
from resources.tongue import tr
from widgets.buttons import Button
from widgets.detail_panel import DetailPanel
from widgets.detail_rows import DetailView
from widgets.two_line_list import TwoLineView


@dataclass(frozen=True, slots=True)
class Act:
    """Something that can be done about a row: the words of its button and its key."""

    id: str
    label: str
    key: str
    is_primary: bool = False


class ListPage(QWidget):
    """`selected` when another row is current; `acted(act)` by button; `opened` at Enter."""

    selected = Signal()
    acted = Signal(str)
    opened = Signal()

    def __init__(self, title: str, choose: str, acts: Sequence[Act] = (), parent: QWidget | None = None) -> None:
        """`choose` stands in the place of the details while no row is current."""
        super().__init__(parent)
        self._choose = choose
        self.setAccessibleName(title)
        self.panel = ListPanel(title, "")
        self.buttons = {act.id: Button(tr(act.label), act.key, is_primary=act.is_primary) for act in acts}
        self.detail = DetailPanel(tr("Selected"), tr("Selected, in full"), tuple(self.buttons.values()))
        self.heading, self.rows = self.detail.heading, self.detail.rows
        self._lay_out()
        self.panel.list.row_selected.connect(lambda _row: self.selected.emit())
        self.panel.row_opened.connect(lambda _row: self.opened.emit())
        for what, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, one=what: self.acted.emit(one))
        self.setFocusProxy(self.panel)

    @property
    def current_id(self) -> str:
        """Of the current row; empty where there is none."""
        return self.panel.current_id

    @property
    def first_stop(self) -> QWidget | None:
        """What takes the keyboard; None where the list is empty and so takes no keys."""
        return self.panel.list if self.panel.list.rows() else None

    def show_rows(self, rows: Sequence[TwoLineView], meta: str, empty: str) -> None:
        """Show these; the first is current where none was."""
        chosen = self.panel.current_id
        self.panel.show_rows(rows, meta, empty)
        if rows and chosen not in {row.id for row in rows}:
            self.panel.list.set_current(rows[0].id)

    def show_details(self, heading: str, details: Sequence[DetailView] | None, offered: Sequence[str] = ()) -> None:
        """The current row in full, with the acts that are possible now; None where there is no row."""
        for what, button in self.buttons.items():
            button.setVisible(what in offered)
        if details is None:
            self.detail.set_empty(self._choose if self.panel.list.rows() else "")
            return
        self.detail.show_details(heading, details)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.panel, 6)
        row.addWidget(self.detail, 5)
