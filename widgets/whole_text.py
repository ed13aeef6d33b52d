"""A text to be read that is as high as its lines: what scrolls is the page around it, not the text within it."""

from typing import Final

from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from widgets.theme import current

_LEAST: Final = 120
_PADDING: Final = 40
_MOST_LINES: Final = 400
"""Beyond it scrolls after all: nobody drags a page that long."""


class WholeText(QPlainTextEdit):
    """Read-only; the words can be selected and copied."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setProperty("ring", True)
        self.setMinimumHeight(_LEAST)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Another width breaks the words elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # The layout of plain text counts in lines.
        lines = min(_MOST_LINES, round(self.document().documentLayout().documentSize().height()))
        needed = max(_LEAST, round(lines * QFontMetricsF(current().font("body")).lineSpacing()) + _PADDING)
        if self.minimumHeight() != needed:
            self.setMinimumHeight(needed)
