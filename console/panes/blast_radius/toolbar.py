"""The two rows over the graph: which page, how fresh; and what of the graph is shown."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from console.panes.blast_radius.asked import ALL, Asked
from console.panes.blast_radius.pages import Page
from resources.tongue import tr
from widgets.buttons import Button
from widgets.check import Check
from widgets.combo import Combo
from widgets.quiet_note import QuietNote
from widgets.segment import Option, Segment

_ROW = 48
_ALL = "all"
_BESIDE_FROM = 1160
_AFTER_CHOICES = 5
"""Two labels, two segments, the place."""


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
        first, self.filters = QWidget(), QWidget()
        upper = _row(first)
        first.setFixedHeight(_ROW)
        upper.addWidget(self.pages)
        upper.addWidget(self.note, 1)
        lines = QVBoxLayout(self.filters)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        choices, self._checks, self._more = QWidget(), QWidget(), QWidget()
        choices.setFixedHeight(_ROW)
        self._more.setFixedHeight(_ROW - 8)
        self._choices, checks, self._second = _row(choices), _row(self._checks, 0), _row(self._more)
        for word, control in ((tr("Hops"), self.hops), (tr("Tier"), self.tier)):
            label = QLabel(word)
            label.setProperty("role", "label")
            self._choices.addWidget(label)
            control.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._choices.addWidget(control)
        self._choices.addWidget(self.place)
        for check in (self.protected, self.hidden, self.whole):
            checks.addWidget(check)
        self._choices.addWidget(self._checks)
        self._choices.addStretch(1)
        self._choices.addWidget(self.mirror)
        self._second.addStretch(1)
        lines.addWidget(choices)
        lines.addWidget(self._more)
        self._more.hide()
        column.addWidget(first)
        column.addWidget(self.filters)
        # What does not fit must not push the pane beyond the window.
        self.setMinimumWidth(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The checks go below the choices where they don't fit beside them."""
        super().resizeEvent(event)
        is_below = self.width() < _BESIDE_FROM
        if is_below is self._more.isHidden():
            self._choices.removeWidget(self._checks)
            self._second.removeWidget(self._checks)
            if is_below:
                self._second.insertWidget(0, self._checks)
            else:
                self._choices.insertWidget(_AFTER_CHOICES, self._checks)
            self._more.setVisible(is_below)

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


def _row(holder: QWidget, margin: int = 16) -> QHBoxLayout:
    row = QHBoxLayout(holder)
    row.setContentsMargins(margin, 0, margin, 0)
    row.setSpacing(12)
    return row
