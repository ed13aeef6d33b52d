"""What a panel shows while nothing was entered: why it is empty, and the keys that begin it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from resources.tongue import tr
from widgets.board import Board
from widgets.painted import Painted

_ROW, _GAP = 48, 12


@dataclass(frozen=True, slots=True)
class Start:
    """One way to begin: keys, what they do, and a line on it."""

    keys: str
    text: str
    note: str = ""


class EmptyStart(Painted):
    """A sentence, and below a hairline a row of 48 for each way to begin; as many as fit."""

    mirrors = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._why = ""
        self._starts: tuple[Start, ...] = ()
        self._shown: tuple[Start, ...] = ()

    def set_start(self, why: str, starts: Sequence[Start] = ()) -> None:
        """Show these."""
        if (why, tuple(starts)) == (self._why, self._starts):
            return
        self._why, self._starts = why, tuple(starts)
        self._shown = tuple(Start(each.keys, tr(each.text), tr(each.note)) for each in starts)
        said = [f"{each.keys}: {each.text}, {each.note}".rstrip(", ") for each in self._shown]
        self.setAccessibleName(" ".join((why, *(f"{each}." for each in said))))
        self.update()

    def paint(self, board: Board) -> None:
        """Draw the sentence and what fits below."""
        y = 12 + board.wrapped(16, 12, self.width() - 32, self._why, "body", "text2") + _GAP
        words = 16 + max((board.width_of(each.keys, "label") + 12 for each in self._shown), default=0) + 16
        for each in self._shown:
            if y + _ROW > self.height():
                break
            board.hline(16, self.width() - 16, y)
            board.key_hint(16, y + 6, each.keys)
            board.text(words, y + 4, each.text, width=self.width() - 16 - words)
            board.text(words, y + 25, each.note, "label", "text2", width=self.width() - 16 - words)
            y += _ROW
