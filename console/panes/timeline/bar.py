"""The bar above the timeline: kinds with their counts, pinned only, selected time only, find."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from resources.tongue import marked, tr
from widgets.check import Check
from widgets.flow_bar import FlowBar
from widgets.segment import Option, Segment

_KINDS = (
    ("", marked("All")),
    ("decision", marked("Decision")),
    ("fact", marked("Fact")),
    ("action", marked("Action")),
    ("comms", marked("Comms")),
    ("task", marked("Task")),
    ("poll", marked("Poll")),
    ("role", marked("Role")),
    ("state", marked("State")),
    ("auto", marked("Auto")),
)


_COUNTS_FROM = 900


class TimelineBar(FlowBar):
    """48 high, more where the words need it. `changed` when other rows are wanted."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=16, parent=parent)
        self.kinds = Segment(tr("Filter"), [Option(key, tr(word)) for key, word in _KINDS], "")
        self.pinned_only = Check(tr("Pinned only"))
        self.selected_only = Check(tr("Selected time only"))
        self.selected_only.hide()
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find in timeline"))
        self.search.setAccessibleName(tr("Find in timeline"))
        self.search.setProperty("ring", True)
        self.search.setFixedHeight(32)
        self._counts: Counter[str] = Counter()
        self._has_counts = True
        for widget in (self.kinds, self.pinned_only, self.selected_only):
            self.add(widget)
        self.add(self.search, is_stretched=True)
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
            self.kinds.set_label(key, f"{tr(word)} {count}" if self._has_counts else tr(word))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """It fits into the smallest window."""
        return QSize(640, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """No counts where even the kinds alone would not fit with them."""
        has_counts = event.size().width() >= _COUNTS_FROM
        if has_counts != self._has_counts:
            self._has_counts = has_counts
            self._label()
        super().resizeEvent(event)
