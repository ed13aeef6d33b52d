"""The composer's other panels: record, preview, approvals, the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from console.comms_book import CommsDesk, DraftDesk
from console.panes.composer import views
from resources.tongue import tr
from widgets.buttons import Button
from widgets.composer.approval_list import ApprovalList
from widgets.composer.outbox_track import OutboxTrack
from widgets.composer.preview import PreviewBox
from widgets.composer.record_list import RecordList
from widgets.flow_bar import FlowBar
from widgets.panel import Panel
from widgets.segment import Option, Segment


class RecordPanel(Panel):
    """The facts; Enter changes one."""

    def __init__(self) -> None:
        super().__init__(tr("Status record"))
        self.set_meta(tr("the one source for every audience"))
        self.rows = RecordList()
        self.rows.setAccessibleName(tr("Status record"))
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setProperty("role", "label")
        self.note.setWordWrap(True)
        self.pull = Button(tr("Pull changes into draft"), "Alt+U")
        self.ask = Button(tr("Somebody asked for a time…"))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(8)
        column.addWidget(self.rows, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.setSpacing(8)
        for widget in (self.note, self.pull, self.ask):
            foot.addWidget(widget)
        column.addLayout(foot)
        self.set_body(body)

    def set_outdated(self, sentence: str) -> None:
        """What changed since the draft began; empty hides the button."""
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))
        self.pull.setVisible(bool(sentence))


class PreviewPanel(Panel):
    """One channel at a time."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Preview"))
        self.family = Segment(
            tr("Channel"),
            (
                Option("web", tr("Web")),
                Option("email", tr("E-mail")),
                Option("chat", tr("Chat")),
                Option("sms", tr("SMS")),
            ),
            "web",
        )
        self.family.chosen.connect(self.chosen)
        self.box = PreviewBox()
        self.left = QLabel(tr("Nothing has left this machine"))
        self.left.setTextFormat(Qt.TextFormat.PlainText)
        self.left.setProperty("role", "label")
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        row = FlowBar(margins=(16, 0, 16, 0))
        row.add(self.family)
        row.add(self.left, is_last=True)
        column.addWidget(row)
        column.addWidget(self.box, 1)
        self.set_body(body)

    def show_draft(self, found: DraftDesk, desk: CommsDesk) -> None:
        """As the chosen kind of channel shows it."""
        rendered, is_set_up = views.preview(found, desk, self.family.chosen_id() or "web")
        name = (
            rendered.sink if is_set_up else tr("{label}, none set up for this audience", label=tr(rendered.kind.label))
        )
        length = tr("{length:,} of {limit:,}", length=rendered.length, limit=rendered.limit) if rendered.limit else ""
        is_out = views.is_out(found, desk.items)
        self.box.set_mark(tr("AS APPROVED") if is_out else tr("PREVIEW, not sent"))
        problem = rendered.problems[0] if rendered.problems else ""
        self.box.set_preview(name, rendered.preview, rendered.note or length, problem)
        channels = desk.situation.channels.get(found.draft.audience, ())
        self.set_meta(tr("goes to {channels}", channels=", ".join(channels)) if channels else tr("no channel set up"))
        is_sent = views.out_at(found, desk.items) is not None
        self.left.setText(tr("Sent") if is_sent else "" if is_out else tr("Nothing has left this machine"))


class ApprovalsPanel(Panel):
    """Who was asked, who said what, who may send."""

    def __init__(self) -> None:
        super().__init__(tr("Approvals"), keys="Alt+A")
        self.rows = ApprovalList()
        self.rows.setAccessibleName(tr("Approvals"))
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setProperty("role", "label")
        self.note.setWordWrap(True)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 8)
        column.addWidget(self.rows, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.addWidget(self.note)
        column.addLayout(foot)
        self.set_body(body)


class OutboxPanel(Panel):
    """How far it is, what stands against it, and the one button."""

    def __init__(self) -> None:
        super().__init__(tr("Outbox"))
        self.track = OutboxTrack()
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.reasons = QLabel()
        self.reasons.setTextFormat(Qt.TextFormat.PlainText)
        self.reasons.setProperty("role", "label")
        self.reasons.setWordWrap(True)
        self.main = Button(tr("Ask for approval"), "Ctrl+Enter", is_primary=True)
        self.new = Button(tr("New draft"), "Alt+D")
        self.holding = Button(tr("Holding statement"), "Alt+H")
        self.retry = Button(tr("Try again"))
        self.settle = Button(tr("Was it received?"))
        self.confirm = Button(tr("Support confirms the script"))
        self.copy = Button(tr("Copy as your own…"), "Alt+K")
        self.hand = Button(tr("Hand on…"), "Alt+G")
        self.older = Button(tr("Open another"), "Alt+B")
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(8)
        column.addWidget(self.track)
        inner = QVBoxLayout()
        inner.setContentsMargins(16, 0, 16, 0)
        inner.setSpacing(8)
        inner.addWidget(self.words)
        row = FlowBar(margins=(0, 4, 0, 0))
        ways = (
            self.main,
            self.retry,
            self.settle,
            self.holding,
            self.new,
            self.copy,
            self.hand,
            self.confirm,
            self.older,
        )
        for button in ways:
            row.add(button)
            # What can be done is known with an update; until then none of them takes room.
            button.setVisible(button is self.main)
        inner.addWidget(row)
        inner.addWidget(self.reasons)
        column.addLayout(inner)
        column.addStretch(1)
        self.set_body(body)
