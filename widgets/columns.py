"""A page of panels in columns that reflow with the width: three on a wide screen, two on a small one, then one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

GUTTER = 8
_THREE_FROM, _TWO_FROM = 1500, 960


@dataclass(frozen=True, slots=True)
class Place:
    """A panel, its column (0-based) where there are three and where there are two, and its least and relative height."""

    panel: QWidget
    of_three: int
    of_two: int
    least: int
    stretch: int


class Columns(QScrollArea):
    """Panels keep their order. The page scrolls where its panels need more height than there is."""

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = tuple(places)
        self._count = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("surface", "canvas")
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GUTTER)
        # The columns stay; panels move between them. Replacing a layout would take its panels down with it.
        self._columns = []
        for _number in range(3):
            column = QWidget()
            layout = QVBoxLayout(column)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(GUTTER)
            row.addWidget(column, 1)
            self._columns.append((column, layout))
        for place in self._places:
            place.panel.setMinimumHeight(place.least)
        self.setWidget(page)
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
        for place in self._places:
            number = place.of_three if count == 3 else place.of_two if count == 2 else 0
            self._columns[number][1].addWidget(place.panel, place.stretch)
        for number, (column, _layout) in enumerate(self._columns):
            column.setVisible(number < count)
