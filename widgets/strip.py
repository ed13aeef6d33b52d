"""The strip under the banner: the screens with their keys, the layout's name, the search field, the UTC clock."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.marks import OPEN
from widgets.mirror import put, spot
from widgets.painted import Painted, PaintedButton
from widgets.theme import current

HEIGHT = 40
_NARROW_BELOW = 1600
_CLOCK = 119
"""Width of the clock and the margin beside it."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How much of itself a tab shows."""

    pad: int
    has_key: bool = False
    is_small: bool = False


_LOOKS = (_Look(16, has_key=True), _Look(10), _Look(8, is_small=True), _Look(5, is_small=True))
"""The first one that fits is taken."""


@dataclass(frozen=True, slots=True)
class Tab:
    """A screen: id, name, and its key where it has one."""

    id: str
    name: str
    key: str = ""


class _TabButton(PaintedButton):
    mirrors = True
    accessible_role = QAccessible.Role.PageTab

    def __init__(self, tab: Tab, parent: QWidget) -> None:
        super().__init__(parent)
        self.tab = replace(tab, name=tr(tab.name))
        tab = self.tab
        self.look = _LOOKS[0]
        self.setCheckable(True)
        self.setAccessibleName(f"{tab.name}, {tab.key}" if tab.key else tab.name)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(round(self._needed()), HEIGHT)

    def _needed(self) -> float:
        key = _wide(self.tab.key, "label") + 8 if self.tab.key and self.look.has_key else 0
        return 2 * self.look.pad + key + _wide(self.tab.name, self._role)

    @property
    def _role(self) -> str:
        return "label" if self.look.is_small else "name" if self.isChecked() else "body"

    def paint(self, board: Board) -> None:
        if self.isChecked():
            board.fill(self.rect(), "panel")
            board.hline(0, self.width(), HEIGHT - 2, "text", 2)
        x: float = self.look.pad
        if self.tab.key and self.look.has_key:
            x += board.text(x, 12, self.tab.key, "label", "text2") + 8
        lit = self.isChecked() or self.underMouse()
        board.text(x, 12 if self.look.is_small else 8, self.tab.name, self._role, "text" if lit else "text2")


def _wide(text: str, role: str) -> float:
    return QFontMetricsF(current().font(role)).horizontalAdvance(text)


class _SearchButton(PaintedButton):
    """Looks like a field; opens the palette."""

    mirrors = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_narrow = False
        self.setAccessibleName(tr("Find or do anything, Ctrl+K"))

    def paint(self, board: Board) -> None:
        board.fill(self.rect(), "canvas")
        board.frame(self.rect(), "text" if self.underMouse() else "line")
        board.text(8, 6, tr("Find or do") if self.is_narrow else tr("Find or do anything"), "label", "text2")
        board.text(self.width() - 9, 6, "Ctrl+K", "label", "text2", align=RIGHT)


class _MoreButton(PaintedButton):
    """The tabs for which there is no room, as a menu."""

    mirrors = True
    accessible_role = QAccessible.Role.ButtonMenu

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(tr("More"))
        self.setAccessibleName(tr("More screens"))
        self.hide()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(round(10 + _wide(tr("More"), "label")) + 18, HEIGHT)

    def paint(self, board: Board) -> None:
        board.text(5, 12, tr("More"), "label", "text" if self.underMouse() else "text2")
        board.mark(OPEN, self.width() - 15, 16, 8, "text2")


class Strip(Painted):
    """Tabs on the left; `tab_requested(id)` says which one is wanted, `search_requested` that the palette is.

    Where the window is too narrow for all of them the last ones go into a menu; the one that is shown never does.
    """

    mirrors = True
    accessible_role = QAccessible.Role.PageTabList
    surface = "canvas"
    tab_requested = Signal(str)
    search_requested = Signal()

    def __init__(self, tabs: Sequence[Tab], current_id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = [_TabButton(tab, self) for tab in tabs]
        for button in self._buttons:
            button.clicked.connect(lambda _checked=False, one=button: self._clicked(one))
        self._more = _MoreButton(self)
        self._more.clicked.connect(self._show_more)
        self._search = _SearchButton(self)
        self._search.clicked.connect(self.search_requested)
        self._note = ""
        self._clock = ""
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(tr("Screens"))
        self.set_current(current_id or (tabs[0].id if tabs else ""))

    def set_current(self, tab_id: str) -> None:
        """Mark the screen that is shown."""
        for button in self._buttons:
            button.setChecked(button.tab.id == tab_id)
            if button.tab.id == tab_id:
                self.setFocusProxy(button)
        self._place()

    def set_note(self, note: str) -> None:
        """The layout's name, or the scenario of a drill."""
        self._note = note
        self.update()

    def set_clock(self, clock: str) -> None:
        """The UTC time, e.g. 14:36:10Z."""
        self._clock = clock
        self.update()

    def _clicked(self, button: _TabButton) -> None:
        # The window decides; until it answers with set_current the mark stays where it was.
        button.setChecked(not button.isChecked())
        self.tab_requested.emit(button.tab.id)

    def _place(self) -> None:
        narrow = self.width() < _NARROW_BELOW
        search = 152 if narrow else 264
        # The field is worth more than large tabs: it leads to everything.
        room = self.width() - _CLOCK - 16 - search
        for look in _LOOKS[1:] if narrow else _LOOKS:
            for button in self._buttons:
                button.look = look
            if sum(button.sizeHint().width() for button in self._buttons) <= room:
                break
        shown = self._fitting(self.width() - _CLOCK)
        x = 0
        for button in self._buttons:
            button.setVisible(button in shown)
            if button not in shown:
                continue
            width = button.sizeHint().width()
            put(button, x, 0, width, HEIGHT)
            x += width
        self._more.setVisible(len(shown) < len(self._buttons))
        if len(shown) < len(self._buttons):
            put(self._more, x, 0, self._more.sizeHint().width(), HEIGHT)
            x += self._more.width()
        self._search.is_narrow = narrow
        left = self.width() - _CLOCK - 16 - search
        put(self._search, left, 6, search, 28)
        self._search.setVisible(x <= left)
        self.update()

    def _fitting(self, room: int) -> list[_TabButton]:
        """All, or as many as fit beside the menu of the others."""
        widths = {button: button.sizeHint().width() for button in self._buttons}
        if sum(widths.values()) <= room:
            return self._buttons
        left = room - self._more.sizeHint().width()
        shown = []
        # The one that is shown has its place before all others.
        for button in sorted(self._buttons, key=lambda each: not each.isChecked()):
            if widths[button] > left:
                break
            left -= widths[button]
            shown.append(button)
        return shown

    def hidden_tabs(self) -> tuple[Tab, ...]:
        """Those that only the menu shows."""
        return tuple(button.tab for button in self._buttons if button.isHidden())

    def _show_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for tab in self.hidden_tabs():
            action = menu.addAction(f"{tab.name}\t{tab.key}" if tab.key else tab.name)
            action.triggered.connect(lambda _checked=False, id_=tab.id: self.tab_requested.emit(id_))
        menu.popup(self.mapToGlobal(self._more.geometry().bottomLeft()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Place tabs and field for the new width."""
        super().resizeEvent(event)
        self._place()

    def paint(self, board: Board) -> None:
        """Draw the note, the clock and the hairline."""
        board.hline(0, self.width(), HEIGHT - 1, "raised")
        board.text(self.width() - 16, 8, self._clock, "value", align=RIGHT)
        if self._note and self.width() >= _NARROW_BELOW:
            left = spot(self._search).x() - 16
            room = left - (spot(self._buttons[-1]).right() if self._buttons else 0) - 16
            board.text(left, 12, self._note, "label", "text2", width=room, align=RIGHT)
