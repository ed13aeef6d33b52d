"""How large a dialog that scrolls may open: as large as it is meant, within the window that asked for it."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_ABOVE: Final = 112
"""The banner stays in sight, and a strip of the window below."""
_BESIDE: Final = 16
_LEAST: Final = QSize(640, 480)


def room_for(parent: QWidget | None, width: int, height: int) -> QSize:
    """Logical pixels. A small window still gives what a dialog needs to be of use: it has the screen to itself."""
    if parent is None:
        return QSize(width, height)
    room = QSize(parent.width() - _BESIDE, parent.height() - _ABOVE)
    return QSize(width, height).boundedTo(room.expandedTo(_LEAST))
