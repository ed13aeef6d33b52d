"""The current row of a list in full: its heading, label and value rows, more below where there is more, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from widgets.buttons import Button
from widgets.detail_rows import DetailRows, DetailView
from widgets.flow_bar import FlowBar
from widgets.panel import Panel

_LABELS = 112


class DetailPanel(Panel):
    """Scrolls what is higher than it; the buttons stay in view below."""

    def __init__(
        self, title: str, spoken: str, buttons: Sequence[Button] = (), more: QWidget | None = None, *, keys: str = ""
    ) -> None:
        """`spoken` names the part that scrolls; `more` stands below the rows."""
        super().__init__(title, keys=keys)
        self.heading = QLabel()
        self.heading.setProperty("role", "name")
        self.heading.setWordWrap(True)
        # Names of files and of people stand in it: none of it is markup.
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setContentsMargins(16, 12, 16, 4)
        self.rows = DetailRows(label_width=_LABELS)
        inner = QWidget()
        inner.setProperty("surface", "panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.rows)
        if more is not None:
            column.addWidget(more, 1)
        else:
            column.addStretch(1)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(scrolled(inner, spoken), 1)
        if buttons:
            bar = FlowBar(margins=(16, 8, 16, 12))
            for button in buttons:
                bar.add(button)
            inside.addWidget(bar)
        self.set_body(body)

    def show_details(self, heading: str, details: Sequence[DetailView]) -> None:
        """What is current, in full."""
        self.set_empty(None)
        self.heading.setText(heading)
        self.rows.set_rows(details)


def scrolled(inner: QWidget, name: str) -> QScrollArea:
    """What is higher than its panel, in a frame that scrolls."""
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setAccessibleName(name)
    scroll.setProperty("ring", True)
    scroll.setWidget(inner)
    return scroll
