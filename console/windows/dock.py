"""A pane as a dock: part of the window, or detached with a banner of its own, 32 high, so that no window lacks the incident."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDockWidget, QWidget

from widgets.banner import MiniBanner
from widgets.banner_data import BannerData


class PaneDock(QDockWidget):
    """Closing a detached pane returns it."""

    returned = Signal(str)

    def __init__(self, pane_id: str, name: str, pane: QWidget, data: BannerData, parent: QWidget) -> None:
        # Under its window from the beginning, and so its parts: whatever is given another parent is styled anew, all of it.
        super().__init__(name, parent)
        self.pane_id = pane_id
        self.setObjectName(f"dock-{pane_id}")
        self.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetFloatable | QDockWidget.DockWidgetFeature.DockWidgetMovable
        )
        self.setWidget(pane)
        self._data = data
        self._banner: MiniBanner | None = None
        self._none = QWidget(self)
        self._none.setFixedHeight(0)
        self.setTitleBarWidget(self._none)
        self.topLevelChanged.connect(self._on_top_level)

    def set_banner(self, data: BannerData) -> None:
        """Keep the banner of the detached pane current."""
        self._data = data
        if self._banner is not None:
            self._banner.set_data(data)

    def toggle(self) -> None:
        """Detach, or come back."""
        self.setFloating(not self.isFloating())
        if self.isFloating():
            self.resize(1280, 800)

    def _on_top_level(self, is_floating: bool) -> None:
        if self._banner is None:
            # Of sixteen panes few are ever detached.
            self._banner = MiniBanner(self._data, self)
        self.setTitleBarWidget(self._banner if is_floating else self._none)
        (self._banner if is_floating else self._none).show()
        if not is_floating:
            self.returned.emit(self.pane_id)
