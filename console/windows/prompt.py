"""A small question over the window: a few fields, one primary button. It stays open with the reason where it is refused."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from resources.tongue import tr
from widgets.ask_dialog import AskDialog, field_label, heading
from widgets.buttons import Button
from widgets.combo import Combo
from widgets.field import Field
from widgets.notice_row import NoticeRow

Answers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Question:
    """One field: free text, or a choice where `options` (value, words) are given; `is_open` lets other words be typed.

    Its words are translated already.
    """

    key: str
    label: str
    value: str = ""
    note: str = ""
    options: tuple[tuple[str, str], ...] = ()
    is_open: bool = False
    is_long: bool = False


class Prompt(AskDialog):
    """`on_answer(answers, refuse)`: call `refuse(sentence)` to keep it open, or `accept` it when done."""

    def __init__(
        self,
        title: str,
        sentence: str,
        questions: Sequence[Question],
        button: str,
        on_answer: "Callable[[Answers, Prompt], None]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, 560, parent)
        self._on_answer = on_answer
        self._is_asked = False
        self.is_over = False
        """Accepted or left: what it asked may still be under way, but there is nothing to say it in any more."""
        self.setAccessibleDescription(sentence)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        said = QLabel(sentence)
        said.setWordWrap(True)
        # Sentences hold words of files and of people: none of it is markup.
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setVisible(bool(sentence))
        self.error = NoticeRow(is_inner=True)
        self.error.hide()
        for widget in (heading(title), said, self.error):
            self.column.addWidget(widget)
        self.fields: dict[str, Field | Combo] = {}
        for question in questions:
            self.column.addWidget(self._made(question))
        self.button = Button(button, "Ctrl+Enter", is_primary=True)
        cancel = Button(tr("Cancel"), "Esc")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(cancel)
        row.addStretch(1)
        self.column.addLayout(row)
        self.button.clicked.connect(self._answer)
        cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._answer)
        if self.fields:
            next(iter(self.fields.values())).setFocus()

    def answers(self) -> Answers:
        """What stands in the fields."""
        return {
            key: field.text().strip() if isinstance(field, Field) else _chosen(field)
            for key, field in self.fields.items()
        }

    def succeed(self) -> None:
        """What was asked is done: close, unless it was left meanwhile."""
        if not self.is_over:
            self.accept()

    def refuse(self, sentence: str) -> None:
        """Say why not, and stay."""
        if self.is_over:
            return
        self._is_asked = False
        self.error.set_notice(sentence)
        self.error.show()

    def _made(self, question: Question) -> QWidget:
        if not question.options:
            height = 96 if question.is_long else 40
            field = Field(question.label, note=question.note, is_long=question.is_long, height=height)
            field.set_text(question.value)
            field.committed.connect(self._answer)
            self.fields[question.key] = field
            return field
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        label = field_label(question.label)
        combo = Combo(question.label)
        for value, words in question.options:
            combo.addItem(words, value)
        # As wide as the prompt, never as its longest choice; that is elided, and whole in the list and the tooltip.
        combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(16)
        if question.is_open:
            combo.setEditable(True)
        combo.setCurrentIndex(max(0, combo.findData(question.value)))
        column.addWidget(label)
        column.addWidget(combo)
        self.fields[question.key] = combo
        return holder

    def done(self, result: int) -> None:
        """Note that nobody looks any more."""
        self.is_over = True
        super().done(result)

    def _answer(self) -> None:
        # A second Ctrl+Enter while the first is being saved must not record it twice.
        if not self._is_asked and not self.is_over:
            self._is_asked = True
            self._on_answer(self.answers(), self)


def _chosen(combo: Combo) -> str:
    at = combo.findText(combo.currentText())
    data = combo.itemData(at) if at >= 0 else None
    return str(data) if data is not None else combo.currentText().strip()
