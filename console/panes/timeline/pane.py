"""The timeline: everything that happened, newest first, with the form for a new entry and the selected one in full."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.live import Live
from console.panes.charts.marks import Marks
from console.panes.charts.service_words import selection_words
from console.panes.entry_commands import from_draft
from console.panes.timeline.bar import TimelineBar
from console.panes.timeline.rows import durability_of, row_kind, safety, size_words, timeline_row
from console.panes.timeline.strip import strip_view
from console.panes.words import clock_time
from models.incident.attachment import attached_to
from models.incident.commands import PinEntry
from models.incident.entry import Entry, to_complete
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput
from models.kernel.ids import EventId
from resources.tongue import shown, tr
from widgets.buttons import Button
from widgets.charts.time_strip import TimeStrip
from widgets.detail_rows import DetailRows, DetailView
from widgets.entry_form import EntryDraft, EntryForm
from widgets.itemmodels.timeline_model import TimelineModel
from widgets.itemmodels.timeline_row import TimelineRow
from widgets.itemmodels.timeline_view import TimelineView
from widgets.panel import Panel

_SIDE_FROM = 1500
_STRIP_FROM = 380
_FORM = 512
"""Height of the form of most fields, a decision's."""
_ASKED = 500


class TimelinePane(QWidget):
    """`correct_requested(entry id)` asks for the correction prompt."""

    correct_requested = Signal(str)
    attachments_requested = Signal(str)
    """An entry whose pictures and data are to be looked at."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._saving: EntryDraft | None = None
        self.setProperty("surface", "canvas")
        self.bar = TimelineBar()
        self.filter, self.search = self.bar.kinds, self.bar.search
        self.pinned_only, self.selected_only = self.bar.pinned_only, self.bar.selected_only
        self.strip = TimeStrip()
        self._marks = Marks(live)
        self._is_to_scroll = False
        self.model = TimelineModel()
        self.view = TimelineView(self.model)
        self.panel = Panel(tr("Timeline"), keys="F7")
        self.panel.set_body(self.view)
        self.form = EntryForm()
        self.detail = DetailRows(label_width=120)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.view.list)
        self._reload()

    @property
    def selected(self) -> EventId | None:
        """The selected entry."""
        current = self.view.list.current_id()
        return EventId(current) if current else None

    def _lay_out(self) -> None:
        self._main = QWidget()
        left = QVBoxLayout(self._main)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(self.bar)
        left.addWidget(self.strip)
        left.addWidget(self.panel, 1)
        form = Panel(tr("New entry"), keys="Ctrl+Shift+L")
        form.set_body(self.form)
        self._form_panel = form
        self._selected = Panel(tr("Selected entry"))
        self._selected.set_meta(tr("entries are never edited"))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 16)
        column.addWidget(self.detail)
        column.addStretch(1)
        self.correct = Button(tr("Correct…"), "C")
        self.pin = Button(tr("Pin"), "Alt+P")
        self.attached = Button(tr("Attached…"))
        self.attached.hide()
        buttons = QHBoxLayout()
        buttons.setContentsMargins(16, 0, 16, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self.correct)
        buttons.addWidget(self.pin)
        buttons.addWidget(self.attached)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self._selected.set_body(body)
        self._selected.setMinimumHeight(240)
        content = QWidget()
        content.setProperty("surface", "canvas")
        # Low windows scroll to what does not fit.
        self._side = QScrollArea()
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setWidgetResizable(True)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side.setWidget(content)
        self._is_side_wanted = False
        side = QVBoxLayout(content)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        side.addWidget(form)
        side.addWidget(self._selected, 1)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addWidget(self._main, 1)
        page.addWidget(self._side)

    def _connect(self) -> None:
        live = self._live
        live.entries_changed.connect(self._merge)
        live.incident_changed.connect(self._name)
        live.durability_changed.connect(self._show_durability)
        self.bar.changed.connect(self._filter)
        self.selected_only.toggled.connect(self._on_brush)
        self.strip.brushed.connect(live.set_brush)
        live.brush_changed.connect(self._on_brush)
        live.health_changed.connect(self._draw_strip)
        self.search.returnPressed.connect(self.view.list.setFocus)
        # Only in the field itself: elsewhere Esc closes what is open there.
        leave = QShortcut(QKeySequence("Esc"), self.search, self._leave_find)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        rows = self.view.list
        rows.entry_selected.connect(self._show_selected)
        rows.correct_requested.connect(self.correct_requested)
        rows.pin_requested.connect(lambda _entry: self.toggle_pin())
        rows.find_requested.connect(self.search.setFocus)
        self.form.committed.connect(self._commit)
        self.form.left.connect(self._to_list)
        rows.entry_opened.connect(self._to_details)
        self.attached.clicked.connect(self._ask_for_attached)
        for button in (self.correct, self.pin, self.attached):
            leave = QShortcut(QKeySequence("Esc"), button, self._to_list)
            leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.correct.clicked.connect(self._ask_to_correct)
        self.pin.clicked.connect(self.toggle_pin)

    def toggle_pin(self) -> None:
        """Pin or unpin the selected entry."""
        entry = self._live.entries.get(self.selected) if self.selected else None
        if entry is not None and self._live.incident is not None:
            self._live.submit(PinEntry(self._live.incident.id, entry.id, not entry.pinned))

    def begin_entry(self, kind: str) -> None:
        """To the form, for an entry of this kind."""
        self._want_side(True)
        self.form.begin(kind, self._live.person(self._live.desk.identity.me) if kind == "decision" else "")

    def _want_side(self, is_wanted: bool) -> None:
        self._is_side_wanted = is_wanted
        self._place_side()

    def _place_side(self) -> None:
        """Beside the list where there is room; else in its place, while it is wanted."""
        is_wide = self.width() >= _SIDE_FROM
        self._side.setMinimumWidth(656 if is_wide else 0)
        self._side.setMaximumWidth(656 if is_wide else 16_777_215)
        self._side.setVisible(is_wide or self._is_side_wanted)
        self._main.setVisible(is_wide or not self._is_side_wanted)
        self._share_side()

    def _share_side(self) -> None:
        """A form of one height keeps the selected entry in its place, where both have room."""
        both = _FORM + 8 + self._selected.minimumHeight()
        self._form_panel.setMinimumHeight(_FORM if self.height() >= both else 0)

    def _to_list(self) -> None:
        self._want_side(False)
        self.view.list.setFocus()

    def _to_details(self, _entry_id: str) -> None:
        self._want_side(True)
        (self.correct if self.correct.isEnabled() else self.pin).setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_to_correct(self) -> None:
        if self.selected is not None:
            self.correct_requested.emit(self.selected)

    def _ask_for_attached(self) -> None:
        if self.selected is not None:
            self.attachments_requested.emit(self.selected)

    def _row(self, entry: Entry) -> TimelineRow:
        live = self._live
        return timeline_row(entry, live.entries, live.person, durability_of(live.durability(entry.id)))

    def _show_durability(self) -> None:
        """Entries got further, or it became known that they did: only of the newest is that asked."""
        shown = {row.id: row for row in self.model.rows()}
        for entry in self._live.timeline()[:_ASKED]:
            row = shown.get(entry.id)
            durability = durability_of(self._live.durability(entry.id))
            if row is not None and row.durability != durability:
                self.model.update_row(replace(row, durability=durability))
        self._show_selected(self.view.list.current_id())

    def _reload(self) -> None:
        rows = [self._row(entry) for entry in self._live.timeline()]
        self.model.set_rows(rows)
        self._count()
        self._draw_strip()
        if rows and not self.view.list.current_id():
            self.view.list.set_current(rows[0].id)
        self._show_selected(self.view.list.current_id())

    def _merge(self, changed: tuple[Entry, ...] | None) -> None:
        newest = next((entry.order for entry in self._live.timeline()), None)
        if changed is None or any(
            self.model.row_of(entry.id) < 0 and (len(changed) > 1 or entry.order != newest) for entry in changed
        ):
            # Another timeline, or something that happened earlier than what is shown: put all in order again.
            self._reload()
            return
        for entry in changed:
            row = self._row(entry)
            if self.model.row_of(entry.id) < 0:
                self.model.insert_newest([row])
            else:
                self.model.update_row(row)
        self._count()
        self._draw_strip()
        self._show_selected(self.view.list.current_id())

    def _name(self) -> None:
        incident = self._live.incident
        self.panel.set_empty(None if incident else tr("No open incident. F2 declares."))
        self.form.setEnabled(incident is not None)
        self._count()

    def _count(self) -> None:
        total = len(self._live.entries)
        selection = selection_words(self._live)
        self.panel.set_meta(
            tr("{selection} · Esc lets go", selection=selection)
            if selection
            else tr("UTC, newest first · {total} entries", total=total)
        )
        self.bar.count(row_kind(entry.kind) for entry in self._live.entries.values())

    def _filter(self, *_args: object) -> None:
        self.model.set_filter(self.filter.chosen_id(), self.pinned_only.isChecked(), self.search.text())

    def _on_brush(self, *_args: object) -> None:
        """A stretch of time was selected, here or on the charts, or let go of."""
        brush = self._live.brush
        self.selected_only.setVisible(brush is not None)
        self.strip.set_brush(brush)
        self.model.set_stretch(brush, self.selected_only.isChecked())
        self._is_to_scroll = brush is not None
        self._to_selected()
        self._count()
        self._draw_strip()

    def _to_selected(self) -> None:
        """Once after each selection: its newest entry on top, so that what is meant can be read at once."""
        if not self._is_to_scroll or not self.isVisible():
            return
        self._is_to_scroll = False
        inside = self.model.inside()
        place = self.model.row_of(inside[0].id) if inside else -1
        if place >= 0:
            self.view.list.executeDelayedItemsLayout()
            self.view.list.scrollTo(self.model.index(place), QAbstractItemView.ScrollHint.PositionAtTop)

    def _draw_strip(self) -> None:
        if self.isVisible():
            self.strip.set_view(strip_view(self._live, self._marks, self._live.clock.now_ms()))

    def _leave_find(self) -> None:
        self.search.clear()
        self.view.list.setFocus()

    def _commit(self, draft: EntryDraft) -> None:
        if self._live.incident is None or draft == self._saving:
            return  # A second Ctrl+Enter while it is being saved must not record it twice.
        try:
            command = from_draft(self._live.desk, self._live.incident.id, draft)
        except BadInput as error:
            self.form.set_error(shown(str(error)))
            return
        self._saving = draft
        self._live.submit(command, lambda _receipt: self._saved(draft), self._not_saved)

    def _saved(self, draft: EntryDraft) -> None:
        self._saving = None
        # What was typed meanwhile is not thrown away with what was saved.
        if self.form.take(draft) and self.width() < _SIDE_FROM:
            self._to_list()

    def _not_saved(self, sentence: str) -> None:
        self._saving = None
        self.form.set_error(sentence)

    def _show_selected(self, entry_id: str) -> None:
        entry = self._live.entries.get(EventId(entry_id))
        self._selected.set_empty(None if entry else tr("Select an entry with the arrow keys."))
        if entry is None:
            return
        self.correct.set_disabled(tr("follows from what was done") if entry.kind.is_derived else None)
        self.pin.set_label(tr("Unpin") if entry.pinned else tr("Pin"))
        self.attached.setVisible(bool(attached_to(entry)))
        self.detail.set_rows(self._details(entry))
        # As high as what it says: the column scrolls where that is too much, and the buttons never lie over it.
        self._selected.setMinimumHeight(max(240, self.detail.height() + 104))
        self._share_side()

    def _details(self, entry: Entry) -> list[DetailView]:
        who = tr("{person} · device {origin}", person=self._live.person(entry.author), origin=entry.origin[:8])
        rows = [DetailView(tr(entry.kind).capitalize(), entry.text, f"{clock_time(entry.occurred_ms)}Z · {who}")]
        lacking = to_complete(entry)
        if lacking:
            rows.append(DetailView(tr("To complete"), ", ".join(lacking)))
        if entry.backdated:
            rows.append(DetailView(tr("Logged"), rfc3339(entry.logged_ms)))
        if entry.came_late and entry.arrived_ms is not None:
            written = tr("written {clock_time}Z offline", clock_time=clock_time(entry.logged_ms))
            rows.append(DetailView(tr("Arrived late"), f"{clock_time(entry.arrived_ms)}Z", written))
        if entry.reason:
            rows.append(DetailView(tr("Reason"), entry.reason))
        rows += [DetailView(tr("Attached"), each.name, size_words(each.size)) for each in attached_to(entry)]
        rows.append(safety(self._live.durability(entry.id)))
        rows.append(DetailView(tr("Chain"), entry.id, tr("clock {hlc}", hlc=entry.hlc)))
        return rows

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self._draw_strip()
        self._to_selected()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Esc lets go of a selected stretch, where nothing in here wanted it."""
        if event.key() == Qt.Key.Key_Escape and self._live.brush is not None:
            self._live.set_brush(None)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The side column goes where it would crowd the list."""
        super().resizeEvent(event)
        # In a low window the entries come first; the same stretch can be selected on the charts.
        self.strip.setVisible(event.size().height() >= _STRIP_FROM)
        self._place_side()
