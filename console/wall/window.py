"""The window of the wall: the whole screen, no cursor, no input but the keys that close it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.wall.now import WallNow
from widgets.wall.page import WallPage


class WallWindow(QWidget):
    """One for each screen. `closed` when it is gone."""

    closed = Signal()

    def __init__(self, now: WallNow, *, can_close: bool) -> None:
        """`can_close`: F11 and Esc close it; the kiosk ends with its service only."""
        super().__init__(None)
        self._can_close = can_close
        self.page = WallPage(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.setWindowTitle("Watchfloor wall")
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        now.changed.connect(self.page.set_data)
        self.page.set_data(now.page())

    def show_on(self, screen: QScreen) -> None:
        """Fill a screen. Where the screen goes away, Qt moves the window to another; it comes back with the next start."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """F11 and Esc give the screen back; nothing else does anything."""
        if self._can_close and event.key() in (Qt.Key.Key_F11, Qt.Key.Key_Escape):
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Say that it is gone."""
        super().closeEvent(event)
        self.closed.emit()
