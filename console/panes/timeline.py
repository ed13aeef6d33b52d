"""The timeline: everything that happened, newest first, with the form for a new entry and the selected one in full."""

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from console.live import Live
from console.panes.entry_commands import from_draft
from console.panes.timeline_rows import timeline_row
from console.panes.words import clock_time
from models.incident.commands import PinEntry
from models.incident.entry import Entry, to_complete
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput
from models.kernel.ids import EventId
from widgets.buttons import Button
from widgets.check import Check
from widgets.detail_rows import DetailRows, DetailView
from widgets.entry_form import EntryDraft, EntryForm
from widgets.itemmodels.timeline_model import TimelineModel
from widgets.itemmodels.timeline_view import TimelineView
from widgets.panel import Panel
from widgets.segment import Option, Segment

_FILTERS = (
    ("", "All"),
    ("decision", "Decision"),
    ("fact", "Fact"),
    ("action", "Action"),
    ("comms", "Comms"),
    ("task", "Task"),
)
_SIDE_FROM = 1500


class TimelinePane(QWidget):
    """`correct_requested(entry id)` asks for the correction prompt."""

    correct_requested = Signal(str)

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._saving: EntryDraft | None = None
        self.setProperty("surface", "canvas")
        self.filter = Segment("Filter", [Option(key, word) for key, word in _FILTERS], "")
        self.pinned_only = Check("Pinned only")
        self.search = QLineEdit()
        self.search.setPlaceholderText("Find in timeline")
        self.search.setAccessibleName("Find in timeline")
        self.search.setProperty("ring", True)
        self.search.setFixedHeight(32)
        self.model = TimelineModel()
        self.view = TimelineView(self.model)
        self.panel = Panel("Timeline", keys="F7")
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
        bar = QFrame()
        bar.setProperty("surface", "panel")
        bar.setFixedHeight(48)
        line = QHBoxLayout(bar)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(16)
        line.addWidget(self.filter)
        line.addWidget(self.pinned_only)
        line.addWidget(self.search, 1)
        self._main = QWidget()
        left = QVBoxLayout(self._main)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(bar)
        left.addWidget(self.panel, 1)
        form = Panel("New entry", keys="Ctrl+Shift+L")
        form.set_body(self.form)
        form.setMinimumHeight(512)
        self._selected = Panel("Selected entry")
        self._selected.set_meta("entries are never edited")
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 16)
        column.addWidget(self.detail, 1)
        self.correct = Button("Correct…", "C")
        self.pin = Button("Pin", "Alt+P")
        buttons = QHBoxLayout()
        buttons.setContentsMargins(16, 0, 16, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self.correct)
        buttons.addWidget(self.pin)
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
        self.filter.chosen.connect(self._filter)
        self.pinned_only.toggled.connect(self._filter)
        self.search.textChanged.connect(self._filter)
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
        for button in (self.correct, self.pin):
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

    def _to_list(self) -> None:
        self._want_side(False)
        self.view.list.setFocus()

    def _to_details(self, _entry_id: str) -> None:
        self._want_side(True)
        (self.correct if self.correct.isEnabled() else self.pin).setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_to_correct(self) -> None:
        if self.selected is not None:
            self.correct_requested.emit(self.selected)

    def _reload(self) -> None:
        entries = self._live.entries
        rows = [timeline_row(entry, entries, self._live.person) for entry in self._live.timeline()]
        self.model.set_rows(rows)
        self._count()
        if rows and not self.view.list.current_id():
            self.view.list.set_current(rows[0].id)
        self._show_selected(self.view.list.current_id())

    def _merge(self, changed: tuple[Entry, ...] | None) -> None:
        entries = self._live.entries
        newest = next((entry.order for entry in self._live.timeline()), None)
        if changed is None or any(
            self.model.row_of(entry.id) < 0 and (len(changed) > 1 or entry.order != newest) for entry in changed
        ):
            # Another timeline, or something that happened earlier than what is shown: put all in order again.
            self._reload()
            return
        for entry in changed:
            row = timeline_row(entry, entries, self._live.person)
            if self.model.row_of(entry.id) < 0:
                self.model.insert_newest([row])
            else:
                self.model.update_row(row)
        self._count()
        self._show_selected(self.view.list.current_id())

    def _name(self) -> None:
        incident = self._live.incident
        self.panel.set_empty(None if incident else "No open incident. F2 declares.")
        self.form.setEnabled(incident is not None)
        self._count()

    def _count(self) -> None:
        total = len(self._live.entries)
        self.panel.set_meta(f"UTC, newest first · {total} entries")
        kinds = Counter(entry.kind.value for entry in self._live.entries.values())
        for key, word in _FILTERS:
            self.filter.set_label(key, f"{word} {kinds[key] if key else total}")

    def _filter(self, *_args: object) -> None:
        self.model.set_filter(self.filter.chosen_id(), self.pinned_only.isChecked(), self.search.text())

    def _leave_find(self) -> None:
        self.search.clear()
        self.view.list.setFocus()

    def _commit(self, draft: EntryDraft) -> None:
        if self._live.incident is None or draft == self._saving:
            return  # A second Ctrl+Enter while it is being saved must not record it twice.
        try:
            command = from_draft(self._live.desk, self._live.incident.id, draft)
        except BadInput as error:
            self.form.set_error(str(error))
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
        self._selected.set_empty(None if entry else "Select an entry with the arrow keys.")
        if entry is None:
            return
        self.correct.set_disabled("follows from what was done" if entry.kind.is_derived else None)
        self.pin.set_label("Unpin" if entry.pinned else "Pin")
        self.detail.set_rows(self._details(entry))

    def _details(self, entry: Entry) -> list[DetailView]:
        who = f"{self._live.person(entry.author)} · device {entry.origin[:8]}"
        rows = [DetailView(entry.kind.capitalize(), entry.text, f"{clock_time(entry.occurred_ms)}Z · {who}")]
        lacking = to_complete(entry)
        if lacking:
            rows.append(DetailView("To complete", ", ".join(lacking)))
        if entry.backdated:
            rows.append(DetailView("Logged", rfc3339(entry.logged_ms)))
        if entry.reason:
            rows.append(DetailView("Reason", entry.reason))
        rows.append(DetailView("Durability", "Saved here", "in this workstation's record, synced to its disk"))
        rows.append(DetailView("Chain", entry.id, f"clock {entry.hlc}"))
        return rows

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The side column goes where it would crowd the list."""
        super().resizeEvent(event)
        self._place_side()
