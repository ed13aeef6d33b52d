"""The window of the wall: the whole screen, no cursor, no input but the keys that close it."""

from typing import Protocol

from PySide6.QtCore import QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.tongue import tr
from widgets.wall.data import WallData
from widgets.wall.page import WallPage


class WallFace(Protocol):
    """What is shown; see console.wall.now."""

    @property
    def changed(self) -> SignalInstance:
        """WallData, and by how many hours the picture is moved."""
        ...

    def page(self) -> WallData:
        """The page of this second."""
        ...


class WallWindow(QWidget):
    """One for each screen. `closed` when somebody closed it."""

    closed = Signal()

    def __init__(self, face: WallFace, *, can_close: bool) -> None:
        """`can_close`: F11 and Esc close it; the kiosk ends with its service only."""
        super().__init__(None)
        self._can_close = can_close
        self.page = WallPage(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.setWindowTitle(tr("Watchfloor wall"))
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        face.changed.connect(self.page.set_data)
        self.page.set_data(face.page())

    def show_on(self, geometry: QRect, screen: QScreen | None) -> None:
        """Fill a screen."""
        if screen is not None:
            self.setScreen(screen)
        self.setGeometry(geometry)
        self.showFullScreen()
        self.activateWindow()
        self.setFocus()

    def give_up(self) -> None:
        """Go away without anybody having closed it: its screen is gone, or the wall ends."""
        self.blockSignals(True)
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """F11 and Esc give the screen back; nothing else does anything."""
        if self._can_close and event.key() in (Qt.Key.Key_F11, Qt.Key.Key_Escape):
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Say that it is gone. A kiosk's stays, whatever a window manager asks for."""
        if not self._can_close:
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()
