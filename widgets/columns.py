"""A page of panels in columns that reflow with the width: three on a wide screen, two on a small one, then one."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

GUTTER = 8
_THREE_FROM, _TWO_FROM = 1500, 960


class Columns(QScrollArea):
    """`panels` are (widget, column of three, column of two, stretch). Scrolls only where one column is too tall."""

    def __init__(self, panels: Sequence[tuple[QWidget, int, int, int]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panels = tuple(panels)
        self._count = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._page = QWidget()
        self._page.setProperty("surface", "canvas")
        self.setWidget(self._page)
        self._arrange(3)

    def column_count(self) -> int:
        """How many columns stand now."""
        return self._count

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Reflow where the width asks for it."""
        super().resizeEvent(event)
        width = event.size().width()
        self._arrange(3 if width >= _THREE_FROM else 2 if width >= _TWO_FROM else 1)

    def _arrange(self, count: int) -> None:
        if count == self._count:
            return
        self._count = count
        old = self._page.layout()
        if old is not None:
            for panel, *_places in self._panels:
                panel.setParent(self._page)
            # A layout can't be replaced while it stands; a throw-away widget takes it away.
            QWidget().setLayout(old)
        row = QHBoxLayout(self._page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GUTTER)
        columns = []
        for _number in range(count):
            column = QVBoxLayout()
            column.setSpacing(GUTTER)
            row.addLayout(column, 1)
            columns.append(column)
        for panel, of_three, of_two, stretch in self._panels:
            place = of_three if count == 3 else of_two if count == 2 else 0
            columns[place].addWidget(panel, stretch)
            panel.show()
