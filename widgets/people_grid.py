"""Who holds which role, and for how long: two columns, rows of 40."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.painted import Painted

_ROW = 40
_NAME_AT = 64
"""Where names begin, unless a role needs more room."""
_ONE_COLUMN_BELOW = 480


@dataclass(frozen=True, slots=True)
class PersonView:
    """A role, its holder (empty: nobody) and since when, e.g. 00:42."""

    role: str
    name: str
    held: str = ""


class PeopleGrid(Painted):
    """Give it `set_people`. A role nobody holds says so."""

    mirrors = True

    def __init__(self, people: Sequence[PersonView] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[PersonView, ...] = ()
        self.set_people(people)

    def set_people(self, people: Sequence[PersonView]) -> None:
        """Show these, in rows from the left."""
        self._people = tuple(people)
        said = ", ".join(f"{person.role} {person.name or tr('nobody')}" for person in people)
        self.setAccessibleName(tr("People: {said}", said=said))
        self.updateGeometry()
        self.update()

    def count(self) -> int:
        """How many roles are shown."""
        return len(self._people)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Room for all rows of two columns."""
        return QSize(480, (len(self._people) + 1) // 2 * _ROW + 8)

    def paint(self, board: Board) -> None:
        """Draw the cells."""
        columns = 1 if self.width() < _ONE_COLUMN_BELOW else 2
        wide = (self.width() - 32 - 32 * (columns - 1)) / columns
        label = max([0.0, *(board.width_of(person.role, "label") for person in self._people)])
        name = max(_NAME_AT, min(label + 12, wide / 2))
        for number, person in enumerate(self._people):
            x = 16 + number % columns * (wide + 32)
            top = 8 + number // columns * _ROW
            board.text(x, top + 12, person.role, "label", "text2", width=name - 8)
            held = board.text(x + wide, top + 12, person.held, "label", "text2", align=RIGHT)
            ink = "text" if person.name else "text2"
            board.text(x + name, top + 8, person.name or tr("nobody"), "body", ink, width=wide - name - held - 8)
            board.hline(x, x + wide, top + _ROW - 1)
