"""Tabs for the audiences, 56 high: name and how they stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from resources.tongue import tr
from widgets.board import Board
from widgets.glyphs import GlyphKind
from widgets.painted import PaintedButton


@dataclass(frozen=True, slots=True)
class TabView:
    """One audience."""

    id: str
    name: str
    state: str
    """due 05:42, sent 14:29Z, OUTDATED, nothing yet."""
    glyph: GlyphKind | None = None


class _AudienceTab(PaintedButton):
    mirrors = True
    accessible_role = QAccessible.Role.PageTab

    def __init__(self, view: TabView, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = view
        self.setCheckable(True)
        self.setFixedHeight(56)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(120, 56)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paint(self, board: Board) -> None:
        chosen = self.isChecked()
        board.fill(self.rect(), "raised" if chosen else "panel")
        width = self.width() - 24
        board.text(12, 8, self.view.name, "name" if chosen else "body", "text" if chosen else "text2", width=width)
        x = 12.0
        if self.view.glyph is not None:
            board.glyph(self.view.glyph, x, 35, 12)
            x += 18
        board.text(x, 33, self.view.state, "label", "text2", width=self.width() - 12 - x)
        if chosen:
            board.fill(QRectF(0, 54, self.width(), 2), "text")
        elif self.underMouse():
            board.fill(QRectF(0, 54, self.width(), 2), "line")


class AudienceTabs(QWidget):
    """`chosen(id)` by hand. Left and Right move while it has the focus."""

    accessible_role = QAccessible.Role.PageTabList
    chosen = Signal(str)

    def __init__(self, tabs: Sequence[TabView], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Audiences"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._tabs = {tab.id: _AudienceTab(tab, self) for tab in tabs}
        for key, tab in self._tabs.items():
            tab.clicked.connect(lambda _on=False, one=key: self._take(one))
            row.addWidget(tab, 1)
        self.set_tabs(tabs)
        self.set_chosen(tabs[0].id)

    def set_tabs(self, tabs: Sequence[TabView]) -> None:
        """Their states."""
        for view in tabs:
            tab = self._tabs[view.id]
            tab.view = view
            tab.setAccessibleName(f"{view.name}, {view.state}")
            tab.update()

    def set_chosen(self, tab_id: str) -> None:
        """Without a signal."""
        for key, tab in self._tabs.items():
            tab.setChecked(key == tab_id)
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if key == tab_id else Qt.FocusPolicy.ClickFocus)
            tab.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Left and Right."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        ids = list(self._tabs)
        at = next((number for number, key in enumerate(ids) if self._tabs[key].hasFocus()), -1)
        if step is None or at < 0:
            super().keyPressEvent(event)
            return
        target = ids[max(0, min(len(ids) - 1, at + step))]
        self._take(target)
        self._tabs[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _take(self, tab_id: str) -> None:
        self.set_chosen(tab_id)
        self.chosen.emit(tab_id)
