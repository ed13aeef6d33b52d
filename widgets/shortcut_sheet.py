"""All keys on one sheet, by group, in columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.tongue import tr
from widgets.board import Board, broken
from widgets.painted import Painted
from widgets.theme import current

_ROW, _COLUMN, _KEYS = 32, 400, 152


@dataclass(frozen=True, slots=True)
class ShortcutGroup:
    """A head and its (keys, what they do)."""

    title: str
    entries: tuple[tuple[str, str], ...]


class ShortcutSheet(Painted):
    """Put it into a QScrollArea with `setWidgetResizable(True)`."""

    surface = "panel"

    def __init__(self, groups: Sequence[ShortcutGroup] = (), parent: QWidget | None = None, *, inset: int = 16) -> None:
        """`inset`: padding at the sides; 0 where a page around it has margins of its own."""
        super().__init__(parent)
        self._inset = inset
        self._groups: tuple[ShortcutGroup, ...] = ()
        self.set_groups(groups)

    def set_groups(self, groups: Sequence[ShortcutGroup]) -> None:
        """Show these."""
        self._groups = tuple(
            ShortcutGroup(tr(group.title), tuple((keys, tr(words)) for keys, words in group.entries))
            for group in groups
        )
        said = [f"{keys}: {words}" for group in self._groups for keys, words in group.entries]
        self.setAccessibleName(tr("Keys"))
        self.setAccessibleDescription(". ".join(said))
        self.updateGeometry()
        self.update()

    def _placed(self) -> tuple[list[tuple[int, int, ShortcutGroup]], int]:
        """Groups with their column and top, and the whole height; each goes where most room is left."""
        tall = [16] * self._count()
        placed = []
        for group in self._groups:
            column = tall.index(min(tall))
            placed.append((column, tall[column], group))
            tall[column] += 40 + sum(self._height(keys, words) for keys, words in group.entries) + 16
        return placed, max(tall)

    def _count(self) -> int:
        return max(1, self.width() // _COLUMN)

    def _height(self, keys: str, words: str) -> int:
        """Words that don't fit beside their keys go on below: nothing on this sheet may be cut off."""
        metrics = QFontMetricsF(current().font("body"))
        return _ROW + current().type("body").line * (len(broken(words, self._room(keys), metrics)) - 1)

    def _room(self, keys: str) -> float:
        return self.width() / self._count() - 2 * self._inset - self._indent(keys)

    def _indent(self, keys: str) -> float:
        """Where the words begin: in line, unless the keys need more."""
        return max(_KEYS, QFontMetricsF(current().font("label")).horizontalAdvance(keys) + 12 + 12)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Another width breaks the words elsewhere."""
        super().resizeEvent(event)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As high as the longest column."""
        return QSize(2 * _COLUMN, self._placed()[1])

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """One column."""
        return QSize(_COLUMN, self._placed()[1])

    def paint(self, board: Board) -> None:
        """Draw the groups."""
        placed, _tall = self._placed()
        wide = self.width() / self._count()
        for column, top, group in placed:
            x = column * wide + self._inset
            board.text(x, top, group.title, "name", width=wide - 2 * self._inset)
            board.hline(x, column * wide + wide - self._inset, top + 31)
            y = top + 40
            for keys, words in group.entries:
                board.key_hint(x, y + 2, keys)
                board.wrapped(x + self._indent(keys), y, self._room(keys), words, "body")
                y += self._height(keys, words)
