"""Two texts that stand for one section: both whole, what differs in each marked, and three ways to settle it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from resources.tongue import tr
from widgets.board import Board
from widgets.buttons import Button
from widgets.flow_bar import FlowBar
from widgets.painted import Painted
from widgets.theme import current

_LINE = 24


@dataclass(frozen=True, slots=True)
class TextRun:
    """Words, and whether the other text lacks them."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Claim:
    """One of the texts."""

    who: str
    """Name and time."""
    runs: tuple[TextRun, ...]


class _Text(Painted):
    def __init__(self, claim: Claim, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim = claim
        self.setAccessibleName(f"{claim.who}: " + "".join(run.text for run in claim.runs))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        return 28 + _LINE * (self._flow(width)[-1][1] + 1 if self._flow(width) else 1) + 8

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(400, self.heightForWidth(max(200, self.width())))

    def _flow(self, width: int) -> list[tuple[float, int, str, bool]]:
        found: list[tuple[float, int, str, bool]] = []
        x, line = 0.0, 0
        for run in self._claim.runs:
            metrics = QFontMetricsF(current().font("body", 600 if run.differs else None))
            for number, part in enumerate(run.text.split("\n")):
                if number:
                    x, line = 0.0, line + 1
                for word in part.split():
                    wide = metrics.horizontalAdvance(word + " ")
                    if x and x + wide > width - 40:
                        x, line = 0.0, line + 1
                    found.append((x, line, word, run.differs))
                    x += wide
        return found

    def paint(self, board: Board) -> None:
        board.fill(QRectF(16, 4, 4, self.height() - 12), "text")
        board.text(28, 2, self._claim.who, "label", "text2", width=self.width() - 44)
        for x, line, word, differs in self._flow(self.width()):
            top = 22 + line * _LINE
            used = board.text(28 + x, top, word, "body", weight=600 if differs else None)
            if differs:
                board.hline(28 + x, 28 + x + used, top + 22, "atrisk", 2)


class ConflictCard(QWidget):
    """`settled(number)`: 1 or 2 keeps that text, 3 combines them; `edit_requested` writes it anew."""

    settled = Signal(int)
    edit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 12)
        self._column.setSpacing(4)
        self._head = _Heading()
        self._column.addWidget(self._head)
        self._texts: list[_Text] = []
        self._shown: tuple[str, tuple[Claim, ...], str, tuple[str, str] | None] | None = None
        self.keep = (Button(tr("Keep first"), "Alt+1"), Button(tr("Keep second"), "Alt+2"))
        self.both = Button(tr("Combine"), "Alt+3")
        self.edit = Button(tr("Write anew"))
        row = FlowBar(margins=(16, 4, 16, 0), surface="raised")
        for number, button in enumerate((*self.keep, self.both), start=1):
            button.clicked.connect(lambda _on=False, one=number: self.settled.emit(one))
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self, button.click)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            row.add(button)
        self.edit.clicked.connect(self.edit_requested)
        row.add(self.edit)
        self._column.addWidget(row)

    def set_conflict(
        self, title: str, claims: Sequence[Claim], why_not_both: str, labels: tuple[str, str] | None = None
    ) -> None:
        """Show it. `why_not_both`: why the texts can't be combined; empty where they can. `labels`: of the first two ways,
        where one is chosen as a whole and there is no third.
        """
        if (title, tuple(claims), why_not_both, labels) == self._shown:
            return  # the texts stay: new ones would be missing until the next layout
        self._shown = (title, tuple(claims), why_not_both, labels)
        for button, label in zip(self.keep, labels or (tr("Keep first"), tr("Keep second")), strict=True):
            button.set_label(label)
        for button in (self.both, self.edit):
            button.setVisible(labels is None)
        self._head.set_words(title)
        for text in self._texts:
            self._column.removeWidget(text)
            text.deleteLater()
        self._texts = [_Text(claim) for claim in claims]
        for at, text in enumerate(self._texts, start=1):
            self._column.insertWidget(at, text)
        self.both.set_disabled(why_not_both or None)
        self.setAccessibleName(title)


class _Heading(Painted):
    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setFixedHeight(28)

    def set_words(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def paint(self, board: Board) -> None:
        board.text(16, 2, self._words, "name", width=self.width() - 32)
