"""Another role for a member of the hub: what it means is said before, and why not where it can't be. The hub decides."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from console.live import Live
from console.panes.sync_centre.role_words import change_words, role_label, verb
from console.sync.role_giving import entitled, give_role
from console.sync.status import State
from console.windows.aside import Aside
from console.windows.prompt import Answers, Prompt, Question
from models.access.entitling import Entitled, unmet
from models.access.roles import DeviceRole
from models.sync.belonging import RoleRequest
from models.sync.device import DeviceId
from resources.tongue import marked, shown, tr
from widgets.buttons import Button
from widgets.combo import Combo
from widgets.field import Field

if TYPE_CHECKING:
    from console.sharing_now import SharingNow

_AWAY: Final = marked("The hub can't be reached: roles are changed there, and nothing is queued.")
_DECIDED: Final = marked("The hub decides, and tells everybody who is online at once.")


class RolePrompt(Prompt):
    """Asks for the role. The verb that does the same at the hub can be copied by whoever may not do it here."""

    def __init__(
        self,
        live: Live,
        now: "SharingNow",
        asker: Entitled,
        member: Entitled,
        everybody: Sequence[Entitled],
        parent: QWidget,
    ) -> None:
        self._live, self._now = live, now
        self._asker, self._member, self._everybody = asker, member, everybody
        options = tuple((role.value, role_label(role)) for role in DeviceRole)
        is_away = now.status is not None and now.status.state is State.OFFLINE
        super().__init__(
            tr("Another role for {name}", name=member.name),
            tr(
                "Now: {role}. {sentence}",
                role=role_label(member.role),
                sentence=tr(_AWAY) if is_away else tr(_DECIDED),
            ),
            (Question("role", tr("Role"), member.role.value, options=options),),
            tr("Change the role"),
            self._ask_hub,
            parent,
        )
        combo = self.fields["role"]
        assert isinstance(combo, Combo), "made of options"
        self.combo = combo
        self.meaning = QLabel()
        self.meaning.setWordWrap(True)
        self.meaning.setTextFormat(Qt.TextFormat.PlainText)
        self.meaning.setAccessibleName(tr("What it means"))
        self.verb = Field(tr("The same at the hub itself"))
        assert isinstance(self.verb.edit, QLineEdit), "one line"
        self.verb.edit.setReadOnly(True)
        self.copy = Button(tr("Copy the command"), "Ctrl+Shift+C")
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        at = self.column.count() - 1
        self.column.insertWidget(at, self.meaning)
        self.column.insertWidget(at + 1, self.verb)
        self.column.insertLayout(at + 2, row)
        self.copy.clicked.connect(self._copy)
        QShortcut(QKeySequence("Ctrl+Shift+C"), self, self._copy)
        combo.currentIndexChanged.connect(self._show_meaning)
        self._show_meaning()

    @property
    def role(self) -> DeviceRole:
        """As it is chosen now."""
        return DeviceRole(str(self.combo.currentData()))

    def _show_meaning(self, _index: int = 0) -> None:
        role, reasons = self.role, self._reasons()
        # Where the present role stands in the list, nothing is asked yet: that is no reason to warn.
        is_asked = role is not self._member.role or len(reasons) > 1
        words = "" if reasons else change_words(self._member.name, self._member.role, role)
        self.meaning.setText(words)
        self.meaning.setVisible(bool(words))
        self.verb.set_text(verb(self._member.device, role.value))
        if isinstance(self.verb.edit, QLineEdit):
            # Of a long line its beginning: what it is.
            self.verb.edit.setCursorPosition(0)
        self.error.set_notice(_sentence(reasons) if is_asked and reasons else "")
        self.error.setVisible(bool(is_asked and reasons))

    def _reasons(self) -> tuple[str, ...]:
        return unmet(self._asker, self._member, self.role, self._everybody)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.verb.text())
        self._live.told.emit(tr("Copied."))

    def _ask_hub(self, _answers: Answers, _prompt: Prompt) -> None:
        reasons = self._reasons()
        if reasons:
            self.refuse(_sentence(reasons))
            return
        role, member = self.role, self._member
        request = RoleRequest(DeviceId(member.device), role.value, member.role.value)
        aside = Aside("role", self.parentWidget() or self)

        def done(_member: object) -> None:
            aside.deleteLater()
            self._live.told.emit(tr("{name} is {role} now.", name=member.name, role=role_label(role)))
            self._now.retry()
            self._now.refresh_facts()
            self.succeed()

        def refused(sentence: str) -> None:
            aside.deleteLater()
            (self._live.failed.emit if self.is_over else self.refuse)(sentence)

        aside.done.connect(done)
        aside.refused.connect(refused)
        desk = self._live.desk
        aside.start(lambda _heard: give_role(desk, request))


def change_role(live: Live, now: "SharingNow", device: str, window: QWidget) -> None:
    """Ask for another role for the member of this device, by what the hub said last; why not, where it can't be asked."""
    word = now.facts.word if now.facts is not None else None
    hub = live.desk.identity.hub
    if hub is None or word is None:
        live.failed.emit(tr("The hub has not said yet who belongs."))
        return
    known = [found for each in word.reply.members if (found := entitled(each)) is not None]
    asker = next((each for each in known if each.device == hub.device), None)
    member = next((each for each in known if each.device == device), None)
    if asker is None or member is None:
        live.failed.emit(tr("This program does not know the role that the hub names there."))
        return
    RolePrompt(live, now, asker, member, known, window).open()


def _sentence(reasons: Sequence[str]) -> str:
    return "\n".join(shown(each)[:1].upper() + shown(each)[1:] + "." for each in reasons)
