"""A field that more than two people set without seeing each other: every value with its author and time, one key each."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from console.live import Live
from console.panes.words import clock_time
from models.incident.conflicts import words
from models.incident.conflicts.commands import SettleConflict
from models.incident.views import Conflict
from models.kernel.ids import EventId
from resources.tongue import shown, tr
from widgets.ask_dialog import AskDialog, heading
from widgets.buttons import Button
from widgets.notice_row import NoticeRow

_MOST = 9
"""Keys 1 to 9. More people than that at once nobody has seen; the rest is settled in a second turn."""


class ConflictDialog(AskDialog):
    """Shows the conflict of this field, or the first that stands; settled by anybody, it closes, or the next takes its place."""

    def __init__(self, live: Live, parent: QWidget | None = None, only: str = "") -> None:
        super().__init__(tr("Settle conflicts"), 720, parent)
        self._live = live
        self._incident = live.incident.id if live.incident is not None else None
        self._shown: Conflict | None = None
        self._only = only
        self._skipped: set[str] = set()
        self._settled = 0
        self._is_asked = False
        self.buttons: list[Button] = []
        """One for each value, in the order of their keys."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.heading, self.said, self.count = heading(), QLabel(), QLabel()
        self.said.setWordWrap(True)
        self.count.setProperty("role", "label")
        self.error = NoticeRow(is_inner=True)
        self.error.hide()
        self.later, close = Button(tr("Later"), "L"), Button(tr("Close"), "Esc")
        self.later.clicked.connect(self._skip)
        close.clicked.connect(self.reject)
        self._rows = QWidget()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.later)
        row.addWidget(close)
        row.addStretch(1)
        row.addWidget(self.count)
        for widget in (self.heading, self.said, self.error, self._rows):
            self.column.addWidget(widget)
        self.column.addLayout(row)
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
        about = shown(words.what(conflict.field, live.entries))
        safer = words.safer(conflict)
        meanwhile = shown(words.value(conflict.field, conflict.shown, live.entries, live.person))
        self.heading.setText(tr("{about} differs", about=about))
        self.said.setText(
            tr(
                "Set {claims} times without hearing each other. Meanwhile {meanwhile} counts. What you "
                "don't keep stays in the timeline.",
                claims=len(conflict.claims),
                meanwhile=meanwhile,
            )
        )
        self.count.setText(tr("{left} to settle", left=left) if left > 1 else tr("the last one"))
        old, self._rows = self._rows, QWidget()
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        self.buttons = []
        for at, claim in enumerate(conflict.claims[: _MOST - 1]):
            who = f"{live.person(claim.actor)} · {clock_time(claim.at_ms)}Z"
            word = shown(words.value(conflict.field, claim.value, live.entries, live.person))
            note = tr("safer") if claim is safer else ""
            self._add(grid, at, tr("Keep {word}", word=word), who, note, claim.event, is_primary=claim is safer)
        if words.can_keep_all(conflict):
            self._add(
                grid,
                len(self.buttons),
                tr("Keep all of them"),
                tr("the union"),
                tr("counts meanwhile"),
                None,
                is_primary=True,
            )
        self.column.replaceWidget(old, self._rows)
        old.hide()
        old.deleteLater()
        self.setAccessibleName(tr("{about} differs", about=about))
        next((each for each in self.buttons if each.is_primary), self.buttons[0]).setFocus()

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
        self._refresh()

    def _skip(self) -> None:
        if self._shown is not None and not self._is_asked:
            self._skipped.add(self._shown.field)
            self._refresh()

    def _end(self) -> None:
        if self._settled:
            what = tr("1 conflict") if self._settled == 1 else tr("{settled} conflicts", settled=self._settled)
            self._live.told.emit(tr("{what} settled. What was not kept stays in the timeline.", what=what))
        self.accept()
