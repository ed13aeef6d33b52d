"""The composer's panels and how they lie: three columns where there is room, else two."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.panes.composer.editor import EditorPanel, FindingsPanel
from console.panes.composer.side import ApprovalsPanel, OutboxPanel, PreviewPanel, RecordPanel
from resources.tongue import tr
from widgets.segment import Option, Segment

_WIDE_FROM = 1500
_LOW_BELOW = 800
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
        self._is_wide = True
        self._lay_out()
        self.shown.chosen.connect(lambda _name: self._arrange())
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for button, keys, asked in (
            (self.outbox.copy, "Alt+K", self.copy_requested),
            (self.outbox.hand, "Alt+G", self.hand_requested),
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
        self._left_column, middle, self._right_column = columns
        middle.addWidget(self.editor, 3)
        middle.addWidget(self.findings, 2)
        self.findings.setMinimumHeight(40 + 2 * 44)
        self._left_column.addWidget(self.record)
        self._right_column.addWidget(self.shown)
        self._right_column.addWidget(self.preview, 5)
        self._right_column.addWidget(self.approvals, 3)
        self._right_column.addWidget(self.outbox)
        self._arrange()

    def _arrange(self) -> None:
        self._left.setVisible(self._is_wide)
        self.shown.setVisible(not self._is_wide)
        if self._is_wide:
            self._left_column.addWidget(self.record)
        else:
            self._right_column.insertWidget(3, self.record, 5)
        chosen = self.shown.chosen_id()
        for name, panel in (("preview", self.preview), ("approvals", self.approvals), ("record", self.record)):
            panel.setVisible(self._is_wide or name == chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Three columns where there is room, else two."""
        super().resizeEvent(event)
        # On a low screen the text comes first: three findings, and the list says how many there are.
        self.findings.setMaximumHeight(40 + 3 * 44 if event.size().height() < _LOW_BELOW else _MOST)
        is_wide = event.size().width() >= _WIDE_FROM
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._arrange()
