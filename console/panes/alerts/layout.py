"""Where the parts of the inbox stand: the side column beside the list where there is room, else as pages behind it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from console.panes.alerts.side import Insight, Shelving
from resources.tongue import tr
from widgets.alerts.alert_table import AlertTable
from widgets.alerts.first_out import FirstOut
from widgets.alerts.flood_notice import FloodNotice
from widgets.glyphs import GlyphKind
from widgets.notice_row import NoticeRow
from widgets.panel import EmptyNote
from widgets.segment import Option, Segment

SIDE_FROM, SIDE_WIDTH = 1500, 576
_ALERTS, _INSIGHT, _SHELVING = "alerts", "insight", "shelving"
_GUTTER = 8
_LEAST = 160


class AlertsLayout(QWidget):
    """Holds the parts. `page_chosen` when another page is brought to the front by hand, where there are pages."""

    page_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice, self.first = FloodNotice(), FirstOut()
        self.past = NoticeRow(glyph=GlyphKind.UNKNOWN, is_dashed=True)
        self.error = NoticeRow(glyph=GlyphKind.DOWN)
        self.table, self.empty = AlertTable(), EmptyNote()
        self.empty.surface = "panel"
        self.insight, self.shelving = Insight(), Shelving()
        self.pages = Segment(
            "Page",
            [
                Option(_ALERTS, tr("Alerts")),
                Option(_INSIGHT, tr("Rate and causes")),
                Option(_SHELVING, tr("Shelved 0")),
            ],
            _ALERTS,
        )
        self.pages.chosen.connect(self._turn)
        self._is_wide: bool | None = None
        self._main = QStackedWidget()
        self._main.addWidget(self.table)
        self._main.addWidget(self.empty)
        self._stack = QStackedWidget()
        # The pages that are not shown ask for no room.
        self._stack.setMinimumHeight(_LEAST)
        left = QVBoxLayout()
        left.setSpacing(_GUTTER)
        above: tuple[QWidget, ...] = (self.past, self.error, self.first, self.pages)
        for part in above:
            left.addWidget(part)
        self._left_page = QWidget()
        inner = QVBoxLayout(self._left_page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._main)
        self._stack.addWidget(self._left_page)
        left.addWidget(self._stack, 1)
        self._side = QWidget()
        self._side.setFixedWidth(SIDE_WIDTH)
        self._column = QVBoxLayout(self._side)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GUTTER)
        row = QHBoxLayout()
        row.setSpacing(_GUTTER)
        row.addLayout(left, 1)
        row.addWidget(self._side)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(_GUTTER)
        page.addWidget(self.notice)
        page.addLayout(row, 1)
        for part in (self.notice, *above[:3]):
            part.hide()
        self.arrange(is_wide=True)

    @property
    def is_wide(self) -> bool:
        """Whether the side column stands."""
        return bool(self._is_wide)

    def arrange(self, *, is_wide: bool) -> None:
        """Beside the list, or as pages behind it."""
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        if is_wide:
            self._column.addWidget(self.insight)
            self._column.addWidget(self.shelving, 1)
            self.insight.show()
            self.shelving.show()
        else:
            self._stack.addWidget(self.insight)
            self._stack.addWidget(self.shelving)
        self._side.setVisible(is_wide)
        self.pages.setVisible(not is_wide)
        self.show_alerts()

    def show_empty(self, sentence: str | None) -> None:
        """Why there is no alert; None shows the list."""
        self.empty.set_sentence(sentence or "")
        self._main.setCurrentWidget(self.table if sentence is None else self.empty)

    def show_alerts(self) -> None:
        """The list in front."""
        self._turn(_ALERTS)

    def show_shelving(self) -> None:
        """The form and the shelf in front."""
        self._turn(_SHELVING)

    def count_shelves(self, count: int) -> None:
        """The count on the page's tab."""
        self.pages.set_label(_SHELVING, tr("Shelved {count}", count=count))

    def _turn(self, page: str) -> None:
        self.pages.set_chosen(page)
        if not self._is_wide:
            of = {_ALERTS: self._left_page, _INSIGHT: self.insight, _SHELVING: self.shelving}
            self._stack.setCurrentWidget(of[page])
        else:
            self._stack.setCurrentWidget(self._left_page)
