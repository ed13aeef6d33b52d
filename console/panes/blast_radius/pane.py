"""Blast radius: the dependency graph with what is hit, why, and what if. Everything follows the live verdicts."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from console.live import Live
from console.panes.blast_radius.asked import Asked
from console.panes.blast_radius.graph_age import GraphAge
from console.panes.blast_radius.pages import Page
from console.panes.blast_radius.rulings import Rulings
from console.panes.blast_radius.side import NARROW, WIDTH, BlastSide
from console.panes.blast_radius.toolbar import BlastToolbar
from console.panes.table_page import TablePage
from resources.tongue import tr
from widgets.graph.canvas import GraphCanvas
from widgets.graph.views import GraphView
from widgets.sentence_strip import SentenceStrip

if TYPE_CHECKING:
    from console.panes.blast_radius.drawn import Drawn
    from console.panes.blast_radius.weak import WeakSheets

_LEAST = 320
"""Least height of graph and tables; logical pixels."""
_SIDE_FROM, _WIDE_FROM = 1000, 1500
_SCALE, _MARGIN = 2.0, 400.0
"""Pictures are made at double size; their title, heads and legend take about so much beside the graph."""
_REST, _LONGEST_SECONDS = 20.0, 5.0
"""After a drawing, so many times as long nothing is drawn by itself, but never longer than this."""


class BlastRadiusPane(QWidget):
    """`service_opened(id)` asks for a service's charts, `action_requested(id)` for an action of the table of actions."""

    service_opened = Signal(str)
    action_requested = Signal(str)
    judge_requested = Signal(str, bool)
    """A candidate, and whether it is to be confirmed or ruled out."""
    coupling_judged = Signal(str, str)
    """A finding of hidden coupling, and accept, dismiss or reopen."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self.asked = Asked()
        self.drawn: Drawn | None = None
        self._weak: WeakSheets | None = None
        self._follow_at = float("-inf")
        self._age = GraphAge(live, self.refresh)
        self.setProperty("surface", "canvas")
        self.setAccessibleName(tr("Blast radius"))
        self.toolbar, self.side = BlastToolbar(), BlastSide()
        self.canvas, self.sentence = GraphCanvas(), SentenceStrip()
        self.sentence.hide()
        self.rulings = Rulings()
        self.rulings.hide()
        self.pages: dict[Page, TablePage] = {
            page: TablePage(page.words, page.tables) for page in Page if page is not Page.GRAPH
        }
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.canvas)

    @property
    def page(self) -> Page:
        """Which page is shown."""
        return Page(self.toolbar.pages.chosen_id())

    @property
    def selected(self) -> str:
        """Id of the service that has the attention; empty for none."""
        if self.page is Page.GRAPH:
            return self.canvas.current_id()
        return self.pages[self.page].current_service

    def ask(self, asked: Asked) -> None:
        """Show it so."""
        self.asked = asked
        self.toolbar.show_asked(asked)
        self.refresh()

    def show_page(self, page: Page) -> None:
        """Bring a page to the front, the keyboard with it where it is in this pane."""
        has_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.toolbar.pages.set_chosen(page.value)
        self.toolbar.filters.setVisible(page in (Page.GRAPH, Page.TABLE))
        shown: QWidget = self.canvas if page is Page.GRAPH else self.pages[page]
        self._stack.setCurrentWidget(shown)
        target: QWidget = self.canvas if page is Page.GRAPH else self.pages[page].tables[0]
        self.setFocusProxy(target)
        self.refresh()
        if has_focus and self.isVisible():
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_table(self) -> None:
        """Alt+T: the same as a table, or the graph again."""
        self.show_page(Page.GRAPH if self.page is Page.TABLE else Page.TABLE)
        target = self.focusProxy()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_supposition(self, id_: str) -> None:
        """Turn a what-if on or off."""
        if self.drawn is None:
            return
        active = self.asked.suppositions
        left = tuple(each for each in active if each.id != id_)
        if len(left) == len(active):
            left += tuple(each for each in self.drawn.offers if each.id == id_)
        self.ask(replace(self.asked, suppositions=left))

    def picture(self, most_pixels: float = float("inf")) -> QImage:
        """The whole graph as it stands, what does not fit the window included; smaller where it would have more pixels."""
        from widgets.graph.export import png

        view, places = self.drawn.view if self.drawn is not None else GraphView(), self.canvas.places()
        area = max(1.0, (places.width + _MARGIN) * (places.height + _MARGIN))
        return png(view, places, scale=min(_SCALE, (most_pixels / area) ** 0.5))

    def forms(self) -> dict[str, Callable[[], bytes]]:
        """By file name ending, what writes the present graph in that form; frozen now, made when called."""
        from console.panes.png import png_bytes
        from models.topology import export
        from widgets.graph.export import png, svg

        drawn = self.drawn
        if drawn is None or drawn.situation is None:
            return {}
        view, places = drawn.view, self.canvas.places()
        graph, found = drawn.situation.graph, drawn.situation.supposed or drawn.situation.live
        return {
            "svg": lambda: svg(view, places),
            "png": lambda: png_bytes(png(view, places, scale=_SCALE)),
            "json": lambda: export.to_json(graph, found).encode(),
            "dot": lambda: export.to_dot(graph, found).encode(),
            "mmd": lambda: export.to_mermaid(graph, found).encode(),
        }

    def clear(self) -> bool:
        """Esc: first the what-ifs go, then the focus; answers whether there was anything."""
        if self.asked.suppositions:
            self.ask(replace(self.asked, suppositions=()))
        elif self.asked.focus is not None:
            self.ask(replace(self.asked, focus=None))
        else:
            return False
        return True

    def _follow(self) -> None:
        """What is live moved on. A large estate is followed less often, so that it takes a small share of the time."""
        if self._live.clock.monotonic() >= self._follow_at:
            self.refresh()

    def refresh(self, *_args: object) -> None:
        """Draw it anew where it is seen."""
        if not self.isVisible():
            return
        begun = self._live.clock.monotonic()
        self._draw()
        self._follow_at = begun + min(_LONGEST_SECONDS, _REST * (self._live.clock.monotonic() - begun))

    def _draw(self) -> None:
        # When first looked at: the graph's modules take longer to import than the rest of the window to build.
        from console.panes.blast_radius.drawn import draw

        self.drawn = drawn = draw(self._live, self.asked, self.selected)
        self.toolbar.note.set_text(
            drawn.selected_words if self.page is Page.GRAPH and drawn.selected_words else drawn.note
        )
        self.toolbar.set_places(drawn.places)
        self._age.look()
        self.side.show_figures(drawn.figures, drawn.impact_meta, self._age.instead)
        self.side.show_causes(list(drawn.causes), drawn.causes_meta, drawn.no_cause, drawn.causes_age)
        self.side.what_if.set_rows(drawn.what_ifs)
        self.side.what_if_panel.set_meta(tr("SIMULATED") if self.asked.is_supposing else tr("nothing is supposed"))
        self.side.what_if_panel.set_empty(
            None if drawn.what_ifs else tr("Nothing can be supposed without a catalogue.")
        )
        self.side.note.set_sentence(drawn.lost)
        self.side.note.setVisible(bool(drawn.lost))
        self.side.clear.set_disabled(None if self.asked.is_supposing else tr("nothing is supposed"))
        self.sentence.setVisible(self.page is not Page.GRAPH)
        self.rulings.setVisible(self.page is Page.COUPLING)
        if self.page is Page.GRAPH:
            self.canvas.set_view(drawn.view)
        else:
            self._show_tables(drawn)

    def _show_tables(self, drawn: "Drawn") -> None:
        from console.panes.blast_radius.sheets import sheets
        from console.panes.blast_radius.weak import WeakSheets

        self._weak = self._weak or WeakSheets()
        page = self.pages[self.page]
        page.show_sheets(sheets(self._live, self.page, drawn, self._weak))
        self.sentence.set_sentence(page.current_sentence)
        self.rulings.allow(is_any=bool(page.current_id))

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        # The pages that are not shown ask for no room.
        self._stack.setMinimumHeight(_LEAST)
        self._stack.addWidget(self.canvas)
        for page in self.pages.values():
            self._stack.addWidget(page)
        holder, scroll = QWidget(), QScrollArea()
        holder.setProperty("surface", "canvas")
        left = QVBoxLayout(holder)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(self.toolbar)
        left.addWidget(self._stack, 1)
        left.addWidget(self.sentence)
        left.addWidget(self.rulings)
        # Low windows scroll to what does not fit: a graph of a hand's breadth says nothing.
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(holder)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(scroll, 1)
        row.addWidget(self.side)

    def _connect(self) -> None:
        live = self._live
        live.health_changed.connect(self._follow)
        live.watch_changed.connect(self._follow)
        live.catalog_changed.connect(self.refresh)
        self.toolbar.filtered.connect(self.ask)
        self.toolbar.page_chosen.connect(lambda page: self.show_page(Page(page)))
        self.toolbar.mirror.clicked.connect(self._mirror)
        self.canvas.node_opened.connect(self._open)
        self.canvas.node_selected.connect(self.refresh)
        self.canvas.cluster_toggled.connect(self._toggle_cluster)
        self.rulings.ruled.connect(self._rule)
        self.side.supposed.connect(self.toggle_supposition)
        self.side.cause_selected.connect(self._show_cause)
        self.side.cause_opened.connect(self._open_cause)
        self.side.judge_requested.connect(self.judge_requested)
        self.side.pin_pressed.connect(lambda: self.action_requested.emit("pin"))
        self.side.clear_pressed.connect(self.clear)
        for page in self.pages.values():
            page.opened.connect(self.service_opened)
            page.selected.connect(lambda _row: self.refresh())
            page.copied.connect(lambda rows: live.told.emit(tr("{rows} rows copied, tab-separated.", rows=rows)))

    def _mirror(self) -> None:
        self.ask(replace(self.asked, mirrored=not self.asked.mirrored))

    def _toggle_cluster(self, id_: str) -> None:
        self.ask(replace(self.asked, expanded=self.asked.expanded ^ {id_}))

    def _open(self, id_: str) -> None:
        if id_ in self._live.by_service:
            self.service_opened.emit(id_)

    def _service_of(self, cause: str) -> str:
        found = [each for each in (self.drawn.causes if self.drawn else ()) if each.id == cause]
        return found[0].id.partition("|")[0] if found else ""

    def _show_cause(self, cause: str) -> None:
        if self.page is Page.GRAPH and self._service_of(cause):
            self.canvas.set_current(self._service_of(cause))

    def _open_cause(self, cause: str) -> None:
        self._open(self._service_of(cause))

    def _rule(self, verdict: str) -> None:
        row = self.pages[Page.COUPLING].current_id
        if row:
            self.coupling_judged.emit(row, verdict)

    def _toggle_focus(self) -> None:
        focus = None if self.asked.focus is not None else self.selected or None
        self.ask(replace(self.asked, focus=focus))

    def _suppose_selected(self) -> None:
        if self.drawn is None or not self.selected:
            return
        mine = [each for each in self.drawn.offers if each.subject == self.selected]
        if mine:
            self.toggle_supposition(mine[0].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Bare letters, where what has the focus in here did not want them."""
        keys: dict[int, Callable[[], None]] = {
            Qt.Key.Key_M: self._mirror,
            Qt.Key.Key_F: self._toggle_focus,
            Qt.Key.Key_W: self._suppose_selected,
            Qt.Key.Key_C: lambda: self.side.judge(is_cause=True),
            Qt.Key.Key_X: lambda: self.side.judge(is_cause=False),
        }
        wanted = keys.get(event.key()) if not event.modifiers() else None
        ruling = self.rulings.ruling_of(event) if self.page is Page.COUPLING else ""
        if ruling:
            self._rule(ruling)
            return
        if wanted is not None:
            wanted()
        elif event.key() != Qt.Key.Key_Escape or not self.clear():
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The side column narrows, then goes, where it would crowd the graph."""
        super().resizeEvent(event)
        self.side.setVisible(self.width() >= _SIDE_FROM)
        self.side.setFixedWidth(WIDTH if self.width() >= _WIDE_FROM else NARROW)
