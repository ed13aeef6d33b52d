"""A bar of controls in one row; where the words are long or the window is narrow they go on in a second and a third."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

_LEAST_STRETCH = 160
"""A field narrower than this is no help: rather a row of its own."""


@dataclass(frozen=True, slots=True)
class _Item:
    widget: QWidget
    is_stretched: bool
    is_last: bool
    is_optional: bool

    @property
    def wanted(self) -> int:
        hint = self.widget.sizeHint().expandedTo(self.widget.minimumSize()).boundedTo(self.widget.maximumSize()).width()
        if not self.is_stretched:
            return hint
        return _LEAST_STRETCH if isinstance(self.widget, QLineEdit) else min(hint, 2 * _LEAST_STRETCH)


class FlowBar(QFrame):
    """`add` from left to right; nothing is squeezed, nothing runs out of the window. `height_changed(pixels)`."""

    height_changed = Signal(int)

    def __init__(
        self,
        *,
        row: int = 32,
        margins: tuple[int, int, int, int] = (16, 8, 16, 8),
        spacing: int = 8,
        surface: str = "panel",
        parent: QWidget | None = None,
    ) -> None:
        """`margins` left, top, right, bottom; `spacing` between two controls; rows are 8 apart."""
        super().__init__(parent)
        self.setProperty("surface", surface)
        self._row, self._margins, self._spacing = row, margins, spacing
        self._items: list[_Item] = []
        self._is_placing = False
        self.setFixedHeight(margins[1] + row + margins[3])

    def add(
        self, widget: QWidget, *, is_stretched: bool = False, is_last: bool = False, is_optional: bool = False
    ) -> None:
        """`is_stretched` takes what is left of its row, `is_last` stands at the end of it with all that follow.

        `is_optional` is left out where it would cost a row: a hint that can be read elsewhere, too.
        """
        widget.setParent(self)
        widget.installEventFilter(self)
        self._items.append(_Item(widget, is_stretched, is_last, is_optional))

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """One row, as wide as everything in it."""
        shown = self._shown()
        left, _top, right, _bottom = self._margins
        wide = sum(item.wanted for item in shown) + self._spacing * max(0, len(shown) - 1)
        return QSize(left + wide + right, self.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As narrow as the widest control that can't shrink."""
        left, _top, right, _bottom = self._margins
        return QSize(left + max((item.wanted for item in self._shown()), default=0) + right, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Break the rows anew."""
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """While hidden nothing tells it of other words."""
        super().showEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """A control has other words now: it may need more room."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            self._place()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """What comes and goes moves the others."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent) and not self._is_placing:
            self._place()
        return super().eventFilter(watched, event)

    def _shown(self) -> list[_Item]:
        return [item for item in self._items if item.is_optional or not item.widget.isHidden()]

    def _place(self) -> None:
        if self._is_placing:
            return
        self._is_placing = True
        left, top, right, bottom = self._margins
        room = self.width() - left - right
        shown = self._shown()
        for item in [each for each in shown if each.is_optional]:
            fits = self._wide(shown) <= room
            item.widget.setVisible(fits)
            if not fits:
                shown.remove(item)
        rows: list[list[_Item]] = [[]]
        for item in shown:
            if rows[-1] and self._wide([*rows[-1], item]) > room:
                rows.append([])
            rows[-1].append(item)
        for number, row in enumerate(rows):
            self._place_row(row, top + number * (self._row + 8), room, is_alone=len(rows) == 1)
        height = top + len(rows) * self._row + (len(rows) - 1) * 8 + bottom
        self._is_placing = False
        if height != self.height():
            self.setFixedHeight(height)
            self.height_changed.emit(height)

    def _wide(self, items: list[_Item]) -> int:
        return sum(item.wanted for item in items) + self._spacing * max(0, len(items) - 1)

    def _place_row(self, row: list[_Item], top: int, room: int, *, is_alone: bool) -> None:
        spare = max(0, room - self._wide(row))
        stretched = sum(item.is_stretched for item in row)
        x = self._margins[0]
        for item in row:
            wide = min(item.wanted, room)
            if item.is_stretched:
                wide += spare // stretched
            elif item.is_last and is_alone and not stretched and spare:
                x, spare = x + spare, 0
            hint = item.widget.sizeHint().expandedTo(item.widget.minimumSize()).boundedTo(item.widget.maximumSize())
            high = min(self._row, hint.height()) if hint.height() > 0 else self._row
            place = QRect(x, top + (self._row - high) // 2, wide, high)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                place.moveLeft(self.width() - place.right() - 1)
            item.widget.setGeometry(place)
            x += wide + self._spacing
