"""The command palette: everything that can be found or done, beside its shortcut; what can't be done says why."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.painted import Painted
from widgets.palette_item import PaletteIndex, PaletteItem
from widgets.spoken_part import SpokenPart

WIDTH = 720
_FIELD, _ROW, _FOOT, _ROWS = 48, 40, 32, 10
_TOP, _SIDE = 120, 8


class Palette(Painted):
    """`chosen(id)` when one is taken, `dismissed()` at Esc. Call `set_items` beforehand and `open_with` to show it.

    Put it into a window as an overlay: it stands below the banner and stays in the middle. Shortcuts are only shown.
    """

    mirrors = True
    accessible_role = QAccessible.Role.Dialog
    surface = "panel"
    chosen = Signal(str)
    dismissed = Signal()

    def __init__(
        self, items: Sequence[PaletteItem] = (), recent: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._index = PaletteIndex(items, recent)
        self._found: tuple[PaletteItem, ...] = ()
        self._at = self._first = 0
        self.edit = QLineEdit(self)
        self.edit.setProperty("frame", "none")
        self.edit.setPlaceholderText(tr("Find or do anything"))
        self.edit.setAccessibleName(tr("Find or do anything"))
        self.edit.textChanged.connect(self._search)
        self.edit.installEventFilter(self)
        if parent is not None:
            parent.installEventFilter(self)
        self.setFocusProxy(self.edit)
        self.setFixedSize(WIDTH, _FIELD + _ROWS * _ROW + _FOOT)
        self.setAccessibleName(tr("Command palette"))
        self._search("")

    def set_items(self, items: Sequence[PaletteItem], recent: Sequence[str] = ()) -> None:
        """Offer these; `recent` are ids, newest first."""
        self._index = PaletteIndex(items, recent)
        self._search(self.edit.text())

    def open_with(self, typed: str = "") -> None:
        """Show with this typed ("#" for services), all of it replaced by the next letter unless it is a prefix."""
        self.edit.setText(typed)
        self._search(typed)
        self._centre()
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _centre(self) -> None:
        over = self.parentWidget()
        if over is not None:
            wide = min(WIDTH, over.width() - 2 * _SIDE)
            self.setFixedWidth(wide)
            # In low windows it covers the banner rather than leave its last rows outside.
            top = max(_SIDE, min(_TOP, over.height() - self.height() - _SIDE))
            self.move((over.width() - wide) // 2, top)

    def found(self) -> tuple[PaletteItem, ...]:
        """What fits, best first."""
        return self._found

    def current_item(self) -> PaletteItem | None:
        """The entry that Enter would take."""
        return self._found[self._at] if self._found else None

    def spoken_count(self) -> int:
        """What is found."""
        return len(self._found)

    def spoken_part(self, at: int) -> SpokenPart:
        """An entry with its key, and why it can't be taken."""
        is_shown = self._first <= at < self._first + _ROWS
        place = QRect(0, _FIELD + (at - self._first) * _ROW, self.width(), _ROW) if is_shown else QRect()
        return SpokenPart(_said(self._found[at]), place)

    def spoken_current(self) -> int:
        """The entry that Enter would take."""
        return self._at if self._found else -1

    def _search(self, typed: str) -> None:
        self._found = self._index.find(typed)
        self._at = self._first = 0
        self._say()

    def _say(self) -> None:
        item = self.current_item()
        if item is None:
            self.edit.setAccessibleDescription(tr("nothing fits"))
        else:
            place = tr("{at} of {count}", at=self._at + 1, count=len(self._found))
            self.edit.setAccessibleDescription(f"{_said(item)}, {place}")
        self.update()

    def _move(self, step: int) -> None:
        if not self._found:
            return
        self._at = max(0, min(len(self._found) - 1, self._at + step))
        self._first = max(min(self._first, self._at), self._at - _ROWS + 1)
        self._say()

    def _take(self) -> None:
        item = self.current_item()
        if item is not None and not item.disabled:
            self.chosen.emit(item.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """The arrows move while one types; another size of the window moves it."""
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._centre()
        if watched is not self.edit or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}
        if key in steps:
            self._move(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            return False
        return True

    def _row_at(self, point: QPoint) -> int:
        row = (point.y() - _FIELD) // _ROW
        at = self._first + row
        return at if 0 <= row < _ROWS and at < len(self._found) else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click takes an entry."""
        at = self._row_at(event.position().toPoint())
        if at >= 0:
            self._at = at
            self._say()
            self._take()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The field is the first row."""
        super().resizeEvent(event)
        self.edit.setGeometry(1, 1, self.width() - 2, _FIELD - 2)

    def paint(self, board: Board) -> None:
        """Draw rows and foot."""
        wide = self.width()
        board.fill(QRectF(0, 0, wide, _FIELD), "canvas")
        board.hline(0, wide, _FIELD - 1, "line")
        for number, item in enumerate(self._found[self._first : self._first + _ROWS]):
            top = _FIELD + number * _ROW
            if self._first + number == self._at:
                board.fill(QRectF(0, top, wide, _ROW), "raised")
                board.fill(QRectF(0, top, 4, _ROW), "text")
            right = wide - 16.0
            if item.keys:
                surface = "panel" if self._first + number == self._at else "raised"
                right -= board.key_hint(right, top + 10, item.keys, RIGHT, surface) + 12
            note = item.disabled or item.note or (tr("recent") if self._index.is_recent(item.id) else "")
            used = board.text(
                52, top + 8, item.label, "body", "text2" if item.disabled else "text", width=right - 52 - 120
            )
            board.text(right, top + 12, note, "label", "text2", width=right - 52 - used - 24, align=RIGHT)
            board.text(24, top + 8, item.kind.value, "body", "text2")
        if not self._found:
            board.text(24, _FIELD + 8, tr("Nothing fits. Esc closes, fewer letters find more."), "body", "text2")
        top = self.height() - _FOOT
        board.hline(0, wide, top)
        board.text(24, top + 8, tr("> command   # service   @ person   ! incident   ? help"), "label", "text2")
        board.text(wide - 16, top + 8, tr("{found} shown", found=len(self._found)), "label", "text2", align=RIGHT)
        board.frame(self.rect())


def _said(item: PaletteItem) -> str:
    """The entry in words: what it is, its keys, and what stands against it."""
    why = tr("not available: {reason}", reason=item.disabled) if item.disabled else ""
    return ", ".join(part for part in (item.label, item.keys, why) if part)
