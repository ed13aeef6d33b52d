"""The line between what scrolls and what stays."""

from PySide6.QtWidgets import QWidget


def hairline(parent: QWidget | None = None) -> QWidget:
    """1 px, *raised*, as wide as its layout."""
    line = QWidget(parent)
    line.setFixedHeight(1)
    line.setProperty("surface", "raised")
    return line
