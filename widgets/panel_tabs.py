"""Panels that share one place where there is no room for all of them: a row of tabs 40 high, and the panel that is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphKind
from widgets.mirror import is_mirrored, put
from widgets.painted import Painted, PaintedButton
from widgets.panel import Panel, PanelHead
from widgets.theme import current

_HEIGHT = 40
_GLYPH = 14


@dataclass(frozen=True, slots=True)
class TabSign:
    """What a tab says of its panel behind the name: a count or "3 of 7", and a shape where something there is due."""

    count: str = ""
    glyph: GlyphKind | None = None
    said: str = ""
    """What the shape means, for screen readers and the tooltip."""


class _PanelTab(PaintedButton):
    mirrors = True
    accessible_role = QAccessible.Role.PageTab

    def __init__(self, panel: Panel, parent: QWidget) -> None:
        super().__init__(parent)
        self.panel, self.sign = panel, TabSign()
        self.name = panel.head.title
        self.pad, self.role = 16, "body"
        self.setCheckable(True)
        self.set_sign(self.sign)

    def set_sign(self, sign: TabSign) -> None:
        self.sign = sign
        self.setAccessibleName(", ".join(part for part in (self.name, sign.count, sign.said) if part))
        self.setToolTip(sign.said)
        self.update()

    def wide(self) -> int:
        """As drawn when chosen, so that no tab moves when another one is."""
        words = QFontMetricsF(current().font("name" if self.role == "body" else self.role)).horizontalAdvance(
            self._words
        )
        return round(words) + 2 * self.pad + (_GLYPH + 6 if self.sign.glyph else 0)

    @property
    def _words(self) -> str:
        return f"{self.name} {self.sign.count}".strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        # The arrows belong to the whole row.
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paint(self, board: Board) -> None:
        chosen, x = self.isChecked(), float(self.pad)
        if self.sign.glyph is not None:
            board.glyph(self.sign.glyph, x, 13, _GLYPH)
            x += _GLYPH + 6
        role = "name" if chosen and self.role == "body" else self.role
        ink = "text" if chosen or self.underMouse() else "text2"
        board.text(x, 8 if self.role == "body" else 12, self._words, role, ink, width=self.width() - x)
        if chosen:
            board.hline(0, self.width(), _HEIGHT - 2, "text", 2)


class _TabRow(Painted):
    mirrors = True
    accessible_role = QAccessible.Role.PageTabList

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.head: PanelHead | None = None
        self.used = 0
        self.setFixedHeight(_HEIGHT)

    def paint(self, board: Board) -> None:
        board.hline(0, self.width(), _HEIGHT - 1)
        if self.head is None:
            return
        right, keys, note = self.width() - 16.0, self.head.keys, self.head.fitting()
        needs = board.width_of(note, "label") + 16 if note else 0
        # How many are out of sight is told before the key, which every menu tells.
        if keys and right - self.used - needs > board.width_of(keys, "label") + 28:
            right -= board.key_hint(right, 10, keys, RIGHT) + 12
        if note and right - self.used >= needs:
            board.text(right, 12, note, "label", "text2", align=RIGHT)


class PanelTabs(Painted):
    """`chosen(id)` by hand. One stop for Tab; Left, Right, Home and End move while a tab has the focus.

    A panel that hides itself has no tab. What was chosen stays so while its panel is away, and comes back with it.
    """

    surface = "panel"
    chosen = Signal(str)

    def __init__(self, panels: Sequence[tuple[str, Panel]], name: str, parent: QWidget | None = None) -> None:
        """`panels` by id, in the order of their tabs; they come in with `take_panels`."""
        super().__init__(parent)
        self._row = _TabRow(self)
        self._row.setAccessibleName(name)
        self._tabs = {panel_id: _PanelTab(panel, self._row) for panel_id, panel in panels}
        self._chosen = self._fronted = ""
        self._is_in = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._row)
        self._pages: dict[str, QWidget] = {}
        for panel_id, tab in self._tabs.items():
            page = QWidget(self)
            inside = QVBoxLayout(page)
            inside.setContentsMargins(0, 0, 0, 0)
            page.hide()
            column.addWidget(page, 1)
            self._pages[panel_id] = page
            tab.clicked.connect(lambda _on=False, one=panel_id: self._take(one))
            tab.panel.installEventFilter(self)

    def take_panels(self) -> None:
        """Let the panels in, without their heads: the tab is their head here."""
        self._is_in = True
        for panel_id, tab in self._tabs.items():
            tab.panel.head.hide()
            layout = self._pages[panel_id].layout()
            if layout is not None:
                layout.addWidget(tab.panel)
        self._show()

    def let_go(self) -> None:
        """The panels go elsewhere, with their heads."""
        self._is_in = False
        for tab in self._tabs.values():
            tab.panel.head.show()

    def set_sign(self, panel_id: str, sign: TabSign) -> None:
        """What the tab says behind its name."""
        tab = self._tabs[panel_id]
        if sign != tab.sign:
            tab.set_sign(sign)
            self._place()

    def tell_fit(self) -> None:
        """More or fewer rows of the shown panel may be seen than before."""
        self._row.update()

    def choice(self) -> str:
        """Id of what a person chose last; empty where nobody did."""
        return self._chosen

    def current(self) -> str:
        """Id of the panel that is shown; empty where all of them hide themselves."""
        there = self._there()
        wanted = (self._fronted, self._chosen)
        return next((each for each in wanted if each in there), there[0] if there else "")

    def choose(self, panel_id: str) -> None:
        """As a person would, without a signal. An id that is not there chooses the first."""
        self._chosen, self._fronted = panel_id if panel_id in self._tabs else "", ""
        self._show()

    def front(self, panel_id: str) -> None:
        """Show this one until a person chooses or it goes: something began there. Not while somebody works in another one."""
        focus = self.focusWidget()
        if focus is None or not focus.hasFocus() or not self.isAncestorOf(focus):
            self._fronted = panel_id
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """A panel comes or goes."""
        if self._is_in and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._show()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Tabs take the width there is."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Left, Right, Home and End."""
        there = self._there()
        at = next((number for number, each in enumerate(there) if self._tabs[each].hasFocus()), -1)
        key, last = Qt.Key(event.key()), len(there) - 1
        on = -1 if is_mirrored(self) else 1
        ways = {Qt.Key.Key_Left: at - on, Qt.Key.Key_Right: at + on, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        if at < 0 or key not in ways:
            super().keyPressEvent(event)
            return
        target = there[max(0, min(last, ways[key]))]
        self._take(target)
        self._tabs[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _there(self) -> list[str]:
        return [panel_id for panel_id, tab in self._tabs.items() if not _hides_itself(tab.panel)]

    def _take(self, panel_id: str) -> None:
        self.choose(panel_id)
        self.chosen.emit(panel_id)

    def _show(self) -> None:
        if not self._is_in:
            return
        shown = self.current()
        if self._fronted and self._fronted != shown:
            self._fronted = ""
        for panel_id, tab in self._tabs.items():
            is_shown = panel_id == shown
            tab.setChecked(is_shown)
            # One stop on the way through the window; the arrows move inside.
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_shown else Qt.FocusPolicy.ClickFocus)
            self._pages[panel_id].setVisible(is_shown)
        self.setAccessibleName(self._tabs[shown].name if shown else "")
        self._place()

    def _place(self) -> None:
        there = self._there()
        tabs = [self._tabs[each] for each in there]
        for pad, role in ((16, "body"), (10, "body"), (8, "label")):
            for tab in tabs:
                tab.pad, tab.role = pad, role
            if sum(tab.wide() for tab in tabs) <= self.width() - 16:
                break
        squeezed = max(1.0, sum(tab.wide() for tab in tabs) / max(1, self.width()))
        x = 0
        for panel_id, tab in self._tabs.items():
            tab.setVisible(panel_id in there)
            if panel_id in there:
                wide = int(tab.wide() / squeezed)
                put(tab, x, 0, wide, _HEIGHT)
                x += wide
                tab.update()
        shown = self.current()
        self._row.used, self._row.head = x, self._tabs[shown].panel.head if shown else None
        self._row.update()


def _hides_itself(panel: Panel) -> bool:
    """Hidden on purpose: one that is on its way to another parent is hidden for a moment, too."""
    return panel.isHidden() and panel.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
