"""The evidence of the incident: what is in custody and whether it is sound, its chain of custody, the state to keep."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.live import Live
from console.panes.command.list_panel import NO_INCIDENT, ListPanel
from console.panes.runbook.evidence_rows import custody_rows, details, item_rows, keep_rows
from models.incident.evidence.part import PART
from models.incident.evidence.views import EvidenceItem, Soundness
from resources.tongue import marked, tr
from widgets.buttons import Button
from widgets.detail_rows import DetailRows
from widgets.flow_bar import FlowBar
from widgets.panel import Panel

_BUTTONS: Final = (
    ("add", marked("Add…"), "A"),
    ("seal", marked("Seal…"), "S"),
    ("transfer", marked("Hand over…"), "T"),
    ("verify", marked("Verify"), "V"),
    ("export", marked("Export…"), "X"),
    ("back", marked("Runbook"), "L"),
)
_OF_ITEM: Final = ("seal", "transfer", "verify", "export")


class EvidencePage(QWidget):
    """`asked(what, item id)`: a button or its letter. Enter on an item goes to its custody, Enter on a point keeps it."""

    asked = Signal(str, str)

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self.items = ListPanel(tr("Evidence"), "I")
        self.keeps = ListPanel(tr("State preservation"), "K")
        self.custody = ListPanel(tr("Custody"), "Enter")
        self.detail = Panel(tr("Item"))
        self.rows = DetailRows(label_width=96)
        self.buttons = {key: Button(tr(words), letter, is_primary=key == "add") for key, words, letter in _BUTTONS}
        self._lay_out()
        self.setFocusProxy(self.items)
        self.items.list.row_selected.connect(lambda _row: self._show_item())
        self.items.row_opened.connect(lambda _row: self.custody.list.setFocus())
        self.keeps.row_opened.connect(lambda _row: self.asked.emit("preserve", ""))
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, _words, letter in _BUTTONS:
            self.buttons[key].clicked.connect(lambda _checked=False, one=key: self._ask(one))
            QShortcut(QKeySequence(letter), self, lambda one=key: self._ask(one), context=context)
        QShortcut(QKeySequence("K"), self, lambda: self.asked.emit("preserve", ""), context=context)

    @property
    def item(self) -> EvidenceItem | None:
        """Of the current row."""
        return self._live.part(PART).find(self.items.current_id)

    def refresh(self) -> None:
        """Show the incident as it stands."""
        live, found = self._live, self._live.part(PART)
        has_incident = live.incident is not None
        rows = item_rows(found, live.person)
        broken = sum(item.soundness is Soundness.BROKEN for item in found.all)
        meta = tr("{rows} in custody", rows=len(rows)) + (tr(" · {broken} BROKEN", broken=broken) if broken else "")
        empty = tr("Nothing is in custody yet. A takes a file in, with its hash and who collected it.")
        self.items.show_rows(rows, meta if rows else "", empty if has_incident else tr(NO_INCIDENT))
        if rows and not self.items.current_id:
            self.items.list.set_current(rows[0].id)
        kept = found.preservation
        left = tr("{open_points} open", open_points=len(kept.open_points)) if kept.open_points else tr("kept or waived")
        points = keep_rows(kept, live.person) if has_incident else []
        self.keeps.show_rows(points, left if has_incident else "", tr(NO_INCIDENT))
        self.buttons["add"].set_disabled(None if has_incident else tr("no incident is open"))
        self._show_item()

    def _show_item(self) -> None:
        item, name_of = self.item, self._live.person
        for key in _OF_ITEM:
            reason = tr("no item is chosen") if item is None else None
            if item is not None and key == "seal" and item.is_sealed:
                reason = tr("it is sealed already")
            self.buttons[key].set_disabled(reason)
        if item is None:
            self.detail.set_empty(tr("Choose an item at the left."))
            self.custody.show_rows([], "", tr("Who sealed it, looked at it, had it: a line for each."))
            return
        self.detail.set_empty(None)
        self.detail.set_title(item.name)
        self.rows.set_rows(details(item, name_of))
        lines = custody_rows(item, name_of)
        self.custody.show_rows(lines, tr("{lines} lines", lines=len(lines)), "")

    def _ask(self, what: str) -> None:
        item = self.item
        if self.buttons[what].isEnabled():
            self.asked.emit(what, "" if item is None else item.id)

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        inner = QWidget()
        inner.setProperty("surface", "panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)
        column.addStretch(1)
        scroll.setWidget(inner)
        self.detail.set_body(scroll)
        buttons = FlowBar(margins=(0, 0, 0, 0), surface="canvas")
        for button in self.buttons.values():
            buttons.add(button)
        left, right = QVBoxLayout(), QVBoxLayout()
        for side in (left, right):
            side.setSpacing(8)
        left.addWidget(self.items, 3)
        left.addWidget(self.keeps, 2)
        left.addWidget(buttons)
        right.addWidget(self.detail, 1)
        right.addWidget(self.custody, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(left, 1)
        row.addLayout(right, 1)
