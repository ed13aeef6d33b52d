"""All keys on one sheet, by group, in columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from widgets.board import Board
from widgets.painted import Painted

_ROW, _COLUMN, _KEYS = 32, 400, 152


@dataclass(frozen=True, slots=True)
class ShortcutGroup:
    """A head and its (keys, what they do)."""

    title: str
    entries: tuple[tuple[str, str], ...]


class ShortcutSheet(Painted):
    """Put it into a QScrollArea with `setWidgetResizable(True)`."""

    surface = "panel"

    def __init__(self, groups: Sequence[ShortcutGroup] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[ShortcutGroup, ...] = ()
        self.set_groups(groups)

    def set_groups(self, groups: Sequence[ShortcutGroup]) -> None:
        """Show these."""
        self._groups = tuple(groups)
        said = [f"{keys}: {words}" for group in groups for keys, words in group.entries]
        self.setAccessibleName("Keys")
        self.setAccessibleDescription(". ".join(said))
        self.updateGeometry()
        self.update()

    def _placed(self) -> tuple[list[tuple[int, int, ShortcutGroup]], int]:
        """Groups with their column and top, and the whole height; each goes where most room is left."""
        tall = [16] * max(1, self.width() // _COLUMN)
        placed = []
        for group in self._groups:
            column = tall.index(min(tall))
            placed.append((column, tall[column], group))
            tall[column] += 40 + _ROW * len(group.entries) + 16
        return placed, max(tall)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As high as the longest column."""
        return QSize(2 * _COLUMN, self._placed()[1])

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """One column."""
        return QSize(_COLUMN, self._placed()[1])

    def paint(self, board: Board) -> None:
        """Draw the groups."""
        placed, _tall = self._placed()
        wide = self.width() / max(1, self.width() // _COLUMN)
        for column, top, group in placed:
            x = column * wide + 16
            board.text(x, top, group.title, "name", width=wide - 32)
            board.hline(x, column * wide + wide - 16, top + 31)
            for number, (keys, words) in enumerate(group.entries):
                y = top + 40 + number * _ROW
                board.key_hint(x, y + 2, keys)
                board.text(x + _KEYS, y, words, width=wide - _KEYS - 32)
