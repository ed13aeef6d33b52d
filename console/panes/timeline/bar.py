"""The bar above the timeline: kinds with their counts, pinned only, selected time only, find."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

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


_TWO_LINES_BELOW = 1160


class TimelineBar(QFrame):
    """48 high; where it is narrow two lines and no counts. `changed` when other rows are wanted."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.kinds = Segment("Filter", [Option(key, word) for key, word in _KINDS], "")
        self.pinned_only = Check("Pinned only")
        self.selected_only = Check("Selected time only")
        self.selected_only.hide()
        self.search = QLineEdit()
        self.search.setPlaceholderText("Find in timeline")
        self.search.setAccessibleName("Find in timeline")
        self.search.setProperty("ring", True)
        self.search.setFixedHeight(32)
        self._counts: Counter[str] = Counter()
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(16, 8, 16, 8)
        lines.setSpacing(8)
        for line in (self._first, self._second):
            line.setSpacing(16)
            lines.addLayout(line)
        self._first.addWidget(self.kinds)
        self._is_narrow = True
        self._arrange(is_narrow=False)
        self.kinds.chosen.connect(lambda _kind: self.changed.emit())
        self.pinned_only.toggled.connect(lambda _on: self.changed.emit())
        self.search.textChanged.connect(lambda _text: self.changed.emit())

    def count(self, kinds: Iterable[str]) -> None:
        """Say how many entries there are of each kind."""
        self._counts = Counter(kinds)
        self._label()

    def _label(self) -> None:
        total = sum(self._counts.values())
        for key, word in _KINDS:
            count = self._counts[key] if key else total
            self.kinds.set_label(key, word if self._is_narrow else f"{word} {count}")

    def _arrange(self, *, is_narrow: bool) -> None:
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        line = self._second if is_narrow else self._first
        for widget in (self.pinned_only, self.selected_only):
            line.addWidget(widget)
        line.addWidget(self.search, 1)
        # A filter does not grow with the bar; alone in its line it needs something that does.
        self._first.setStretch(0, 0)
        self.setFixedHeight(88 if is_narrow else 48)
        self._label()

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Two lines fit into the smallest window."""
        return QSize(640, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """One line or two."""
        super().resizeEvent(event)
        self._arrange(is_narrow=event.size().width() < _TWO_LINES_BELOW)
