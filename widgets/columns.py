"""A page of panels in columns that reflow with the width: three on a wide screen, two on a small one, then one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from widgets.panel_tabs import PanelTabs

GUTTER = 8
_THREE_FROM, _TWO_FROM = 1500, 960


@dataclass(frozen=True, slots=True)
class Place:
    """A panel, its column (0-based) where there are three and where there are two, and its least and relative height.

    `of_two` None: where there are two columns it is one of the tabs.
    """

    panel: QWidget
    of_three: int
    of_two: int | None
    least: int
    stretch: int


class Columns(QScrollArea):
    """Panels keep their order. The page scrolls where its panels need more height than there is.

    Of two columns, `tabs` ends one: what has no place of its own there shares that of the tabs.
    """

    arranged = Signal()
    """There are more or fewer columns than before."""

    def __init__(
        self,
        places: Sequence[Place],
        tabs: PanelTabs | None = None,
        tabs_place: tuple[int, int, int] = (1, 168, 5),
        parent: QWidget | None = None,
    ) -> None:
        """`tabs_place`: of two columns the one (0-based) that ends with the tabs, their least height and their share."""
        super().__init__(parent)
        self._places = tuple(places)
        self._tabs, self._tabs_place = tabs, tabs_place
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
        if tabs is not None:
            tabs.setMinimumHeight(tabs_place[1])
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
        tabs, (home, _least, share) = self._tabs, self._tabs_place
        if tabs is not None:
            tabs.let_go()
        for place in self._places:
            of_two = 0 if place.of_two is None else place.of_two
            number = place.of_three if count == 3 else of_two if count == 2 else 0
            is_tab = tabs is not None and count == 2 and place.of_two is None
            place.panel.setMinimumHeight(0 if is_tab else place.least)
            if not is_tab:
                self._columns[number][1].addWidget(place.panel, place.stretch)
        if tabs is not None:
            self._columns[home][1].addWidget(tabs, share)
            tabs.setVisible(count == 2)
            if count == 2:
                tabs.take_panels()
        for number, (column, _layout) in enumerate(self._columns):
            column.setVisible(number < count)
        self.arranged.emit()
