"""The two rows over the graph: which page, how fresh; and what of the graph is shown."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from console.panes.blast_radius.asked import ALL, Asked
from console.panes.blast_radius.pages import Page
from resources.tongue import tr
from widgets.buttons import Button
from widgets.check import Check
from widgets.combo import Combo
from widgets.flow_bar import FlowBar
from widgets.quiet_note import QuietNote
from widgets.segment import Option, Segment

_ROW = 48
_ALL = "all"
_BETWEEN = 12


class BlastToolbar(QFrame):
    """`filtered(Asked)` with the filters as they are wanted, `page_chosen(Page)`."""

    filtered = Signal(object)
    page_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self._asked = Asked()
        self.pages = Segment(tr("Page"), [Option(page.value, page.words) for page in Page], Page.GRAPH.value)
        self.hops = Segment(
            tr("Hops"), [Option("1", "1"), Option("2", "2"), Option("3", "3"), Option(_ALL, tr("All"))], _ALL
        )
        self.tier = Segment(
            tr("Tier"), [Option("0", "0"), Option("1", "0–1"), Option("2", "0–2"), Option(_ALL, tr("All"))], _ALL
        )
        self.place = Combo(tr("Zone or region"), height=32)
        self.place.setFixedWidth(176)
        self.protected = Check(tr("Hide protected"))
        self.hidden = Check(tr("Hidden coupling"))
        self.whole = Check(tr("Whole estate"))
        self.mirror = Button(tr("Mirror to callers"), "M")
        self.note = QuietNote()
        self.hops.setToolTip(tr("At most so many steps from where it began; with F, from the focused service"))
        self.whole.setToolTip(tr("Everything in the catalogue, hit or not"))
        self.hidden.setToolTip(tr("Count calls that were observed but never declared"))
        self._lay_out()
        self.pages.chosen.connect(self.page_chosen)
        self.hops.chosen.connect(lambda _id: self._tell())
        self.tier.chosen.connect(lambda _id: self._tell())
        self.place.activated.connect(lambda _at: self._tell())
        for check in (self.protected, self.hidden, self.whole):
            check.toggled.connect(lambda _on: self._tell())
        self._places: tuple[str, ...] | None = None
        self.set_places(())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        first = QWidget()
        first.setFixedHeight(_ROW)
        upper = QHBoxLayout(first)
        upper.setContentsMargins(16, 0, 16, 0)
        upper.setSpacing(12)
        upper.addWidget(self.pages)
        upper.addWidget(self.note, 1)
        self.filters = FlowBar(spacing=_BETWEEN)
        for word, control in ((tr("Hops"), self.hops), (tr("Tier"), self.tier)):
            label = QLabel(word)
            label.setProperty("role", "label")
            self.filters.add(_together(label, control))
        self.filters.add(self.place)
        self.filters.add(_together(self.protected, self.hidden, self.whole))
        self.filters.add(self.mirror, is_last=True)
        column.addWidget(first)
        column.addWidget(self.filters)
        # What does not fit must not push the pane beyond the window.
        self.setMinimumWidth(1)

    def set_places(self, places: Sequence[str]) -> None:
        """Regions and zones to choose from; what is chosen stays chosen while it is there."""
        if tuple(places) == self._places:
            return  # Filled anew, an open list would close under the hand.
        self._places = tuple(places)
        kept = self.place.currentData()
        self.place.clear()
        self.place.addItem(tr("All zones"), ALL)
        for place in places:
            self.place.addItem(place, place)
        self.place.setCurrentIndex(max(0, self.place.findData(kept)))

    def show_asked(self, asked: Asked) -> None:
        """The filters as they hold now."""
        self._asked = asked
        self.hops.set_chosen(_ALL if asked.hops is None else str(asked.hops))
        self.tier.set_chosen(_ALL if asked.tier is None else str(asked.tier))
        self.place.setCurrentIndex(max(0, self.place.findData(asked.place)))
        self.protected.set_on(asked.hides_protected)
        self.hidden.set_on(asked.with_hidden)
        self.whole.set_on(asked.whole)
        self.mirror.set_label(tr("Mirror back") if asked.mirrored else tr("Mirror to callers"))

    def _tell(self) -> None:
        hops, tier = self.hops.chosen_id(), self.tier.chosen_id()
        self._asked = replace(
            self._asked,
            hops=None if hops == _ALL else int(hops),
            tier=None if tier == _ALL else int(tier),
            place=self.place.currentData() or ALL,
            hides_protected=self.protected.isChecked(),
            with_hidden=self.hidden.isChecked(),
            whole=self.whole.isChecked(),
        )
        self.filtered.emit(self._asked)


def _together(*controls: QWidget) -> QWidget:
    """What no break of the row may come between."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_BETWEEN)
    for each in controls:
        row.addWidget(each)
    return holder
