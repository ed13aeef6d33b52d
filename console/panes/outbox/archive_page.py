"""The archive: everything that was said, searched by words, audience and time; the chosen one in full; export."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from console.comms_archive import gather
from console.live import Live
from console.panes.command.list_panel import ListPanel
from console.panes.outbox.rows import archive_rows, archive_text
from models.comms.audience import CommsAudience
from models.comms.outbox.archive import ArchiveRow, Search
from models.kernel.clock import parse_rfc3339
from models.kernel.ids import StreamId
from resources.tongue import marked, tr
from widgets.ask_dialog import field_label
from widgets.buttons import Button
from widgets.combo import Combo
from widgets.field import Field
from widgets.notice_row import NoticeRow
from widgets.panel import Panel

_FORM: Final = marked("a time such as 2026-11-21 or 2026-11-21 14:00")


class ArchivePage(QWidget):
    """`export_asked(rows)`: write what was found; `cancel_asked` while that goes on."""

    export_asked = Signal(object)
    cancel_asked = Signal()

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self.found: tuple[ArchiveRow, ...] = ()
        self.is_searching = False
        self.was_searched = False
        self._search = 0
        """Of which search the answers count: an older one may still be on its way."""
        self.words = Field(tr("Words"), note=tr("all must stand in it"))
        self.since = Field(tr("From"), placeholder="2026-11-21")
        self.until = Field(tr("To"), placeholder="2026-11-22 14:00")
        self.audience = Combo(tr("Audience"))
        self.error = NoticeRow()
        self.list = ListPanel(tr("Found"), "Enter searches")
        self.detail = Panel(tr("In full"))
        self.text = QPlainTextEdit()
        self.export = Button(tr("Export…"), "X", is_primary=True)
        self.cancel = Button(tr("Cancel export"), "C")
        self.progress = QLabel()
        self._lay_out()
        for field in (self.words, self.since, self.until):
            field.committed.connect(self.search)
        self.audience.activated.connect(lambda _at: self.search())
        self.list.list.row_selected.connect(lambda _row: self._show_current())
        self.export.clicked.connect(self._export)
        self.cancel.clicked.connect(self.cancel_asked)
        for place in (self.list, self.detail):
            bind(place, "X", self._export)
            bind(place, "C", self._cancel)
        self.setFocusProxy(self.words)
        self.show_progress(None)
        self._show()

    @property
    def current(self) -> ArchiveRow | None:
        """The chosen row."""
        chosen = self.list.current_id
        return self.found[int(chosen)] if chosen and int(chosen) < len(self.found) else None

    def search(self) -> None:
        """Look through the record, incident by incident: what people write goes in between."""
        try:
            asked = Search(
                str(self.audience.currentData() or ""),
                self.words.text(),
                _instant(self.since.text()),
                _instant(self.until.text()),
            )
        except ValueError:
            self._refuse(tr("Expected {form}, in UTC.", form=tr(_FORM)))
            return
        self.error.hide()
        self._search += 1
        self.is_searching, self.was_searched, self.found = True, True, ()
        self._show()
        self._next(self._search, asked, [heading.id for heading in self._live.headings], [])

    def show_progress(self, words: str | None) -> None:
        """Say how far the export is; None: none is under way."""
        self.progress.setText(words or "")
        self.cancel.setVisible(words is not None)
        self.export.set_disabled(
            tr("An export is under way") if words is not None else None if self.found else tr("Nothing was found")
        )

    def _next(self, number: int, asked: Search, left: list[StreamId], found: list[ArchiveRow]) -> None:
        if number != self._search:
            return
        if not left:
            self.found = tuple(sorted(found, key=lambda row: (row.at_ms, row.event)))
            self.is_searching = False
            self._show()
            return

        def done(rows: tuple[ArchiveRow, ...]) -> None:
            self._next(number, asked, left[1:], [*found, *rows])

        desk = self._live.desk
        self._live.attempt(lambda: gather(desk, left[0], asked), done, self._fail)

    def _fail(self, words: str) -> None:
        self.is_searching = False
        self._refuse(tr("Not searched: {words}", words=words))
        self._show()

    def _refuse(self, words: str) -> None:
        self.error.set_notice(words)
        self.error.show()

    def _show(self) -> None:
        rows = archive_rows(self.found, self._live.person)
        empty = tr("Enter searches everything that was written, approved and sent.")
        if self.is_searching:
            empty = tr("Searching…")
        elif self.was_searched:
            empty = tr("Nothing was said that fits. Fewer words or a longer time find more.")
        self.list.show_rows(rows, tr("{rows} found", rows=len(rows)) if rows else "", empty)
        if rows:
            self.list.list.set_current(rows[0].id)
        if self.progress.text() == "":
            self.show_progress(None)
        self._show_current()

    def _show_current(self) -> None:
        row = self.current
        self.detail.set_empty(tr("Choose a row at the left to read it in full.") if row is None else None)
        if row is not None:
            text = archive_text(row, self._live.person)
            if self.text.toPlainText() != text:
                self.text.setPlainText(text)

    def _export(self) -> None:
        if self.export.isEnabled():
            self.export_asked.emit(self.found)

    def _cancel(self) -> None:
        if self.cancel.isVisible():
            self.cancel_asked.emit()

    def _lay_out(self) -> None:
        self.audience.addItem(tr("All audiences"), "")
        for each in CommsAudience:
            self.audience.addItem(tr(each.label), each.value)
        labelled = QWidget()
        column = QVBoxLayout(labelled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field_label(tr("Audience")))
        column.addWidget(self.audience)
        form = QWidget()
        form.setProperty("surface", "panel")
        fields = QHBoxLayout(form)
        fields.setContentsMargins(16, 8, 16, 12)
        fields.setSpacing(12)
        fields.addWidget(self.words, 4)
        fields.addWidget(labelled, 2)
        fields.addWidget(self.since, 2)
        fields.addWidget(self.until, 2)
        fields.setAlignment(labelled, Qt.AlignmentFlag.AlignBottom)
        for field in (self.words, self.since, self.until):
            field.setMinimumWidth(104)
            fields.setAlignment(field, Qt.AlignmentFlag.AlignBottom)
        self.error.hide()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("The whole text, with approvals and hashes"))
        self.text.setProperty("ring", True)
        self.progress.setProperty("role", "note")
        self.progress.setAccessibleName(tr("Export"))
        self.progress.setWordWrap(True)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(16, 12, 16, 16)
        inside.setSpacing(8)
        inside.addWidget(self.text, 1)
        self.detail.set_body(body)
        foot = QWidget()
        foot.setProperty("surface", "panel")
        buttons = QHBoxLayout(foot)
        buttons.setContentsMargins(16, 8, 16, 8)
        buttons.setSpacing(8)
        buttons.addWidget(self.export)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.progress, 1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.detail, 1)
        right.addWidget(foot)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.list, 5)
        row.addLayout(right, 6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        for part in (form, self.error):
            whole.addWidget(part)
        whole.addLayout(row, 1)


def bind(place: QWidget, keys: str, handler: Callable[[], object]) -> None:
    """A key that counts while the focus is inside `place`."""
    shortcut = QShortcut(QKeySequence(keys), place)
    # Set apart: given to the constructor beside a handler it is not heeded, and two places would be ambiguous.
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(handler)


def _instant(text: str) -> int | None:
    """A day, a minute or RFC 3339, in UTC; None for nothing. ValueError for anything else."""
    text = text.strip().replace(" ", "T")
    if not text:
        return None
    if len(text) == len("2026-11-21"):
        text += "T00:00"
    if len(text) == len("2026-11-21T14:00"):
        text += ":00"
    return parse_rfc3339(text if text.upper().endswith("Z") or "+" in text else f"{text}Z")
