"""A prompt that also asks to tick rows of a list, and says before it is answered what will happen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from console.live import Live
from console.windows.prompt import Answers, Prompt, Question
from models.kernel.errors import BadInput
from resources.tongue import shown, tr
from widgets.choice_list import Choice, ChoiceList, matching
from widgets.combo import Combo
from widgets.field import Field

Chosen = tuple[str, ...]
_HEIGHT = 8 * 32 + 1
_FIND_FROM = 8
"""Rows from which a search is worth its line."""


@dataclass(frozen=True, slots=True)
class Rows:
    """What can be ticked."""

    label: str
    choices: Sequence[Choice]
    chosen: Chosen = ()
    """Ticked at the start."""
    is_single: bool = False


class ChoosingPrompt(Prompt):
    """`preview(answers, chosen)` gives the sentence of what will happen; it follows every letter and tick."""

    def __init__(
        self,
        title: str,
        sentence: str,
        questions: Sequence[Question],
        rows: Rows,
        button: str,
        preview: Callable[[Answers, Chosen], str],
        on_answer: Callable[[Answers, Chosen, Prompt], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            title,
            sentence,
            questions,
            button,
            lambda answers, prompt: on_answer(answers, self.list.chosen(), prompt),
            parent,
        )
        self._rows, self._preview = rows, preview
        self.setMinimumWidth(720)
        self.list = ChoiceList(rows.label, is_single=rows.is_single)
        self.list.choose(rows.chosen)
        self.list.setFixedHeight(_HEIGHT if len(rows.choices) > _FIND_FROM else max(1, len(rows.choices)) * 32 + 1)
        self.search = Field(tr("Find"), note=tr("words of a row"))
        self.search.setVisible(len(rows.choices) > _FIND_FROM)
        self.will = QLabel()
        self.will.setWordWrap(True)
        # Two lines from the start: the buttons don't move while rows are ticked.
        self.will.setMinimumHeight(56)
        self.will.setContentsMargins(0, 8, 0, 0)
        self.will.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.will.setTextFormat(Qt.TextFormat.PlainText)
        label = QLabel(tr("{label} · Space ticks", label=rows.label))
        label.setProperty("role", "label")
        for widget in (self.search, label, self.list, self.will):
            self.column.insertWidget(self.column.count() - 1, widget)
        self.search.text_edited.connect(self._show_rows)
        self.search.committed.connect(self.list.setFocus)
        self.list.chosen_changed.connect(self._say)
        for field in self.fields.values():
            if isinstance(field, Field):
                field.text_edited.connect(lambda _text: self._say())
            elif isinstance(field, Combo):
                field.currentTextChanged.connect(lambda _text: self._say())
        self._show_rows("")
        self._order()
        self._say()
        if not self.fields:
            self.list.setFocus()

    def _order(self) -> None:
        """Tab goes down the page: the fields, the search, the list, the buttons."""
        stops: list[QWidget] = [each.edit if isinstance(each, Field) else each for each in self.fields.values()]
        stops += [self.search.edit, self.list, self.button]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _show_rows(self, typed: str) -> None:
        self.list.set_rows(matching(self._rows.choices, typed))

    def _say(self) -> None:
        said = self._preview(self.answers(), self.list.chosen())
        self.will.setText(said)
        self.list.setAccessibleDescription(said)


def choose(
    live: Live,
    title: str,
    sentence: str,
    questions: tuple[Question, ...],
    rows: Rows,
    button: str,
    preview: Callable[[Answers, Chosen], str],
    build: Callable[[Answers, Chosen], object],
    parent: QWidget,
    done: Callable[[object], None] = lambda _receipt: None,
) -> None:
    """Open it; `build` makes the command. What the gate refuses is named in the prompt, which stays open."""

    def answer(answers: Answers, chosen: Chosen, prompt: Prompt) -> None:
        try:
            command = build(answers, chosen)
        except (BadInput, ValueError) as error:
            prompt.refuse(shown(str(error)))
            return

        def succeeded(receipt: object) -> None:
            prompt.succeed()
            done(receipt)

        def refused(said: str) -> None:
            # Left while it was being saved: the refusal must be heard all the same.
            (live.failed.emit if prompt.is_over else prompt.refuse)(said)

        live.submit(command, succeeded, refused)

    ChoosingPrompt(title, sentence, questions, rows, button, preview, answer, parent).open()
