"""The bar above the timeline: kinds with their counts, pinned only, selected time only, find."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from widgets.check import Check
from widgets.segment import Option, Segment

_KINDS = (
    ("", "All"),
    ("decision", "Decision"),
    ("fact", "Fact"),
    ("action", "Action"),
    ("comms", "Comms"),
    ("task", "Task"),
    ("poll", "Poll"),
    ("role", "Role"),
    ("state", "State"),
    ("auto", "Auto"),
)


class TimelineBar(QFrame):
    """48 high. `changed` when other rows are wanted."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setFixedHeight(48)
        self.kinds = Segment("Filter", [Option(key, word) for key, word in _KINDS], "")
        self.pinned_only = Check("Pinned only")
        self.selected_only = Check("Selected time only")
        self.selected_only.hide()
        self.search = QLineEdit()
        self.search.setPlaceholderText("Find in timeline")
        self.search.setAccessibleName("Find in timeline")
        self.search.setProperty("ring", True)
        self.search.setFixedHeight(32)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(16)
        for widget in (self.kinds, self.pinned_only, self.selected_only):
            line.addWidget(widget)
        line.addWidget(self.search, 1)
        self.kinds.chosen.connect(lambda _kind: self.changed.emit())
        self.pinned_only.toggled.connect(lambda _on: self.changed.emit())
        self.search.textChanged.connect(lambda _text: self.changed.emit())

    def count(self, kinds: Iterable[str]) -> None:
        """Say how many entries there are of each kind."""
        counts = Counter(kinds)
        total = sum(counts.values())
        for key, word in _KINDS:
            self.kinds.set_label(key, f"{word} {counts[key] if key else total}")
