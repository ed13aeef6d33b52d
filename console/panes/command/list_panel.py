"""A panel of the Command screen that shows a board of the open incident as a list."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from resources.tongue import marked, tr
from widgets.empty_start import Start
from widgets.panel import Panel
from widgets.two_line_list import TwoLineList, TwoLineView

NO_INCIDENT = marked("No open incident. F2 declares.")


class ListPanel(Panel):
    """`row_opened(id)` at Enter or a double click; `current_id` is the row that is meant by a key."""

    row_opened = Signal(str)

    def __init__(self, title: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(title, keys=keys, parent=parent)
        self.list = TwoLineList()
        self.list.setAccessibleName(title)
        self.list.row_opened.connect(self.row_opened)
        self.list.fit_changed.connect(self.head.update)
        self.say_what_fits(self._fitting)
        self.set_body(self.list)
        self.setFocusProxy(self.list)

    @property
    def current_id(self) -> str:
        """Of the current row; empty where there is none."""
        return self.list.current_id()

    def refresh(self) -> None:
        """Show the incident as it stands."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[TwoLineView], meta: str, empty: str, starts: Sequence[Start] = ()) -> None:
        """Show these, or why there are none and what begins it."""
        if tuple(rows) != self.list.rows():
            self.list.set_rows(rows)
        if meta != self.head.meta:
            self.set_meta(meta)
        self.set_empty(None if rows else empty, starts)

    def _fitting(self) -> str:
        count = len(self.list.rows())
        return (
            tr("{shown_count} of {count} shown", shown_count=self.list.shown_count(), count=count)
            if self.list.shown_count() < count
            else ""
        )
