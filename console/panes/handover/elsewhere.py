"""What becomes of the incoming's roles in other incidents: asked before command is taken, settled with it (ICM-3)."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.incident.engagement import Engagement, Here, Settlement, Settling, clashing
from models.incident.roles import Role
from models.kernel.ids import PersonId
from resources.tongue import marked, shown, tr
from widgets.buttons import Button
from widgets.combo import Combo
from widgets.field import Field
from widgets.segment import Option, Segment

_WAYS = (
    (Settling.REASSIGN, marked("Leave them there"), "L"),
    (Settling.DEPUTY, marked("Deputy here stands in"), "D"),
    (Settling.ACCEPT, marked("Do both"), "B"),
)


class Elsewhere(QWidget):
    """Hidden where nothing clashes. `changed` at every answer; `opened(incident id)` asks to hand over there first."""

    changed = Signal()
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Engagement, ...] = ()
        self.words = QLabel()
        self.words.setWordWrap(True)
        ways = [Option(way, tr(words), letter) for way, words, letter in _WAYS]
        self.ways = Segment(tr("What becomes of your other roles"), ways)
        self.deputy = Combo(tr("Deputy here"), height=32)
        self.deputy.setEditable(True)
        self.deputy.setFixedWidth(240)
        self.go = Button(tr("Hand over there first"))
        self.reason = Field(tr("Reason to do both"), note=tr("stands in the record"))
        row = QHBoxLayout()
        row.setSpacing(16)
        for widget in (self.ways, self.deputy, self.go):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addLayout(row)
        column.addWidget(self.reason)
        self.ways.chosen.connect(lambda _way: self._show())
        self.deputy.editTextChanged.connect(lambda _text: self.changed.emit())
        self.reason.text_edited.connect(lambda _text: self.changed.emit())
        self.go.clicked.connect(self._open)
        self.hide()

    @property
    def is_asking(self) -> bool:
        """Whether there is something to settle."""
        return bool(self._found)

    def ask(self, here: Here, person: PersonId, elsewhere: Sequence[Engagement], people: Iterable[str]) -> None:
        """Ask about these; what was answered stays while the question is the same."""
        found = clashing(here, person, elsewhere)
        if found == self._found:
            return
        self._found = found
        self.ways.set_chosen("")
        self.reason.set_text("")
        self.deputy.clear()
        self.deputy.addItems(list(people))
        self.deputy.setCurrentText("")
        both = "; ".join(shown(each.words) for each in found)
        self.words.setText(
            tr(
                "You are {both}. What becomes of that, once you command {number} ({severity})?",
                both=both,
                number=here.number,
                severity=here.severity,
            )
        )
        led = self._led()
        why = (
            None
            if led is None
            else tr("{number} always has an Incident Commander: hand over there first", number=led.number)
        )
        self.ways.set_option_disabled(Settling.REASSIGN, why)
        self.go.setVisible(led is not None)
        if led is not None:
            self.go.set_label(tr("Hand over {number} first", number=led.number))
        self.setVisible(bool(found))
        self._show()

    def missing(self) -> str:
        """What is still to be said; empty for nothing."""
        if not self._found:
            return ""
        way = self.ways.chosen_id()
        if not way:
            return tr(
                "say what becomes of {fromkeys}", fromkeys=", ".join(dict.fromkeys(each.number for each in self._found))
            )
        if way == Settling.DEPUTY and not self.deputy_name:
            return tr("name the Deputy")
        if way == Settling.ACCEPT and not self.reason.text().strip():
            return tr("say why you do both")
        return ""

    @property
    def deputy_name(self) -> str:
        """Who is to stand in; empty unless that was chosen."""
        return self.deputy.currentText().strip() if self.ways.chosen_id() == Settling.DEPUTY else ""

    def settlement(self, deputy: PersonId | None) -> Settlement | None:
        """The answer, with the Deputy found by name; None where nothing was asked."""
        way = self.ways.chosen_id()
        if not self._found or not way:
            return None
        return Settlement(Settling(way), deputy, self.reason.text())

    def _led(self) -> Engagement | None:
        return next((each for each in self._found if each.role is Role.INCIDENT_COMMANDER), None)

    def _show(self) -> None:
        way = self.ways.chosen_id()
        self.deputy.setVisible(way == Settling.DEPUTY)
        self.reason.setVisible(way == Settling.ACCEPT)
        if way == Settling.ACCEPT:
            self.reason.edit.setFocus()
        elif way == Settling.DEPUTY:
            self.deputy.setFocus()
        self.changed.emit()

    def _open(self) -> None:
        led = self._led()
        if led is not None:
            self.opened.emit(led.incident)
