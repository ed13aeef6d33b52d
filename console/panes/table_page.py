"""One page of tables: a table in its panel, and where a page has two, the second one below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.panes.sheet import Sheet
from resources.tongue import tr
from widgets.data_table import DataTable
from widgets.freshness import Freshness
from widgets.panel import Panel


class TablePage(QWidget):
    """`selected(row id)` when another row is current by hand, `opened(service)` where its charts are wanted."""

    selected = Signal(str)
    opened = Signal(str)
    copied = Signal(int)
    settings_requested = Signal()

    def __init__(self, name: str, count: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.panels: list[Panel] = []
        self.tables: list[DataTable] = []
        self._at = 0
        """The table whose current row is explained: the one that had the focus last."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for number in range(count):
            panel, table = Panel(name), DataTable(name)
            panel.set_body(table)
            panel.action_requested.connect(self.settings_requested)
            table.row_selected.connect(lambda _row, at=number: self._select(at))
            table.row_opened.connect(lambda _row, at=number: self._open(at))
            table.focused.connect(lambda at=number: self._select(at))
            table.copied.connect(self.copied)
            panel.setMinimumHeight(136)
            column.addWidget(panel, 3 if number == 0 else 2)
            self.panels.append(panel)
            self.tables.append(table)
        self.setFocusProxy(self.tables[0])

    @property
    def current_id(self) -> str:
        """Id of the row that is explained; empty where there is none."""
        found = self.tables[self._at].current_id()
        return found or next((table.current_id() for table in self.tables if table.current_id()), "")

    @property
    def current_service(self) -> str:
        """The service of that row; empty for none."""
        row = next((table.current_row() for table in self.tables if table.current_id() == self.current_id), None)
        return row.service if row is not None else ""

    @property
    def current_sentence(self) -> str:
        """That row in a sentence."""
        row = next((table.current_row() for table in self.tables if table.current_id() == self.current_id), None)
        return row.spoken if row is not None else ""

    def show_sheets(
        self,
        sheets: Sequence[Sheet],
        freshness: Freshness | None = None,
        error: str | None = None,
        loading: str | None = None,
        *,
        is_by_settings: bool = True,
    ) -> None:
        """Show these, one a table. `error` stands above the first; `loading` takes the place of the reason for emptiness.

        `is_by_settings`: whether the settings are where the error is put right.
        """
        for number, (panel, table, sheet) in enumerate(zip(self.panels, self.tables, sheets, strict=True)):
            panel.set_title(sheet.title)
            panel.set_meta(sheet.meta)
            table.setAccessibleName(sheet.title)
            table.set_table(sheet.columns, sheet.rows)
            panel.set_empty(None if sheet.rows else loading or sheet.empty)
            panel.set_freshness(freshness if sheet.rows else None)
            table.set_stale(freshness is not None and freshness.is_stale)
            if number == 0:
                is_offered = error is not None and is_by_settings
                panel.set_error(error, tr("Settings…") if is_offered else "", "Ctrl+," if is_offered else "")

    def focus_table(self) -> None:
        """The keyboard goes to the first table that has rows."""
        table = next((each for each in self.tables if each.rows.rowCount()), self.tables[0])
        table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _select(self, number: int) -> None:
        self._at = number
        if self.current_id:
            self.selected.emit(self.current_id)

    def _open(self, number: int) -> None:
        self._at = number
        if self.current_service:
            self.opened.emit(self.current_service)
