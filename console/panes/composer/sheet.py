"""The composer's panels and how they lie: three columns where there is room, else two; in a low window one beside the text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.panes.composer.editor import EditorPanel, FindingsPanel
from console.panes.composer.side import ApprovalsPanel, OutboxPanel, PreviewPanel, RecordPanel
from resources.tongue import tr
from widgets.combo import Combo
from widgets.segment import Option, Segment

_WIDE_FROM = 1500
_LOW_BELOW = 800
_LOWEST = 560
"""Below it text, check and outbox don't stand over each other any more."""
_MOST = 16_777_215
"""What Qt calls no limit."""


class ComposerSheet(QWidget):
    """Without a rule or a question: see ComposerPane."""

    fact_requested = Signal(str)
    """Change a fact of the record."""
    next_requested = Signal(str, object)
    """Promise another time: the draft's key, and the time it promises now."""
    override_requested = Signal(str, str, str)
    """Draft, rule and text of a finding."""
    send_requested = Signal(str, object)
    """Show what will go out, and ask: the draft's key and its update."""
    settle_requested = Signal(object)
    """Nobody knows whether this item of the outbox was taken: ask a person."""
    asked_requested = Signal()
    """Somebody asked for a time of restoration."""
    components_requested = Signal()
    """Choose what the update tells of each component."""
    redaction_requested = Signal()
    """Choose what is taken out of the text."""
    sensitivity_requested = Signal()
    """Label the incident."""
    older_requested = Signal()
    """Another draft that says the same and was not sent."""
    copy_requested = Signal()
    """Copy the draft, which is held elsewhere."""
    hand_requested = Signal()
    """Hand the draft on."""
    beside_requested = Signal(str)
    """Let this draft go out beside another one that says the same: its key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "canvas")
        self.editor, self.findings = EditorPanel(), FindingsPanel()
        self.record, self.preview = RecordPanel(), PreviewPanel()
        self.approvals, self.outbox = ApprovalsPanel(), OutboxPanel()
        self.shown = Segment(
            tr("Beside the text"),
            (Option("preview", tr("Preview")), Option("approvals", tr("Approvals")), Option("record", tr("Record"))),
            "preview",
        )
        self.beside = Combo(tr("Beside the text"), height=32)
        for name, words in (
            ("outbox", tr("Outbox")),
            ("findings", tr("Check before sending")),
            ("preview", tr("Preview")),
            ("approvals", tr("Approvals")),
            ("record", tr("Record")),
        ):
            self.beside.addItem(words, name)
        self._is_wide, self._is_low = True, False
        self._lay_out()
        self.shown.chosen.connect(lambda _name: self._arrange())
        self.beside.currentIndexChanged.connect(lambda _at: self._arrange())
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for button, keys, asked in (
            (self.outbox.copy, "Alt+K", self.copy_requested),
            (self.outbox.hand, "Alt+G", self.hand_requested),
            (self.outbox.older, "Alt+B", self.older_requested),
        ):
            button.clicked.connect(asked)
            QShortcut(QKeySequence(keys), self, button.click, context=within)

    def ask_beside(self, draft: str) -> None:
        """Why this draft goes out beside another one that says the same."""
        self.beside_requested.emit(draft)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._left, self._middle, self._right = (QWidget() for _ in range(3))
        columns = []
        for widget, stretch in ((self._left, 400), (self._middle, 784), (self._right, 704)):
            column = QVBoxLayout(widget)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)
            columns.append(column)
            row.addWidget(widget, stretch)
        self._left_column, self._middle_column, self._right_column = columns
        self._middle_column.addWidget(self.editor, 3)
        self.findings.setMinimumHeight(40 + 2 * 44)
        self._left_column.addWidget(self.record)
        self._right_column.addWidget(self.shown)
        self._right_column.addWidget(self.beside)
        self._right_column.addWidget(self.preview, 5)
        self._right_column.addWidget(self.approvals, 3)
        self._right_column.addWidget(self.outbox)
        self._arrange()

    def _arrange(self) -> None:
        is_wide, is_low = self._is_wide, self._is_low
        self._left.setVisible(is_wide)
        self.shown.setVisible(not is_wide and not is_low)
        self.beside.setVisible(is_low)
        if is_wide:
            self._left_column.addWidget(self.record)
        else:
            self._right_column.insertWidget(4, self.record, 5)
        if is_low:
            self._right_column.addWidget(self.findings, 5)
        else:
            self._middle_column.addWidget(self.findings, 2)
        self.editor.set_low(is_low=is_low)
        chosen = str(self.beside.currentData()) if is_low else self.shown.chosen_id()
        wanted = {
            self.preview: chosen == "preview" or is_wide,
            self.approvals: chosen == "approvals" or is_wide,
            self.record: chosen == "record" or is_wide,
            self.findings: chosen == "findings" or not is_low,
            self.outbox: chosen == "outbox" or not is_low,
        }
        # Those that go, go first: with both there for a moment, the window would have to grow.
        for panel in sorted(wanted, key=wanted.__getitem__):
            panel.setVisible(wanted[panel])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Three columns where there is room, else two."""
        super().resizeEvent(event)
        tall = event.size().height()
        # On a low screen the text comes first: three findings, and the list says how many there are.
        self.findings.setMaximumHeight(40 + 3 * 44 if _LOWEST <= tall < _LOW_BELOW else _MOST)
        is_low = tall < _LOWEST
        now = (event.size().width() >= _WIDE_FROM and not is_low, is_low)
        if now != (self._is_wide, self._is_low):
            self._is_wide, self._is_low = now
            self._arrange()
