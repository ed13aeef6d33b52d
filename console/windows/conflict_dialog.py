"""A field that more than two people set without seeing each other: every value with its author and time, one key each."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from console.live import Live
from console.panes.words import clock_time
from models.incident.conflicts import words
from models.incident.conflicts.commands import SettleConflict
from models.incident.views import Conflict
from models.kernel.ids import EventId
from widgets.buttons import Button
from widgets.notice_row import NoticeRow
from widgets.theme import current

_MOST = 9
"""Keys 1 to 9. More people than that at once nobody has seen; the rest is settled in a second turn."""


class ConflictDialog(QDialog):
    """Shows the conflict of this field, or the first that stands; settled by anybody, it closes, or the next takes its place."""

    def __init__(self, live: Live, parent: QWidget | None = None, only: str = "") -> None:
        super().__init__(parent)
        self._live = live
        self._incident = live.incident.id if live.incident is not None else None
        self._shown: Conflict | None = None
        self._only = only
        self._skipped: set[str] = set()
        self._settled = 0
        self._is_asked = False
        self.buttons: list[Button] = []
        """One for each value, in the order of their keys."""
        self.setWindowTitle("Settle conflicts")
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(720)
        self.heading, self.said, self.count = QLabel(), QLabel(), QLabel()
        self.heading.setFont(current().font("value", 600))
        self.heading.setWordWrap(True)
        self.said.setWordWrap(True)
        self.count.setProperty("role", "label")
        self.error = NoticeRow()
        self.error.hide()
        self.later, close = Button("Later", "L"), Button("Close", "Esc")
        self.later.clicked.connect(self._skip)
        close.clicked.connect(self.reject)
        self._rows = QWidget()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.later)
        row.addWidget(close)
        row.addStretch(1)
        row.addWidget(self.count)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 24, 24, 24)
        self._column.setSpacing(12)
        for widget in (self.heading, self.said, self.error, self._rows):
            self._column.addWidget(widget)
        self._column.addLayout(row)
        for number in range(1, _MOST + 1):
            QShortcut(QKeySequence(str(number)), self, lambda at=number - 1: self._press(at))
        QShortcut(QKeySequence("L"), self, self._skip)
        live.incident_changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        incident = self._live.incident
        if incident is None or incident.id != self._incident:
            self.reject()
            return
        if self._is_asked:
            return  # the answer shows what follows
        left = [
            each for each in incident.conflicts if each.field not in self._skipped and self._only in ("", each.field)
        ]
        if not left:
            self._end()
        elif left[0] != self._shown:
            self._show(left[0], len(left))

    def _show(self, conflict: Conflict, left: int) -> None:
        self._shown = conflict
        live = self._live
        about = words.what(conflict.field, live.entries)
        safer = words.safer(conflict)
        meanwhile = words.value(conflict.field, conflict.shown, live.entries, live.person)
        self.heading.setText(f"{about} differs")
        self.said.setText(
            f"Set {len(conflict.claims)} times without hearing each other. Meanwhile {meanwhile} counts. "
            "What you don't keep stays in the timeline."
        )
        self.count.setText(f"{left} to settle" if left > 1 else "the last one")
        old, self._rows = self._rows, QWidget()
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        self.buttons = []
        for at, claim in enumerate(conflict.claims[: _MOST - 1]):
            who = f"{live.person(claim.actor)} · {clock_time(claim.at_ms)}Z"
            word = words.value(conflict.field, claim.value, live.entries, live.person)
            note = "safer" if claim is safer else ""
            self._add(grid, at, f"Keep {word}", who, note, claim.event, is_primary=claim is safer)
        if words.can_keep_all(conflict):
            self._add(
                grid, len(self.buttons), "Keep all of them", "the union", "counts meanwhile", None, is_primary=True
            )
        self._column.replaceWidget(old, self._rows)
        old.hide()
        old.deleteLater()
        self.setAccessibleName(f"{about} differs")
        next((each for each in self.buttons if each.is_primary), self.buttons[0]).setFocus()
        self.adjustSize()

    def _add(
        self, grid: QGridLayout, at: int, label: str, who: str, note: str, keep: EventId | None, *, is_primary: bool
    ) -> None:
        short = label if len(label) <= 64 else f"{label[:63]}…"
        button = Button(short, str(at + 1), is_primary=is_primary)
        button.setToolTip(label)
        button.setAccessibleDescription(", ".join(part for part in (who, note) if part))
        button.clicked.connect(lambda: self._keep(keep))
        author, mark = QLabel(who), QLabel(note)
        mark.setProperty("role", "label")
        for column, widget in enumerate((button, author, mark)):
            grid.addWidget(widget, at, column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.buttons.append(button)

    def _press(self, at: int) -> None:
        if at < len(self.buttons):
            self.buttons[at].click()

    def _keep(self, keep: EventId | None) -> None:
        if self._is_asked or self._shown is None or self._incident is None:
            return  # a second press while the first is being saved
        self._is_asked = True
        self.error.hide()
        self._live.submit(
            SettleConflict(self._incident, self._shown.field, keep), lambda _r: self._kept(), self._refused
        )

    def _kept(self) -> None:
        self._is_asked = False
        self._settled += 1
        self._refresh()

    def _refused(self, sentence: str) -> None:
        self._is_asked = False
        self.error.set_notice(sentence)
        self.error.show()
        self.adjustSize()
        self._refresh()

    def _skip(self) -> None:
        if self._shown is not None and not self._is_asked:
            self._skipped.add(self._shown.field)
            self._refresh()

    def _end(self) -> None:
        if self._settled:
            what = "1 conflict" if self._settled == 1 else f"{self._settled} conflicts"
            self._live.told.emit(f"{what} settled. What was not kept stays in the timeline.")
        self.accept()
