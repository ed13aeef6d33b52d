"""The form for a new timeline entry: kind, what, why, who and when. Only what the moment needs is required."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from resources.tongue import marked, tr
from widgets.buttons import Button
from widgets.check import Check
from widgets.field import Field
from widgets.notice_row import NoticeRow
from widgets.segment import Option, Segment

KINDS = (
    ("fact", marked("Fact")),
    ("decision", marked("Decision")),
    ("action", marked("Action")),
    ("task", marked("Task")),
)
_WHAT = {
    "fact": marked("Fact"),
    "decision": marked("Choice"),
    "action": marked("What was done"),
    "task": marked("Task"),
}


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """What stands in the form; all of it as typed."""

    kind: str
    text: str
    why: str = ""
    objections: str = ""
    person: str = ""
    """Decider of a decision, owner of a task."""
    minutes: str = ""
    """Until the revisit of a decision, or for a task."""
    occurred: str = ""
    is_pinned: bool = False


class EntryForm(QWidget):
    """`committed(EntryDraft)` at Ctrl+Enter; the text stays until `clear`. Esc keeps the draft and emits `left`."""

    committed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decider = ""
        self.kind = Segment(tr("Kind"), [Option(kind, tr(words)) for kind, words in KINDS], "fact")
        self.occurred = Field(tr("Occurred"), note=tr("now"), placeholder="14:05")
        self.what = Field(tr("Fact"), note=tr("required"))
        self.why = Field(tr("Why"), note=tr("may follow later"), is_long=True, height=64)
        self.objections = Field(
            tr("Objections heard"), note=tr("may follow later"), placeholder=tr("Name and point, or “none heard”")
        )
        self.person = Field(tr("Decider"), note=tr("required"))
        self.minutes = Field(tr("Revisit in"), note=tr("minutes"), placeholder="15")
        self.pin = Check(tr("Pin to facts"))
        self.commit = Button(tr("Log"), "Ctrl+Enter", is_primary=True)
        self.keep = Button(tr("Keep draft"), "Esc")
        self.error = NoticeRow()
        self.error.hide()
        self._lay_out()
        self.kind.chosen.connect(self._show_kind)
        self.commit.clicked.connect(self._commit)
        self.keep.clicked.connect(self.left)
        for child in self.findChildren(QWidget):
            child.installEventFilter(self)
        self._show_kind("fact")

    def begin(self, kind: str, person: str = "") -> None:
        """Turn to this kind, keep what is typed, and put the cursor where typing starts."""
        self._decider = person or self._decider
        self.kind.set_chosen(kind)
        self._show_kind(kind)
        self.what.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def draft(self) -> EntryDraft:
        """What stands in the form."""
        kind = self.kind.chosen_id()
        return EntryDraft(
            kind,
            self.what.text().strip(),
            self.why.text().strip() if kind == "decision" else "",
            self.objections.text().strip() if kind == "decision" else "",
            self.person.text().strip() if kind in ("decision", "task") else "",
            self.minutes.text().strip() if kind in ("decision", "task") else "",
            self.occurred.text().strip(),
            self.pin.isChecked(),
        )

    def take(self, draft: EntryDraft) -> bool:
        """The draft is durable: empty the form, unless something else stands in it by now; whether it was emptied."""
        is_same = self.draft() == draft
        if is_same:
            self.clear()
        return is_same

    def clear(self) -> None:
        """Empty once the entry is durable; the kind stays."""
        for field in (self.what, self.why, self.objections, self.minutes, self.occurred):
            field.set_text("")
        self.set_error("")

    def set_error(self, sentence: str) -> None:
        """Say why it was not taken; empty clears it."""
        self.error.setVisible(bool(sentence))
        self.error.set_notice(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Ctrl+Enter commits from every field; Esc leaves."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._commit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return False

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.kind)
        top.addStretch(1)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self.person, 3)
        pair.addWidget(self.minutes, 2)
        pair.addWidget(self.occurred, 2)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.commit)
        foot.addWidget(self.keep)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.error)
        column.addLayout(top)
        for widget in (self.what, self.why, self.objections):
            column.addWidget(widget)
        column.addLayout(pair)
        column.addWidget(self.pin)
        column.addLayout(foot)
        column.addStretch(1)

    def _show_kind(self, kind: str) -> None:
        self.what.set_label(tr(_WHAT[kind]))
        is_decision, is_task = kind == "decision", kind == "task"
        self.why.setVisible(is_decision)
        self.objections.setVisible(is_decision)
        self.person.setVisible(is_decision or is_task)
        self.minutes.setVisible(is_decision or is_task)
        self.person.set_label(tr("Owner") if is_task else tr("Decider"))
        self.minutes.set_label(tr("Within") if is_task else tr("Revisit in"))
        # Whoever decides is filled in; a task's owner never is: somebody must be named.
        if is_decision and not self.person.text():
            self.person.set_text(self._decider)
        elif is_task and self.person.text() == self._decider:
            self.person.set_text("")
        self.pin.setChecked(is_decision)
        self.commit.set_label(tr("Log {kind}", kind=tr(kind)))

    def _commit(self) -> None:
        draft = self.draft()
        if not draft.text:
            self.what.set_error(tr("Say it in a few words."))
            self.what.edit.setFocus()
            return
        self.what.set_error("")
        self.committed.emit(draft)
