"""Signs: what is watched beside the services' figures. Eight pages of tables, the selected row explained beside them."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from console.live import Live
from console.oncall_now import OncallNow
from console.panes.signs.pages import OF_RECORD, PAGES, Page
from console.panes.table_page import TablePage
from console.retention_now import RetentionNow
from resources.tongue import marked, tr
from widgets.buttons import Button
from widgets.check import Check
from widgets.explanation import Explanation
from widgets.flow_bar import FlowBar
from widgets.panel import Panel
from widgets.segment import Option, Segment
from widgets.sentence_strip import SentenceStrip

if TYPE_CHECKING:
    from console.panes.sheet import Around

SIGN_KEYS: Final = (
    ("1 to 8", marked("Page: objectives to retention")),
    ("Up, Down", marked("Rows; Home, End to the ends")),
    ("Left, Right", marked("Choose a column")),
    ("Ctrl+Up, Down", marked("Sort by it; again: as it was")),
    (marked("Letters"), marked("Find a row by a word in it")),
    ("Enter", marked("Charts of the row's service")),
    ("Ctrl+C", marked("Copy, tab-separated")),
    ("Tab", marked("Table below, then the side")),
)
_DIGITS: Final = tuple(str(number) for number in range(1, len(PAGES) + 1))
_SIDE_FROM = 1500
_WIDTH = 464


class SignsPane(QWidget):
    """`service_opened(id)` asks for a service's charts, `action_requested(id)` for an action of the table of actions."""

    service_opened = Signal(str)
    action_requested = Signal(str)

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self.setProperty("surface", "canvas")
        self.setAccessibleName(tr("Signs"))
        self.choice = Segment(tr("Page"), [Option(page.value, page.words) for page in PAGES], PAGES[0].value)
        self.by_zone = Check(tr("By zone"))
        self.pages = {page: TablePage(page.words, page.tables) for page in PAGES}
        self.explanation = Explanation()
        self.side = Panel(tr("Selected"))
        self.open_charts = Button(tr("Open charts"), "Enter", is_primary=True)
        self.strip = SentenceStrip()
        self.oncall = OncallNow(live)
        self.retention = RetentionNow(live)
        self._is_awaited = False
        """A page was chosen by its digit before its rows were there: the keyboard goes to them when they come."""
        self._lay_out()
        self.choice.chosen.connect(lambda page: self.show_page(Page(page)))
        self.by_zone.toggled.connect(self._refresh)
        self.open_charts.clicked.connect(self._open)
        for page in self.pages.values():
            page.selected.connect(lambda _row: self._explain())
            page.opened.connect(self.service_opened)
            page.copied.connect(lambda rows: live.told.emit(tr("{rows} rows copied, tab-separated.", rows=rows)))
            page.settings_requested.connect(lambda: self.action_requested.emit("settings"))
        live.watch_changed.connect(self._refresh)
        live.sources_changed.connect(self._refresh)
        live.catalog_changed.connect(self._refresh)
        self.oncall.changed.connect(self._refresh)
        self.retention.changed.connect(self._refresh)
        live.second_passed.connect(self._look)
        self.show_page(PAGES[0])

    @property
    def page(self) -> Page:
        """Which page is shown."""
        return Page(self.choice.chosen_id())

    @property
    def shown(self) -> TablePage:
        """Its tables."""
        return self.pages[self.page]

    def show_page(self, page: Page) -> None:
        """Bring a page to the front; the keyboard goes into its table where it is in this pane."""
        has_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        on_choice = self.choice.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.choice.set_chosen(page.value)
        self._stack.setCurrentWidget(self.pages[page])
        self.by_zone.setVisible(page is Page.COVERAGE)
        self.setFocusProxy(self.pages[page].tables[0])
        self._refresh()
        if on_choice:
            self._focus_choice()
        elif has_focus and self.isVisible():
            self._focus_rows()

    def _lay_out(self) -> None:
        bar = FlowBar(spacing=20)
        bar.add(self.choice)
        bar.add(self.by_zone)
        hint = QLabel(tr("Keys 1 to 8 · Enter opens charts"))
        hint.setProperty("role", "label")
        bar.add(hint, is_last=True, is_optional=True)
        # What does not fit must not push the pane beyond the window.
        bar.setMinimumWidth(1)
        self._stack = QStackedWidget()
        for page in self.pages.values():
            self._stack.addWidget(page)
        # Low windows scroll to what does not fit.
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumSize(1, 1)
        scroll.setWidget(self._stack)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(bar)
        left.addWidget(scroll, 1)
        left.addWidget(self.strip)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(left, 1)
        self._lay_out_side()
        row.addWidget(self.side)

    def _lay_out_side(self) -> None:
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.explanation)
        scroll.setAccessibleName(tr("Selected, in full"))
        scroll.setProperty("ring", True)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 16)
        self.open_charts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        foot.addWidget(self.open_charts)
        column.addLayout(foot)
        self.side.set_body(body)
        self.side.setFixedWidth(_WIDTH)

    def _around(self) -> "Around":
        from console.panes.sheet import Around

        return Around(self._live.clock.now_ms(), self._name_of, self.by_zone.isChecked())

    def _name_of(self, service: str | None) -> str:
        catalog = self._live.catalog
        entry = catalog.by_id.get(service) if catalog is not None and service else None
        return entry.name if entry is not None else service or ""

    def _look(self) -> None:
        """Hours pass also where nothing is watched."""
        if self.isVisible() and self.page in OF_RECORD:
            self._refresh()

    def _refresh(self, *_args: object) -> None:
        if not self.isVisible():
            return
        self.oncall.look()
        if self.page is Page.RETENTION:
            # Not before: reading all of the record is more than a badge is worth.
            self.retention.look()
        if self.page in OF_RECORD:
            self._refresh_of_record()
            return
        # When first looked at: all that is watched takes longer to import than the rest of the window to build.
        from console.panes.signs import views

        live, page = self._live, self.page
        self.shown.show_sheets(
            views.sheets(live.watchers, page, self._around(), has_catalog=live.catalog is not None),
            views.freshness(live.sources, live.clock.now_ms()),
            views.trouble(live.sources, page),
            views.loading(live),
        )
        self._count()
        self._explain()

    def _refresh_of_record(self) -> None:
        from console.panes.signs import oncall, retention

        if self.page is Page.ONCALL:
            sheets, picture = oncall.sheets(self.oncall.picture, self._around()), self.oncall.picture
            trouble = picture.trouble if picture is not None else ""
        else:
            sheets, found = retention.sheets(self.retention.picture), self.retention.picture
            trouble = found.trouble if found is not None else ""
        self.shown.show_sheets(sheets, None, trouble or None, is_by_settings=False)
        self._count()
        if self._is_awaited and self._is_known:
            self._is_awaited = False
            self._focus_rows()
        self._explain()

    @property
    def _is_known(self) -> bool:
        """The record has answered what this page is made of."""
        return (self.oncall.picture if self.page is Page.ONCALL else self.retention.picture) is not None

    def _count(self) -> None:
        from console.panes.signs import oncall, retention, views

        counts = views.abnormal(self._live.watchers) | {
            Page.ONCALL: oncall.abnormal(self.oncall.picture),
            Page.RETENTION: retention.abnormal(self.retention.picture),
        }
        for each, count in counts.items():
            self.choice.set_label(each.value, f"{each.words} · {count}" if count else each.words)

    def _explain(self) -> None:
        if not self.isVisible():
            return
        from console.panes.signs import oncall, retention, views

        row = self.shown.current_id
        explained = None
        if row and self.page is Page.ONCALL:
            explained = oncall.explain(self.oncall.picture, row, self._around())
        elif row and self.page is Page.RETENTION:
            explained = retention.explain(self.retention.picture, row)
        elif row:
            explained = views.explain(self._live.watchers, self.page, row, self._around())
        self.side.set_empty(None if explained is not None else tr("Select a row with the arrow keys."))
        self.explanation.set_explained(explained)
        has_charts = bool(self.shown.current_service) and self.shown.current_service in self._live.by_service
        self.open_charts.setVisible(has_charts)
        self.strip.set_sentence(self.shown.current_sentence if row else "")
        self.strip.setVisible(bool(row) and not self.side.isVisibleTo(self))

    def _focus_rows(self) -> None:
        """Into the first table that has any; where none has, to the choice of the page."""
        if any(table.rows.rowCount() for table in self.shown.tables):
            self.shown.focus_table()
        else:
            self._focus_choice()

    def _focus_choice(self) -> None:
        for part in self.choice.findChildren(QAbstractButton):
            if part.isChecked():
                part.setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self) -> None:
        if self.shown.current_service:
            self.service_opened.emit(self.shown.current_service)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """1 to 8 choose the page, where what has the focus in here did not want the digit."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not held and event.text() in _DIGITS:
            self.show_page(PAGES[int(event.text()) - 1])
            self._is_awaited = self.page in OF_RECORD and not self._is_known
            self._focus_rows()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The side column goes where it would crowd the tables; then the row's sentence stands below them."""
        super().resizeEvent(event)
        self.side.setVisible(self.width() >= _SIDE_FROM)

        self._explain()
