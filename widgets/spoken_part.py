"""What a painted widget tells a screen reader of its parts: rows, tiles, nodes that are no widgets of their own."""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible


@dataclass(frozen=True, slots=True)
class SpokenPart:
    """One part. An empty `place` (in the widget's coordinates) means that it is scrolled out of sight."""

    name: str
    place: QRect
    role: QAccessible.Role = QAccessible.Role.ListItem
